"""Which characters may never reach a screen, a file or a report? One rule for every door of the program.

Terminals obey C0 and C1 control characters, and bidirectional overrides make a line read otherwise than it is stored;
Textual passes both on even with ``markup=False``. Tabs and line ends are the only controls that text may hold.
"""

import re

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_NAMES = {
    "\x00": "NUL",
    "\x1b": "échappement",
    "\x7f": "DEL",
    "\u2028": "séparateur de ligne",
    "\u2029": "séparateur de paragraphe",
}


def describe(character: str) -> str:
    """A French name for a forbidden character, with its code point: ``échappement (U+001B)``."""
    code = ord(character)
    if character in _NAMES:
        name = _NAMES[character]
    elif 0x202A <= code <= 0x2069:
        name = "changement de sens d’écriture"
    elif 0xD800 <= code <= 0xDFFF:
        name = "demi-caractère"
    else:
        name = "caractère de contrôle"
    return f"{name} (U+{code:04X})"


def without_controls(text: str, *, one_line: bool = False) -> str:
    """``text`` with each forbidden character replaced by U+FFFD, so that it is seen and does nothing.

    With ``one_line``, tabs and line ends become spaces too (names, titles, typed replies).
    """
    clean = FORBIDDEN.sub("\ufffd", text)
    return re.sub(r"[\t\r\n]+", " ", clean) if one_line else clean
