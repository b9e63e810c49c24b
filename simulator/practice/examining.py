"""What is wrong with each of these files? Each is read, checked and proved by itself, so that several processes can share them."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from scoring.referential import Referential
from simulator.library.checks import run_checks
from simulator.library.checks.day import unknown_scenario
from simulator.library.checks.provisions import unknown_names
from simulator.library.files import Loaded, load
from simulator.practice.finding import Named, beside, named_file
from simulator.proof import Proof, findings, prove
from simulator.proof.tells import best_replies
from simulator.scenario import Choice, Lexicon, Scenario
from simulator.scenario.interviews import Interviews
from simulator.scenario.questionnaire import Questionnaire
from simulator.source import Problem, has_errors

HEAD = 4_096
"""Bytes in which a file says its genre."""
SHARED_FROM = 6
"""Files from which the work is shared among processes: starting them costs as much as two or three proofs."""
MOST_PROCESSES = 4


@dataclass(frozen=True, slots=True)
class Job:
    """One file to examine; ``referentials`` are those checked with it, by id, before those of ``roots``.

    ``cache`` is the folder that keeps which replies are confused (``None``: nowhere).
    """

    file: Named
    referentials: Mapping[str, Named]
    roots: tuple[Path, ...]
    lexicon: Named | None
    cache: Path | None


class Examined(NamedTuple):
    """What checks and proof tell of a scenario; ``proof`` is ``None`` where an error stands in its way."""

    problems: tuple[Problem, ...]
    proof: Proof | None


class Verdict(NamedTuple):
    """What is left of an examination once text and proof are dropped; ``replies`` are the best replies, for the tells of a library."""

    kind: str
    id: str
    problems: tuple[Problem, ...]
    proved: bool = False
    replies: tuple[tuple[Choice, tuple[Choice, ...]], ...] = ()


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


def examine_questionnaire(
    one: Loaded, questionnaire: Questionnaire, referential: Referential | None, cache: Path | None = None
) -> tuple[Problem, ...]:
    """What the checks tell of the questionnaire that ``one`` was read as; what reading told is not told again."""
    from simulator.library.checks.questionnaire import run_questionnaire_checks
    from simulator.practice.confusions import ideas_apart

    static = run_questionnaire_checks(questionnaire, referential)
    return static if not one.sound else (*static, *ideas_apart(questionnaire, cache))


def examine_interviews(
    one: Loaded, interviews: Interviews, referential: Referential | None, cache: Path | None = None
) -> tuple[Problem, ...]:
    """The same of the questions of an interview."""
    from simulator.library.checks.interview import run_interview_checks
    from simulator.practice.confusions import expected_ideas_apart

    static = run_interview_checks(interviews, referential)
    return static if not one.sound else (*static, *expected_ideas_apart(interviews, cache))


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
    """Reads one file; checks it when it asks questions; checks and proves it when it is a scenario."""
    one = load(*job.file)
    if one.questionnaire is not None:
        referential = _referential(job, one.questionnaire.referential)
        return Verdict(
            one.kind, one.id, (*one.problems, *examine_questionnaire(one, one.questionnaire, referential, job.cache))
        )
    if one.interviews is not None:
        referential = _referential(job, one.interviews.referential)
        return Verdict(one.kind, one.id, (*one.problems, *examine_interviews(one, one.interviews, referential, job.cache)))
    if one.provisions is not None:
        names = unknown_names(one.provisions, _referential(job, one.provisions.facts.referential))
        return Verdict(one.kind, one.id, (*one.problems, *names))
    if one.day is not None:
        known = named_file(one.day.scenario, "scenario", (*beside(job.file.path), *job.roots)) is not None
        return Verdict(one.kind, one.id, (*one.problems, *unknown_scenario(one.day, known)))
    if one.scenario is None:
        return Verdict(one.kind, one.id, one.problems)
    referential, words = _referential(job, one.scenario.referential), _loaded(job.lexicon)
    examined = examine(one, one.scenario, referential, words.lexicon if words and words.sound else None, job.cache)
    proved = examined.proof is not None and referential is not None
    replies = tuple(best_replies(one.scenario, referential)) if proved and referential else ()
    return Verdict(one.kind, one.id, (*one.problems, *examined.problems), proved, replies)


def _referential(job: Job, name: str) -> Referential | None:
    place = job.referentials.get(name) or named_file(name, "referentiel", (*beside(job.file.path), *job.roots))
    found = _loaded(place)
    return found.referential if found and found.sound else None


def looks_like_a_referential(path: Path) -> bool:
    """Whether the head of a file says so, without reading it as YAML."""
    return says_its_kind(path, "referentiel")


def says_its_kind(path: Path, kind: str) -> bool:
    """Whether the head of a file names that kind, without reading it as YAML."""
    try:
        return path.is_file() and f"genre: {kind}".encode() in _head(path)
    except OSError:
        return False


def _head(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(HEAD)


def _loaded(named: Named | None) -> Loaded | None:
    """The file as it stands now, read once while it does not change."""
    if named is None:
        return None
    try:
        return _read(named, named.path.stat().st_mtime_ns)
    except OSError:
        return load(*named)


@lru_cache(maxsize=8)
def _read(named: Named, moment: int) -> Loaded:
    return load(*named)
