"""How is a picture said in French? Names, notes and legend, and the whole of it as text for who does not see it."""

from collections.abc import Iterator

from simulator.picture.facts import SILENCE, Arrow, Box, Picture, Stop, Way
from simulator.scenario import Tone
from simulator.source import typeset, without_controls

TONES = {Tone.SUCCESS: "réussite", Tone.MIXED: "mitigée", Tone.FAILURE: "échec"}
NEVER, NEVER_REACHED, START = "jamais", "jamais atteinte", "début"
_STOPS = {
    "unclear": "tour {} : réponse non comprise",
    "reason": "tour {} : « pourquoi ? »",
    "leave": "tour {} : arrêt",
    "here": "l’essai en est là",
}
_LONGEST = 44


def shown(text: str) -> str:
    """Authored text on one line, in which nothing acts on what reads it."""
    return without_controls(text, one_line=True)


def short(name: str) -> str:
    """An id as it fits a box: cut with « … » when it is very long."""
    clean = shown(name)
    return clean if len(clean) <= _LONGEST else f"{clean[: _LONGEST - 1]}…"


def notes(box: Box) -> tuple[str, ...]:
    """The small lines of a box, under its name."""
    found = [START] if box.start else []
    if box.tone is not None:
        found.append(TONES[box.tone])
    if not box.reached:
        found.append(NEVER_REACHED)
    return (*found, *(stopped(stop) for stop in box.stops))


def stopped(stop: Stop) -> str:
    """What happened at a turn that led nowhere."""
    return typeset(_STOPS[stop.kind].format(stop.turn))


def named(way: Way) -> str:
    """A way as its row says it: ``[ravaler] · si``."""
    name = f"[{short(way.name)}]" if way.guarded else short(way.name)
    return " · ".join((name, *([", ".join(way.when)] if way.when else []), *([] if way.reached else [NEVER])))


def numbered(way: Way) -> str:
    """The same, with the turns at which the attempt went this way: ``[ravaler] · si · tour 3``."""
    return " · ".join((named(way), *([f"tour {', '.join(map(str, way.turns))}"] if way.turns else [])))


def counted(count: int, one: str, many: str) -> str:
    """``1 fin``, ``2 fins``; zero is singular."""
    return f"{count} {many if count > 1 else one}"


def summary(picture: Picture) -> str:
    """One line under the title."""
    scenes = sum(box.tone is None for box in picture.boxes)
    sizes = (counted(scenes, "scène", "scènes"), counted(len(picture.boxes) - scenes, "fin", "fins"))
    never = sum(not box.reached for box in picture.boxes)
    if not picture.complete:
        reach = "exploration incomplète : rien n’est dit de ce qui ne serait jamais atteint"
    elif never:
        reach = f"{counted(never, 'jamais atteinte', 'jamais atteintes')}"
    else:
        reach = "toutes atteintes"
    return typeset(f"{short(picture.id)} · {', '.join(sizes)} · {reach}")


def attempt_line(picture: Picture) -> str:
    """One line about the attempt drawn over the picture; empty without one."""
    if picture.track is None:
        return ""
    end = next((box.id for box in picture.boxes if box.tone is not None and box.visited), None)
    told = f"fin « {end} »" if end else "sans fin atteinte"
    turns = len(picture.track.steps) + sum(stop.kind != "here" for stop in picture.track.stops)
    return typeset(f"Essai {shown(picture.track.attempt)} : {counted(turns, 'tour', 'tours')}, {told}")


def described(picture: Picture) -> str:
    """The whole picture in sentences."""
    return " ".join(_sentences(picture))


def _sentences(picture: Picture) -> Iterator[str]:
    yield f"{summary(picture)}."
    if picture.track:
        yield f"{attempt_line(picture)}."
    leaving: dict[str, list[Arrow]] = {}
    for arrow in picture.arrows:
        leaving.setdefault(arrow.source, []).append(arrow)
    for box in picture.boxes:
        about = f" ({', '.join(notes(box))})" if notes(box) else ""
        kind = "Scène" if box.tone is None else "Fin"
        ways = " ; ".join(_way_to(arrow) for arrow in leaving.get(box.id, ()))
        yield typeset(f"{kind} « {shown(box.id)} »{about}{f' : {ways}' if ways else ''}.")


def _way_to(arrow: Arrow) -> str:
    return f"vers « {shown(arrow.target)} » par {', '.join(_told(way) for way in arrow.ways)}"


def _told(way: Way) -> str:
    about = [", ".join(way.when)] if way.when else []
    about += ["proposée sous condition"] if way.guarded else []
    about += [] if way.reached else [NEVER]
    about += [f"tour {', '.join(map(str, way.turns))}"] if way.turns else []
    name = "silence" if way.name == SILENCE else shown(way.name)
    return f"{name} ({' ; '.join(about)})" if about else name
