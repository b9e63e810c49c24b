"""How is a conversation lived line by line? Asks, reads, answers, and only ever adds to what was written."""

import queue
from typing import TextIO

from scoring.wording import NARROW
from simulator.engine import Choose, EngineError, Leave, Mode, Silence, lines_at
from simulator.plain import text
from simulator.plain.lines import Lines
from simulator.practice import Attempt, Practice
from simulator.source import without_controls
from simulator.storage import StoreError

MAX_TYPED = 1_000
HELP = (
    "Tapez le numéro d’un choix. Autres commandes : d documents, i indice, j jauges, r relire, n suivi d’un texte note, b suivi d’un "
    "numéro de tour reprend à ce tour (entraînement), q arrête, a cette aide.\n"
).replace(" :", f"{NARROW}:")


class _Stream:
    def __init__(self, practice: Practice, attempt: Attempt, lines: Lines, target: TextIO) -> None:
        self.practice = practice
        self.attempt = attempt
        self.lines = lines
        self.target = target
        self.notes: list[str] = []
        self.before = attempt.session.spent
        self.since = self.practice.doors.monotonic()

    def write(self, words: str) -> None:
        self.target.write(words)
        self.target.flush()

    @property
    def spent(self) -> float:
        return self.before + self.practice.doors.monotonic() - self.since

    def run(self) -> None:
        self.scene()
        while not self.attempt.session.over:
            try:
                line = self.lines.next(self._wait())
            except queue.Empty:
                self._time_out()
                continue
            if line is None:
                self.write("\nFin de l’entrée. L’essai reste inachevé.\n")
                return
            self.command(without_controls(line, one_line=True).strip()[:MAX_TYPED])

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
        attempt = self.attempt
        scenario = attempt.playable.scenario
        if attempt.session.over:
            self.write(text.closing(attempt))
            return
        self.write(
            "\n"
            + text.spoken(scenario, lines_at(scenario, attempt.session.state))
            + text.offers(attempt)
            + f"Votre réponse{NARROW}: "
        )

    def command(self, typed: str) -> None:
        word, _, rest = typed.partition(" ")
        offered = self.attempt.session.offered
        if word.isdigit() and 1 <= int(word) <= len(offered):
            self.play(Choose(offered[int(word) - 1]))
        elif word == "q":
            self.play(Leave())
        elif word == "b" and rest.strip().isdigit():
            self.back(int(rest))
        elif word == "n" and rest:
            self.note(rest)
        else:
            self.write(self._answer(word) + f"Votre réponse{NARROW}: ")

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
            "a": HELP,
        }
        return answers.get(word) or f"« {word[:40]} » n’est pas un choix proposé. Tapez un numéro, ou a pour l’aide.\n"

    def note(self, words: str) -> None:
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

    def play(self, move: Choose | Leave | Silence) -> None:
        given = self.attempt.time_given
        late = given is not None and self.spent >= given
        self.attempt.play(move, self.spent)
        if isinstance(move, Choose) and self.attempt.session.header.mode is Mode.TRAINING:
            self.write(text.feedback(self.attempt.exchanges[-1]) + text.gauges(self.attempt) + "\n")
        if late and not self.attempt.session.over:
            self.write("Le temps donné est écoulé : l’essai s’arrête ici.\n".replace(" :", f"{NARROW}:"))
            self.attempt.play(Leave("time-up"), self.spent)
        self.scene()


def play_stream(
    practice: Practice, attempt: Attempt, source: TextIO | Lines, target: TextIO, *, opening: bool = True
) -> Attempt:
    """Plays ``attempt`` from the lines of ``source``, telling everything on ``target``; the attempt that was ended or left open.

    Without ``opening``, what is read before the first line is not told. ``Lines`` are left to their owner after the last line used.
    """
    stream = _Stream(practice, attempt, source if isinstance(source, Lines) else Lines(source), target)
    if opening:
        stream.write(text.opening(attempt))
    stream.run()
    return stream.attempt
