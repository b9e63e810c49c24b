"""The scenarios that ship, for tests that must hold of each: found in the folder, skipped while they are not sound."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from random import Random

import pytest

from scoring.assessment import Assessment, assess
from scoring.performance import Performance, Reference
from scoring.referential import Referential
from simulator.engine import Choose, CompiledScenario, Header, Journal, Mode, Reply, Session, Silence, compile_scenario
from simulator.library import authored_in, load, run_checks, shipped_folder
from simulator.library.files import Loaded
from simulator.observe import observe
from simulator.proof import references_of
from simulator.scenario import Scenario
from simulator.source import has_errors

LONGEST = 80


@dataclass(frozen=True)
class Shipped:
    scenario: Scenario
    referential: Referential
    references: Mapping[str, Reference]
    compiled: CompiledScenario
    lines: tuple[str, ...]

    def observed(self, journal: Journal) -> Performance:
        return observe(journal, self.scenario, self.references[journal.header.variant])

    def assessed(self, journal: Journal) -> Assessment:
        return assess(self.observed(journal), self.referential)

    def session(self, variant: str, mode: Mode = Mode.TRAINING, seed: int = 1) -> Session:
        header = Header(
            "essai-1", self.scenario.id, self.scenario.hash, self.referential.id, self.referential.hash, seed, variant,
            mode, Reply.CHOOSE, "Léa", "2026-11-23T10:00:00.000Z",
        )  # fmt: skip
        return Session.begin(self.compiled, header, header.started)


@cache
def loaded() -> tuple[Loaded, ...]:
    """Every file that ships, read once for all the tests of a worker."""
    return tuple(load(item.path, item.file) for item in authored_in(shipped_folder()))


@cache
def shipped_files() -> tuple[str, ...]:
    """The YAML files of genre scenario."""
    return tuple(
        item.file
        for item in authored_in(shipped_folder())
        if re.search(r"^genre: *scenario\s*$", item.path.read_text(encoding="utf-8"), re.MULTILINE)
    )


def shipped(file: str) -> Shipped:
    """One of them; skips the test when it is not sound."""
    found = _opened(file)
    if isinstance(found, str):
        pytest.skip(found)
    return found


@cache
def _opened(file: str) -> Shipped | str:
    found = load(shipped_folder() / file, file)
    if found.scenario is None or not found.sound:
        return f"{file} is not sound yet: {found.problems[:1]}"
    name = found.scenario.referential
    referential = load(shipped_folder() / "referentiels" / f"{name}.yaml", f"referentiels/{name}.yaml").referential
    if referential is None or has_errors(run_checks(found.scenario, referential)):
        return f"{file} does not fit its referential yet"
    references = references_of(found.scenario, referential)
    if len(references) < len(found.scenario.variants):
        return f"{file} has a variant without a reference yet"
    return Shipped(found.scenario, referential, references, compile_scenario(found.scenario), tuple(found.text.splitlines()))


def random_journals(one: Shipped, count: int, seed: int = 0, astray: float = 1.0) -> Iterator[Journal]:
    """Plays at random, silences among them, each from its own fixed chance; nearly all of them complete.

    With ``astray`` below 1, what the reference does in a scene is done there but for that share of the turns.
    """
    variants = [variant.id for variant in one.scenario.variants]
    ways = {name: _by_scene(one, name) for name in variants}
    for number in range(count):
        chance = Random(seed + number)
        variant = variants[number % len(variants)]
        session = one.session(variant, Mode.EXAM)
        while session.scene is not None and session.turn <= LONGEST:
            known = ways[variant].get(session.scene.id, "")
            if known in session.offered and chance.random() >= astray:
                session.play(Choose(known), "", float(session.turn))
                continue
            silent = session.scene.silence is not None and chance.random() < 0.1
            session.play(Silence() if silent else Choose(chance.choice(sorted(session.offered))), "", float(session.turn))
        yield session.journal


def _by_scene(one: Shipped, variant: str) -> dict[str, str]:
    session, found = one.session(variant), {}
    for move in one.references[variant].moves:
        assert session.scene is not None
        found[session.scene.id] = move
        session.play(Choose(move), "", 0.0)
    return found
