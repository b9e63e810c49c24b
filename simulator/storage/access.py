"""Can the file of the attempts be looked at, and is anybody else using it? What forbids it is told; it is never taken for damage."""

import errno
import os
import stat
from pathlib import Path

from simulator.source import system_reason
from simulator.storage.errors import StoreError

SIDES = ("-wal", "-shm", "-journal", "")
"""What SQLite keeps beside a file, then the file."""
_PENDING, _LOCKS = 0x4000_0000, 512  # the bytes that SQLite locks, in every version (https://sqlite.org/fileformat2.html)


class HeldStoreError(StoreError):
    """Another program is using the attempts."""

    def __init__(self) -> None:
        super().__init__("Un autre programme utilise les essais : fermez Plateau partout, puis recommencez.")


class BarredStoreError(StoreError):
    """The file of the attempts is out of reach: nothing is known of what is in it."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"Le fichier des essais {path} ne peut pas être lu : {why}. Rien n’a été changé.")


def is_there(path: Path) -> bool:
    """Whether there is a file to look at. Raises ``BarredStoreError`` for what is no file, or cannot be read.

    It is not opened: to close a file that SQLite has open in this process would take its locks away.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as error:
        if path.is_symlink():
            raise BarredStoreError(path, "c’est un lien vers un fichier qui n’existe pas") from error
        return False
    except OSError as error:
        raise BarredStoreError(path, system_reason(error)) from error
    if stat.S_ISDIR(mode):
        raise BarredStoreError(path, "c’est un dossier, pas un fichier")
    if not stat.S_ISREG(mode):
        raise BarredStoreError(path, "ce n’est pas un fichier ordinaire")
    if not os.access(path, os.R_OK):
        raise BarredStoreError(path, "l’accès y est refusé")
    return True


def refuse_held(path: Path) -> None:
    """Raises ``HeldStoreError`` when another program has the store open; this one must have closed it.

    The locks that SQLite would take are asked of the system: a damaged file need not be one that SQLite opens.
    """
    try:
        import fcntl
    except ImportError:
        return  # Windows renames no file that is open
    try:
        opened = os.open(path, os.O_RDWR)
    except OSError as error:
        raise BarredStoreError(path, system_reason(error)) from error
    try:
        fcntl.lockf(opened, fcntl.LOCK_EX | fcntl.LOCK_NB, _LOCKS, _PENDING)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN):
            raise HeldStoreError from error
    finally:
        os.close(opened)


def state_of(path: Path) -> list[tuple[int, int]]:
    """What changes when somebody writes: the size and the moment of the file, and of the log beside it."""
    found = (Path(f"{path}{side}") for side in ("", "-wal"))
    return [(facts.st_size, facts.st_mtime_ns) for facts in (one.stat() for one in found if one.exists())]


def put_aside(path: Path, stamp: str) -> Path:
    """Renames a store and what is beside it, all or none; ``stamp`` makes the name, which no file has. Raises ``OSError``."""
    names = (f"{path.stem}-abime-{stamp}{number}{path.suffix}" for number in ("", *(f"-{n}" for n in range(2, 1_000))))
    aside = next(one for one in map(path.with_name, names) if not any(Path(f"{one}{side}").exists() for side in SIDES))
    move(path, aside)
    return aside


def move(path: Path, target: Path) -> None:
    """Renames a store; its log first, since a log without its file is thrown away by SQLite. Raises ``OSError``."""
    moved: list[str] = []
    try:
        for side in SIDES:
            if os.path.lexists(f"{path}{side}"):
                Path(f"{path}{side}").rename(f"{target}{side}")
                moved.append(side)
    except OSError:
        for side in reversed(moved):
            Path(f"{target}{side}").rename(f"{path}{side}")
        raise


def flush(path: Path) -> None:
    """Waits until a file, and its name in its folder, are on the disk. Raises ``OSError``."""
    for one in (path, path.parent) if os.name == "posix" else (path,):
        opened = os.open(one, os.O_RDONLY if one.is_dir() else os.O_RDWR)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
