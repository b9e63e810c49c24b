"""How does somebody enter, and stay the same person? Short codes, ids and secrets, all drawn by the door."""

import hashlib
import hmac
from collections.abc import Callable

LETTERS = "ABCDEFGHJKMNPQRTUVWXYZ2346789"
"""No letter that is read for another on a projected screen (I, L, O, S, 0, 1, 5)."""
LENGTH = 6
"""29⁶ ≈ 5.9 × 10⁸ codes: with the attempts of an address limited, none is found by trying within a session."""
Draw = Callable[[int], bytes]
"""So many random bytes."""


def new_code(draw: Draw) -> str:
    """A code that can be read aloud and typed on a phone; every letter equally likely."""
    found: list[str] = []
    while len(found) < LENGTH:
        found += [LETTERS[byte % len(LETTERS)] for byte in draw(LENGTH) if byte < 256 - 256 % len(LETTERS)]
    return "".join(found[:LENGTH])


def normal(code: str) -> str:
    """What was typed, as a code is written: capitals, no spaces or dashes."""
    return "".join(letter for letter in code.upper() if letter.isalnum())


def new_secret(draw: Draw) -> str:
    """What a device keeps so as to be known again: 128 bits."""
    return draw(16).hex()


def new_participant(draw: Draw) -> str:
    """The public id of somebody in a session."""
    return draw(5).hex()


def hashed(secret: str) -> str:
    """What is stored of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def matches(secret: str, key: str) -> bool:
    """Whether a secret is the one hashed so, in a time that tells nothing."""
    return bool(key) and hmac.compare_digest(hashed(secret), key)
