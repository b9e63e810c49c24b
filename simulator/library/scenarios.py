"""What does this file say as a scenario? Nodes become a ``Scenario``, with every problem told in one pass."""

import hashlib
from collections.abc import Collection
from types import MappingProxyType

from simulator.library import limits, shapes
from simulator.library.names import Names
from simulator.library.renames import read_renames
from simulator.library.scenes import read_ending, read_scene
from simulator.scenario import (
    BASE_VARIANT,
    Character,
    Document,
    Ending,
    Flag,
    Gauge,
    Property,
    Role,
    Scenario,
    Scene,
    Trend,
    Variant,
)
from simulator.source import Fields, Mapping, Node, Problem, Reader, Scalar, Sequence, nearest

ROLES = {"manager": Role.MANAGER, "conseiller": Role.ADVISER}
TRENDS = {"hausse": Trend.UP, "baisse": Trend.DOWN}


def text_hash(text: str) -> str:
    """SHA-256 of a text with LF line ends, in hexadecimal: the same on every system."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def read_scenario(reader: Reader, root: Mapping, id: str, text: str) -> Scenario:
    """The scenario of one file; sound only when ``reader`` has told no error. ``text`` gives the content hash."""
    fields = reader.fields(root, "le scénario", *shapes.SCENARIO)
    characters = dict(_read_characters(reader, fields))
    gauges = tuple(_read_gauges(reader, fields))
    flags = tuple(
        Flag(name, reader.text(node, name, limits.MEANING), reader.where(key)) for name, key, node in fields.named("reperes")
    )
    if len(flags) > limits.FLAGS:
        reader.problem("trop-de-reperes", root, f"Le scénario a {len(flags)} repères ; la limite est de {limits.FLAGS}.", "")
    names = _names(reader, fields, characters, gauges, flags)
    scenes: dict[str, Scene] = {}
    for name, key, node in fields.named("scenes"):
        scene = read_scene(reader, names, name, key, node)
        if scene is not None:
            scenes[name] = scene
    endings: dict[str, Ending] = {}
    for name, key, node in fields.named("fins"):
        ending = read_ending(reader, names, name, key, node)
        if ending is not None:
            endings[name] = ending
    return Scenario(
        id=id,
        file=reader.file,
        hash=text_hash(text),
        title=fields.text("titre", limit=limits.TITLE),
        summary=fields.text("resume", limit=limits.SENTENCE),
        referential=fields.slug("referentiel"),
        judged=tuple(_read_judged(reader, fields)),
        role=ROLES[fields.one_of("role", ROLES, "manager")],
        level=fields.integer("niveau", *limits.LEVEL, 1),
        minutes=fields.integer("duree", *limits.MINUTES, 10),
        context=fields.markdown("contexte"),
        mission=fields.texts("mission", limits.SENTENCE),
        characters=MappingProxyType(characters),
        documents=tuple(_read_documents(reader, fields)),
        gauges=gauges,
        flags=flags,
        variants=_read_variants(reader, fields, gauges, names),
        start=_read_start(reader, fields, scenes),
        scenes=MappingProxyType(scenes),
        endings=MappingProxyType(endings),
        properties=tuple(_read_properties(reader, fields, scenes, endings)),
        where=reader.where(root),
        renames=MappingProxyType(read_renames(reader, fields, scenes, endings, flags)),
    )


def _names(
    reader: Reader, fields: Fields, characters: dict[str, Character], gauges: tuple[Gauge, ...], flags: tuple[Flag, ...]
) -> Names:
    known = {gauge.id: rank for rank, gauge in enumerate(gauges)}
    scenes, endings = fields.node("scenes"), fields.node("fins")
    places: dict[str, None] = dict.fromkeys(scenes.entries if isinstance(scenes, Mapping) else ())
    for name, (key, _) in (endings.entries if isinstance(endings, Mapping) else {}).items():
        if name in places:
            reader.problem("id-en-double", key, f"« {name} » est déjà le nom d’une scène.", "Donnez un autre nom à la fin.")
        places[name] = None
    for flag in flags:
        if flag.id in known:
            reader.tell(_twice(flag))
    return Names(characters.keys(), known, {flag.id: rank for rank, flag in enumerate(flags)}, places.keys())


def _twice(flag: Flag) -> Problem:
    return Problem("id-en-double", f"« {flag.id} » est déjà le nom d’une jauge.", "Donnez un autre nom au repère.", flag.where)


def _read_characters(reader: Reader, fields: Fields) -> list[tuple[str, Character]]:
    found: list[tuple[str, Character]] = []
    for id, key, node in fields.named("personnages"):
        if id == "si":
            reader.problem("id-invalide", key, "« si » ne peut pas nommer un personnage.", "Choisissez un autre identifiant.")
        mapping = reader.mapping(node, id)
        if mapping is not None:
            row = reader.fields(mapping, f"le personnage « {id} »", *shapes.CHARACTER)
            found.append(
                (
                    id,
                    Character(
                        id,
                        row.text("nom", limit=limits.PERSON),
                        row.text("portrait", limit=limits.SENTENCE),
                        row.texts("incompris", limits.SENTENCE),
                        row.texts("hors_sujet", limits.SENTENCE),
                    ),
                )
            )
    return found


def _read_documents(reader: Reader, fields: Fields) -> list[Document]:
    found: dict[str, Document] = {}
    for node in fields.items("pieces"):
        mapping = reader.mapping(node, "pieces")
        if mapping is not None:
            row = reader.fields(mapping, "une pièce", *shapes.DOCUMENT)
            document = Document(row.slug("id"), row.text("titre", limit=limits.TITLE), row.markdown("texte"))
            if document.id in found:
                reader.problem("id-en-double", node, f"Deux pièces s’appellent « {document.id} ».", "")
            found[document.id] = document
    return list(found.values())


def _read_gauges(reader: Reader, fields: Fields) -> list[Gauge]:
    found: list[Gauge] = []
    for id, key, node in fields.named("jauges"):
        if len(found) == limits.GAUGES:
            reader.problem(
                "trop-de-jauges", key, f"Le scénario a plus de {limits.GAUGES} jauges.", "Gardez celles qui servent."
            )
            break
        mapping = reader.mapping(node, id)
        if mapping is not None:
            row = reader.fields(mapping, f"la jauge « {id} »", *shapes.GAUGE)
            trend = TRENDS[row.one_of("sens", TRENDS, "hausse")]
            name, start = row.text("nom", limit=limits.GAUGE_NAME), row.integer("depart", *limits.GAUGE, 50)
            found.append(Gauge(id, name, start, trend, reader.where(key)))
    return found


def _read_variants(reader: Reader, fields: Fields, gauges: tuple[Gauge, ...], names: Names) -> tuple[Variant, ...]:
    base = tuple(gauge.start for gauge in gauges)
    found: list[Variant] = []
    for id, key, node in fields.named("variantes"):
        mapping = reader.mapping(node, id)
        if mapping is None:
            continue
        row = reader.fields(mapping, f"la variante « {id} »", *shapes.VARIANT)
        start = list(base)
        for name, at, value in row.named("depart"):
            amount = reader.integer(value, name, *limits.GAUGE)
            if name not in names.gauges:
                reader.problem("reference-inconnue", at, f"« {name} » n’est pas une jauge.", nearest(name, names.gauges))
            elif amount is not None:
                start[names.gauges[name]] = amount
        found.append(Variant(id, row.integer("poids", *limits.WEIGHT, 1), tuple(start), reader.where(key)))
    return tuple(found) or (Variant(BASE_VARIANT, 1, base, reader.where(Scalar("", True, 1, 1))),)


def _read_judged(reader: Reader, fields: Fields) -> list[str]:
    judged: dict[str, None] = {}
    for node in fields.items("juge"):
        name = reader.text(node, "juge", limits.COMPETENCE_ID)
        if name in judged:
            reader.problem("id-en-double", node, f"« {name} » est donné deux fois.", "Gardez-le une seule fois.")
        elif name:
            judged[name] = None
    return list(judged)


def _read_start(reader: Reader, fields: Fields, scenes: dict[str, Scene]) -> str:
    node = fields.node("debut")
    name = node.text if isinstance(node, Scalar) else ""
    if node is not None and name not in scenes:
        reader.problem("reference-inconnue", node, f"« {name} » n’est pas une scène de ce scénario.", nearest(name, scenes))
    return name


def _read_properties(reader: Reader, fields: Fields, scenes: dict[str, Scene], endings: dict[str, Ending]) -> list[Property]:
    choices: dict[str, object] = {choice.id: choice for scene in scenes.values() for choice in scene.choices}
    choices |= {f"{scene.id}/{choice.id}": choice for scene in scenes.values() for choice in scene.choices}
    found: list[Property] = []
    for node in fields.items("proprietes"):
        mapping = reader.mapping(node, "proprietes")
        shape = _shape(reader, mapping) if mapping else None
        if mapping is None or shape is None:
            continue
        kind, subject_key, other_key = shape
        subject, other = mapping.entries[subject_key][1], mapping.entries[other_key][1]
        subjects = _names_in(reader, subject, endings if kind == "ends-in" else choices)
        others = _names_in(reader, other, choices)
        if isinstance(other, Sequence) or (isinstance(subject, Sequence) and not subject.items):
            _malformed(reader, mapping)
        elif subjects and others:
            found.append(Property(kind, subjects, others[0], reader.where(node)))
    return found


def _shape(reader: Reader, mapping: Mapping) -> tuple[str, str, str] | None:
    for shape in shapes.PROPERTIES:
        if set(mapping.entries) == set(shape[1:]):
            return shape
    _malformed(reader, mapping)
    return None


def _malformed(reader: Reader, mapping: Mapping) -> None:
    reader.problem(
        "propriete-mal-formee",
        mapping,
        "Cette propriété n’est pas reconnue.",
        "Écrivez « jamais: x, avant: y », « toujours: x, apres: y » ou « finit-par: [fin], apres: y ».",
    )


def _names_in(reader: Reader, node: Node, known: Collection[str]) -> tuple[str, ...]:
    items = node.items if not isinstance(node, (Scalar, Mapping)) else (node,)
    names: list[str] = []
    for item in items:
        name = item.text if isinstance(item, Scalar) else ""
        if name in known:
            names.append(name)
        else:
            reader.problem(
                "reference-inconnue",
                item,
                f"« {name} » n’est défini nulle part dans ce scénario.",
                nearest(name, known),
            )
    return tuple(names)
