"""Plateau: a conversational training simulator in the terminal. The rooms are described in ``docs/architecture.md``."""

__version__ = "0.1.0"
