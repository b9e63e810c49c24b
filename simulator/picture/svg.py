"""How does a picture become SVG? One sheet that needs nothing from outside: no script, no font, no file."""

from collections.abc import Iterable, Iterator

from simulator.picture import colours, words
from simulator.picture.drawing import drawn
from simulator.picture.facts import SILENCE, Arrow, Picture
from simulator.picture.geometry import Curve, Drawing, Head, PlacedBox, PlacedLabel, Stroke
from simulator.picture.legend import heading
from simulator.picture.markup import element, escaped, text
from simulator.picture.shapes import arrowhead, number, outline, paint
from simulator.picture.sizes import NAME_SIZE, NOTE_SIZE, ROW_HEIGHT, ROW_SIZE, badge, badge_width

MARGIN = 32
FONTS = "Verdana, 'DejaVu Sans', Geneva, sans-serif"


def to_svg(picture: Picture) -> str:
    """The text of an SVG file; the same for the same picture, byte for byte."""
    drawing = drawn(picture)
    head = heading(picture, drawing, max(drawing.width, 560))
    width = max(drawing.width, head.width) + 2 * MARGIN
    height = head.height + drawing.height + 2 * MARGIN
    aside = (width - drawing.width) / 2
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}" height="{number(height)}" '
            f'viewBox="0 0 {number(width)} {number(height)}" role="img" aria-labelledby="titre description" xml:lang="fr" '
            f'font-family="{FONTS}">',
            f'<title id="titre">{escaped(picture.title)}</title>',
            f'<desc id="description">{escaped(words.described(picture))}</desc>',
            element("rect", width=width, height=height, fill=colours.PAPER),
            f'<g transform="translate({MARGIN} {MARGIN})">',
            *head.lines,
            "</g>",
            f'<g transform="translate({number(aside)} {number(MARGIN + head.height)})">',
            *_sheet(drawing),
            "</g>",
            "</svg>",
            "",
        ]
    )


def _sheet(drawing: Drawing) -> Iterator[str]:
    for stroke in drawing.strokes:
        yield _line(stroke, drawing.arrows[stroke.arrow])
    for head in reversed(drawing.heads):
        yield _head(head, drawing)
    for label in drawing.labels:
        yield from _label(label, drawing.arrows[label.arrow])
    for box in drawing.boxes:
        yield from _box(box)


def _line(stroke: Stroke, arrow: Arrow) -> str:
    """The line of an arrow, dashed for a silence, dotted where no play goes, thick where the attempt went."""
    return element(
        "path",
        **{"class": "fleche"},
        d=" ".join(_run(run) for run in stroke.runs if run),
        fill="none",
        stroke=_colour(arrow, stroke.back),
        stroke_width=3.5 if arrow.taken else 1.5,
        stroke_dasharray="2 4" if not arrow.reached else "7 4" if arrow.silent else None,
    )


def _colour(arrow: Arrow, back: bool) -> str:
    if arrow.taken:
        return colours.TAKEN
    if not arrow.reached:
        return colours.NEVER
    return colours.BACK if back else colours.LINE


def _run(curves: Iterable[Curve]) -> str:
    pieces: list[str] = []
    for curve in curves:
        if not pieces:
            pieces.append(f"M{number(curve.start.x)} {number(curve.start.y)}")
        if curve.start.x == curve.first.x == curve.second.x == curve.end.x:
            pieces.append(f"V{number(curve.end.y)}")
        else:
            ends = " ".join(f"{number(x)} {number(y)}" for x, y in curve[1:])
            pieces.append(f"C{ends}")
    return " ".join(pieces)


def _head(head: Head, drawing: Drawing) -> str:
    arrow = drawing.arrows[head.arrow]
    back = any(stroke.arrow == head.arrow and stroke.back for stroke in drawing.strokes)
    size, half = (12, 6.5) if arrow.taken else (10, 4.5)
    return element("path", d=arrowhead(head.tip, head.towards, size, half), fill=_colour(arrow, back))


def _label(label: PlacedLabel, arrow: Arrow) -> Iterator[str]:
    middle, looping = label.area.middle.x, arrow.source == arrow.target
    top = label.area.top + (label.area.bottom - label.area.top - ROW_HEIGHT * len(label.rows)) / 2
    for rank, row in enumerate(label.rows):
        left = label.area.left + 4 if looping else middle - row.width / 2
        base = top + ROW_HEIGHT * rank + 13
        way = row.way
        turns = way.turns if way else ()
        reached = way.reached if way else arrow.reached
        if turns:
            yield from _badge(turns, left, base)
        yield text(
            row.text,
            left + row.indent if turns else left + row.width / 2,
            base,
            ROW_SIZE,
            colours.INK if reached else colours.NEVER,
            bold=bool(turns),
            anchor="start" if turns else "middle",
            slanted=way is None or way.name == SILENCE,
            hover=way.text if way else "",
        )


def _badge(turns: tuple[int, ...], left: float, base: float) -> Iterator[str]:
    width = badge_width(turns)
    yield element("rect", x=left, y=base - 12, width=width, height=16, rx=8, fill=colours.TAKEN)
    yield text(badge(turns), left + width / 2, base, NOTE_SIZE, colours.ON_TAKEN, bold=True)


def _box(placed: PlacedBox) -> Iterator[str]:
    box, area = placed.box, placed.area
    fill, edge, width, dashes = paint(box)
    ink = colours.INK if box.reached else colours.NEVER
    yield f'<g class="{"scene" if box.tone is None else "fin"}">'
    if box.text:
        yield f"<title>{escaped(box.text)}</title>"
    yield element(
        "path", d=outline(box.tone, area), fill=fill, stroke=edge, stroke_width=width, stroke_dasharray=dashes or None
    )
    notes = words.notes(box)
    base = area.middle.y - (18 + 14 * len(notes)) / 2 + 14
    yield text(words.short(box.id), area.middle.x, base, NAME_SIZE, ink, bold=True)
    for rank, note in enumerate(notes):
        yield text(note, area.middle.x, base + 15 + 14 * rank, NOTE_SIZE, ink)
    yield "</g>"
