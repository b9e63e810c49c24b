"""How is a French sentence set? Spaces before high punctuation and inside quotation marks must not break."""

import re

NARROW = "\u202f"
_SPACES = re.compile(r"(?<=«) | (?=[»;:!?])")


def typeset(sentence: str) -> str:
    """``sentence`` with a narrow no-break space where it has a plain one before ``; : ! ? »`` or after ``«``."""
    s = sentence  # most texts have nothing to set, and six looks cost a tenth of one search
    if "« " in s or " »" in s or " ?" in s or " :" in s or " ;" in s or " !" in s:
        return _SPACES.sub(NARROW, sentence)
    return sentence
