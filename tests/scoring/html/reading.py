"""A page read again by a strict HTML parser, and a report in which everything that a page can show is there."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from scoring.correction import Judgement, judged_by_trainers
from scoring.performance import Correction, Evidence, Heard, Justification, Onward, Remark
from scoring.report import PracticeReport
from scoring.scale import Level
from scoring.wording import NARROW
from simulator.engine import Say
from tests.facts import choice, make_report, make_scenario, scene, silent, when

KEPT = {"started", "when", "mode", "reply", "kind", "left", "tone", "level", "value", "place"}
"""Fields that hold a word of ours, a number or a moment: no text comes in by them."""


@lru_cache(maxsize=8)
def parsed(html: str) -> Element:
    """The page as a tree; any error of HTML's syntax is raised."""
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    assert isinstance(tree, Element)
    return tree


def name(node: Element) -> str:
    """The tag without its namespace."""
    return str(node.tag).rpartition("}")[2]


def elements(html: str, *names: str) -> list[Element]:
    """All elements with one of these names, in order; all of them when none is given."""
    return [node for node in parsed(html).iter() if isinstance(node.tag, str) and (not names or name(node) in names)]


def words(node: Element) -> str:
    """All the text inside, its line ends and spaces made single spaces; no-break spaces stay."""
    return re.sub("[ \n]+", " ", "".join(node.itertext())).strip(" \n")


def skeleton(html: str) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Every element with its attributes and their values: whatever a text could have made."""
    return [(name(node), tuple(sorted((str(key), value) for key, value in node.attrib.items()))) for node in elements(html)]


def full_report() -> PracticeReport:
    """Typed, understood, corrected, contested, blocked, silent, asked why, left; foreseen, marked, commented."""
    scenario = make_scenario(
        scene(
            "s0",
            choice("bon", "s1", shows={"a1": 1}),
            choice("faux", "s1", shows={"a1": -1}, blocks=("a1",)),
            choice("rien", "s1"),
            says=(None, when(0, 0, 100)),
            silence=silent("s1"),
        ),
        scene("s1", choice("fin", "bien", shows={"a2": 1, "b1": 1}), choice("encore", "s0", shows={"a1": 1})),
    )
    moves = ["faux", Say("je reviens au début", "encore", 0.71), Say("rien à voir"), "(silence)", "encore", "bon", "fin"]
    made = make_report(
        scenario, moves, label="Essai de lundi", notes="À revoir.\nLe tour 3.", parent="essai-0", parent_turn=2, extra_time=1.33,
        foreseen={"A": Level.ACQUIRED},
    )  # fmt: skip
    judgements = (
        Judgement("mark", "A", "acquired", "Mme Roux", "2026-11-23T10:00:00Z", "Elle y est."),
        Judgement("comment", "", "", "Mme Roux", "2026-11-23T10:00:00Z", "Un bel essai."),
        Judgement("comment", "1", "", "Mme Roux", "2026-11-23T10:00:00Z", "À éviter."),
    )
    exchanges = [*made.performance.exchanges]
    onward = Onward("s1", (Heard("cliente", "Mme Ferrand", f"Enfin{NARROW}!"),), (("g0", 20),), None)
    exchanges = [
        replace(one, alternatives=tuple(replace(other, onward=onward) for other in one.alternatives)) for one in exchanges
    ]
    fix = Correction(2, "encore", "Mme Roux", "2026-11-23T10:00:00Z", "Elle bafouille.")
    exchanges[1] = replace(exchanges[1], corrected=fix, revealed=True)
    exchanges[2] = replace(exchanges[2], contested=True)
    reason = replace(
        exchanges[-1], turn=len(exchanges) + 1, kind="reason", quote="Pour l’écouter.", choice=None, evidence=(), alternatives=(),
        heard=(), justification=Justification(1, "Pour l’écouter.", True, None),
    )  # fmt: skip
    left = replace(exchanges[3], turn=len(exchanges) + 2, kind="leave", quote="", heard=())
    performance = replace(made.performance, exchanges=(*exchanges, reason, left))
    remarks = (Remark(2, "familiar", "pas de souci", "Avec plaisir", "C’est familier."), Remark(3, "capitals", "", "x", "y"))
    assessment = judged_by_trainers(made.assessment, judgements, made.referential.scale)
    return replace(made, performance=performance, remarks=remarks, comments=judgements[1:], assessment=assessment)


def filled(value: Any, text: str) -> Any:
    """The same facts with ``text`` wherever a text comes in: names, titles, replies, ids, files, quotes, reasons."""
    if isinstance(value, Enum | date | datetime | bool) or value is None:
        return value
    if isinstance(value, str):
        return text
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **dict(_fields(value, text)))
    if isinstance(value, tuple | list | frozenset):
        return type(value)(filled(item, text) for item in value)
    if isinstance(value, dict):
        return dict.fromkeys([text], filled(next(iter(value.values())), text)) if value else {}
    return value


def _fields(value: Any, text: str) -> Iterator[tuple[str, Any]]:
    for field in fields(value):
        kept = field.name in KEPT and not (isinstance(value, Evidence) and field.name == "quote")
        yield field.name, getattr(value, field.name) if kept else filled(getattr(value, field.name), text)
