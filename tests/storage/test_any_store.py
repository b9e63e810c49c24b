"""What any store must do, in memory, in a file and on a server alike."""

import pytest

from simulator.storage import Store, StoreError, UnknownAttemptError
from tests.storage.keeping import END, FIRST, LEFT, MOVE, TEXTS, entry, found, keep, make_header


def test_what_was_kept_comes_back_as_it_was(store: Store) -> None:
    keep(store, "e1", MOVE, END)
    stored = store.load("e1")
    assert stored.journal.header == make_header("e1")
    assert stored.journal.entries == (FIRST, *MOVE, *END)
    assert (stored.label, stored.notes) == ("", "")


def test_a_text_is_kept_once_for_its_hash(store: Store) -> None:
    keep(store, "e1")
    keep(store, "e2")
    assert store.text(TEXTS[0].hash) == TEXTS[0]
    assert store.text(TEXTS[1].hash) == TEXTS[1]
    assert store.text("x" * 64) is None


def test_a_row_tells_an_attempt_in_progress_ended_or_left(store: Store) -> None:
    keep(store, "e1", MOVE)
    keep(store, "e2", MOVE, END, started=1)
    keep(store, "e3", MOVE, LEFT, started=2, parent="e2")
    left, ended, going_on = store.rows()
    assert (going_on.ended, going_on.ending, going_on.turns) == (None, None, 1)
    assert (ended.ended, ended.ending, ended.turns) == (END[-1].at, "apaisee", 2)
    assert (left.ended, left.ending, left.turns, left.parent) == (LEFT[-1].at, None, 1, "e2")
    assert (ended.scenario, ended.trainee, ended.mode, ended.hash) == ("appel", "Léa", "exam", TEXTS[0].hash)


def test_rows_are_newest_first_and_can_be_those_of_one_trainee(store: Store) -> None:
    for number, name in enumerate(["Léa", "Ali", "Léa"]):
        keep(store, f"e{number}", trainee=name, started=number)
    assert [row.id for row in store.rows()] == ["e2", "e1", "e0"]
    assert [row.id for row in store.rows("Léa")] == ["e2", "e0"]
    assert store.rows("Zoé") == ()


def test_latest_is_the_newest_attempt_that_reached_an_ending(store: Store) -> None:
    keep(store, "e1", MOVE, END)
    keep(store, "e2", MOVE, END, started=5)
    keep(store, "e3", MOVE, LEFT, started=6)
    keep(store, "e4", started=7)
    keep(store, "autre", MOVE, END, scenario="entretien", started=1)
    assert {id: row.id for id, row in store.latest().items()} == {"appel": "e2", "entretien": "autre"}


def test_an_older_attempt_that_ends_last_does_not_become_the_latest(store: Store) -> None:
    keep(store, "vieux", MOVE, started=1)
    keep(store, "neuf", MOVE, END, started=2)
    store.append("vieux", END)
    assert store.latest()["appel"].id == "neuf"


def test_attempts_of_one_instant_are_told_apart_by_their_id(store: Store) -> None:
    for id in ("e2", "e3", "e1"):
        keep(store, id, MOVE, END)
    for id in ("n2", "n3", "n1"):
        keep(store, id, MOVE)
    assert store.latest()["appel"].id == "e3"
    assert [row.id for row in store.rows()] == ["n3", "n2", "n1", "e3", "e2", "e1"]
    assert store.unfinished() == store.rows()[0]


def test_deleting_the_latest_gives_the_one_before_back(store: Store) -> None:
    keep(store, "e1", MOVE, END)
    keep(store, "e2", MOVE, END, started=5)
    store.delete("e2")
    assert store.latest()["appel"].id == "e1"
    store.delete("e1")
    assert store.latest() == {}
    assert store.rows() == ()


def test_unfinished_is_the_newest_neither_ended_nor_left(store: Store) -> None:
    assert store.unfinished() is None
    keep(store, "e1", MOVE)
    keep(store, "e2", started=2)
    keep(store, "e3", MOVE, END, started=3)
    keep(store, "e4", MOVE, LEFT, started=4)
    found = store.unfinished()
    assert found is not None
    assert found.id == "e2"


def test_names_and_notes_are_replaced_and_nothing_else(store: Store) -> None:
    keep(store, "e1", MOVE)
    store.rename("e1", "Essai de lundi")
    store.annotate("e1", "Penser à reformuler.\nEt à respirer.")
    store.annotate("e1", "Penser à reformuler.")
    stored = store.load("e1")
    assert (stored.label, stored.notes) == ("Essai de lundi", "Penser à reformuler.")
    assert stored.journal.entries == (FIRST, *MOVE)
    assert store.rows()[0].label == "Essai de lundi"


@pytest.mark.parametrize("ask", ["load", "delete", "append", "append-nothing", "rename", "annotate", "levels"])
def test_an_unknown_attempt_is_told_by_its_name(store: Store, ask: str) -> None:
    keep(store, "e1", MOVE)
    asked = {
        "load": lambda: store.load("e9"),
        "delete": lambda: store.delete("e9"),
        "append": lambda: store.append("e9", MOVE),
        "append-nothing": lambda: store.append("e9", ()),
        "rename": lambda: store.rename("e9", "x"),
        "annotate": lambda: store.annotate("e9", "x"),
        "levels": lambda: store.keep_result("e9", found(1, {})),
    }
    with pytest.raises(UnknownAttemptError, match="e9"):
        asked[ask]()
    assert [row.id for row in store.rows()] == ["e1"]


def test_an_id_that_is_taken_is_refused_and_the_first_attempt_stays(store: Store) -> None:
    keep(store, "e1", MOVE)
    with pytest.raises(StoreError, match="e1"):
        keep(store, "e1", END, trainee="Ali")
    assert store.load("e1").journal.entries == (FIRST, *MOVE)
    assert store.rows()[0].trainee == "Léa"


def test_entries_are_added_all_or_none(store: Store) -> None:
    keep(store, "e1", MOVE)
    with pytest.raises(StoreError):
        store.append("e1", (entry(3, MOVE[0].event), entry(2, MOVE[0].event)))
    assert store.load("e1").journal.entries == (FIRST, *MOVE)
    assert store.rows()[0].turns == 1
    store.append("e1", END)
    assert store.load("e1").journal.entries == (FIRST, *MOVE, *END)
