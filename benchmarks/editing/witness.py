"""What did this journal show? Told from the YAML and the journal alone: nothing of ``simulator`` is called but its events' fields."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

Data = dict[str, Any]
UNSURE = "Pardon, je n’ai pas bien saisi. Qu’est-ce que vous voulez dire, exactement ?"
OFF_TOPIC = "Je ne vois pas le rapport. On peut revenir à ce dont on parlait ?"


class WrongError(Exception):
    """The journal and the text contradict each other, or two conversations that should be one differ."""


class Screen(NamedTuple):
    """What is seen after a move: the answer and its feedback, what is then said, the choices in their order, the gauges."""

    answered: str
    feedback: str
    said: tuple[tuple[str, str], ...]
    offered: tuple[str, ...]
    gauges: tuple[tuple[str, int], ...]


class Standing:
    """Where a conversation stands, followed move by move."""

    def __init__(self, data: Data, variant: str) -> None:
        self.data = data
        start = (data.get("variantes") or {}).get(variant, {}).get("depart", {})
        self.gauges = {id: start.get(id, gauge["depart"]) for id, gauge in (data.get("jauges") or {}).items()}
        self.flags: set[str] = set()
        self.place: str = data["debut"]

    def holds(self, condition: Any) -> bool:
        if not condition:
            return True
        rows = condition if isinstance(condition, list) else [condition]
        return any(all(self._true(name, test) for name, test in row.items()) for row in rows)

    def _true(self, name: str, test: Any) -> bool:
        if isinstance(test, dict):
            return bool(test.get("min", 0) <= self.gauges[name] <= test.get("max", 100))
        return (name in self.flags) == _yes(test)

    def said(self) -> tuple[tuple[str, str], ...]:
        place = self.data["scenes"].get(self.place) or self.data["fins"][self.place]
        lines: list[tuple[str, str]] = []
        for line in place.get("dit", ()):
            if self.holds(line.get("si")):
                (who,) = set(line) - {"si"}
                lines.append((self.data["personnages"][who]["nom"], set_(line[who])))
        if self.place in self.data["fins"]:
            lines.append((place["ton"], set_(place["texte"])))
        return tuple(lines)

    def open(self) -> set[str]:
        scene = self.data["scenes"].get(self.place)
        return {id for id, choice in scene["choix"].items() if self.holds(choice.get("si"))} if scene else set()

    def take(self, move: Data) -> None:
        for name, change in move.get("effets", {}).items():
            if name in self.gauges:
                self.gauges[name] = min(100, max(0, self.gauges[name] + change))
            elif _yes(change):
                self.flags.add(name)
            else:
                self.flags.discard(name)
        targets = move["vers"] if isinstance(move["vers"], list) else [{"cible": move["vers"]}]
        self.place = next(target["cible"] for target in targets if self.holds(target.get("si")))

    def shown_gauges(self) -> tuple[tuple[str, int], ...]:
        return tuple((self.data["jauges"][id]["nom"], value) for id, value in self.gauges.items())

    def keep(self) -> tuple[str, dict[str, int], set[str]]:
        return self.place, dict(self.gauges), set(self.flags)

    def back(self, kept: tuple[str, dict[str, int], set[str]]) -> None:
        self.place, self.gauges, self.flags = kept[0], dict(kept[1]), set(kept[2])


def screens(data: Data, variant: str, entries: Iterable[Mapping[str, Any]], *, training: bool) -> list[Screen]:
    """The screens of a journal, its entries as JSON; raises ``WrongError`` when the text does not give what the journal says."""
    one = Standing(data, variant)
    told: list[Screen] = []
    before, answered, feedback, offered, unclear = one.keep(), "", "", (), 0
    earlier: tuple[str, ...] = ()
    for entry in entries:
        kind = entry["kind"]
        scene = data["scenes"].get(one.place, {})
        said: tuple[tuple[str, str], ...] = ()
        if kind == "chose":
            _must(entry["scene"] == one.place and entry["choice"] in one.open(), f"{entry} is not open in {one.place}")
            before, earlier = one.keep(), offered
            choice = scene["choix"][entry["choice"]]
            answered, feedback = (
                f"{entry['text'] or ''}|{set_(choice['texte'])}",
                set_(choice.get("retour", "")) if training else "",
            )
            one.take(choice)
            continue
        if kind == "fell-silent":
            before, earlier, answered, feedback = one.keep(), offered, "(silence)", ""
            one.take(scene["silence"])
            continue
        if kind in {"entered", "ended"}:
            _must(entry.get("scene", entry.get("ending")) == one.place, f"{entry} is not {one.place}")
            said, offered, unclear = one.said(), tuple(entry.get("offered", ())), 0
            _must(set(offered) == one.open(), f"{entry} offers not what is open")
        elif kind == "not-understood":
            before, earlier, answered, feedback = one.keep(), offered, entry["text"], ""
            if not entry["nearest"]:
                said, unclear = (_asked(data, one, entry["outcome"], unclear),), unclear + 1
        elif kind == "contested":
            answered = "(contest)"
            if entry["undone"]:
                one.back(before)
                offered = earlier
        elif kind in {"ticked", "revealed"}:
            continue
        texts = (
            tuple(set_(data["scenes"][one.place]["choix"][id]["texte"]) for id in offered)
            if one.place in data["scenes"]
            else ()
        )
        told.append(Screen(answered, feedback, said, texts, one.shown_gauges()))
        answered = feedback = ""
    return told


def _asked(data: Data, one: Standing, outcome: str, before: int) -> tuple[str, str]:
    scene, spoken = (
        data["scenes"][one.place],
        [line for line in data["scenes"][one.place].get("dit", ()) if one.holds(line.get("si"))],
    )
    who = next(iter(set(spoken[-1]) - {"si"})) if spoken else next(iter(data["personnages"]))
    key = "hors_sujet" if outcome == "off-topic" else "incompris"
    words = scene.get(key) or data["personnages"][who].get(key) or [OFF_TOPIC if outcome == "off-topic" else UNSURE]
    return data["personnages"][who]["nom"], set_(words[before % len(words)])


def set_(text: Any) -> str:
    """A text without the spaces that typography sets: what is compared is words and signs."""
    return "".join(str(text).split())


def _yes(value: Any) -> bool:
    return value in ("oui", True)


def _must(true: bool, what: str) -> None:
    if not true:
        raise WrongError(what)
