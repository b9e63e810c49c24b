"""What does a referential say of the examination? Its ``certification`` block becomes scoring's own frozen rules.

Each rule of the file has ``dit``, the words of the text, and ``place``, where they stand in it.
"""

from scoring.certification.rules import (
    Award,
    Certification,
    CommonRules,
    Condition,
    Element,
    Ending,
    Fact,
    Part,
    Requirement,
    Road,
    RoadRules,
    Rule,
    Succession,
)
from simulator.library import limits, shapes
from simulator.library.dates import read_date
from simulator.source import Fields, Mapping, Node, Reader


def read_certification(reader: Reader, node: Node | None) -> Certification | None:
    """The rules; ``None`` when the file has none."""
    block = reader.mapping(node, "certification") if node else None
    if block is None:
        return None
    fields = reader.fields(block, "la certification", *shapes.CERTIFICATION)
    text = fields.text("texte", limit=limits.CODE)
    names = _read_names(reader, fields)
    return Certification(
        text=text,
        source=fields.text("source", limit=limits.SOURCE),
        names=tuple(names.items()),
        roads=tuple(_read_roads(reader, fields, text, names)),
        common=_read_common(reader, fields, text),
        succession=_read_succession(reader, fields),
    )


def _rows(reader: Reader, fields: Fields, key: str) -> Mapping | None:
    node = fields.node(key)
    return reader.mapping(node, key) if node else None


def _read_names(reader: Reader, fields: Fields) -> dict[Element, str]:
    block = _rows(reader, fields, "elements")
    if block is None:
        return {}
    row = reader.fields(block, "les éléments", *shapes.ELEMENT_NAMES)
    return {Element(word): row.text(key, limit=limits.NAME) for key, word in shapes.ELEMENTS.items()}


def _read_roads(reader: Reader, fields: Fields, text: str, names: dict[Element, str]) -> list[RoadRules]:
    block = _rows(reader, fields, "voies")
    if block is None:
        return []
    rows = reader.fields(block, "les voies", tuple(shapes.ROADS))
    if not block.entries:
        reader.problem("cle-manquante", block, "Il manque une voie dans « voies ».", f"Au choix : {', '.join(shapes.ROADS)}.")
    found: list[RoadRules] = []
    for key, word in shapes.ROADS.items():
        body = _rows(reader, rows, key)
        if body is not None:
            row = reader.fields(body, f"la voie « {key} »", *shapes.ROAD)
            asked, parts = _read_requirements(reader, row, text), _read_parts(reader, row, text, names)
            awards = _read_awards(reader, row, text)
            found.append(RoadRules(Road(word), row.text("nom", limit=limits.NAME), tuple(asked), tuple(parts), tuple(awards)))
    return found


def _read_requirements(reader: Reader, fields: Fields, text: str) -> list[Requirement]:
    found: list[Requirement] = []
    for node in fields.items("exige"):
        body = reader.mapping(node, "exige")
        if body is None:
            continue
        row = reader.fields(body, "cette condition", *shapes.REQUIREMENT)
        words = [word for item in row.items("une-de") if (word := reader.one_of(item, "une-de", shapes.ASKED))]
        if "experience" in words and row.node("mois") is None:
            reader.problem("cle-manquante", body, "Il manque la clé « mois » dans cette condition.", "Ajoutez « mois: … ».")
        facts = tuple(Fact(shapes.ASKED[word]) for word in words)
        found.append(Requirement(facts, _rule(row, text, row.integer("mois", *limits.MONTHS, 1) if row.node("mois") else None)))
    return found


def _read_parts(reader: Reader, fields: Fields, text: str, names: dict[Element, str]) -> list[Part]:
    block = _rows(reader, fields, "evalue")
    found: list[Part] = []
    if block is None:
        return found
    rows = reader.fields(block, "« evalue »", tuple(shapes.ELEMENTS))
    for key in (key for key in block.entries if key in shapes.ELEMENTS):
        body = _rows(reader, rows, key)
        if body is None:
            continue
        row, element = reader.fields(body, f"l’élément « {key} »", *shapes.PART), Element(shapes.ELEMENTS[key])
        name = names.get(element, "")
        word = row.one_of("si", shapes.CONDITIONS, "")
        condition = Condition(shapes.CONDITIONS[word]) if word else Condition.ALWAYS
        found.append(Part(element, name, condition, _rule(row, text, None, name)))
    return found


def _read_awards(reader: Reader, fields: Fields, text: str) -> list[tuple[Award, Rule]]:
    block = _rows(reader, fields, "accorde")
    if block is None:
        return []
    rows = reader.fields(block, "« accorde »", tuple(shapes.AWARDS))
    found: list[tuple[Award, Rule]] = []
    for key, word in shapes.AWARDS.items():
        body = _rows(reader, rows, key)
        if body is not None:
            found.append((Award(word), _rule(reader.fields(body, f"« {key} »", *shapes.RULE), text)))
    return found


def _read_common(reader: Reader, fields: Fields, text: str) -> CommonRules:
    block = _rows(reader, fields, "regles")
    rows = reader.fields(block, "les règles", *shapes.RULES) if block else None
    found: dict[str, Rule] = {}
    for key, word in shapes.COMMON_RULES.items():
        body = _rows(reader, rows, key) if rows else None
        keys = shapes.TIMED_RULE if word == "closure" else shapes.RULE
        row = reader.fields(body, f"la règle « {key} »", *keys) if body else Fields(reader, {})
        found[word] = _rule(row, text, row.integer("mois", *limits.MONTHS, 0) if word == "closure" else None)
    return CommonRules(**found)


def _rule(row: Fields, text: str, months: int | None = None, said: str = "") -> Rule:
    """A rule of that text; ``said`` where the row has no words of its own."""
    return Rule(row.text("dit", said, limits.RULE), text, row.text("place", limit=limits.PLACE), months)


def _read_succession(reader: Reader, fields: Fields) -> Succession | None:
    block = _rows(reader, fields, "suite")
    if block is None:
        return None
    row = reader.fields(block, "la suite", *shapes.SUCCESSION)
    return Succession(
        ending=Ending(shapes.ENDINGS[row.one_of("cas", shapes.ENDINGS, "revision")]),
        source=row.text("source", limit=limits.SOURCE),
        record=row.text("fiche", limit=limits.CODE),
        until=read_date(reader, row.node("jusqu-au"), "jusqu-au"),
    )
