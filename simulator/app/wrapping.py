"""Where may a French line be cut? Never at a no-break space: Textual's own rule takes U+00A0 and U+202F for plain spaces.

``keep_no_break_spaces`` replaces the one function by which Textual 8.2.8 (pinned) cuts lines; a test fails if it moves.
"""

from typing import Any

import textual.content

_HELD = str.maketrans({"\u00a0": "_", "\u202f": "_"})
_content: Any = textual.content
_divide_line = _content.divide_line


def divide_line(text: str, width: int, fold: bool = True) -> list[int]:
    """The offsets at which ``text`` is cut to fit ``width`` cells, as Textual does, but never at a no-break space."""
    offsets: list[int] = _divide_line(text.translate(_HELD), width, fold)
    return offsets


def wrapped(text: str, width: int, indent: int) -> str:
    """``text`` cut to fit ``width`` cells, every line but the first moved right by ``indent`` no-break spaces."""
    room = max(width - indent, 10)
    lines: list[str] = []
    for line in text.split("\n"):
        start = 0
        for end in [*divide_line(line, room), len(line)]:
            lines.append(line[start:end].rstrip(" "))
            start = end
    return ("\n" + "\u00a0" * indent).join(lines)


def keep_no_break_spaces() -> None:
    """Makes every text of the app follow this rule."""
    _content.divide_line = divide_line
