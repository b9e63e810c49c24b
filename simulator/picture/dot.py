"""How does a picture become a Graphviz file? Every name and text quoted."""

from collections.abc import Iterator

from simulator.picture import colours, words
from simulator.picture.facts import Arrow, Box, Picture
from simulator.scenario import Tone

SHAPES = {Tone.SUCCESS: ("box", "rounded,filled"), Tone.MIXED: ("hexagon", "filled"), Tone.FAILURE: ("octagon", "filled")}
BREAK = r"\n"


def to_dot(picture: Picture) -> str:
    """The text of a DOT file; endings are on its last rank."""
    title = "\n".join(filter(None, (picture.title, words.summary(picture), words.attempt_line(picture))))
    return "\n".join(
        (
            f"digraph {_quoted(picture.id)} {{",
            f"  graph [{_attributes(label=title, labelloc='t', rankdir='TB', bgcolor=colours.PAPER, fontname='Verdana')}];",
            f"  node [{_attributes(fontname='Verdana', fontsize='14', fontcolor=colours.INK)}];",
            f"  edge [{_attributes(fontname='Verdana', fontsize='12', fontcolor=colours.INK, color=colours.LINE)}];",
            *(f"  {_quoted(box.id)} [{_box(box)}];" for box in picture.boxes),
            *_last_rank(picture),
            *(f"  {_quoted(arrow.source)} -> {_quoted(arrow.target)} [{_arrow(arrow)}];" for arrow in picture.arrows),
            "}",
            "",
        )
    )


def _last_rank(picture: Picture) -> Iterator[str]:
    endings = [_quoted(box.id) for box in picture.boxes if box.tone is not None]
    if endings:
        yield f"  {{ rank=sink; {'; '.join(endings)}; }}"


def _box(box: Box) -> str:
    shape, style = ("box", "rounded,filled") if box.tone is None else SHAPES[box.tone]
    fill = colours.SCENE if box.tone is None else colours.ENDINGS[box.tone]
    edge = colours.LINE if box.tone is None else colours.EDGES[box.tone]
    ink = colours.INK
    if box.visited:
        edge = colours.TAKEN
    if not box.reached:
        style, fill, edge, ink = f"{style},dashed", colours.UNREACHED, colours.NEVER, colours.NEVER
    return _attributes(
        label="\n".join((box.id, *words.notes(box))),
        tooltip=box.text or box.id,
        shape=shape,
        style=style,
        fillcolor=fill,
        color=edge,
        fontcolor=ink,
        penwidth="3" if box.visited else "1.5",
        peripheries="2" if box.tone is Tone.SUCCESS else "1",
    )


def _arrow(arrow: Arrow) -> str:
    return _attributes(
        label="\n".join(words.numbered(way) for way in arrow.ways),
        style="bold" if arrow.taken else "dotted" if not arrow.reached else "dashed" if arrow.silent else "solid",
        color=colours.TAKEN if arrow.taken else colours.LINE if arrow.reached else colours.NEVER,
        fontcolor=colours.INK if arrow.reached else colours.NEVER,
        penwidth="3" if arrow.taken else "1.5",
    )


def _attributes(**values: str) -> str:
    return ", ".join(f"{name}={_quoted(value)}" for name, value in values.items())


def _quoted(text: str) -> str:
    r"""A quoted string: in it, Graphviz reads ``\\`` escapes and HTML entities, so that both are neutralised."""
    safe = (words.shown(line).replace("\\", r"\\").replace('"', r"\"").replace("&", "&amp;") for line in text.split("\n"))
    return f'"{BREAK.join(safe)}"'
