"""One prediction is said beside its result, on the act, whichever way it goes."""

import pytest

from scoring.progress import beside
from scoring.scale import Level

FAILED, PARTLY, DONE, UNSEEN = Level.NOT_ACQUIRED, Level.IN_PROGRESS, Level.ACQUIRED, Level.NOT_OBSERVED


@pytest.mark.parametrize(
    ("foreseen", "observed", "said"),
    [
        (DONE, DONE, "comme prévu"),
        (DONE, PARTLY, "un niveau au-dessous"),
        (DONE, FAILED, "deux niveaux au-dessous"),
        (PARTLY, DONE, "un niveau au-dessus"),
        (FAILED, DONE, "deux niveaux au-dessus"),
    ],
)
def test_it_says_how_far_the_result_is(foreseen: Level, observed: Level, said: str) -> None:
    assert said in beside(foreseen, observed)


def test_nothing_is_said_where_nothing_was_foreseen_or_seen() -> None:
    assert beside(UNSEEN, DONE) == beside(DONE, UNSEEN) == ""
