"""Which keys do something here? The last line of each screen: the shown bindings, in one text.

One widget in place of Textual's footer, which makes one for each key: the first screen is painted sooner for it.
"""

from typing import Any

from simulator.app.words import Part, Words


class KeysLine(Words):
    """The bindings shown by the screen that has the focus, as it stands."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._parts: list[Part] = []

    def on_mount(self) -> None:
        """Follows the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._draw)
        self._draw()

    def _draw(self, _: Any = None) -> None:
        if not self.is_attached:
            return
        parts: list[Part] = []
        told: set[str] = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.description and binding.action not in told:
                told.add(binding.action)
                parts += [
                    (f" {binding.key_display or binding.key}", "bold $footer-key-foreground"),
                    f"\u00a0{binding.description} ",
                ]
        if parts != self._parts:
            self._parts = parts
            self.say(*parts)
