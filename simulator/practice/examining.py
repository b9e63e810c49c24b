"""What is wrong with each of these scenarios? Each is read, checked and proved by itself, so that several processes can share them."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from scoring.referential import Referential
from simulator.library.checks import run_checks
from simulator.library.files import Loaded, load
from simulator.proof import Proof, findings, prove
from simulator.proof.tells import best_replies
from simulator.scenario import Choice, Lexicon, Scenario
from simulator.source import Problem, has_errors

SHARED_FROM = 4
"""Scenarios from which the work is shared among processes: starting them costs as much as two or three proofs."""
MOST_PROCESSES = 4


class Named(NamedTuple):
    """A file and how problems call it."""

    path: Path
    file: str


@dataclass(frozen=True, slots=True)
class Job:
    """One scenario to examine; ``cache`` is the folder that keeps which replies are confused (``None``: nowhere)."""

    scenario: Named
    referential: Named | None
    lexicon: Named | None
    cache: Path | None


class Examined(NamedTuple):
    """What checks and proof tell of a scenario; ``proof`` is ``None`` where an error stands in its way."""

    problems: tuple[Problem, ...]
    proof: Proof | None


class Verdict(NamedTuple):
    """What is left of an examination once its proof is dropped; ``replies`` are the best replies, for the tells of a library."""

    problems: tuple[Problem, ...]
    proved: bool
    replies: tuple[tuple[Choice, tuple[Choice, ...]], ...]


def examine(
    one: Loaded, scenario: Scenario, referential: Referential | None, lexicon: Lexicon | None = None, cache: Path | None = None
) -> Examined:
    """Checks and proves the scenario that ``one`` was read as; what reading told is not told again."""
    from simulator.practice.confusions import typed_apart

    static = run_checks(scenario, referential)
    if not one.sound or has_errors(static) or referential is None:
        return Examined(static, None)
    proof = prove(scenario, referential, lexicon=lexicon)
    return Examined((*static, *findings(proof), *typed_apart(scenario, cache)), proof)


def examine_all(jobs: Sequence[Job]) -> list[Verdict]:
    """The verdict of each job, in their order; in several processes where there are enough of them."""
    workers = min(os.cpu_count() or 1, MOST_PROCESSES)
    if len(jobs) < SHARED_FROM or workers < 2:
        return [examine_file(job) for job in jobs]
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    try:
        with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
            return list(pool.map(examine_file, jobs))
    except OSError:  # a system that gives no process: the work is done here
        return [examine_file(job) for job in jobs]


def examine_file(job: Job) -> Verdict:
    """Reads, checks and proves one scenario."""
    one = load(*job.scenario)
    if one.scenario is None:
        return Verdict((), False, ())
    found = _loaded(job.referential)
    referential = found.referential if found and found.sound else None
    words = _loaded(job.lexicon)
    examined = examine(one, one.scenario, referential, words.lexicon if words and words.sound else None, job.cache)
    if examined.proof is None or referential is None:
        return Verdict(examined.problems, False, ())
    return Verdict(examined.problems, True, tuple(best_replies(one.scenario, referential)))


@lru_cache(maxsize=8)
def _loaded(named: Named | None) -> Loaded | None:
    return load(*named) if named else None
