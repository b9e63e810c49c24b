"""How is an author's Markdown shown in a page? As text, lists and tables; nothing in it opens, loads or runs anything."""

from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from scoring.report.html.pages import clean

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

REFUSED = ["link", "image", "autolink", "html_inline", "html_block", "reference"]
DEEPER = 3
"""How much lower the author's headings stand than in their text: the page has its own above."""


@cache
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table").disable(REFUSED)


def shown(text: str) -> Markup:
    """The HTML of a text, all of it escaped but for the marks of Markdown."""
    reader = _reader()
    tokens = reader.parse(clean(text))
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1]) + DEEPER, 6)}"
    return Markup(reader.renderer.render(tokens, reader.options, {}))
