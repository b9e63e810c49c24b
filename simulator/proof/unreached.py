"""What does no play reach, and why? Each scene, choice, line, target and ending out of reach in every variant, with its reason."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine import State, apply_effects, offered
from simulator.proof.abstraction import moves_of
from simulator.proof.clashes import Values, clash, never_raised
from simulator.proof.proof import Proof
from simulator.proof.space import SILENCE
from simulator.proof.witnesses import Found, witnesses
from simulator.scenario import Choice, Condition, Scene, Silence
from simulator.source import Problem, Severity, Where


@dataclass(frozen=True, slots=True)
class _Reached:
    """What some variant reaches."""

    proof: Proof
    found: Found

    def standing(self, place: str) -> Iterator[State]:
        """Every state met in a place; looked for only where something there is out of reach."""
        for space in self.proof.spaces.values():
            for state in space.states:
                if space.place(state) == place:
                    yield space.unpack(state)

    def met(self, place: str) -> set[Values]:
        """The gauges and flags met in a place."""
        return {(state.gauges, state.flags) for state in self.standing(place)}


def unreached(proof: Proof) -> Iterator[Problem]:
    """A problem for each thing out of reach; what stands inside a scene that is out of reach is not told again."""
    scenario = proof.scenario
    known = _Reached(proof, witnesses(proof))
    for scene in scenario.scenes.values():
        if scene.id not in known.found["scenes"]:
            yield _place(known, "Scène", scene.id, scene.where)
            continue
        yield from _inside(known, scene)
    for ending in scenario.endings.values():
        if ending.id not in known.found["endings"]:
            yield _place(known, "Fin", ending.id, ending.where)
            continue
        yield from _lines(known, ending.id)


def _place(known: _Reached, kind: str, id: str, where: Where) -> Problem:
    leads = [
        f"{scene.id}/{move.id if isinstance(move, Choice) else SILENCE}"
        for scene in known.proof.scenario.scenes.values()
        for move in moves_of(scene)
        if any(target.id == id for target in move.targets) and scene.id != id
    ]
    hint = f"Y mènent sur le papier : {', '.join(leads[:4])}." if leads else "Aucun « vers » n’y mène."
    return Problem("jamais-atteint", f"{kind} « {id} » : aucune conversation n’y mène.", hint, where)


def _inside(known: _Reached, scene: Scene) -> Iterator[Problem]:
    yield from _lines(known, scene.id)
    for choice in scene.choices:
        if f"{scene.id}/{choice.id}" not in known.found["choices"]:
            yield _why(
                known,
                f"Choix « {scene.id}/{choice.id} »",
                choice.condition,
                known.met(scene.id),
                choice.where,
                "n’est jamais proposé",
            )
            continue
        yield from _targets(known, scene, choice, choice.id)
    if scene.silence:
        yield from _targets(known, scene, scene.silence, SILENCE)


def _lines(known: _Reached, place: str) -> Iterator[Problem]:
    scenario = known.proof.scenario
    here = scenario.scenes.get(place) or scenario.endings[place]
    for rank, line in enumerate(here.lines):
        if f"{place}/{rank}" not in known.found["lines"]:
            name = f"Réplique de « {line.character} » dans « {place} »"
            yield _why(known, name, line.condition, known.met(place), line.where, "n’est jamais dite")


def _targets(known: _Reached, scene: Scene, move: Choice | Silence, name: str) -> Iterator[Problem]:
    """The targets of one move that are never taken; the last one, which the format asks for, is only a warning."""
    for rank, target in enumerate(move.targets):
        if f"{scene.id}/{name}/{rank}" in known.found["targets"]:
            continue
        after = set(_after(known, scene, move))
        what = f"Cible « {target.id} » de « {scene.id}/{name} »"
        if target.condition is None:
            message = f"{what} : elle n’est jamais prise, une condition placée avant elle est toujours vraie."
            yield Problem(
                "jamais-atteint", message, "Supprimez la condition, ou cette dernière cible.", target.where, Severity.WARNING
            )
        elif clash(known.proof.scenario, target.condition, after):
            yield _why(known, what, target.condition, after, target.where, "n’est jamais prise")
        else:
            message = f"{what} : elle n’est jamais prise, celles d’avant l’emportent toujours."
            yield Problem("jamais-atteint", message, "Placez-la avant elles, ou resserrez leurs conditions.", target.where)


def _after(known: _Reached, scene: Scene, move: Choice | Silence) -> Iterator[Values]:
    for here in known.standing(scene.id):
        if isinstance(move, Silence) or move in offered(scene, here):
            yield apply_effects(move.effects, here.gauges, here.flags)


def _why(known: _Reached, what: str, condition: Condition | None, met: set[Values], where: Where, told: str) -> Problem:
    scenario = known.proof.scenario
    if condition is None:
        return Problem("jamais-atteint", f"{what} : aucune conversation n’y mène.", "", where)
    flags = never_raised(scenario, condition)
    if flags:
        names = ", ".join(f"« {flag} »" for flag in flags)
        waits = "attend un repère que rien ne lève" if len(flags) == 1 else "attend des repères que rien ne lève"
        hint = "Levez-le dans les « effets » d’un choix qui précède, ou retirez le test."
        return Problem("repere-jamais-leve", f"{what} : {waits}, {names}.", hint, where)
    tests = clash(scenario, condition, met)
    reason = " ; ou ".join(tests)
    together = "ces tests ne sont jamais vrais ensemble ici" if " et " in reason else "ce test n’est jamais vrai ici"
    message = f"{what} {told} : {together}, {reason}." if tests else f"{what} {told}."
    hint = f"La condition est à la ligne {condition.where.line}. Desserrez-la, ou revoyez les effets qui précèdent."
    return Problem("condition-impossible", message, hint, where)
