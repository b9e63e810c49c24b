"""Do these read the same to someone in a hurry? Texts without what a hurried reader passes over."""

import re
import unicodedata

_NO_WORD = re.compile(r"[\W_]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_FRENCH = dict(zip("àâäáãçéèêëíîïìñóôöòõúùûüýÿ’", "aaaaaceeeeiiiinooooouuuuyy'", strict=True)) | {
    "œ": "oe",
    "æ": "ae",
    "\u00a0": " ",
    "\u202f": " ",
}
"""The letters of French one by one where they stand: decomposing each text costs ten times more."""


def _plain(found: re.Match[str]) -> str:
    letter = found.group()
    return _FRENCH.get(letter, letter)


def fold(text: str) -> str:
    """``text`` in lower case, without accents, with œ and æ spelled out and straight apostrophes."""
    flat = text.casefold()
    if flat.isascii():
        return flat
    flat = _NOT_ASCII.sub(_plain, flat)
    if flat.isascii():
        return flat
    flat = unicodedata.normalize("NFKD", flat)
    return "".join(character for character in flat if not unicodedata.combining(character))


def bare_words(text: str) -> str:
    """The words and numbers of ``text``, folded, one space between them: no punctuation, no apostrophe, no hyphen."""
    return _NO_WORD.sub(" ", fold(text)).strip()
