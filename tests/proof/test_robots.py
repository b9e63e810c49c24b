"""Robots follow a surface rule, always in the same way; a play that never ends is in no mean."""

from scoring.scale import Level
from simulator.engine import compile_scenario
from simulator.proof import find_reference, run_robots
from simulator.proof.robots import RobotResult, summarise
from simulator.scenario import Effects, Scenario
from tests.facts import choice, make_referential, make_scenario, plays_of, scene

REFERENTIAL = make_referential()
NAMES = {"random", "longest", "shortest", "first", "last", "best-gauge", "quickest"}
SIMPLE = make_scenario(
    scene(
        "s0",
        choice("premier", "s1", shows={"a1": 1}, text="Une réponse de longueur moyenne."),
        choice("long", "s1", shows={"a1": -1}, text="Une réponse qui n’en finit pas, et qui dit tout plusieurs fois."),
        choice("doux", "s1", effects=Effects(((0, -30), (1, 20))), text="Une réponse qui apaise."),
        choice("court", "mal", text="Non."),
    ),
    scene("s1", choice("gagner", "bien", shows={"a1": 1, "a2": 2}), choice("perdre", "bien")),
    starts=((50, 50), (80, 20)),
)
STUBBORN = make_scenario(
    scene("s0", choice("encore", "s0", shows={"a1": 2}, text="Une réponse bien longue."), choice("finir", "bien", shows={"a2": 2})),
)  # fmt: skip


def robots(scenario: Scenario) -> dict[str, RobotResult]:
    graphs = {variant.id: plays_of(scenario, variant.id) for variant in scenario.variants}
    references = {name: find_reference(graph, REFERENTIAL) for name, graph in graphs.items()}
    return run_robots(compile_scenario(scenario), graphs, references, REFERENTIAL)  # type: ignore[arg-type]


def test_robots_are_deterministic() -> None:
    assert robots(SIMPLE) == robots(SIMPLE)
    assert robots(SIMPLE).keys() >= NAMES


def test_each_robot_follows_its_rule() -> None:
    found = robots(SIMPLE)
    means = {name: round(found[name].mean, 3) for name in NAMES - {"random"}}
    # The reference earns a1 2 and a2 2; the first choices are the reference, the last ones leave at once.
    assert means == {"longest": 0.5, "shortest": 0.0, "first": 1.0, "last": 0.0, "best-gauge": 0.75, "quickest": 0.0}
    assert found["first"].acquired == 1.0
    assert found["longest"].acquired == 0.0
    assert 0.0 < found["random"].mean < 1.0
    assert {name: item.plays for name, item in found.items()} == dict.fromkeys(NAMES, 2)


def test_a_play_that_never_ends_is_in_no_mean_and_no_share() -> None:
    found = robots(STUBBORN)
    assert found["first"] == found["longest"] == RobotResult(0, 0.0, 0.0, {})
    assert found["last"].mean == 0.5


def test_a_play_counts_as_acquired_when_all_that_was_observed_is() -> None:
    both = {"A": (Level.ACQUIRED, 1.0), "B": (Level.IN_PROGRESS, 0.5)}
    found = summarise([both, {"A": (Level.ACQUIRED, 0.8)}, {}, {"B": (Level.NOT_ACQUIRED, 0.1)}])
    assert found.plays == 4
    assert found.acquired == 0.25
    assert found.by_competence == {"A": 0.9, "B": 0.3}
    assert found.mean == 0.6
