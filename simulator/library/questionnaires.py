"""What does this file say as a questionnaire? Nodes become items, each with its key and the places of its parts."""

from collections.abc import Iterator
from types import MappingProxyType

from scoring.questionnaire import Choices, Idea, Ideas, Item, Key, Option, Quantity, Step, Steps, Trap
from simulator.library import limits, shapes
from simulator.library.scenarios import text_hash
from simulator.scenario.questionnaire import Placed, Questionnaire
from simulator.source import Fields, Mapping, Node, Reader, Scalar, Where

Parts = dict[str, Where]


def read_questionnaire(reader: Reader, root: Mapping, id: str, text: str) -> Questionnaire:
    """The questionnaire of one file; sound only when ``reader`` has told no error. ``text`` gives the content hash."""
    fields = reader.fields(root, "le questionnaire", *shapes.QUESTIONNAIRE)
    return Questionnaire(
        id=id,
        file=reader.file,
        hash=text_hash(text),
        title=fields.text("titre", limit=limits.QUESTIONNAIRE_TITLE),
        source=fields.text("source", limit=limits.SOURCE),
        referential=fields.slug("referentiel"),
        covers=_read_covers(reader, fields),
        placed=tuple(_read_questions(reader, fields, id)),
        where=reader.where(root),
    )


def _read_covers(reader: Reader, fields: Fields) -> tuple[str, ...]:
    covers: dict[str, None] = {}
    for node in fields.items("couvre"):
        name = reader.text(node, "couvre", limits.COMPETENCE_ID)
        if name in covers:
            reader.problem("id-en-double", node, f"« {name} » est donné deux fois.", "Gardez-le une seule fois.")
        elif name:
            covers[name] = None
    return tuple(covers)


def _read_questions(reader: Reader, fields: Fields, questionnaire: str) -> Iterator[Placed]:
    for name, key, node in fields.named("questions"):
        placed = _read_question(reader, questionnaire, name, key, node)
        if placed is not None:
            yield placed
    listed = fields.node("questions")
    if isinstance(listed, Mapping) and not listed.entries:
        reader.problem(
            "questionnaire-vide", listed, "Le questionnaire n’a aucune question.", "Ajoutez-en une sous « questions: »."
        )


def _read_question(reader: Reader, questionnaire: str, id: str, key: Scalar, node: Node) -> Placed | None:
    """One question; ``None`` when it is not even a mapping, or when nothing says how it is answered."""
    mapping = reader.mapping(node, id)
    if mapping is None:
        return None
    sort = _sort(reader, mapping, id)
    if not sort:
        return None
    row = reader.fields(mapping, f"la question « {id} »", *shapes.QUESTIONS[sort])
    parts: Parts = {}
    where = reader.where(key)
    item = Item(
        id=f"{questionnaire}/{id}",
        competence=row.text("competence", limit=limits.COMPETENCE_ID),
        prompt=row.text("enonce", limit=limits.PROMPT),
        key=_read_key(reader, row, sort, parts),
        explanation=row.text("explication", limit=limits.EXPLANATION),
        source=row.text("source", limit=limits.SOURCE),
        data=row.markdown("donnees"),
        origin=where.origin,
    )
    return Placed(item, where, MappingProxyType(parts))


def _sort(reader: Reader, mapping: Mapping, id: str) -> str:
    if "sorte" not in mapping.entries:
        reader.problem(
            "cle-manquante",
            mapping,
            f"Il manque la clé « sorte » dans la question « {id} ».",
            f"Ajoutez « sorte: … » : {', '.join(shapes.QUESTIONS)}.",
        )
        return ""
    return reader.one_of(mapping.entries["sorte"][1], "sorte", shapes.QUESTIONS) or ""


def _read_key(reader: Reader, row: Fields, sort: str, parts: Parts) -> Key:
    if sort == "nombre":
        return _read_quantity(reader, row, parts)
    if sort == "ordre":
        return Steps(tuple(_read_steps(reader, row, parts)))
    if sort == "texte":
        return Ideas(tuple(_read_ideas(reader, row, parts)))
    return Choices(tuple(_read_options(reader, row, parts)), several=sort == "plusieurs")


def _read_parts(reader: Reader, row: Fields, key: str, parts: Parts) -> Iterator[tuple[str, Node]]:
    """The named parts of a question, and where each stands."""
    for name, at, node in row.named(key):
        parts[name] = reader.where(at)
        yield name, node


def _read_options(reader: Reader, row: Fields, parts: Parts) -> Iterator[Option]:
    for name, node in _read_parts(reader, row, "options", parts):
        mapping = reader.mapping(node, name)
        if mapping is not None:
            fields = reader.fields(mapping, f"l’option « {name} »", *shapes.OPTION)
            right, comment = _read_comment(reader, fields, mapping, name)
            yield Option(name, fields.text("texte", limit=limits.CHOICE), right, comment)


def _read_ideas(reader: Reader, row: Fields, parts: Parts) -> Iterator[Idea]:
    for name, node in _read_parts(reader, row, "idees", parts):
        mapping = reader.mapping(node, name)
        if mapping is not None:
            fields = reader.fields(mapping, f"l’idée « {name} »", *shapes.IDEA)
            right, comment = _read_comment(reader, fields, mapping, name)
            text = fields.text("texte", limit=limits.CHOICE)
            yield Idea(name, text, right, fields.texts("formulations", limits.PHRASING), comment)


def _read_comment(reader: Reader, fields: Fields, mapping: Mapping, name: str) -> tuple[bool, str]:
    """Whether it is right, and its comment, which what is wrong must have."""
    said = fields.node("juste")
    right = reader.boolean(said, "juste") if said else None
    comment = fields.text("commentaire", limit=limits.FEEDBACK)
    if right is False and "commentaire" not in fields.entries:
        reader.problem(
            "cle-manquante",
            mapping,
            f"Il manque la clé « commentaire » dans « {name} », qui est faux.",
            "Dites ce qui la rend tentante, et pourquoi elle est fausse.",
        )
    return bool(right), comment


def _read_steps(reader: Reader, row: Fields, parts: Parts) -> Iterator[Step]:
    for name, node in _read_parts(reader, row, "etapes", parts):
        yield Step(name, reader.text(node, name, limits.STEP))


def _read_quantity(reader: Reader, row: Fields, parts: Parts) -> Quantity:
    traps: list[Trap] = []
    for rank, node in enumerate(row.items("pieges")):
        mapping = reader.mapping(node, "pieges")
        if mapping is not None:
            fields = reader.fields(mapping, "un piège", *shapes.TRAP)
            parts[str(rank)] = reader.where(node)
            value = fields.decimal("valeur", *limits.QUANTITY, 0.0)
            traps.append(Trap(value, fields.text("commentaire", limit=limits.FEEDBACK)))
    return Quantity(
        value=row.decimal("valeur", *limits.QUANTITY, 0.0),
        tolerance=row.decimal("tolerance", *limits.TOLERANCE, 0.0),
        unit=row.text("unite", limit=limits.UNIT),
        method=row.text("calcul", limit=limits.METHOD),
        traps=tuple(traps),
    )
