"""What is newly wrong with a mutant, and who tells it? The oracle’s faults beside what ``check`` and two strategies say."""

import gc
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from benchmarks.choicescript import quicktest, randomtest
from benchmarks.oracle import Fault, Rules, Thing, faults
from scoring.referential import Referential
from simulator.library import authored_in, load, run_checks, shipped_folder
from simulator.proof import findings, prove
from simulator.proof.mutants import Mutant, mutants
from simulator.scenario import Scenario
from simulator.source import Problem

Item = TypeVar("Item")

SEED = 20_261_123
TOLD_AS = {
    "scene-isolee": "unreached",
    "jamais-atteint": "unreached",
    "repere-jamais-leve": "unreached",
    "condition-impossible": "unreached",
    "impasse": "stuck",
    "scene-sans-choix": "stuck",
    "sans-reference": "reference",
    "competence-jamais-attendue": "lost",
    "critere-jamais-attendu": "lost",
    "critere-jamais-exerce": "lost",
    "faute-gratuite": "free",
    "trop-peu-de-decisions": "few",
    "promesse-rompue": "promise",
}
"""Problem code → the class of fault that it tells."""


TOOLS = ("check", "quicktest", "randomtest")


@dataclass(frozen=True)
class Look:
    """A scenario as each sees it: its true faults, the problems of ``check``, what the two strategies tell."""

    faults: frozenset[Fault]
    problems: frozenset[Problem]
    quicktest: frozenset[Thing]
    randomtest: frozenset[Thing]


@dataclass(frozen=True)
class Verdict:
    """What is new in a mutant: its faults, and by tool the classes or parts told rightly, and those told wrongly."""

    kind: str
    what: str
    faults: frozenset[Fault]
    right: dict[str, frozenset[str]]
    wrong: dict[str, frozenset[str]]
    outside: frozenset[str]

    @property
    def classes(self) -> frozenset[str]:
        return frozenset(fault.kind for fault in self.faults)

    def found(self, tool: str) -> bool:
        """Every class of fault for ``check``; anything true for the two others."""
        return self.right[tool] >= self.classes if tool == "check" else bool(self.right[tool])


@dataclass(frozen=True)
class Examined:
    """One scenario: how many things each tells of it as it ships, the verdicts on its mutants, who took how long."""

    file: str
    base: Mapping[str, int]
    verdicts: tuple[Verdict, ...]
    seconds: Mapping[str, float]


def examine(file: str, count: int) -> Examined:
    """Makes ``count`` mutants of a shipped scenario and has each judged."""
    gc.disable()  # millions of small tuples and none in a cycle
    scenario, referential = next(found for name, *found in shipped() if name == file)
    bench = Bench(scenario, referential)
    verdicts = tuple(bench.judge(mutant) for mutant in mutants(scenario, SEED, count))
    base = bench.base
    told = {"oracle": base.faults, "check": base.problems, "quicktest": base.quicktest, "randomtest": base.randomtest}
    return Examined(file, {name: len(found) for name, found in told.items()}, verdicts, dict(bench.seconds))


class Bench:
    """One scenario: the engine’s answers are shared by all of its mutants."""

    def __init__(self, scenario: Scenario, referential: Referential) -> None:
        self.rules = Rules()
        self.referential = referential
        self.seconds: dict[str, float] = defaultdict(float)
        self.base = self.look(scenario)

    def look(self, scenario: Scenario) -> Look:
        """Asks everyone."""

        return Look(
            self._timed("oracle", lambda: faults(self.rules, scenario, self.referential)),
            self._timed("check", lambda: self._problems(scenario)),
            self._timed("quicktest", lambda: quicktest(scenario)),
            self._timed("randomtest", lambda: randomtest(self.rules, scenario, SEED)),
        )

    def _problems(self, scenario: Scenario) -> frozenset[Problem]:
        """All that ``plateau check`` could tell, the proof’s findings even where a static error would come first."""
        return frozenset((*run_checks(scenario, self.referential), *findings(prove(scenario, self.referential))))

    def _timed(self, name: str, action: Callable[[], frozenset[Item]]) -> frozenset[Item]:
        start = time.perf_counter()
        found = action()
        self.seconds[name] += time.perf_counter() - start
        return found

    def judge(self, mutant: Mutant) -> Verdict:
        """What is new in a mutant, and who tells it."""
        look = self.look(mutant.scenario)
        new = look.faults - self.base.faults
        classes = {fault.kind for fault in new}
        codes = {problem.code for problem in look.problems - self.base.problems}
        told = {TOLD_AS[code] for code in codes if code in TOLD_AS}
        right, wrong = {"check": frozenset(told & classes)}, {"check": frozenset(told - classes)}
        for tool, parts in (
            ("quicktest", look.quicktest - self.base.quicktest),
            ("randomtest", look.randomtest - self.base.randomtest),
        ):
            true = {part for part in parts if _true(part, new)}
            right[tool], wrong[tool] = (frozenset(_class(part) for part in some) for some in (true, parts - true))
        return Verdict(mutant.kind, mutant.what, frozenset(new), right, wrong, frozenset(codes - TOLD_AS.keys()))


def _true(part: Thing, new: frozenset[Fault]) -> bool:
    """A part never used must be out of reach; a play that goes nowhere, a mutant in which one can be stuck."""
    return Fault("unreached", part) in new or (part.kind == "stuck" and any(fault.kind == "stuck" for fault in new))


def _class(part: Thing) -> str:
    return "stuck" if part.kind == "stuck" else "unreached"


def shipped() -> Iterator[tuple[str, Scenario, Referential]]:
    """Every shipped scenario with its referential."""
    for item in authored_in(shipped_folder()):
        scenario = load(item.path, item.file).scenario
        if scenario is not None:
            name = f"referentiels/{scenario.referential}.yaml"
            referential = load(shipped_folder() / name, name).referential
            assert referential is not None
            yield item.file, scenario, referential
