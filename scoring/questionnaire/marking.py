"""What is this answer worth? An item and an answer give a verdict, a fraction of the point, and the sentence that explains both.

The rules, one for each kind: a choice is right or not; of several, (right ones picked − wrong ones picked) ÷ right ones, never below
0; a number is right within the tolerance; of an order, the share of pairs of steps that are in the right order (Kendall); a text is
right when the idea recognised in it is an expected one. A text in which no idea was recognised is not held against anyone: it is
left to be read, and counts neither way.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from scoring.questionnaire import saying
from scoring.questionnaire.answers import Answer, Figure, Picked, Said
from scoring.questionnaire.items import Choices, Ideas, Item, Quantity, Steps

_ROUNDING = 1e-9
"""What two ways of computing the same decimal may differ by."""


class Verdict(StrEnum):
    """What an answer is; the values are those of the JSON documents."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    UNANSWERED = "unanswered"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked answer: ``fraction`` of its point (0..1); ``remarks`` are the author's comments on what was picked or missed."""

    item: Item
    answer: Answer | None
    verdict: Verdict
    fraction: float
    sentence: str
    remarks: tuple[str, ...] = ()

    @property
    def counted(self) -> bool:
        """Whether it enters a total."""
        return self.verdict is not Verdict.UNREAD


def mark(item: Item, answer: Answer | None) -> Mark:
    """The mark of an answer; ``ValueError`` for an answer of another kind than the item's, or that names what it does not offer."""
    match item.key, answer:
        case _, None | Picked(()) | Said(""):
            return Mark(item, answer, Verdict.UNANSWERED, 0.0, saying.unanswered(item))
        case Choices(several=False) as key, Picked((id,)):
            return _one(item, key, answer, id)
        case Choices(several=True) as key, Picked(ids):
            return _several(item, key, answer, ids)
        case Quantity() as key, Figure(value):
            return _number(item, key, answer, value)
        case Steps() as key, Picked(ids):
            return _order(item, key, answer, ids)
        case Ideas() as key, Said(idea=idea):
            return _text(item, key, answer, idea)
    raise ValueError(f"{item.id}: {answer}")


def _verdict(fraction: float) -> Verdict:
    if fraction >= 1:
        return Verdict.RIGHT
    return Verdict.PARTLY if fraction > 0 else Verdict.WRONG


def _one(item: Item, key: Choices, answer: Answer | None, id: str) -> Mark:
    picked = {option.id: option for option in key.options}.get(id)
    if picked is None:
        raise ValueError(f"{item.id}: {id}")
    remarks = (picked.comment,) if picked.comment else ()
    fraction = float(picked.right)
    return Mark(item, answer, _verdict(fraction), fraction, saying.picked_one(item, id, picked.right), remarks)


def _several(item: Item, key: Choices, answer: Answer | None, ids: tuple[str, ...]) -> Mark:
    if not set(ids) <= set(item.offered) or len(set(ids)) < len(ids):
        raise ValueError(f"{item.id}: {ids}")
    expected = sum(option.right for option in key.options)
    hits = sum(option.right for option in key.options if option.id in ids)
    false_alarms = len(ids) - hits
    fraction = max(0, hits - false_alarms) / expected
    missed = [option for option in key.options if option.right and option.id not in ids]
    astray = [option for option in key.options if not option.right and option.id in ids]
    sentence = saying.picked_several(item, hits, expected, false_alarms, [option.text for option in missed])
    remarks = tuple(option.comment for option in (*astray, *missed) if option.comment)
    return Mark(item, answer, _verdict(fraction), fraction, sentence, remarks)


def _number(item: Item, key: Quantity, answer: Answer | None, value: float) -> Mark:
    right = _near(value, key.value, key.tolerance)
    slips = () if right else tuple(trap.comment for trap in key.traps if _near(value, trap.value, key.tolerance))
    fraction = float(right)
    return Mark(item, answer, _verdict(fraction), fraction, saying.gave_number(key, value, right), slips)


def _near(value: float, expected: float, tolerance: float) -> bool:
    return abs(value - expected) <= tolerance + _ROUNDING


def _order(item: Item, key: Steps, answer: Answer | None, ids: tuple[str, ...]) -> Mark:
    rank = {step.id: place for place, step in enumerate(key.steps)}
    if sorted(ids) != sorted(rank):
        raise ValueError(f"{item.id}: {ids}")
    pairs = [rank[before] < rank[after] for before, after in combinations(ids, 2)]
    fraction = sum(pairs) / len(pairs)
    return Mark(item, answer, _verdict(fraction), fraction, saying.put_in_order(item, sum(pairs), len(pairs)))


def _text(item: Item, key: Ideas, answer: Answer | None, idea: str | None) -> Mark:
    if idea is None:
        return Mark(item, answer, Verdict.UNREAD, 0.0, saying.told_nothing_known(item))
    found = {one.id: one for one in key.ideas}.get(idea)
    if found is None:
        raise ValueError(f"{item.id}: {idea}")
    remarks = (found.comment,) if found.comment else ()
    fraction = float(found.right)
    return Mark(item, answer, _verdict(fraction), fraction, saying.told_an_idea(item, found), remarks)
