"""The Textual face: draws what happened, sends moves, decides nothing."""

from typing import TYPE_CHECKING, Any

from simulator.app.application import PlateauApp, run_app

if TYPE_CHECKING:
    from simulator.app.opening import Opening


def __getattr__(name: str) -> Any:
    if name != "Opening":
        raise AttributeError(name)
    from simulator.app.opening import Opening

    return Opening


__all__ = ["Opening", "PlateauApp", "run_app"]
