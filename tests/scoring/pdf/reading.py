"""What a reader of the PDF finds in it: its text, its outline, its structure; read by another hand than the one that wrote it."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("typst", reason="the extra « pdf » is not installed")
pypdf = pytest.importorskip("pypdf")


class Pages:
    """A PDF opened again."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.reader = pypdf.PdfReader(io.BytesIO(data))
        self.root: Any = self.reader.trailer["/Root"]

    @property
    def text(self) -> str:
        """All the text, without breaks: places where a long word may be cut, line ends and hyphens at a line end go away."""
        return squeezed("\n".join(page.extract_text() for page in self.reader.pages))

    @property
    def outline(self) -> list[str]:
        """The titles of the bookmarks, in order, whatever their depth."""
        return [str(item.title) for item in _flat(self.reader.outline)]

    @property
    def tags(self) -> list[str]:
        """The kinds of the elements of the structure, from top to bottom."""
        return list(_tags(self.root["/StructTreeRoot"]))

    @property
    def alternates(self) -> list[str]:
        """The texts that stand for pictures."""
        return [squeezed(str(item["/Alt"])) for item in _elements(self.root["/StructTreeRoot"]) if "/Alt" in item]

    @property
    def targets(self) -> list[Any]:
        """What its links do."""
        notes = [note.get_object() for page in self.reader.pages for note in page.get("/Annots", [])]
        return [note.get("/A", {}).get("/S", "/Dest" if "/Dest" in note else None) for note in notes]


def squeezed(text: str) -> str:
    """``text`` without anything that a line break may have added or taken."""
    return re.sub(r"[\s\u200b\u00ad\u2010\u2068\u2069-]+", "", text)


def _flat(items: Any) -> Iterator[Any]:
    for item in items:
        if isinstance(item, list):
            yield from _flat(item)
        else:
            yield item


def _elements(node: Any) -> Iterator[Any]:
    node = node.get_object()
    if isinstance(node, list):
        for item in node:
            yield from _elements(item)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _elements(node["/K"])


def _tags(node: Any) -> Iterator[str]:
    for item in _elements(node):
        yield str(item["/S"])
