"""Nobody, one person, no variance: ``None``, never 0, NaN or an exception."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.cohort import Played, cohort
from scoring.cohort.cohort import NO_NAMES
from scoring.report.group_data import group_data
from tests.scoring.cohort.facts import attempt, decided, group, table

WORTH = {"rien": 0, "peu": 1, "tout": 2}


def test_nobody() -> None:
    report = cohort([])
    assert (report.people, report.attempts, report.decisions, report.discussions) == (0, 0, (), ())
    assert report.suppressed


def test_without_variance_there_is_no_discrimination_and_no_consistency() -> None:
    report = cohort(table([[2] * 8, [1] * 8], [WORTH] * 2))
    assert [one.discrimination for one in report.decisions] == [None, None]
    assert report.consistency[0].value is None
    assert report.consistency[0].caveat.startswith("Trop peu")


def test_a_decision_alone_has_no_rest() -> None:
    (one,) = cohort(group("a", {"rien": 4, "tout": 4}, WORTH)).decisions
    assert (one.discrimination, one.difficulty) == (None, 0.5)


def test_where_nothing_can_be_earned_there_is_no_difficulty() -> None:
    (one,) = cohort(group("a", {"x": 4, "y": 4}, {"x": 0, "y": -1})).decisions
    assert (one.difficulty, one.best_taken) == (None, None)


def test_silence_earns_nothing_and_is_an_option_of_its_own() -> None:
    told = [attempt(f"P{rank}", decided("a", "tout" if rank % 2 else "", WORTH)) for rank in range(10)]
    (one,) = cohort(told).decisions
    assert {option.choice: option.taken for option in one.options} == {"": 5, "tout": 5, "peu": 0, "rien": 0}
    assert one.difficulty == 0.5


ATTEMPTS = st.lists(
    st.builds(
        lambda trainee, scenario, first, score, choices: attempt(
            trainee,
            *(decided(f"s{rank}", choice, WORTH) for rank, choice in enumerate(choices)),
            scenario=scenario,
            first=first,
            score=score,
        ),
        st.sampled_from([f"P{rank}" for rank in range(8)]),
        st.sampled_from(["colis", "appel"]),
        st.booleans(),
        st.none() | st.floats(0, 1),
        st.lists(st.sampled_from(["", *WORTH]), max_size=4),
    ),
    max_size=30,
)


@settings(max_examples=80, deadline=None)
@given(ATTEMPTS, st.booleans())
def test_any_group_makes_a_document_without_nan(told: list[Played], anonymous: bool) -> None:
    document = group_data(cohort(told, anonymous=anonymous), NO_NAMES)
    json.dumps(document, allow_nan=False)
    for one in document["decisions"]:
        assert one["withheld"] or one["met"] >= 5
