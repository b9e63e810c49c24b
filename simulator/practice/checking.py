"""Are these files sound? Reading, static checks and proof of any number of files; a broken one does not hide the others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.library import Authored, authored, authored_in
from simulator.library.files import Loaded, load
from simulator.practice.examining import Job, Named, examine_all
from simulator.proof.tells import Tell, tells
from simulator.scenario import Lexicon
from simulator.source import Problem, Severity, Where, has_errors, in_reading_order


@dataclass(frozen=True, slots=True)
class Checked:
    """How many files were read, every problem in reading order, and whether best replies give themselves away over all of them."""

    files: int
    problems: tuple[Problem, ...]
    tells: tuple[Tell, ...] = ()

    @property
    def sound(self) -> bool:
        """True when there is no error (warnings are allowed)."""
        return not has_errors(self.problems)


def authored_at(paths: Sequence[Path], roots: Iterable[Path]) -> tuple[Authored, ...]:
    """The files named by ``paths`` (folders are walked), each once."""
    roots = tuple(roots)
    found: dict[Path, Authored] = {}
    for path in paths:
        if path.is_dir():
            inside = [
                root for root in roots if path.resolve().is_relative_to(root.resolve()) and path.resolve() != root.resolve()
            ]
            items = (authored(item.path, inside) for item in authored_in(path)) if inside else authored_in(path)
        else:
            items = iter((authored(path, roots),))
        for item in items:
            found.setdefault(item.path.resolve(), item)
    return tuple(found.values())


def check_files(files: Sequence[Authored], roots: Iterable[Path], cache: Path | None = None) -> Checked:
    """Reads and proves ``files``; referentials that are not among them are looked up in ``roots``.

    ``cache`` is the folder that keeps which replies are confused.
    """
    loaded = [(item, load(item.path, item.file)) for item in files]
    problems = [problem for _, one in loaded for problem in one.problems]
    problems += _doubles(loaded)
    known = {one.id: Named(item.path, item.file) for item, one in loaded if one.referential is not None}
    roots = tuple(roots)
    lexicon = named_file("politesse", "lexique", roots)
    jobs = [
        Job(
            Named(item.path, item.file),
            known.get(one.scenario.referential)
            or named_file(one.scenario.referential, "referentiel", (*beside(item.path), *roots)),
            lexicon,
            cache,
        )
        for item, one in loaded
        if one.scenario is not None
    ]
    verdicts = examine_all(jobs)
    problems += [problem for verdict in verdicts for problem in verdict.problems]
    replies = [reply for verdict in verdicts for reply in verdict.replies]
    proved = sum(verdict.proved for verdict in verdicts)
    return Checked(len(loaded), in_reading_order(problems), tells(replies) if proved > 1 else ())


def politeness(roots: Iterable[Path]) -> Lexicon | None:
    """The lexicon of the polite robot, from the first folder that has it."""
    found = find_file("politesse", "lexique", roots)
    return found.lexicon if found and found.sound else None


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


def _doubles(loaded: Sequence[tuple[Authored, Loaded]]) -> list[Problem]:
    seen: dict[tuple[str, str], Authored] = {}
    found: list[Problem] = []
    for item, one in loaded:
        if not one.kind:
            continue
        first = seen.setdefault((one.kind, one.id), item)
        if first.path.resolve() != item.path.resolve():
            names = (first.file, item.file) if first.file != item.file else (str(first.path), str(item.path))
            found.append(
                Problem(
                    "id-en-double",
                    f"« {one.id} » nomme deux fichiers : {names[0]} et {names[1]}.",
                    "Renommez l’un des deux.",
                    Where(item.file, 1, 1),
                    Severity.ERROR,
                )
            )
    return found
