"""A trainer leads a group through a whole conversation; everything is in the store at every step."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from simulator.group import ClosedBallotError, GroupError, NotNowError, Phase, Role, UnknownParticipantError
from simulator.practice.group_sessions import find_session, forget_everywhere, group_of
from simulator.practice.hosting import Hosted, host, take_up
from simulator.storage import Store, StoreError
from simulator.storage.groups import Data
from tests.practices import Clock, make_practice

SCENARIO = "appel-escalade"


@pytest.fixture
def hosted(tmp_path: Path) -> Hosted:
    return host(make_practice(tmp_path, Clock()), SCENARIO, seed=3)


def people(hosted: Hosted, count: int) -> list[str]:
    return [hosted.enter(f"Personne {number}")[0].id for number in range(count)]


def voted(hosted: Hosted, ids: list[str], ranks: list[int]) -> tuple[str, ...]:
    hosted.open_vote()
    ballot = hosted.group.ballot
    assert ballot is not None
    for id, rank in zip(ids, ranks, strict=True):
        hosted.vote(id, ballot.number, ballot.offered[rank])
    assert hosted.flush()
    hosted.close_vote()
    return ballot.offered


def test_from_the_lobby_to_the_debrief(hosted: Hosted) -> None:
    ids = people(hosted, 5)
    hosted.start()
    turns = 0
    while not hosted.over:
        voted(hosted, ids, [0, 0, 0, 1, 1])
        hosted.follow(hosted.majority()[0], "majority")
        turns += 1
        assert turns < 60
    hosted.go("debrief")
    hosted.go("close")
    assert hosted.group.phase is Phase.CLOSED
    assert hosted.trouble == ""
    assert hosted.practice.store.sessions()[0].closed is not None
    assert [one.taken for one in hosted.group.ballots] == [one.offered[0] for one in hosted.group.ballots]


def test_nobody_sees_how_the_others_voted_before_the_vote_is_closed(hosted: Hosted) -> None:
    ids = people(hosted, 2)
    hosted.start()
    hosted.open_vote()
    ballot = hosted.group.ballot
    assert ballot is not None
    hosted.vote(ids[0], ballot.number, ballot.offered[0])
    seen = hosted.view(hosted.group.known(ids[1]))["ballot"]
    assert (seen["spread"], seen["key"], seen["yours"], seen["voted"]) == (None, None, None, 1)
    hosted.close_vote()
    seen = hosted.view(hosted.group.known(ids[1]))["ballot"]
    assert seen["spread"][0]["count"] == 1
    assert seen["key"] is None
    hosted.show_key()
    assert len(hosted.view(hosted.group.known(ids[1]))["ballot"]["key"]) == len(ballot.offered)


def test_the_minority_is_explored_and_one_comes_back(hosted: Hosted) -> None:
    ids = people(hosted, 5)
    hosted.start()
    offered = voted(hosted, ids, [0, 0, 0, 1, 1])
    main = hosted.group.attempt
    assert hosted.minority() == (offered[1],)
    hosted.explore(offered[1])
    assert hosted.group.attempt != main
    assert hosted.screen()["branch"] is True
    header = hosted.attempt.session.header  # type: ignore[union-attr]
    assert (header.parent, header.parent_turn) == (main, 1)
    voted(hosted, ids, [0, 0, 0, 0, 0])
    hosted.come_back()
    assert hosted.group.attempt == main
    assert hosted.group.phase is Phase.SPREAD
    assert hosted.attempt.session.turn == 1  # type: ignore[union-attr]
    hosted.follow(offered[0], "majority")
    assert hosted.attempt.session.turn == 2  # type: ignore[union-attr]


def test_a_second_vote_after_a_discussion_is_a_second_round(hosted: Hosted) -> None:
    ids = people(hosted, 3)
    hosted.start()
    voted(hosted, ids, [0, 1, 1])
    hosted.go("discuss")
    voted(hosted, ids, [0, 0, 0])
    assert [one.round for one in hosted.group.ballots] == [1, 2]
    hosted.follow(hosted.majority()[0], "majority")
    voted(hosted, ids, [0, 0, 0])
    assert hosted.group.ballots[-1].round == 1
    hosted.follow(hosted.majority()[0], "majority")
    assert [one.taken for one in hosted.group.ballots[:2]] == [None, hosted.group.ballots[0].offered[0]]


def test_a_killed_session_stands_where_it_stood(tmp_path: Path) -> None:
    first = host(make_practice(tmp_path), SCENARIO, seed=3)
    ids = people(first, 4)
    _, secret = first.enter("Zoé")
    first.start()
    first.open_vote()
    ballot = first.group.ballot
    assert ballot is not None
    first.vote(ids[0], ballot.number, ballot.offered[1])
    assert first.flush()
    code = first.group.opening.code
    # nothing is closed: the process is gone
    practice = make_practice(tmp_path)
    again = take_up(practice, find_session(practice, code).id)
    assert again.group.opening == first.group.opening
    assert again.group.minutes == first.group.minutes
    assert again.group.ballot == first.group.ballot
    assert again.who(secret).name == "Zoé"
    again.vote(ids[1], ballot.number, ballot.offered[0])
    again.close_vote()
    assert again.screen()["ballot"]["voted"] == 2


def test_a_reply_played_just_before_the_power_went_is_not_played_twice(tmp_path: Path) -> None:
    first = host(make_practice(tmp_path), SCENARIO, seed=3)
    ids = people(first, 1)
    first.start()
    offered = voted(first, ids, [0])
    first._play(first.attempt, offered[0])  # type: ignore[arg-type]  # the power goes here, before the minutes
    again = take_up(make_practice(tmp_path), first.group.opening.id)
    assert again.group.phase is Phase.SCENE
    assert again.group.ballots[-1].taken == offered[0]
    assert again.attempt.session.turn == 2  # type: ignore[union-attr]


def test_a_vote_is_idempotent_and_replaced_until_the_end(hosted: Hosted) -> None:
    (id,) = people(hosted, 1)
    hosted.start()
    hosted.open_vote()
    ballot = hosted.group.ballot
    assert ballot is not None
    hosted.vote(id, ballot.number, ballot.offered[0])
    before = hosted.group.version
    hosted.vote(id, ballot.number, ballot.offered[0])
    assert hosted.group.version == before
    hosted.vote(id, ballot.number, ballot.offered[1])
    hosted.close_vote()
    assert [one["count"] for one in hosted.screen()["ballot"]["spread"][:2]] == [0, 1]
    with pytest.raises(ClosedBallotError):
        hosted.vote(id, ballot.number, ballot.offered[0])


def test_what_is_not_allowed_says_why(hosted: Hosted) -> None:
    (id,) = people(hosted, 1)
    with pytest.raises(NotNowError):
        hosted.close_vote()
    hosted.start()
    hosted.open_vote()
    ballot = hosted.group.ballot
    assert ballot is not None
    with pytest.raises(GroupError, match="pas proposée"):
        hosted.vote(id, ballot.number, "autre-chose")
    with pytest.raises(UnknownParticipantError):
        hosted.who("faux")
    with pytest.raises(UnknownParticipantError):
        hosted.vote("inconnu", ballot.number, ballot.offered[0])
    with pytest.raises(GroupError, match="déjà dans la séance"):
        hosted.enter("personne 0")
    hosted.take_role(id, Role.OBSERVER)
    with pytest.raises(GroupError, match="vous ne votez pas"):
        hosted.vote(id, ballot.number, ballot.offered[0])


def test_raised_hands_count_without_any_device(hosted: Hosted) -> None:
    hosted.start()
    hosted.open_vote()
    offered = hosted.group.ballot.offered  # type: ignore[union-attr]
    hosted.count_hands({offered[0]: 4, offered[2]: 9})
    hosted.close_vote()
    assert hosted.majority() == (offered[2],)
    hosted.follow(offered[2], "majority")
    assert hosted.attempt.session.turn == 2  # type: ignore[union-attr]


def test_a_name_is_forgotten_and_the_vote_still_counts(hosted: Hosted) -> None:
    participant, secret = hosted.enter("Malika Untel")
    hosted.start()
    voted(hosted, [participant.id], [0])
    hosted.erase(participant.id)
    with pytest.raises(UnknownParticipantError):
        hosted.who(secret)
    kept = group_of(hosted.practice, hosted.group.opening.id)
    assert "Malika" not in str(hosted.practice.store.session(hosted.group.opening.id))
    assert len(kept.ballots[0].votes) == 1


def test_not_a_byte_of_a_forgotten_name_is_left(tmp_path: Path) -> None:
    hosted = host(make_practice(tmp_path), SCENARIO, seed=3)
    participant, _ = hosted.enter("Malika Untel")
    hosted.erase(participant.id)
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or b"Malika" not in file.read_bytes(), file.name


def test_erasing_a_person_reaches_the_sessions(hosted: Hosted) -> None:
    hosted.enter("Malika Untel")
    assert forget_everywhere(hosted.practice, "Malika Untel") == 1
    assert "Malika" not in str(hosted.practice.store.session(hosted.group.opening.id))


def test_in_their_own_words(tmp_path: Path) -> None:
    hosted = host(make_practice(tmp_path), SCENARIO, seed=3, typed=True)
    participant, _ = hosted.enter("Sacha")
    hosted.start()
    hosted.open_vote()
    ballot = hosted.group.ballot
    assert ballot is not None
    assert hosted.view(participant)["ballot"]["choices"] == []
    text = hosted.playable.scenario.scenes[ballot.scene].choice(ballot.offered[1]).text
    assert hosted.say(participant.id, ballot.number, text) == ballot.offered[1]
    assert hosted.view(participant)["ballot"]["yours"]["understood"] == text
    assert hosted.say(participant.id, ballot.number, "xyzzy") is None
    hosted.close_vote()
    assert hosted.screen()["ballot"]["unclear"] == 1


class Refusing:
    """A store that writes no minutes while ``full``."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.full = False
        self.meanwhile: Callable[[], None] = lambda: None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.store, name)

    def add_minutes(self, session: str, minutes: Sequence[Data]) -> None:
        self.meanwhile()
        if self.full:
            raise StoreError("Le disque est plein.")
        self.store.add_minutes(session, minutes)


def refusing(hosted: Hosted) -> Refusing:
    store = Refusing(hosted.practice.store)
    hosted.practice._store = store  # type: ignore[assignment]
    return store


def test_a_vote_that_comes_while_others_are_written_does_not_make_them_unwritten(hosted: Hosted) -> None:
    ids = people(hosted, 2)
    hosted.start()
    hosted.open_vote()
    ballot = hosted.group.ballot
    assert ballot is not None
    hosted.vote(ids[0], ballot.number, ballot.offered[0])
    store = refusing(hosted)
    store.meanwhile = lambda: hosted.vote(ids[1], ballot.number, ballot.offered[0])
    assert hosted.flush()
    assert hosted.unsaved() == {ids[1]}


def test_what_the_disk_refused_waits_and_is_written_later(hosted: Hosted) -> None:
    (id,) = people(hosted, 1)
    hosted.start()
    hosted.open_vote()
    ballot = hosted.group.ballot
    assert ballot is not None
    store = refusing(hosted)
    store.full = True
    hosted.vote(id, ballot.number, ballot.offered[0])
    assert not hosted.flush()
    assert hosted.trouble == "Le disque est plein."
    assert hosted.unsaved() == {id}
    with pytest.raises(StoreError):
        hosted.erase(id)
    store.full = False
    assert hosted.flush()
    assert (hosted.unsaved(), hosted.trouble) == (frozenset(), "")
    assert group_of(hosted.practice, hosted.group.opening.id).ballots[0].votes[id].choice == ballot.offered[0]


def test_a_view_made_from_that_of_everybody_is_the_same(hosted: Hosted) -> None:
    ids = people(hosted, 2)
    offered = (hosted.start(), voted(hosted, ids, [0, 1]))[1]
    screen = hosted.screen()
    seen = [hosted.view(hosted.group.known(id), screen) for id in ids]
    assert seen == [hosted.view(hosted.group.known(id)) for id in ids]
    assert [one["ballot"]["yours"]["choice"] for one in seen] == list(offered[:2])
    assert screen == hosted.screen()
