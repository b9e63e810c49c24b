"""What kind of value is expected under this key? Nodes become texts, numbers and booleans, or a problem with its place."""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Map
from itertools import islice
from typing import Final

from simulator.source.nodes import Mapping, Node, Scalar, Sequence
from simulator.source.problem import MAX_PROBLEMS, Problem, Severity, TooManyProblemsError
from simulator.source.typography import typeset
from simulator.source.where import Where

SLUG: Final = re.compile(r"[a-z0-9_-]+")
_INTEGER = re.compile(r"[-+]?[0-9]{1,9}")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,9}(?:\.[0-9]{1,9})?")
_BOOLEANS = {"oui": True, "non": False, "true": True, "false": False}
_EMPTY = {"", "~", "null"}
MAX_TEXT: Final = 20_000
"""Characters of a text for which no shorter limit is given."""
_MAX_KNOWN = 2_000


class Reader:
    """Collects the problems of one file while its nodes are read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def where(self, node: Node) -> Where:
        """The place of a node in this file."""
        return Where(self.file, node.line, node.column)

    def problem(self, code: str, node: Node, message: str, hint: str = "", severity: Severity = Severity.ERROR) -> None:
        """Tells a fault at ``node``; raises ``TooManyProblemsError`` when the file has too many."""
        self.tell(Problem(code, message, hint, self.where(node), severity))

    def tell(self, problem: Problem) -> None:
        """Tells a problem; raises ``TooManyProblemsError`` when the file has too many."""
        if len(self.problems) >= MAX_PROBLEMS:
            raise TooManyProblemsError(problem.where)
        self.problems.append(problem)

    def text(self, node: Node, what: str, limit: int = MAX_TEXT) -> str:
        """The text of a scalar, stripped and typeset; empty (with a problem told) when there is none."""
        return typeset(self.as_written(node, what, limit))

    def as_written(self, node: Node, what: str, limit: int = MAX_TEXT) -> str:
        """The same, its spaces as they are: in Markdown, a space before ``:`` may belong to a table."""
        if not isinstance(node, Scalar):
            self.problem("type-inattendu", node, f"« {what} » attend un texte.", "Mettez le texte entre guillemets.")
            return ""
        value = node.text.strip()
        if not value or (node.plain and value in _EMPTY):
            self.problem("texte-vide", node, f"« {what} » est vide.", "Écrivez le texte, ou supprimez la clé.")
            return ""
        if len(value) > limit:
            self.problem(
                "texte-trop-long",
                node,
                f"« {what} » a {len(value)} caractères ; la limite est de {limit}.",
                "Raccourcissez le texte.",
            )
        return value

    def integer(self, node: Node, what: str, low: int, high: int) -> int | None:
        """A whole number in ``low..high``."""
        if isinstance(node, Scalar) and node.plain and _INTEGER.fullmatch(node.text):
            value = int(node.text)
            if low <= value <= high:
                return value
            self.problem("valeur-hors-bornes", node, f"« {what} » vaut {value} ; il faut de {low} à {high}.", "")
            return None
        self.problem(
            "type-inattendu", node, f"« {what} » attend un nombre entier, de {low} à {high}.", "Écrivez-le sans guillemets."
        )
        return None

    def decimal(self, node: Node, what: str, low: float, high: float) -> float | None:
        """A number in ``low..high``."""
        if isinstance(node, Scalar) and node.plain and _DECIMAL.fullmatch(node.text):
            value = float(node.text)
            if low <= value <= high:
                return value
            self.problem("valeur-hors-bornes", node, f"« {what} » vaut {value:g} ; il faut de {low:g} à {high:g}.", "")
            return None
        self.problem(
            "type-inattendu", node, f"« {what} » attend un nombre, de {low:g} à {high:g}.", "Écrivez-le avec un point."
        )
        return None

    def boolean(self, node: Node, what: str) -> bool | None:
        """``oui`` or ``non`` (``true`` and ``false`` are read too)."""
        if isinstance(node, Scalar) and node.plain and node.text in _BOOLEANS:
            return _BOOLEANS[node.text]
        self.problem("type-inattendu", node, f"« {what} » attend oui ou non.", "")
        return None

    def one_of(self, node: Node, what: str, words: Iterable[str]) -> str | None:
        """One of a few known words."""
        words = tuple(words)
        if isinstance(node, Scalar) and node.text in words:
            return node.text
        said = node.text if isinstance(node, Scalar) else ""
        self.problem("valeur-inconnue", node, f"« {what} » attend : {', '.join(words)}.", nearest(said, words))
        return None

    def slug(self, node: Node, what: str) -> str | None:
        """An id: lower-case letters without accents, digits, ``_`` and ``-``."""
        if isinstance(node, Scalar) and SLUG.fullmatch(node.text) and not (node.plain and node.text in _EMPTY):
            return node.text
        self.problem(
            "id-invalide",
            node,
            f"« {what} » attend un identifiant.",
            "Lettres minuscules sans accent, chiffres, _ et - seulement.",
        )
        return None

    def sequence(self, node: Node, what: str) -> tuple[Node, ...]:
        """The items of a list."""
        if isinstance(node, Sequence):
            return node.items
        self.problem(
            "type-inattendu", node, f"« {what} » attend une liste.", "Une ligne par élément, qui commence par un tiret."
        )
        return ()

    def mapping(self, node: Node, what: str) -> Mapping | None:
        """A mapping, or a problem."""
        if isinstance(node, Mapping):
            return node
        self.problem(
            "type-inattendu", node, f"« {what} » attend des clés et leurs valeurs.", "Écrivez « clé: valeur », une par ligne."
        )
        return None

    def named(self, node: Node, what: str) -> Iterator[tuple[str, Scalar, Node]]:
        """The entries of a mapping whose keys are ids chosen by the author; a faulty key is told and passed over."""
        mapping = self.mapping(node, what)
        if mapping is None:
            return
        for name, (key, value) in mapping.entries.items():
            if SLUG.fullmatch(name):
                yield name, key, value
            else:
                self.slug(key, what)

    def fields(self, mapping: Mapping, what: str, known: Iterable[str], required: Iterable[str] = ()) -> "Fields":
        """The known keys of a mapping; unknown and missing ones are told."""
        known = tuple(known)
        entries = mapping.entries
        for name, (key, _) in entries.items():
            if name not in known:
                self.problem("cle-inconnue", key, f"La clé « {name} » n’est pas connue dans {what}.", nearest(name, known))
        for name in required:
            if name not in entries:
                self.problem("cle-manquante", mapping, f"Il manque la clé « {name} » dans {what}.", f"Ajoutez « {name}: … ».")
        return Fields(self, entries)


class Fields:
    """The values of a mapping by key; a missing optional key gives the default, silently."""

    __slots__ = ("entries", "reader")

    def __init__(self, reader: Reader, entries: Map[str, tuple[Scalar, Node]]) -> None:
        self.reader = reader
        self.entries = entries

    def node(self, key: str) -> Node | None:
        """The value's node, or ``None`` when the key is absent."""
        entry = self.entries.get(key)
        return entry[1] if entry else None

    def text(self, key: str, default: str = "", limit: int = MAX_TEXT) -> str:
        """A text."""
        entry = self.entries.get(key)
        return self.reader.text(entry[1], key, limit) if entry else default

    def markdown(self, key: str) -> str:
        """A text in Markdown, as written."""
        node = self.node(key)
        return self.reader.as_written(node, key) if node else ""

    def integer(self, key: str, low: int, high: int, default: int) -> int:
        """A whole number in ``low..high``."""
        node = self.node(key)
        value = self.reader.integer(node, key, low, high) if node else None
        return default if value is None else value

    def decimal(self, key: str, low: float, high: float, default: float) -> float:
        """A number in ``low..high``."""
        node = self.node(key)
        value = self.reader.decimal(node, key, low, high) if node else None
        return default if value is None else value

    def boolean(self, key: str, default: bool = False) -> bool:
        """``oui`` or ``non``."""
        node = self.node(key)
        value = self.reader.boolean(node, key) if node else None
        return default if value is None else value

    def one_of(self, key: str, words: Iterable[str], default: str) -> str:
        """One of a few known words."""
        node = self.node(key)
        value = self.reader.one_of(node, key, words) if node else None
        return default if value is None else value

    def slug(self, key: str) -> str:
        """An id; empty when absent or faulty."""
        node = self.node(key)
        return (self.reader.slug(node, key) if node else None) or ""

    def items(self, key: str) -> tuple[Node, ...]:
        """The items of a list; none when the key is absent."""
        node = self.node(key)
        return self.reader.sequence(node, key) if node else ()

    def texts(self, key: str, limit: int = 2_000) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(text for node in self.items(key) if (text := self.reader.text(node, key, limit)))

    def named(self, key: str) -> Iterator[tuple[str, Scalar, Node]]:
        """The entries of a mapping of ids; none when the key is absent."""
        node = self.node(key)
        return self.reader.named(node, key) if node else iter(())


def nearest(word: str, known: Iterable[str]) -> str:
    """A French hint that names the known word closest to ``word``; lists a few when none is close."""
    from rapidfuzz import fuzz, process  # imported here: only faulty files pay for it

    known = tuple(islice(known, _MAX_KNOWN))
    if not known:
        return ""
    found = process.extractOne(word[:100], known, scorer=fuzz.ratio, score_cutoff=60) if word else None
    if found:
        return f"Vouliez-vous dire « {found[0]} » ?"
    listed = ", ".join(known[:12])
    return f"Connus : {listed}{'…' if len(known) > 12 else ''}."
