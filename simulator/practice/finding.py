"""Where is the file of that id and kind? Look-ups in the folders of a library."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from simulator.library import authored_in
from simulator.library.files import Loaded, load
from simulator.scenario import Lexicon


class Named(NamedTuple):
    """A file and how problems call it."""

    path: Path
    file: str


def beside(path: Path) -> tuple[Path, ...]:
    """The library's folder in which a file stands, when it has referentials of its own."""
    return tuple(parent for parent in list(path.resolve().parents)[:3] if (parent / "referentiels").is_dir())


def find_file(name: str, kind: str, roots: Iterable[Path]) -> Loaded | None:
    """The first file of that id and kind in the folders."""
    named = named_file(name, kind, roots)
    return load(*named) if named else None


def named_file(name: str, kind: str, roots: Iterable[Path]) -> Named | None:
    """Where the first file of that id and kind stands."""
    for root in roots:
        for item in authored_in(root):
            if item.id == name and load(item.path, item.file).kind == kind:
                return Named(item.path, item.file)
    return None


def politeness(roots: Iterable[Path]) -> Lexicon | None:
    """The lexicon of the polite robot, from the first folder that has it."""
    found = find_file("politesse", "lexique", roots)
    return found.lexicon if found and found.sound else None
