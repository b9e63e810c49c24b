"""Scenarios and a referential as values, without a file: what tests of the proof and of scoring are made of."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from scoring.assessment import assess
from scoring.referential import Competence, Criterion, Referential, Scale
from scoring.report import Context, PracticeReport, practice_report
from simulator.engine import Choose, Header, Journal, Leave, Mode, Move, Reply, Session, Silence, compile_scenario
from simulator.observe import observe
from simulator.proof import Graph, Table, explore, fold, references_of
from simulator.scenario import (
    Blocking,
    Character,
    Choice,
    Condition,
    Effects,
    Ending,
    Flag,
    FlagTest,
    Gauge,
    GaugeTest,
    Line,
    Observation,
    Role,
    Scenario,
    Scene,
    Target,
    Tone,
    Trend,
    Variant,
)
from simulator.scenario import Silence as Silenced
from simulator.source import Where

FILE = "essai.yaml"
HERE = Where(FILE, 1, 1)
COMPETENCES = {"A": ("a1", "a2"), "B": ("b1", "b2")}


def make_referential(least: int = 1, acquired: float = 0.7, in_progress: float = 0.4) -> Referential:
    """Competences A (criteria a1, a2) and B (b1, b2)."""
    competences = tuple(
        Competence(id, f"Compétence {id}", None, tuple(Criterion(name, f"Critère {name}") for name in criteria))
        for id, criteria in COMPETENCES.items()
    )
    return Referential("essai", "r" * 64, "Essai", "", "de notre main", Scale(in_progress, acquired, least), (), competences)


def when(gauge: int | None = None, low: int = 0, high: int = 100, flag: int | None = None, raised: bool = True) -> Condition:
    """A condition on one gauge, one flag, or both."""
    tests = [GaugeTest(gauge, low, high)] if gauge is not None else []
    return Condition((*[(*tests, *([FlagTest(flag, raised)] if flag is not None else []))],), HERE)


def to(*targets: str | tuple[Condition, str]) -> tuple[Target, ...]:
    """Targets: names, each with its condition where it has one."""
    return tuple(Target(item, None, HERE) if isinstance(item, str) else Target(item[1], item[0], HERE) for item in targets)


def choice(
    id: str,
    *targets: str | tuple[Condition, str],
    shows: dict[str, int] | None = None,
    blocks: tuple[str, ...] = (),
    effects: Effects | None = None,
    condition: Condition | None = None,
    line: int = 1,
    text: str = "",
) -> Choice:
    """A choice; its observations stand on the lines after its own."""
    seen = tuple(
        Observation(criterion, points, Where(FILE, line + rank, 9))
        for rank, (criterion, points) in enumerate((shows or {}).items(), start=1)
    )
    return Choice(
        id=id,
        text=text or f"Je dis {id}.",
        phrasings=(),
        observations=seen,
        blocking=Blocking(f"Motif de {id}.", blocks, Where(FILE, line + 5, 9)) if blocks else None,
        effects=effects or Effects(),
        feedback=f"Retour sur {id}.",
        reasons=(),
        condition=condition,
        targets=to(*targets),
        where=Where(FILE, line, 5),
    )


def scene(id: str, *choices: Choice, silence: Silenced | None = None, says: tuple[Condition | None, ...] = ()) -> Scene:
    """A scene; ``says`` holds the condition of each line."""
    lines = tuple(Line("cliente", f"Réplique {rank}.", condition, HERE) for rank, condition in enumerate(says))
    return Scene(id, lines, choices, silence, "", (), (), HERE)


def silent(*targets: str | tuple[Condition, str], effects: Effects | None = None) -> Silenced:
    """What happens when the time runs out."""
    return Silenced(30, effects or Effects(), to(*targets), HERE)


def make_scenario(
    *scenes: Scene, judged: tuple[str, ...] = ("A",), starts: tuple[tuple[int, int], ...] = ((50, 50),), flags: int = 2
) -> Scenario:
    """A scenario with two gauges, endings ``bien`` (success), ``moyen`` and ``mal``, one variant for each of ``starts``."""
    tones = {"bien": Tone.SUCCESS, "moyen": Tone.MIXED, "mal": Tone.FAILURE}
    return Scenario(
        id="essai",
        file=FILE,
        hash="s" * 64,
        title="Essai",
        summary="",
        referential="essai",
        judged=judged,
        role=Role.MANAGER,
        level=1,
        minutes=5,
        context="",
        mission=(),
        characters={"cliente": Character("cliente", "Mme Ferrand", "")},
        documents=(),
        gauges=(Gauge("g0", "Tension", 50, Trend.DOWN, HERE), Gauge("g1", "Confiance", 50, Trend.UP, HERE)),
        flags=tuple(Flag(f"f{rank}", "", HERE) for rank in range(flags)),
        variants=tuple(Variant(f"v{rank}", 1, start, HERE) for rank, start in enumerate(starts)),
        start=scenes[0].id,
        scenes={item.id: item for item in scenes},
        endings={id: Ending(id, tone, (), f"Fin {id}.", HERE) for id, tone in tones.items()},
        properties=(),
        where=HERE,
    )


def moved(move: str | Move) -> Move:
    """The move of a written line: a choice, a silence, or leaving."""
    return ({"(silence)": Silence(), "(leave)": Leave()}.get(move) or Choose(move)) if isinstance(move, str) else move


def played(
    scenario: Scenario, moves: Iterable[str | Move], variant: str = "", mode: Mode = Mode.EXAM, seed: int = 1
) -> Journal:
    """The journal of these moves, played by the engine."""
    header = Header(
        "essai-1", scenario.id, scenario.hash, scenario.referential, "r" * 64, seed, variant or scenario.variants[0].id,
        mode, Reply.CHOOSE, "Léa", "2026-11-23T10:00:00.000Z",
    )  # fmt: skip
    session = Session.begin(compile_scenario(scenario), header, header.started)
    for number, written in enumerate(moves, start=1):
        session.play(moved(written), f"2026-11-23T10:00:{number % 60:02d}.000Z", 10.0 * number)
    return session.journal


def plays_of(scenario: Scenario, variant: str) -> Graph:
    """All that can be played of one variant."""
    space = explore(Table(scenario), variant)
    assert space.complete
    return fold(space)


def make_context(journal: Journal, **changes: Any) -> Context:
    """What a report says besides the result."""
    header = journal.header
    context = Context(
        attempt=header.attempt,
        trainee=header.trainee,
        label="",
        notes="",
        scenario_id=header.scenario,
        scenario_title="La box jamais livrée",
        scenario_file=FILE,
        scenario_hash=header.scenario_hash,
        referential_hash=header.referential_hash,
        mode=header.mode.value,
        reply=header.reply.value,
        seed=header.seed,
        variant=header.variant,
        started=header.started,
        seconds=journal.entries[-1].spent,
        extra_time=1.0,
        parent=None,
        parent_turn=None,
        left="",
        ending_text="Elle remercie.",
        gauge_names=(("g0", "Tension", "down"), ("g1", "Confiance", "up")),
        reference=("bon", "fin"),
        scoring_version=1,
    )
    return replace(context, **changes)


def make_report(scenario: Scenario, moves: Iterable[str | Move], least: int = 1, **changes: Any) -> PracticeReport:
    """The report of a play."""
    referential = make_referential(least)
    journal = played(scenario, moves)
    reference = references_of(scenario, referential)[scenario.variants[0].id]
    performance = observe(journal, scenario, reference)
    return practice_report(make_context(journal, **changes), performance, assess(performance, referential), referential)
