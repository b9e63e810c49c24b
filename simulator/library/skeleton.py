"""What does an author start from? The text of a small whole scenario, its comments explaining each key once."""

from pathlib import Path

TEMPLATE = Path(__file__).with_name("skeleton.yaml")


def skeleton(schema: str) -> str:
    """The text of a new scenario; ``schema`` says to an editor where the schema is, relative to the new file."""
    _, _, body = TEMPLATE.read_text(encoding="utf-8").partition("\n")
    return f"# yaml-language-server: $schema={schema}\n{body}"
