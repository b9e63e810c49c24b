"""Which files are at hand? The folders of a library, in order: the trainer's own first, then those that ship."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Authored:
    """An authored file: its path, and its name relative to the library's folder with ``/``."""

    path: Path
    file: str

    @property
    def id(self) -> str:
        """The file's name without extension."""
        return self.path.stem


def shipped_folder() -> Path:
    """Where the shipped scenarios stand: inside the wheel, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "shipped"
    return inside if inside.is_dir() else package.parent / "scenarios"


def authored_in(folder: Path) -> Iterator[Authored]:
    """The YAML files below a folder, in the order of their names; hidden folders and files are passed over."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.endswith(SUFFIXES) and not name.startswith("."):
                path = Path(root, name)
                yield Authored(path, path.relative_to(folder).as_posix())


def authored(path: Path, roots: Iterable[Path]) -> Authored:
    """One file, named relative to the library's folder that holds it.

    A folder with ``referentiels/`` in it counts as a library's folder; failing that, the file's own folder does.
    """
    full = path.resolve()
    for root in roots:
        if full.is_relative_to(root.resolve()):
            return Authored(path, full.relative_to(root.resolve()).as_posix())
    for parent in list(full.parents)[:3]:
        if (parent / "referentiels").is_dir():
            return Authored(path, full.relative_to(parent).as_posix())
    return Authored(path, full.name)


def roots_from(environment: str) -> tuple[Path, ...]:
    """The folders named in ``PLATEAU_SCENARIOS`` that exist, then the shipped one."""
    named = (Path(part).expanduser() for part in environment.split(os.pathsep) if part)
    return (*(folder for folder in named if folder.is_dir()), shipped_folder())
