"""A store closed on one person: what is of anybody else is neither listed, nor opened, nor changed, nor said to exist."""

import inspect
from pathlib import Path

import pytest

from simulator.engine import Leave
from simulator.practice import Practice
from simulator.storage import DossierField, OwnStore, Profile, SelfAssessment, Store, StoreError, UnknownAttemptError
from simulator.wiring import make_practice
from tests.practices import make_practice as practice_in

SCENARIO = "appel-escalade"


def play(practice: Practice, trainee: str) -> str:
    attempt = practice.begin(practice.open(SCENARIO), trainee=trainee)
    assert attempt.id is not None
    assert not attempt.trouble
    return attempt.id


@pytest.fixture
def practice(tmp_path: Path) -> Practice:
    return practice_in(tmp_path)


def test_the_same_interface() -> None:
    wanted = {name for name, _ in inspect.getmembers(Store, inspect.isfunction) if not name.startswith("_")}
    assert wanted <= set(dir(OwnStore))


def test_others_attempts_are_not_there(practice: Practice) -> None:
    hers, his = play(practice, "Ana"), play(practice, "Bob")
    ana = practice.for_person("Ana")
    assert [row.id for row in ana.attempts()] == [hers]
    assert ana.attempts("Bob") == ()
    assert ana.newest("Ana") == hers
    for asked in (ana.review, ana.resume, ana.restart, ana.standing_of):
        with pytest.raises(UnknownAttemptError):
            asked(his)
    store = ana.store
    assert store.rows("Bob") == ()
    assert store.latest("Bob") == {}
    assert store.unfinished("Bob") is None
    assert store.own_results("Bob", 1) == {}
    assert store.foreseen("Bob") == {}
    assert store.self_assessments("Bob") == ()
    practice.store.note_in_dossier(DossierField("Bob", "CCP1/1/did", "2026-11-23T09:00:00.000Z", "à lui"))
    assert store.dossier("Bob") == ()
    assert [one.name for one in store.profiles()] == ["Ana"]


def test_others_attempts_are_not_changed(practice: Practice) -> None:
    play(practice, "Ana")
    his = play(practice, "Bob")
    before = practice.store.load(his)
    store = practice.for_person("Ana").store
    for change in (
        lambda: store.append(his, before.journal.entries),
        lambda: store.rename(his, "à moi"),
        lambda: store.annotate(his, "à moi"),
        lambda: store.foresee(his, {"CCP2-C5": "acquired"}),
        lambda: store.delete(his),
        lambda: store.results(his),
        lambda: store.judgements(his),
        lambda: store.erase("Bob"),
        lambda: store.keep_profile(Profile("Bob", "2026-11-23T09:00:00.000Z", "")),
        lambda: store.assess_oneself(SelfAssessment("Bob", "2026-11-23T09:00:00.000Z", {})),
        lambda: store.note_in_dossier(DossierField("Bob", "CCP1/1/did", "2026-11-23T09:00:00.000Z", "à moi")),
        lambda: store.forget_before("2100-01-01T00:00:00.000Z"),
        lambda: store.receive(before, ()),
        lambda: store.create(before.journal.header, (), ()),
    ):
        with pytest.raises(StoreError):
            change()
    assert practice.store.load(his) == before


def test_what_is_the_trainers_is_not_theirs(practice: Practice) -> None:
    hers = play(practice, "Ana")
    store = practice.for_person("Ana").store
    for refused in (
        lambda: store.correct(hers, None),  # type: ignore[arg-type]
        lambda: store.judge(hers, None),  # type: ignore[arg-type]
        lambda: store.delete_session("s1"),
        lambda: store.close_session("s1", ""),
        lambda: store.open_session(None, {}),  # type: ignore[arg-type]
        lambda: store.add_minutes("s1", ()),
    ):
        with pytest.raises(StoreError, match="formateur"):
            refused()


def test_ones_own_is_all_there(practice: Practice) -> None:
    ana = practice.for_person("Ana")
    hers = play(ana, "Ana")
    attempt = ana.resume(hers)
    attempt.play(Leave())
    assert not attempt.trouble
    ana.store.rename(hers, "mon essai")
    ana.store.annotate(hers, "des notes")
    ana.store.note_in_dossier(DossierField("Ana", "CCP1/1/did", "2026-11-23T09:00:00.000Z", "à moi"))
    assert [one.text for one in ana.store.dossier("Ana")] == ["à moi"]
    assert practice.store.load(hers).label == "mon essai"
    assert ana.store.results(hers)
    assert ana.store.erase("Ana") == 1
    assert ana.attempts() == ()


def test_an_attempt_for_somebody_else_is_not_kept(practice: Practice) -> None:
    attempt = practice.for_person("Ana").begin(practice.open(SCENARIO), trainee="Bob")
    assert "formateur" in attempt.trouble
    assert practice.attempts() == ()


def test_the_environment_closes_the_use_cases_on_one_person(tmp_path: Path) -> None:
    everybody = make_practice({"PLATEAU_HOME": str(tmp_path)})
    his = play(everybody, "Bob")
    alone = make_practice({"PLATEAU_HOME": str(tmp_path), "PLATEAU_TRAINEE": " Ana\n"})
    assert alone.person == "Ana"
    assert alone.home.settings != everybody.home.settings
    assert alone.home.settings.is_relative_to(tmp_path / "personnes")
    assert alone.home.store == everybody.home.store
    with pytest.raises(UnknownAttemptError):
        alone.review(his)


@pytest.mark.parametrize("name", ["../../etc", "a/b", "CON", "é" * 60, "."])
def test_a_name_makes_no_path(tmp_path: Path, name: str) -> None:
    own = practice_in(tmp_path).home.of(name).own
    assert own is not None
    assert own.parent == tmp_path / "personnes"
    assert own.name.isalnum()
