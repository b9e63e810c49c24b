"""Are these files sound? Reading, static checks and proof of any number of files; a broken one does not hide the others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from scoring.referential import Referential
from simulator.library import Authored, authored, authored_in
from simulator.library.checks import run_checks
from simulator.library.files import Loaded, load
from simulator.proof import Proof, findings, prove
from simulator.proof.tells import Tell, best_replies, tells
from simulator.scenario import Choice, Lexicon, Scenario
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


class Examined(NamedTuple):
    """What checks and proof tell of a scenario; ``proof`` is ``None`` where an error stands in its way."""

    problems: tuple[Problem, ...]
    proof: Proof | None


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


def check_files(files: Sequence[Authored], roots: Iterable[Path]) -> Checked:
    """Reads and proves ``files``; referentials that are not among them are looked up in ``roots``."""
    loaded = [(item, load(item.path, item.file)) for item in files]
    problems = [problem for _, one in loaded for problem in one.problems]
    problems += _doubles(loaded)
    referentials = {one.id: one.referential for _, one in loaded if one.referential is not None}
    roots = tuple(roots)
    lexicon = politeness(roots)
    proved, replies = 0, list[tuple[Choice, tuple[Choice, ...]]]()
    for item, one in loaded:
        if one.scenario is None:
            continue
        name = one.scenario.referential
        referential = referentials.get(name) or find_referential(name, (*beside(item.path), *roots))
        examined = examine(one, one.scenario, referential, lexicon)
        problems += examined.problems
        if examined.proof is not None and referential is not None:
            proved += 1
            replies += best_replies(one.scenario, referential)
    return Checked(len(loaded), in_reading_order(problems), tells(replies) if proved > 1 else ())


def politeness(roots: Iterable[Path]) -> Lexicon | None:
    """The lexicon of the polite robot, from the first folder that has it."""
    found = find_file("politesse", "lexique", roots)
    return found.lexicon if found and found.sound else None


def examine(one: Loaded, scenario: Scenario, referential: Referential | None, lexicon: Lexicon | None = None) -> Examined:
    """Checks and proves the scenario that ``one`` was read as; what reading told is not told again."""
    static = run_checks(scenario, referential)
    if not one.sound or has_errors(static) or referential is None:
        return Examined(static, None)
    proof = prove(scenario, referential, lexicon=lexicon)
    return Examined((*static, *findings(proof)), proof)


def beside(path: Path) -> tuple[Path, ...]:
    """The library's folder in which a file stands, when it has referentials of its own."""
    return tuple(parent for parent in list(path.resolve().parents)[:3] if (parent / "referentiels").is_dir())


def find_referential(name: str, roots: Iterable[Path]) -> Referential | None:
    """The sound referential of that id in the folders, or ``None``."""
    found = find_file(name, "referentiel", roots)
    return found.referential if found and found.sound else None


def find_file(name: str, kind: str, roots: Iterable[Path]) -> Loaded | None:
    """The first file of that id and kind in the folders."""
    for root in roots:
        for item in authored_in(root):
            if item.id == name:
                one = load(item.path, item.file)
                if one.kind == kind:
                    return one
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
