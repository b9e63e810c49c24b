"""How is a whole day of the exam lived line by line? Part after part, the time left said in words, and nothing judged before the end."""

from collections.abc import Callable, Mapping
from typing import TextIO

from scoring.certification import Road
from scoring.deliberation_words import beyond
from scoring.questionnaire import Drawn
from scoring.scale import Level
from simulator.engine import MoveSyntaxError, Reason, read_move
from simulator.exam import TIMED, ExamError, Stage
from simulator.plain import day_text, quiz_text
from simulator.plain.acting import Acting
from simulator.plain.day_commands import Commands
from simulator.plain.day_lines import FaultyLineError, PartOverError, Script, StoppedError
from simulator.plain.lines import Lines
from simulator.practice.answering import Misread, read_answer
from simulator.practice.deliberating import concerned, deliberation_of, left_out, role_play_of
from simulator.practice.dossier import summary_of
from simulator.practice.rehearsal import WHY, Rehearsal


class _Day(Commands):
    def run(self) -> bool:
        """Lives the day from where it stands; whether it came to its end."""
        day = self.rehearsal.day
        try:
            if day.stage is None:
                self.tell(day_text.opening(day.plan, self.rehearsal.notices, self._road(), pausable=self.rehearsal.pausable))
                self.rehearsal.move_on()
            else:
                self.tell(day_text.again(day.stage))
            while day.stage is not None and not day.over:
                self._part(day.stage)
        except StoppedError:
            self.rehearsal.tick(now=True)
            self.tell(day_text.KEPT)
            return False
        except KeyboardInterrupt:
            self.rehearsal.tick(now=True)
            self.tell(day_text.KEPT)
            raise
        return True

    def _road(self) -> str:
        rules, road = self.rehearsal.playable.referential.certification, self.rehearsal.day.plan.road
        return next((one.name for one in rules.roads if one.road is Road(road)), road) if rules else road

    def _part(self, stage: Stage) -> None:
        if stage in TIMED:
            self.tell(day_text.heading(stage, self.rehearsal.left))
        why, stopped = "done", False
        try:
            self._wait_for_the_trainer()
            self._lived[stage](self)
        except PartOverError as over:
            why, stopped = over.why, True
        except ExamError:
            if self.rehearsal.left != 0:
                raise
            why = "time"  # it ran out between the line and its being kept
        if why == "time" or stopped:
            self.tell(day_text.TIME_OVER if why == "time" else day_text.DONE)
        self.rehearsal.move_on(why)

    def _wait_for_the_trainer(self) -> None:
        """Where the clock was stopped when the day was left, only its word makes it run again."""
        if self.rehearsal.day.paused:
            self.tell(day_text.PAUSED)
        while self.rehearsal.day.paused:
            self.obeyed(self.read() or "", str)

    def _prepare(self) -> None:
        shown = day_text.case_file(self.rehearsal.playable.scenario)
        words = self.ask(shown, day_text.BEGIN)
        while words:
            self.misread("Entrée seule commence la mise en situation.", day_text.BEGIN)
            words = self.ask("", "", shown + day_text.BEGIN)

    def _act(self) -> None:
        Acting(self).run()

    def _questioned(self, stage: Stage) -> None:
        """The questions of an interview that are not answered yet."""
        asked = self.rehearsal.day.asked.get(stage, ())
        for rank, id in enumerate(asked, start=1):
            if self.rehearsal.day.answer_to(stage, id) is None:
                self._left()
                if id.startswith(WHY):
                    self._justify(id)
                else:
                    shown = day_text.open_question(self.rehearsal.questions[id], rank, len(asked))
                    self.rehearsal.reply(id, self.ask(shown))

    def _left(self) -> None:
        if self.rehearsal.left is not None:
            self.tell(f"\n{day_text.left_words(self.rehearsal.left)}\n")

    def _justify(self, id: str) -> None:
        asked = self.rehearsal.why(id)
        assert self.rehearsal.attempt is not None
        reasons = self.rehearsal.attempt.session.reasons(asked)
        words = self.ask(day_text.why(asked, [reason.text for reason in reasons]))
        reason = _reason_in(words)
        if words.isdecimal() and 1 <= int(words) <= len(reasons):
            reason = reasons[int(words) - 1].id
        if reason in {one.id for one in reasons}:
            self.rehearsal.pick_reason(id, reason)
        else:
            self.rehearsal.reply(id, words)

    def _technical(self) -> None:
        self._questioned(Stage.TECHNICAL)

    def _paper(self) -> None:
        paper = self.rehearsal.paper
        self.tell(day_text.paper_help(len(paper)))
        for rank, drawn in enumerate(paper, start=1):
            if self.rehearsal.day.answer_to(Stage.QUESTIONNAIRE, drawn.item.id) is None:
                self._left()
                self._item(drawn, rank, len(paper))

    def _item(self, drawn: Drawn, rank: int, of: int) -> None:
        shown = quiz_text.question(drawn, rank, of)
        words = self.ask(shown, "")
        while isinstance(answer := read_answer(drawn, words), Misread):
            self.misread(answer.sentence, quiz_text.prompt(drawn))
            words = self.ask("", "", shown)
        self.rehearsal.answer(drawn.item.id, answer)

    def _final(self) -> None:
        self.tell(day_text.dossier(summary_of(self.rehearsal.practice, self.rehearsal.trainee)))
        self._questioned(Stage.FINAL)

    def _self(self) -> None:
        if self.rehearsal.day.self_assessment is not None:
            return
        self.tell(day_text.SELF)
        levels: dict[str, Level] = {}
        for competence in concerned(self.rehearsal):
            prompt = day_text.own_level(competence)
            words = self.ask("", prompt)
            while words not in {"", "1", "2", "3"}:
                self.misread(day_text.ONE_TO_THREE.strip(), prompt)
                words = self.ask("", "", prompt)
            if words:
                levels[competence.id] = day_text.LEVELS[int(words) - 1]
        self.rehearsal.assess_oneself(levels)

    def _opinion(self) -> None:
        seen = role_play_of(self.rehearsal)
        found = deliberation_of(self.rehearsal, seen)
        also = beyond(seen.assessment if seen else None)
        self.tell(day_text.opinion(found, also, left_out(self.rehearsal, found), self.rehearsal.id))

    _lived: Mapping[Stage, Callable[["_Day"], None]] = {
        Stage.PREPARATION: _prepare,
        Stage.ROLE_PLAY: _act,
        Stage.TECHNICAL: _technical,
        Stage.QUESTIONNAIRE: _paper,
        Stage.FINAL: _final,
        Stage.SELF: _self,
        Stage.OPINION: _opinion,
    }


def _reason_in(words: str) -> str:
    """The id in ``(reason id)``; empty for anything else."""
    try:
        move = read_move(words)
    except MoveSyntaxError:
        return ""
    return (move.reason or "") if isinstance(move, Reason) else ""


def day_stream(rehearsal: Rehearsal, source: TextIO | Script, target: TextIO) -> bool:
    """Lives the day from the lines of ``source``, telling everything on ``target``; whether it came to its end.

    What was answered before the source ended is kept. Raises ``FaultyLineError`` for a line of a script that is no answer there.
    """
    return _Day(rehearsal, source if isinstance(source, Script) else Lines(source), target).run()


__all__ = ["FaultyLineError", "Script", "day_stream"]
