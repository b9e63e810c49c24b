"""Where do the people of a group stand, competence by competence? The heat map, in the order of names: nobody is ranked."""

import unicodedata
from collections.abc import Sequence
from statistics import fmean, median

from scoring.cohort.gathering import Gathered, PersonTally
from scoring.cohort.structure import Cell, CompetenceShares, Person
from scoring.cohort.withholding import LEAST, hidden
from scoring.referential import Scale
from scoring.scale import Level, level_of


def in_order(name: str) -> tuple[str, str]:
    """The key of an alphabetical order in which accents and capitals do not count first."""
    plain = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)), name


def people(gathered: Gathered, scale: Scale) -> tuple[Person, ...]:
    """One row a person, cells in the order of ``columns``."""
    competences = columns(gathered)
    return tuple(
        Person(
            name,
            len(one.scenarios),
            one.replays,
            tuple(_cell(one, competence, scale) for competence in competences),
        )
        for name, one in sorted(gathered.people.items(), key=lambda pair: in_order(pair[0]))
    )


def columns(gathered: Gathered) -> tuple[str, ...]:
    """The competences judged in some first attempt, by id."""
    return tuple(sorted({competence for one in gathered.people.values() for competence in one.first}))


def _cell(one: PersonTally, competence: str, scale: Scale) -> Cell:
    found = one.first.get(competence, [])
    again = one.again.get(competence)
    replays = fmean(again) if again else None
    if not found:
        return Cell(competence, Level.NOT_OBSERVED, None, 0, replays)
    score = fmean(score for _, score in found)
    return Cell(competence, _level(found, score, scale), score, len(found), replays)


def _level(found: Sequence[tuple[Level, float]], score: float, scale: Scale) -> Level:
    """A blocking fault in the latest attempt keeps the level at « en cours », as it does in the person's own progress."""
    level, latest = found[-1]
    if len(found) == 1:
        return level
    return level_of(score, scale, capped=latest >= scale.acquired and level is not Level.ACQUIRED)


def shares(rows: Sequence[Person], competences: Sequence[str], *, anonymous: bool) -> tuple[CompetenceShares, ...]:
    """Each column as a whole."""
    return tuple(_shares(rows, rank, competence, anonymous) for rank, competence in enumerate(competences))


def _shares(rows: Sequence[Person], rank: int, competence: str, anonymous: bool) -> CompetenceShares:
    cells = [row.cells[rank] for row in rows]
    scores = [cell.score for cell in cells if cell.score is not None]
    told = (Level.ACQUIRED, Level.IN_PROGRESS, Level.NOT_ACQUIRED)
    counts = [sum(cell.level is level for cell in cells if cell.score is not None) for level in told]
    if len(scores) < LEAST:
        gone: tuple[bool, ...] = (True,) * len(told)
    else:
        gone = hidden(counts) if anonymous else (False,) * len(told)
    levels = tuple((level, None if out else count) for level, count, out in zip(told, counts, gone, strict=True))
    return CompetenceShares(competence, len(scores), levels, median(scores) if len(scores) >= LEAST else None)
