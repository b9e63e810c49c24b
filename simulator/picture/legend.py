"""What stands above the drawing? Its title, one line that sums it up, and the meaning of the signs that it uses."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from simulator.picture import colours, words
from simulator.picture.facts import Picture
from simulator.picture.geometry import Area, Drawing
from simulator.picture.markup import element, text
from simulator.picture.shapes import outline
from simulator.picture.sizes import text_width
from simulator.scenario import Tone
from simulator.source import typeset

TITLE_SIZE, LINE_SIZE, SIGN_SIZE = 22, 13, 12
SIGN_WIDTH = 34
ITEM_GAP = 26
ITEM_HEIGHT = 24


@dataclass(frozen=True, slots=True)
class Heading:
    """The SVG lines above the drawing, and the room that they take."""

    width: float
    height: float
    lines: tuple[str, ...]


class Sign(NamedTuple):
    """A sign of the legend: its kind, and what it means; ``kind`` is also what is written when it is a word."""

    kind: str
    meaning: str


def heading(picture: Picture, drawing: Drawing, room: float) -> Heading:
    """Title, summary and legend, folded into a width of ``room`` at least."""
    lines: list[str] = []
    y = 0.0
    for content, size, bold, colour in _told(picture):
        for part in folded(content, size, room, bold=bold):
            y += size * 1.45
            lines.append(text(part, 0, y - size * 0.35, size, colour, bold=bold, anchor="start"))
        y += 4
    y += 8
    x = widest = 0.0
    for sign in signs(picture, drawing):
        width = SIGN_WIDTH + 8 + text_width(sign.meaning, SIGN_SIZE)
        if x and x + width > room:
            x, y = 0.0, y + ITEM_HEIGHT
        lines += _sign(sign, x, y + ITEM_HEIGHT / 2)
        widest = max(widest, x + width)
        x += width + ITEM_GAP
    return Heading(max(room, widest), y + ITEM_HEIGHT + 26, tuple(lines))


def _told(picture: Picture) -> Iterator[tuple[str, int, bool, str]]:
    yield words.shown(picture.title), TITLE_SIZE, True, colours.INK
    yield words.summary(picture), LINE_SIZE, False, colours.QUIET
    if picture.track:
        yield words.attempt_line(picture), LINE_SIZE, True, colours.TAKEN


def folded(content: str, size: int, room: float, *, bold: bool) -> list[str]:
    """The lines of a text that is too wide; a single word too wide for a line is left whole."""
    lines = [""]
    for word in content.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size, bold=bold) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def signs(picture: Picture, drawing: Drawing) -> Iterator[Sign]:
    """The signs that this picture uses, and no other."""
    ways = [way for arrow in picture.arrows for way in arrow.ways]
    yield Sign("line", "réponse")
    if any(arrow.silent for arrow in picture.arrows):
        yield Sign("silence", "silence, en examen")
    if any(stroke.back for stroke in drawing.strokes):
        yield Sign("back", "retour en arrière")
    if any(way.when for way in ways):
        yield Sign("si", typeset("ou « sinon » : mène là selon les jauges et les repères"))
    if any(way.guarded for way in ways):
        yield Sign("[…]", "proposée sous condition")
    if any(not box.reached for box in picture.boxes) or any(not way.reached for way in ways):
        yield Sign("never", "jamais, dans aucune partie")
    if picture.track:
        yield Sign("taken", typeset("chemin de l’essai, numéro du tour"))
    tones = {box.tone for box in picture.boxes}
    for tone in (Tone.SUCCESS, Tone.MIXED, Tone.FAILURE):
        if tone in tones:
            yield Sign(tone.value, f"fin, {words.TONES[tone]}")


def _sign(sign: Sign, x: float, y: float) -> Iterator[str]:
    lines = {
        "line": (colours.LINE, 1.5, None), "silence": (colours.LINE, 1.5, "7 4"), "back": (colours.BACK, 1.5, None),
        "never": (colours.NEVER, 1.5, "2 4"), "taken": (colours.TAKEN, 3.5, None),
    }  # fmt: skip
    if sign.kind in lines:
        colour, width, dashes = lines[sign.kind]
        d = f"M{x:g} {y:g} H{x + SIGN_WIDTH:g}"
        yield element("path", d=d, fill="none", stroke=colour, stroke_width=width, stroke_dasharray=dashes)
        if sign.kind == "taken":
            yield element("rect", x=x + 9, y=y - 8, width=16, height=16, rx=8, fill=colours.TAKEN)
            yield text("1", x + 17, y + 4, 11, colours.ON_TAKEN, bold=True)
    elif sign.kind in {tone.value for tone in Tone}:
        tone = Tone(sign.kind)
        area = Area(x, y - 8, x + SIGN_WIDTH, y + 8)
        yield element("path", d=outline(tone, area), fill=colours.ENDINGS[tone], stroke=colours.EDGES[tone], stroke_width=1.5)
    else:
        yield text(sign.kind, x + SIGN_WIDTH, y + 4, SIGN_SIZE, colours.INK, anchor="end")
    yield text(sign.meaning, x + SIGN_WIDTH + 8, y + 4, SIGN_SIZE, colours.INK, anchor="start")
