"""The use cases: what every face (app, plain stream, command) asks for. Knows no screen."""

from simulator.practice.attempt import Attempt, stamp
from simulator.practice.errors import LostTextError, PracticeError, UnknownScenarioError, UnsoundScenarioError
from simulator.practice.playable import Playable
from simulator.practice.practice import Doors, Practice, Review

__all__ = [
    "Attempt",
    "Doors",
    "LostTextError",
    "Playable",
    "Practice",
    "PracticeError",
    "Review",
    "UnknownScenarioError",
    "UnsoundScenarioError",
    "stamp",
]
