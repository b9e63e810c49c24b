"""Where does this stand? A place in an authored file, carried by every fact that came from one."""

from typing import NamedTuple


class Where(NamedTuple):
    """A place: file shown relative to the library's folder with ``/``, line and column counted from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    @property
    def origin(self) -> str:
        """``file:line``, the form in which evidence cites its source."""
        return f"{self.file}:{self.line}"
