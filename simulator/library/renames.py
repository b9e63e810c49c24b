"""What were scenes, endings, choices and flags called before? ``renommages``, read so that an old name can mean one thing only."""

import re
from collections.abc import Iterable
from collections.abc import Mapping as Map

from simulator.scenario import Ending, Flag, Scene
from simulator.source import Fields, Node, Reader, Scalar, nearest
from simulator.source.fields import SLUG

_NAME = re.compile(f"{SLUG.pattern}(/{SLUG.pattern})?")


def read_renames(
    reader: Reader, fields: Fields, scenes: Map[str, Scene], endings: Map[str, Ending], flags: Iterable[Flag]
) -> dict[str, str]:
    """Former name → name of today. An old name that still exists, or a new one that does not, is told and left out."""
    node = fields.node("renommages")
    mapping = reader.mapping(node, "renommages") if node else None
    written = mapping.entries if mapping else {}
    names = _Defined(scenes, endings, flags)
    found: dict[str, str] = {}
    for old, (key, value) in written.items():
        new = value.text if isinstance(value, Scalar) else ""
        if not _NAME.fullmatch(old):
            reader.problem(
                "id-invalide", key, f"« {old} » ne peut pas être un ancien nom.", "Écrivez un identifiant, ou scene/choix."
            )
        elif not _NAME.fullmatch(new) or ("/" in old) != ("/" in new):
            reader.problem(
                "renommage-sans-cible",
                value,
                f"« {old} » ne dit pas son nom d’aujourd’hui sous la même forme.",
                "Écrivez « ancien: nouveau », ou « scene/ancien: scene/nouveau ».",
            )
        elif new not in names.full | names.bare:
            reader.problem(
                "renommage-sans-cible",
                value,
                f"« {old} » ne peut pas être devenu « {new} » : ce scénario n’a ni scène, ni fin, ni choix, ni repère de ce nom.",
                nearest(new, sorted(names.full if "/" in new else names.bare)),
            )
        elif "/" in old and _scene_of(new) != _today(_scene_of(old), written):
            reader.problem(
                "renommage-sans-cible",
                value,
                f"« {old} » ne peut pas être devenu « {new} » : un choix renommé reste dans sa scène.",
                "Si la scène a changé de nom, dites-le aussi : « ancienne_scene: nouvelle_scene ».",
            )
        elif names.still(old, new):
            reader.problem(
                "ancien-nom-repris",
                key,
                f"« {old} » existe encore : on ne saurait pas ce que ce nom veut dire dans un essai commencé avant.",
                "Retirez cette ligne, ou renommez ce qui s’appelle encore ainsi ; pour un seul choix, écrivez scene/choix.",
            )
        else:
            found[old] = new
    return found


def _scene_of(name: str) -> str:
    return name.partition("/")[0]


def _today(scene: str, written: Map[str, tuple[Scalar, Node]]) -> str:
    value = written[scene][1] if scene in written else None
    return value.text if isinstance(value, Scalar) else scene


class _Defined:
    """The names of today: places, choices bare and with their scene, flags."""

    def __init__(self, scenes: Map[str, Scene], endings: Map[str, Ending], flags: Iterable[Flag]) -> None:
        self.places = {*scenes, *endings}
        self.flags = {flag.id for flag in flags}
        self.full = {f"{scene.id}/{choice.id}" for scene in scenes.values() for choice in scene.choices}
        self.choices = self.full | {choice.id for scene in scenes.values() for choice in scene.choices}

    @property
    def bare(self) -> set[str]:
        """What a name without a scene may be."""
        return self.places | self.flags | (self.choices - self.full)

    def still(self, old: str, new: str) -> bool:
        """Whether ``old`` still names something of the kind that ``new`` names."""
        return any(new in kind and old in kind for kind in (self.places, self.choices, self.flags))
