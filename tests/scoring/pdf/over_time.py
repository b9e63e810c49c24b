"""A trainee over time and a group whose every text is one text, for what is set in their pages."""

from collections.abc import Sequence
from datetime import date

from scoring.cohort import CohortReport, Names, cohort
from scoring.progress import CompetenceRecord, CriterionRecord, Record, Suggestion, gaps, standings, tendency
from scoring.referential import Ccp, Competence, Criterion, Referential, Scale
from scoring.report.trainee import Remarked, SelfRating, TraineeReport
from scoring.scale import Level
from tests.scoring.cohort.facts import attempt, decided

WORTH = {"bon": 2, "autre": 0, "rare": -1}


def referential_called(text: str) -> Referential:
    """One competence of a CCP, and a transverse one."""
    return Referential(
        "r", "h" * 64, "t", "c", "s", Scale(), (Ccp("C1", text),),
        (
            Competence("C1-A", text, "C1", (Criterion("a", text), Criterion("b", text))),
            Competence("T-1", text, None, (Criterion("t", text),)),
        ),
    )  # fmt: skip


def record(number: int, points: int, *, first: bool) -> Record:
    level = Level.ACQUIRED if points == 4 else Level.NOT_ACQUIRED
    return Record(
        f"e{number}", "appel", date(2026, 11, number), "training", first,
        (CompetenceRecord("C1-A", level, points / 4, 8),),
        (CriterionRecord("a", "C1-A", points, 4, 2),),
        {"C1-A": Level.ACQUIRED},
    )  # fmt: skip


RECORDS = (record(1, 1, first=True), record(3, 4, first=False), record(5, 4, first=False))


def trainee_called(text: str, records: Sequence[Record] = RECORDS, name: str | None = None) -> TraineeReport:
    """Someone with these attempts; ``text`` stands wherever somebody wrote something."""
    referential, found = referential_called(text), gaps(records)
    return TraineeReport(
        text if name is None else name, date(2026, 11, 26), date(2027, 6, 15), referential, tuple(records),
        standings(records, referential), found, tendency(found, {"C1-A": text}),
        SelfRating(date(2026, 11, 20), {"a": Level.IN_PROGRESS}, {"a": Level.ACQUIRED}),
        (Remarked("e1", date(2026, 11, 1), "appel", text),),
        (Suggestion("appel", "C1-A", ("b",), date(2026, 11, 26), True, text),), {"appel": text},
    )  # fmt: skip


def newcomer() -> TraineeReport:
    """Someone who played nothing."""
    referential = referential_called("Écouter")
    return TraineeReport("Ana", date(2026, 11, 26), None, referential, (), standings([], referential), (), (), None, (), (), {})


def names_called(text: str) -> Names:
    scenes = {("colis", scene): text for scene in "ab"}
    choices = {("colis", scene, choice): text for scene in "ab" for choice in WORTH}
    return Names({"colis": text}, {"T-1": text}, {"ecoute": text}, scenes, choices)


def group_of(people: Sequence[str], *, anonymous: bool = False) -> CohortReport:
    """Each met two decisions, half of them well."""
    return cohort(
        [
            attempt(name, decided("a", "bon" if rank % 2 else "autre", WORTH), decided("b", "bon", WORTH, turn=2))
            for rank, name in enumerate(people)
        ],
        names=names_called("sage"),
        anonymous=anonymous,
    )
