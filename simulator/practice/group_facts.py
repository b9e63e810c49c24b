"""What did each person of a group do? The kept attempts, told one by one to ``scoring.cohort``; nothing is held back in memory.

One person at a time is asked of the store, so that the cost is that of what is told. A result kept without its decisions, or that
cannot be read, is played again from its journal and kept anew.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from scoring.assessment import SCORING_VERSION, assess
from scoring.cohort import Decision, Names, Played
from scoring.correction import judged_by_trainers
from scoring.scale import Level
from simulator.engine import EngineError
from simulator.observe import observe
from simulator.practice.attempt import stamp
from simulator.practice.conversations import played_on
from simulator.practice.errors import PracticeError
from simulator.practice.group_sessions import TRAINEE
from simulator.practice.playable import Playable
from simulator.practice.results import result_of
from simulator.storage import Result, Row, StoreError

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

LINE = 90
"""Characters of a line that recall a scene."""


class GroupFacts:
    """Reads the attempts that reached an ending; ``names``, ``texts`` and ``unread`` fill up as they go by.

    ``texts``: by scenario, the hashes of the texts that were played; ``unread``: the attempts whose text or journal is lost.
    """

    def __init__(self, practice: "Practice", scenarios: Sequence[str], trainees: Sequence[str]) -> None:
        self.names = Names({}, {}, {}, {}, {})
        self.texts: dict[str, set[str]] = {}
        self.referential: Playable | None = None
        self.unread: list[str] = []
        self._practice = practice
        self._scenarios = frozenset(scenarios)
        self._trainees = tuple(dict.fromkeys(trainees))
        self._texts: dict[tuple[str, str], DecidedText] = {}

    def __iter__(self) -> Iterator[Played]:
        """Person by person, oldest first. Raises ``StoreError`` when the store itself cannot be read."""
        for trainee in self._trainees or self._everybody():
            yield from self._of(trainee)

    def _everybody(self) -> list[str]:
        """Everybody but the groups that played together: their conversation is nobody's own."""
        store = self._practice.store
        together = {TRAINEE.format(row.code) for row in store.sessions()}
        return [profile.name for profile in store.profiles() if profile.name not in together]

    def _of(self, trainee: str) -> Iterator[Played]:
        store = self._practice.store
        rows = [row for row in reversed(store.rows(trainee)) if row.ending is not None]
        if self._scenarios:
            rows = [row for row in rows if row.scenario in self._scenarios]
        results = store.own_results(trainee, SCORING_VERSION) if rows else {}
        played: set[str] = set()
        for row in rows:
            first = row.scenario not in played and row.parent is None
            played.add(row.scenario)
            try:
                yield self._told(row, first, results.get(row.id))
            except (PracticeError, EngineError, StoreError, KeyError):
                self.unread.append(row.id)

    def _told(self, row: Row, first: bool, kept: Result | None) -> Played:
        if kept is not None:
            try:
                return self._fact(row, first, kept)
            except (KeyError, TypeError, ValueError):
                pass  # kept before decisions were, or damaged: it is a cache
        return self._fact(row, first, self._again(row))

    def _again(self, row: Row) -> Result:
        store = self._practice.store
        stored = store.load(row.id)
        header = stored.journal.header
        playable = self._text(row, header.referential_hash).playable
        reference = playable.reference(header.variant)
        performance = observe(stored.journal, playable.scenario, reference, stored.corrections, stored.judgements)
        referential = playable.referential
        assessment = judged_by_trainers(assess(performance, referential), stored.judgements, referential.scale)
        result = result_of(header, assessment, stamp(self._practice.doors.now()), performance=performance)
        store.keep_result(row.id, result)
        return result

    def _fact(self, row: Row, first: bool, result: Result) -> Played:
        text = self._text(row, result.referential)
        return text.played(row.id, row.trainee, row.ending or "", result.data, first=first)

    def _text(self, row: Row, referential: str) -> "DecidedText":
        key = (row.hash, referential)
        if key not in self._texts:
            playable = played_on(self._practice, self._practice.store.load(row.id).journal.header)
            self._texts[key] = DecidedText(playable)
            self.texts.setdefault(row.scenario, set()).add(row.hash)
            self.referential = self.referential or playable
            name_all(self.names, playable)
        return self._texts[key]


_Answered = tuple[tuple[str, ...], str, tuple[tuple[str, int], ...], int]
"""Ids offered, the one chosen, its points by criterion, the most points offered."""


class DecidedText:
    """One text of a scenario, and what its choices are worth, worked out once."""

    def __init__(self, playable: Playable) -> None:
        self.playable = playable
        self._points = {
            (scene.id, choice.id): tuple((seen.criterion, seen.points) for seen in choice.observations)
            for scene in playable.scenario.scenes.values()
            for choice in scene.choices
        }
        self._worked_out: dict[tuple[str, str, str], _Answered] = {}

    def played(self, attempt: str, trainee: str, ending: str, data: Mapping[str, Any], *, first: bool = True) -> Played:
        """An attempt on this text from the ``data`` of its result; raises ``KeyError``, ``TypeError`` or ``ValueError`` when unfit."""
        return Played(
            attempt,
            trainee,
            self.playable.scenario.id,
            first,
            ending,
            tuple([self.decision(*one) for one in data["decisions"]]),
            tuple((id, one[0], one[1], one[2]) for id, one in data["criteria"].items()),
            tuple((id, Level(one[0]), one[1]) for id, one in data["competences"].items()),
        )

    def decision(
        self, scene: str, turn: int, offered: str, chosen: str, seconds: float, given: Iterable[tuple[str, int]] = ()
    ) -> Decision:
        """The decision kept so; raises ``KeyError`` when it is not of this text."""
        found = self._worked_out.get((scene, offered, chosen))
        if found is None:
            ids = tuple(offered.split())
            worth = [sum(points for _, points in self._points[scene, id]) for id in ids]
            points = self._points[scene, chosen] if chosen else ()
            found = self._worked_out[scene, offered, chosen] = (ids, chosen, points, max(worth, default=0))
        ids, chosen, points, best = found
        return Decision(
            scene, turn, ids, chosen, seconds, points, best, tuple((criterion, worth) for criterion, worth in given)
        )


def name_all(names: Names, playable: Playable) -> None:
    """Adds what this text calls its things; of several texts of a scenario, the one met last is quoted."""
    scenario = playable.scenario
    names.scenarios[scenario.id] = scenario.title
    for scene in scenario.scenes.values():
        line = next((line.text for line in scene.lines), "")
        names.scenes[scenario.id, scene.id] = line if len(line) <= LINE else line[:LINE].rsplit(" ", 1)[0] + "…"
        for choice in scene.choices:
            names.choices[scenario.id, scene.id, choice.id] = choice.text
    for competence in playable.referential.competences:
        names.competences[competence.id] = competence.name
        for criterion in competence.criteria:
            names.criteria[criterion.id] = criterion.name
