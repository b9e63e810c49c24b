"""How does the other person feel now? The gauges on one line, with the way in which each gets better."""

from collections.abc import Sequence

from simulator.app.words import Part, Words
from simulator.scenario import Gauge, Trend

CELLS = 8
HELD = "\u00a0"


class Gauges(Words):
    """The gauges of a scenario."""

    def __init__(self, gauges: Sequence[Gauge], id: str | None = None) -> None:
        super().__init__(id=id)
        self._gauges = tuple(gauges)

    def read(self, values: Sequence[int], before: Sequence[int] | None = None) -> None:
        """Shows the values (0..100), and how they moved since ``before``."""
        parts: list[Part] = []
        for rank, (gauge, value) in enumerate(zip(self._gauges, values, strict=True)):
            moved = value - before[rank] if before is not None else 0
            better = (moved > 0) == (gauge.trend is Trend.UP)
            full = round(value * CELLS / 100)
            way = "↗" if gauge.trend is Trend.UP else "↘"
            parts += [(f"{gauge.name.replace(' ', HELD)}{HELD}", "bold"), (f"{way}{HELD}", "$quiet"), ("█" * full, "$primary")]
            parts += [("░" * (CELLS - full), "$quiet"), f"{HELD}{value:>3}".replace(" ", HELD)]
            if moved:
                parts.append((f"{HELD}{moved:+d}".replace("-", "−"), "bold $success" if better else "bold $error"))
            parts.append("   ")
        self.say(*parts)
