"""On a newer text an attempt goes on only where all that was shown, and where it stood, is the same; else the first misfit is told."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings

from simulator.engine import (
    Choose,
    Contest,
    Header,
    Misfit,
    Mode,
    Move,
    Reason,
    Say,
    Session,
    Silence,
    Transferred,
    compile_scenario,
    resume,
    transfer,
)
from simulator.scenario import Character, Effects, Gauge, Line, Scenario, Scene, Trend
from tests.conversations import asked_why, begun, sessions
from tests.facts import HERE, choice, make_scenario, scene, silent, when

UP, RAISED = Effects(((1, 20),)), Effects((), 1)
SCENARIO = make_scenario(
    scene("s0", choice("a", "s1", effects=UP), choice("b", "s1"), silence=silent("s1"), says=(None,)),
    scene("s1", asked_why(choice("a", "s0", effects=RAISED), "x"), choice("c", "s2"), choice("d", "s2", condition=when(flag=0))),
    scene("s2", choice("e", "bien"), choice("f", "mal")),
    starts=((50, 50), (80, 20)),
)  # fmt: skip


def newer(**changes: object) -> Scenario:
    return replace(SCENARIO, hash="n" * 64, **changes)  # type: ignore[arg-type]


def changed(id: str, change: Callable[[Scene], Scene], scenario: Scenario = SCENARIO) -> Scenario:
    return replace(newer(), scenes={**scenario.scenes, id: change(scenario.scenes[id])})


def header_on(scenario: Scenario, session: Session) -> Header:
    return replace(session.header, scenario_hash=scenario.hash)


def moved(session: Session, scenario: Scenario) -> Transferred | Misfit:
    return transfer(session.compiled, session.journal, compile_scenario(scenario), header_on(scenario, session))


def played(*moves: Move, mode: Mode = Mode.TRAINING) -> Session:
    return begun(SCENARIO, *moves, mode=mode)


def with_choice(id: str, choice_id: str, **changes: object) -> Scenario:
    def change(scene: Scene) -> Scene:
        return replace(scene, choices=tuple(replace(one, **changes) if one.id == choice_id else one for one in scene.choices))  # type: ignore[arg-type]

    return changed(id, change)


@settings(max_examples=60, deadline=None)
@given(sessions())
def test_on_the_same_text_it_is_the_session_that_resuming_gives(session: Session) -> None:
    found = transfer(session.compiled, session.journal, compile_scenario(session.compiled.scenario), session.header)
    assert isinstance(found, Transferred)
    assert not found.renamed
    again = resume(session.compiled, session.journal)
    assert (found.session.entries, found.session.state, found.session.turn) == (again.entries, again.state, again.turn)


ELSEWHERE = {
    "a scene not seen": changed("s2", lambda one: replace(one, hint="Un indice.", choices=one.choices[:1])),
    "an effect of a choice not made": with_choice("s0", "b", effects=RAISED),
    "what a choice now offered will do": with_choice("s1", "c", effects=UP, targets=choice("", "mal").targets),
    "a line that is not said, before one that is": changed(
        "s0", lambda one: replace(one, lines=(Line("cliente", "Tue.", when(0, 99), HERE), *one.lines))
    ),
    "the id of a character": newer(
        characters={"dame": Character("dame", "Mme Ferrand", "")},
        scenes={
            id: replace(one, lines=tuple(replace(line, character="dame") for line in one.lines))
            for id, one in SCENARIO.scenes.items()
        },
    ),
    "a title": newer(title="Autre titre"),
    "points, which are not shown": with_choice("s0", "a", observations=choice("", "s1", shows={"a1": 2}).observations),
    "a delay, in training": changed("s0", lambda one: replace(one, silence=replace(one.silence, after=99))),  # type: ignore[type-var]
}


@pytest.mark.parametrize("change", ELSEWHERE)
def test_a_change_that_was_not_seen_lets_it_go_on_with_the_newer_text(change: str) -> None:
    session = played(Choose("a"))
    found = moved(session, ELSEWHERE[change])
    assert isinstance(found, Transferred), found
    assert (found.session.state, found.session.turn, found.session.offered) == (session.state, 2, session.offered)
    assert found.session.compiled.scenario == ELSEWHERE[change]
    assert [(entry.at, entry.spent) for entry in found.session.entries] == [(e.at, e.spent) for e in session.entries]
    assert resume(found.session.compiled, found.session.journal).state == session.state


SEEN = {
    "a scene is gone": (newer(scenes={"t0": replace(SCENARIO.scenes["s0"], id="t0")}, start="t0"), Misfit("place", 1, "s0")),
    "it begins elsewhere": (newer(start="s1"), Misfit("place", 1, "s0")),
    "the variant is gone": (newer(variants=SCENARIO.variants[1:]), Misfit("variant", 1, "s0")),
    "a choice is gone": (changed("s0", lambda one: replace(one, choices=one.choices[:1])), Misfit("choice", 1, "s0", "b")),
    "a choice is not open": (with_choice("s0", "b", condition=when(0, 90)), Misfit("choice", 1, "s0", "b")),
    "a choice is offered beside": (
        changed("s1", lambda one: replace(one, choices=(*one.choices, choice("g", "s2")))), Misfit("more", 2, "s1")
    ),
    "a choice reads otherwise": (with_choice("s1", "c", text="Autre chose."), Misfit("wording", 2, "s1", "c")),
    "two choices changed texts": (
        changed("s1", lambda one: replace(one, choices=(
            replace(one.choices[0], text=one.choices[1].text), replace(one.choices[1], text=one.choices[0].text), one.choices[2],
        ))), Misfit("wording", 2, "s1", "a"),
    ),
    "a choice leads elsewhere": (with_choice("s0", "a", targets=choice("", "s2").targets), Misfit("place", 2, "s1")),
    "a line is changed": (
        changed("s0", lambda one: replace(one, lines=(Line("cliente", "Ah.", None, HERE),))), Misfit("lines", 1, "s0")
    ),
    "a line is added": (
        changed("s1", lambda one: replace(one, lines=(Line("cliente", "Ah.", None, HERE),))), Misfit("lines", 2, "s1")
    ),
    "a character has another name": (
        newer(characters={"cliente": Character("cliente", "M. Brun", "")}), Misfit("lines", 1, "s0")
    ),
    "an effect that the journal does not show": (with_choice("s0", "a", effects=Effects(((1, 10),))), Misfit("gauges", 1, "s0", "a")),
    "a gauge starts elsewhere": (
        newer(variants=tuple(replace(one, gauges=(51, 50)) for one in SCENARIO.variants)), Misfit("gauges", 1, "s0")
    ),
    "a gauge has another name": (
        newer(gauges=(replace(SCENARIO.gauges[0], name="Colère"), SCENARIO.gauges[1])), Misfit("gauges", 1, "s0")
    ),
    "a gauge gets better the other way": (
        newer(gauges=(SCENARIO.gauges[0], Gauge("g1", "Confiance", 50, Trend.DOWN, HERE))), Misfit("gauges", 1, "s0")
    ),
    "a flag that nobody sees": (
        with_choice("s0", "a", effects=Effects(((1, 20),), 2)), Misfit("flags", 1, "s0", "a")
    ),
    "a feedback already read": (with_choice("s0", "a", feedback="Non."), Misfit("feedback", 1, "s0", "a")),
    "a hint that may have been read": (changed("s1", lambda one: replace(one, hint="Et si… ?")), Misfit("hint", 2, "s1")),
}  # fmt: skip


@pytest.mark.parametrize("change", SEEN)
def test_a_change_of_what_was_seen_or_of_where_one_stands_is_told(change: str) -> None:
    scenario, misfit = SEEN[change]
    assert moved(played(Choose("a")), scenario) == misfit


def test_the_first_misfit_is_the_one_told_at_its_turn() -> None:
    assert moved(played(Choose("a"), Choose("a"), Choose("b")), with_choice("s1", "c", text="Autre.")) == Misfit(
        "wording", 2, "s1", "c"
    )
    assert moved(played(Choose("b"), Choose("a"), Choose("a")), with_choice("s0", "a", effects=RAISED)) == Misfit(
        "gauges", 3, "s0", "a"
    )


def test_an_answer_to_why_that_was_offered_is_part_of_what_was_seen() -> None:
    session = played(Choose("a"), Choose("a"), Reason("x"))
    without = with_choice("s1", "a", reasons=())
    assert moved(session, without) == Misfit("reasons", 2, "s1", "a")
    assert isinstance(moved(session, newer()), Transferred)


def test_in_an_exam_what_is_not_shown_may_change_and_the_time_given_may_not() -> None:
    session = played(Choose("a"), mode=Mode.EXAM)
    assert isinstance(moved(session, with_choice("s0", "a", feedback="Non.")), Transferred)
    assert isinstance(moved(session, changed("s1", lambda one: replace(one, hint="Et si… ?"))), Transferred)
    assert moved(session, with_choice("s0", "a", effects=Effects(((1, 10),)))) == Misfit("gauges", 1, "s0", "a")
    assert moved(session, newer(minutes=9)) == Misfit("minutes", 1, "s0")
    slower = changed("s0", lambda one: replace(one, silence=replace(one.silence, after=99)))  # type: ignore[type-var]
    assert moved(session, slower) == Misfit("delay", 1, "s0")


def test_a_silence_that_leads_elsewhere_or_does_more_is_told() -> None:
    session = played(Silence(), mode=Mode.EXAM)
    there = changed("s0", lambda one: replace(one, silence=silent("s2")))
    more = changed("s0", lambda one: replace(one, silence=silent("s1", effects=UP)))
    assert moved(session, there) == Misfit("place", 2, "s1")
    assert moved(session, more) == Misfit("gauges", 1, "s1")


def test_words_not_understood_and_contested_replies_go_along() -> None:
    session = played(Say("Euh", None, 0.2), Say("Bonjour", "a", 0.9), Contest(), Choose("b"))
    found = moved(session, newer(title="Autre"))
    assert isinstance(found, Transferred)
    assert found.session.entries == session.entries
    asks = changed("s0", lambda one: replace(one, misunderstood=("Plaît-il ?",)))
    assert moved(session, asks) == Misfit("answer", 1, "s0")


def test_a_raised_flag_may_have_another_name_where_the_newer_text_says_so() -> None:
    session = played(Choose("a"), Choose("a"))
    named = newer(flags=(replace(SCENARIO.flags[0], id="dit"), *SCENARIO.flags[1:]))
    assert moved(session, named) == Misfit("flags", 2, "s1", "a")
    assert isinstance(moved(session, replace(named, renames={"f0": "dit"})), Transferred)
    assert isinstance(moved(played(Choose("a")), named), Transferred)
