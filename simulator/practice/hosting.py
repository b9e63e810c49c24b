"""How does a trainer lead a group through one conversation? A group session, the attempts it plays, and their place in the store.

Every request is written down before it is told, but for votes: many arrive at once, so that their senders wait for ``flush``,
which writes all that is waiting in one transaction. What was answered « enregistré » is on the disk.
"""

import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from simulator.engine import Choose, EngineError
from simulator.group import (
    ClosedBallotError,
    Criterion,
    GroupError,
    GroupSession,
    Kind,
    Minute,
    Minutes,
    Opening,
    Participant,
    Phase,
    Role,
    Seen,
    Stage,
    UnknownParticipantError,
    common_view,
    hashed,
    new_code,
    new_participant,
    new_secret,
    spread_of,
    view_for,
)
from simulator.practice.attempt import Attempt, stamp
from simulator.practice.conversations import branch_attempt, played_on
from simulator.practice.group_sessions import TRAINEE, forget_participant
from simulator.practice.playable import Playable
from simulator.practice.understanding import cleaned
from simulator.storage import SessionRow, StoreError

if TYPE_CHECKING:
    from simulator.practice.practice import Practice


class Hosted:
    """A led session alive (``Kind.LED``), or a face-to-face role-play (``Kind.FACE``), for a face and a server to drive.

    ``trouble`` is empty, or says in French why the latest minutes are not on the disk yet. ``listeners`` are called after each
    change, with nothing: who draws asks again.
    """

    def __init__(self, practice: "Practice", group: GroupSession, playable: Playable, attempts: Mapping[str, Attempt]) -> None:
        self.practice = practice
        self.group = group
        self.playable = playable
        self.trouble = ""
        self.listeners: list[Callable[[], None]] = []
        self._attempts = dict(attempts)
        self._pending: list[Minute] = []
        self._writing = threading.Lock()
        self._keys = {one.key: one.id for one in group.participants.values() if one.key}
        self._zero = practice.doors.monotonic() - max((one.session.spent for one in attempts.values()), default=0.0)

    @property
    def attempt(self) -> Attempt | None:
        """The conversation now on screen; ``None`` face to face."""
        return self._attempts.get(self.group.attempt)

    @property
    def over(self) -> bool:
        """Whether the conversation now on screen has ended."""
        return self.attempt is not None and self.attempt.session.over

    @property
    def stage(self) -> Stage:
        """What a view is made of."""
        attempt = self.attempt
        return Stage(self.playable.scenario, attempt.session if attempt else None, grid_of(self.playable))

    def screen(self) -> dict[str, Any]:
        """What is projected: all that everybody may see."""
        return common_view(self.group, self.stage)

    def view(self, participant: Participant, screen: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """What one participant sees; with ``screen`` at hand, what everybody sees is not made again."""
        return view_for(self.group, self.stage, participant, screen)

    # Participants

    def enter(self, name: str, role: Role = Role.VOTER, *, wait: bool = False) -> tuple[Participant, str]:
        """Lets somebody in; who they are, and the secret that their device keeps. With ``wait``, it is written by ``flush``.

        Raises ``GroupError``.
        """
        draw = self.practice.doors.draw
        secret, id = new_secret(draw), new_participant(draw)
        key = hashed(secret)
        self._record(self.group.join(id, name, role, key, self._now()), wait=wait)
        self._keys[key] = id
        return self.group.participants[id], secret

    def who(self, secret: str) -> Participant:
        """Whose secret this is; raises ``UnknownParticipantError``."""
        id = self._keys.get(hashed(secret))
        if id is None:
            raise UnknownParticipantError
        return self.group.known(id)

    def take_role(self, participant: str, role: Role, *, wait: bool = False) -> None:
        """Changes what somebody does; with ``wait``, it is written by ``flush``."""
        self._record(self.group.take_role(participant, role, self._now()), wait=wait)

    def vote(self, participant: str, ballot: int, choice: str) -> None:
        """Takes a vote for an offered choice; the sender is answered after ``flush``."""
        self._record(self.group.vote(participant, ballot, choice, self._now()), wait=True)

    def say(self, participant: str, ballot: int, text: str) -> str | None:
        """Takes a vote in one's own words; the choice understood, or ``None``."""
        attempt, here = self.attempt, self.group.ballot
        if attempt is None or here is None or here.number != ballot:
            raise ClosedBallotError
        words = cleaned(text)
        if not words:
            raise GroupError("Écrivez ce que vous diriez.")
        recognition = self.playable.recognizer(here.scene, here.offered).recognize(words)
        minutes = self.group.vote(
            participant, ballot, recognition.choice, self._now(), text=words, confidence=recognition.confidence
        )
        self._record(minutes, wait=True)
        return recognition.choice

    def observe(self, participant: str, criterion: str, seen: Seen, note: str = "") -> None:
        """Keeps what an observer says of a criterion of the grid; raises ``GroupError``."""
        if criterion not in {one.id for one in self.stage.grid}:
            raise GroupError("Ce critère n’est pas dans la grille.")
        turn = self.attempt.session.turn if self.attempt else 0
        self._record(self.group.observe(participant, criterion, seen, self._now(), note, turn), wait=True)

    def erase(self, participant: str) -> None:
        """Forgets somebody's name and words, here and in the store; raises ``StoreError`` while nothing can be written."""
        key = self.group.known(participant).key
        if not self.flush():
            raise StoreError(self.trouble)  # what waits holds their words: it would be written after they were forgotten
        self._record(self.group.erase(participant, self._now()))
        self._keys.pop(key, None)
        self.group = forget_participant(self.practice, self.group, participant)
        self._tell()

    # The trainer

    def start(self) -> None:
        """Leaves the lobby for the first scene, or for the role cards."""
        self.go("deal" if self.group.opening.kind is Kind.FACE else "start")

    def go(self, trigger: str) -> None:
        """Passes to another phase (see ``simulator.group.phases``); raises ``NotNowError``."""
        self._record(self.group.go(trigger, self._now()))
        if self.group.phase is Phase.CLOSED:
            self._told(lambda: self.practice.store.close_session(self.group.opening.id, self._now()))

    def open_vote(self) -> None:
        """Opens the vote on the reply to be given, or a second one. Raises ``NotNowError``, ``GroupError``."""
        attempt = self.attempt
        if attempt is None or attempt.session.over:
            raise GroupError("La conversation est finie : il n’y a plus de réponse à donner.")
        session = attempt.session
        self._record(self.group.open_ballot(session.turn, session.state.place, session.offered, self._now()))

    def count_hands(self, counts: Mapping[str, int]) -> None:
        """Takes the trainer's count of raised hands."""
        self._record(self.group.count_hands(counts, self._now()))

    def close_vote(self) -> None:
        """Closes the vote."""
        self._record(self.group.close_ballot(self._now()))

    def show_key(self) -> None:
        """Shows what each answer is worth."""
        self._record(self.group.show_key(self._now()))

    def majority(self) -> tuple[str, ...]:
        """The choices with the most votes in the ballot at hand: several when they are level."""
        return spread_of(self.group.ballot).majority if self.group.ballot else ()

    def minority(self) -> tuple[str, ...]:
        """The other choices that somebody voted for, most votes first."""
        return spread_of(self.group.ballot).minority if self.group.ballot else ()

    def follow(self, choice: str, why: str = "own") -> None:
        """Plays a reply in the group's conversation: the other reacts. Raises ``NotNowError``, ``GroupError``."""
        attempt = self._playing()
        minutes = self.group.follow(choice, why, self._now())
        self._play(attempt, choice)
        self._record(minutes)

    def explore(self, choice: str) -> None:
        """Plays another reply as an attempt of its own; ``come_back`` returns to the vote. Raises as ``follow``."""
        attempt, here = self._playing(), self.group.ballot
        if here is None or choice not in here.offered:
            raise GroupError("Cette réponse n’est pas proposée ici.")
        self.group.go_allowed("play")
        branch = branch_attempt(self.practice, attempt, attempt.session.turn, leave=False)
        id = branch.session.header.attempt
        self._attempts[id] = branch
        minutes = self.group.branch(id, attempt.session.turn, self._now())
        self._play(branch, choice)
        self._record(minutes)

    def come_back(self) -> None:
        """Leaves a branch."""
        left = self.attempt
        self._record(self.group.come_back(self._now()))
        if left is not None and not left.session.over:
            from simulator.engine import Leave

            left.play(Leave("branched"))

    def note(self, text: str = "") -> None:
        """Keeps the trainer's words at this turn; a bookmark without words."""
        turn = self.attempt.session.turn if self.attempt else 0
        self._record(self.group.note(turn, text, self._now()))

    # Keeping

    def flush(self) -> bool:
        """Writes all that waits now, in one transaction; whether it is on the disk. May be called from any thread."""
        with self._writing:
            batch = list(self._pending)
            if not batch:
                return True
            data = [minute.to_data() for minute in batch]
            kept = self._told(lambda: self.practice.store.add_minutes(self.group.opening.id, data))
            if kept:
                del self._pending[: len(batch)]
            return kept

    def unsaved(self) -> frozenset[str]:
        """The participants of whom something is not on the disk yet."""
        return frozenset(getattr(minute.event, "participant", "") for minute in tuple(self._pending)) - {""}

    def save(self) -> bool:
        """Tries again, now, to write what is not on the disk yet, the conversation's replies too; whether all of it is."""
        for attempt in self._attempts.values():
            if attempt.trouble:
                attempt.save()
        kept = self.flush()
        if kept and self.group.phase is Phase.CLOSED:
            kept = self._told(lambda: self.practice.store.close_session(self.group.opening.id, self._now()))
        if kept:
            self.trouble = self._unplayed()
        return not self.trouble

    def _unplayed(self) -> str:
        """Why some reply of the conversation is not on the disk yet."""
        return next((attempt.trouble for attempt in self._attempts.values() if attempt.trouble), "")

    def _told(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except StoreError as error:
            self.trouble = str(error)
            return False
        self.trouble = self._unplayed()
        return True

    def _record(self, minutes: tuple[Minute, ...], *, wait: bool = False) -> None:
        """Keeps what was added; with ``wait``, at the next ``flush`` that the sender waits for."""
        if not minutes:
            return
        self._pending += minutes
        if not wait:
            self.flush()
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self.listeners):
            listener()

    def _playing(self) -> Attempt:
        attempt = self.attempt
        if attempt is None or attempt.session.over:
            raise GroupError("La conversation est finie : il n’y a plus de réponse à donner.")
        return attempt

    def _play(self, attempt: Attempt, choice: str) -> None:
        try:
            attempt.play(Choose(choice), self.practice.doors.monotonic() - self._zero)
        except EngineError as error:
            raise GroupError(str(error)) from error
        if attempt.trouble:
            self.trouble = attempt.trouble

    def _now(self) -> str:
        return stamp(self.practice.doors.now())


def grid_of(playable: Playable) -> tuple[Criterion, ...]:
    """The observers' grid: the criteria of the competences that the scenario judges, in the order of the referential."""
    judged = set(playable.scenario.judged)
    return tuple(
        Criterion(criterion.id, criterion.name, competence.name)
        for competence in playable.referential.competences
        if competence.id in judged
        for criterion in competence.criteria
    )


def host(
    practice: "Practice", name: str, *, face_to_face: bool = False, typed: bool = False, seed: int | None = None
) -> Hosted:
    """Opens a session on a scenario. Raises ``PracticeError`` or ``StoreError``: a session that cannot be kept is not begun."""
    playable = practice.open(name)
    doors = practice.doors
    code = free_code(practice)
    attempt = None
    if not face_to_face:
        attempt = practice.begin(playable, seed=seed, trainee=TRAINEE.format(code))
        if attempt.trouble:
            raise StoreError(attempt.trouble)
    opening = Opening(
        id=doors.new_id(),
        code=code,
        kind=Kind.FACE if face_to_face else Kind.LED,
        scenarios=(playable.scenario.id,),
        scenario_hash=playable.scenario.hash,
        referential_hash=playable.referential.hash,
        attempt=attempt.session.header.attempt if attempt else "",
        typed=typed,
        started=stamp(doors.now()),
    )
    row = SessionRow(opening.id, code, opening.kind.value, opening.started, None)
    practice.store.open_session(row, opening.to_data())
    return Hosted(practice, GroupSession(opening), playable, {opening.attempt: attempt} if attempt else {})


def free_code(practice: "Practice") -> str:
    """A code that no open session has."""
    taken = {row.code for row in practice.store.sessions() if row.closed is None}
    while (code := new_code(practice.doors.draw)) in taken:
        pass
    return code


def take_up(practice: "Practice", session: str) -> Hosted:
    """A kept session, alive again where it stood, with the same code. Raises ``PracticeError`` or ``StoreError``."""
    kept = practice.store.session(session)
    minutes = Minutes(Opening.from_data(dict(kept.opening)), tuple(Minute.from_data(dict(one)) for one in kept.minutes))
    group = GroupSession.again(minutes)
    opening = group.opening
    if not opening.attempt:
        playable = practice.open(opening.scenarios[0])
        return Hosted(practice, group, playable, {})
    ids = [opening.attempt, *(branch.attempt for branch in group.branches)]
    attempts = {id: practice.resume(id, as_begun=True) for id in ids}
    playable = played_on(practice, attempts[opening.attempt].session.header)
    hosted = Hosted(practice, group, playable, attempts)
    _make_up(hosted)
    return hosted


def _make_up(hosted: Hosted) -> None:
    """A reply that was played just before the power went, and not yet in the minutes, is written there now."""
    group, attempt = hosted.group, hosted.attempt
    here = group.ballot
    if attempt is None or here is None or not here.closed or attempt.session.turn <= here.turn:
        return
    from simulator.engine import Chose

    played = [entry.event for entry in attempt.session.entries if isinstance(entry.event, Chose)]
    hosted._record(group.follow(played[-1].choice, "own", hosted._now()))
