"""What does the app know of the pages served to the participants? A face to start, stop and name; never who answers behind it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from simulator.practice.hosting import Hosted


class Server(Protocol):
    """The pages of one session, served from this process."""

    @property
    def url(self) -> str:
        """The address to type; empty before ``start``."""

    @property
    def address_sentence(self) -> str:
        """What is opened, and to whom, in one sentence."""

    @property
    def connected(self) -> int:
        """How many devices are connected now."""

    async def start(self) -> None:
        """Listens. Raises ``OSError`` or ``PracticeError``."""

    async def stop(self) -> None:
        """Closes what was opened."""


Serve = Callable[["Hosted", str, int], Server]
"""Makes the server of a session, for an address and a port (0: any)."""
