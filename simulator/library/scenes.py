"""What is in a scene, a choice, an ending? Nodes become the frozen facts of a conversation."""

from simulator.library.clauses import read_condition, read_effects, read_spoken, read_targets
from simulator.library.names import Names
from simulator.scenario import Blocking, Choice, Ending, Line, Observation, Reason, Scene, Silence, Tone
from simulator.source import Fields, Mapping, Node, Reader, Scalar

CHOICE_LIMIT = 220
LINE_LIMIT = 600
PHRASING_LIMIT = 400
_SCENE = ("dit", "choix", "silence", "indice", "incompris", "hors_sujet")
_CHOICE = ("texte", "formulations", "montre", "effets", "retour", "raisons", "vers", "si", "bloquant")
_TONES = {"reussite": Tone.SUCCESS, "mitigee": Tone.MIXED, "echec": Tone.FAILURE}


def read_lines(reader: Reader, names: Names, fields: Fields) -> tuple[Line, ...]:
    """``dit``: what the characters say, in order."""
    lines: list[Line] = []
    for item in fields.items("dit"):
        spoken = read_spoken(reader, names, item)
        if spoken:
            name, node, condition = spoken
            text = reader.text(node, name, LINE_LIMIT)
            lines.append(Line(name, text, read_condition(reader, names, condition), reader.where(item)))
    return tuple(lines)


def read_scene(reader: Reader, names: Names, id: str, key: Scalar, node: Node) -> Scene | None:
    """One scene; ``None`` when it is not even a mapping."""
    mapping = reader.mapping(node, id)
    if mapping is None:
        return None
    fields = reader.fields(mapping, f"la scène « {id} »", _SCENE, ("choix",))
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
        hint=fields.text("indice", limit=300),
        misunderstood=fields.texts("incompris", LINE_LIMIT),
        off_topic=fields.texts("hors_sujet", LINE_LIMIT),
        where=reader.where(key),
    )


def read_choice(reader: Reader, names: Names, id: str, key: Scalar, node: Node) -> Choice | None:
    """One choice; ``None`` when it is not even a mapping."""
    mapping = reader.mapping(node, id)
    if mapping is None:
        return None
    fields = reader.fields(mapping, f"le choix « {id} »", _CHOICE, ("texte", "vers"))
    observations = _read_observations(reader, fields)
    blocking = fields.node("bloquant")
    return Choice(
        id=id,
        text=fields.text("texte", limit=CHOICE_LIMIT),
        phrasings=fields.texts("formulations", PHRASING_LIMIT),
        observations=observations,
        blocking=_read_blocking(reader, blocking, observations) if blocking else None,
        effects=read_effects(reader, names, fields.node("effets")),
        feedback=fields.text("retour", limit=400),
        reasons=tuple(_read_reasons(reader, fields)),
        condition=read_condition(reader, names, fields.node("si")),
        targets=read_targets(reader, names, fields.node("vers")),
        where=reader.where(key),
    )


def _read_observations(reader: Reader, fields: Fields) -> tuple[Observation, ...]:
    observations: list[Observation] = []
    for criterion, key, value in fields.named("montre"):
        points = reader.integer(value, criterion, -2, 2)
        if points is not None:
            observations.append(Observation(criterion, points, reader.where(key)))
    return tuple(observations)


def _read_blocking(reader: Reader, node: Node, observations: tuple[Observation, ...]) -> Blocking | None:
    negative = tuple(seen.criterion for seen in observations if seen.points < 0)
    if isinstance(node, Mapping):
        fields = reader.fields(node, "« bloquant »", ("motif", "criteres"), ("motif",))
        named = tuple(slug for item in fields.items("criteres") if (slug := reader.slug(item, "criteres")) is not None)
        reason, criteria = fields.text("motif", limit=300), named or negative
    else:
        reason, criteria = reader.text(node, "bloquant", 300), negative
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
            row = reader.fields(mapping, f"la raison « {name} »", ("texte", "juste", "retour"), ("texte", "juste"))
            reasons.append(
                Reason(name, row.text("texte", limit=CHOICE_LIMIT), row.boolean("juste"), row.text("retour", limit=400))
            )
    return reasons


def _read_silence(reader: Reader, names: Names, node: Node) -> Silence | None:
    mapping = reader.mapping(node, "silence")
    if mapping is None:
        return None
    fields = reader.fields(mapping, "« silence »", ("apres", "effets", "vers"), ("apres", "vers"))
    return Silence(
        after=fields.integer("apres", 5, 600, 30),
        effects=read_effects(reader, names, fields.node("effets")),
        targets=read_targets(reader, names, fields.node("vers")),
        where=reader.where(node),
    )


def read_ending(reader: Reader, names: Names, id: str, key: Scalar, node: Node) -> Ending | None:
    """One ending; ``None`` when it is not even a mapping."""
    mapping = reader.mapping(node, id)
    if mapping is None:
        return None
    fields = reader.fields(mapping, f"la fin « {id} »", ("ton", "dit", "texte"), ("ton", "texte"))
    tone = _TONES[fields.one_of("ton", _TONES, "mitigee")]
    return Ending(id, tone, read_lines(reader, names, fields), fields.text("texte", limit=1200), reader.where(key))
