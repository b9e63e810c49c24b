"""A file as an editor reads it: the core schema of YAML 1.2, where ``oui`` and ``no`` are texts and ``+10`` is a number."""

import re
from typing import Any, ClassVar

import yaml


class _Core(yaml.CSafeLoader):  # the parser in Python refuses « ? » before a bracket
    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


_PLAIN = (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
)
for _name, _pattern, _first in _PLAIN:
    _Core.add_implicit_resolver(
        f"tag:yaml.org,2002:{_name}", re.compile(f"^(?:{_pattern})$"), [*_first, *([""] if _name == "null" else [])]
    )
# PyYAML itself reads 012 as octal and 1_0 as ten.
_Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
_Core.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


def as_an_editor(text: str) -> Any:
    """The data of a YAML text; keys are texts, as JSON Schema wants them."""
    return _with_text_keys(yaml.load(text, _Core))


def _with_text_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _with_text_keys(item) for key, item in value.items()}
    return [_with_text_keys(item) for item in value] if isinstance(value, list) else value
