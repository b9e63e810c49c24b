"""What is sent to a device? One document for each distinct view, made once however many devices look at it.

Many see the same: the same scene, the same role, the same answer of their own. What only counts people (how many answered) is told
apart from it, so that a count that moves replaces nothing on anybody's screen.
"""

import hashlib
import json
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any, Literal

from simulator.group import Participant, Role
from simulator.group.words import counted, spoken
from simulator.practice.hosting import Hosted
from simulator.web.classroom.rendering import region

Form = Literal["html", "json"]
HOLE = "@@jeton@@"
"""Where a device's own form token goes, in a text made for many devices. Who writes it sees their own token, and nobody else does."""
MOST_MADE = 1_000


@dataclass(frozen=True, slots=True)
class Document:
    """What one device is to show. ``mark`` follows from what is shown alone: the same after a restart."""

    mark: str
    data: dict[str, Any]
    whole: str
    """``data`` as JSON."""


class Documents:
    """The documents of a session as it is now. ``look`` first, whenever something may have changed."""

    def __init__(self, hosted: Hosted) -> None:
        self.hosted = hosted
        self.count = ""
        competences = hosted.playable.referential.competences
        self._names = {one.id: one.name for competence in competences for one in competence.criteria}
        self._screen: dict[str, Any] = {}
        self._still: dict[str, Any] = {}
        self._scene = 0
        self._unsaved: frozenset[str] = frozenset()
        self._made: dict[Hashable, Document] = {}
        self._marks: dict[str, list[tuple[str, str, str]]] = {}

    def look(self) -> None:
        """Sees where the session is."""
        self._screen = self.hosted.screen()
        self.look_at_the_disk()
        self.count = counted(self._screen)
        still = _without_counts(self._screen)
        if still != self._still:
            self._still = still
            self._scene += 1
            self._made.clear()
        self._marks = {}
        for mark in self.hosted.group.marks.values():
            self._marks.setdefault(mark.participant, []).append((mark.criterion, mark.seen.value, mark.note))

    def look_at_the_disk(self) -> None:
        """Sees what is written: nothing is called « enregistré » on the word of a moment ago."""
        self._unsaved = self.hosted.unsaved()

    def key(self, participant: Participant, form: Form) -> Hashable:
        """What makes a participant's view differ from others': two with the same key are shown the same."""
        ballot = self.hosted.group.shown
        own = ballot.votes.get(participant.id) if ballot is not None else None
        marks = tuple(self._marks.get(participant.id, ())) if participant.role is Role.OBSERVER else ()
        vote = None if own is None else (own.choice, own.text)
        name = participant.id if form == "json" else ""
        return form, self._scene, participant.role, vote, participant.id not in self._unsaved, marks, name

    def of(self, participant: Participant, form: Form) -> Document:
        """The document of a participant, made now or before."""
        key = self.key(participant, form)
        if key not in self._made:
            if len(self._made) >= MOST_MADE:
                self._made.clear()
            self._made[key] = self._make(participant, form)
        return self._made[key]

    def _make(self, participant: Participant, form: Form) -> Document:
        view = self.hosted.view(participant, self._screen)
        view["saved"] = participant.id not in self._unsaved
        if form == "json":
            data: dict[str, Any] = {"view": view}
            seen = json.dumps(_without_counts(view), ensure_ascii=False)
        else:
            data = {"html": region(view, self._names, HOLE), "say": spoken(view)}
            seen = data["html"]
        mark = hashlib.sha256(seen.encode("utf-8", "replace")).hexdigest()[:16]
        data = {"format": 1, "mark": mark, **data}
        return Document(mark, data, json.dumps(data, ensure_ascii=False))


def _without_counts(view: dict[str, Any]) -> dict[str, Any]:
    ballot = view["ballot"]
    return {
        **view,
        "version": 0,
        "people": 0,
        "observers": 0,
        "ballot": None if ballot is None else {**ballot, "voted": 0},
    }
