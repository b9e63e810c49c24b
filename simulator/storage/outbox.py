"""What waits to be sent? One file a batch in the user's folder, flushed before it is told; nothing is lost, nothing is queued twice.

``<attempt>-<digest>.json`` waits, ``.refuse`` was refused and says why, and an empty ``.envoye`` remembers what was delivered, so that
it is not queued again. The digest is that of the statements' ids: what changed since is another batch.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.storage.atomic import write_bytes

WAITING, REFUSED, DELIVERED = ".json", ".refuse", ".envoye"


@dataclass(frozen=True, slots=True)
class Batch:
    """The statements of one attempt."""

    path: Path
    attempt: str
    statements: tuple[dict[str, Any], ...]


class Outbox:
    """The queue in ``folder``, which is made when first needed. Methods raise ``OSError``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, attempt: str, statements: Sequence[dict[str, Any]]) -> bool:
        """Queues the statements of an attempt, in place of those that wait already; ``False`` when these were delivered."""
        digest = hashlib.sha256("\n".join(one["id"] for one in statements).encode()).hexdigest()[:16]
        path = self.folder / f"{_safe(attempt)}-{digest}{WAITING}"
        if path.with_suffix(DELIVERED).exists():
            return False
        content = json.dumps({"format": 1, "attempt": attempt, "statements": list(statements)}, ensure_ascii=False)
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_bytes(path, content.encode("utf-8"))
        path.with_suffix(REFUSED).unlink(missing_ok=True)
        for older in self._of(attempt, WAITING):
            if older != path:
                older.unlink(missing_ok=True)
        return True

    def waiting(self) -> tuple[Path, ...]:
        """The batches that wait, in the order of their names, which begin with the day."""
        return tuple(sorted(self.folder.glob(f"*{WAITING}"))) if self.folder.is_dir() else ()

    def refused(self) -> int:
        """How many batches were refused and are kept aside."""
        return sum(1 for _ in self.folder.glob(f"*{REFUSED}")) if self.folder.is_dir() else 0

    def read(self, path: Path) -> Batch | None:
        """A batch that waits; ``None`` where the file is not one."""
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            batch = Batch(path, str(data["attempt"]), tuple(data["statements"]))
        except (ValueError, KeyError, TypeError, RecursionError):
            return None
        whole = all(isinstance(one, dict) and isinstance(one.get("id"), str) for one in batch.statements)
        return batch if whole and batch.statements else None

    def delivered(self, path: Path) -> None:
        """Remembers that a batch arrived, and forgets what was in it."""
        write_bytes(path.with_suffix(DELIVERED), b"")
        path.unlink(missing_ok=True)

    def refuse(self, path: Path, why: str) -> None:
        """Puts a batch aside with the reason."""
        content = {"why": why, "batch": path.read_text(encoding="utf-8", errors="replace")}
        write_bytes(path.with_suffix(REFUSED), json.dumps(content, ensure_ascii=False).encode("utf-8", "replace"))
        path.unlink(missing_ok=True)

    def keep_only(self, attempts: Iterable[str]) -> None:
        """Removes all that is here of other attempts: what was erased is not sent."""
        if self.folder.is_dir():
            kept = {_safe(attempt) for attempt in attempts}
            for path in self.folder.iterdir():
                if path.suffix in {WAITING, REFUSED, DELIVERED} and path.stem.rpartition("-")[0] not in kept:
                    path.unlink(missing_ok=True)

    def _of(self, attempt: str, suffix: str) -> tuple[Path, ...]:
        name = re.compile(rf"{re.escape(_safe(attempt))}-[0-9a-f]{{16}}{re.escape(suffix)}")
        return tuple(path for path in self.folder.iterdir() if name.fullmatch(path.name))


def _safe(attempt: str) -> str:
    """An attempt's id as the name of a file: ids of imported attempts are not ours."""
    if re.fullmatch(r"[A-Za-z0-9_-]{1,64}", attempt):
        return attempt
    return hashlib.sha256(attempt.encode("utf-8", "replace")).hexdigest()[:32]
