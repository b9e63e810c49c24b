"""Where does the server listen, what does that open and to whom, and how does it stop? Sockets, addresses, signals."""

import asyncio
import contextlib
import errno
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address

from aiohttp import web

from simulator.practice import PracticeError
from simulator.source import system_reason

LOCAL = "localhost"
EVERYWHERE = frozenset({"0.0.0.0", "::"})
HEADER_SECONDS = 20.0
"""A connection that has not sent a whole request by then is closed; so is one that asks nothing more."""
CLOSING_SECONDS = 5.0
LINGERING_SECONDS = 1.0
"""After an answer that did not wait for the whole request."""
MOST_PORT = 65_535


class ListeningError(PracticeError):
    """The server cannot be had there."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a server listens; ``address`` as it was asked for, ``shown`` what one types in a browser."""

    address: str
    port: int
    shown: str

    @property
    def url(self) -> str:
        """The address of the first page."""
        name = f"[{self.shown}]" if ":" in self.shown else self.shown
        return f"http://{name}:{self.port}/"

    @property
    def local(self) -> bool:
        """Whether only this machine can reach it."""
        return is_local(self.address)

    def opens(self, what: str) -> str:
        """One sentence: what is opened, and to whom."""
        if self.local:
            return f"{what} : à cette machine seulement, à l’adresse {self.url}"
        return f"{what} : à toute machine qui peut joindre celle-ci par le réseau, à l’adresse {self.url}"


def is_local(address: str) -> bool:
    """Whether an address is of this machine alone."""
    if address == LOCAL:
        return True
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def network_address(asked: str = "192.0.2.1") -> str:
    """This machine's address on its network, or ``localhost`` without one. Nothing is sent: the system is asked which way it would."""
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect((asked, 9))  # an address kept for documents
        return str(probe.getsockname()[0])
    with contextlib.suppress(OSError):
        found = (row[4][0] for row in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET))
        return next((str(one) for one in found if not is_local(str(one))), LOCAL)
    return LOCAL


def own_names(address: str = "") -> frozenset[str]:
    """The names under which this machine may be asked, beside bare addresses."""
    name = socket.gethostname().lower()
    return frozenset({name, f"{name.split('.')[0]}.local", address.lower()} - {""})


def listen(address: str, port: int) -> tuple[socket.socket, Place]:
    """A socket that waits for connections there (0: any free port). Raises ``ListeningError``."""
    if not 0 <= port <= MOST_PORT:
        raise ListeningError(f"Un port est un nombre de 0 à {MOST_PORT}.")
    try:
        found = socket.getaddrinfo(
            "127.0.0.1" if address == LOCAL else address, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
        family, kind, protocol, _, where = found[0]
        sock = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError) as error:
        raise ListeningError(f"L’adresse « {address} » n’en est pas une de cette machine.") from error
    try:
        if hasattr(signal, "SIGHUP"):  # on Windows this option would let two programs share the port
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(where)
        sock.listen(128)
    except OSError as error:
        sock.close()
        raise ListeningError(_refused(address, port, error)) from error
    sock.setblocking(False)
    shown = network_address() if address in EVERYWHERE else address
    return sock, Place(address, sock.getsockname()[1], shown)


def _refused(address: str, port: int, error: OSError) -> str:
    number = error.errno
    if number == errno.EADDRINUSE or getattr(error, "winerror", None) == 10048:
        return f"Le port {port} est déjà pris par un autre programme. Choisissez-en un autre : --port {port + 1}."
    if number == errno.EADDRNOTAVAIL:
        return f"L’adresse « {address} » n’est pas de cette machine. « --address 0.0.0.0 » écoute sur toutes les siennes."
    if number == errno.EACCES:
        return f"Le port {port} est réservé au système. Choisissez-en un à partir de 1024 : --port 8000."
    return f"Impossible d’écouter sur {address}, port {port} ({system_reason(error)})."


def runner_of(app: web.Application, *, silent: float = HEADER_SECONDS, closing: float = CLOSING_SECONDS) -> web.AppRunner:
    """What runs ``app``: no log of who asked what, and no patience with connections that say nothing for ``silent`` seconds."""
    return web.AppRunner(
        app,
        access_log=None,
        keepalive_timeout=silent,
        lingering_time=LINGERING_SECONDS,
        shutdown_timeout=closing,
        handle_signals=False,
    )


async def serve_until_stopped(app: web.Application, sock: socket.socket, ready: Callable[[], None]) -> None:
    """Serves ``app`` until SIGINT or SIGTERM, then lets it close what it opened."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl+C comes as KeyboardInterrupt
            loop.add_signal_handler(number, stop.set)
    runner = runner_of(app)
    await runner.setup()
    try:
        await web.SockSite(runner, sock).start()
        ready()
        await stop.wait()
    finally:
        await runner.cleanup()


def run(app: web.Application, sock: socket.socket, ready: Callable[[], None]) -> None:
    """The same, from a program that has no loop yet."""
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve_until_stopped(app, sock, ready))
