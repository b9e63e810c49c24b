"""What does this file say as questions of an interview? Nodes become open questions, with the ideas expected and their places."""

from collections.abc import Iterator
from types import MappingProxyType

from scoring.interview import OpenQuestion
from scoring.questionnaire import Idea
from simulator.library import limits, shapes
from simulator.library.scenarios import text_hash
from simulator.scenario.interviews import Interviews, PlacedQuestion
from simulator.source import Fields, Mapping, Node, Reader, Scalar, Where


def read_interviews(reader: Reader, root: Mapping, id: str, text: str) -> Interviews:
    """The questions of one file; sound only when ``reader`` has told no error. ``text`` gives the content hash."""
    fields = reader.fields(root, "le fichier d’entretien", *shapes.INTERVIEWS)
    return Interviews(
        id=id,
        file=reader.file,
        hash=text_hash(text),
        title=fields.text("titre", limit=limits.QUESTIONNAIRE_TITLE),
        source=fields.text("source", limit=limits.SOURCE),
        referential=fields.slug("referentiel"),
        placed=tuple(_read_questions(reader, fields, id)),
        where=reader.where(root),
    )


def _read_questions(reader: Reader, fields: Fields, file: str) -> Iterator[PlacedQuestion]:
    for name, key, node in fields.named("questions"):
        mapping = reader.mapping(node, name)
        sort = _sort(reader, mapping, name) if mapping is not None else ""
        if mapping is not None and sort:
            yield _read_question(reader, f"{file}/{name}", name, key, mapping, sort)
    listed = fields.node("questions")
    if isinstance(listed, Mapping) and not listed.entries:
        reader.problem("entretien-vide", listed, "L’entretien n’a aucune question.", "Ajoutez-en une sous « questions: ».")


def _sort(reader: Reader, mapping: Mapping, id: str) -> str:
    """Which interview a question belongs to: what other keys it has depends on it."""
    if "entretien" not in mapping.entries:
        reader.problem(
            "cle-manquante",
            mapping,
            f"Il manque la clé « entretien » dans la question « {id} ».",
            f"Ajoutez « entretien: … » : {', '.join(shapes.INTERVIEW_KINDS)}.",
        )
        return ""
    return reader.one_of(mapping.entries["entretien"][1], "entretien", shapes.INTERVIEW_KINDS) or ""


def _read_question(reader: Reader, id: str, name: str, key: Scalar, mapping: Mapping, sort: str) -> PlacedQuestion:
    row = reader.fields(mapping, f"la question « {name} »", *shapes.INTERVIEW_QUESTIONS[sort])
    parts: dict[str, Where] = {}
    where = reader.where(key)
    question = OpenQuestion(
        id=id,
        interview=shapes.INTERVIEW_KINDS[sort],
        competence=row.text("competence", limit=limits.COMPETENCE_ID),
        prompt=row.text("question", limit=limits.PROMPT),
        listens=row.text("ecoute", limit=limits.LISTENS),
        ideas=tuple(_read_ideas(reader, row, parts)),
        origin=where.origin,
    )
    return PlacedQuestion(question, where, MappingProxyType(parts))


def _read_ideas(reader: Reader, row: Fields, parts: dict[str, Where]) -> Iterator[Idea]:
    for name, key, node in row.named("idees"):
        parts[name] = reader.where(key)
        idea = _read_idea(reader, name, node)
        if idea is not None:
            yield idea


def _read_idea(reader: Reader, name: str, node: Node) -> Idea | None:
    mapping = reader.mapping(node, name)
    if mapping is None:
        return None
    fields = reader.fields(mapping, f"l’idée « {name} »", *shapes.EXPECTED_IDEA)
    text = fields.text("texte", limit=limits.CHOICE)
    return Idea(name, text, right=True, phrasings=fields.texts("formulations", limits.PHRASING))
