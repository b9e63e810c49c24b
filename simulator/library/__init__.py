"""Authored files at hand: reading them, checking them, listing them. Knows no conversation in progress.

Imports are deferred: listing what is at hand must not load YAML (see ``index``).
"""

from typing import TYPE_CHECKING, Any

from simulator.library.folder import Authored, authored, authored_in, named_folders, roots_from, shipped_folder
from simulator.library.index import Listed, list_scenarios

if TYPE_CHECKING:
    from simulator.library.checks import CHECKS, run_checks
    from simulator.library.files import Loaded, load, load_data

_LATE = {
    "CHECKS": "simulator.library.checks",
    "run_checks": "simulator.library.checks",
    "Loaded": "simulator.library.files",
    "load": "simulator.library.files",
    "load_data": "simulator.library.files",
}


def __getattr__(name: str) -> Any:
    if name in _LATE:
        from importlib import import_module

        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(name)


__all__ = [
    "CHECKS",
    "Authored",
    "Listed",
    "Loaded",
    "authored",
    "authored_in",
    "list_scenarios",
    "load",
    "load_data",
    "named_folders",
    "roots_from",
    "run_checks",
    "shipped_folder",
]
