"""How is a question kept with the paper it was asked on? As plain data, so that an edited file changes no paper already written."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from scoring.questionnaire.items import Choices, Idea, Ideas, Item, Key, Option, Quantity, Step, Steps, Trap


def item_data(item: Item) -> dict[str, Any]:
    """The item as JSON can hold it."""
    return {**asdict(item), "kind": item.kind.value}


def item_from(data: Mapping[str, Any]) -> Item:
    """The item kept so; ``KeyError`` or ``TypeError`` when it is not one of ours."""
    fields = {name: value for name, value in data.items() if name != "kind"}
    return Item(**{**fields, "key": _key(data["kind"], data["key"])})


def idea_from(data: Mapping[str, Any]) -> Idea:
    """An idea kept so."""
    return Idea(**{**data, "phrasings": tuple(data["phrasings"])})


def _key(kind: str, data: Mapping[str, Any]) -> Key:
    match kind:
        case "choice" | "several":
            return Choices(tuple(Option(**one) for one in data["options"]), data["several"])
        case "number":
            return Quantity(**{**data, "traps": tuple(Trap(**one) for one in data["traps"])})
        case "order":
            return Steps(tuple(Step(**one) for one in data["steps"]))
        case "text":
            return Ideas(tuple(idea_from(one) for one in data["ideas"]))
    raise KeyError(kind)
