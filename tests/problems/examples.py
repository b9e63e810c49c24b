"""What does ``plateau check`` tell of the library that an example stands for?"""

import re
from pathlib import Path

from simulator.library import Authored, authored_in
from simulator.library.files import load
from simulator.practice.checking import check_files
from simulator.proof import findings, prove
from simulator.source import Problem
from tests.problems.pages import Example, library

SCENARIO = "exemple.yaml"


def problems_of(example: Example, folder: Path) -> tuple[Problem, ...]:
    """The problems of the example, written into ``folder`` and checked there."""
    for name, text in library(example).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    if example.made.startswith("exploration"):
        return _explored(folder, _number(example.made))
    return check_files(_made(example.made, folder), (folder,)).problems


def _made(how: str, folder: Path) -> tuple[Authored, ...]:
    """The files to check, once what no text can say is done to the scenario's."""
    path = folder / SCENARIO
    if how == f"{SCENARIO}, absent du disque":
        found = tuple(authored_in(folder))
        path.unlink()
        return found
    if how == f"{SCENARIO}, enregistré en Windows-1252":
        path.write_text(path.read_text(encoding="utf-8").replace("\u202f", " "), encoding="cp1252")
    elif how.startswith(f"{SCENARIO}, complété jusqu’à"):
        path.write_bytes(path.read_bytes().ljust(_number(how), b"\n"))
    else:
        assert how == "", how
    return tuple(authored_in(folder))


def _explored(folder: Path, most: int) -> tuple[Problem, ...]:
    scenario = load(folder / SCENARIO, SCENARIO).scenario
    referential = load(folder / "referentiels" / "base.yaml", "referentiels/base.yaml").referential
    assert scenario is not None
    assert referential is not None
    return findings(prove(scenario, referential, most))


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))
