"""In which ways does an author change a scenario under saved attempts? Each edit takes the data of a YAML file and a chance.

An edit that renames says what an author would write in ``renommages``, in a right and, for some, in a wrong way.
"""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any, NamedTuple

import yaml

from benchmarks.editing.witness import Data


class Text(NamedTuple):
    """A scenario as its author wrote it: the data, and a comment that is not in them."""

    data: Data
    comment: str = ""

    def written(self) -> str:
        """The YAML."""
        head = f"# {self.comment}\n" if self.comment else ""
        return head + str(yaml.dump(self.data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000))


class Edit(NamedTuple):
    """A kind of edit; ``make`` changes the data in place, or answers false where there is nothing of the kind to change."""

    name: str
    make: Callable[[Data, Random], bool]


class _Loader(yaml.CSafeLoader):
    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012


_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), [*"-+0123456789"])
_Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def read(text: str) -> Data:
    """The data of a YAML text; ``oui`` and ``non`` stay texts."""
    data = yaml.load(text, _Loader)
    assert isinstance(data, dict)
    return data


def scenes(data: Data) -> list[Data]:
    return list(data["scenes"].values())


def choices(data: Data) -> list[tuple[str, str, Data]]:
    return [(place, id, choice) for place, scene in data["scenes"].items() for id, choice in scene["choix"].items()]


def near(data: Data, chance: Random, least: int = 1) -> str:
    """A scene with that many choices, rather one of the first, which more attempts went through."""
    known = [id for id, scene in data["scenes"].items() if len(scene["choix"]) >= least]
    return known[int(len(known) * chance.random() ** 4)]


def near_choice(data: Data, chance: Random) -> tuple[str, str, Data]:
    place = near(data, chance)
    id = chance.choice(list(data["scenes"][place]["choix"]))
    return place, id, data["scenes"][place]["choix"][id]


def renamed(mapping: Data, old: str, new: str) -> Data:
    """The same mapping, in the same order, with one key called otherwise."""
    return {new if key == old else key: value for key, value in mapping.items()}


def _moves(data: Data) -> Iterator[Data]:
    for scene in scenes(data):
        yield from scene["choix"].values()
        if "silence" in scene:
            yield scene["silence"]


def _place(data: Data, old: str, new: str) -> None:
    for move in _moves(data):
        if move["vers"] == old:
            move["vers"] = new
        elif isinstance(move["vers"], list):
            for target in move["vers"]:
                target["cible"] = new if target["cible"] == old else target["cible"]
    for key in ("scenes", "fins"):
        data[key] = renamed(data[key], old, new)
    data["debut"] = new if data["debut"] == old else data["debut"]
    data.pop("proprietes", None)


def _choice(data: Data, place: str, old: str, new: str) -> None:
    data["scenes"][place]["choix"] = renamed(data["scenes"][place]["choix"], old, new)
    data.pop("proprietes", None)


def rename_scene(data: Data, chance: Random, *, told: bool) -> bool:
    old = near(data, chance)
    _place(data, old, f"{old}-bis")
    if told:
        data["renommages"] = {old: f"{old}-bis"}
    return True


def rename_ending(data: Data, chance: Random) -> bool:
    old = chance.choice(list(data["fins"]))
    _place(data, old, f"{old}-bis")
    data["renommages"] = {old: f"{old}-bis"}
    return True


def rename_choice(data: Data, chance: Random, *, told: bool) -> bool:
    place, old, _ = near_choice(data, chance)
    _choice(data, place, old, f"{old}-bis")
    if told:
        data["renommages"] = {f"{place}/{old}": f"{place}/{old}-bis"}
    return True


def rename_all(data: Data, chance: Random, *, told: bool) -> bool:
    """Every scene and choice: what a translation of the ids does."""
    names: dict[str, str] = {}
    for place, id, _ in choices(data):
        _choice(data, place, id, f"{id}-v2")
        names[id] = f"{id}-v2"
    for place in list(data["scenes"]):
        _place(data, place, f"{place}-v2")
        names[place] = f"{place}-v2"
    if told:
        data["renommages"] = names
    return True


def rename_wrongly(data: Data, chance: Random) -> bool:
    """The list sends the old name to another choice of the scene."""
    place, old, _ = near_choice(data, chance)
    others = [id for id in data["scenes"][place]["choix"] if id != old]
    if not others:
        return False
    _choice(data, place, old, f"{old}-bis")
    data["renommages"] = {f"{place}/{old}": f"{place}/{chance.choice(others)}"}
    return True


def _two(data: Data, chance: Random) -> tuple[str, str, str]:
    place = near(data, chance, 2)
    one, other = chance.sample(list(data["scenes"][place]["choix"]), 2)
    return place, one, other


def swap_ids(data: Data, chance: Random, *, told: bool) -> bool:
    """Two choices of a scene take each other's id."""
    place, one, other = _two(data, chance)
    for old, new in ((one, "entre-deux"), (other, one), ("entre-deux", other)):
        _choice(data, place, old, new)
    if told:
        data["renommages"] = {f"{place}/{one}": f"{place}/{other}", f"{place}/{other}": f"{place}/{one}"}
    return True


def take_a_name_over(data: Data, chance: Random, *, told: bool) -> bool:
    """One choice gets a new id, another takes the id it had."""
    place, one, other = _two(data, chance)
    _choice(data, place, one, f"{one}-bis")
    _choice(data, place, other, one)
    if told:
        data["renommages"] = {f"{place}/{one}": f"{place}/{one}-bis", f"{place}/{other}": f"{place}/{one}"}
    return True


def swap_texts(data: Data, chance: Random) -> bool:
    place, one, other = _two(data, chance)
    pair = data["scenes"][place]["choix"]
    pair[one]["texte"], pair[other]["texte"] = pair[other]["texte"], pair[one]["texte"]
    return True


def delete_choice(data: Data, chance: Random) -> bool:
    place, one, _ = _two(data, chance)
    del data["scenes"][place]["choix"][one]
    data.pop("proprietes", None)
    return True


def add_choice(data: Data, chance: Random) -> bool:
    place, _, choice = near_choice(data, chance)
    data["scenes"][place]["choix"]["ajoute"] = {
        **deepcopy(choice),
        "texte": "Je vous propose que nous en restions là.",
        "si": {},
    }
    del data["scenes"][place]["choix"]["ajoute"]["si"]
    return True


def delete_scene(data: Data, chance: Random) -> bool:
    """What led there leads to an ending."""
    gone = chance.choice([id for id in data["scenes"] if id != data["debut"]] or [""])
    if not gone:
        return False
    del data["scenes"][gone]
    _place(data, gone, next(iter(data["fins"])))
    return True


def reorder_choices(data: Data, chance: Random) -> bool:
    scene = data["scenes"][near(data, chance)]
    items = list(scene["choix"].items())
    chance.shuffle(items)
    scene["choix"] = dict(items)
    return True


def reorder_scenes(data: Data, chance: Random) -> bool:
    items = list(data["scenes"].items())
    chance.shuffle(items)
    data["scenes"] = dict(items)
    return True


def change_effect(data: Data, chance: Random) -> bool:
    _, _, move = near_choice(data, chance)
    gauge = chance.choice(list(data["jauges"]))
    effects = move.setdefault("effets", {})
    effects[gauge] = effects.get(gauge, 0) + chance.choice((-10, -5, 5, 10))
    return True


def change_flag(data: Data, chance: Random) -> bool:
    if not data.get("reperes"):
        return False
    (_, _, move), flag = near_choice(data, chance), chance.choice(list(data["reperes"]))
    effects = move.setdefault("effets", {})
    effects[flag] = "non" if effects.get(flag) == "oui" else "oui"
    return True


def change_target(data: Data, chance: Random) -> bool:
    _, _, move = near_choice(data, chance)
    move["vers"] = chance.choice([*data["scenes"], *data["fins"]])
    return True


def change_condition(data: Data, chance: Random) -> bool:
    _, _, choice = near_choice(data, chance)
    choice["si"] = {chance.choice(list(data["jauges"])): {chance.choice(("min", "max")): chance.randrange(20, 81)}}
    return True


def change_condition_of_a_line(data: Data, chance: Random) -> bool:
    _line(data, chance)["si"] = {chance.choice(list(data["jauges"])): {chance.choice(("min", "max")): chance.randrange(20, 81)}}
    return True


def _line(data: Data, chance: Random) -> Data:
    line: Data = chance.choice(
        data["scenes"][near(data, chance)].get("dit") or [line for scene in scenes(data) for line in scene.get("dit", ())]
    )
    return line


def change_line(data: Data, chance: Random) -> bool:
    line = _line(data, chance)
    (who,) = set(line) - {"si"}
    line[who] = f"{line[who]} Voilà."
    return True


def add_line(data: Data, chance: Random) -> bool:
    """Before the others, so that all ranks move; said only in some states."""
    scene, gauge = data["scenes"][near(data, chance)], chance.choice(list(data["jauges"]))
    new = {"si": {gauge: {"min": chance.randrange(10, 95)}}, next(iter(data["personnages"])): "Un instant, je vous prie."}
    scene["dit"] = [new, *scene.get("dit", ())]
    return True


def change_text(data: Data, chance: Random) -> bool:
    _, _, choice = near_choice(data, chance)
    choice["texte"] = choice["texte"][:200].rstrip(".") + ", voilà."
    return True


def change_feedback(data: Data, chance: Random) -> bool:
    _, _, choice = near_choice(data, chance)
    choice["retour"] = "Un autre retour."
    return True


def change_start(data: Data, chance: Random) -> bool:
    """In every variant."""
    name = chance.choice(list(data["jauges"]))
    starts = [data["jauges"][name], *(variant.get("depart", {}) for variant in (data.get("variantes") or {}).values())]
    for start in starts:
        for key in {"depart", name} & set(start):
            start[key] = start[key] + 5 if start[key] < 90 else start[key] - 5
    return True


def change_name(data: Data, chance: Random) -> bool:
    data["personnages"][chance.choice(list(data["personnages"]))]["nom"] = "Camille Roy"
    return True


def retitle(data: Data, chance: Random) -> bool:
    data["titre"] = "Un autre titre"
    return True


def nothing(data: Data, chance: Random) -> bool:
    return True


EDITS: tuple[Edit, ...] = (
    Edit("nothing", nothing),
    Edit("comment", nothing),
    Edit("retitle", retitle),
    Edit("reorder choices", reorder_choices),
    Edit("reorder scenes", reorder_scenes),
    Edit("rename a scene, told", lambda data, chance: rename_scene(data, chance, told=True)),
    Edit("rename a scene", lambda data, chance: rename_scene(data, chance, told=False)),
    Edit("rename a choice, told", lambda data, chance: rename_choice(data, chance, told=True)),
    Edit("rename a choice", lambda data, chance: rename_choice(data, chance, told=False)),
    Edit("rename all, told", lambda data, chance: rename_all(data, chance, told=True)),
    Edit("rename all", lambda data, chance: rename_all(data, chance, told=False)),
    Edit("rename an ending, told", rename_ending),
    Edit("rename, wrongly told", rename_wrongly),
    Edit("swap two ids, told", lambda data, chance: swap_ids(data, chance, told=True)),
    Edit("swap two ids", lambda data, chance: swap_ids(data, chance, told=False)),
    Edit("take a name over, told", lambda data, chance: take_a_name_over(data, chance, told=True)),
    Edit("take a name over", lambda data, chance: take_a_name_over(data, chance, told=False)),
    Edit("swap two texts", swap_texts),
    Edit("delete a choice", delete_choice),
    Edit("add a choice", add_choice),
    Edit("delete a scene", delete_scene),
    Edit("effect", change_effect),
    Edit("flag", change_flag),
    Edit("target", change_target),
    Edit("condition of a choice", change_condition),
    Edit("condition of a line", change_condition_of_a_line),
    Edit("line", change_line),
    Edit("line added before", add_line),
    Edit("text of a choice", change_text),
    Edit("feedback", change_feedback),
    Edit("start of a gauge", change_start),
    Edit("name of a character", change_name),
)
"""Every kind, in the order in which a trial goes through them, again and again."""
