"""How is the day of the exam rehearsed? A day alive with its role-play, every step of it in the store before it is told."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from hmac import compare_digest
from typing import TYPE_CHECKING, Any

from scoring.interview import Interview, OpenQuestion, Reply, chosen
from scoring.questionnaire import Answer, Drawn, Mark, answer_data, answer_from, mark
from scoring.questionnaire.kept import idea_from, item_data, item_from
from scoring.scale import Level
from simulator.engine import EngineError, Leave, Mode, Question, Reason
from simulator.engine import Reply as ReplyMode
from simulator.exam import TIMED, Day, ExamError, Minute, Plan, Stage
from simulator.exam.events import Judged
from simulator.practice.attempt import Attempt, stamp
from simulator.practice.conversations import played_on
from simulator.practice.errors import PracticeError
from simulator.practice.hearing import ideas_heard
from simulator.practice.playable import Playable
from simulator.practice.understanding import cleaned
from simulator.source import typeset
from simulator.storage import SessionRow, StoreError

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

KIND = "exam"
"""The kind under which a day is kept among the sessions."""
WHY = "why/"
"""The questions of the jury on what was done: ``why/<turn>``."""


class Rehearsal:
    """A day alive, for a face to drive.

    ``paper`` is the questionnaire, ``questions`` the open ones by id; ``attempt`` is the role-play once it began. ``trouble`` is empty,
    or says in French why the latest steps are not on the disk yet.
    """

    def __init__(
        self, practice: "Practice", id: str, opening: Mapping[str, Any], day: Day, playable: Playable, attempt: Attempt | None
    ) -> None:
        self.practice = practice
        self.id = id
        self.trainee: str = opening["trainee"]
        self.day = day
        self.playable = playable
        self.attempt = attempt
        self.paper = tuple(Drawn(item_from(one["item"]), tuple(one["shown"])) for one in opening["paper"])
        self.questions = {one.id: one for one in map(_question_from, opening["questions"])}
        self.notices: tuple[str, ...] = tuple(opening.get("notices", ()))
        self.trouble = ""
        self._lock: str = opening["trainer"]
        self._pending: list[Minute] = []
        played = attempt.session.spent if attempt is not None and day.stage is Stage.ROLE_PLAY else 0.0
        self._zero = practice.doors.monotonic() - max(day.spent, played)  # each writes the time down at its own moments

    # The clock

    @property
    def spent(self) -> float:
        """Seconds of the present stage, pauses left out."""
        return self.day.spent if self.day.paused else self.practice.doors.monotonic() - self._zero

    @property
    def left(self) -> float | None:
        """Seconds left in the present stage; ``None`` without a clock."""
        return self.day.left(self.spent)

    def tick(self, *, now: bool = False) -> bool:
        """Writes the clock down from time to time, or ``now`` (before one leaves); whether the time of this stage is over."""
        self._keep(self.day.tick(self._now(), self.spent, now=now))
        return self.left == 0

    @property
    def pausable(self) -> bool:
        """Whether a trainer planned this day with their word, and so can pause it."""
        return bool(self._lock)

    def pause(self, word: str) -> None:
        """Stops the clock; only with the trainer's word. Raises ``ExamError``."""
        self._check(word)
        self._keep(self.day.pause(self._now(), self.spent))

    def resume(self, word: str) -> None:
        """Lets the clock run again; only with the trainer's word. Raises ``ExamError``."""
        self._check(word)
        self._keep(self.day.resume(self._now()))
        self._zero = self.practice.doors.monotonic() - self.day.spent

    def _check(self, word: str) -> None:
        if not self._lock or not compare_digest(locked(word), self._lock):
            raise ExamError("Seul le formateur met la journée en pause : il faut le mot qu’il a choisi au départ.")

    # The stages

    def move_on(self, why: str = "done") -> Stage:
        """Ends the present stage and begins the next, with what it asks. Raises ``ExamError``."""
        stage, attempt = self.day.stage, self.attempt
        minutes = self.day.move_on(self._now(), self.spent, why)
        if stage is Stage.ROLE_PLAY and attempt is not None and not attempt.session.over:
            attempt.play(Leave("time-up" if why == "time" else "left"), attempt.session.spent)
        self._zero = self.practice.doors.monotonic()
        self._keep(minutes)
        self._enter()
        if self.day.over:
            self._told(lambda: self.practice.store.close_session(self.id, self._now()))
        assert self.day.stage is not None
        return self.day.stage

    def _enter(self) -> None:
        """What the stage that begins needs; again after a crash, nothing is done twice."""
        day, now = self.day, self._now()
        if day.stage is Stage.ROLE_PLAY and self.attempt is None:
            plan = day.plan
            self.attempt = self.practice.begin(
                self.playable,
                mode=Mode.EXAM,
                reply=ReplyMode(plan.reply),
                seed=plan.seed,
                trainee=self.trainee,
                extra_time=plan.extra_time,
            )
            self._keep(day.begin_attempt(self.attempt.session.header.attempt, now, 0.0))
        elif day.stage in (Stage.TECHNICAL, Stage.QUESTIONNAIRE, Stage.FINAL):
            self._keep(day.ask(day.stage, self._asked(day.stage), now, 0.0))

    def _asked(self, stage: Stage) -> tuple[str, ...]:
        plan = self.day.plan
        if stage is Stage.QUESTIONNAIRE:
            return tuple(drawn.item.id for drawn in self.paper)
        if stage is Stage.FINAL:
            return tuple(one.id for one in self.questions.values() if one.interview is Interview.FINAL)[: plan.final]
        why = [] if self.attempt is None else [f"{WHY}{one.turn}" for one in self.attempt.session.questions]
        technical = [one for one in self.questions.values() if one.interview is Interview.TECHNICAL]
        return (*why, *(one.id for one in chosen(technical, self._unseen(), max(0, plan.technical - len(why)))))

    def _unseen(self) -> tuple[str, ...]:
        """The competences of the title's CCP that the role-play did not show, in the order of the referential; then the others."""
        levels = {} if self.attempt is None else {one.competence.id: one.level for one in self.attempt.assessment.competences}
        members = [one.id for one in self.playable.referential.competences if one.ccp is not None]
        unseen = [id for id in members if levels.get(id, Level.NOT_OBSERVED) is Level.NOT_OBSERVED]
        return (*unseen, *(id for id in members if id not in unseen))

    # Answers

    def answer(self, question: str, answer: Answer | None) -> None:
        """Answers an item of the questionnaire. Raises ``ExamError``."""
        self._keep(self.day.answer(question, answer_data(answer), self._now(), self.spent))

    def reply(self, question: str, text: str) -> None:
        """Answers an open question, or « pourquoi ? », in one's own words. Raises ``ExamError``."""
        words = cleaned(text)
        ideas: tuple[str, ...] = ()
        if question.startswith(WHY):
            self._justify(question, words)
        elif question in self.questions:
            ideas = ideas_heard(self.questions[question].ideas, words)
        self._keep(self.day.answer(question, {"text": words, "ideas": list(ideas)}, self._now(), self.spent))

    def pick_reason(self, question: str, reason: str) -> None:
        """Answers « pourquoi ? » with one of the authored reasons. Raises ``ExamError``."""
        asked = self.why(question)
        text = next((one.text for one in asked.choice.reasons if one.id == reason), "")
        self._play(Reason(reason))
        self._keep(self.day.answer(question, {"text": text, "ideas": []}, self._now(), self.spent))

    def why(self, question: str) -> Question:
        """What « pourquoi ? » is about; the jury asks in its order. Raises ``ExamError``."""
        asked = self.attempt.session.question() if self.attempt else None
        if asked is None or question != f"{WHY}{asked.turn}":
            raise ExamError("Le jury pose ses questions dans l’ordre : celle-ci n’est pas ouverte.")
        return asked

    def _justify(self, question: str, words: str) -> None:
        self.why(question)
        from simulator.practice.understanding import understand_reason

        assert self.attempt is not None
        self._play(understand_reason(self.attempt.session, words))

    def _catch_up(self) -> None:
        """A reason that the attempt holds and the day does not (killed between the two) is kept by the day too."""
        if self.attempt is None or self.day.stage is not Stage.TECHNICAL or self.day.paused or self.left == 0:
            return
        for said in filter(None, (one.justification for one in self.attempt.exchanges)):
            why = f"{WHY}{said.turn}"
            if why in self.day.asked[Stage.TECHNICAL] and self.day.answer_to(Stage.TECHNICAL, why) is None:
                self._keep(self.day.answer(why, {"text": said.quote, "ideas": []}, self._now(), self.spent))

    def _play(self, move: Reason) -> None:
        assert self.attempt is not None
        try:
            self.attempt.play(move)
        except EngineError as error:
            raise ExamError(str(error)) from error

    def assess_oneself(self, levels: Mapping[str, Level]) -> None:
        """Keeps how the candidate sees themselves, competence by competence, before any result. Raises ``ExamError``."""
        self._keep(self.day.assess_oneself({id: level.value for id, level in levels.items()}, self._now()))

    def judge(self, juror: str, competence: str, level: Level, why: str) -> None:
        """Keeps the level of a juror beside what is computed. Raises ``ExamError``."""
        if competence not in {one.id for one in self.playable.referential.competences}:
            raise ExamError(f"Aucune compétence ne s’appelle « {competence} ».")
        self._keep(self.day.judge(cleaned(juror), competence, level.value, cleaned(why), self._now()))

    # What was answered

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The questionnaire marked; none before it was asked."""
        if Stage.QUESTIONNAIRE not in self.day.asked:
            return ()
        return tuple(mark(one.item, answer_from(self.day.answer_to(Stage.QUESTIONNAIRE, one.item.id))) for one in self.paper)

    def replies(self, stage: Stage) -> tuple[Reply, ...]:
        """The open questions asked in an interview, with what was answered."""
        asked = [self.questions[id] for id in self.day.asked.get(stage, ()) if id in self.questions]
        return tuple(_reply(one, self.day.answer_to(stage, one.id)) for one in asked)

    # Keeping

    def flush(self) -> bool:
        """Writes what waits; whether all of it is on the disk."""
        if self._pending and self._told(self._write):
            self._pending = []
        return not self._pending

    def _write(self) -> None:
        """Writes what waits, after what jurors said meanwhile from elsewhere: the day is lived in one place, and judged from any."""
        store, first = self.practice.store, self._pending[0].number
        written = (Minute.from_data(one) for one in store.minutes_after(self.id, first - 1))
        others = [minute for minute in written if minute not in self._pending]
        if others and all(isinstance(minute.event, Judged) for minute in self._pending):
            for minute in self._pending:
                store.add_minute(self.id, minute.to_data())
            return
        if others and all(isinstance(minute.event, Judged) for minute in others):
            self._pending = self.day.admit(others)
        store.add_minutes(self.id, [minute.to_data() for minute in self._pending])

    def _told(self, act: Any) -> bool:
        try:
            act()
        except StoreError as error:
            self.trouble = str(error)
            return False
        self.trouble = ""
        return True

    def _keep(self, minutes: tuple[Minute, ...]) -> None:
        self._pending += minutes
        self.flush()

    def _now(self) -> str:
        return stamp(self.practice.doors.now())


def locked(word: str) -> str:
    """What is kept of the trainer's word; empty for none."""
    return sha256(word.strip().encode()).hexdigest() if word.strip() else ""


def _reply(question: OpenQuestion, answer: Mapping[str, Any] | None) -> Reply:
    return Reply(question, answer["text"] if answer else "", tuple(answer["ideas"]) if answer else ())


def _question_from(data: Mapping[str, Any]) -> OpenQuestion:
    fields = {"interview": Interview(data["interview"]), "ideas": tuple(idea_from(one) for one in data["ideas"])}
    return OpenQuestion(**{**data, **fields})


def begin_day(
    practice: "Practice",
    plan: Plan,
    paper: tuple[Drawn, ...],
    questions: tuple[OpenQuestion, ...],
    trainee: str = "",
    trainer: str = "",
    notices: Sequence[str] = (),
) -> Rehearsal:
    """A new day, kept before it begins, with the ``notices`` that go with its plan. ``trainer``: the word without which nobody pauses it.

    Raises ``PracticeError``, ``StoreError``.
    """
    playable = practice.open(plan.scenario)
    opening = {
        "trainee": trainee,
        "plan": plan.to_data(),
        "trainer": locked(trainer),
        "paper": [{"item": item_data(one.item), "shown": list(one.shown)} for one in paper],
        "questions": [asdict(one) for one in questions],
        "notices": list(notices),
    }
    opening = json.loads(json.dumps(opening))  # as it will be read again
    id, now = practice.doors.new_id(), stamp(practice.doors.now())
    practice.store.open_session(SessionRow(id, "", KIND, now, None), opening)
    return Rehearsal(practice, id, opening, Day(plan), playable, None)


def take_up_day(practice: "Practice", id: str, *, lived: bool = True) -> Rehearsal:
    """A kept day, alive again where it stood; ``last``: the newest. Not ``lived``: only to be read or judged, perhaps while it goes on.

    Raises ``PracticeError`` or ``StoreError``.
    """
    rows = [row for row in practice.store.sessions() if row.kind == KIND and id in ("last", row.id)]
    if practice.person:  # nobody else's day is there
        rows = [row for row in rows if practice.store.session(row.id).opening.get("trainee") == practice.person]
    if not rows:
        raise PracticeError(typeset(f"Aucune répétition d’examen ne s’appelle « {id} »."))
    kept = practice.store.session(rows[0].id)
    plan = Plan.from_data(kept.opening["plan"])
    day = Day.again(plan, tuple(Minute.from_data(one) for one in kept.minutes))
    attempt = practice.resume(day.attempt, as_begun=True) if day.attempt else None
    playable = played_on(practice, attempt.session.header) if attempt else practice.open(plan.scenario)
    rehearsal = Rehearsal(practice, rows[0].id, kept.opening, day, playable, attempt)
    if lived and day.stage in TIMED:
        rehearsal._enter()
        rehearsal._catch_up()
    return rehearsal


@dataclass(frozen=True, slots=True)
class KeptDay:
    """A day of the store, as a list shows it; ``attempt`` is its role-play, once it began."""

    id: str
    started: str
    stage: Stage | None
    unfinished: bool
    attempt: str | None


def days_of(practice: "Practice", trainee: str) -> tuple[KeptDay, ...]:
    """The days of one person, newest first. Raises ``StoreError``."""
    found: list[KeptDay] = []
    for row in practice.store.sessions():
        kept = practice.store.session(row.id) if row.kind == KIND else None
        if kept is not None and kept.opening.get("trainee") == trainee:
            day = Day.again(Plan.from_data(kept.opening["plan"]), tuple(Minute.from_data(one) for one in kept.minutes))
            found.append(KeptDay(row.id, row.started, day.stage, row.closed is None, day.attempt))
    return tuple(found)


def unfinished_day(practice: "Practice", trainee: str) -> str | None:
    """The id of this person's newest day that is not over, if any. Raises ``StoreError``."""
    for row in practice.store.sessions():
        if row.kind == KIND and row.closed is None and practice.store.session(row.id).opening.get("trainee") == trainee:
            return row.id
    return None
