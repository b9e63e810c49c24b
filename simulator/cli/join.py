"""How does one take part from a terminal? ``plateau join``: what happens is told line by line, a number or a sentence answers.

From a pipe, each line waits for the next vote; typed at a terminal, it answers at once, and another one changes the answer.
"""

import asyncio
import sys
import threading
from argparse import Namespace
from collections import deque
from typing import TYPE_CHECKING, Any

from simulator.cli.output import DONE, USAGE, data, tell
from simulator.source import typeset

if TYPE_CHECKING:
    from simulator.plain.room import Asked
    from simulator.web.classroom.joining import Joined

_LOST = "Connexion perdue : nouvel essai jusqu’à ce qu’elle revienne."
_BACK = "La connexion est revenue."


def join(options: Namespace) -> int:
    """``plateau join``."""
    return asyncio.run(_take_part(options))


async def _take_part(options: Namespace) -> int:
    from simulator.web.classroom.joining import Joined

    async with Joined(options.address, options.code, lambda lost: tell(_LOST if lost else _BACK)) as joined:
        happened = _Happened()
        happened.read(sys.stdin)
        name = options.name
        if name is None:
            data(typeset("Prénom ou pseudonyme : "))
            name = await happened.line()
        await joined.enter(name or "", "observer" if options.observer else "")
        watching = asyncio.ensure_future(happened.watch(joined))
        try:
            return await _Terminal(joined, happened, sys.stdin.isatty()).run()
        finally:
            watching.cancel()


class _Happened:
    """Views and typed lines, in the order in which they came; an exception where nothing more will."""

    def __init__(self) -> None:
        self.queue: asyncio.Queue[tuple[str, Any]] = asyncio.Queue()

    def read(self, source: Any) -> None:
        """Reads lines beside the loop, in a thread that stops nobody from leaving."""
        loop = asyncio.get_running_loop()

        def put(line: str | None) -> None:
            try:
                loop.call_soon_threadsafe(self.queue.put_nowait, ("line", line))
            except RuntimeError:  # everybody has left
                return

        def lines() -> None:
            for line in source:
                put(line)
            put(None)

        threading.Thread(target=lines, daemon=True).start()

    async def line(self) -> str | None:
        """The next typed line, before anything else happens."""
        _, line = await self.queue.get()
        return None if line is None else str(line)

    async def watch(self, joined: "Joined") -> None:
        """Follows the session."""
        from simulator.practice import PracticeError

        try:
            async for view in joined.views():
                self.queue.put_nowait(("view", view))
        except PracticeError as error:
            self.queue.put_nowait(("end", error))


class _Terminal:
    def __init__(self, joined: "Joined", happened: _Happened, interactive: bool) -> None:
        self.joined = joined
        self.happened = happened
        self.interactive = interactive
        self.view: dict[str, Any] | None = None
        self.lines: deque[str] = deque()
        self.answered = 0

    async def run(self) -> int:
        from simulator.group import Phase
        from simulator.plain.room import told

        while True:
            kind, value = await self.happened.queue.get()
            if kind == "end":
                tell(f"plateau : {value}")
                return USAGE
            if kind == "view":
                data(told(value, self.view))
                self.view = value
                if value["phase"] == Phase.CLOSED.value:
                    return DONE
            elif value is None:
                if self.interactive:
                    return DONE
            else:
                self.lines.append(value)
            while self.lines and self.view is not None and self._turn():
                if await self._do(self.lines.popleft()):
                    return DONE

    def _turn(self) -> bool:
        """Whether a waiting line is to be read now: from a pipe, one for each vote, or whenever the grid is open."""
        from simulator.group.words import gridded
        from simulator.plain.room import awaited

        if self.interactive or self.view is None:
            return True
        return gridded(self.view) or (awaited(self.view) and self.view["ballot"]["number"] != self.answered)

    async def _do(self, line: str) -> bool:
        """Does what a line asks; whether one leaves."""
        from simulator.plain.room import asked

        assert self.view is not None
        wanted: Asked = asked(self.view, line)
        if wanted.say:
            data(f"{wanted.say}\n")
        if wanted.fields:
            done, text = await self.joined.act(wanted.fields)
            data(f"{typeset(text)}\n")
            if done and wanted.fields["do"] in {"vote", "say"}:
                self.answered = self.view["ballot"]["number"]
        if wanted.erase:
            erased = await self.joined.erase()
            data("Votre nom est effacé.\n" if erased else "Votre nom n’a pas pu être effacé : réessayez.\n")
            return erased
        return wanted.leave
