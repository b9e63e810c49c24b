"""When is a vote on the disk? One writer for everybody: many votes go in one transaction, and each sender waits for that of theirs."""

import asyncio
import contextlib
from collections.abc import Callable

from simulator.practice.hosting import Hosted

FIRST_RETRY, LONGEST_RETRY = 0.5, 8.0


class Keeper:
    """Writes what waits, in a thread beside the loop; what the disk refuses is kept in memory and tried again until it is taken.

    ``told`` is called, in the loop, after each time that something was written or refused.
    """

    def __init__(self, hosted: Hosted, told: Callable[[], None]) -> None:
        self._hosted = hosted
        self._told = told
        self._waiting: list[asyncio.Future[bool]] = []
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begins; a loop must be running."""
        self._task = asyncio.get_running_loop().create_task(self._write())

    async def stop(self) -> None:
        """Ends, once what waits was tried a last time."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        kept = await asyncio.to_thread(self._hosted.flush)
        self._answer(self._waiting, kept)

    async def kept(self) -> bool:
        """Waits until what was just asked is on the disk; false when the disk refused it, for now."""
        future: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        self._wake.set()
        return await future

    async def _write(self) -> None:
        pause = FIRST_RETRY
        kept = True
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), None if kept else pause)
            self._wake.clear()
            waiting, self._waiting = self._waiting, []
            try:
                kept = await asyncio.to_thread(self._hosted.flush)
            except BaseException:
                self._waiting = waiting + self._waiting
                raise
            pause = FIRST_RETRY if kept else min(pause * 2, LONGEST_RETRY)
            self._answer(waiting, kept)
            self._told()

    @staticmethod
    def _answer(waiting: list[asyncio.Future[bool]], kept: bool) -> None:
        for future in waiting:
            if not future.done():
                future.set_result(kept)
