"""A power cut, simulated, loses no move that was acknowledged; 200 of them in ``benchmarks/power_cuts.py``.

The disk keeps what SQLite flushed and a random part of the rest. The control flushes less, and must lose moves.
"""

from pathlib import Path
from random import Random

import pytest

from benchmarks.power.cuts import Cut, build, cuts, missing, traced
from benchmarks.power.disk import SECTOR, Call, Disk

CUTS, MOVES = 10, 60


def cut(folder: Path, *pragmas: str, count: int = CUTS) -> list[Cut]:
    if reason := missing():
        pytest.skip(reason)
    prefix, trace = traced(build(folder), folder / "play", 1, MOVES, pragmas)
    return list(cuts(prefix, trace, Random(1), count, folder))


def test_ten_cuts_lose_no_acknowledged_move_and_the_store_opens(tmp_path: Path) -> None:
    found = cut(tmp_path, "wal_autocheckpoint=30")
    assert len(found) == CUTS
    assert [(one.lost, one.trouble) for one in found] == [(0, "")] * CUTS
    assert found[-1].acknowledged > MOVES / 2
    assert found[-1].flushes >= found[-1].acknowledged


def test_the_same_cuts_lose_moves_when_less_is_flushed(tmp_path: Path) -> None:
    found = cut(tmp_path, "synchronous=NORMAL", count=4 * CUTS)
    assert sum(one.lost for one in found) > 0
    assert [one.trouble for one in found] == [""] * 4 * CUTS


def written(disk: Disk, fd: int, offset: int, data: bytes) -> None:
    disk.take(Call("w", fd, offset, data))


def test_the_disk_keeps_what_was_flushed_and_no_more_than_was_written() -> None:
    disk = Disk("/d/store")
    for fd, path in ((3, b"/d/store"), (4, b"/d/store-wal"), (5, b"/d")):
        disk.take(Call("o", fd, 0, path))
    disk.take(Call("s", 5, 0, b""))
    written(disk, 3, 0, b"safe")
    disk.take(Call("s", 3, 0, b""))
    written(disk, 3, 4, b"-not")
    written(disk, 4, 0, b"a" * SECTOR * 40)
    assert disk.cut(Random(1), 0.0) == {"store": b"safe", "store-wal": b""}
    assert disk.cut(Random(1), 1.0) == {"store": b"safe-not", "store-wal": b"a" * SECTOR * 40}
    torn = disk.cut(Random(1), 0.5)["store-wal"]
    sectors = {torn[at : at + SECTOR] for at in range(0, len(torn), SECTOR)}
    assert sectors == {b"a" * SECTOR, bytes(SECTOR)}


def test_a_name_is_safe_once_the_folder_was_flushed() -> None:
    disk = Disk("/d/store")
    disk.take(Call("o", 3, 0, b"/d/store"))
    written(disk, 3, 0, b"x")
    disk.take(Call("s", 3, 0, b""))
    assert disk.cut(Random(1), 0.0) == {}
    disk.take(Call("o", 5, 0, b"/d"))
    disk.take(Call("s", 5, 0, b""))
    assert disk.cut(Random(1), 0.0) == {"store": b"x"}
    disk.take(Call("u", -1, 0, b"/d/store"))
    assert disk.cut(Random(1), 0.0) == {"store": b"x"}
    assert disk.cut(Random(1), 1.0) == {}
