"""What is left on a disk when the power goes? What was flushed, and of the rest whatever the cut happens to leave.

A disk is told each call in order (``shim.c`` writes them down). Its rules are harsher than a usual file system's: a written
byte is safe once its file was flushed; until then each sector of it is there or not, whatever the order, torn at 512 bytes; a
name that is new, gone or changed is safe once the folder was flushed, and until then a number of the latest such changes is lost.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

SECTOR = 512
_HEAD = struct.Struct("=ciqQ")


@dataclass(frozen=True, slots=True)
class Call:
    """One call: open, write, truncate (to ``offset``), sync, unlink or rename, by its first letter."""

    kind: str
    fd: int
    offset: int
    data: bytes


def read_trace(path: Path) -> tuple[Call, ...]:
    """The calls that the shim wrote down."""

    def calls() -> Iterator[Call]:
        data, at = path.read_bytes(), 0
        while at + _HEAD.size <= len(data):
            kind, fd, offset, length = _HEAD.unpack_from(data, at)
            at += _HEAD.size
            yield Call(kind.decode(), fd, offset, data[at : at + length])
            at += length

    return tuple(calls())


@dataclass(slots=True, eq=False)
class _File:
    safe: bytearray = field(default_factory=bytearray)
    waiting: list[Call] = field(default_factory=list)


class Disk:
    """The files whose names begin with ``prefix``, as far as they are safe, and what waits to be."""

    def __init__(self, prefix: str) -> None:
        self.folder = str(Path(prefix).parent)
        self.said: list[str] = []
        """What the program wrote on its standard output."""
        self.flushes = 0
        self._open: dict[int, str | _File] = {}
        self._names: dict[str, _File] = {}
        self._safe_names: dict[str, _File] = {}
        self._renamed: list[dict[str, _File]] = []

    def take(self, call: Call) -> None:
        """One more call."""
        if call.kind == "o":
            self._opened(call.fd, call.data.decode())
        elif call.fd == 1:
            self.said += call.data.decode().splitlines(keepends=True)
        elif call.kind in "ur":
            self._named_otherwise(call)
        elif call.kind == "s":
            self._flushed(self._open[call.fd])
        else:
            file = self._open[call.fd]
            assert isinstance(file, _File)
            file.waiting.append(call)

    def _opened(self, fd: int, path: str) -> None:
        if path == self.folder:
            self._open[fd] = path
            return
        if path not in self._names:
            self._names = {**self._names, path: _File()}
            self._renamed.append(self._names)
        self._open[fd] = self._names[path]

    def _named_otherwise(self, call: Call) -> None:
        old, *new = call.data.decode().split("\0")
        names = dict(self._names)
        file = names.pop(old, None)
        if new and file is not None:
            names[new[0]] = file
        self._names = names
        self._renamed.append(names)

    def _flushed(self, what: "str | _File") -> None:
        self.flushes += 1
        if isinstance(what, str):
            self._safe_names = self._names
            self._renamed.clear()
            return
        for call in what.waiting:
            _apply(what.safe, call.kind, call.offset, call.data)
        what.waiting.clear()

    def cut(self, chance: Random, kept: float) -> dict[str, bytes]:
        """What is found afterwards, name by name; each sector that was not safe is kept with the probability ``kept``."""
        states = [self._safe_names, *self._renamed]
        names = states[min(len(states) - 1, int(chance.random() * len(states)))] if 0 < kept < 1 else states[-1 if kept else 0]
        return {Path(name).name: _survivor(file, chance, kept) for name, file in names.items()}


def _survivor(file: _File, chance: Random, kept: float) -> bytes:
    left = bytearray(file.safe)
    for call in file.waiting:
        if call.kind == "t":
            if chance.random() < kept:
                _apply(left, "t", call.offset, b"")
            continue
        at = call.offset
        while at < call.offset + len(call.data):
            end = min(call.offset + len(call.data), at - at % SECTOR + SECTOR)
            if chance.random() < kept:
                _apply(left, "w", at, call.data[at - call.offset : end - call.offset])
            at = end
    return bytes(left)


def _apply(content: bytearray, kind: str, offset: int, data: bytes) -> None:
    end = offset + len(data)
    if kind == "t":
        del content[offset:]
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    content[offset:end] = data
