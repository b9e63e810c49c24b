"""A journal written as JSON and read again is the same journal; what is not one of ours is refused."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.engine import (
    Chose,
    Ended,
    Entered,
    Entry,
    Event,
    FellSilent,
    Header,
    Journal,
    Left,
    Mode,
    NotUnderstood,
    Reasoned,
    Reply,
    Session,
    Ticked,
)  # fmt: skip
from tests.conversations import header_for, sessions
from tests.facts import choice, make_scenario, scene

TEXTS = st.text("aé« »\"#()'\n\t\x00\u202f😀\\{}", max_size=12)
IDS = st.text("abz09_-", min_size=1, max_size=8)
CONFIDENCE = st.none() | st.floats(0, 1)
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(Entered, IDS, st.lists(st.integers(0, 9)).map(tuple), st.lists(IDS).map(tuple)),
    st.builds(Chose, IDS, IDS, st.none() | TEXTS, CONFIDENCE),
    st.builds(NotUnderstood, IDS, TEXTS, CONFIDENCE),
    st.builds(FellSilent, IDS),
    st.builds(Left, IDS, st.sampled_from(["left", "time-up", "branched"])),
    st.builds(Reasoned, st.none() | IDS, st.none() | TEXTS),
    st.builds(Ended, IDS, st.lists(st.integers(0, 9)).map(tuple)),
    st.just(Ticked()),
)


def through_json(data: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(data, ensure_ascii=False))
    return found


def again(journal: Journal) -> Journal:
    header = Header.from_data(through_json(journal.header.to_data()))
    return Journal(header, tuple(Entry.from_data(through_json(entry.to_data())) for entry in journal.entries))


@settings(deadline=None)
@given(st.integers(0, 10_000), EVENTS, st.floats(0, 1e6).map(lambda value: round(value, 3)))
def test_any_event_comes_back_as_it_was(number: int, event: Event, spent: float) -> None:
    entry = Entry(number, "2026-11-23T10:00:00.000Z", spent, event)
    assert Entry.from_data(through_json(entry.to_data())) == entry
    assert type(Entry.from_data(through_json(entry.to_data())).event) is type(event)


@settings(max_examples=40, deadline=None)
@given(sessions())
def test_a_played_journal_comes_back_as_it_was(session: Session) -> None:
    assert again(session.journal) == session.journal


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("reply", list(Reply))
def test_every_header_comes_back_as_it_was(mode: Mode, reply: Reply) -> None:
    plain = header_for(make_scenario(scene("s", choice("a", "bien"))))
    for header in (
        replace(plain, mode=mode, reply=reply),
        replace(plain, mode=mode, reply=reply, parent="essai-0", parent_turn=3, extra_time=1.33, trainee="Zoé « Z »"),
        replace(plain, mode=mode, reply=reply, scene_hashes={}, extra_time=0.0, seed=2**31 - 1),
    ):
        found = Header.from_data(through_json(header.to_data()))
        assert found == header
        assert (type(found.mode), type(found.reply)) == (Mode, Reply)


def test_an_entry_is_a_flat_object_with_its_kind() -> None:
    entry = Entry(3, "2026-11-23T10:00:00.000Z", 1.5, Chose("accueil", "ecouter", "Bonjour", 0.5))
    assert entry.to_data() == {
        "n": 3, "at": "2026-11-23T10:00:00.000Z", "spent": 1.5, "kind": "chose",
        "scene": "accueil", "choice": "ecouter", "text": "Bonjour", "confidence": 0.5,
    }  # fmt: skip


GOOD = Entry(0, "", 0.0, Chose("s", "a")).to_data()


@pytest.mark.parametrize(
    "changes", [{"kind": "danced"}, {"kind": None}, {"extra": 1}, {"scene": None, "kind": "ticked"}, {"kind": "ended"}]
)
def test_an_event_that_is_not_one_of_ours_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError)):
        Entry.from_data({**GOOD, **changes})


@pytest.mark.parametrize("missing", ["n", "at", "spent", "kind", "scene"])
def test_an_entry_that_lacks_something_is_refused(missing: str) -> None:
    with pytest.raises((KeyError, TypeError)):
        Entry.from_data({key: value for key, value in GOOD.items() if key != missing})


@pytest.mark.parametrize("changes", [{"mode": "other"}, {"reply": ""}, {"unknown": 1}])
def test_a_header_that_is_not_one_of_ours_is_refused(changes: dict[str, Any]) -> None:
    data = header_for(make_scenario(scene("s", choice("a", "bien")))).to_data()
    with pytest.raises((KeyError, TypeError, ValueError)):
        Header.from_data({**data, **changes})
