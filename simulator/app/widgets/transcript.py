"""What was said so far? One small text per speech in a container that only grows: painting does not slow down with length."""

from dataclasses import dataclass

from textual.containers import VerticalScroll

from simulator.app.words import Words


@dataclass(frozen=True, slots=True)
class Speech:
    """One entry: ``kind`` is ``other``, ``you``, ``feedback``, ``note`` or ``ending``."""

    kind: str
    who: str
    text: str


_STYLES = {"other": "bold $secondary", "you": "bold $primary", "feedback": "bold $accent", "note": "italic", "ending": "bold"}


class Transcript(VerticalScroll, can_focus=True):
    """The conversation, scrolled to its end while it grows; the arrows scroll it when it has the focus."""

    def on_mount(self) -> None:
        """Stays at the end."""
        self.anchor()

    def add(self, *speeches: Speech) -> None:
        """Adds speeches at the end."""
        self.mount_all([_words(speech) for speech in speeches])
        self.scroll_end(animate=False)


def _words(speech: Speech) -> Words:
    style = _STYLES[speech.kind]
    parts: list[str | tuple[str, str]] = [(f"{speech.who}  ", style)] if speech.who else []
    return Words(*parts, speech.text, classes=f"speech {speech.kind}")
