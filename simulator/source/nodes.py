"""What does this YAML text say, and where? Text becomes nodes that know their line and column; nothing is interpreted.

The nodes are built straight from libyaml's events: half the time of composing, and the one place where aliases, tags,
merge keys, duplicate keys, depth and size are refused before they can cost anything. Scalars stay text (``no``, ``10:30``
and ``012`` are what they look like); the reader of a field decides what a text must be.
"""

import gc
from typing import Any, NamedTuple

import yaml

from simulator.source.controls import FORBIDDEN, describe
from simulator.source.problem import Problem
from simulator.source.where import Where

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 32

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Scalar(NamedTuple):
    """A text; ``plain`` when it was written without quotes (only then may it be a number, a boolean or nothing)."""

    text: str
    plain: bool
    line: int
    column: int


class Sequence(NamedTuple):
    """A list of nodes."""

    items: "tuple[Node, ...]"
    line: int
    column: int


class Mapping(NamedTuple):
    """Keys in the order of the file; each key keeps its own place."""

    entries: "dict[str, tuple[Scalar, Node]]"
    line: int
    column: int


Node = Scalar | Sequence | Mapping


class Nodes(NamedTuple):
    """The root of a file (``None`` when it could not be read), its text with LF line ends, and what was wrong."""

    root: Node | None
    text: str
    problems: tuple[Problem, ...]


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_nodes(data: bytes, name: str) -> Nodes:
    """Reads the bytes of one file; ``name`` is how problems call it. Never raises for a faulty file."""
    try:
        text = _decode(data, name)
    except _RefusedError as refused:
        return Nodes(None, "", (refused.problem,))
    problems = [
        Problem(
            "caractere-interdit",
            f"Le fichier contient un caractère invisible interdit : {describe(found.group())}.",
            "Supprimez ce caractère ; retapez la ligne si vous ne le voyez pas.",
            _place(name, text, found.start()),
        )
        for found in _first(FORBIDDEN.finditer(text), 20)
    ]
    if problems:
        return Nodes(None, text, tuple(problems))
    enabled = gc.isenabled()
    gc.disable()
    try:
        root = _build(text, name, problems)
    except _RefusedError as refused:
        problems.append(refused.problem)
        root = None
    except yaml.YAMLError as error:
        problems.append(_syntax(error, name))
        root = None
    except (ValueError, RecursionError) as error:
        problems.append(Problem("yaml-syntaxe", f"Le fichier n’est pas lisible : {error}.", "", Where(name, 1, 1)))
        root = None
    finally:
        if enabled:
            gc.enable()
    return Nodes(root, text, tuple(problems))


def _first(found: Any, most: int) -> Any:
    for _, item in zip(range(most), found, strict=False):
        yield item


def _decode(data: bytes, name: str) -> str:
    if len(data) > MAX_BYTES:
        raise _RefusedError(
            Problem(
                "fichier-trop-gros",
                f"Le fichier pèse {len(data) // 1024} Kio ; la limite est de {MAX_BYTES // 1024} Kio.",
                "Découpez-le en plusieurs scénarios.",
                Where(name, 1, 1),
            )
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig", "replace")) + 1
        raise _RefusedError(
            Problem(
                "encodage",
                "Le fichier n’est pas en UTF-8.",
                "Enregistrez-le en UTF-8 (dans l’éditeur : « Enregistrer sous », encodage UTF-8).",
                Where(name, line, column),
            )
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place(name: str, text: str, index: int) -> Where:
    start = text.rfind("\n", 0, index) + 1
    return Where(name, text.count("\n", 0, index) + 1, index - start + 1)


_SYNTAX = {
    "mapping values are not allowed": "Un « : » suivi d’une espace se trouve dans un texte sans guillemets.",
    "found character '\\t'": "Le décalage est fait avec une tabulation.",
    "could not find expected ':'": "Il manque un « : » après la clé, ou le texte est mal décalé.",
    "did not find expected key": "Une clé est mal décalée, ou des guillemets ne sont pas fermés.",
    "did not find expected '-' indicator": "Un élément de la liste est mal décalé.",
    "did not find expected ',' or '}'": "Une accolade n’est pas fermée, ou une virgule manque.",
    "did not find expected ',' or ']'": "Un crochet n’est pas fermé, ou une virgule manque.",
    "found unexpected end of stream": "Des guillemets ne sont pas fermés.",
    "found unknown escape character": "Une barre oblique inverse entre guillemets doubles n’introduit rien de connu.",
    "found character that cannot start any token": "Un texte commence par un caractère réservé (@, `, %).",
}


def _syntax(error: yaml.YAMLError, name: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = str(getattr(error, "problem", None) or "")
    message = next(
        (french for english, french in _SYNTAX.items() if english in said),
        "Le fichier n’est pas du YAML correct à cet endroit.",
    )
    where = Where(name, mark.line + 1, mark.column + 1) if mark else Where(name, 1, 1)
    return Problem("yaml-syntaxe", message, "Vérifiez le décalage et mettez le texte entre guillemets doubles.", where)


def _refuse(code: str, message: str, hint: str, name: str, mark: Any) -> _RefusedError:
    return _RefusedError(Problem(code, message, hint, Where(name, mark.line + 1, mark.column + 1)))


def _build(text: str, name: str, problems: list[Problem]) -> Node | None:  # one loop over events: cheaper than small calls
    """The tree of the single document in ``text``; duplicate keys and forbidden escapes are told, the rest refused."""
    loader = _Loader(text)
    get_event = loader.get_event
    scalar, mapping_start, sequence_start = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
    ends = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
    # An open collection is (entries, pending key or None, line, column): a dict of entries, or a list of items.
    stack: list[Any] = []
    holder: Any = None
    key: Scalar | None = None
    root: Node | None = None
    documents = 0
    try:
        while True:
            event = get_event()
            kind = event.__class__
            if kind is scalar:
                mark = event.start_mark
                if event.anchor is not None:
                    raise _refuse("alias-interdit", "Les ancres (&) ne sont pas acceptées.", "Recopiez le texte.", name, mark)
                if event.tag is not None:
                    raise _refuse(
                        "etiquette-interdite",
                        "Les étiquettes (!) ne sont pas acceptées.",
                        "Mettez le texte entre guillemets.",
                        name,
                        mark,
                    )
                plain = not event.style
                value = event.value
                if not plain and FORBIDDEN.search(value):
                    found = FORBIDDEN.search(value)
                    assert found is not None
                    problems.append(
                        Problem(
                            "caractere-interdit",
                            f"Le texte produit un caractère invisible interdit : {describe(found.group())}.",
                            "Supprimez cette séquence d’échappement.",
                            Where(name, mark.line + 1, mark.column + 1),
                        )
                    )
                    value = FORBIDDEN.sub("\ufffd", value)
                node: Node = Scalar(value, plain, mark.line + 1, mark.column + 1)
            elif kind is mapping_start or kind is sequence_start:
                mark = event.start_mark
                if event.anchor is not None:
                    raise _refuse("alias-interdit", "Les ancres (&) ne sont pas acceptées.", "Recopiez le texte.", name, mark)
                if event.tag is not None:
                    raise _refuse(
                        "etiquette-interdite", "Les étiquettes (!) ne sont pas acceptées.", "Supprimez l’étiquette.", name, mark
                    )
                if len(stack) >= MAX_DEPTH:
                    raise _refuse(
                        "trop-profond",
                        f"Le fichier emboîte plus de {MAX_DEPTH} niveaux.",
                        "Simplifiez la structure.",
                        name,
                        mark,
                    )
                if holder.__class__ is dict and key is None:
                    raise _refuse("cle-invalide", "Une clé doit être un mot, pas une liste ni un bloc.", "", name, mark)
                stack.append((holder, key, mark.line + 1, mark.column + 1))
                holder = {} if kind is mapping_start else []
                key = None
                continue
            elif kind in ends:
                done = holder
                holder, key, line, column = stack.pop()
                node = Mapping(done, line, column) if done.__class__ is dict else Sequence(tuple(done), line, column)
            elif kind is yaml.AliasEvent:
                raise _refuse(
                    "alias-interdit", "Les alias (*) ne sont pas acceptés.", "Recopiez le texte.", name, event.start_mark
                )
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise _refuse(
                        "plusieurs-documents",
                        "Le fichier contient plusieurs documents (---).",
                        "Un fichier, un document.",
                        name,
                        event.start_mark,
                    )
                continue
            elif kind is yaml.StreamEndEvent:
                return root
            else:
                continue
            # A finished node goes to what holds it.
            if holder is None:
                root = node
            elif holder.__class__ is list:
                holder.append(node)
            elif key is None:
                assert isinstance(node, Scalar)
                if node.text == "<<" and node.plain:
                    raise _refuse("alias-interdit", "Les fusions (<<) ne sont pas acceptées.", "Recopiez les clés.", name, mark)
                key = node
            else:
                known = holder.get(key.text)
                if known is None:
                    holder[key.text] = (key, node)
                else:
                    problems.append(
                        Problem(
                            "cle-en-double",
                            f"La clé « {key.text} » est déjà donnée à la ligne {known[0].line}.",
                            "Gardez-en une seule.",
                            Where(name, key.line, key.column),
                        )
                    )
                key = None
    finally:
        loader.dispose()
