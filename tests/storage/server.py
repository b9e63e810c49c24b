"""A PostgreSQL server of the tests' own, in a folder that goes away with it; Debian's package brings the programs.

``initdb`` refuses root: run as root, everything here is done as the user ``postgres`` that the package makes.
"""

import os
import select
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

CONNECTIONS = 260
PASSWORD = "mot de passe du compte"  # that of ``compte``, over TCP only
_RULES = "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n"


def programs() -> Path | None:
    """The folder of PostgreSQL's programs, the newest of those installed."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    on_path = shutil.which("initdb")
    found.sort(key=lambda path: float(path.parent.name))
    return found[-1] if found else Path(on_path).resolve().parent if on_path else None


def missing() -> str:
    """Why no server can be started here; empty when one can."""
    if not hasattr(os, "pidfd_open"):
        return "a PostgreSQL of the tests' own is started on Linux only: what is asked of a real server is not tested"
    if programs() is None:
        return "PostgreSQL is not installed (Debian's package: postgresql): what is asked of a real server is not tested"
    if os.geteuid() == 0 and not _account():
        return "PostgreSQL refuses root, and this system has no user called postgres: a real server is not tested"
    return ""


def _account() -> int | None:
    import pwd

    with suppress(KeyError):
        return pwd.getpwnam("postgres").pw_uid
    return None


class Server:
    """A server: ``start`` and ``kill`` as often as wanted; the data stay until ``remove``."""

    def __init__(self, fsync: bool = True) -> None:
        """``fsync``: whether what is committed is also safe from a power cut; a killed server loses nothing without."""
        found = programs()
        assert found is not None
        self._programs = found
        self._user = "postgres" if os.geteuid() == 0 else None
        self._names = count(1)
        self.folder = Path(tempfile.mkdtemp(prefix="plateau-pg-", dir="/tmp"))  # a socket's path must be short
        self.data = self.folder / "data"
        if self._user:
            shutil.chown(self.folder, self._user)
        self.folder.chmod(0o700)
        self._run("initdb", "-D", self.data, "-U", "plateau", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C")
        (self.data / "pg_hba.conf").write_text(_RULES, encoding="utf-8")
        self.port = _free_port()
        settings = (f"fsync={'on' if fsync else 'off'}", f"max_connections={CONNECTIONS}", "listen_addresses=127.0.0.1")
        self._options = [part for one in (*settings, f"port={self.port}") for part in ("-c", one)]
        self._process: subprocess.Popen[bytes] | None = None

    def _run(self, program: str, *arguments: str | Path) -> None:
        command = [str(self._programs / program), *map(str, arguments)]
        done = subprocess.run(command, user=self._user, cwd=self.folder, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stdout}{done.stderr}")

    def start(self) -> None:
        """Starts, and comes back once connections are answered."""
        command = [str(self._programs / "postgres"), "-D", str(self.data), "-k", str(self.folder), *self._options]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, user=self._user, cwd=self.folder, stdout=log, stderr=log)
        while not self._answers():
            if not self.runs:
                raise RuntimeError(f"postgres: {(self.folder / 'log').read_text(errors='replace')}")
            time.sleep(0.02)

    def _answers(self) -> bool:
        import psycopg

        with suppress(psycopg.OperationalError):
            psycopg.connect(self.address("postgres")).close()
            return True
        return False

    @property
    def runs(self) -> bool:
        """Whether it was started and has not ended."""
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """Stops at once, and waits until it is gone; what was acknowledged is in its log."""
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait(30)

    def kill(self) -> None:
        """Kills the server and all its processes, as a fault would, and waits until they are gone."""
        assert self._process is not None
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        self._process.kill()
        self._process.wait(30)
        for child in map(int, children):
            with suppress(ProcessLookupError):
                gone = os.pidfd_open(child)
                os.kill(child, signal.SIGKILL)
                select.select([gone], [], [], 30)
                os.close(gone)

    def remove(self) -> None:
        """Stops, and removes the folder."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def database(self) -> str:
        """The address of a new, empty database."""
        import psycopg

        name = f"essais{next(self._names)}"
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self.address(name)

    def emptied(self) -> str:
        """The address of a database that is always the same, as good as new: much quicker than a new one."""
        import psycopg

        address = self.address("postgres")
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("DROP SCHEMA public CASCADE")
            connection.execute("CREATE SCHEMA public")
        return address

    def address(self, database: str) -> str:
        """The address of a database, through the socket."""
        return f"postgresql://plateau@/{database}?host={self.folder}&port={self.port}"

    def far_address(self, database: str, password: str = PASSWORD) -> str:
        """The same through TCP, where the password of ``compte`` is asked for."""
        from urllib.parse import quote

        return f"postgresql://compte:{quote(password)}@127.0.0.1:{self.port}/{database}"


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def running(fsync: bool = True) -> Iterator[Server]:
    """A server that runs, and is gone at the end."""
    server = Server(fsync)
    try:
        server.start()
        yield server
    finally:
        server.remove()
