"""How is a piece of SVG written, whatever text an author gave? Escaped, and in it no character that acts on a reader."""

from html import escape

from simulator.picture import words
from simulator.picture.shapes import number


def escaped(content: str) -> str:
    """Text for the inside of an element or of an attribute."""
    return escape(words.shown(content), quote=True)


def element(name: str, **attributes: str | float | None) -> str:
    """An empty element; ``_`` in a name stands for ``-``, and what is ``None`` is left out."""
    written = " ".join(
        f'{key.replace("_", "-")}="{value if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name} {written}/>"


def text(
    content: str,
    x: float,
    y: float,
    size: int,
    colour: str,
    *,
    bold: bool = False,
    slanted: bool = False,
    anchor: str = "middle",
    hover: str = "",
) -> str:
    """A line of text on its base line; ``hover`` is what a browser shows under the pointer."""
    style = (' font-weight="bold"' if bold else "") + (' font-style="italic"' if slanted else "")
    inside = f"<title>{escaped(hover)}</title>" if hover else ""
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-size="{size}" fill="{colour}" text-anchor="{anchor}"{style}>'
        f"{inside}{escaped(content)}</text>"
    )
