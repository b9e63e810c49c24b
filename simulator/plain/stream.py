"""How is a conversation lived line by line? Asks, reads, answers, and only ever adds to what was written."""

import queue
from typing import TextIO

from scoring.wording import NARROW
from simulator.engine import Choose, Contest, EngineError, Leave, Mode, Question, Reason, Reply, Reveal, Silence, lines_at
from simulator.engine.moves import MAX_TYPED
from simulator.plain import asking, text
from simulator.plain.lines import Lines
from simulator.practice import Attempt, Practice
from simulator.source import without_controls
from simulator.storage import StoreError

HELP = (
    "Le numéro d’un choix affiché le choisit. Autres commandes : d documents, i indice, j jauges, r relire, n suivi d’un texte note, b suivi d’un "
    "numéro de tour reprend à ce tour (entraînement), q arrête, a cette aide.\n"
).replace(" :", f"{NARROW}:")


class Stream:
    """One conversation being told."""

    def __init__(self, practice: Practice, attempt: Attempt, lines: Lines, target: TextIO) -> None:
        self.practice = practice
        self.attempt = attempt
        self.lines = lines
        self.target = target
        self.notes: list[str] = []
        self.before = attempt.session.spent
        self.since = self.practice.doors.monotonic()

    def write(self, words: str) -> None:
        """Tells it at once."""
        self.target.write(words)
        self.target.flush()

    @property
    def spent(self) -> float:
        """Seconds of play since the start."""
        return self.before + self.practice.doors.monotonic() - self.since

    @property
    def late(self) -> bool:
        """Whether the time given is over."""
        given = self.attempt.time_given
        return given is not None and self.spent >= given

    def run(self) -> None:
        """Lives the attempt, its last questions and its result."""
        self.scene()
        while self.converse():
            self.write(text.ending(self.attempt))
            if not self.taken_back():
                self.end()
                return
            self.contest()

    def converse(self) -> bool:
        """Answers turn after turn until the attempt is over; false when the input ended before."""
        while not self.attempt.session.over:
            try:
                line = self.lines.next(self._wait())
            except queue.Empty:
                self._time_out()
                continue
            if line is None:
                self.write("\nFin de l’entrée. L’essai reste inachevé.\n")
                return False
            self.command(without_controls(line, one_line=True).strip()[:MAX_TYPED])
        return True

    def taken_back(self) -> bool:
        """Whether the typed reply that ended a training is contested: it is asked before the result is told."""
        session = self.attempt.session
        if session.contestable is None or session.header.mode is not Mode.TRAINING:
            return False
        self.write(asking.LAST_WORD)
        return self._line_or_none() == "c"

    def end(self) -> None:
        """The questions of the jury, then the result."""
        attempt = self.attempt
        while attempt.session.questions:
            asked = attempt.session.questions[0]
            self.write(asking.question(attempt, asked))
            line = self._line_or_none()
            if line is None:
                break
            self.justify(asked, line)
        self.write("\n" + text.result(attempt))

    def _line_or_none(self) -> str | None:
        line = self.lines.next(None)
        return None if line is None else without_controls(line, one_line=True).strip()[:MAX_TYPED]

    def justify(self, asked: Question, line: str) -> None:
        """Answers « pourquoi ? » with a number or with words."""
        reasons = self.attempt.session.reasons(asked)
        if line.isdigit() and 1 <= int(line) <= len(reasons):
            self.attempt.play(Reason(reasons[int(line) - 1].id), self.spent)
        else:
            self.attempt.justify(line, self.spent)

    def _wait(self) -> float | None:
        limits = [value for value in (self.attempt.silence_after, self._left()) if value is not None]
        return max(min(limits), 0.05) if limits else None

    def _left(self) -> float | None:
        given = self.attempt.time_given
        return None if given is None or self.spent >= given else given - self.spent

    def _time_out(self) -> None:
        given = self.attempt.time_given
        if given is not None and self.spent >= given and self._left() is None and self.attempt.silence_after is None:
            self.write("Temps écoulé. Vous pouvez encore répondre à ce tour.\n")
        if self.attempt.silence_after is not None:
            self.write("(silence)\n")
            self.play(Silence())

    def scene(self) -> None:
        """Tells where the conversation stands, and asks."""
        attempt = self.attempt
        scenario = attempt.playable.scenario
        if attempt.session.over:
            return
        self.write("\n" + text.spoken(scenario, lines_at(scenario, attempt.session.state)) + asking.prompt(attempt))

    def command(self, typed: str) -> None:
        """Does what a typed line asks for."""
        word, _, rest = typed.partition(" ")
        visible = self.attempt.session.visible
        if word.isdigit() and not rest and 1 <= int(word) <= len(visible):
            self.play(Choose(visible[int(word) - 1]))
        elif word == "q":
            self.play(Leave())
        elif word == "b" and rest.strip().isdigit():
            self.back(int(rest))
        elif word == "n" and rest:
            self.note(rest)
        elif word == "c" and not rest and self.typed:
            self.contest()
        elif word == "v" and not rest and self.attempt.session.header.reply is Reply.MIXED:
            self.attempt.play(Reveal(), self.spent)
            self.write(asking.prompt(self.attempt))
        elif self.typed and len(typed) > 1:
            self.say(typed)
        else:
            self.write(self._answer(word) + f"Votre réponse{NARROW}: ")

    @property
    def typed(self) -> bool:
        """Whether one answers in one's own words."""
        return self.attempt.session.header.reply is not Reply.CHOOSE

    def say(self, typed: str) -> None:
        """Answers in one's own words."""
        self.play(None, typed)

    def contest(self) -> None:
        """Says that the latest reply was not understood as meant."""
        try:
            self.attempt.play(Contest(), self.spent)
        except EngineError as error:
            self.write(f"{error}\nVotre réponse{NARROW}: ")
            return
        self.write(asking.contested(self.attempt))
        self.write(asking.prompt(self.attempt))

    def _answer(self, word: str) -> str:
        scene, scenario = self.attempt.session.scene, self.attempt.playable.scenario
        training = self.attempt.session.header.mode is Mode.TRAINING
        answers = {
            "d": "".join(f"\n{document.title}\n{document.text.strip()}\n" for document in scenario.documents)
            or "Aucun document.\n",
            "j": text.gauges(self.attempt) + "\n" if training else "Pas de jauges en mode examen.\n",
            "r": text.spoken(scenario, lines_at(scenario, self.attempt.session.state)) + text.offers(self.attempt),
            "i": (scene.hint + "\n" if scene and scene.hint else "Pas d’indice ici.\n")
            if training
            else "Pas d’indice en mode examen.\n",
            "a": asking.REPLY_HELP[self.attempt.session.header.reply] + HELP,
        }
        return answers.get(word) or f"« {word[:40]} » n’est pas un choix proposé. Tapez un numéro, ou a pour l’aide.\n"

    def note(self, words: str) -> None:
        """Keeps a note."""
        self.notes.append(words)
        if self.attempt.id is None:
            self.write("Note gardée pour cette conversation seulement : l’essai n’est pas enregistré.\n")
        else:
            try:
                self.practice.store.annotate(self.attempt.id, "\n".join(self.notes))
                self.write("Note gardée.\n")
            except StoreError as error:
                self.write(f"{error}\n")
        self.write(f"Votre réponse{NARROW}: ")

    def back(self, turn: int) -> None:
        """Takes the conversation up before a turn, in training."""
        if self.attempt.session.header.mode is not Mode.TRAINING:
            self.write(f"On ne revient pas en arrière en mode examen.\nVotre réponse{NARROW}: ")
            return
        try:
            self.attempt = self.practice.branch(self.attempt, turn)
        except EngineError as error:
            self.write(f"{error}\nVotre réponse{NARROW}: ")
            return
        self.write(f"Reprise au tour {turn}. L’essai précédent est gardé tel quel.\n")
        self.scene()

    def play(self, move: Choose | Leave | Silence | None, typed: str = "") -> None:
        """Makes a move, or says what was typed; then tells what came of it."""
        late = self.late
        if move is None:
            self.attempt.say(typed, self.spent)
        else:
            self.attempt.play(move, self.spent)
        unclear = move is None and asking.is_unclear(self.attempt)
        self.write(asking.unclear(self.attempt) if unclear else asking.understood(self.attempt))
        chosen = not unclear and not isinstance(move, Leave | Silence)
        if chosen and self.attempt.session.header.mode is Mode.TRAINING:
            self.write(text.feedback(self.attempt.exchanges[-1]) + text.gauges(self.attempt) + "\n")
        if late and not self.attempt.session.over:
            self.write("Le temps donné est écoulé : l’essai s’arrête ici.\n".replace(" :", f"{NARROW}:"))
            self.attempt.play(Leave("time-up"), self.spent)
        if unclear and not self.attempt.session.over:
            self.write(asking.prompt(self.attempt))
        else:
            self.scene()


def play_stream(
    practice: Practice, attempt: Attempt, source: TextIO | Lines, target: TextIO, *, opening: bool = True
) -> Attempt:
    """Plays ``attempt`` from the lines of ``source``, telling everything on ``target``; the attempt that was ended or left open.

    Without ``opening``, what is read before the first line is not told. ``Lines`` are left to their owner after the last line used.
    """
    stream = Stream(practice, attempt, source if isinstance(source, Lines) else Lines(source), target)
    if opening:
        stream.write(text.opening(attempt))
    stream.run()
    return stream.attempt
