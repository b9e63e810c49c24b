"""Is an attempt ever taken up wrongly after its scenario was edited? 50 edits under 50 saved attempts each; bound: never.

Random plays of random length (typed, contested, silent ones among them) on shipped scenarios; one edit at a time, with and
without the list that says what was renamed. A resumption is *wrong* when the session that goes on is not what the trainee saw
(said, offered, in that order, gauges, feedback), when it is told nothing of a change, or when the next answer is not the one
read. The judge (``benchmarks/editing/witness.py``) reads the YAML by itself. The control takes attempts up without comparing: the
judge must find it wrong.

Run it with ``python benchmarks/edits.py [edits] [attempts]``.
"""

import os
import sys
import tempfile
import time
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.editing import EDITS, Outcome, Trial
from benchmarks.editing.trial import careless

FILES = ("transverse/appel-escalade.yaml", "ccp2/debrief-ecoute.yaml", "ccp1/qualite-ou-dmt.yaml")
KINDS = ("untouched", "replayed", "mapped", "restart", "gone")
SEED = 20_261_123


def outcomes(rank: int, attempts: int, *, control: bool = False) -> list[Outcome]:
    """Of that many attempts under the edit of that rank; kinds of edits and scenarios come in turn."""
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(Path(folder), FILES[rank % len(FILES)], SEED + rank)
        return list(trial.run(EDITS[rank % len(EDITS)], attempts, careless if control else None))


def both(rank: int, attempts: int) -> tuple[list[Outcome], list[Outcome]]:
    """With what is shipped, and with the control (on a fifth as many)."""
    return outcomes(rank, attempts), outcomes(rank, max(attempts // 5, 1), control=True)


def row(name: str, counts: Counter[str]) -> str:
    return f"{name:<26}" + "".join(f"{counts[kind]:>11}" for kind in (*KINDS, "wrong"))


def main() -> int:
    edits, attempts = (int(word) for word in (*sys.argv[1:], *("50", "50")[len(sys.argv) - 1 :]))
    start = time.perf_counter()
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        made = list(pool.map(both, range(edits), [attempts] * edits))
    found = [one for ours, _ in made for one in ours]
    unguarded = [one for _, control in made for one in control]
    by_edit: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        by_edit[one.edit] += Counter({one.kind: 1, "wrong": int(bool(one.wrong))})
    print(f"{'edit':<26}" + "".join(f"{kind:>11}" for kind in (*KINDS, "wrong")))
    for name, counts in by_edit.items():
        print(row(name, counts))
    total = sum(by_edit.values(), Counter())
    print(row(f"all ({len(found)})", total))
    for one in [one for one in found if one.wrong][:10]:
        print(f"{one.edit}, {one.kind}: {one.wrong}")
    wrong = sum(bool(one.wrong) for one in unguarded)
    print(f"control, nothing compared: wrong {wrong} of {len(unguarded)}   ({time.perf_counter() - start:.0f} s)")
    return 1 if total["wrong"] or not wrong else 0


if __name__ == "__main__":
    sys.exit(main())
