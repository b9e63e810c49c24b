"""Where on the sheet is everything? From a picture to shapes: levels, order, places, lines."""

from collections.abc import Sequence

from simulator.picture.crossings import orders
from simulator.picture.facts import Arrow, Picture
from simulator.picture.geometry import Area, Drawing, Head, PlacedBox, PlacedLabel, Stroke
from simulator.picture.grid import BEND, BOX, LABEL, Grid, grid_of
from simulator.picture.layering import levels_of
from simulator.picture.placing import across
from simulator.picture.routing import Band, Routes, bands_of, loop
from simulator.picture.sizes import LOOP_WIDTH, Row, box_size, label_size, rows_of

Rows = Sequence[tuple[Row, ...]]
FAR = 2
"""An arrow that passes more levels names its target, so that no one needs to follow it to the end."""


def drawn(picture: Picture) -> Drawing:
    """The same drawing for the same picture, whatever the machine."""
    levels = levels_of(picture)
    rows = tuple(rows_of(arrow, far=levels.between(arrow.source, arrow.target) > FAR) for arrow in picture.arrows)
    grid = grid_of(picture, levels, rows)
    xs = across(grid, orders(grid))
    bands = bands_of(grid, xs)
    areas = _areas(picture, grid, rows, xs, bands)
    back = tuple((arrow.source, arrow.target) in levels.back for arrow in picture.arrows)
    boxes = {
        picture.boxes[slot.number].id: area for slot, area in zip(grid.slots, areas, strict=True) if slot.kind == BOX and area
    }
    strokes, heads = _lines(picture, Routes(grid, xs, bands, areas, back), boxes)
    return Drawing(
        max(x + slot.right for x, slot in zip(xs, grid.slots, strict=True)),
        bands[-1].bottom,
        picture.arrows,
        tuple(PlacedBox(box, boxes[box.id]) for box in picture.boxes),
        tuple(_labels(picture, grid, rows, areas, boxes)),
        strokes,
        heads,
    )


def _areas(picture: Picture, grid: Grid, rows: Rows, xs: Sequence[int], bands: Sequence[Band]) -> list[Area | None]:
    """The area of each box, in the middle of its band, and of each label, on the side of its source; none for a bend."""
    found: list[Area | None] = []
    for number, slot in enumerate(grid.slots):
        band = bands[slot.level]
        if slot.kind == BEND:
            found.append(None)
            continue
        width, height = box_size(picture.boxes[slot.number]) if slot.kind == BOX else label_size(rows[slot.number])
        left, top = xs[number] - width / 2, (band.top + band.bottom - height) / 2
        if slot.kind == LABEL:
            above = grid.slots[grid.chains[slot.number][0]].level < slot.level
            top = band.top if above else band.bottom - height
        found.append(Area(left, top, left + width, top + height))
    return found


def _lines(picture: Picture, routes: Routes, boxes: dict[str, Area]) -> tuple[tuple[Stroke, ...], tuple[Head, ...]]:
    """The strongest lines take the shared way first; the others end where they join it."""
    strokes: list[Stroke] = []
    heads: list[Head] = []
    drawn_already: set[tuple[int, int]] = set()
    for number in sorted(range(len(picture.arrows)), key=lambda number: (-_strength(picture.arrows[number]), number)):
        arrow = picture.arrows[number]
        if arrow.source == arrow.target:
            stroke, head = loop(boxes[arrow.source], number)
            arrived = True
        else:
            stroke, arrived = routes.stroke(number, drawn_already)
            head = routes.head(number)
        strokes.append(stroke)
        if arrived and all(other.tip != head.tip for other in heads):
            heads.append(head)
    return tuple(reversed(strokes)), tuple(heads)


def _strength(arrow: Arrow) -> int:
    """Which look prevails on a shared line: taken, open, by silence alone, never."""
    return 3 if arrow.taken else 0 if not arrow.reached else 1 if arrow.silent else 2


def _labels(
    picture: Picture, grid: Grid, rows: Rows, areas: Sequence[Area | None], boxes: dict[str, Area]
) -> list[PlacedLabel]:
    found = []
    for slot, area in zip(grid.slots, areas, strict=True):
        if slot.kind == LABEL and area is not None:
            found.append(PlacedLabel(slot.number, rows[slot.number], area))
    for number, arrow in enumerate(picture.arrows):
        if arrow.source == arrow.target:
            width, height = label_size(rows[number])
            area = boxes[arrow.source]
            top = area.middle.y - height / 2
            left = area.right + LOOP_WIDTH
            found.append(PlacedLabel(number, rows[number], Area(left, top, left + width, top + height)))
    return found
