"""What does a box look like? A shape for each tone, so that none is told by colour alone."""

from simulator.picture import colours
from simulator.picture.facts import Box
from simulator.picture.geometry import Area, Point
from simulator.scenario import Tone


def outline(tone: Tone | None, area: Area) -> str:
    """The SVG path of a box: rounded for a scene, a pill for success, a hexagon when mixed, cut corners for a failure."""
    if tone is None:
        return _rounded(area, 7)
    if tone is Tone.SUCCESS:
        return _rounded(area, (area.bottom - area.top) / 2)
    cut = (area.bottom - area.top) * (0.3 if tone is Tone.MIXED else 0.22)
    left, top, right, bottom = area
    if tone is Tone.MIXED:
        middle = area.middle.y
        corners = [
            (left, middle),
            (left + cut, top),
            (right - cut, top),
            (right, middle),
            (right - cut, bottom),
            (left + cut, bottom),
        ]
    else:
        corners = [
            (left, top + cut), (left + cut, top), (right - cut, top), (right, top + cut),
            (right, bottom - cut), (right - cut, bottom), (left + cut, bottom), (left, bottom - cut),
        ]  # fmt: skip
    return f"M{' L'.join(f'{number(x)} {number(y)}' for x, y in corners)} Z"


def _rounded(area: Area, radius: float) -> str:
    left, top, right, bottom = area
    r = number(radius)
    return (
        f"M{number(left + radius)} {number(top)} H{number(right - radius)} A{r} {r} 0 0 1 {number(right)} {number(top + radius)} "
        f"V{number(bottom - radius)} A{r} {r} 0 0 1 {number(right - radius)} {number(bottom)} H{number(left + radius)} "
        f"A{r} {r} 0 0 1 {number(left)} {number(bottom - radius)} V{number(top + radius)} A{r} {r} 0 0 1 {number(left + radius)} {number(top)} Z"
    )


def paint(box: Box) -> tuple[str, str, str, str]:
    """Fill, edge, width and dashes of a box."""
    fill = colours.SCENE if box.tone is None else colours.ENDINGS[box.tone]
    edge = colours.LINE if box.tone is None else colours.EDGES[box.tone]
    if not box.reached:
        return colours.UNREACHED, colours.NEVER, "1.5", "5 4"
    if box.visited:
        return fill, colours.TAKEN, "3", ""
    return fill, edge, "1.5" if box.tone is None else "2", ""


def number(value: float) -> str:
    """A number as SVG has it: at most one decimal, no trailing zero."""
    return f"{value:.1f}".removesuffix(".0")


def arrowhead(tip: Point, towards: tuple[int, int], size: float, half: float) -> str:
    """The SVG path of an arrowhead."""
    (x, y), (dx, dy) = tip, towards
    one = (x - dx * size - dy * half, y - dy * size + dx * half)
    other = (x - dx * size + dy * half, y - dy * size - dx * half)
    return f"M{number(x)} {number(y)} L{number(one[0])} {number(one[1])} L{number(other[0])} {number(other[1])} Z"
