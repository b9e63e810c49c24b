"""How is the role-play of the day lived line by line? The plain conversation, against the clock of the day, without a result."""

from scoring.wording import NARROW
from simulator.engine import Choose, EngineError, Leave, MoveSyntaxError, Say, Silence, lines_at, read_move
from simulator.plain import asking, day_text, text
from simulator.plain.day_commands import Commands
from simulator.plain.stream import Stream

OVER = "\nLa mise en situation est terminée.\n"
KNOWN = set("dira")


class Acting(Stream):
    """The conversation; ``commands`` holds the clock, and what can be typed in any part."""

    def __init__(self, commands: Commands) -> None:
        rehearsal = commands.rehearsal
        assert rehearsal.attempt is not None
        super().__init__(rehearsal.practice, rehearsal.attempt, commands.typed.lines, commands.target)
        self.commands = commands

    @property
    def spent(self) -> float:
        """The seconds of the part, pauses left out."""
        return self.commands.rehearsal.spent

    @property
    def late(self) -> bool:
        """Never: the day's clock ends the part."""
        return False

    def run(self) -> None:
        """From where it stands to its last line."""
        self.write(self._help())
        self.scene()
        while not self.attempt.session.over:
            typed = self.commands.read(self._until())
            if typed is None:
                self.write("(silence)\n")
                self.play(Silence())
            elif typed == "a" and not self.commands.rehearsal.day.paused:
                self.write(day_text.COMMANDS + self._help() + self._again())
            elif not self.commands.obeyed(typed, self._again):
                self._take(typed)
        scenario = self.attempt.playable.scenario
        if self.attempt.session.state.place in scenario.endings:
            self.write("\n" + text.spoken(scenario, lines_at(scenario, self.attempt.session.state)))
        self.write(OVER)

    def _help(self) -> str:
        return asking.REPLY_HELP[self.attempt.session.header.reply] + day_text.ACTING

    def _until(self) -> float | None:
        after = self.attempt.silence_after
        return None if after is None else self.spent + after

    def _again(self) -> str:
        scenario = self.attempt.playable.scenario
        return text.spoken(scenario, lines_at(scenario, self.attempt.session.state)) + asking.prompt(self.attempt)

    def _take(self, typed: str) -> None:
        """A line of the conversation, or a move as ``.play`` files write it."""
        try:
            if typed in self.attempt.session.offered:
                self.play(Choose(typed))
            elif typed.startswith(("(", '"')) and self._moved(typed):
                pass
            else:
                self.command(typed)
        except EngineError as error:
            self.commands.misread(str(error), f"Votre réponse{NARROW}: ")

    def _moved(self, typed: str) -> bool:
        try:
            move = read_move(typed)
        except MoveSyntaxError:
            return False
        if isinstance(move, Say):
            self.play(None, move.text)
        elif isinstance(move, Silence | Leave):
            self.play(move)
        else:
            return False
        return True

    def _answer(self, word: str) -> str:
        if word not in KNOWN:
            said = super()._answer(word)
            self.commands.refuse(said.strip())
            return said
        return super()._answer(word)
