"""Entries follow one another in any store: those that are there are passed over, a gap is refused; an attempt can come whole."""

import pytest

from scoring.performance import Correction
from simulator.engine import Chose, Journal
from simulator.storage import AlteredAttemptError, Store, Stored, StoreError, TakenAttemptError
from tests.storage.keeping import END, FIRST, LEFT, MOVE, TEXTS, entry, keep, make_header

WHOLE = Stored(
    Journal(make_header("venu", trainee="Zoé"), (FIRST, *MOVE, *END)),
    "Essai du mardi",
    "à revoir",
    (Correction(0, "couper", "Mme Roy", "2026-11-25T08:00:00.000Z", "motif"),),
    {"T-1": "acquired"},
)


def test_entries_that_are_there_already_are_passed_over(store: Store) -> None:
    keep(store, "e1", MOVE)
    store.append("e1", MOVE)
    store.append("e1", (*MOVE, *END))
    store.append("e1", (FIRST, *MOVE, *END))
    assert store.load("e1").journal.entries == (FIRST, *MOVE, *END)
    assert (store.rows()[0].turns, store.rows()[0].ending) == (2, "apaisee")


def test_another_entry_at_a_number_that_is_taken_is_refused(store: Store) -> None:
    keep(store, "e1", MOVE)
    with pytest.raises(StoreError, match="e1"):
        store.append("e1", (entry(1, Chose("accueil", "couper")),))
    with pytest.raises(StoreError, match="e1"):
        store.append("e1", (MOVE[0], entry(2, Chose("accueil", "couper")), *LEFT))
    assert store.load("e1").journal.entries == (FIRST, *MOVE)
    assert store.rows()[0].turns == 1


@pytest.mark.parametrize("entries", [END[1:], LEFT, (MOVE[0], *END), (*MOVE, END[1])])
def test_a_gap_is_refused_and_nothing_of_it_is_kept(store: Store, entries: tuple[object, ...]) -> None:
    keep(store, "e1")
    with pytest.raises(StoreError, match="e1"):
        store.append("e1", entries)  # type: ignore[arg-type]
    assert store.load("e1").journal.entries == (FIRST,)
    assert (store.rows()[0].turns, store.rows()[0].ended) == (0, None)
    store.append("e1", MOVE)
    assert store.load("e1").journal.entries == (FIRST, *MOVE)


@pytest.mark.parametrize(
    "said", ["", "l’apostrophe et l’é", "a\x00b", '"\\u0000"; DROP TABLE entry; -- ? %s %(x)s', "🙂 " * 200]
)
def test_any_words_come_back_as_they_were_typed(store: Store, said: str) -> None:
    keep(store, "e1", (entry(1, Chose("accueil", "ecouter", said, 0.5)),))
    assert store.load("e1").journal.entries[1].event == Chose("accueil", "ecouter", said, 0.5)


def test_an_attempt_that_comes_whole_is_as_it_was_elsewhere(store: Store) -> None:
    store.receive(WHOLE, TEXTS)
    assert store.load("venu") == WHOLE
    assert store.text(TEXTS[0].hash) == TEXTS[0]
    (row,) = store.rows("Zoé")
    assert (row.id, row.label, row.turns, row.ended, row.ending) == ("venu", "Essai du mardi", 2, END[-1].at, "apaisee")
    assert store.latest("Zoé") == {"appel": row}
    assert store.foreseen("Zoé") == {"venu": {"T-1": "acquired"}}


def test_an_attempt_that_came_whole_can_go_on(store: Store) -> None:
    store.receive(Stored(Journal(make_header("venu"), (FIRST,)), "", ""), TEXTS)
    store.append("venu", (*MOVE, *END))
    assert store.load("venu").journal.entries == (FIRST, *MOVE, *END)


def test_an_attempt_that_is_here_already_is_not_received_twice(store: Store) -> None:
    keep(store, "venu", MOVE)
    with pytest.raises(TakenAttemptError, match="venu"):
        store.receive(WHOLE, TEXTS)
    stored = store.load("venu")
    assert (stored.journal.entries, stored.label, stored.corrections) == ((FIRST, *MOVE), "", ())


def test_an_attempt_with_a_gap_is_not_received_at_all(store: Store) -> None:
    with pytest.raises(StoreError) as error:
        store.receive(Stored(Journal(make_header("venu"), (FIRST, *END)), "", ""), TEXTS)
    assert not isinstance(error.value, AlteredAttemptError)
    assert store.rows() == ()
    assert store.text(TEXTS[0].hash) is None
