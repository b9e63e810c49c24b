"""What did a trainer copy from the référentiel d'évaluation in force? Nodes become scoring's own facts, with the places of the names.

Nothing of the kind ships: durations and official criteria are not public where this was written.
"""

from dataclasses import dataclass

from scoring.certification.provisions import Provision, Provisions, RevisedCcp, Revision
from scoring.certification.rules import Element
from scoring.referential import Ccp
from simulator.library import limits, shapes
from simulator.source import Fields, Mapping, Reader, Where


@dataclass(frozen=True, slots=True)
class Name:
    """A word of a referential, as a file names it: ``kind`` is competence or ccp."""

    kind: str
    name: str
    where: Where


@dataclass(frozen=True, slots=True)
class WrittenProvisions:
    """The facts of one file, and where it names what only its referential knows."""

    facts: Provisions
    where: Where
    names: tuple[Name, ...]


def read_provisions(reader: Reader, root: Mapping, id: str) -> WrittenProvisions:
    """The provisions of one file; sound only when ``reader`` has told no error."""
    fields = reader.fields(root, "les épreuves", *shapes.PROVISIONS)
    names: list[Name] = []
    node, project = fields.node("referentiel"), fields.node("projet")
    facts = Provisions(
        id=id,
        title=fields.text("titre", limit=limits.REFERENTIAL_TITLE),
        source=fields.text("source", limit=limits.SOURCE),
        referential=fields.slug("referentiel"),
        elements=tuple(_read_elements(reader, fields)),
        project=reader.boolean(project, "projet") if project else None,
        criteria=tuple(_read_criteria(reader, fields, names)),
        revision=_read_revision(reader, fields, names),
    )
    return WrittenProvisions(facts, reader.where(node or root), tuple(names))


def _read_elements(reader: Reader, fields: Fields) -> list[Provision]:
    node = fields.node("epreuves")
    block = reader.mapping(node, "epreuves") if node else None
    if block is None:
        return []
    rows = reader.fields(block, "« epreuves »", tuple(shapes.PROVISION))
    found: list[Provision] = []
    for key, keys in shapes.PROVISION.items():
        node = rows.node(key)
        body = reader.mapping(node, key) if node else None
        if body is not None:
            found.append(_read_element(reader, reader.fields(body, f"l’épreuve « {key} »", *keys), key))
    return found


def _read_element(reader: Reader, row: Fields, key: str) -> Provision:
    minutes = row.node("minutes")
    said = row.node("prevu")
    provided = reader.boolean(said, "prevu") if said else None
    if minutes is not None and provided is False:
        reader.problem(
            "duree-sans-epreuve",
            minutes,
            f"« {key} » a une durée, et n’est pas prévu.",
            "Supprimez « minutes », ou écrivez « prevu: oui ».",
        )
    return Provision(
        Element(shapes.ELEMENTS[key]), provided, row.integer("minutes", *limits.EXAM_MINUTES, 0) or None if minutes else None
    )


def _read_criteria(reader: Reader, fields: Fields, names: list[Name]) -> list[tuple[str, tuple[str, ...]]]:
    node = fields.node("criteres")
    block = reader.mapping(node, "criteres") if node else None
    rows = Fields(reader, block.entries) if block else None
    found: list[tuple[str, tuple[str, ...]]] = []
    for id, (key, _) in (block.entries if block else {}).items():
        names.append(Name("competence", id, reader.where(key)))
        found.append((id, rows.texts(id, limits.SENTENCE) if rows else ()))
    return found


def _read_revision(reader: Reader, fields: Fields, names: list[Name]) -> Revision | None:
    node = fields.node("revision")
    block = reader.mapping(node, "revision") if node else None
    if block is None:
        return None
    row = reader.fields(block, "la révision", *shapes.REVISION)
    node = row.node("ccp")
    listed = reader.mapping(node, "ccp") if node else None
    if listed is not None and not listed.entries:
        reader.problem("cle-manquante", listed, "Le titre révisé n’a aucun CCP.", "Ajoutez « CODE: {nom: …, anciens: […]} ».")
    found: list[RevisedCcp] = []
    for id, (_, value) in (listed.entries if listed else {}).items():
        body = reader.mapping(value, id)
        if body is None:
            continue
        ccp = reader.fields(body, f"le CCP « {id} »", *shapes.REVISED_CCP)
        former = tuple((name, item) for item in ccp.items("anciens") if (name := reader.text(item, "anciens", limits.CODE)))
        names += [Name("ccp", name, reader.where(item)) for name, item in former]
        found.append(RevisedCcp(Ccp(id, ccp.text("nom", limit=limits.NAME)), tuple(name for name, _ in former)))
    return Revision(row.text("titre", limit=limits.REFERENTIAL_TITLE), tuple(found))
