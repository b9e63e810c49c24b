"""Results stand beside their attempt by version, scenario and referential; a correction makes any store forget them."""

from dataclasses import replace

import pytest

from scoring.performance import Correction
from simulator.engine import Contested
from simulator.storage import Store, UnknownAttemptError
from tests.storage.keeping import END, MOVE, entry, found, keep


def test_levels_are_those_last_computed_and_go_with_their_attempt(store: Store) -> None:
    keep(store, "e1", MOVE, END)
    assert store.rows()[0].levels == {}
    store.keep_result("e1", found(1, {"T-1": "in-progress"}))
    store.keep_result("e1", found(1, {"T-1": "acquired"}))
    assert store.latest()["appel"].levels == {"T-1": "acquired"}
    store.delete("e1")
    keep(store, "e1", MOVE, END)
    assert store.rows()[0].levels == {}
    assert store.results("e1") == ()


def test_levels_of_a_later_scoring_win(store: Store) -> None:
    keep(store, "e1", MOVE, END)
    store.keep_result("e1", found(2, {"T-1": "acquired"}))
    store.keep_result("e1", found(1, {"T-1": "in-progress"}))
    assert store.rows()[0].levels == {"T-1": "acquired"}


def test_results_of_other_versions_scenarios_and_referentials_all_stay(store: Store) -> None:
    keep(store, "e1", MOVE, END)
    results = (
        found(1, {"T-1": "in-progress"}),
        replace(found(2, {"T-1": "acquired"}), data={"levels": {"T-1": "acquired"}, "é": [1, 2.5, None]}),
        replace(found(2, {"T-1": "not-acquired"}, scenario="t" * 64), moment="2026-11-25T10:00:00.000Z"),
        replace(found(2, {}), referential="q" * 64, moment="2026-11-26T10:00:00.000Z"),
    )
    for result in reversed(results):
        store.keep_result("e1", result)
    assert store.results("e1") == results
    again = replace(results[1], moment="2026-11-24T11:00:00.000Z", data={})
    store.keep_result("e1", again)
    assert store.results("e1") == (results[0], again, *results[2:])


def test_own_results_are_those_of_one_version_on_what_was_played(store: Store) -> None:
    for number, name in enumerate(["Léa", "Ali", "Léa"]):
        keep(store, f"e{number}", MOVE, END, trainee=name, started=number)
    for id in ("e0", "e1"):
        store.keep_result(id, found(3, {"T-1": id}))
        store.keep_result(id, found(3, {"T-1": "edited"}, scenario="t" * 64))
        store.keep_result(id, found(2, {"T-1": "old"}))
    assert store.own_results(None, 3) == {"e0": found(3, {"T-1": "e0"}), "e1": found(3, {"T-1": "e1"})}
    assert store.own_results("Léa", 3) == {"e0": found(3, {"T-1": "e0"})}
    assert store.own_results("Léa", 4) == {}


def test_a_correction_stays_and_makes_the_store_forget_the_results_of_its_attempt(store: Store) -> None:
    for id in ("e1", "e2"):
        keep(store, id, MOVE, END)
        store.keep_result(id, found(1, {"T-1": "acquired"}))
    corrections = (
        Correction(0, "couper", "Mme Roy", "2026-11-25T08:00:00.000Z", "la reformulation n’y est pas"),
        Correction(0, "ecouter", "Mme Roy", "2026-11-25T09:00:00.000Z", "à la relecture, si"),
    )
    for correction in corrections:
        store.correct("e1", correction)
    assert store.load("e1").corrections == corrections
    assert store.load("e2").corrections == ()
    assert store.results("e1") == ()
    assert store.results("e2") == (found(1, {"T-1": "acquired"}),)


def test_a_reply_taken_back_opens_the_attempt_again_and_its_results_are_forgotten(store: Store) -> None:
    keep(store, "e0", MOVE, END)
    keep(store, "e1", MOVE, END, started=1)
    store.keep_result("e1", found(1, {"T-1": "acquired"}))
    store.append("e1", (entry(5, Contested("suite", undone=True)),))
    assert store.results("e1") == ()
    assert store.latest()["appel"].id == "e0"
    unfinished = store.unfinished()
    assert unfinished is not None
    assert (unfinished.id, unfinished.ended, unfinished.ending) == ("e1", None, None)


def test_what_a_trainee_expects_stays_as_it_was_first_said(store: Store) -> None:
    keep(store, "e1", MOVE)
    keep(store, "e2", MOVE, trainee="Ali")
    keep(store, "e3", MOVE)
    store.foresee("e1", {"T-1": "acquired", "T-2": "in-progress"})
    store.foresee("e1", {"T-1": "not-acquired", "T-3": "acquired"})
    store.foresee("e2", {"T-1": "in-progress"})
    expected = {"T-1": "acquired", "T-2": "in-progress", "T-3": "acquired"}
    assert store.load("e1").foreseen == expected
    assert store.load("e3").foreseen == {}
    assert store.foreseen() == {"e1": expected, "e2": {"T-1": "in-progress"}}
    assert store.foreseen("Ali") == {"e2": {"T-1": "in-progress"}}
    assert store.foreseen("Zoé") == {}
    store.delete("e2")
    assert store.foreseen() == {"e1": expected}


@pytest.mark.parametrize("ask", ["correct", "foresee"])
def test_an_unknown_attempt_is_told_by_its_name(store: Store, ask: str) -> None:
    correction = Correction(0, "couper", "Mme Roy", "2026-11-25T08:00:00.000Z", "motif")
    asked = {"correct": lambda: store.correct("e9", correction), "foresee": lambda: store.foresee("e9", {"T-1": "acquired"})}
    with pytest.raises(UnknownAttemptError, match="e9"):
        asked[ask]()
