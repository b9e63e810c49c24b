"""Small random sound scenarios: loops, conditions, flags, silences, blocking faults, variants. Each has a way to a good end."""

from itertools import count

from hypothesis import settings
from hypothesis import strategies as st

from simulator.engine import after, first_state, offered
from simulator.scenario import Choice, Condition, Effects, Scenario
from simulator.scenario import Silence as Silenced
from tests.facts import choice, make_scenario, scene, silent, when

ENDINGS = ("bien", "moyen", "mal")
CRITERIA = ("a1", "a2", "b1", "b2")
checked = settings(max_examples=60, deadline=None, derandomize=True, database=None)
rarely = st.sampled_from((False, False, False, True))


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    kind = draw(st.sampled_from(("gauge", "flag", "both", "either")))
    low, high = draw(st.sampled_from(((0, 40), (41, 100), (60, 100), (0, 20))))
    gauge, flag, raised = draw(st.integers(0, 1)), draw(st.integers(0, 1)), draw(st.booleans())
    if kind == "gauge":
        return when(gauge, low, high)
    if kind == "flag":
        return when(flag=flag, raised=raised)
    if kind == "both":
        return when(gauge, low, high, flag, raised)
    one, other = when(gauge, low, high), when(flag=flag, raised=raised)
    return Condition((*one.alternatives, *other.alternatives), one.where)


@st.composite
def effects(draw: st.DrawFn) -> Effects:
    gauges = draw(st.sampled_from(((), ((0, -30),), ((0, 30),), ((1, 30),), ((0, 30), (1, -30)))))
    raised, lowered = draw(st.sampled_from(((0, 0), (0, 0), (1, 0), (2, 0), (0, 1), (2, 1))))
    return Effects(gauges, raised, lowered)


@st.composite
def targets(draw: st.DrawFn, rank: int, scenes: int) -> tuple[str | tuple[Condition, str], ...]:
    """Mostly onwards; sometimes back, sometimes one of two."""
    onwards = [f"s{number}" for number in range(rank + 1, scenes)] + list(ENDINGS)
    back = [f"s{number}" for number in range(rank + 1)]
    somewhere = st.sampled_from(onwards) | st.sampled_from(onwards) | st.sampled_from(back)
    if draw(rarely):
        return ((draw(conditions()), draw(somewhere)), draw(somewhere))
    return (draw(somewhere),)


@st.composite
def free_choices(draw: st.DrawFn, id: str, rank: int, scenes: int, line: int) -> Choice:
    shows = draw(st.dictionaries(st.sampled_from(CRITERIA), st.integers(-2, 2), max_size=2))
    blocks = draw(st.sampled_from(CRITERIA)) if draw(rarely) else ""
    return choice(
        id,
        *draw(targets(rank, scenes)),
        shows=shows,
        blocks=(blocks,) if blocks else (),
        effects=draw(effects()),
        condition=draw(conditions()) if draw(rarely) else None,
        line=line,
    )


@st.composite
def silences(draw: st.DrawFn, rank: int, scenes: int) -> Silenced:
    return silent(*draw(targets(rank, scenes)), effects=draw(effects()))


@st.composite
def scenarios(draw: st.DrawFn, silence: bool = True, most: int = 3) -> Scenario:
    """One choice of each scene, at any rank, is always open, shows nothing bad and leads on to ``bien``: so it is sound."""
    number = draw(st.integers(1, most))
    lines = count(10, 10)
    made = []
    for rank in range(number):
        ahead = f"s{rank + 1}" if rank + 1 < number else "bien"
        shows = draw(st.dictionaries(st.sampled_from(CRITERIA), st.integers(0, 2), max_size=2))
        others = [
            draw(free_choices(f"c{item}", rank, number, next(lines))) for item in range(draw(st.integers(0 if rank else 1, 2)))
        ]
        straight = choice("droit", ahead, shows=shows, effects=draw(effects()), line=next(lines))
        others.insert(draw(st.integers(0, len(others))), straight)
        quiet = draw(silences(rank, number)) if silence and draw(rarely) else None
        says = tuple(draw(st.lists(conditions(), max_size=2))) if draw(rarely) else ()
        made.append(scene(f"s{rank}", *others, silence=quiet, says=says))
    starts = draw(st.sampled_from((((50, 50),), ((50, 50), (80, 20)))))
    return make_scenario(*made, judged=draw(st.sampled_from((("A",), ("A", "B")))), starts=starts)


@st.composite
def walks(draw: st.DrawFn, scenario: Scenario, wander: int = 8) -> tuple[str, tuple[str, ...]]:
    """A variant, and the moves of a complete play of it: wandering first, then straight on."""
    variant = draw(st.sampled_from([item.id for item in scenario.variants]))
    state, moves = first_state(scenario, variant), []
    for pick in draw(st.lists(st.integers(0, 3), max_size=wander)):
        if state.place in scenario.endings:
            break
        here = scenario.scenes[state.place]
        ways = [*offered(here, state), *([here.silence] if here.silence else [])]
        way = ways[pick % len(ways)]
        moves.append(way.id if isinstance(way, Choice) else "(silence)")
        state = after(way, state)
    while state.place in scenario.scenes:
        moves.append("droit")
        state = after(scenario.scenes[state.place].choice("droit"), state)
    return variant, tuple(moves)


@st.composite
def played_scenarios(draw: st.DrawFn) -> tuple[Scenario, str, tuple[str, ...]]:
    """A scenario, a variant, a complete play."""
    scenario = draw(scenarios())
    return scenario, *draw(walks(scenario))
