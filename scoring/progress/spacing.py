"""How long to wait before the same behaviour is practised again? A share of the time left to the exam.

A gap of 10 to 20 % of the time left keeps most (Cepeda and others, 2008: 20–40 % for a test in a week, 5–10 % in a year; expanding
gaps, Kang and others, 2014): 10 % where nothing is earned yet, 20 % where all is. Those studies are of facts and words; for ways of
doing the effect is less sure, so a gap ranks suggestions and forbids none.

Without an exam date, or when it is past, the exam is taken to be ``USUAL_DAYS_LEFT`` days away: gaps of 6 to 12 days.
"""

from datetime import date, timedelta

USUAL_DAYS_LEFT = 60
SHORTEST, LONGEST = 1, 30
"""In days: never twice the same day, and at least a look each month when the exam is far."""


def days_left(today: date, exam: date | None) -> int:
    """Days to the exam; 0 on the day itself; ``USUAL_DAYS_LEFT`` when there is none ahead."""
    return USUAL_DAYS_LEFT if exam is None or exam < today else (exam - today).days


def gap(left: int, share: float) -> int:
    """The wait in days, ``left`` days before the exam, for what was earned at ``share`` (0..1)."""
    return min(max(round(left * (0.10 + 0.10 * share)), SHORTEST), LONGEST)


def due_day(last: date | None, share: float, today: date, exam: date | None) -> date:
    """When to practise again what was last shown on ``last``; today when it is late or was never shown, and never after the exam."""
    if last is None:
        return today
    left = days_left(today, exam)
    planned = max(last + timedelta(days=gap(left, share)), today)
    return min(planned, exam) if exam is not None and exam >= today else planned
