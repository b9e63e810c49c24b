"""How does one trainee's way read as a page? Ranges and curves as pictures, each told in words too."""

from dataclasses import dataclass

from scoring.progress import Standing
from scoring.report.html.pages import page
from scoring.report.trainee import TraineeReport
from scoring.report.trainee_markdown import TRAINEE_DISCLAIMER, criterion_names, levels_of, on, range_of, rests_on
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, MODE_NAMES, NARROW, percent

WIDTH, HEIGHT = 300, 60


@dataclass(frozen=True, slots=True)
class Picture:
    """A competence: its range on a track of ``WIDTH``, its curve of attempts in a box of ``WIDTH`` by ``HEIGHT``, both in words.

    ``dots``: x, y, and whether it is a first attempt.
    """

    standing: Standing
    low: float | None
    reach: float | None
    score: float | None
    path: str
    dots: tuple[tuple[float, float, bool], ...]
    told: str

    @property
    def level(self) -> str:
        """The level in words."""
        return LEVEL_NAMES[self.standing.level]

    @property
    def first(self) -> str:
        """The level that first attempts alone show, in words."""
        return LEVEL_NAMES[self.standing.level_first]


def picture(one: Standing) -> Picture:
    """The picture of one standing."""
    last = max(len(one.curve) - 1, 1)
    dots = tuple(
        (round(WIDTH * rank / last, 1), round(HEIGHT * (1 - point.score), 1), point.first)
        for rank, point in enumerate(one.curve)
    )
    path = "M" + "L".join(f"{x:g} {y:g}" for x, y, _ in dots) if len(dots) > 1 else ""
    if one.score is None or one.low is None or one.high is None:
        return Picture(one, None, None, None, path, dots, f"{one.name}{NARROW}: non observé.")
    told = f"{one.name}{NARROW}: {LEVEL_NAMES[one.level]}, entre {range_of(one)}, {rests_on(one)}."
    if len(one.curve) > 1:
        told += f" De {percent(one.curve[0].score)} le {on(one.curve[0].day)} à {percent(one.curve[-1].score)} le {on(one.curve[-1].day)}."
    low, reach = round(WIDTH * one.low, 1), round(WIDTH * (one.high - one.low), 1)
    return Picture(one, low, reach, round(WIDTH * one.score, 1), path, dots, told)


def trainee_html(report: TraineeReport) -> str:
    """The whole report on one trainee as one HTML page."""
    groups: list[tuple[str, list[Picture]]] = []
    names = {ccp.id: f"{ccp.id} · {ccp.name}" for ccp in report.referential.ccps}
    belongs = {competence.id: competence.ccp for competence in report.referential.competences}
    for one in report.standings:
        title = names.get(belongs.get(one.competence) or "", "Compétences transversales")
        if not groups or groups[-1][0] != title:
            groups.append((title, []))
        groups[-1][1].append(picture(one))
    return page(
        "trainee.html",
        report=report,
        groups=groups,
        names=criterion_names(report),
        never=[id for one in report.standings for id in one.never_shown],
        level_names=LEVEL_NAMES,
        unseen=Level.NOT_OBSERVED,
        modes=MODE_NAMES,
        on=on,
        range_of=range_of,
        rests_on=rests_on,
        levels_of=levels_of,
        width=WIDTH,
        height=HEIGHT,
        notice=TRAINEE_DISCLAIMER,
    )
