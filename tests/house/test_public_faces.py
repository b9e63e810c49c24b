"""Each package has one face: what it names exists, is sorted as its author meant, and says what it is."""

import importlib

import pytest

PACKAGES = ("scoring", "scoring.certification", "scoring.progress", "scoring.questionnaire", "scoring.report", "scoring.report.html", "simulator", "simulator.source", "simulator.scenario", "simulator.library", "simulator.engine", "simulator.proof", "simulator.picture", "simulator.storage", "simulator.practice", "simulator.plain", "simulator.app", "simulator.web")  # fmt: skip


@pytest.mark.parametrize("name", PACKAGES)
def test_everything_named_exists_once(name: str) -> None:
    module = importlib.import_module(name)
    assert module.__doc__
    names = list(getattr(module, "__all__", ()))
    assert len(names) == len(set(names))
    for item in names:
        assert getattr(module, item, None) is not None, item
