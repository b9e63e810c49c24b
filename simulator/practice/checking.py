"""Are these files sound? Reading, static checks and proof of any number of files; a broken one does not hide the others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.library import Authored, authored, authored_in
from simulator.library.files import load
from simulator.practice.examining import Job, Verdict, examine_all, looks_like_a_referential
from simulator.practice.finding import Named, named_file
from simulator.proof.tells import Tell, tells
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
    roots = tuple(roots)
    named = [Named(item.path, item.file) for item in files]
    known = _referentials(one for one in named if looks_like_a_referential(one.path))
    lexicon = named_file("politesse", "lexique", roots)
    verdicts = examine_all([Job(one, known, roots, lexicon, cache) for one in named])
    missed = _referentials(one for one, verdict in zip(named, verdicts, strict=True) if verdict.kind == "referentiel")
    if set(missed) - set(known):  # a head that only a reader understands: what names it is read again
        known |= missed
        verdicts = examine_all([Job(one, known, roots, lexicon, cache) for one in named])
    problems = [problem for verdict in verdicts for problem in verdict.problems]
    problems += _doubles(files, verdicts)
    replies = [reply for verdict in verdicts for reply in verdict.replies]
    proved = sum(verdict.proved for verdict in verdicts)
    return Checked(len(files), in_reading_order(problems), tells(replies) if proved > 1 else ())


def _referentials(named: Iterable[Named]) -> dict[str, Named]:
    """By id; of two with the same id, the last."""
    found: dict[str, Named] = {}
    for one in named:
        loaded = load(*one)
        if loaded.referential is not None:
            found[loaded.id] = one
    return found


def _doubles(files: Sequence[Authored], verdicts: Sequence[Verdict]) -> list[Problem]:
    seen: dict[tuple[str, str], Authored] = {}
    found: list[Problem] = []
    for item, one in zip(files, verdicts, strict=True):
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
