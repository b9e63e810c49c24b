"""What does the trainee say? A few lines to type in; Enter says it."""

from typing import Any

from textual import events
from textual.message import Message
from textual.widgets import TextArea

from simulator.engine.moves import MAX_TYPED


class ReplyBox(TextArea):
    """The reply in one's own words. Enter sends it; a pasted line end counts as a space."""

    class Said(Message):
        """Something was said."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, **options: Any) -> None:
        super().__init__(soft_wrap=True, placeholder="Répondez avec vos mots, puis Entrée.", compact=True, **options)

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            said = " ".join(self.text.split())
            if said:
                self.post_message(self.Said(said))
            return
        await super()._on_key(event)

    def on_text_area_changed(self) -> None:
        """No more than can be said at once."""
        if len(self.text) > MAX_TYPED:
            self.text = self.text[:MAX_TYPED]
            self.move_cursor(self.document.end)
