"""Who must be told that something changed, and when? Many changes make one push; nobody waits for a slow device.

There is no queue: a device that was not ready for a change is later sent what there is then.
"""

import asyncio
import threading
from collections.abc import Callable, Hashable

from simulator.group import Participant, UnknownParticipantError
from simulator.web.classroom.documents import Document, Documents, Form

PUSH_SECONDS = 0.05
"""Between two pushes, at least."""
COUNT_SECONDS = 0.5
"""Between two counts, at least: nobody decides anything on them."""


class Watch:
    """One device that looks: what it was last sent, and whether there is something new for it."""

    def __init__(self, participant: str, form: Form) -> None:
        self.participant = participant
        self.form: Form = form
        self.news = asyncio.Event()
        self.key: Hashable = None
        self.mark = ""
        self.count = ""


class Pushes:
    """The devices that look, woken when what they see is no longer what they were sent."""

    def __init__(self, documents: Documents, tell: Callable[[str], None]) -> None:
        self.documents = documents
        self.watches: set[Watch] = set()
        self._tell = tell
        self._loop = asyncio.get_running_loop()
        self._thread = threading.get_ident()
        self._planned: asyncio.TimerHandle | None = None
        self._counting: asyncio.TimerHandle | None = None
        self._last = self._last_count = float("-inf")
        documents.look()

    def changed(self) -> None:
        """Something may have changed: a listener of the session, called from any thread."""
        if threading.get_ident() == self._thread:
            self._plan()
        else:
            self._loop.call_soon_threadsafe(self._plan)

    def close(self) -> None:
        """Plans nothing more, and wakes everybody."""
        for planned in (self._planned, self._counting):
            if planned is not None:
                planned.cancel()
        for watch in self.watches:
            watch.news.set()

    def sent(self, watch: Watch, participant: Participant) -> Document | None:
        """What to send to a device now, taken as sent; ``None`` when it shows that already."""
        watch.news.clear()
        self.documents.look_at_the_disk()
        watch.count = self.documents.count
        watch.key = self.documents.key(participant, watch.form)
        found = self.documents.of(participant, watch.form)
        if found.mark == watch.mark:
            return None
        watch.mark = found.mark
        return found

    def _plan(self) -> None:
        if self._planned is None:
            self._planned = self._loop.call_at(max(self._loop.time(), self._last + PUSH_SECONDS), self._push)

    def _push(self) -> None:
        self._planned = None
        self._last = self._loop.time()
        try:
            self.documents.look()
            for watch in self.watches:
                if self._differs(watch):
                    watch.news.set()
        except Exception as error:
            self._tell(f"plateau : les écrans des participants n’ont pas pu être mis à jour ({type(error).__name__}).")
        if self._counting is None:
            self._counting = self._loop.call_at(max(self._loop.time(), self._last_count + COUNT_SECONDS), self._push_counts)

    def _push_counts(self) -> None:
        self._counting = None
        self._last_count = self._loop.time()
        for watch in self.watches:
            if watch.count != self.documents.count:
                watch.news.set()

    def _differs(self, watch: Watch) -> bool:
        try:
            participant = self.documents.hosted.group.known(watch.participant)
        except UnknownParticipantError:
            return True
        return self.documents.key(participant, watch.form) != watch.key
