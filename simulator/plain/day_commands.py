"""What can be typed in any part of the day? The time left, the end of the part, a stop, and the trainer's pause."""

from collections.abc import Callable
from typing import TextIO

from simulator.exam import ExamError
from simulator.plain import day_text
from simulator.plain.day_lines import FaultyLineError, PartOverError, Script, StoppedError, Typed
from simulator.plain.lines import Lines
from simulator.practice.rehearsal import Rehearsal
from simulator.source import typeset


class Commands:
    """One day being told: where its lines come from, where it is told."""

    def __init__(self, rehearsal: Rehearsal, lines: Lines, target: TextIO) -> None:
        self.rehearsal = rehearsal
        self.typed = Typed(rehearsal, lines)
        self.target = target
        self._trouble = ""

    def tell(self, words: str) -> None:
        """Writes at once; and what keeps the day from being kept, when that is new."""
        self.target.write(words)
        trouble = self.rehearsal.trouble
        if trouble and trouble != self._trouble:
            self.target.write(f"{trouble}\n")
        self._trouble = trouble
        self.target.flush()

    def read(self, until: float | None = None) -> str | None:
        """The next line (see ``Typed.read``); one that comes from a file is told, so that what is written reads as a conversation."""
        words = self.typed.read(until)
        if words is not None and isinstance(self.typed.lines, Script):
            self.tell(f"{words}\n")
        return words

    def ask(self, shown: str, prompt: str = day_text.PROMPT, again: str = "") -> str:
        """What is answered to what is shown; ``again``: what to show when it is read again, where that is something else. Raises ``PartOverError``, ``StoppedError``."""
        self.tell(shown + prompt)
        while True:
            words = self.read()
            assert words is not None
            if not self.obeyed(words, lambda: again or shown + prompt):
                return words

    def obeyed(self, words: str, again: Callable[[], str]) -> bool:
        """Whether the line was for the day itself; ``again`` is what is shown to go on."""
        word, _, rest = words.partition(" ")
        if words == "q":
            raise StoppedError
        if word in {"pause", "reprise"} and rest and self.rehearsal.pausable:
            self.tell(self._clock(word, rest) + ("" if self.rehearsal.day.paused else again()))
        elif self.rehearsal.day.paused:
            self.tell(day_text.PAUSED)
        elif words == "s":
            raise PartOverError("done")
        elif words == "t":
            self.tell(f"{day_text.left_words(self.rehearsal.left)}\n{again()}")
        elif words == "r":
            self.tell(again())
        elif words == "a":
            self.tell(day_text.COMMANDS + (day_text.PAUSING if self.rehearsal.pausable else "") + again())
        else:
            return False
        return True

    def _clock(self, word: str, secret: str) -> str:
        try:
            if word == "pause":
                self.rehearsal.pause(secret)
                return day_text.PAUSED
            self.rehearsal.resume(secret)
        except ExamError as error:
            return f"{error}\n"
        return day_text.RESUMED

    def misread(self, sentence: str, prompt: str = day_text.PROMPT) -> None:
        """Says that a line is no answer here, and asks again; of a file, that ends it: raises ``FaultyLineError``."""
        self.refuse(sentence)
        self.tell(f"{typeset(sentence)}\n{prompt}")

    def refuse(self, sentence: str) -> None:
        """Raises ``FaultyLineError`` when the line comes from a file."""
        if isinstance(self.typed.lines, Script):
            raise FaultyLineError(typeset(f"ligne {self.typed.lines.number} : {sentence}"))
