"""What proves that someone may come in? Codes to be said aloud, secrets for cookies; chance comes in by the door."""

import hmac
from collections.abc import Callable

Chance = Callable[[int], bytes]
"""So many random bytes: ``os.urandom``, or a test's."""

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without I, L, O, 0 and 1, which are taken for one another when a code is read from a wall."""
CODE_LENGTH = 8


def code(chance: Chance, length: int = CODE_LENGTH) -> str:
    """A code that one reads and types: about five bits a letter, each letter as likely as another."""
    fair = 256 - 256 % len(LETTERS)
    letters: list[str] = []
    while len(letters) < length:
        letters += [LETTERS[byte % len(LETTERS)] for byte in chance(2 * length) if byte < fair]
    return "".join(letters[:length])


def spelled(code: str) -> str:
    """A code by groups of four, as it is shown."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def secret(chance: Chance) -> str:
    """256 bits that nobody types: for a cookie or a form."""
    return chance(32).hex()


def bare(typed: str) -> str:
    """A code as it was meant: capitals, without the spaces and hyphens that people put in."""
    return "".join(letter for letter in typed.upper() if not letter.isspace() and letter not in "-‐‑–—.")


def same(one: str, other: str) -> bool:
    """Whether both are the same, in a time that does not tell how much of it was right; nothing is never the same as anything."""
    return bool(one) and hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


def same_code(given: str, wanted: str) -> bool:
    """Whether a typed code is the one wanted, however it was spaced."""
    return same(bare(given), bare(wanted))
