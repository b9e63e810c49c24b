"""Typed words are understood, asked about, or off topic; the journal keeps what was understood, and a trainer may correct it."""

from pathlib import Path

import pytest

from simulator.engine import Chose, Contest, Mode, NotUnderstood, Reply
from simulator.practice import Attempt, Practice
from simulator.practice.correcting import Meant, NotCorrectedError, correct
from simulator.practice.document import play_document
from tests.builders_typed import PROMISE, SEARCH, TYPED
from tests.practices import make_practice

NOISE = "il fait beau à Brest"


@pytest.fixture
def practice(tmp_path: Path) -> Practice:
    (tmp_path / "colis.yaml").write_text(TYPED, encoding="utf-8")
    return make_practice(tmp_path / "home", roots=(tmp_path,))


def begun(practice: Practice, mode: Mode = Mode.TRAINING, *, keep: bool = False) -> Attempt:
    return practice.begin(practice.open("colis"), mode=mode, reply=Reply.SAY, seed=1, keep=keep)


def test_understood_words_are_the_choice_and_stand_in_the_journal(practice: Practice) -> None:
    attempt = begun(practice)
    attempt.say(SEARCH)
    (event,) = [entry.event for entry in attempt.session.entries if isinstance(entry.event, Chose)]
    assert (event.choice, event.text) == ("enqueter", SEARCH)
    assert event.confidence is not None
    assert event.confidence > 0.9
    exchange = attempt.exchanges[0]
    assert (exchange.kind, exchange.quote) == ("say", SEARCH)
    assert exchange.understood.startswith("J’ouvre une enquête")
    assert exchange.evidence


def test_what_is_not_understood_moves_nothing_and_earns_nothing(practice: Practice) -> None:
    attempt = begun(practice)
    state = attempt.session.state
    attempt.say(NOISE)
    assert attempt.session.state == state
    exchange = attempt.exchanges[0]
    assert (exchange.kind, exchange.choice, exchange.evidence, exchange.off_topic) == ("unclear", None, (), True)


def test_after_asking_twice_the_closest_choices_are_shown(practice: Practice) -> None:
    attempt = begun(practice)
    shown = []
    for _ in range(3):
        attempt.say(NOISE)
        event = attempt.session.entries[-1].event
        assert isinstance(event, NotUnderstood)
        shown.append(set(event.nearest))
    assert shown == [set(), set(), {"rembourser", "enqueter"}]
    assert set(attempt.session.visible) == {"rembourser", "enqueter"}


def test_the_other_is_heard_to_ask(practice: Practice) -> None:
    attempt = begun(practice)
    for words in (NOISE, "euh", SEARCH):
        attempt.say(words)
    heard = [[line.text for line in exchange.heard] for exchange in attempt.exchanges]
    assert heard[0] == ["Mon colis n’est jamais arrivé\u202f!"]
    assert heard[1] == ["Quel rapport\u202f?"]
    assert heard[2][0] in {"Vous dites\u202f?", "Quel rapport\u202f?"}


def test_a_contested_reply_shows_nothing_in_training_and_is_marked_in_an_exam(practice: Practice) -> None:
    training = begun(practice)
    training.say(PROMISE)
    training.play(Contest())
    training.say(SEARCH)
    document = play_document(training)
    first, second = document["turns"]
    assert (first["move"]["contested"], first["move"]["choice"], first["evidence"]) == (True, None, [])
    assert first["gauges"] == {"tension": 80}
    assert (second["move"]["choice"], second["lines"]) == ("enqueter", [])
    assert not document["assessment"]["blocking"]
    exam = begun(practice, Mode.EXAM)
    exam.say(PROMISE)
    exam.play(Contest())
    (turn,) = play_document(exam)["turns"]
    assert (turn["move"]["contested"], turn["move"]["choice"]) == (True, "rembourser")
    assert turn["evidence"]


def test_a_replay_does_not_ask_the_recogniser(practice: Practice) -> None:
    attempt = begun(practice, keep=True)
    attempt.say(SEARCH)
    attempt.say(NOISE)
    again = practice.resume("e1")
    assert again.session.entries == attempt.session.entries


def ended(practice: Practice, words: str) -> str:
    attempt = begun(practice, keep=True)
    attempt.say(words)
    attempt.say("Vous aurez un mail récapitulatif ce soir.")
    assert attempt.session.over
    assert attempt.id is not None
    return attempt.id


def test_a_correction_replaces_the_evidence_of_its_turn_alone(practice: Practice) -> None:
    id = ended(practice, PROMISE)
    before = practice.review(id)
    assert before.assessment.blocking
    after = correct(practice, id, Meant(1, "enqueter", "Mme Roux", "Il lisait la délégation à voix haute."))
    assert not after.assessment.blocking
    assert after.performance.exchanges[0].choice == "enqueter"
    assert after.performance.exchanges[0].corrected is not None
    assert after.performance.exchanges[0].corrected.who == "Mme Roux"
    assert [exchange.gauges for exchange in after.performance.exchanges] == [
        exchange.gauges for exchange in before.performance.exchanges
    ]
    assert after.performance.exchanges[1:] == before.performance.exchanges[1:]
    assert after.performance.ending == before.performance.ending
    assert after.stored.journal == before.stored.journal


def test_the_levels_in_lists_follow_a_correction(practice: Practice) -> None:
    id = ended(practice, PROMISE)
    (row,) = practice.attempts()
    assert set(row.levels) == {"T-1"}
    correct(practice, id, Meant(1, "enqueter", "Mme Roux"))
    assert [kept.levels for kept in practice.store.rows()] == [{}]
    (again,) = practice.attempts()
    assert set(again.levels) == {"T-1"}


@pytest.mark.parametrize(("turn", "choice"), [(9, "enqueter"), (1, "clore"), (1, "inconnu"), (0, "enqueter")])
def test_a_choice_that_was_not_offered_there_is_refused(practice: Practice, turn: int, choice: str) -> None:
    id = ended(practice, PROMISE)
    with pytest.raises(NotCorrectedError):
        correct(practice, id, Meant(turn, choice, "Mme Roux"))
    assert practice.review(id).stored.corrections == ()


def test_typed_words_are_cut_and_cleaned(practice: Practice) -> None:
    attempt = begun(practice)
    attempt.say("bla \x1b[2J" * 500)
    quote = attempt.exchanges[0].quote
    assert len(quote) <= 1_000
    assert "\x1b" not in quote


def test_a_typed_reason_is_recognised_among_the_authors(practice: Practice) -> None:
    attempt = begun(practice, Mode.EXAM)
    attempt.say(SEARCH)
    attempt.say("Vous aurez un mail récapitulatif ce soir.")
    attempt.justify("pour savoir ce qui s'est passé avant de promettre")
    last = attempt.performance.exchanges[-1]
    assert last.justification is not None
    assert (last.justification.turn, last.justification.good_act, last.justification.right) == (1, True, True)
    assert last.evidence == ()
