"""Where does each person's work happen? In a thread, one thing at a time for each of them, on use cases that know them alone."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from simulator.practice import Practice

Result = TypeVar("Result")
Arguments = ParamSpec("Arguments")


class Rooms:
    """The use cases of each person; ``leaving`` are told the name of whoever goes."""

    def __init__(self, practice: "Practice") -> None:
        self._practice = practice
        self._alone: dict[str, Practice] = {}
        self._turns: dict[str, asyncio.Lock] = {}
        self.leaving: list[Callable[[str], Awaitable[None]]] = []

    def of(self, person: str) -> "Practice":
        """The use cases of one person."""
        if person not in self._alone:
            self._alone[person] = self._practice.for_person(person)
        return self._alone[person]

    async def run(
        self, person: str, work: Callable[Arguments, Result], *args: Arguments.args, **named: Arguments.kwargs
    ) -> Result:
        """Does ``work`` beside the loop, after what this person asked before: two requests never move one conversation at once."""
        turn = self._turns.setdefault(person, asyncio.Lock())
        async with turn:
            return await asyncio.to_thread(work, *args, **named)

    async def left(self, person: str) -> None:
        """Somebody goes: what was open for them is closed."""
        for close in self.leaving:
            await close(person)
        self._alone.pop(person, None)
        if person in self._turns and not self._turns[person].locked():
            del self._turns[person]
