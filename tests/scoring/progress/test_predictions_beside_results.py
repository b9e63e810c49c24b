"""Self-assessment: the signed gap between what was foreseen and what was shown, and its tendency in French."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import Level
from scoring.progress import Gap, gaps, tendency
from scoring.wording import NARROW
from tests.scoring.progress.facts import NAMES, TODAY, ago, record

N = NARROW
observed = st.sampled_from([Level.NOT_ACQUIRED, Level.IN_PROGRESS, Level.ACQUIRED])


def signed(*values: int) -> list[Gap]:
    return [Gap("a", TODAY, Level.IN_PROGRESS, Level.IN_PROGRESS, value) for value in values]


@pytest.mark.parametrize(
    ("foreseen", "score", "gap"),
    [("acquired", 0.5, 1), ("acquired", 0.1, 2), ("in-progress", 0.5, 0), ("not-acquired", 0.9, -2)],
)
def test_a_gap_is_positive_when_more_was_foreseen_than_shown(foreseen: str, score: float, gap: int) -> None:
    (found,) = gaps([record(scores={"a": score}, foreseen={"a": Level(foreseen)})])
    assert found.signed == gap


def test_what_was_not_foreseen_or_not_observed_has_no_gap() -> None:
    assert gaps([record(scores={"a": 0.9, "b": None}, foreseen={"b": Level.ACQUIRED})]) == ()
    assert gaps([record(scores={"a": 0.9}, foreseen={"a": Level.NOT_OBSERVED})]) == ()


def test_gaps_come_oldest_first() -> None:
    later, sooner = (record(ago(days), scores={"a": 0.5}, foreseen={"a": Level.ACQUIRED}) for days in (1, 5))
    assert [gap.day for gap in gaps([later, sooner])] == [ago(5), ago(1)]


@given(st.lists(st.tuples(observed, observed)))
def test_foreseeing_and_showing_swapped_changes_the_sign_and_nothing_else(pairs: list[tuple[Level, Level]]) -> None:
    middle = {Level.NOT_ACQUIRED: 0.1, Level.IN_PROGRESS: 0.5, Level.ACQUIRED: 0.9}
    there = gaps(record(scores={"a": middle[shown]}, foreseen={"a": said}) for said, shown in pairs)
    back = gaps(record(scores={"a": middle[said]}, foreseen={"a": shown}) for said, shown in pairs)
    assert [gap.signed for gap in there] == [-gap.signed for gap in back]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((1, 2, 0, 1), f"vos prévisions dépassent ce que les essais montrent{N}: 3 fois sur 4."),
        ((-1, -1, 0), f"les essais montrent plus que vos prévisions{N}: 2 fois sur 3."),
        ((0, 0, 0, 1), f"vos prévisions rejoignent ce que les essais montrent{N}: 3 fois sur 4."),
        ((1, -1, 0), f"vos prévisions et ce que les essais montrent ne se rejoignent pas toujours{N}: "
                     "1 fois au-dessus, 1 fois au-dessous, 1 fois au même niveau."),
        ((1, 1, 0, 0), f"vos prévisions et ce que les essais montrent ne se rejoignent pas toujours{N}: "
                       "2 fois au-dessus, 2 fois au même niveau."),
    ],
)  # fmt: skip
def test_a_tendency_is_what_happens_more_often_than_not(values: tuple[int, ...], said: str) -> None:
    assert tendency(signed(*values), NAMES) == (f"Sur «{N}Débriefer une écoute{N}», {said}",)


def test_two_gaps_are_no_tendency() -> None:
    assert tendency(signed(1, 1), NAMES) == ()


def test_a_competence_without_a_name_is_called_by_its_id() -> None:
    assert tendency(signed(1, 1, 1))[0].startswith(f"Sur «{N}a{N}»")


@given(st.lists(st.integers(-2, 2), min_size=3, max_size=8))
def test_no_sentence_speaks_of_what_the_person_is(values: list[int]) -> None:
    (said,) = tendency(signed(*values), NAMES)
    assert not {"vous", "êtes", "surestimez", "sous-estimez"} & set(said.lower().replace(",", " ").split())
