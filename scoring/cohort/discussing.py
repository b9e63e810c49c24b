"""Which decisions deserve ten minutes with the group? Three at most, of different kinds first, each with its reason in French.

Read from what the report tells, so that a reason never says what the report withholds. The words are about acts, never about people.
"""

from collections.abc import Callable, Iterable, Sequence

from scoring.cohort.facts import Names
from scoring.cohort.structure import DecisionReport, Discussion, Option
from scoring.wording import NARROW, percent, quoted

MOST = 3
Rule = Callable[[DecisionReport, Names], tuple[float, str] | None]
"""How much there is to say of a decision, and the reason; ``None`` where the rule does not apply."""


def discussions(decisions: Iterable[DecisionReport], names: Names) -> tuple[Discussion, ...]:
    """The most telling decision of each kind in turn, then the next ones."""
    by_kind: dict[str, list[tuple[float, Discussion]]] = {kind: [] for kind in RULES}
    for one in decisions:
        for kind, rule in RULES.items():
            found = rule(one, names)
            if found is not None:
                by_kind[kind].append((found[0], Discussion(one.scenario, one.scene, kind, found[1])))
                break
    for found_of_kind in by_kind.values():
        found_of_kind.sort(key=lambda pair: (-pair[0], pair[1].scenario, pair[1].scene))
    rounds = max(map(len, by_kind.values()))
    ranked = [
        found_of_kind[turn][1] for turn in range(rounds) for found_of_kind in by_kind.values() if turn < len(found_of_kind)
    ]
    return tuple(ranked[:MOST])


def _unfound(one: DecisionReport, names: Names) -> tuple[float, str] | None:
    """Nobody took the answer that shows most."""
    if one.best_taken != 0:
        return None
    return (
        one.met,
        f"Personne, sur {one.met}, n’a pris la réponse qui montre le plus{NARROW}: est-elle invisible, ou peu crédible{NARROW}?",
    )


def _majority(one: DecisionReport, names: Names) -> tuple[float, str] | None:
    """More than half took an answer that another one beats."""
    top = _top(one.options)
    if top is None or one.best_taken is None or one.split is not None or (top.share or 0) <= 0.5:
        return None
    if (top.taken or 0) <= one.best_taken:
        return None
    said = quoted(names.choice(one.scenario, one.scene, top.choice))
    return (top.share or 0) * one.met, (
        f"{top.taken} réponses sur {one.met} vont à {said}, alors qu’une autre montrait davantage{NARROW}: "
        "qu’est-ce qui rend ce choix attirant ?".replace(" ?", f"{NARROW}?")
    )


def _split(one: DecisionReport, names: Names) -> tuple[float, str] | None:
    """The group divided in two."""
    if one.split is None:
        return None
    told = {option.choice: option for option in one.options}
    first, second = (told[choice] for choice in one.split)
    sides = " et ".join(
        f"{option.taken} pour {quoted(names.choice(one.scenario, one.scene, option.choice))}" for option in (first, second)
    )
    return ((first.share or 0) + (second.share or 0)) * one.met, (
        f"Le groupe s’est partagé{NARROW}: {sides}. Chaque camp a ses raisons à dire."
    )


def _reversed(one: DecisionReport, names: Names) -> tuple[float, str] | None:
    """Those who earn elsewhere earn less here: the wording may mislead."""
    if one.discrimination is None or one.discrimination > -0.20 or one.met < 10:
        return None
    return -one.discrimination, (
        f"Les essais réussis par ailleurs perdent des points ici{NARROW}: la situation ou les réponses prêtent peut-être à confusion."
    )


def _hard(one: DecisionReport, names: Names) -> tuple[float, str] | None:
    """Less than half of the attainable was earned."""
    if one.difficulty is None or one.difficulty >= 0.5:
        return None
    return (
        1 - one.difficulty,
        f"{percent(one.difficulty)} seulement de ce qui pouvait être montré l’a été{NARROW}: à reprendre ensemble.",
    )


def _top(options: Sequence[Option]) -> Option | None:
    return next((option for option in options if option.choice and option.taken), None)


RULES: dict[str, Rule] = {
    "unfound": _unfound,
    "majority": _majority,
    "split": _split,
    "reversed": _reversed,
    "hard": _hard,
}
"""From the most telling kind; a decision is taken up for the first that applies."""
