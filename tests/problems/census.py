"""Which codes can the product give? A census of its sources: every code stands there as a text, where the problem is made."""

import ast
import re
from functools import cache
from pathlib import Path

import simulator

ROOT = Path(simulator.__file__).parent
_MAKERS = re.compile("(?i)problem|tell")
_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@cache
def codes() -> frozenset[str]:
    """The codes of all problems that are made anywhere under ``simulator``."""
    texts = (path.read_text(encoding="utf-8") for path in ROOT.rglob("*.py"))
    return frozenset(code for text in texts if _MAKERS.search(text) for code in _codes(ast.parse(text)))


def _codes(tree: ast.AST) -> set[str]:
    return {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and _MAKERS.search(_name(node.func))
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
        and _CODE.fullmatch(node.args[0].value)
    }


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
