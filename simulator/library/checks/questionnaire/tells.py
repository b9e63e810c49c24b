"""Does the right answer give itself away? By its length, or by its place in the file, over all the questions of one file."""

from collections import Counter
from collections.abc import Iterator, Sequence

from scoring.questionnaire import Choices, Kind, Option
from scoring.referential import Referential
from simulator.library.checks.chance import tail
from simulator.scenario.questionnaire import Questionnaire
from simulator.source import Problem, Severity

FEWEST = 3
"""Questions under which nothing is concluded."""
TELLING = 0.02
"""Tails below this are told."""


def longest_is_right(questionnaire: Questionnaire, referential: Referential | None) -> Iterator[Problem]:
    """The right option is the longest everywhere, or far more often than by chance."""
    rows = _choices(questionnaire)
    hits = sum(max(options, key=lambda option: len(option.text)).right for options in rows)
    if _telling(hits, [1 / len(options) for options in rows]):
        expected = f"{sum(1 / len(options) for options in rows):.1f}".replace(".", ",")
        yield Problem(
            "bonne-reponse-la-plus-longue",
            f"La bonne réponse est la plus longue dans {hits} questions sur {len(rows)} (au hasard : {expected}).",
            "Allongez de mauvaises réponses, ou resserrez les bonnes.",
            questionnaire.where,
            Severity.WARNING,
        )


def same_place(questionnaire: Questionnaire, referential: Referential | None) -> Iterator[Problem]:
    """The right option stands at the same place of the file everywhere, or far more often than by chance.

    The seed shuffles what is shown; whoever reviews the file, or prints it, does not.
    """
    rows = _choices(questionnaire)
    places = Counter(next(rank for rank, option in enumerate(options) if option.right) for options in rows)
    for place, hits in places.most_common(1):
        # Any place would have been told: the tail of one of them counts for all.
        if _telling(hits, [1 / len(options) for options in rows], among=max(len(options) for options in rows)):
            yield Problem(
                "bonne-reponse-au-meme-rang",
                f"La bonne réponse est au rang {place + 1} dans {hits} questions sur {len(rows)}.",
                "Changez l’ordre des options d’une question à l’autre.",
                questionnaire.where,
                Severity.WARNING,
            )


def _choices(questionnaire: Questionnaire) -> list[tuple[Option, ...]]:
    """The options of each question of which one is to be picked, and one alone is right."""
    return [
        item.key.options
        for item in questionnaire.items
        if isinstance(item.key, Choices)
        and item.kind is Kind.CHOICE
        and len(item.key.options) > 1
        and sum(option.right for option in item.key.options) == 1
    ]


def _telling(hits: int, chances: Sequence[float], among: int = 1) -> bool:
    if len(chances) < FEWEST:
        return False
    return hits == len(chances) or among * tail(chances, hits) < TELLING
