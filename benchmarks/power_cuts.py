"""What do 200 power cuts take from plays that go on? With ``synchronous=FULL``, nothing; with NORMAL, moves: that is the control.

A library loaded before libc (``benchmarks/power/shim.c``) writes down every call that SQLite makes on the store's files while a
trainee plays through the use cases; a simulated disk (``benchmarks/power/disk.py``) is then cut at a call drawn at random, keeps
what was flushed and a random part of the rest, and the store is opened from what is left.

Run it with ``python benchmarks/power_cuts.py [cuts]``.
"""

import sys
import tempfile
from pathlib import Path
from random import Random

from benchmarks.power.cuts import Cut, build, cuts, missing, traced

CUTS, CUTS_A_PLAY, MOVES = 200, 5, 150
OFTEN = "wal_autocheckpoint=60"
"""Every other play copies its log into the file far more often than usual, so that cuts fall there as well."""


def measured(shim: Path, folder: Path, level: str, number: int) -> list[Cut]:
    """That many cuts at that level of flushing."""
    found: list[Cut] = []
    for play in range(-(-number // CUTS_A_PLAY)):
        pragmas = (f"synchronous={level}", *((OFTEN,) if play % 2 else ()))
        prefix, trace = traced(shim, folder / f"{level}-{play}", play, MOVES, pragmas)
        found += cuts(prefix, trace, Random(play), min(CUTS_A_PLAY, number - len(found)), folder)
    return found


def main() -> int:
    """Prints a line for each level; fails when FULL loses a move, a store does not open, or NORMAL loses nothing."""
    if reason := missing():
        print(reason)
        return 2
    number = int(sys.argv[1]) if len(sys.argv) > 1 else CUTS
    with tempfile.TemporaryDirectory() as folder:
        shim = build(Path(folder))
        found = {level: measured(shim, Path(folder), level, number) for level in ("FULL", "NORMAL")}
    print("synchronous   cuts   acknowledged    lost   cuts that lose   most lost   stores that open")
    for level, all in found.items():
        lost = [one.lost for one in all]
        opened = f"{sum(not one.trouble for one in all)}/{len(all)}"
        told = sum(one.acknowledged for one in all)
        print(f"{level:<11}{len(all):>7}{told:>15}{sum(lost):>8}{sum(map(bool, lost)):>17}{max(lost):>12}{opened:>19}")
    sound = not any(one.lost or one.trouble for one in found["FULL"])
    return 0 if sound and any(one.lost for one in found["NORMAL"]) else 1


if __name__ == "__main__":
    raise SystemExit(main())
