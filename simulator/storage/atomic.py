"""How is a small file replaced without ever being half written?"""

import os
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Writes a text in UTF-8 as ``write_bytes`` does. Raises ``OSError``."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """Writes beside, flushes, then takes the file's place. Raises ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with partial.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
