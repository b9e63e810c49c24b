"""Which documents can be made as a PDF? Each report as data, set by the template that has its name."""

from collections.abc import Sequence

from scoring.cohort import CohortReport, Names
from scoring.report.day import DayReport
from scoring.report.pdf.attempt import attempt_facts, started
from scoring.report.pdf.day import began, facts_of_day
from scoring.report.pdf.group import group_facts
from scoring.report.pdf.setting import set_pages
from scoring.report.pdf.trainee import told_on, trainee_facts
from scoring.report.session import SessionReport
from scoring.report.structure import PracticeReport
from scoring.report.trainee import TraineeReport


def to_pdf(report: PracticeReport) -> bytes:
    """The whole report of one attempt; :class:`PdfUnavailableError` where Typst is not installed, as for the others."""
    return set_pages("attempt.typ", attempt_facts(report), started(report))


def trainee_pdf(report: TraineeReport) -> bytes:
    """The whole report on one trainee over time."""
    return set_pages("trainee.typ", trainee_facts(report), told_on(report))


def day_pdf(report: DayReport) -> bytes:
    """The whole report of one rehearsed day."""
    return set_pages("day.typ", facts_of_day(report), began(report))


def group_pdf(report: CohortReport, names: Names, notices: Sequence[str] = (), session: SessionReport | None = None) -> bytes:
    """The whole report of a group; it bears no date, its report having none."""
    return set_pages("group.typ", group_facts(report, names, notices, session), None)
