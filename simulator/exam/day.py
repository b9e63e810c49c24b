"""How is the day lived? Its state, folded from what happened, and what each request adds. Pure: moments and seconds come in."""

from collections.abc import Mapping, Sequence
from typing import Any

from simulator.exam.errors import ExamError
from simulator.exam.events import (
    Answered,
    Asked,
    AttemptBegan,
    Began,
    Event,
    Finished,
    Judged,
    Minute,
    Paused,
    Resumed,
    SelfAssessed,
    Ticked,
)
from simulator.exam.plan import NAMES, TIMED, Plan, Stage

TICK_SECONDS = 15.0


class Day:
    """A rehearsal alive. ``minutes`` only grows; ``stage`` is ``None`` before the first one begins.

    ``spent``: seconds of the present stage, as last written; ``ended``: stage → why it ended; ``answers``: (stage, question) → data;
    ``jury``: (juror, competence) → (level, why).
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.minutes: list[Minute] = []
        self.stage: Stage | None = None
        self.spent = 0.0
        self.paused = False
        self.attempt: str | None = None
        self.ended: dict[Stage, str] = {}
        self.took: dict[Stage, float] = {}
        self.asked: dict[Stage, tuple[str, ...]] = {}
        self.answers: dict[tuple[Stage, str], Mapping[str, Any]] = {}
        self.self_assessment: Mapping[str, str] | None = None
        self.jury: dict[tuple[str, str], tuple[str, str]] = {}

    @classmethod
    def again(cls, plan: Plan, minutes: tuple[Minute, ...]) -> "Day":
        """The day that wrote these minutes, standing where it stood."""
        day = cls(plan)
        for minute in minutes:
            day._apply(minute)
        return day

    @property
    def over(self) -> bool:
        """Whether the day is closed."""
        return self.stage is Stage.CLOSED

    @property
    def following(self) -> Stage | None:
        """The stage that comes after the present one; ``None`` at the end."""
        stages = self.plan.stages
        rank = -1 if self.stage is None else stages.index(self.stage)
        return stages[rank + 1] if rank + 1 < len(stages) else None

    @property
    def seconds(self) -> float | None:
        """Seconds given to the present stage; ``None`` without a clock."""
        minutes = None if self.stage is None else self.plan.minutes(self.stage)
        return None if minutes is None else minutes * 60

    def left(self, spent: float) -> float | None:
        """Seconds left in the present stage when ``spent`` were used; ``None`` without a clock, never below 0."""
        given = self.seconds
        return None if given is None else max(0.0, given - spent)

    def answer_to(self, stage: Stage, question: str) -> Mapping[str, Any] | None:
        """What was answered, if anything."""
        return self.answers.get((stage, question))

    # Requests

    def move_on(self, at: str, spent: float, why: str = "done") -> tuple[Minute, ...]:
        """Ends the present stage, if any, and begins the next; raises ``ExamError`` while paused or when the day is over."""
        if self.over:
            raise ExamError("La journée est terminée.")
        if self.paused:
            raise ExamError("La journée est en pause : c’est au formateur de la reprendre.")
        following = self.following
        assert following is not None
        events: list[Event] = [] if self.stage is None else [Finished(self.stage.value, why)]
        return self._add(at, spent, *events, Began(following.value))

    def begin_attempt(self, attempt: str, at: str, spent: float) -> tuple[Minute, ...]:
        """Says which attempt the role-play is."""
        self._at(Stage.ROLE_PLAY)
        return self._add(at, spent, AttemptBegan(attempt))

    def ask(self, stage: Stage, questions: tuple[str, ...], at: str, spent: float) -> tuple[Minute, ...]:
        """Decides what a stage asks; once decided, it stays."""
        return () if stage in self.asked else self._add(at, spent, Asked(stage.value, questions))

    def answer(self, question: str, answer: Mapping[str, Any] | None, at: str, spent: float) -> tuple[Minute, ...]:
        """Answers a question of the present stage. Raises ``ExamError`` when it is not asked, or time is over."""
        stage = self.stage
        if stage is None or question not in self.asked.get(stage, ()):
            raise ExamError("Cette question n’est pas posée maintenant.")
        if self.paused:
            raise ExamError("La journée est en pause : c’est au formateur de la reprendre.")
        if self.left(spent) == 0:
            raise ExamError("Le temps de cette partie est écoulé.")
        if self.answers.get((stage, question)) == answer:
            return ()
        return self._add(at, spent, Answered(stage.value, question, answer))

    def pause(self, at: str, spent: float) -> tuple[Minute, ...]:
        """Stops the clock."""
        return () if self.paused or self.stage not in TIMED else self._add(at, spent, Paused())

    def resume(self, at: str) -> tuple[Minute, ...]:
        """Lets the clock run again."""
        return self._add(at, self.spent, Resumed()) if self.paused else ()

    def tick(self, at: str, spent: float, *, now: bool = False) -> tuple[Minute, ...]:
        """Writes the clock down when enough time has passed since it was last written, or ``now``."""
        least = 0.001 if now else TICK_SECONDS
        if self.paused or self.stage not in TIMED or spent - self.spent < least:
            return ()
        return self._add(at, spent, Ticked())

    def assess_oneself(self, levels: Mapping[str, str], at: str) -> tuple[Minute, ...]:
        """Keeps how the candidate sees themselves, before any result; once said, it stays."""
        self._at(Stage.SELF)
        if self.self_assessment is not None:
            raise ExamError("L’autoévaluation est déjà faite.")
        return self._add(at, self.spent, SelfAssessed(dict(levels)))

    def judge(self, juror: str, competence: str, level: str, why: str, at: str) -> tuple[Minute, ...]:
        """Keeps a juror's level; at any moment of the day and after it."""
        if not juror.strip() or not why.strip():
            raise ExamError("Un avis de juré porte un nom et une raison.")
        if self.jury.get((juror, competence)) == (level, why):
            return ()
        return self._add(at, self.spent, Judged(juror, competence, level, why))

    def admit(self, judged: Sequence[Minute]) -> list[Minute]:
        """Takes in what jurors said from elsewhere, written where other minutes here wait to be; those, with their new numbers."""
        first = judged[0].number
        waiting = [minute._replace(number=minute.number + len(judged)) for minute in self.minutes[first:]]
        self.minutes[first:] = [*judged, *waiting]
        for minute in judged:
            if isinstance(minute.event, Judged):
                self.jury[minute.event.juror, minute.event.competence] = (minute.event.level, minute.event.why)
        return waiting

    def _at(self, stage: Stage) -> None:
        if self.stage is not stage:
            raise ExamError(f"Ce n’est pas le moment : {NAMES[stage].lower()} n’est pas en cours.")

    def _add(self, at: str, spent: float, *events: Event) -> tuple[Minute, ...]:
        added: list[Minute] = []
        for event in events:
            seconds = 0.0 if isinstance(event, Began) else max(round(spent, 3), self.spent)
            minute = Minute(len(self.minutes), at, seconds, event)
            self._apply(minute)
            added.append(minute)
        return tuple(added)

    def _apply(self, minute: Minute) -> None:
        self.minutes.append(minute)
        if not isinstance(minute.event, Judged):  # a juror elsewhere may have read an older clock
            self.spent = minute.spent
        match minute.event:
            case Began(stage):
                self.stage = Stage(stage)
            case AttemptBegan(attempt):
                self.attempt = attempt
            case Asked(stage, questions):
                self.asked[Stage(stage)] = questions
            case Answered(stage, question, None):
                self.answers.pop((Stage(stage), question), None)
            case Answered(stage, question, answer) if answer is not None:
                self.answers[Stage(stage), question] = answer
            case Paused():
                self.paused = True
            case Resumed():
                self.paused = False
            case Finished(stage, why):
                self.ended[Stage(stage)] = why
                self.took[Stage(stage)] = minute.spent
            case SelfAssessed(levels):
                self.self_assessment = dict(levels)
            case Judged(juror, competence, level, why):
                self.jury[juror, competence] = (level, why)
            case Ticked():
                pass
