"""The Textual face: draws what happened, sends moves, decides nothing."""

from typing import TYPE_CHECKING, Any

from simulator.app.application import PlateauApp, run_app

if TYPE_CHECKING:
    from simulator.app.opening import Followed, Led, Opening, Sat


def __getattr__(name: str) -> Any:
    if name not in {"Followed", "Led", "Opening", "Sat"}:
        raise AttributeError(name)
    from simulator.app import opening

    return getattr(opening, name)


__all__ = ["Followed", "Led", "Opening", "PlateauApp", "Sat", "run_app"]
