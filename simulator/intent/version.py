"""Which recogniser is this? What was found by another edition of it need not hold for this one."""

import hashlib
from functools import cache
from importlib.resources import files

from simulator.intent.settings import DEFAULT


@cache
def edition() -> str:
    """A hash of all that recognising depends on beside the code: the groups of meanings, the embedding, the settings."""
    held = files("simulator.intent")
    found = hashlib.sha256(repr(DEFAULT).encode("utf-8"))
    for name in ("senses.txt", "embedding.npz"):
        found.update((held / name).read_bytes())
    return found.hexdigest()[:16]
