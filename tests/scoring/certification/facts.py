"""The shipped rules, invented titles that end in every way, and candidates, made from the little that a test is about."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from scoring.certification import Candidate, Held, Outlook, Provisions, RevisedCcp, Revision, Road, outlook_of
from scoring.certification.rules import Certification, Ending, Rule, Succession
from scoring.referential import Ccp, Referential
from tests.shipped_referential import mercd

TEXT = (Path(__file__).parent / "titre-mercd.txt").read_text(encoding="utf-8").splitlines()
"""The text that the rules are from; its first line is line 1."""
IN_FORCE = date(2023, 3, 1)
REPLACED = date(2026, 11, 23)
END = date(2024, 5, 11)
FIRST, SECOND = "CCP1", "CCP2"


def rules(referential: Referential | None = None) -> Certification:
    found = (referential or mercd()).certification
    assert found is not None
    return found


def every_rule(of: Certification) -> Iterator[Rule]:
    for road in of.roads:
        yield from (one.rule for one in road.requirements)
        yield from (part.rule for part in road.parts)
        yield from (rule for _, rule in road.awards)
    common = of.common
    yield from (
        common.missing, common.last_ccp, common.revision, common.closure, common.parchemin, common.livret, common.issued
    )  # fmt: skip


def line_of(rule: Rule) -> int:
    return int(rule.place.rpartition("l. ")[2])


def ended(ending: Ending | None, end: date | None = END, until: date | None = None) -> Referential:
    """The shipped referential, as if its title had ended so (``None``: nobody says how)."""
    succession = None if ending is None else Succession(ending, "un arrêté inventé", "FICHE-INVENTEE", until)
    return replace(mercd(), valid_until=end, certification=replace(rules(), succession=succession))


def held(*ccps: str, on: date = date(2023, 1, 10)) -> tuple[Held, ...]:
    return tuple(Held(ccp, on) for ccp in ccps)


def ask(
    road: Road,
    *ccps: str,
    today: date = IN_FORCE,
    on: date = date(2023, 1, 10),
    trained: bool | None = None,
    experience: int | None = None,
    title: bool | None = None,
    presents: tuple[str, ...] = (),
    referential: Referential | None = None,
    provisions: Provisions | None = None,
) -> Outlook:
    """The answer to a candidate who holds ``ccps``, each obtained ``on`` that day."""
    candidate = Candidate(road, today, held(*ccps, on=on), trained, experience, title, presents)
    return outlook_of(candidate, referential or mercd(), provisions)


def invented(*ccps: tuple[str, tuple[str, ...]]) -> Provisions:
    """A revised title with these CCP, each with the former ones that stand for it: nothing of it is real."""
    revised = tuple(RevisedCcp(Ccp(id, f"Bloc inventé {id}"), former) for id, former in ccps)
    return Provisions("essai", "Un essai", "Inventé pour un test", "mercd-2018", revision=Revision("Un titre inventé", revised))


def looked_at(outlook: Outlook) -> list[str]:
    return [look.element.value for look in outlook.looks if look.expected]


def how(outlook: Outlook) -> dict[str, str]:
    return {look.element.value: look.how.value for look in outlook.looks}
