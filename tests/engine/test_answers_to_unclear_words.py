"""What is not understood is answered by whoever spoke last, in the scene's words before the character's, one after the other."""

from dataclasses import replace

from simulator.engine import State, unclear_answer
from simulator.scenario import Character, Line, Scenario
from tests.facts import HERE, choice, make_scenario, scene

BASE = make_scenario(scene("s0", choice("a", "bien")))


def talking(*, words: tuple[str, ...] = (), off: tuple[str, ...] = (), here: tuple[str, ...] = ()) -> Scenario:
    people = {
        "cliente": Character("cliente", "Mme Ferrand", "", words, off),
        "karim": Character("karim", "Karim", "", ("Hein ?",), ()),
    }
    lines = (Line("karim", "Je te la passe.", None, HERE), Line("cliente", "Enfin !", None, HERE))
    place = replace(BASE.scenes["s0"], lines=lines, misunderstood=here)
    return replace(BASE, characters=people, scenes={"s0": place})


def told(scenario: Scenario, outcome: str, before: int = 0) -> tuple[str, str]:
    line = unclear_answer(scenario, State("s0", (50, 50), 0), outcome, before)
    return line.character, line.text


def test_the_last_to_speak_answers_each_time_otherwise() -> None:
    scenario = talking(words=("Pardon ?", "Vous dites ?"), off=("Quel rapport ?",))
    assert [told(scenario, "unsure", before) for before in range(3)] == [
        ("cliente", "Pardon ?"),
        ("cliente", "Vous dites ?"),
        ("cliente", "Pardon ?"),
    ]
    assert told(scenario, "off-topic") == ("cliente", "Quel rapport ?")


def test_the_words_of_the_scene_come_first() -> None:
    assert told(talking(words=("Pardon ?",), here=("Comment ?",)), "unsure") == ("cliente", "Comment ?")


def test_without_words_of_the_author_something_is_said_all_the_same() -> None:
    for outcome in ("unsure", "off-topic"):
        who, text = told(talking(), outcome)
        assert who == "cliente"
        assert text.endswith("?")


def test_where_nobody_spoke_the_first_character_answers() -> None:
    who, _ = told(replace(talking(), scenes={"s0": replace(BASE.scenes["s0"], lines=())}), "unsure")
    assert who == "cliente"
