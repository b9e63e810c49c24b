"""The Textual face: draws what happened, sends moves, decides nothing."""

from simulator.app.application import PlateauApp, run_app

__all__ = ["PlateauApp", "run_app"]
