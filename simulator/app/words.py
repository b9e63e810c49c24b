"""How does text reach a widget? The one sanitiser, and the only widgets that show text: never as markup.

Textual drops ``[TODO]`` and crashes on ``[/b]`` when text is taken for markup, and passes terminal escapes on even when it is
not. Everything shown goes through ``shown``; a census test looks for every other way.
"""

from typing import Any

from textual.content import Content
from textual.widgets import Label, Static
from textual.widgets.option_list import Option

from simulator.source import without_controls

Part = str | tuple[str, str]


def shown(*parts: Part) -> Content:
    """Text as a widget may show it: parts are texts, or (text, style) pairs; control characters become visible."""
    return Content.assemble(
        *(without_controls(part) if isinstance(part, str) else (without_controls(part[0]), part[1]) for part in parts)
    )


class Words(Static):
    """A text, shown as it stands."""

    def __init__(self, *parts: Part, **options: Any) -> None:
        super().__init__(shown(*parts), markup=False, **options)

    def say(self, *parts: Part) -> None:
        """Replaces the text."""
        self.update(shown(*parts))


class Tag(Label):
    """A short label, shown as it stands."""

    def __init__(self, *parts: Part, **options: Any) -> None:
        super().__init__(shown(*parts), markup=False, **options)


def option(*parts: Part, id: str | None = None, disabled: bool = False) -> Option:
    """A row of a list, shown as it stands."""
    return Option(shown(*parts), id=id, disabled=disabled)
