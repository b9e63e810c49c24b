"""Which road is mine? ``plateau road``: the rules of the title's text, applied to what a candidate says of themselves."""

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.output import DONE, FAULTS, data, document, tell
from simulator.cli.road_arguments import YES_OR_NO
from simulator.practice import PracticeError
from simulator.source import without_controls
from simulator.wiring import make_practice

if TYPE_CHECKING:
    from simulator.practice.roads import Facts


def road(options: Namespace) -> int:
    """``plateau road``."""
    from scoring.certification import Road
    from simulator.practice.roads import UnsoundProvisionsError, roads_of
    from simulator.practice.roads_text import road_document, road_lines

    roads = (Road(options.road),) if options.road else ()
    settings = Path(options.settings) if options.settings else None
    try:
        found = roads_of(make_practice(), _facts(options), roads, settings=settings)
    except UnsoundProvisionsError as error:
        tell(f"plateau : {error}")
        for problem in error.problems:
            tell(str(problem))
        return FAULTS
    if options.json:
        document(road_document(found))
    else:
        data("\n".join(road_lines(found)) + "\n")
    return DONE


def _facts(options: Namespace) -> "Facts":
    from simulator.practice.roads import Facts, held_from

    if options.experience is not None and options.experience < 0:
        raise PracticeError("L’expérience se compte en mois : un nombre entier, à partir de 0.")
    return Facts(
        held=tuple(held_from(without_controls(text, one_line=True)) for text in options.held),
        trained=YES_OR_NO.get(options.trained),
        experience=options.experience,
        title=YES_OR_NO.get(options.title),
        presents=tuple(without_controls(text, one_line=True) for text in options.present),
        today=_day(options.on),
    )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError:
        raise PracticeError(
            f"« {without_controls(text or '', one_line=True)} » n’est pas une date : année-mois-jour, 2026-11-23."
        ) from None
