"""Do these read the same to someone in a hurry? Text without case, accents or ligatures, for search as one types."""

import unicodedata


def fold(text: str) -> str:
    """``text`` in lower case, without accents, with œ and æ spelled out."""
    flat = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae").replace("’", "'"))
    return "".join(character for character in flat if not unicodedata.combining(character))
