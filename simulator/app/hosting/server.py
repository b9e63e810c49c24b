"""What does the app know of the pages served to the participants? A face to start, stop and name; never who answers behind it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from simulator.practice.hosting import Hosted


class Server(Protocol):
    """The pages of one session, served from this process; ``watchers`` are called when somebody's device comes or goes."""

    watchers: list[Callable[[], None]]

    @property
    def page(self) -> str:
        """The address to type, without the code; empty before ``start``."""

    @property
    def url(self) -> str:
        """The address with the code in it, for a QR code; empty before ``start``."""

    @property
    def address_sentence(self) -> str:
        """What is opened, and to whom, in one sentence."""

    @property
    def connected(self) -> frozenset[str]:
        """The participants whose device is there now."""

    async def start(self) -> None:
        """Listens. Raises ``OSError`` or ``PracticeError``."""

    async def stop(self) -> None:
        """Closes what was opened."""


Serve = Callable[["Hosted", str, int | None, Callable[[str], None]], Server]
"""Makes the server of a session, for an address, a port (``None``: the usual one, 0: any) and what takes a sentence when something went wrong there."""
