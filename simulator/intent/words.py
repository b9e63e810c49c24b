"""Which words are in this text, whatever the typing? Folded words, their stems and their n-grams; knows no choice and no scene."""

import re
from functools import lru_cache

from simulator.source.folding import fold

WORD = re.compile(r"[a-z]+|[0-9]+")
_LETTERS = re.compile(r"[^a-z0-9]+")
LONGEST_WORD = 40
"""Characters of a word that count: nobody says a longer one."""

SHORTEST_GRAM, LONGEST_GRAM = 3, 4


def words_of(text: str) -> list[str]:
    """The words and numbers of ``text`` in order, folded; an elision (« j’ », « qu’ ») is a word of its own."""
    return [word[:LONGEST_WORD] for word in WORD.findall(fold(text))]


def bare(text: str) -> str:
    """``text`` without anything but its folded letters and digits: equal for one sentence typed in many ways."""
    return _LETTERS.sub("", fold(text))


@lru_cache(maxsize=1 << 15)
def grams(word: str) -> tuple[str, ...]:
    """The runs of 3 and 4 characters inside one word, its two edges marked."""
    marked = f"<{word}>"
    return tuple(
        marked[start : start + size]
        for size in range(SHORTEST_GRAM, LONGEST_GRAM + 1)
        for start in range(len(marked) - size + 1)
    )


_WRITTEN = (
    "issements issaient issantes issement assions atrices eraient iraient issante issants issions aisons assent "
    "assiez ateurs ations atrice ements erions irions issant issiez itions logies usions utions ables aient aison "
    "ances antes asses ateur ation ement ences erais erait eriez erons eront euses ibles ieres iques irais irait "
    "iriez irons iront ismes istes ition logie ments usion ution able ales ance ante ants asse ence erai eras erez "
    "eurs euse ible iere iers ions ique irai iras irez isme iste ites ives ment ais ait ale ant aux ees ent era eur "
    "eux ier iez ifs ira ite ive ons ai al as at ee er es ez if ir is it e i s t u x"
)
_ENDINGS = {last: tuple(one for one in _WRITTEN.split() if one[-1] == last) for last in {one[-1] for one in _WRITTEN.split()}}
"""By their last letter, the longest first."""
_LEAST_STEM = 3


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """What the forms of a word share, roughly: its longest known ending taken off, three letters left at least.

    A light stemmer of our own: the endings of the French verb, noun and adjective in one list. It need not be a linguist:
    the n-grams carry most of a text, stems only bring « rappelons » and « rappellerez » closer.
    """
    if word.isdigit():
        return word
    for ending in _ENDINGS.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            word = word[: -len(ending)]
            break
    if len(word) > _LEAST_STEM and word[-1] == word[-2]:
        word = word[:-1]
    return word
