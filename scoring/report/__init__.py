"""The practice report: one structure, and its renderers beside it."""

from scoring.report.data import to_data
from scoring.report.markdown import to_markdown
from scoring.report.structure import Context, PracticeReport, practice_report

__all__ = ["Context", "PracticeReport", "practice_report", "to_data", "to_markdown"]
