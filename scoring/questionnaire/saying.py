"""How is a mark said in French? One sentence for each outcome, with the key, so that the mark can be checked by whoever reads it."""

from collections.abc import Iterable, Sequence

from scoring.questionnaire.items import Choices, Idea, Ideas, Item, Quantity, Steps
from scoring.wording import NARROW, plural, quoted

RIGHT, PARTLY, WRONG = f"Réponse juste{NARROW}: ", f"Réponse partielle{NARROW}: ", f"Réponse fausse{NARROW}: "


def number(value: float) -> str:
    """A number as French writes it: 0,85 · 1 250 · −3."""
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return text.replace(",", NARROW).replace(".", ",").replace("-", "−")


def measured(value: float, unit: str) -> str:
    """A number with its unit; a unit that is a word loses its plural below 2: 1 conseiller, 0,5 point."""
    word = unit.removesuffix("s") if len(unit) > 2 and abs(value) < 2 else unit
    return f"{number(value)}{NARROW}{word}" if word else number(value)


def listed(texts: Iterable[str]) -> str:
    """Quoted texts, one after the other; what is a quotation already stays as it is."""
    return f"{NARROW}; ".join(text if text.startswith("«") else quoted(text.rstrip(".")) for text in texts)


def right_answer(item: Item) -> str:
    """The key, as it completes « on attendait : »."""
    match item.key:
        case Choices(options=options):
            return listed(option.text for option in options if option.right)
        case Quantity():
            return expected_number(item.key)
        case Steps(steps=steps):
            return in_order(step.text for step in steps)
        case Ideas(ideas=ideas):
            return listed(idea.text for idea in ideas if idea.right)


def expected_number(key: Quantity) -> str:
    """The value, and how near one must come."""
    near = f", à {number(key.tolerance)} près" if key.tolerance else ""
    return f"{measured(key.value, key.unit)}{near}"


def in_order(texts: Iterable[str]) -> str:
    """Texts numbered from 1."""
    return f"{NARROW}; ".join(f"{rank}. {text.rstrip('.')}" for rank, text in enumerate(texts, start=1))


def unanswered(item: Item) -> str:
    """Nothing was answered."""
    return f"Sans réponse. On attendait{NARROW}: {right_answer(item)}."


def picked_one(item: Item, id: str, right: bool) -> str:
    """One option was picked."""
    if right:
        return f"{RIGHT}{listed([item.text_of(id)])}."
    return f"{WRONG}{listed([item.text_of(id)])}. On attendait{NARROW}: {right_answer(item)}."


def picked_several(item: Item, hits: int, expected: int, false_alarms: int, missed: Sequence[str]) -> str:
    """Options were picked among which several are right: the count, then what was missed."""
    if hits == expected and not false_alarms:
        return f"{RIGHT}{_found(hits, expected)}, et aucune de trop."
    head = PARTLY if hits > false_alarms else WRONG
    points = f"({hits} − {false_alarms}) ÷ {expected}"
    rule = f"{points}, ramené à 0" if hits < false_alarms else points
    told = f"{head}{_found(hits, expected)}, {plural(false_alarms, 'de trop', 'de trop')}, soit {rule}."
    return f"{told} Il manquait{NARROW}: {listed(missed)}." if missed else told


def _found(hits: int, expected: int) -> str:
    return f"{plural(hits, 'bonne réponse', 'bonnes réponses')} sur {expected}"


def gave_number(key: Quantity, value: float, right: bool) -> str:
    """A number was given."""
    head = RIGHT if right else WRONG
    return f"{head}{measured(value, key.unit)}. On attendait {expected_number(key)}."


def put_in_order(item: Item, pairs: int, of: int) -> str:
    """Steps were put in an order."""
    if pairs == of:
        return f"{RIGHT}toutes les étapes sont dans l’ordre."
    head = PARTLY if pairs else WRONG
    count = f"{plural(pairs, 'paire d’étapes', 'paires d’étapes')} sur {of} dans le bon ordre"
    return f"{head}{count}. On attendait{NARROW}: {right_answer(item)}."


def told_an_idea(item: Item, idea: Idea) -> str:
    """An idea was recognised in a sentence."""
    if idea.right:
        return f"{RIGHT}l’idée reconnue est {listed([idea.text])}."
    return f"{WRONG}l’idée reconnue est {listed([idea.text])}. On attendait{NARROW}: {right_answer(item)}."


def told_nothing_known(item: Item) -> str:
    """No idea was recognised in a sentence."""
    return (
        f"Réponse à relire{NARROW}: aucune idée n’y a été reconnue, et elle n’est pas comptée. "
        f"On attendait{NARROW}: {right_answer(item)}."
    )
