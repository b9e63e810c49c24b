"""What is true of every path: explored states, references, envelope, witnesses, robots, and the problems they show."""

from simulator.proof.document import explore_document
from simulator.proof.findings import FINDINGS, findings
from simulator.proof.graph import Edge, Graph, fold
from simulator.proof.proof import Proof, prove, references_of
from simulator.proof.reference import find_reference
from simulator.proof.robots import RobotResult, run_robots
from simulator.proof.space import STATE_LIMIT, Space, explore
from simulator.proof.table import Table
from simulator.proof.witnesses import Witness, witnesses

__all__ = [
    "FINDINGS",
    "STATE_LIMIT",
    "Edge",
    "Graph",
    "Proof",
    "RobotResult",
    "Space",
    "Table",
    "Witness",
    "explore",
    "explore_document",
    "find_reference",
    "findings",
    "fold",
    "prove",
    "references_of",
    "run_robots",
    "witnesses",
]
