"""What was said so far? A container that only grows, made of few widgets: painting does not slow down with length.

Each addition is one widget; once there are many, the oldest are put together in blocks, which no longer change. That is done
a moment later, so that nobody waits for it.
"""

from dataclasses import dataclass

from textual.containers import VerticalScroll

from simulator.app.words import Part, Words


@dataclass(frozen=True, slots=True)
class Speech:
    """One entry: ``kind`` is ``other``, ``you``, ``feedback``, ``note`` or ``ending``."""

    kind: str
    who: str
    text: str


_NAMES = {
    "other": "bold $secondary",
    "you": "bold $primary",
    "feedback": "bold $accent",
    "note": "bold $accent",
    "ending": "bold",
}
_TEXTS = {"feedback": "$accent", "note": "italic $accent"}
MOST_WIDGETS, MERGED, MOMENT = 30, 10, 0.25


class Transcript(VerticalScroll, can_focus=True):
    """The conversation, scrolled to its end while it grows; the arrows scroll it when it has the focus."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._recent: list[tuple[Words, list[Part]]] = []
        self._waiting = False

    def on_mount(self) -> None:
        """Stays at the end."""
        self.anchor()

    def add(self, *speeches: Speech) -> None:
        """Adds speeches at the end."""
        if not speeches:
            return
        parts = [part for rank, speech in enumerate(speeches) for part in _parts(speech, last=rank == len(speeches) - 1)]
        words = Words(*parts, classes="speech")
        self._recent.append((words, parts))
        self.mount(words)
        if len(self._recent) > MOST_WIDGETS and not self._waiting:
            self._waiting = True
            self.set_timer(MOMENT, self._merge)
        self.scroll_end(animate=False)

    def _merge(self) -> None:
        self._waiting = False
        old, self._recent = self._recent[:MERGED], self._recent[MERGED:]
        block: list[Part] = []
        for _, parts in old:
            block += [*(["\n\n"] if block else []), *parts]
        first, *rest = [words for words, _ in old]
        with self.app.batch_update():
            first.say(*block)
            self.remove_children(rest)


def _parts(speech: Speech, *, last: bool) -> list[Part]:
    name: list[Part] = [(f"{speech.who}  ", _NAMES[speech.kind])] if speech.who else []
    style = _TEXTS.get(speech.kind)
    end = "" if last else "\n\n"
    return [*name, (speech.text + end, style) if style else speech.text + end]
