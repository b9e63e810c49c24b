"""What does the file of a scenario say? Mission, people, documents, for every screen that shows it."""

from simulator.app.words import Part
from simulator.scenario import Document, Scenario


def mission(scenario: Scenario) -> list[Part]:
    """What one has to do."""
    return [("Votre mission\n", "bold $secondary"), "\n".join(f"• {goal}" for goal in scenario.mission)]


def people(scenario: Scenario) -> list[Part]:
    """Who one meets."""
    parts: list[Part] = [("Qui vous avez en face\n", "bold $secondary")]
    for person in scenario.characters.values():
        parts += [(person.name, "bold"), f"  {person.portrait}\n"]
    return parts


def documents(scenario: Scenario) -> list[Part]:
    """What there is to read; empty where there is nothing."""
    if not scenario.documents:
        return []
    return [
        ("Documents à consulter (F2)\n", "bold $secondary"),
        "\n".join(f"• {document.title}" for document in scenario.documents),
    ]


def pieces(scenario: Scenario) -> tuple[Document, ...]:
    """Context and mission as a first piece, then the documents."""
    goals = "\n".join(f"- {goal}" for goal in scenario.mission)
    return (Document("contexte", "Contexte", f"{scenario.context}\n\n**Mission**\n\n{goals}\n"), *scenario.documents)
