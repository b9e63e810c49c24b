"""Can all the choices be seen at once in a terminal of 80 × 24? One that must be scrolled to is one that is not weighed.

The numbers are those of the app's conversation screen, to which a test of the app holds them.
"""

from collections.abc import Iterator
from unicodedata import east_asian_width

from scoring.referential import Referential
from simulator.library.checks.together import heaviest
from simulator.scenario import Scenario
from simulator.source import Problem, Severity

WINDOW_ROWS = 24
TEXT_WIDTH = 74
"""Cells for a choice's text: 80, less the margins and the number."""
MOST_ROWS = 15
"""The most that the list of choices takes, whatever the rest leaves."""
_PAGE_WIDTH = 78
_FRAME_ROWS = 6
"""The line of keys, the rule above the choices, and the least that the conversation keeps."""
_BANNER = len("   entraînement, reprise, tour 10   ")
_GAUGE = len(" ↗ ████████ 100 −100   ")


def too_long(scenario: Scenario, referential: Referential | None) -> Iterator[Problem]:
    """A scene whose choices need more rows than the smallest window leaves them."""
    room = rows_for_choices(scenario)
    for scene in scenario.scenes.values():
        needed = heaviest(scene.choices, [rows_of(choice.text) for choice in scene.choices])
        if needed > room:
            yield Problem(
                "trop-long-pour-l-ecran",
                f"Les choix de « {scene.id} » offerts ensemble prennent {needed} lignes ; un écran de 80 × 24 en montre {room}.",
                f"Raccourcissez-les de {needed - room} ligne(s) ; une ligne fait {TEXT_WIDTH} caractères.",
                scene.where,
                Severity.WARNING,
            )


def rows_for_choices(scenario: Scenario) -> int:
    """How many rows the conversation screen leaves to the choices, in training (an exam shows no gauges)."""
    banner = -(-(_cells(scenario.title) + _BANNER) // _PAGE_WIDTH)
    gauges = -(-sum(_cells(gauge.name) + _GAUGE for gauge in scenario.gauges) // _PAGE_WIDTH)
    return max(min(MOST_ROWS, WINDOW_ROWS - _FRAME_ROWS - min(banner, 2) - max(gauges, 1)), 1)


def rows_of(text: str, width: int = TEXT_WIDTH) -> int:
    """How many rows of ``width`` cells a text takes, cut at plain spaces only."""
    rows, filled = 1, 0
    for word in text.split(" "):
        cells = _cells(word)
        if filled and filled + 1 + cells > width:
            rows, filled = rows + 1, 0
        filled += cells + (1 if filled else 0)
        if filled > width:
            rows, filled = rows + (filled - 1) // width, (filled - 1) % width + 1
    return rows


def _cells(text: str) -> int:
    return len(text) if text.isascii() else sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
