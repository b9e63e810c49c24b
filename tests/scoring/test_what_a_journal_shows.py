"""From the journal to the performance: each turn with what was heard, offered, done and shown, in its own time."""

from dataclasses import replace

import pytest

from simulator.engine import Journal, Reason, Say
from simulator.observe import observe
from simulator.practice.attempt import NO_REFERENCE
from simulator.scenario import Effects
from simulator.scenario import Reason as Because
from tests.facts import choice, make_scenario, played, scene, silent, when
from tests.shipped import random_journals, shipped, shipped_files

WHY = Because("eviter_de_repeter", "Pour qu’elle n’ait pas à tout répéter.", True, "")
SCENARIO = make_scenario(
    scene(
        "s0",
        replace(choice("bon", "s1", shows={"a1": 2, "a2": 0}, effects=Effects(((0, -30),))), reasons=(WHY,)),
        choice("fort", "mal", shows={"a1": -2}, blocks=("a1", "b2")),
        choice("ferme", "mal", shows={"b1": 2}, condition=when(flag=1)),
        silence=silent("s0", effects=Effects(((0, 30),), raised=2)),
    ),
    scene("s1", choice("fin", "bien")),
)


def exchanges(*moves: object):  # type: ignore[no-untyped-def]
    return observe(played(SCENARIO, moves), SCENARIO, NO_REFERENCE).exchanges  # type: ignore[arg-type]


def test_each_kind_of_turn_is_told_apart() -> None:
    found = exchanges("(silence)", Say("hein"), Say("bon, alors", "bon", 0.9), "(leave)")
    assert [item.kind for item in found] == ["silence", "unclear", "say", "leave"]
    assert [item.choice for item in found] == [None, None, "bon", None]
    assert [item.quote for item in found] == ["(silence)", "hein", "bon, alors", ""]
    assert [item.turn for item in found] == [1, 2, 3, 4]
    assert [item.confidence for item in found] == [None, None, 0.9, None]


def test_only_what_was_open_is_offered_shown_or_an_alternative() -> None:
    first, second = exchanges("(silence)", "bon")
    assert set(first.offered) == {"bon", "fort"}
    assert first.shown == {"a1"}
    assert set(second.offered) == {"bon", "fort", "ferme"}
    assert second.shown == {"a1", "b1"}
    assert {item.choice for item in second.alternatives} == {"fort", "ferme"}
    assert {item.choice for item in first.alternatives} == {"bon", "fort"}


def test_gauges_are_those_after_the_move() -> None:
    assert [dict(item.gauges)["g0"] for item in exchanges("(silence)", Say("hein"), "bon")] == [80, 80, 50]


def test_a_blocking_fault_is_evidence_on_every_criterion_that_it_names() -> None:
    (item,) = exchanges("fort")
    assert item.blocking == "Motif de fort."
    assert {(seen.criterion, seen.points, seen.blocking) for seen in item.evidence} == {("a1", -2, True), ("b2", 0, True)}


def test_the_answer_to_why_is_a_turn_that_shows_nothing() -> None:
    before, why, after = exchanges("bon", Reason("eviter_de_repeter"), "fin")
    assert (before.choice, why.kind, after.choice) == ("bon", "reason", "fin")
    assert (why.quote, why.choice, why.evidence, why.shown, why.offered) == (WHY.text, None, (), frozenset(), ())
    assert [item.turn for item in (before, why, after)] == [1, 2, 3]
    assert why.gauges == before.gauges
    assert exchanges("bon", Reason(None, "pour elle"))[1].quote == "pour elle"


def test_each_turn_has_its_own_seconds() -> None:
    assert [item.seconds for item in exchanges("(silence)", Say("hein"), Say("quoi"), "bon", "fin")] == [10.0] * 5


@pytest.mark.parametrize("file", shipped_files())
def test_the_seconds_of_a_shipped_play_add_up_to_its_time(file: str) -> None:
    one = shipped(file)
    for journal in random_journals(one, 10):
        total = sum(item.seconds for item in one.observed(journal).exchanges)
        assert total == pytest.approx(journal.entries[-1].spent)


@pytest.mark.parametrize("file", shipped_files())
def test_every_journal_begun_is_a_journal_observed(file: str) -> None:
    one = shipped(file)
    (journal,) = random_journals(one, 1)
    for length in range(len(journal.entries) + 1):
        performance = one.observed(Journal(journal.header, journal.entries[:length]))
        assert (performance.ending is None) is (length < len(journal.entries))
