"""What is true of a scenario? A slow answer, as plain as can be, that shares no code with ``simulator.proof``.

It stands on the engine's rules alone and visits every full state, one by one.
"""

from benchmarks.oracle.faults import CLASSES, Fault, faults
from benchmarks.oracle.reach import Thing, met, reached, stuck, things
from benchmarks.oracle.rules import Explored, Rules

__all__ = ["CLASSES", "Explored", "Fault", "Rules", "Thing", "faults", "met", "reached", "stuck", "things"]
