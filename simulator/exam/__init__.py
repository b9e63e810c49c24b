"""A rehearsal of the examination day: its plan, its parts, what was answered in each. Pure: knows no store and no screen."""

from simulator.exam.day import Day
from simulator.exam.errors import ExamError
from simulator.exam.events import Minute
from simulator.exam.plan import MOST_MINUTES, NAMES, PROPOSED, TIMED, Part, Plan, Stage

__all__ = ["MOST_MINUTES", "NAMES", "PROPOSED", "TIMED", "Day", "ExamError", "Minute", "Part", "Plan", "Stage"]
