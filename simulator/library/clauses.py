"""How are conditions, effects and targets written? The clauses that scenes, choices, lines and silences share."""

from simulator.library import limits, shapes
from simulator.library.names import Names
from simulator.scenario import Condition, Effects, FlagTest, GaugeTest, Target, Test
from simulator.source import Mapping, Node, Reader, Scalar, Sequence, nearest

_NONE = Effects()


def read_condition(reader: Reader, names: Names, node: Node | None) -> Condition | None:
    """``si``: a mapping in which every row must hold, or a list of such mappings of which one must."""
    if node is None:
        return None
    alternatives = node.items if isinstance(node, Sequence) else (node,)
    read = tuple(tests for item in alternatives if (tests := _read_tests(reader, names, item)))
    if not read:
        if isinstance(node, Sequence) and not node.items:
            reader.problem("condition-vide", node, "« si » ne teste rien.", "Supprimez-le ou écrivez une condition.")
        return None
    return Condition(read, reader.where(node))


def _read_tests(reader: Reader, names: Names, node: Node) -> tuple[Test, ...]:
    mapping = reader.mapping(node, "si")
    if mapping is None:
        return ()
    if not mapping.entries:
        reader.problem("condition-vide", node, "« si » ne teste rien.", "Supprimez-le ou écrivez une condition.")
    tests: list[Test] = []
    for name, (key, value) in mapping.entries.items():
        if name in names.gauges:
            bounds = _read_bounds(reader, name, value)
            if bounds is not None:
                tests.append(GaugeTest(names.gauges[name], *bounds))
        elif name in names.flags:
            raised = reader.boolean(value, name)
            if raised is not None:
                tests.append(FlagTest(names.flags[name], raised))
        else:
            _unknown(reader, names, key, name)
    return tuple(tests)


def _read_bounds(reader: Reader, name: str, node: Node) -> tuple[int, int] | None:
    mapping = reader.mapping(node, name)
    if mapping is None:
        return None
    fields = reader.fields(mapping, f"la condition sur « {name} »", *shapes.BOUNDS)
    least, most = limits.GAUGE
    low, high = fields.integer("min", least, most, least), fields.integer("max", least, most, most)
    if not mapping.entries or low > high:
        reader.problem(
            "condition-vide",
            node,
            f"La condition sur « {name} » ne peut jamais être remplie.",
            "Donnez min, max ou les deux, avec min ≤ max.",
        )
        return None
    return low, high


def _unknown(reader: Reader, names: Names, key: Scalar, name: str) -> None:
    hint = nearest(name, (*names.gauges, *names.flags))
    reader.problem("reference-inconnue", key, f"« {name} » n’est ni une jauge ni un repère de ce scénario.", hint)


def read_effects(reader: Reader, names: Names, node: Node | None) -> Effects:
    """``effets``: relative changes of gauges, flags raised (oui) or lowered (non)."""
    if node is None:
        return _NONE
    gauges: list[tuple[int, int]] = []
    raised = lowered = 0
    mapping = reader.mapping(node, "effets")
    for name, (key, value) in (mapping.entries if mapping else {}).items():
        if name in names.gauges:
            delta = reader.integer(value, name, *limits.CHANGE)
            if delta:
                gauges.append((names.gauges[name], delta))
        elif name in names.flags:
            state = reader.boolean(value, name)
            if state is not None:
                bit = 1 << names.flags[name]
                raised, lowered = (raised | bit, lowered) if state else (raised, lowered | bit)
        else:
            _unknown(reader, names, key, name)
    return Effects(tuple(gauges), raised, lowered)


def read_targets(reader: Reader, names: Names, node: Node | None) -> tuple[Target, ...]:
    """``vers``: one scene or ending, or a list of which the first true ``si`` wins and the last has none."""
    if node is None:
        return ()
    if isinstance(node, Scalar):
        return (Target(_place(reader, names, node), None, reader.where(node)),)
    targets: list[Target] = []
    items = reader.sequence(node, "vers")
    for rank, item in enumerate(items, start=1):
        mapping = reader.mapping(item, "vers")
        if mapping is None:
            continue
        fields = reader.fields(mapping, "« vers »", *shapes.TARGET)
        conditional = "si" in mapping.entries
        if conditional is (rank == len(items)):
            _misplaced(reader, item, conditional)
        cible = fields.node("cible")
        if cible is not None:
            condition = read_condition(reader, names, fields.node("si"))
            targets.append(Target(_place(reader, names, cible), condition, reader.where(item)))
    if isinstance(node, Sequence) and not items:
        reader.problem("cible-manquante", node, "« vers » ne mène nulle part.", "Donnez le nom d’une scène ou d’une fin.")
    return tuple(targets)


def _misplaced(reader: Reader, item: Node, conditional: bool) -> None:
    if conditional:
        reader.problem(
            "cible-manquante",
            item,
            "La dernière ligne de « vers » porte un « si » : rien n’est prévu s’il est faux.",
            "Ajoutez « - cible: … » à la fin.",
        )
    else:
        reader.problem(
            "cible-masquee",
            item,
            "Cette ligne de « vers » n’a pas de « si » : les suivantes ne serviront jamais.",
            "Ajoutez un « si », ou mettez-la en dernier.",
        )


def _place(reader: Reader, names: Names, node: Node) -> str:
    name = node.text if isinstance(node, Scalar) else ""
    if name not in names.places:
        reader.problem(
            "reference-inconnue",
            node,
            f"« {name} » n’est ni une scène ni une fin de ce scénario.",
            nearest(name, names.places),
        )
    return name


def read_spoken(reader: Reader, names: Names, item: Node) -> tuple[str, Node, Node | None] | None:
    """One line of ``dit``: the character, the node of the text, the node of its ``si``."""
    mapping: Mapping | None = reader.mapping(item, "dit")
    if mapping is None:
        return None
    speakers = [(name, key, value) for name, (key, value) in mapping.entries.items() if name != "si"]
    condition = mapping.entries.get("si")
    if len(speakers) != 1:
        reader.problem(
            "replique-mal-formee", item, "Une réplique attend un personnage et son texte.", "Écrivez « - personnage: texte »."
        )
        return None
    name, key, value = speakers[0]
    if name not in names.characters:
        reader.problem(
            "reference-inconnue",
            key,
            f"« {name} » n’est pas un personnage de ce scénario.",
            nearest(name, names.characters),
        )
    return name, value, condition[1] if condition else None
