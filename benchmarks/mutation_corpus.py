"""Which slips of an author does ``plateau check`` tell? At least 200 mutants of the shipped scenarios, against the truth.

The truth comes from ``benchmarks/oracle``: a slow visit of every full state that shares no code with the prover. A mutant is
*faulty* when it has a fault of one of the oracle's ``CLASSES`` that the shipped scenario does not have; otherwise it is
*harmless* by this definition (a text that leads to another ending, say, as sound as before: golden plays tell those).

``check`` is what ``plateau check`` runs: the static checks, and the findings of the proof. A class of fault counts as *told*
when a problem of that class is told which is not told of the shipped scenario; a mutant is *found* when every class of its
faults is told, *missed* when one is not, and a *false alarm* when a class is told that the oracle does not see. Problems
outside of the classes (texts, fairness, a proof that is not finished) are counted apart.

Beside it, on the same mutants, the two ChoiceScript strategies (``benchmarks/choicescript.py``). They tell parts, not classes:
a mutant is found when something newly told is true of it, a false alarm when something newly told is not.

Run it with ``python benchmarks/mutation_corpus.py [mutants a scenario]``.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat

from benchmarks.mutation_verdicts import TOOLS, Verdict, examine, shipped
from benchmarks.oracle import CLASSES
from simulator.proof.mutants import KINDS

COUNT = 56


def table(title: str, groups: Iterable[tuple[str, Sequence[Verdict]]]) -> None:
    """A row for each group: how many, how many faulty, and for each tool found, missed, false alarms."""
    print("\n" + " " * 44 + "".join(f"   {tool:^18}" for tool in TOOLS))
    print(f"{title:<24}  made faulty harmless" + "   found missed false" * len(TOOLS))
    for name, verdicts in groups:
        faulty = [verdict for verdict in verdicts if verdict.faults]
        line = f"{name:<24}{len(verdicts):>6}{len(faulty):>7}{len(verdicts) - len(faulty):>9}"
        for tool in TOOLS:
            found = sum(verdict.found(tool) for verdict in faulty)
            false = sum(bool(verdict.wrong[tool]) for verdict in verdicts)
            line += f"   {found:>5}{len(faulty) - found:>7}{false:>6}"
        print(line)


def by_class(verdicts: Sequence[Verdict]) -> None:
    """A row for each class of fault: how many mutants have it, who tells it, who tells it wrongly."""
    print("\n" + " " * 32 + "".join(f"   {tool:^18}" for tool in TOOLS))
    print(f"{'class of fault':<24}  faulty" + "    told missed false" * len(TOOLS))
    for kind in CLASSES:
        having = [verdict for verdict in verdicts if kind in verdict.classes]
        line = f"{kind:<24}{len(having):>8}"
        for tool in TOOLS:
            told = sum(kind in verdict.right[tool] for verdict in having)
            wrong = sum(kind in verdict.wrong[tool] for verdict in verdicts)
            line += f"   {told:>5}{len(having) - told:>7}{wrong:>6}"
        print(line)


def remarks(verdicts: Sequence[Verdict]) -> None:
    """Every mutant on which ``check`` is wrong, and the problems outside of the classes."""
    for verdict in verdicts:
        lacking = verdict.classes - verdict.right["check"]
        if lacking or verdict.wrong["check"]:
            print(f"check: {verdict.what} missed {sorted(lacking)}, wrongly told {sorted(verdict.wrong['check'])}")
    outside = Counter(code for verdict in verdicts for code in verdict.outside)
    print("\nother problems newly told by check: " + ", ".join(f"{code} {number}" for code, number in outside.most_common()))


def main(count: int) -> None:
    """Prints the tables; the scenarios are shared out among the processors."""
    start = time.perf_counter()
    files = [file for file, _, _ in shipped()]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        examined = list(pool.map(examine, files, repeat(count)))
    for one in examined:
        print(f"{one.file}, as it ships: " + ", ".join(f"{name} tells {number}" for name, number in one.base.items()))
    verdicts = [verdict for one in examined for verdict in one.verdicts]
    table("kind of mutant", [*((kind, [item for item in verdicts if item.kind == kind]) for kind in KINDS), ("all", verdicts)])
    by_class(verdicts)
    remarks(verdicts)
    spent = {name: sum(one.seconds[name] for one in examined) for name in examined[0].seconds}
    print(
        f"seconds: {', '.join(f'{name} {value:.0f}' for name, value in spent.items())}, in all {time.perf_counter() - start:.0f}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT)
