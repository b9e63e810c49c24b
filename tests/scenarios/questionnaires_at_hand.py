"""The questionnaires that ship."""

from scoring.questionnaire import Item
from simulator.library import shipped_folder
from simulator.practice.questionnaires import questionnaires

SHIPPED = questionnaires((shipped_folder(),))
ITEMS: dict[str, Item] = {item.id: item for one in SHIPPED for item in one.items}
