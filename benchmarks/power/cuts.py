"""What does a power cut take? Plays are traced, cut at random points, and opened again from what the disk is left with."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from benchmarks.playing import missed, told
from benchmarks.power.disk import Disk, read_trace
from simulator.storage import SqliteStore

ROOT = Path(__file__).resolve().parents[2]
KEPT = (0.0, 0.1, 0.5, 0.9, 1.0)
"""How likely a sector that was not flushed is to be there all the same; 1 is what a killed program leaves."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One power cut: at which call of how many, moves acknowledged before it, how many of them are gone, why it would not open."""

    at: int
    calls: int
    flushes: int
    acknowledged: int
    lost: int
    trouble: str


def compiler() -> str | None:
    """The C compiler, where there is one."""
    from shutil import which

    return which("cc") or which("gcc") or which("clang")


def missing() -> str:
    """Why no cut can be simulated here; empty when it can."""
    if not sys.platform.startswith("linux"):
        return "power cuts are simulated with LD_PRELOAD, on Linux only"
    return "" if compiler() else "there is no C compiler here, and power cuts are simulated by a small C library"


def build(folder: Path) -> Path:
    """The compiled shim."""
    made = folder / "shim.so"
    source = Path(__file__).with_name("shim.c")
    subprocess.run([str(compiler()), "-O1", "-shared", "-fPIC", "-o", made, source, "-ldl"], check=True)
    return made


def traced(shim: Path, folder: Path, seed: int, moves: int, pragmas: Sequence[str]) -> tuple[str, Path]:
    """Plays once on a new store in ``folder``; the prefix of its files, and the trace."""
    folder.mkdir()
    prefix, trace = f"{folder}/plateau.sqlite3", folder / "trace"
    command = [sys.executable, "-m", "benchmarks.playing", str(folder), "-", str(seed), str(moves), *pragmas]
    shimmed = {"LD_PRELOAD": str(shim), "POWER_PREFIX": prefix, "POWER_TRACE": str(trace)}
    subprocess.run(command, cwd=ROOT, env=os.environ | shimmed, stdout=subprocess.DEVNULL, check=True)
    return prefix, trace


def cuts(prefix: str, trace: Path, chance: Random, number: int, into: Path) -> Iterator[Cut]:
    """That many cuts of one traced play, each at a call drawn at random; what is left is opened in ``into``."""
    calls = read_trace(trace)
    disk, done = Disk(prefix), 0
    for at in sorted(chance.randrange(len(calls) + 1) for _ in range(number)):
        for call in calls[done:at]:
            disk.take(call)
        done = at
        home = into / f"{trace.parent.name}-{at}"
        home.mkdir(exist_ok=True)
        for name, content in disk.cut(chance, chance.choice(KEPT)).items():
            (home / name).write_bytes(content)
        said = told(disk.said)
        lost, trouble = missed(partial(SqliteStore, home / Path(prefix).name), said)
        yield Cut(at, len(calls), disk.flushes, len(said), lost, trouble)
