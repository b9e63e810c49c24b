"""How is an attempt told to a learning record store? As xAPI statements (version 1.0.3): begun, each answer, each result, the end.

Pure: the same report gives the same statements, ids included. An id is made of the facts (attempt, place, answer or result), so that
sending again adds nothing, while a trainer's correction is told as a new statement. Words that were typed and reasons are never told,
and the actor is a pseudonym: no address of anyone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, UUID, uuid5

from scoring.assessment import CompetenceResult
from scoring.performance import Exchange
from scoring.report.structure import PracticeReport
from scoring.scale import Level

VERSION = "1.0.3"
HOME_PAGE = "https://plateau.invalid"
"""Whose accounts the actors are, unless an organisation says otherwise; ``.invalid`` leads nowhere, by RFC 2606."""
ROOT = "https://plateau.invalid/xapi"
"""What the ids of activities and extensions begin with: the same everywhere, so that results of several places compare."""
_ACTIVITIES = "http://adlnet.gov/expapi/activities"
_VERBS = {
    "initialized": "a commencé",
    "answered": "a répondu",
    "responded": "n’a pas répondu de façon comprise",
    "scored": "a obtenu",
    "completed": "a terminé",
    "terminated": "a arrêté",
}
_SPACE = uuid5(NAMESPACE_URL, ROOT)

Statement = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Teller:
    """What the statements of one attempt share."""

    report: PracticeReport
    home_page: str

    def tell(
        self, verb: str, after: float, thing: Statement, key: str, result: Statement | None = None, **facts: Any
    ) -> Statement:
        """One statement, ``after`` so many seconds of play; ``key`` is what makes it this one of its attempt."""
        moment = datetime.fromisoformat(self.report.context.started.replace("Z", "+00:00")) + timedelta(seconds=after)
        account = {"homePage": self.home_page, "name": pseudonym(self.report.context.trainee)}
        identity = "\n".join((self.home_page, account["name"], self.report.context.attempt, verb, key))
        return {
            "id": str(uuid5(_SPACE, identity)),
            "actor": {"objectType": "Agent", "account": account},
            "verb": {
                "id": f"http://adlnet.gov/expapi/verbs/{verb}",
                "display": {"en-US": verb, "fr-FR": _VERBS[verb]},
            },
            "object": thing,
            **({"result": result} if result else {}),
            "context": self.context(thing, facts),
            "timestamp": moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        }

    def context(self, thing: Statement, facts: Statement) -> Statement:
        """Which attempt, on which texts; ``facts`` are more extensions."""
        context = self.report.context
        told = {
            "attempt": context.attempt,
            **({"replay-of": context.parent} if context.parent else {}),
            "mode": context.mode,
            "reply": context.reply,
            "seed": context.seed,
            "variant": context.variant,
            "scoring": context.scoring_version,
            "referential-hash": context.referential_hash,
            **facts,
        }
        scenario = self.scenario()
        parent = {} if thing == scenario else {"parent": [scenario]}
        return {
            "registration": str(uuid5(_SPACE, f"attempt\n{context.attempt}")),
            "revision": context.scenario_hash,
            "platform": "Plateau",
            "language": "fr-FR",
            "contextActivities": {**parent, "grouping": [self.referential()]},
            "extensions": {f"{ROOT}/extensions/{name}": value for name, value in told.items()},
        }

    def scenario(self) -> Statement:
        """The scenario as an activity."""
        context = self.report.context
        return _activity(f"scenario/{_safe(context.scenario_id)}", "simulation", context.scenario_title)

    def referential(self) -> Statement:
        """The referential as an activity."""
        referential = self.report.referential
        return _activity(f"referential/{_safe(referential.id)}", "course", referential.title)

    def scene(self, id: str, kind: str) -> Statement:
        """A place of the scenario as an activity."""
        scenario = self.report.context.scenario_id
        scene = _activity(f"scenario/{_safe(scenario)}/scene/{_safe(id)}", "cmi.interaction", id)
        scene["definition"]["interactionType"] = "choice" if kind == "choose" else "other"
        return scene

    def competence(self, result: CompetenceResult) -> Statement:
        """A competence as an activity."""
        place = f"referential/{_safe(self.report.referential.id)}/competence/{_safe(result.competence.id)}"
        return _activity(place, "objective", f"{result.competence.id} {result.competence.name}")


def statements(report: PracticeReport, home_page: str = HOME_PAGE) -> list[Statement]:
    """The statements of an attempt, in order; results and an end only where it has them."""
    teller = _Teller(report, home_page)
    found = [teller.tell("initialized", 0.0, teller.scenario(), "")]
    elapsed = 0.0
    for exchange in report.performance.exchanges:
        elapsed += exchange.seconds
        if exchange.kind not in {"reason", "leave"}:
            found.append(_answer(teller, exchange, elapsed))
    return [*found, *_results(teller), *_end(teller)]


def _answer(teller: _Teller, exchange: Exchange, elapsed: float) -> Statement:
    choice = exchange.corrected.choice if exchange.corrected else exchange.choice
    points = sum(item.points for item in exchange.evidence if item.counted)
    blocking = any(item.blocking for item in exchange.evidence)
    result: Statement = {"duration": _duration(exchange.seconds)}
    if choice is not None:
        result["response"] = choice
    if blocking or points:
        result["success"] = points > 0 and not blocking
    verb = "responded" if choice is None else "answered"
    key = f"{exchange.turn}\n{choice or exchange.kind}\n{points}\n{blocking}"
    facts: Statement = {}
    if any(item.corrected for item in exchange.evidence):
        computed = sum(item.computed for item in exchange.evidence if item.counted)
        facts, key = {"corrected": True, "computed-points": computed}, f"{key}\ncorrected"
    return teller.tell(
        verb,
        elapsed,
        teller.scene(exchange.scene, exchange.kind),
        key,
        result,
        turn=exchange.turn,
        kind=exchange.kind,
        points=points,
        **facts,
    )


def _results(teller: _Teller) -> Iterator[Statement]:
    """Those of the judged competences that were observed; none for an attempt without an ending, which enters no mean."""
    report = teller.report
    if report.assessment.partial:
        return
    for item in report.assessment.competences:
        if item.judged and item.score is not None:
            score = round(item.score, 4)
            result = {"score": {"scaled": score, "raw": round(score * 100, 2), "min": 0, "max": 100}}
            told = {"success": item.level is Level.ACQUIRED, **result}
            before = item.uncorrected or item.computed
            more: Statement = {"level": item.level.value, "decisions": item.decisions, "corrected": before is not None}
            key = f"{item.competence.id}\n{item.level.value}\n{score}"
            if before is not None:
                more["computed-level"] = before[0].value
                more |= {} if before[1] is None else {"computed-score": round(before[1], 4)}
            if item.uncorrected is not None:
                key += "\ncorrected"
            yield teller.tell("scored", report.context.seconds, teller.competence(item), key, told, **more)


def _end(teller: _Teller) -> Iterator[Statement]:
    """Completed where an ending was reached, terminated where it was left; nothing while it goes on."""
    report = teller.report
    seen = [item for item in report.assessment.competences if item.judged and item.score is not None]
    spent = {"duration": _duration(report.context.seconds)}
    if report.performance.ending is not None:
        success = bool(seen) and all(item.level is Level.ACQUIRED for item in seen)
        result = {**spent, "completion": True, "success": success}
        key = f"{report.performance.ending}\n{success}"
        yield teller.tell("completed", report.context.seconds, teller.scenario(), key, result, ending=report.performance.ending)
    elif report.context.left:
        result = {**spent, "completion": False}
        yield teller.tell(
            "terminated", report.context.seconds, teller.scenario(), report.context.left, result, why=report.context.left
        )


def pseudonym(name: str) -> str:
    """The name of an account: what the trainee is called, or something made of it where that looks like an address."""
    called = " ".join(name.split())
    if "@" in called or not called:
        return f"stagiaire-{_hidden(called).hex[:12]}"
    return called


def _hidden(name: str) -> UUID:
    return uuid5(_SPACE, f"trainee\n{name}")


def _activity(place: str, kind: str, name: str) -> Statement:
    definition: Statement = {"type": f"{_ACTIVITIES}/{kind}", "name": {"fr-FR": name}}
    return {"objectType": "Activity", "id": f"{ROOT}/{place}", "definition": definition}


def _safe(id: str) -> str:
    return quote(id, safe="")


def _duration(seconds: float) -> str:
    """ISO 8601, to the hundredth."""
    return f"PT{max(seconds, 0.0):.2f}S"
