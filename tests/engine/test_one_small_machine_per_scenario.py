"""One machine serves every conversation of a scenario; it holds the scenario's own transitions and no others."""

from transitions import Machine

from simulator.engine import Choose, Mode, Session, compile_scenario
from tests.conversations import STARTED, header_for
from tests.facts import choice, make_scenario, scene, silent, when

SCENARIO = make_scenario(
    scene("s0", choice("a", "s1"), choice("b", (when(0, 60), "s1"), "mal"), silence=silent("s1")),
    scene("s1", choice("a", "bien"), choice("back", "s0")),
)


def test_states_are_the_scenes_and_the_endings() -> None:
    machine = compile_scenario(SCENARIO).machine
    assert isinstance(machine, Machine)
    assert list(machine.states) == ["s0", "s1", "bien", "moyen", "mal"]
    assert machine.initial == "s0"


def test_there_are_no_automatic_transitions() -> None:
    machine = compile_scenario(SCENARIO).machine
    assert not [name for name in machine.events if name.startswith("to_")]
    assert set(machine.events) == {"choose:a", "choose:b", "choose:back", "silence"}
    found = sorted(
        (item.source, item.dest) for event in machine.events.values() for rows in event.transitions.values() for item in rows
    )
    assert found == sorted([("s0", "s1"), ("s0", "s1"), ("s0", "mal"), ("s0", "s1"), ("s1", "bien"), ("s1", "s0")])


def test_the_machine_grows_with_the_choices_not_with_the_square_of_the_scenes() -> None:
    many = make_scenario(
        *(scene(f"s{rank}", choice("a", f"s{rank + 1}"), choice("b", "mal")) for rank in range(300)),
        scene("s300", choice("a", "bien")),
    )
    machine = compile_scenario(many).machine
    assert sum(len(rows) for event in machine.events.values() for rows in event.transitions.values()) == 601


def test_the_machine_itself_holds_no_conversation() -> None:
    assert compile_scenario(SCENARIO).machine.models == []


def test_conversations_on_one_machine_do_not_meet() -> None:
    compiled = compile_scenario(SCENARIO)
    one, other = (Session.begin(compiled, header_for(SCENARIO, mode=Mode.TRAINING, attempt=id), STARTED) for id in "ab")
    one.play(Choose("a"), STARTED, 1.0)
    assert (one.state.place, other.state.place) == ("s1", "s0")
    other.play(Choose("b"), STARTED, 1.0)
    one.play(Choose("back"), STARTED, 2.0)
    assert (one.state.place, other.state.place, other.over) == ("s0", "mal", True)
    assert len(one.entries) == 5
