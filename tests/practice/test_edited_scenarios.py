"""Edits at random under saved attempts: none is ever taken up wrongly, by a judge that reads the YAML itself (``benchmarks/edits.py``)."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from benchmarks.editing import EDITS, Edit, Trial
from benchmarks.editing.trial import careless
from benchmarks.editing.witness import Data

ATTEMPTS = 10
BY_NAME = {edit.name: edit for edit in EDITS}
KINDS = {
    "rename all, told": {"mapped"},
    "rename all": {"restart"},
    "swap two ids": {"replayed", "restart"},
    "start of a gauge": {"restart"},
    "effect": {"replayed", "restart"},
}


@pytest.mark.parametrize("name", KINDS)
def test_no_attempt_is_taken_up_wrongly(name: str, tmp_path: Path) -> None:
    trial = Trial(tmp_path, "transverse/appel-escalade.yaml", seed=len(name))
    found = list(trial.run(BY_NAME[name], ATTEMPTS))
    assert len(found) == ATTEMPTS
    assert [one.wrong for one in found if one.wrong] == []
    assert {one.kind for one in found} <= KINDS[name]


def later(data: Data, chance: Random) -> bool:
    """A gauge that no variant sets starts elsewhere."""
    data["jauges"]["moral"]["depart"] += 5
    return True


def reworded(data: Data, chance: Random) -> bool:
    """Every choice of the first scene reads otherwise."""
    for choice in data["scenes"][data["debut"]]["choix"].values():
        choice["texte"] = f"Bon. {choice['texte']}"
    return True


@pytest.mark.parametrize("make", [later, reworded])
def test_the_judge_sees_what_is_wrong_when_nothing_is_compared(make: Callable[[Data, Random], bool], tmp_path: Path) -> None:
    trial = Trial(tmp_path, "transverse/appel-escalade.yaml", seed=3)
    assert all(one.wrong for one in trial.run(Edit("seen", make), ATTEMPTS, careless))
