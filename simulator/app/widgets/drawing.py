"""How are scores and curves drawn with characters? Bars and curves that say their value in figures too."""

from collections.abc import Sequence

from simulator.app.words import Part

BLOCKS = "▁▂▃▄▅▆▇█"


def bar(score: float | None, cells: int = 10) -> str:
    """A score in 0..1 as a bar; dots where there is none."""
    if score is None:
        return "·" * cells
    full = int(score * cells + 1e-9)
    return "█" * full + "░" * (cells - full)


def curve(values: Sequence[int], width: int) -> list[Part]:
    """Values in 0..100 as a curve with its figures beneath, in rows that fit ``width`` columns."""
    per_row = max(width // 4, 1)
    parts: list[Part] = []
    for start in range(0, len(values), per_row):
        row = values[start : start + per_row]
        parts.append(("".join(f"{BLOCKS[min(value * 8 // 101, 7)] * 3} " for value in row) + "\n", "$primary"))
        parts.append("".join(f"{value:<4}" for value in row) + "\n")
        parts.append(("".join(f"t{start + rank:<3}" for rank in range(len(row))) + "\n", "$quiet"))
    return parts
