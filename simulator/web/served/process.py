"""How does one app run behind a page? textual-serve's own service, started without a shell and never waited for without end."""

import asyncio
import contextlib
import shlex
from collections.abc import Awaitable, Callable, Mapping, Sequence

from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

QUIT_SECONDS = 3.0
"""Given to end by itself; every answer is on the disk already."""
SEND_SECONDS = 5.0


class Terminal(AppService):
    """The app of one person. ``first`` is set once it has drawn something, ``ended`` once it is gone."""

    def __init__(
        self,
        person: str,
        command: Sequence[str],
        environment: Mapping[str, str],
        downloads: DownloadManager,
        *,
        write_bytes: Callable[[bytes], Awaitable[None]],
        write_str: Callable[[str], Awaitable[None]],
        close: Callable[[], Awaitable[None]],
    ) -> None:
        super().__init__(
            shlex.join(command), write_bytes=write_bytes, write_str=write_str, close=close, download_manager=downloads
        )
        self.person = person
        self.first = asyncio.Event()
        self.ended = asyncio.Event()
        self._argv = tuple(command)
        self._environment = dict(environment)

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        return self._environment

    async def _open_app_process(self, width: int = 80, height: int = 24) -> asyncio.subprocess.Process:
        # Apart from the server's group: Ctrl+C there must let each app end by itself.
        debug = self._environment.get("PLATEAU_DEBUG") == "1"
        self._process = process = await asyncio.create_subprocess_exec(
            *self._argv,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=None if debug else asyncio.subprocess.DEVNULL,
            env=self._environment,
            start_new_session=True,
        )
        self._stdin = process.stdin
        process.stderr = asyncio.StreamReader()  # the service reads it to its end, and prints it among the server's words
        process.stderr.feed_eof()
        return process

    async def run(self) -> None:
        """Passes on what the app draws, until it ends."""
        try:
            await super().run()
        finally:
            self.first.set()
            self.ended.set()

    async def on_data(self, payload: bytes) -> None:
        """Something was drawn."""
        self.first.set()
        with contextlib.suppress(ConnectionError, RuntimeError):  # the page is gone; the app is being told
            await super().on_data(payload)

    async def type(self, text: str) -> bool:
        """Passes on what was typed; false when the app does not read."""
        try:
            return bool(await asyncio.wait_for(self.send_bytes(text.encode("utf-8", "replace")), SEND_SECONDS))
        except TimeoutError:
            return False

    async def stop(self) -> None:
        """Asks the app to end, and makes it end."""
        process, task = self._process, self._task
        self._task = None
        if process is None:
            return
        await self._download_manager.cancel_app_downloads(app_service_id=self.app_service_id)
        for ask in (self._quit, process.terminate, process.kill):
            if process.returncode is not None:
                break
            with contextlib.suppress(ProcessLookupError, ConnectionError):
                ask()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), QUIT_SECONDS)
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    def _quit(self) -> None:
        if self._stdin is not None:
            self._stdin.write(self.encode_packet(b"M", b'{"type": "quit"}'))
