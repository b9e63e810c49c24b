"""Does this text do two things at once? Its sentences, so that each can be read by itself."""

import re

_BREAKS = re.compile(r"(?<=[.!?;…])\s+")
_LEAST_WORDS = 3
MOST_SENTENCES = 4
"""Sentences read one by one; a longer speech is read as a whole only."""


def sentences(text: str) -> list[str]:
    """The sentences of ``text`` that are long enough to be an act; none when it is a single one, or more than are read."""
    found = [part for part in _BREAKS.split(text.strip()) if len(part.split()) >= _LEAST_WORDS]
    return found if 2 <= len(found) <= MOST_SENTENCES else []
