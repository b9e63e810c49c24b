"""The referential that ships, read from its file."""

from functools import cache

from scoring.referential import Referential
from simulator.library import shipped_folder
from simulator.library.files import load


@cache
def mercd() -> Referential:
    """``mercd-2018``; fails when its file has any problem."""
    path = shipped_folder() / "referentiels" / "mercd-2018.yaml"
    found = load(path, "referentiels/mercd-2018.yaml")
    assert found.problems == (), "\n".join(map(str, found.problems))
    assert found.referential is not None
    return found.referential
