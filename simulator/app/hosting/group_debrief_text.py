"""What does the group look back on? Turns and votes, notes and bookmarks, what observers saw; rows and details, no widget."""

from collections.abc import Sequence

from scoring.report.session import SEEN, WHY, Decided, SessionReport, agreement_words, pairs_words
from scoring.wording import NARROW, day_and_time, percent, plural, quoted, signed
from simulator.app.hosting.stage_text import spread_words
from simulator.app.screens.debrief_text import Row
from simulator.app.words import Part
from simulator.group import GroupSession, Note
from simulator.practice.playable import Playable

CELLS = 20
SPLIT = 0.6
"""Below such a share for the first answer, the group was split."""


def turn_rows(course: SessionReport, group: GroupSession, playable: Playable, width: int) -> list[Row]:
    """One row for each reply that was voted on."""
    rows = []
    for turn in sorted({one.turn for one in course.decided}):
        rounds = [one for one in course.decided if one.turn == turn]
        notes = [note for note in group.notes if note.turn == turn and note.attempt == group.opening.attempt]
        rows.append(Row(_label(rounds, notes, width), tuple(_detail(course, rounds, notes, playable)), turn))
    return rows or [Row(("Aucun vote n’a eu lieu.",))]


def _label(rounds: Sequence[Decided], notes: Sequence[Note], width: int) -> tuple[Part, ...]:
    last = rounds[-1]
    text = next((text for id, text, _ in last.options if id == last.taken), "aucune réponse jouée")
    marks = "⚑" if any(not note.text for note in notes) else " "
    marks += "✎" if any(note.text for note in notes) else " "
    split = "partagé" if is_split(rounds[0]) else "d’accord"
    room = max(width - 18, 20)
    return (
        f"{last.turn:>3} ",
        (f"{split:<9}", "bold $warning" if is_split(rounds[0]) else "$quiet"),
        (f"{marks} ", "bold $accent"),
        text if len(text) <= room else text[: room - 1] + "…",
    )


def is_split(one: Decided) -> bool:
    """Whether the group did not mostly give one answer, at its first vote."""
    most = max((count for _, _, count in one.options), default=0)
    return bool(one.total) and most / one.total < SPLIT


def _detail(course: SessionReport, rounds: Sequence[Decided], notes: Sequence[Note], playable: Playable) -> list[Part]:
    parts: list[Part] = []
    for one in rounds:
        head = f"Vote n° {one.round}" if len(rounds) > 1 else "Vote"
        parts += [(f"{head}  ", "bold $secondary"), f"{spread_words([count for _, _, count in one.options], one.unclear)}\n"]
    last = rounds[-1]
    if last.taken is not None:
        parts.append((f"Joué{NARROW}: {WHY.get(last.why, last.why)}.\n", "bold"))
    for turn, _ in course.explored:
        if turn == last.turn:
            parts.append(("Une autre réponse a été explorée dans une branche.\n", "$quiet"))
    for note in notes:
        parts.append((f"Note{NARROW}: {note.text}\n" if note.text else "Signet.\n", "$accent"))
    scene = playable.scenario.scenes[last.scene]
    names = {one.id: one.name for item in playable.referential.competences for one in item.criteria}
    for number, (id, text, count) in enumerate(last.options, start=1):
        choice = scene.choice(id)
        full = round(count * CELLS / last.total) if last.total else 0
        parts += [(f"\n{number} ", "bold $accent"), (f"{text}\n", "bold" if id == last.taken else "")]
        parts += [f"  {'█' * full}{'░' * (CELLS - full)}", (f" {count} voix{', joué' if id == last.taken else ''}\n", "bold")]
        shows = ", ".join(f"{signed(seen.points)} {names.get(seen.criterion, seen.criterion)}" for seen in choice.observations)
        parts.append((f"  {shows or 'rien de compté'}\n", "$quiet"))
        if choice.blocking:
            parts.append((f"  Faute bloquante{NARROW}: {choice.blocking.reason}\n", "bold $error"))
        if choice.feedback:
            parts.append((f"  {choice.feedback}\n", "$accent"))
    return parts


def note_rows(group: GroupSession, width: int) -> list[Row]:
    """Notes and bookmarks, in the order in which they were put."""
    rows = []
    for note in group.notes:
        branch = "" if note.attempt in {"", group.opening.attempt} else ", dans une branche"
        where = f"tour {note.turn}{branch}" if note.turn else "mise en situation"
        said = note.text or "signet"
        room = max(width - len(where) - 6, 20)
        label = (
            (f"{'✎' if note.text else '⚑'} {where}  ", "bold $accent"),
            said if len(said) <= room else said[: room - 1] + "…",
        )
        rows.append(Row(label, ((f"{where.capitalize()}, {day_and_time(note.at)}\n\n", "bold"), said), note.turn))
    return rows or [Row((f"Aucune note, aucun signet. n et m en posent, même ici{NARROW}: pour la prochaine fois.",))]


def observed_rows(course: SessionReport, group: GroupSession, width: int) -> list[Row]:
    """Criterion by criterion, what observers saw, beside the score of the group's conversation."""
    found = course.agreement
    if found is None:
        return [Row(("Aucun observateur n’a rempli de grille.",))]
    rows = [Row((plural(found.raters, "grille remplie", "grilles remplies"),), ((agreement_words(course), ""),))]
    for one in found.criteria:
        name = course.criteria[one.criterion]
        counts = dict(one.counts)
        figures = "  ".join(f"{counts[value]} {word}" for value, word in SEEN.items() if counts[value]) or "—"
        room = max(width - 34, 20)
        short = name if len(name) <= room else name[: room - 1] + "…"
        label: tuple[Part, ...] = (f"{short:<{room}}  ", (figures, "bold $accent"))
        detail: list[Part] = [(f"{name}\n", "bold")]
        if one.pairs is not None:
            detail.append(f"Paires d’observateurs d’accord{NARROW}: {pairs_words(one.pairs)}\n")
        score = course.scores.get(one.criterion)
        if score is not None:
            detail.append(f"Dans la conversation du groupe{NARROW}: {percent(score)} de l’attendu.\n")
        for mark in group.marks.values():
            if mark.criterion == one.criterion and mark.seen.value:
                who = group.participants[mark.participant].name or "(nom oublié)"
                note = f" {quoted(mark.note)}" if mark.note else ""
                detail += [(f"\n{who}  ", "bold $secondary"), f"{SEEN[mark.seen.value]}{note}"]
        rows.append(Row(label, tuple(detail)))
    return rows
