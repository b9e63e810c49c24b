"""How is the board laid out? One row for each person, and the detail of the row under the cursor: facts in, texts out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from scoring.wording import MODE_NAMES, NARROW, TONE_NAMES, plural
from simulator.app.words import Part
from simulator.practice.board import Place

_STEPS = "▁▂▃▄▅▆▇█"
LONG_SECONDS = 180
"""Without a move for so long, the time is shown: perhaps somebody is stuck, and does not dare to say so."""


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One row: its label, its detail, whose it is."""

    label: tuple[Part, ...]
    detail: tuple[Part, ...]
    trainee: str


def heading(places: Sequence[Place]) -> str:
    """How many people, and what they are doing."""
    playing = sum(one.state == "playing" for one in places)
    asking = sum(one.asks for one in places)
    found = [plural(len(places), "personne", "personnes"), f"{playing} en cours"]
    if asking:
        found.append(plural(asking, "demande d’aide", "demandes d’aide"))
    return ", ".join(found)


def rows(places: Sequence[Place], now: datetime, width: int) -> list[BoardRow]:
    """The rows of the board for a list ``width`` columns wide."""
    name = max(10, min(22, width // 5))
    gauges = max((len(one.gauges) for one in places), default=0)
    title = max(6, width - name - gauges - 37)
    return [BoardRow(tuple(_label(one, now, name, title, gauges)), tuple(_detail(one, now)), one.trainee) for one in places]


def _label(one: Place, now: datetime, name: int, title: int, gauges: int) -> Iterator[Part]:
    yield ("! " if one.asks else "  ", "bold $error")
    yield (f"{_cut(one.trainee, name):<{name}} ", "bold" if one.asks else "")
    yield f"{_cut(one.title, title):<{title}}  tour {one.turn:>2}  "
    for _, value, trend in one.gauges:
        good = value if trend == "up" else 100 - value
        yield (_STEPS[min(good * len(_STEPS) // 101, len(_STEPS) - 1)], _style(good))
    yield " " * (2 + gauges - len(one.gauges))
    yield _state(one, now)


def _state(one: Place, now: datetime) -> Part:
    if one.unread:
        return ("illisible", "$error")
    if one.asks:
        return ("demande de l’aide", "bold $error")
    if one.state == "ended":
        return (f"fini{NARROW}: {TONE_NAMES.get(one.tone or '', 'fin')}", "$success")
    if one.state == "left":
        return ("arrêté", "$quiet")
    still = _still(one, now)
    return (f"{still // 60} min sans réponse", "$warning") if still >= LONG_SECONDS else ("en cours", "")


def _still(one: Place, now: datetime) -> int:
    return max(0, int((now - datetime.fromisoformat(one.moved)).total_seconds()))


def _style(good: int) -> str:
    return "$success" if good >= 60 else "$warning" if good >= 35 else "$error"


def _detail(one: Place, now: datetime) -> Iterator[Part]:
    yield (f"{one.trainee}\n", "bold")
    yield f"{one.title}, {MODE_NAMES.get(one.mode, one.mode)}, tour {one.turn}\n"
    for gauge, value, _ in one.gauges:
        yield f"{gauge}{NARROW}: {value}\n"
    if one.done:
        yield f"{plural(one.done, 'essai mené à son terme', 'essais menés à leur terme')} dans cette séance\n"
    if one.state == "playing":
        yield f"Dernière réponse il y a {_still(one, now) // 60} min\n"
    if one.asks:
        yield ("\nDemande de l’aide. Entrée : vous y êtes allé.".replace(" :", f"{NARROW}:"), "$error")


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"
