"""The plain face: the same conversation as an append-only stream of text, for screen readers, pipes and dumb terminals."""

from simulator.plain.stream import play_stream
from simulator.plain.text import told

__all__ = ["play_stream", "told"]
