"""How does one trainee's way read as a page? Ranges and curves as pictures, each told in words too."""

from dataclasses import dataclass

from scoring.progress import Standing
from scoring.report.html.pages import page
from scoring.report.trainee import TraineeReport
from scoring.report.trainee_words import (
    TRAINEE_DISCLAIMER,
    by_ccp,
    criterion_names,
    curve_words,
    levels_of,
    never_shown,
    on,
    range_of,
    range_words,
    rests_on,
    shown_of,
    title_of,
    when_of,
)
from scoring.wording import LEVEL_NAMES, MODE_NAMES

WIDTH, HEIGHT = 300, 60


@dataclass(frozen=True, slots=True)
class Picture:
    """A competence: its range on a track of ``WIDTH``, its curve of attempts in a box of ``WIDTH`` by ``HEIGHT``, both in words.

    ``dots``: x, y, and whether it is a first attempt; ``told`` says the range, ``way`` the curve.
    """

    standing: Standing
    low: float | None
    reach: float | None
    score: float | None
    path: str
    dots: tuple[tuple[float, float, bool], ...]
    told: str
    way: str

    @property
    def level(self) -> str:
        """The level in words."""
        return LEVEL_NAMES[self.standing.level]

    @property
    def first(self) -> str:
        """The level that first attempts alone show, in words."""
        return LEVEL_NAMES[self.standing.level_first]


def picture(one: Standing) -> Picture:
    """The picture of one standing."""
    last = max(len(one.curve) - 1, 1)
    dots = tuple(
        (round(WIDTH * rank / last, 1), round(HEIGHT * (1 - point.score), 1), point.first)
        for rank, point in enumerate(one.curve)
    )
    path = "M" + "L".join(f"{x:g} {y:g}" for x, y, _ in dots) if len(dots) > 1 else ""
    low = reach = score = None
    if one.score is not None and one.low is not None and one.high is not None:
        low, reach, score = (round(WIDTH * part, 1) for part in (one.low, one.high - one.low, one.score))
    return Picture(one, low, reach, score, path, dots, range_words(one), curve_words(one))


def trainee_html(report: TraineeReport) -> str:
    """The whole report on one trainee as one HTML page."""
    return page(
        "trainee.html",
        report=report,
        groups=[(title, [picture(one) for one in found]) for title, found in by_ccp(report)],
        names=criterion_names(report),
        never=never_shown(report),
        level_names=LEVEL_NAMES,
        modes=MODE_NAMES,
        on=on,
        range_of=range_of,
        rests_on=rests_on,
        levels_of=levels_of,
        shown_of=shown_of,
        title_of=title_of,
        when_of=when_of,
        width=WIDTH,
        height=HEIGHT,
        notice=TRAINEE_DISCLAIMER,
    )
