"""Who is in front of the screen? Names or pseudonyms on one machine, without any account; a PIN keeps curious eyes away.

The PIN is kept as a key derived by scrypt (RFC 7914), never as it is. It closes the app's screens to others; it does not
encrypt the file: whoever may read this machine's files can read it.
"""

import hashlib
import hmac
import os
import unicodedata
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from simulator.practice.attempt import stamp
from simulator.practice.errors import PracticeError
from simulator.source import without_controls
from simulator.storage import Profile

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

LONGEST_NAME = 60
LEAST_PIN, LONGEST_PIN = 4, 32
FIRST_YEAR, LAST_YEAR = 2000, 2100
SHORT_YEAR, CENTURY = 2, 2000
"""« 15/06/27 » is of 2027."""
_COST, _BLOCK, _PARALLEL = 2**14, 8, 1


class RefusedProfileError(PracticeError):
    """A name, a PIN or a date that cannot be."""


def clean_name(text: str) -> str:
    """A name as it is kept: on one line, without control characters, composed (NFC), at most ``LONGEST_NAME`` long; may be empty."""
    return unicodedata.normalize("NFC", without_controls(text, one_line=True)).strip()[:LONGEST_NAME].strip()


def profile_of(practice: "Practice", name: str) -> Profile:
    """The profile of that name; one without PIN nor date where nobody was told of it."""
    known = next((one for one in practice.store.profiles() if one.name == name), None)
    return known or Profile(name, stamp(practice.doors.now()))


def add_profile(practice: "Practice", name: str) -> Profile:
    """A new profile. Raises ``RefusedProfileError`` for an empty name or one already taken, whatever its case."""
    name = clean_name(name)
    if not name:
        raise RefusedProfileError("Il faut un nom ou un pseudonyme.")
    taken = next((one.name for one in practice.store.profiles() if one.name.casefold() == name.casefold()), None)
    if taken is not None:
        raise RefusedProfileError(f"« {taken} » existe déjà : choisissez-le dans la liste, ou prenez un autre pseudonyme.")
    profile = Profile(name, stamp(practice.doors.now()))
    practice.store.keep_profile(profile)
    return profile


def set_pin(practice: "Practice", name: str, pin: str) -> None:
    """Closes a profile with a PIN, or opens it for good when ``pin`` is empty. Raises ``RefusedProfileError``."""
    if pin and not LEAST_PIN <= len(pin) <= LONGEST_PIN:
        raise RefusedProfileError(f"Le code doit avoir de {LEAST_PIN} à {LONGEST_PIN} caractères.")
    practice.store.keep_profile(replace(profile_of(practice, name), pin=derived(pin) if pin else ""))


def set_exam(practice: "Practice", name: str, day: str) -> date | None:
    """Keeps the date of the exam, typed ``jj/mm/aaaa``; empty: none. Raises ``RefusedProfileError``."""
    found = read_day(day)
    practice.store.keep_profile(replace(profile_of(practice, name), exam=found.isoformat() if found else ""))
    return found


def read_day(text: str) -> date | None:
    """A day typed as French people do (or in ISO 8601); ``None`` for an empty text. Raises ``RefusedProfileError``."""
    text = text.strip()
    if not text:
        return None
    parts = text.replace(".", "/").replace("-", "/").split("/")
    try:
        first, month, last = (int(part) for part in parts)
        found = date(first, month, last) if len(parts[0]) == 4 else date(last, month, first)
        if len(parts[-1]) == SHORT_YEAR and len(parts[0]) <= SHORT_YEAR:
            found = found.replace(year=found.year + CENTURY)
        if not FIRST_YEAR <= found.year <= LAST_YEAR:
            raise ValueError(found)
        return found
    except ValueError as error:
        raise RefusedProfileError(f"« {text} » n’est pas une date : écrivez jj/mm/aaaa, par exemple 15/06/2027.") from error


def derived(pin: str, salt: bytes | None = None) -> str:
    """The key derived from a PIN, with what is needed to derive it again."""
    salt = os.urandom(16) if salt is None else salt
    key = hashlib.scrypt(pin.encode("utf-8"), salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, dklen=32)
    return f"scrypt${_COST}${_BLOCK}${_PARALLEL}${salt.hex()}${key.hex()}"


def opens(profile: Profile, pin: str) -> bool:
    """Whether that PIN opens the profile; one without PIN is open to all."""
    if not profile.pin:
        return True
    try:
        _, cost, block, parallel, salt, key = profile.pin.split("$")
        found = hashlib.scrypt(
            pin.encode("utf-8"), salt=bytes.fromhex(salt), n=int(cost), r=int(block), p=int(parallel), dklen=len(key) // 2
        )
    except ValueError:
        return False
    return hmac.compare_digest(found.hex(), key)
