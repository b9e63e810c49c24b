"""Did a scene change? A hash of what each scene says and does, blind to comments, layout and the order of keys in a file's head."""

import hashlib
import json
from typing import Any

from simulator.source import Mapping, Node, Scalar, read_nodes


def scene_hashes(text: str) -> dict[str, str]:
    """Scene id → SHA-256 of its content in a canonical form; empty for a text without readable scenes."""
    root = read_nodes(text.encode("utf-8"), "").root
    scenes = root.entries.get("scenes") if isinstance(root, Mapping) else None
    if scenes is None or not isinstance(scenes[1], Mapping):
        return {}
    return {name: _hash(node) for name, (_, node) in scenes[1].entries.items()}


def _hash(node: Node) -> str:
    return hashlib.sha256(json.dumps(_plain(node), ensure_ascii=False).encode("utf-8")).hexdigest()


def _plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key: _plain(value) for key, (_, value) in node.entries.items()}
    return [_plain(item) for item in node.items]
