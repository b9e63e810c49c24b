"""Does a curve go through a rectangle? Tested on many points of it."""

from collections.abc import Iterable, Iterator

from simulator.picture.geometry import Area, Curve, Drawing, Point, Stroke

POINTS = 40


def points_of(stroke: Stroke) -> Iterator[Point]:
    """Points along a stroke."""
    for run in stroke.runs:
        for curve in run:
            yield from _along(curve)


def crossed(stroke: Stroke, areas: Iterable[Area]) -> list[Area]:
    """The areas that a stroke goes through; a curve stays within the box of its four points, so that most are far from it."""
    found = []
    for curve in (curve for run in stroke.runs for curve in run):
        xs, ys = [point.x for point in curve], [point.y for point in curve]
        reach = Area(min(xs) - 1, min(ys) - 1, max(xs) + 1, max(ys) + 1)
        near = [area for area in areas if overlap(area, reach)]
        found += [area for area in near if any(inside(point, area) for point in _along(curve))]
    return found


def _along(curve: Curve) -> Iterator[Point]:
    return (_at(curve, step / POINTS) for step in range(POINTS + 1))


def _at(curve: Curve, t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    return Point(*(sum(weight * point[axis] for weight, point in zip(weights, curve, strict=True)) for axis in (0, 1)))


def inside(point: Point, area: Area, margin: float = 0.01) -> bool:
    """True when the point is in the area, and not merely on its edge."""
    return area.left + margin < point.x < area.right - margin and area.top + margin < point.y < area.bottom - margin


def overlap(one: Area, other: Area) -> bool:
    """True when the two share more than an edge."""
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


def areas_of(drawing: Drawing) -> list[Area]:
    """The areas of boxes, then of labels."""
    return [*(placed.area for placed in drawing.boxes), *(placed.area for placed in drawing.labels)]
