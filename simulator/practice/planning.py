"""Which plays would keep watch over a scenario? A small cover of it, and the slips that those plays would show."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator.engine import Mode, read_move
from simulator.practice.golden import render_play
from simulator.practice.playable import Playable
from simulator.proof.cover import Case, Cover, CoverPlay, cover
from simulator.proof.mutants import Mutant, mutants, told_apart
from simulator.scenario import Scenario

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

CASES = {"transition": "transitions", "line": "lines", "choice": "choices", "target": "targets"}


@dataclass(frozen=True, slots=True)
class Plan:
    """A cover of a scenario, the mutants drawn from ``seed``, and those that no play of the cover tells apart from it."""

    scenario: Scenario
    cover: Cover
    seed: int
    mutants: tuple[Mutant, ...]
    survivors: tuple[Mutant, ...]

    @property
    def killed(self) -> int:
        """How many mutants some play of the cover tells apart from the scenario."""
        return len(self.mutants) - len(self.survivors)

    def count(self, kind: str) -> int:
        """How many cases of a kind there are."""
        return sum(case.kind == kind for case in self.cover.cases)


def make_plan(scenario: Scenario, seed: int) -> Plan:
    """The plan of a sound scenario; a second or so for one of the usual size."""
    found = cover(scenario)
    made = mutants(scenario, seed)
    survivors = tuple(
        mutant
        for mutant in made
        if not any(told_apart(scenario, mutant.scenario, play.variant, play.moves) for play in found.plays)
    )
    return Plan(scenario, found, seed, made, survivors)


def golden_plays(practice: "Practice", playable: Playable, plan: Plan) -> tuple[tuple[str, str], ...]:
    """Each play of a plan as a ``.play``: its file name, from ``cover-01.play`` on, and its text."""
    total = len(plan.cover.plays)
    width = max(2, len(str(total)))
    return tuple(
        (f"cover-{rank:0{width}}.play", _golden(practice, playable, play, rank, total))
        for rank, play in enumerate(plan.cover.plays, start=1)
    )


def _golden(practice: "Practice", playable: Playable, play: CoverPlay, rank: int, total: int) -> str:
    attempt = practice.begin(playable, mode=Mode(play.mode), seed=play.seed, keep=False)
    for written in play.moves:
        move = read_move(written)
        assert move is not None
        attempt.play(move)
    comment = f"# Conversation {rank} sur {total} du plan de couverture, écrite par « plateau plans »."
    return render_play(attempt, (comment,))


def plan_document(plan: Plan) -> dict[str, Any]:
    """The JSON document of a plan."""
    found = plan.cover
    made, left = Counter(item.kind for item in plan.mutants), Counter(item.kind for item in plan.survivors)
    return {
        "format": 1,
        "scenario": {"id": plan.scenario.id, "hash": plan.scenario.hash},
        "complete": found.complete,
        "cases": {name: plan.count(kind) for kind, name in CASES.items()},
        "lower_bound": {"plays": len(found.apart), "apart": [_case(case) for case in found.apart]},
        "plays": [
            {
                "moves": list(play.moves),
                "seed": play.seed,
                "mode": play.mode,
                "variant": play.variant,
                "ending": play.ending,
                "new": len(play.new),
            }
            for play in found.plays
        ],
        "mutants": {
            "seed": plan.seed,
            "made": len(plan.mutants),
            "killed": plan.killed,
            "kinds": {kind: {"made": number, "killed": number - left[kind]} for kind, number in made.items()},
            "survivors": [_mutant(mutant) for mutant in plan.survivors],
        },
    }


def _case(case: Case) -> dict[str, Any]:
    return {"kind": case.kind, "place": case.place, "move": case.move or None, "rank": case.rank, "holds": case.holds}


def _mutant(mutant: Mutant) -> dict[str, Any]:
    file, line, column = mutant.where
    return {"kind": mutant.kind, "what": mutant.what, "file": file, "line": line, "column": column}
