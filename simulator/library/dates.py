"""How is a date written in an authored file? Year, month, day."""

from datetime import date

from simulator.source import Node, Reader, Scalar


def read_date(reader: Reader, node: Node | None, what: str) -> date | None:
    """The date; ``None`` when the key is absent, or once a problem is told."""
    if node is None:
        return None
    try:
        return date.fromisoformat(node.text if isinstance(node, Scalar) else "")
    except ValueError:
        reader.problem("type-inattendu", node, f"« {what} » attend une date.", "Écrivez-la année-mois-jour : 2026-11-23.")
        return None
