"""The Textual face: draws what happened, sends moves, decides nothing."""

from simulator.app.application import PlateauApp, run_app
from simulator.app.opening import Opening

__all__ = ["Opening", "PlateauApp", "run_app"]
