"""How is a person's way laid out? Rows to walk through and the detail of each: facts in, texts out; draws nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scoring.progress import Point, Standing, Suggestion
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, NARROW, plural, signed
from simulator.app.words import Part
from simulator.practice.progress import Progress
from simulator.practice.progress_text import standing_sentence
from simulator.source import typeset

LEVEL_STYLES = {
    Level.NOT_OBSERVED: "$quiet",
    Level.NOT_ACQUIRED: "$error",
    Level.IN_PROGRESS: "$warning",
    Level.ACQUIRED: "$success",
}
_BAR = 20
_STEPS = "▁▂▃▄▅▆▇█"
_SHOWN_POINTS = 24


@dataclass(frozen=True, slots=True)
class Way:
    """One row: its label, its detail; ``scenario`` is what Enter opens, ``open`` says that the cursor may stop there."""

    label: tuple[Part, ...]
    detail: tuple[Part, ...] = ()
    scenario: str = ""
    open: bool = True


def ways(progress: Progress, width: int) -> list[Way]:
    """All the rows, for a list ``width`` columns wide."""
    return [*_next(progress, width), *_standings(progress, width), *_foreseen(progress)]


def _heading(text: str) -> Way:
    return Way(((text, "bold $secondary"),), open=False)


def _next(progress: Progress, width: int) -> Iterator[Way]:
    yield _heading("À travailler")
    for one in progress.suggestions:
        title = progress.titles.get(one.scenario, one.scenario)
        when = "maintenant" if one.due else f"à partir du {one.day:%d/%m}"
        yield Way((f"  {_cut(title, width - 24):<{max(width - 24, 16)}}  {when}",), tuple(_why(progress, one)), one.scenario)
    if not progress.suggestions:
        yield Way(("  Aucun scénario à disposition ne fait travailler ce référentiel.",))


def _why(progress: Progress, one: Suggestion) -> Iterator[Part]:
    names = {item.id: item.name for competence in progress.referential.competences for item in competence.criteria}
    yield f"{one.why}\n\n"
    yield ("Critères\n", "bold")
    yield "".join(f"· {names.get(id, id)}\n" for id in one.criteria)
    yield ("\nEntrée ouvre le dossier de ce scénario.", "$quiet")


def _standings(progress: Progress, width: int) -> Iterator[Way]:
    names = {ccp.id: ccp.name for ccp in progress.referential.ccps}
    group: str | None = None
    groups = {competence.id: competence.ccp or "" for competence in progress.referential.competences}
    for one in progress.standings:
        if groups[one.competence] != group:
            group = groups[one.competence]
            yield _heading(_cut(f"{group} · {names[group]}" if group else "Compétences transversales", width))
        room = max(width - len(one.competence) - _BAR - 20, 12)
        level = LEVEL_NAMES[one.level]
        label: tuple[Part, ...] = (
            f"  {one.competence} {_cut(one.name, room):<{room}} ",
            (bar(one), LEVEL_STYLES[one.level]),
            (f" {level:<11}", LEVEL_STYLES[one.level]),
        )
        yield Way(label, tuple(_detail(progress, one)))


def bar(one: Standing) -> str:
    """The honest range on a scale of 0 to 100 %, the score within it; a dotted line where nothing was observed."""
    if one.score is None or one.low is None or one.high is None:
        return "·" * _BAR
    low, high, score = (min(int(value * _BAR), _BAR - 1) for value in (one.low, one.high, one.score))
    return "".join("●" if cell == score else "━" if low <= cell <= high else "·" for cell in range(_BAR))


def _detail(progress: Progress, one: Standing) -> Iterator[Part]:
    yield (f"{one.name}\n", "bold")
    yield typeset(f"{standing_sentence(one).capitalize()}.\n")
    if one.curve:
        yield (f"\nAu fil des essais {curve(one.curve)}\n", "")
        yield "".join(
            f"  {point.day:%d/%m}  {round(100 * point.score):>3}{NARROW}%{'' if point.first else '  rejeu'}\n"
            for point in one.curve[-_SHOWN_POINTS:]
        )
    names = {item.id: item.name for item in progress.referential.competence(one.competence).criteria}
    for title, ids in (("À consolider", one.weak), ("Jamais montrés", one.never_shown)):
        if ids:
            yield (f"\n{title}\n", "bold")
            yield "".join(f"· {names[id]}\n" for id in ids)


def curve(points: Sequence[Point]) -> str:
    """The scores in order, as small columns."""
    return "".join(_STEPS[min(int(point.score * len(_STEPS)), len(_STEPS) - 1)] for point in points[-_SHOWN_POINTS:])


def _foreseen(progress: Progress) -> Iterator[Way]:
    yield _heading("Vos prévisions")
    if not progress.gaps:
        yield Way(("  Aucune prévision encore : elle est demandée avant chaque résultat.".replace(" :", f"{NARROW}:"),))
        return
    history = tuple(
        f"  {gap.day:%d/%m}  {gap.competence}  prévu {LEVEL_NAMES[gap.foreseen]}, montré {LEVEL_NAMES[gap.observed]} "
        f"({signed(gap.signed)})\n"
        for gap in progress.gaps[-_SHOWN_POINTS:]
    )
    count = plural(len(progress.gaps), "prévision", "prévisions")
    head: Part = f"{count}, la plus récente en dernier ; +1 veut dire un niveau prévu de plus que ce que l’essai a montré.\n\n"
    for sentence in progress.tendency or (f"{count}{NARROW}: trois par compétence suffisent pour voir une tendance.",):
        yield Way((f"  {sentence}",), (typeset(str(head)), *history))


def _cut(text: str, room: int) -> str:
    room = max(room, 12)
    return text if len(text) <= room else f"{text[: room - 1]}…"
