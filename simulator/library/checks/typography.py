"""Is it set as French is? What can be mended without understanding: spaces, quotation marks, apostrophes, ellipses.

A plain space before high punctuation is right, a missing one is the fault. Formulations are left alone: people type as they do.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from scoring.referential import Referential
from simulator.library.checks.texts import Text, texts_of
from simulator.scenario import Scenario
from simulator.source import Problem, Severity


class Rule(NamedTuple):
    """What is wrong, where it shows, and what is put in its place."""

    fault: str
    pattern: re.Pattern[str]
    mended: str


_SPACE = "espace manquante"
# Each pattern opens with the sign itself and looks back past it: so most texts are searched at the speed of a find.
RULES = (
    Rule("points de suspension en trois points", re.compile(r"\.{3,}(?!/)"), "…"),
    Rule("apostrophe droite", re.compile(r"'(?<=[^\W\d_]')(?=[\w«“])"), "’"),
    Rule("guillemets droits", re.compile(r'"(?<!\d")\s*([^"\n]+?)\s*"'), r"« \1 »"),
    Rule(_SPACE, re.compile(r"«(?=\S)"), "« "),
    Rule(_SPACE, re.compile(r"»(?<=\S»)"), " »"),
    # Only where the sentence pauses: 10:30, 3:2 and the rule of a Markdown table keep their colons.
    Rule(
        _SPACE,
        re.compile(r"[;:!?](?<=[^\s;:!?(\[«“|-].)(?<!&nbsp;)(?<!&amp;)[;:!?]*(?=[\s»”\")\]*_…]|$)"),
        r" \g<0>",
    ),
)
_SIGN = re.compile(r"[.'\"«»;:!?]")
"""What each rule looks for begins with one of these."""
_ADDRESS = re.compile(r"((?:https?://|www\.)\S+)")
_TABLE_RULE = re.compile(r"[\s|:-]+")
_NOT_PROSE = ("`", "](", "<", "    ")
_SHOWN = 220


def badly_set(scenario: Scenario, referential: Referential | None) -> Iterator[Problem]:
    """What a trainee reads follows the usage of French; the hint gives the mended text."""
    return typography_of(texts_of(scenario))


def typography_of(texts: Iterable[Text]) -> Iterator[Problem]:
    """The same of any texts: one problem for each that is badly set."""
    for text in texts:
        for before in _prose(text):
            after, faults = mend(before)
            if faults:
                yield Problem(
                    "typographie",
                    f"{text.what} : {', '.join(faults)}.",
                    f"Écrivez : {_around(before, after)}",
                    text.where,
                    Severity.WARNING,
                )
                break


def mend(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` as it should be set, and the faults that were mended, each named once; addresses are left alone."""
    if not _SIGN.search(text):
        return text, ()
    pieces = _ADDRESS.split(text)
    faults: dict[str, None] = {}
    for rank in range(0, len(pieces), 2):
        for rule in RULES:
            pieces[rank], count = rule.pattern.subn(rule.mended, pieces[rank])
            if count:
                faults[rule.fault] = None
    return "".join(pieces), tuple(faults)


def _prose(text: Text) -> Iterator[str]:
    """The text; of Markdown, the lines in which nothing but prose, emphasis and cells can stand."""
    if not text.markdown:
        yield text.text
        return
    fenced = False
    for line in text.text.split("\n"):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        elif not fenced and not any(sign in line for sign in _NOT_PROSE) and not _TABLE_RULE.fullmatch(line):
            yield line


def _around(before: str, after: str) -> str:
    """The mended text; of a long one, what stands around the first change."""
    if len(after) <= _SHOWN:
        return after
    place = next((rank for rank, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), len(before))
    start, end = max(place - _SHOWN // 2, 0), place + _SHOWN // 2
    head = after[start:].split(" ", 1)[-1] if start else after
    piece = head[: end - (len(after) - len(head))]
    if end < len(after):
        piece = piece.rsplit(" ", 1)[0] + " …"
    return f"… {piece}" if start else piece
