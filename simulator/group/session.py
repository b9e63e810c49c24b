"""How is a group session lived? Its state, folded from the minutes, and the minutes that each request adds.

Pure and synchronous: the moment comes in with each request, and what is added is given back for somebody else to store.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from simulator.group.errors import ClosedBallotError, FullError, GroupError, UnfitNameError, UnknownParticipantError
from simulator.group.events import (
    Asked,
    BallotClosed,
    BallotOpened,
    BranchOpened,
    CameBack,
    Erased,
    Event,
    Followed,
    HandsCounted,
    Helped,
    Joined,
    KeyShown,
    Noted,
    Observed,
    TookRole,
    Voted,
    Went,
)
from simulator.group.facts import Ballot, Branch, Mark, Note, Participant, Role, Seen, Vote
from simulator.group.minutes import Minute, Minutes, Opening
from simulator.group.phases import Phase, next_phase
from simulator.source import without_controls

MOST_PEOPLE = 300
MOST_NAME = 40
MOST_NOTE = 500
MOST_HANDS = 1_000


class GroupSession:
    """A session alive. ``minutes`` only grows; all the rest follows from it. ``attempt`` is the conversation now on screen."""

    def __init__(self, opening: Opening) -> None:
        self.opening = opening
        self.minutes: list[Minute] = []
        self.phase = Phase.LOBBY
        self.attempt = opening.attempt
        self.participants: dict[str, Participant] = {}
        self.ballots: list[Ballot] = []
        self.notes: list[Note] = []
        self.marks: dict[tuple[str, str], Mark] = {}
        self.branches: list[Branch] = []
        self.asking: dict[str, str] = {}

    @classmethod
    def again(cls, minutes: Minutes) -> "GroupSession":
        """The session that wrote these minutes, standing where it stood."""
        session = cls(minutes.opening)
        for minute in minutes.entries:
            session._apply(minute)
        return session

    @property
    def version(self) -> int:
        """Grows by one with each thing that happens."""
        return len(self.minutes)

    @property
    def ballot(self) -> Ballot | None:
        """The latest ballot of the reply now to be given, open or closed; ``None`` before the first vote on it."""
        latest = self.shown
        return latest if latest is not None and latest.taken is None else None

    @property
    def shown(self) -> Ballot | None:
        """The ballot to look at: that of the reply to be given, or the one that has just been followed."""
        return next((one for one in reversed(self.ballots) if one.attempt == self.attempt), None)

    @property
    def branched(self) -> Branch | None:
        """The branch in which the group is, if it is in one."""
        return next((one for one in self.branches if one.attempt == self.attempt), None)

    @property
    def voters(self) -> tuple[Participant, ...]:
        """Those who may vote, in the order in which they came."""
        return tuple(one for one in self.participants.values() if one.role is Role.VOTER and one.name)

    def known(self, participant: str) -> Participant:
        """Somebody of this session; raises ``UnknownParticipantError``."""
        found = self.participants.get(participant)
        if found is None or not found.name:
            raise UnknownParticipantError
        return found

    # What participants ask for

    def join(self, participant: str, name: str, role: Role, key: str, at: str) -> tuple[Minute, ...]:
        """Lets somebody in, at any phase but the last."""
        if self.phase is Phase.CLOSED:
            raise GroupError("Cette séance est terminée.")
        if len(self.participants) >= MOST_PEOPLE:
            raise FullError(MOST_PEOPLE)
        clean = " ".join(without_controls(name, one_line=True).split())
        if not clean:
            raise UnfitNameError("Donnez un prénom ou un pseudonyme.")
        if len(clean) > MOST_NAME:
            raise UnfitNameError(f"Ce nom est trop long : {MOST_NAME} caractères au plus.")
        if any(one.name.casefold() == clean.casefold() for one in self.participants.values()):
            raise UnfitNameError(f"« {clean} » est déjà dans la séance : ajoutez une initiale.")
        return self._add(at, Joined(participant, clean, role.value, key))

    def take_role(self, participant: str, role: Role, at: str) -> tuple[Minute, ...]:
        """Changes what somebody does."""
        return () if self.known(participant).role is role else self._add(at, TookRole(participant, role.value))

    def vote(
        self,
        participant: str,
        ballot: int,
        choice: str | None,
        at: str,
        *,
        text: str | None = None,
        confidence: float | None = None,
    ) -> tuple[Minute, ...]:
        """Takes a vote; the same again adds nothing, another replaces it. Raises ``ClosedBallotError``, ``GroupError``."""
        if self.known(participant).role is not Role.VOTER:
            raise GroupError("Vous observez : vous ne votez pas. Vous pouvez changer de rôle.")
        here = self._open(ballot)
        if choice is not None and choice not in here.offered:
            raise GroupError("Cette réponse n’est pas proposée ici.")
        before = here.votes.get(participant)
        if before is not None and (before.choice, before.text) == (choice, text):
            return ()
        return self._add(at, Voted(ballot, participant, choice, text, confidence))

    def observe(
        self, participant: str, criterion: str, seen: Seen, at: str, note: str = "", turn: int = 0
    ) -> tuple[Minute, ...]:
        """Keeps what an observer says of a criterion."""
        if self.known(participant).role is not Role.OBSERVER:
            raise GroupError("Seuls les observateurs remplissent la grille.")
        clean = without_controls(note, one_line=True).strip()[:MOST_NOTE]
        before = self.marks.get((participant, criterion))
        if before is not None and (before.seen, before.note) == (seen, clean):
            return ()
        return self._add(at, Observed(participant, criterion, seen.value, clean, turn))

    def ask(self, participant: str, attempt: str, at: str) -> tuple[Minute, ...]:
        """Somebody who plays alone asks for help."""
        return () if self.asking.get(participant) == attempt else self._add(at, Asked(participant, attempt))

    def erase(self, participant: str, at: str) -> tuple[Minute, ...]:
        """Forgets a name; the store must then forget the words (see ``storage``)."""
        self.known(participant)
        return self._add(at, Erased(participant))

    # What the trainer asks for

    def go(self, trigger: str, at: str) -> tuple[Minute, ...]:
        """Passes to the phase that ``trigger`` leads to; raises ``NotNowError``."""
        return self._add(at, Went(next_phase(self.phase, trigger).value))

    def go_allowed(self, trigger: str) -> None:
        """Raises ``NotNowError`` where ``trigger`` is not open; nothing happens."""
        next_phase(self.phase, trigger)

    def open_ballot(self, turn: int, scene: str, offered: tuple[str, ...], at: str) -> tuple[Minute, ...]:
        """Opens a vote: the first on this reply, or a second one."""
        phase = next_phase(self.phase, "open_vote")
        round = self.ballot.round + 1 if self.ballot else 1
        opened = BallotOpened(len(self.ballots) + 1, self.attempt, turn, scene, offered, round)
        return self._add(at, opened, Went(phase.value))

    def count_hands(self, counts: Mapping[str, int], at: str) -> tuple[Minute, ...]:
        """Takes the trainer's count of raised hands for the open ballot."""
        here = self.ballot
        if here is None or here.closed:
            raise ClosedBallotError
        if set(counts) - set(here.offered) or any(not 0 <= count <= MOST_HANDS for count in counts.values()):
            raise GroupError("Donnez un nombre de mains, de zéro à mille, pour chaque réponse.")
        return () if dict(counts) == dict(here.hands) else self._add(at, HandsCounted(here.number, dict(counts)))

    def close_ballot(self, at: str) -> tuple[Minute, ...]:
        """Closes the vote: the spread may be shown."""
        phase = next_phase(self.phase, "close_vote")
        return self._add(at, BallotClosed(self._current.number), Went(phase.value))

    def show_key(self, at: str) -> tuple[Minute, ...]:
        """Shows what each answer is worth, once the vote is closed."""
        here = self.shown
        if here is None or not here.closed:
            raise GroupError("La correction se montre une fois le vote clos.")
        return () if here.key_shown else self._add(at, KeyShown(here.number))

    def follow(self, choice: str, why: str, at: str) -> tuple[Minute, ...]:
        """Says which reply the conversation takes after the ballot."""
        phase = next_phase(self.phase, "play")
        if choice not in self._current.offered:
            raise GroupError("Cette réponse n’est pas proposée ici.")
        return self._add(at, Followed(self._current.number, choice, why), Went(phase.value))

    def branch(self, attempt: str, turn: int, at: str) -> tuple[Minute, ...]:
        """Leaves for an attempt that takes the minority's reply."""
        phase = next_phase(self.phase, "play")
        return self._add(at, BranchOpened(attempt, self.attempt, turn), Went(phase.value))

    def come_back(self, at: str) -> tuple[Minute, ...]:
        """Leaves a branch for the conversation that it left."""
        phase = next_phase(self.phase, "come_back")
        branch = self.branched
        if branch is None:
            raise GroupError("Le groupe est déjà dans sa conversation.")
        return self._add(at, CameBack(branch.parent), Went(phase.value))

    def note(self, turn: int, text: str, at: str) -> tuple[Minute, ...]:
        """Keeps the trainer's words, or a bookmark."""
        return self._add(at, Noted(self.attempt, turn, without_controls(text, one_line=True).strip()[:MOST_NOTE]))

    def help(self, participant: str, at: str) -> tuple[Minute, ...]:
        """The trainer went to see somebody who had asked."""
        return self._add(at, Helped(participant)) if participant in self.asking else ()

    # The fold

    @property
    def _current(self) -> Ballot:
        here = self.ballot
        if here is None:
            raise GroupError("Ouvrez d’abord un vote.")
        return here

    def _open(self, number: int) -> Ballot:
        here = self.ballot
        if here is None or here.number != number or here.closed or self.phase is not Phase.VOTE:
            raise ClosedBallotError
        return here

    def _add(self, at: str, *events: Event) -> tuple[Minute, ...]:
        added = tuple(Minute(self.version + rank, at, event) for rank, event in enumerate(events))
        for minute in added:
            self._apply(minute)
        return added

    def take(self, minute: Minute) -> None:
        """Takes a minute that another program added."""
        self._apply(minute)

    def _apply(self, minute: Minute) -> None:
        self.minutes.append(minute)
        event, at = minute.event, minute.at
        match event:
            case Joined(id, name, role, key):
                self.participants[id] = Participant(id, name, Role(role), key, at)
            case TookRole(id, role):
                self.participants[id] = replace(self.participants[id], role=Role(role))
            case Erased(id):
                self.participants[id] = replace(self.participants[id], name="", key="")
            case Went(phase):
                self.phase = Phase(phase)
            case BallotOpened(number, attempt, turn, scene, offered, round):
                self.ballots.append(Ballot(number, attempt, turn, scene, offered, round, at))
            case Voted(number, id, choice, text, confidence):
                here = self.ballots[number - 1]
                vote = Vote(id, choice, text, confidence, round_seconds(here.opened, at))
                self.ballots[number - 1] = replace(here, votes={**here.votes, id: vote})
            case HandsCounted(number, counts):
                self.ballots[number - 1] = replace(self.ballots[number - 1], hands=dict(counts))
            case BallotClosed(number):
                self.ballots[number - 1] = replace(self.ballots[number - 1], closed=True)
            case KeyShown(number):
                self.ballots[number - 1] = replace(self.ballots[number - 1], key_shown=True)
            case Followed(number, choice, why):
                self.ballots[number - 1] = replace(self.ballots[number - 1], taken=choice, why=why)
            case BranchOpened(attempt, parent, turn):
                self.branches.append(Branch(attempt, parent, turn))
                self.attempt = attempt
            case CameBack(attempt):
                self.attempt = attempt
            case Noted(attempt, turn, text):
                self.notes.append(Note(attempt, turn, text, at))
            case Observed(id, criterion, seen, note, turn):
                self.marks[id, criterion] = Mark(id, criterion, Seen(seen), note, turn)
            case Asked(id, attempt):
                self.asking[id] = attempt
            case Helped(id):
                self.asking.pop(id, None)


def round_seconds(opened: str, at: str) -> float:
    """Seconds between two moments of the minutes, never less than zero."""
    return max(0.0, round((datetime.fromisoformat(at) - datetime.fromisoformat(opened)).total_seconds(), 3))
