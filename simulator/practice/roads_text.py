"""How is the answer on the roads handed over? In plain lines, or as one document."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from scoring.certification import How, Outlook, notices, page_of
from scoring.wording import plural
from simulator.practice.roads import Roads

WIDTH = 88


def road_lines(roads: Roads) -> list[str]:
    """One road in full; of several, what each is and what is looked at, in short."""
    if len(roads.outlooks) == 1:
        return list(_page(roads.outlooks[0]))
    return list(_overview(roads))


def _page(outlook: Outlook) -> Iterator[str]:
    for rank, section in enumerate(page_of(outlook)):
        if rank:
            yield ""
        yield section.title
        for sentence in section.sentences:
            yield from _item(sentence)


def _overview(roads: Roads) -> Iterator[str]:
    for sentence in notices(roads.outlooks[0]) if roads.outlooks else ():
        yield from wrap(sentence, WIDTH)
    for outlook in roads.outlooks:
        yield ""
        yield f"{outlook.road.name}  (--road {outlook.road.road.value})"
        for asked in outlook.asked:
            yield from _item(asked.requirement.rule.said)
        yield from _item(_count(outlook))
    yield ""
    yield "plateau road --road … montre une voie en détail."


def _count(outlook: Outlook) -> str:
    sure = sum(look.how is How.SURE for look in outlook.looks)
    others = sum(look.expected for look in outlook.looks) - sure
    said = plural(sure, "élément est regardé", "éléments sont regardés")
    return f"{said}{f', et {others} selon le cas' if others else ''}."


def _item(sentence: str) -> list[str]:
    return wrap(
        sentence, WIDTH, initial_indent="  - ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )


def road_document(roads: Roads) -> dict[str, Any]:
    """The document of ``plateau road --json``."""
    return {
        "format": 1,
        "referential": {"id": roads.referential.id, "hash": roads.referential.hash},
        "today": roads.today.isoformat(),
        "roads": [_road_data(one) for one in roads.outlooks],
    }


def _road_data(one: Outlook) -> dict[str, Any]:
    missing, until = one.aim.missing, one.aim.until
    return {
        "road": one.road.road.value,
        "name": one.road.name,
        "notices": list(notices(one)),
        "version": one.aim.version.value,
        "requirements": [
            {
                "any_of": [fact.value for fact in asked.requirement.any_of],
                "months": asked.requirement.rule.months,
                "met": asked.met,
                "said": asked.requirement.rule.said,
                "place": asked.requirement.rule.cited,
            }
            for asked in one.asked
        ],
        "elements": [
            {
                "id": look.element.value,
                "name": look.name,
                "expected": look.expected,
                "how": look.how.value,
                "minutes": look.minutes,
                "place": look.rule.cited if look.rule else None,
            }
            for look in one.looks
        ],
        "may_grant": {
            "title": one.may_grant.title,
            "ccps": None if one.may_grant.ccps is None else list(one.may_grant.ccps),
            "ccs": one.may_grant.ccs,
        },
        "held": [{"ccp": owned.ccp.id, "on": owned.on.isoformat(), "outside": owned.outside} for owned in one.owned],
        "acquired": list(one.aim.acquired),
        "missing": None if missing is None else [ccp.id for ccp in missing],
        "until": until.isoformat() if until else None,
        "until_place": one.aim.rule.cited if one.aim.rule else None,
        "provisions": one.provisions.id if one.provisions else None,
        "unknown": [unknown.value for unknown in one.unknown],
        "page": [{"title": section.title, "sentences": list(section.sentences)} for section in page_of(one)],
    }
