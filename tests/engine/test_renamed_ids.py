"""What has another name on a newer text is found again by ``renames``; the choices keep the order in which they were shown."""

from dataclasses import replace

import pytest

from simulator.engine import (
    Choose,
    Journal,
    Misfit,
    Mode,
    Reason,
    Say,
    Session,
    Transferred,
    compile_scenario,
    resume,
    transfer,
)
from simulator.scenario import Choice, Scenario, Scene
from tests.conversations import asked_why, begun
from tests.facts import choice, make_scenario, scene

CHOICES = tuple(choice(f"c{rank}", "s1") for rank in range(6))
REASONS = tuple(f"r{rank}" for rank in range(6))
OLD = make_scenario(
    scene("s0", *CHOICES),
    scene("s1", asked_why(choice("c0", "s0"), *REASONS), choice("x", "bien")),
)
NAMES = {"s0": "accueil", "c0": "bon", "s0/c1": "accueil/mauvais", "bien": "apaisee"}


def renamed(scenario: Scenario, places: dict[str, str], choices: dict[str, str], renames: dict[str, str]) -> Scenario:
    """The same scenario under other ids; ``choices`` by ``scene/choice``."""

    def one(scene: Scene, item: Choice) -> Choice:
        targets = tuple(replace(target, id=places.get(target.id, target.id)) for target in item.targets)
        return replace(item, id=choices.get(f"{scene.id}/{item.id}", item.id), targets=targets)

    scenes = [
        replace(item, id=places.get(item.id, item.id), choices=tuple(one(item, it) for it in item.choices))
        for item in scenario.scenes.values()
    ]
    endings = [replace(item, id=places.get(item.id, item.id)) for item in scenario.endings.values()]
    return replace(
        scenario,
        hash="n" * 64,
        start=places.get(scenario.start, scenario.start),
        scenes={item.id: item for item in scenes},
        endings={item.id: item for item in endings},
        renames=renames,
    )


NEW = renamed(
    OLD, {"s0": "accueil", "bien": "apaisee"}, {"s0/c0": "bon", "s1/c0": "bon", "s0/c1": "mauvais"}, NAMES
)  # fmt: skip


def moved(session: Session, scenario: Scenario) -> Transferred | Misfit:
    header = replace(session.header, scenario_hash=scenario.hash)
    return transfer(session.compiled, session.journal, compile_scenario(scenario), header)


def taken(session: Session, scenario: Scenario) -> Session:
    found = moved(session, scenario)
    assert isinstance(found, Transferred), found
    assert found.renamed
    return found.session


@pytest.mark.parametrize("seed", range(8))
def test_the_choices_stand_in_the_order_in_which_they_were_shown(seed: int) -> None:
    session = begun(OLD, Choose("c1"), Choose("c0"), mode=Mode.TRAINING, seed=seed)
    again = taken(session, NEW)
    assert again.state == ("accueil", session.state.gauges, session.state.flags)
    today = {"c0": "bon", "c1": "mauvais"}
    assert again.offered == tuple(today.get(id, id) for id in session.offered)
    texts = [[one.scene.choice(id).text for id in one.offered] for one in (session, again) if one.scene]
    assert texts[0] == texts[1]


def test_its_journal_is_one_of_the_newer_text_and_replays_byte_for_byte() -> None:
    session = begun(OLD, Choose("c1"), Choose("c0"), Say("Euh", None, 0.1, "unsure", ("c1", "c2")), mode=Mode.TRAINING)
    again = taken(session, NEW)
    stored = Journal(again.header, tuple(again.entries))
    assert resume(compile_scenario(NEW), stored).journal == stored
    assert [entry.event.scene for entry in again.entries] == ["accueil", "accueil", "s1", "s1", "accueil", "accueil"]  # type: ignore[union-attr]
    assert again.entries[-1].event.nearest == ("mauvais", "c2")  # type: ignore[union-attr]


def test_reasons_too_are_asked_in_the_order_in_which_they_were_shown() -> None:
    for seed in range(6):
        session = begun(OLD, Choose("c1"), Choose("c0"), mode=Mode.TRAINING, seed=seed)
        again = taken(session, NEW)
        asked, question = session.question(), again.question()
        assert asked is not None
        assert question is not None
        assert session.reasons(asked) == again.reasons(question)
        again.play(Reason("r1"), "", 99.0)


def test_names_follow_from_text_to_text() -> None:
    newest = renamed(
        NEW, {"accueil": "entree"}, {"accueil/bon": "meilleur"}, {"s0": "entree", "accueil": "entree", "bon": "meilleur"}
    )  # fmt: skip
    session = begun(OLD, Choose("c0"), Choose("c0"), mode=Mode.TRAINING, seed=3)
    again = taken(taken(session, NEW), newest)
    assert again.scene is not None
    assert session.scene is not None
    assert [again.scene.choice(id).text for id in again.offered] == [session.scene.choice(id).text for id in session.offered]


def test_without_the_list_it_is_told_what_is_missing() -> None:
    session = begun(OLD, Choose("c1"), mode=Mode.TRAINING)
    first = next(id for id in begun(OLD, mode=Mode.TRAINING).offered if id in {"c0", "c1"})
    assert moved(session, replace(NEW, renames={})) == Misfit("place", 1, "s0")
    assert moved(session, replace(NEW, renames={"s0": "accueil"})) == Misfit("choice", 1, "s0", first)


def test_a_list_that_names_the_wrong_choice_is_no_way_round_the_texts() -> None:
    crossed = replace(NEW, renames={**NAMES, "c0": "mauvais", "s0/c1": "accueil/bon"})
    found = moved(begun(OLD, Choose("c1"), mode=Mode.TRAINING), crossed)
    assert isinstance(found, Misfit)
    assert (found.what, found.turn) in {("wording", 1), ("choice", 1)}


def test_a_name_that_both_texts_have_is_never_renamed() -> None:
    session = begun(OLD, Choose("c1"), mode=Mode.TRAINING)
    again = moved(session, replace(OLD, hash="n" * 64, renames={"c1": "c2", "s1": "s0"}))
    assert isinstance(again, Transferred)
    assert not again.renamed
    assert again.session.entries == session.entries
