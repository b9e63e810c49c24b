"""What did a trainer plan for a rehearsal of the exam? Nodes become the parts of the day, their minutes and how much each asks.

A part that is not named is not in the day; one without ``minutes`` has no clock.
"""

from collections.abc import Mapping as Map
from dataclasses import dataclass

from simulator.library import limits, shapes
from simulator.source import Fields, Mapping, Reader, Where


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """The day of one file. Empty words are « not said ». ``parts``: stage → minutes (``None``: no clock), in the order of the day.

    ``counts``: ``technical``, ``per_competence``, ``final`` → how many questions at most, where it is said.
    """

    id: str
    title: str
    road: str
    scenario: str
    reply: str
    parts: Map[str, float | None]
    counts: Map[str, int]
    where: Where


def read_day(reader: Reader, root: Mapping, id: str) -> WrittenDay:
    """The day of one file; sound only when ``reader`` has told no error."""
    fields = reader.fields(root, "la journée", *shapes.DAY)
    node, counts = fields.node("scenario"), dict[str, int]()
    return WrittenDay(
        id=id,
        title=fields.text("titre", limit=limits.REFERENTIAL_TITLE),
        road=shapes.ROADS.get(fields.one_of("voie", shapes.ROADS, ""), ""),
        scenario=fields.slug("scenario") if node else "",
        reply=shapes.DAY_REPLIES.get(fields.one_of("reponse", shapes.DAY_REPLIES, ""), ""),
        parts=_read_parts(reader, fields, counts),
        counts=counts,
        where=reader.where(node or root),
    )


def _read_parts(reader: Reader, fields: Fields, counts: dict[str, int]) -> dict[str, float | None]:
    node = fields.node("parties")
    block = reader.mapping(node, "parties") if node else None
    if block is None:
        return {}
    if not block.entries:
        hint = f"Nommez celles qui se jouent : {', '.join(shapes.DAY_PARTS)}."
        reader.problem("journee-vide", block, "Cette journée n’a aucune partie.", hint)
    rows = reader.fields(block, "« parties »", tuple(shapes.DAY_PARTS))
    found: dict[str, float | None] = {}
    for key, (stage, keys, count) in shapes.DAY_PARTS.items():
        node = rows.node(key)
        body = reader.mapping(node, key) if node else None
        if body is None:
            continue
        row = reader.fields(body, f"la partie « {key} »", *keys)
        found[stage] = (row.integer("minutes", *limits.DAY_MINUTES, 0) or None) if row.node("minutes") else None
        asked, most = count if count else ("", "")
        if asked and row.node(asked):
            counts[most] = row.integer(asked, *limits.DAY_QUESTIONS, 1)
    return found
