"""Has a byte of what was kept changed? Each entry of an attempt is sealed by a hash of itself and of all that came before.

SQLite's own checks look at the structure of the file: a byte flipped inside a text goes unseen.
"""

import hashlib

_BYTES = 16


def first_seal(header: str) -> str:
    """The seal of an attempt's header, as stored."""
    return hashlib.blake2b(header.encode("utf-8"), digest_size=_BYTES).hexdigest()


def next_seal(before: str, entry: str) -> str:
    """The seal of an entry, as stored, that follows what ``before`` seals."""
    return hashlib.blake2b(f"{before}{entry}".encode(), digest_size=_BYTES).hexdigest()
