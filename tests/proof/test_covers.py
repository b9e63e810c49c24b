"""A cover: complete plays that the engine accepts, that show every case some play shows, none too many, and a true bound."""

from collections.abc import Iterable

import pytest
from hypothesis import given

from benchmarks.oracle import Explored, Rules
from benchmarks.oracle.reach import finite
from benchmarks.oracle.rules import Here, Way
from simulator.engine import Ended, Mode, draw_variant
from simulator.proof import Table, explore
from simulator.proof.cover import Case, Cover, cover
from simulator.scenario import Choice, Effects, Scenario
from tests.facts import choice, make_scenario, played, scene, silent, when
from tests.shipped import shipped, shipped_files
from tests.strategies import checked, scenarios

MOST_COUNTED_AGAIN = 6_000
"""States of a scenario up to which its cases are counted again by the oracle, which is a hundred times slower."""


def seen_at(scenario: Scenario, here: Here) -> set[Case]:
    """What a state shows, told from the engine’s rules alone."""
    place = scenario.scenes.get(here.place) or scenario.endings[here.place]
    cases = {Case("line", place.id, "", rank, rank in here.said) for rank, line in enumerate(place.lines) if line.condition}
    open = [way.move for way in here.ways]
    if here.place in scenario.scenes:
        choices = scenario.scenes[here.place].choices
        cases |= {Case("choice", here.place, item.id, 0, item in open) for item in choices if item.condition}
    return cases


def seen_by(here: Here, way: Way) -> set[Case]:
    move = way.move.id if isinstance(way.move, Choice) else "(silence)"
    conditional = [rank for rank, target in enumerate(way.move.targets[: way.rank + 1]) if target.condition]
    cases = {Case("target", here.place, move, rank, rank == way.rank) for rank in conditional}
    return cases | {Case("transition", here.place, move, way.rank, True)}


def all_cases(scenario: Scenario, explored: Explored) -> set[Case]:
    """Every case on some complete play."""
    ending = finite(scenario, explored, silences=True)
    cases: set[Case] = set()
    for state in ending:
        cases |= seen_at(scenario, explored[state])
        for way in explored[state].ways:
            if way.after in ending:
                cases |= seen_by(explored[state], way)
    return cases


def shown(rules: Rules, scenario: Scenario, variant: str, moves: Iterable[str]) -> set[Case]:
    """What a play shows, which must come to an ending."""
    state = rules.start(scenario, variant)
    cases = seen_at(scenario, rules.here(scenario, state))
    for move in moves:
        here = rules.here(scenario, state)
        (way,) = [way for way in here.ways if (way.move.id if isinstance(way.move, Choice) else "(silence)") == move]
        cases |= seen_by(here, way)
        state = way.after
        cases |= seen_at(scenario, rules.here(scenario, state))
    assert rules.place(state) in scenario.endings
    return cases


def check(scenario: Scenario, found: Cover) -> None:
    rules = Rules()
    by_play = [shown(rules, scenario, play.variant, play.moves) for play in found.plays]
    everything = all_cases(scenario, rules.explore(scenario))
    assert set(found.cases) == everything
    assert set().union(*by_play) == everything
    for rank in range(len(by_play)):
        assert set().union(*by_play[:rank], *by_play[rank + 1 :]) != everything, "one play is too many"
    assert [set(play.new) for play in found.plays] == [
        cases - set().union(*by_play[:rank]) for rank, cases in enumerate(by_play)
    ]
    assert len(found.apart) <= len(found.plays)
    for play in found.plays:
        assert play.variant == draw_variant(scenario, play.seed)
        assert play.mode == ("exam" if "(silence)" in play.moves else "training")
        journal = played(scenario, play.moves, play.variant, Mode(play.mode), play.seed)
        last = journal.entries[-1].event
        assert isinstance(last, Ended)
        assert last.ending == play.ending


@checked
@given(scenarios())
def test_any_scenario_is_covered(scenario: Scenario) -> None:
    found = cover(scenario)
    check(scenario, found)
    assert found == cover(scenario)


@checked
@given(scenarios())
def test_no_play_shows_two_of_the_cases_apart(scenario: Scenario) -> None:
    apart = set(cover(scenario).apart)
    rules = Rules()
    waiting = [(state, frozenset(seen_at(scenario, rules.here(scenario, state)) & apart)) for state in rules.starts(scenario)]
    known = set(waiting)
    while waiting:
        state, met = waiting.pop()
        here = rules.here(scenario, state)
        assert len(met) <= 1 or rules.place(state) not in scenario.endings
        for way in here.ways:
            there = seen_at(scenario, rules.here(scenario, way.after))
            following = (way.after, frozenset(met | (seen_by(here, way) | there) & apart))
            if following not in known:
                known.add(following)
                waiting.append(following)


def explored_states(scenario: Scenario) -> int:
    table = Table(scenario)
    return sum(len(explore(table, variant.id).before) for variant in scenario.variants)


@pytest.mark.parametrize("file", shipped_files())
def test_every_shipped_scenario_is_covered_by_few_plays(file: str) -> None:
    scenario = shipped(file).scenario
    found = cover(scenario)
    if explored_states(scenario) <= MOST_COUNTED_AGAIN:
        check(scenario, found)
    assert found.complete
    assert len(found.plays) <= len(found.apart) + 3


def test_a_silence_is_played_only_where_it_shows_something_new() -> None:
    quiet = silent("s1", effects=Effects(((0, 10),)))
    scenario = make_scenario(
        scene("s0", choice("un", "s1"), choice("deux", "mal"), silence=quiet), scene("s1", choice("fin", "bien"))
    )
    modes = {play.moves: play.mode for play in cover(scenario).plays}
    assert modes == {("un", "fin"): "training", ("deux",): "training", ("(silence)", "fin"): "exam"}


def test_what_only_a_loop_shows_is_shown() -> None:
    again = choice("encore", "s0", effects=Effects(((0, 30),)))
    late = choice("tard", "moyen", condition=when(0, 100))
    scenario = make_scenario(scene("s0", again, late, choice("fin", "bien")))
    found = cover(scenario)
    check(scenario, found)
    assert ("encore", "encore", "tard") in [play.moves for play in found.plays]


def test_what_no_play_that_ends_shows_is_no_case() -> None:
    scenario = make_scenario(scene("s0", choice("fin", "bien"), choice("piege", "s1")), scene("s1", choice("tourner", "s1")))
    assert cover(scenario).cases == (Case("transition", "s0", "fin", 0, True),)


def test_a_scenario_that_never_ends_has_no_play() -> None:
    found = cover(make_scenario(scene("s0", choice("tourner", "s0"))))
    assert (found.plays, found.cases, found.apart) == ((), (), ())


def test_a_scenario_too_large_says_so() -> None:
    rise = choice("monter", "s0", effects=Effects(((0, 1),)))
    scenario = make_scenario(scene("s0", rise, choice("haut", "moyen", condition=when(0, 100)), choice("fin", "bien")))
    assert cover(scenario).complete
    partly = cover(scenario, limit=10)
    assert not partly.complete
    assert partly.plays
    assert partly.apart == ()
