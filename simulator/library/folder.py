"""Which files are at hand? The folders of a library, in order: the trainer's own first, then those that ship."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from simulator.source.controls import without_controls

SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Authored:
    """An authored file: its path, and its name relative to the library's folder with ``/``."""

    path: Path
    file: str

    @property
    def id(self) -> str:
        """The file's name without extension, fit to be shown."""
        return without_controls(self.path.stem, one_line=True)


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
                yield Authored(path, _shown(path.relative_to(folder)))


def authored(path: Path, roots: Iterable[Path]) -> Authored:
    """One file, named relative to the library's folder that holds it.

    A folder with ``referentiels/`` in it counts as a library's folder; failing that, the file's own folder does.
    """
    full = path.resolve()
    for root in roots:
        if full.is_relative_to(root.resolve()):
            return Authored(path, _shown(full.relative_to(root.resolve())))
    for parent in list(full.parents)[:3]:
        if (parent / "referentiels").is_dir():
            return Authored(path, _shown(full.relative_to(parent)))
    return Authored(path, _shown(Path(full.name)))


def _shown(path: Path) -> str:
    return without_controls(path.as_posix(), one_line=True)


def named_folders(environment: str) -> tuple[Path, ...]:
    """The folders named in ``PLATEAU_SCENARIOS``, whether they exist or not."""
    return tuple(Path(part).expanduser() for part in environment.split(os.pathsep) if part)


def roots_from(environment: str) -> tuple[Path, ...]:
    """The folders named in ``PLATEAU_SCENARIOS`` that exist, then the shipped one."""
    return (*(folder for folder in named_folders(environment) if folder.is_dir()), shipped_folder())
