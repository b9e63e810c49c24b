"""Which plays would keep watch over a scenario? ``plateau plans``: told, as a document, or written as golden plays."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from scoring.wording import MODE_NAMES
from simulator.cli.output import DONE, FAULTS, USAGE, data, document, tell
from simulator.cli.verbs import open_or_tell
from simulator.practice.planning import Plan, golden_plays, make_plan, plan_document
from simulator.source import typeset
from simulator.storage import write_text
from simulator.wiring import make_practice

SHOWN = 20
"""Mutants told one by one; the document has them all."""


def plans(options: Namespace) -> int:
    """Makes the plan of a scenario and tells it; with ``-o``, writes its plays too."""
    folder = Path(options.output) if options.output else None
    if folder is not None and folder.exists() and not folder.is_dir():
        tell(f"plateau : {folder} est un fichier ; -o attend un dossier.")
        return USAGE
    practice = make_practice()
    playable = open_or_tell(practice, options.scenario)
    if playable is None:
        return FAULTS
    plan = make_plan(playable.scenario, options.seed)
    if folder is not None:
        _write(folder, golden_plays(practice, playable, plan))
    if options.json:
        document(plan_document(plan))
    elif folder is None:
        data(typeset("\n".join(_told(plan)) + "\n"))
    else:
        data(typeset("\n".join(_summary(plan)) + "\n"))
    return DONE


def _write(folder: Path, plays: tuple[tuple[str, str], ...]) -> None:
    names = [name for name, _ in plays]
    for name, text in plays:
        write_text(folder / name, text)
    tell(f"{len(plays)} conversations écrites dans {folder}, de {names[0]} à {names[-1]}.")
    older = sorted(path.name for path in folder.glob("cover-*.play") if path.name not in names)
    if older:
        tell(
            f"Ce dossier garde {len(older)} conversation(s) d’un autre plan, à supprimer si elles ne servent plus : {', '.join(older)}."
        )


def _summary(plan: Plan) -> Iterator[str]:
    found = plan.cover
    total, transitions, needed = len(found.cases), plan.count("transition"), len(found.apart)
    yield f"{plan.scenario.id} : {total} cas à montrer, dont {transitions} passages et {total - transitions} issues de conditions."
    if not found.complete:
        yield f"Conversations : {len(found.plays)}. Le scénario est trop grand pour être exploré en entier : des cas manquent peut-être."
    elif needed > 1:
        yield f"Conversations : {len(found.plays)}. Il en faut au moins {needed} : {needed} cas s’excluent deux à deux."
    else:
        yield f"Conversations : {len(found.plays)}."
    yield f"Mutants (le scénario changé en un seul endroit, graine {plan.seed}) : {plan.killed} reconnus sur {len(plan.mutants)}."


def _told(plan: Plan) -> Iterator[str]:
    yield from _summary(plan)
    for rank, play in enumerate(plan.cover.plays, start=1):
        yield ""
        yield (
            f"{rank}. graine {play.seed}, {MODE_NAMES[play.mode]}, {len(play.moves)} actions, "
            f"{len(play.new)} cas de plus, fin {play.ending}"
        )
        yield "   " + " · ".join(play.moves)
    if plan.survivors:
        yield ""
        yield "Mutants que ces conversations ne reconnaissent pas :"
        yield from (f"{mutant.where}: {mutant.what}" for mutant in plan.survivors[:SHOWN])
        if len(plan.survivors) > SHOWN:
            yield f"… et {len(plan.survivors) - SHOWN} autres, que --json donne tous."
