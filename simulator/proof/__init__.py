"""What is true of every path: explored states, references, envelope, witnesses, robots, and the problems they show."""

from simulator.proof.document import explore_document
from simulator.proof.findings import FINDINGS, findings
from simulator.proof.graph import Edge, Graph, explore
from simulator.proof.proof import Proof, prove, references_of
from simulator.proof.reference import find_reference
from simulator.proof.robots import RobotResult, run_robots
from simulator.proof.witnesses import Witness, witnesses

__all__ = [
    "FINDINGS",
    "Edge",
    "Graph",
    "Proof",
    "RobotResult",
    "Witness",
    "explore",
    "explore_document",
    "find_reference",
    "findings",
    "prove",
    "references_of",
    "run_robots",
    "witnesses",
]
