"""What can be played, without reading every file again? A list cached by path, size and modification time.

The start of the app reads this list and nothing else: the readers (and YAML) are imported only for files that changed.
"""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.library.folder import Authored, authored_in

if TYPE_CHECKING:
    from simulator.scenario import Scenario

INDEX_FORMAT = 3


@dataclass(frozen=True, slots=True)
class Listed:
    """What the library shows of a scenario; ``sound`` is false when reading it told an error.

    ``shows``: criterion → the points that its scenes offer at best, one choice a scene: what practising it is good for.
    """

    id: str
    title: str
    summary: str
    role: str
    level: int
    minutes: int
    competences: tuple[str, ...]
    referential: str
    file: str
    path: str
    hash: str
    sound: bool
    shows: Mapping[str, int]


def list_scenarios(roots: Iterable[Path], cache: Path | None) -> tuple[Listed, ...]:
    """The scenarios of the folders, the first of two with the same id only, sorted by file.

    ``cache`` is a JSON file kept up to date (``None``: nothing is kept). A cache that cannot be read or written is ignored.
    """
    known = _load(cache)
    fresh: dict[str, Any] = {}
    changed = False
    listed: dict[str, Listed] = {}
    for root in roots:
        for found in authored_in(root):
            stamp = _stamp(found.path)
            if stamp is None:
                continue
            key = os.path.abspath(found.path)
            row = known.get(key)
            if row is None or row[0] != stamp:
                row = [stamp, _read(found)]
                changed = True
            fresh[key] = row
            if row[1] is not None and found.id not in listed:
                data = dict(row[1], path=key, file=found.file)
                listed[found.id] = Listed(**{**data, "competences": tuple(data["competences"])})
    if cache is not None and (changed or len(fresh) != len(known)):
        _save(cache, fresh)
    return tuple(sorted(listed.values(), key=lambda item: (item.file, item.id)))


def _stamp(path: Path) -> list[int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return [status.st_size, status.st_mtime_ns]


def _read(found: Authored) -> dict[str, Any] | None:
    from simulator.library.files import load

    loaded = load(found.path, found.file)
    if loaded.kind != "scenario" or loaded.scenario is None:
        return None
    scenario = loaded.scenario
    listed = Listed(
        id=scenario.id,
        title=scenario.title,
        summary=scenario.summary,
        role=scenario.role.value,
        level=scenario.level,
        minutes=scenario.minutes,
        competences=scenario.judged,
        referential=scenario.referential,
        file=found.file,
        path="",
        hash=scenario.hash,
        sound=loaded.sound,
        shows=_shown_by(scenario),
    )
    return asdict(listed)


def _shown_by(scenario: "Scenario") -> dict[str, int]:
    shown: dict[str, int] = {}
    for scene in scenario.scenes.values():
        best: dict[str, int] = {}
        for choice in scene.choices:
            for seen in choice.observations:
                best[seen.criterion] = max(best.get(seen.criterion, 0), seen.points)
        for criterion, points in best.items():
            if points > 0:
                shown[criterion] = shown.get(criterion, 0) + points
    return shown


def _load(cache: Path | None) -> dict[str, Any]:
    if cache is None:
        return {}
    try:
        data = json.loads(cache.read_text(encoding="utf-8"))
        rows = data["files"] if data["format"] == INDEX_FORMAT else {}
        return {key: row for key, row in rows.items() if _plausible(row)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


_TYPES: dict[str, type] = {"level": int, "minutes": int, "sound": bool, "competences": list, "shows": dict}


def _plausible(row: Any) -> bool:
    if not isinstance(row, list) or len(row) != 2:
        return False
    data = row[1]
    if data is None:
        return True
    if not isinstance(data, dict) or set(data) != set(Listed.__dataclass_fields__):
        return False
    return (
        all(isinstance(value, _TYPES.get(name, str)) for name, value in data.items())
        and all(isinstance(item, str) for item in data["competences"])
        and all(isinstance(points, int) for points in data["shows"].values())
    )


def _save(cache: Path, rows: dict[str, Any]) -> None:
    partial = cache.with_name(f"{cache.name}.{os.getpid()}")
    try:
        cache.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps({"format": INDEX_FORMAT, "files": rows}), encoding="utf-8")
        partial.replace(cache)
    except OSError:
        with suppress(OSError):
            partial.unlink()
