"""How are a rule, a CCP and a list of them set in a sentence?"""

from collections.abc import Sequence

from scoring.certification.rules import Rule
from scoring.referential import Ccp
from scoring.wording import NARROW, quoted

COLON, SEMICOLON = f"{NARROW}: ", f"{NARROW}; "


def at(*rules: Rule | None) -> str:
    """Where the rules stand, in parentheses, texts and places once each; nothing where there is no rule."""
    places: dict[str, dict[str, None]] = {}
    for rule in rules:
        if rule is not None:
            places.setdefault(rule.text, {})[_unbroken(rule.place)] = None
    cited = SEMICOLON.join(f"{text}, {SEMICOLON.join(found)}" for text, found in places.items())
    return f" ({cited})" if cited else ""


def _unbroken(place: str) -> str:
    """« § 1, l. 66 » with each sign kept beside its number."""
    return place.replace("§ ", f"§{NARROW}").replace("l. ", f"l.{NARROW}")


def ccp(one: Ccp) -> str:
    """A CCP by its code and its name."""
    return f"{one.id}, {quoted(one.name)}"


def listed(items: Sequence[str]) -> str:
    """« a, b et c »."""
    return " et ".join((", ".join(items[:-1]), items[-1])) if len(items) > 1 else "".join(items)


def listed_ccps(ccps: Sequence[Ccp]) -> str:
    """The CCP with their names; semicolons between them, since a comma stands in each."""
    names = [ccp(one) for one in ccps]
    return f"{SEMICOLON}".join(names)
