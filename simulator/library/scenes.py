"""What is in a scene, a choice, an ending? Nodes become the frozen facts of a conversation."""

from simulator.library import limits, shapes
from simulator.library.clauses import read_condition, read_effects, read_spoken, read_targets
from simulator.library.names import Names
from simulator.scenario import Blocking, Choice, Ending, Line, Observation, Reason, Scene, Silence, Tone
from simulator.source import Fields, Mapping, Node, Reader, Scalar

TONES = {"reussite": Tone.SUCCESS, "mitigee": Tone.MIXED, "echec": Tone.FAILURE}


def read_lines(reader: Reader, names: Names, fields: Fields) -> tuple[Line, ...]:
    """``dit``: what the characters say, in order."""
    lines: list[Line] = []
    for item in fields.items("dit"):
        spoken = read_spoken(reader, names, item)
        if spoken:
            name, node, condition = spoken
            text = reader.text(node, name, limits.LINE)
            lines.append(Line(name, text, read_condition(reader, names, condition), reader.where(item)))
    return tuple(lines)


def read_scene(reader: Reader, names: Names, id: str, key: Scalar, node: Node) -> Scene | None:
    """One scene; ``None`` when it is not even a mapping."""
    mapping = reader.mapping(node, id)
    if mapping is None:
        return None
    fields = reader.fields(mapping, f"la scène « {id} »", *shapes.SCENE)
    choices = tuple(
        choice
        for name, at, value in fields.named("choix")
        if (choice := read_choice(reader, names, name, at, value)) is not None
    )
    silence = fields.node("silence")
    return Scene(
        id=id,
        lines=read_lines(reader, names, fields),
        choices=choices,
        silence=_read_silence(reader, names, silence) if silence else None,
        hint=fields.text("indice", limit=limits.SENTENCE),
        misunderstood=fields.texts("incompris", limits.LINE),
        off_topic=fields.texts("hors_sujet", limits.LINE),
        where=reader.where(key),
    )


def read_choice(reader: Reader, names: Names, id: str, key: Scalar, node: Node) -> Choice | None:
    """One choice; ``None`` when it is not even a mapping."""
    mapping = reader.mapping(node, id)
    if mapping is None:
        return None
    fields = reader.fields(mapping, f"le choix « {id} »", *shapes.CHOICE)
    observations = _read_observations(reader, fields)
    blocking = fields.node("bloquant")
    return Choice(
        id=id,
        text=fields.text("texte", limit=limits.CHOICE),
        phrasings=fields.texts("formulations", limits.PHRASING),
        observations=observations,
        blocking=_read_blocking(reader, blocking, observations) if blocking else None,
        effects=read_effects(reader, names, fields.node("effets")),
        feedback=fields.text("retour", limit=limits.FEEDBACK),
        reasons=tuple(_read_reasons(reader, fields)),
        condition=read_condition(reader, names, fields.node("si")),
        targets=read_targets(reader, names, fields.node("vers")),
        where=reader.where(key),
    )


def _read_observations(reader: Reader, fields: Fields) -> tuple[Observation, ...]:
    observations: list[Observation] = []
    for criterion, key, value in fields.named("montre"):
        points = reader.integer(value, criterion, *limits.POINTS)
        if points is not None:
            observations.append(Observation(criterion, points, reader.where(key)))
    return tuple(observations)


def _read_blocking(reader: Reader, node: Node, observations: tuple[Observation, ...]) -> Blocking | None:
    negative = tuple(seen.criterion for seen in observations if seen.points < 0)
    if isinstance(node, Mapping):
        fields = reader.fields(node, "« bloquant »", *shapes.BLOCKING)
        named = tuple(slug for item in fields.items("criteres") if (slug := reader.slug(item, "criteres")) is not None)
        reason, criteria = fields.text("motif", limit=limits.SENTENCE), named or negative
    else:
        reason, criteria = reader.text(node, "bloquant", limits.SENTENCE), negative
    if not criteria:
        reader.problem(
            "bloquant-sans-critere",
            node,
            "Cette faute bloquante ne touche aucun critère.",
            "Donnez « criteres: […] », ou des points négatifs dans « montre ».",
        )
        return None
    return Blocking(reason, criteria, reader.where(node))


def _read_reasons(reader: Reader, fields: Fields) -> list[Reason]:
    reasons: list[Reason] = []
    for name, _, node in fields.named("raisons"):
        mapping = reader.mapping(node, name)
        if mapping is not None:
            row = reader.fields(mapping, f"la raison « {name} »", *shapes.REASON)
            text, feedback = row.text("texte", limit=limits.CHOICE), row.text("retour", limit=limits.FEEDBACK)
            reasons.append(Reason(name, text, row.boolean("juste"), feedback))
    return reasons


def _read_silence(reader: Reader, names: Names, node: Node) -> Silence | None:
    mapping = reader.mapping(node, "silence")
    if mapping is None:
        return None
    fields = reader.fields(mapping, "« silence »", *shapes.SILENCE)
    return Silence(
        after=fields.integer("apres", *limits.SILENCE, 30),
        effects=read_effects(reader, names, fields.node("effets")),
        targets=read_targets(reader, names, fields.node("vers")),
        where=reader.where(node),
    )


def read_ending(reader: Reader, names: Names, id: str, key: Scalar, node: Node) -> Ending | None:
    """One ending; ``None`` when it is not even a mapping."""
    mapping = reader.mapping(node, id)
    if mapping is None:
        return None
    fields = reader.fields(mapping, f"la fin « {id} »", *shapes.ENDING)
    tone = TONES[fields.one_of("ton", TONES, "mitigee")]
    return Ending(id, tone, read_lines(reader, names, fields), fields.text("texte", limit=limits.ENDING), reader.where(key))
