"""What does this YAML text say, and where? Text becomes nodes that know their line and column; nothing is interpreted.

The nodes are built straight from libyaml's events: the one place where aliases, tags, merge keys, duplicate keys, depth and
size are refused before they can cost anything, while the rest is still read. Scalars stay text (``no``, ``10:30`` and ``012``
are what they look like); the reader of a field decides what a text must be.
"""

from codecs import BOM_UTF8
from typing import Any

import yaml

from simulator.source.collector import collector_paused
from simulator.source.controls import FORBIDDEN, describe, holds_forbidden, with_line_feeds
from simulator.source.nodes import Mapping, Node, Nodes, Scalar, Sequence
from simulator.source.problem import MAX_PROBLEMS, Problem, TooManyProblemsError
from simulator.source.where import Where

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 32
MAX_NODES = 80_000
"""More than 1 MiB of the densest generated scenario holds, and 25 times the longest shipped one."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_nodes(data: bytes, name: str) -> Nodes:
    """Reads the bytes of one file; ``name`` is how problems call it. Never raises for a faulty file."""
    problems: list[Problem] = []
    text = ""
    root: Node | None = None
    try:
        with collector_paused():
            text, encoded = _decode(data, name)
            root = _build(_visible(text, encoded, name, problems), name, problems)
    except (_RefusedError, TooManyProblemsError) as stopped:
        problems.append(stopped.problem)
    except yaml.YAMLError as error:
        problems.append(_syntax(error, text, name))
    except (ValueError, RecursionError) as error:
        problems.append(Problem("yaml-syntaxe", f"Le fichier n’est pas lisible : {error}.", "", Where(name, 1, 1)))
    return Nodes(root, text, tuple(problems))


def _tell(problems: list[Problem], problem: Problem) -> None:
    if len(problems) >= MAX_PROBLEMS:
        raise TooManyProblemsError(problem.where)
    problems.append(problem)


def _visible(text: str, encoded: bytes, name: str, problems: list[Problem]) -> bytes:
    """What the parser is given: the text in UTF-8, its forbidden characters told and made visible, so that the rest can be read."""
    if not holds_forbidden(encoded):
        return encoded
    line, start = 1, 0
    for found in FORBIDDEN.finditer(text):
        at = found.start()
        line += text.count("\n", start, at)
        start = max(start, text.rfind("\n", start, at) + 1)
        _tell(
            problems,
            Problem(
                "caractere-interdit",
                f"Le fichier contient un caractère invisible interdit : {describe(found.group())}.",
                "Supprimez ce caractère ; retapez la ligne si vous ne le voyez pas.",
                Where(name, line, at - start + 1),
            ),
        )
    return FORBIDDEN.sub("\ufffd", text).encode()


def _decode(data: bytes, name: str) -> tuple[str, bytes]:
    """The text with LF line ends, and the same in UTF-8 (the very bytes of the file, most often)."""
    if len(data) > MAX_BYTES:
        raise _RefusedError(
            Problem(
                "fichier-trop-gros",
                f"Le fichier pèse plus de {MAX_BYTES // 1024} Kio : c’est trop pour un fichier de Plateau.",
                "Découpez-le en plusieurs fichiers.",
                Where(name, 1, 1),
            )
        )
    if len(data) > 3 and any(data[0:8:2]) is not any(data[1:8:2]):  # every other byte is NUL: UTF-16, decodable but unreadable
        raise _RefusedError(_not_utf8(Where(name, 1, 1)))
    try:
        text = data.decode("utf-8-sig")
        if b"\r" in data or data.startswith(BOM_UTF8):
            text = with_line_feeds(text)
            data = text.encode()
        return text, data
    except UnicodeDecodeError as error:
        # The bytes before the fault are sound; the decoder does not count a BOM in its position.
        sound = with_line_feeds(data.removeprefix(BOM_UTF8)[: error.start].decode("utf-8", "replace"))
        where = Where(name, sound.count("\n") + 1, len(sound) - sound.rfind("\n"))
        raise _RefusedError(_not_utf8(where)) from error


def _not_utf8(where: Where) -> Problem:
    hint = "Enregistrez-le en UTF-8 (dans l’éditeur : « Enregistrer sous », encodage UTF-8)."
    return Problem("encodage", "Le fichier n’est pas en UTF-8.", hint, where)


def _too_deep(where: Where) -> Problem:
    return Problem("trop-profond", f"Le fichier emboîte plus de {MAX_DEPTH} niveaux.", "Simplifiez la structure.", where)


_SYNTAX = {
    "mapping values are not allowed": "Un « : » suivi d’une espace se trouve dans un texte sans guillemets.",
    "could not find expected ':'": "Il manque un « : » après la clé, ou le texte est mal décalé.",
    "did not find expected key": "Une clé est mal décalée, ou des guillemets ne sont pas fermés.",
    "did not find expected '-' indicator": "Un élément de la liste est mal décalé.",
    "did not find expected ',' or '}'": "Une accolade n’est pas fermée, ou une virgule manque.",
    "did not find expected ',' or ']'": "Un crochet n’est pas fermé, ou une virgule manque.",
    "found unexpected end of stream": "Ces guillemets ne sont pas fermés.",
    "found unknown escape character": "Une barre oblique inverse entre guillemets doubles n’introduit rien de connu.",
    "invalid Unicode character escape code": "Cette séquence d’échappement ne donne pas un caractère.",
    "found character that cannot start any token": "Un texte commence par un caractère réservé (@, `, %).",
}
_OPENED = ("found unexpected end of stream", "did not find expected ',' or", "could not find expected ':'")


def _syntax(error: yaml.YAMLError, text: str, name: str) -> Problem:
    mark, opening = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if mark is None:
        return Problem("yaml-syntaxe", "Le fichier n’est pas du YAML correct.", "", Where(name, 1, 1))
    said = str(getattr(error, "problem", None) or "")
    if "nesting depth" in said:  # newer parsers stop by themselves, before the events reach our own limit
        return _too_deep(Where(name, mark.line + 1, mark.column + 1))
    message = next(
        (french for english, french in _SYNTAX.items() if english in said),
        "Le fichier n’est pas du YAML correct à cet endroit.",
    )
    hint = "Vérifiez le décalage et mettez le texte entre guillemets doubles."
    line = "".join(text.split("\n")[mark.line : mark.line + 1])
    if opening and said.startswith(_OPENED):  # the parser notices far below; the author looks for what was begun
        hint = f"La lecture échoue plus loin, ligne {mark.line + 1}, colonne {mark.column + 1}."
        mark = opening
    elif line.startswith("\t", mark.column):
        message, hint = "Le décalage est fait avec une tabulation.", "Remplacez-la par des espaces."
    return Problem("yaml-syntaxe", message, hint, Where(name, mark.line + 1, mark.column + 1))


_DROPPED = "<<"


def _build(encoded: bytes, name: str, problems: list[Problem]) -> Node | None:  # one loop over events: cheaper than small calls
    """The tree of the first document; what YAML can do and our files may not is told, and left out."""
    loader = _Loader(encoded)
    get_event = loader.get_event
    escaped = b"\\" in encoded  # the text itself is clean: only an escape between double quotes can make a control character
    make: Any = tuple.__new__  # half the price of calling the class, and called for every node
    scalar, mapping_start, sequence_start = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
    ends = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
    # An open collection is (entries, pending key or None, line, column): a dict of entries, or a list of items.
    stack: list[Any] = []
    holder: Any = None
    key: Scalar | None = None
    root: Node | None = None
    documents = nodes = 0

    def tell(code: str, message: str, hint: str, mark: Any) -> None:
        _tell(problems, Problem(code, message, hint, Where(name, mark.line + 1, mark.column + 1)))

    def extras(event: Any) -> None:
        if event.anchor is not None:
            tell("alias-interdit", "Les ancres (&) ne sont pas acceptées.", "Recopiez le texte.", event.start_mark)
        if event.tag is not None:
            hint = "Supprimez-la, ou mettez le texte entre guillemets."
            tell("etiquette-interdite", "Les étiquettes (!) ne sont pas acceptées.", hint, event.start_mark)

    try:
        while True:
            event = get_event()
            kind = event.__class__
            if kind is scalar:
                mark = event.start_mark
                if event.anchor is not None or event.tag is not None:
                    extras(event)
                plain = not event.style
                value = event.value
                if escaped and event.style == '"' and (found := FORBIDDEN.search(value)):
                    message = f"Le texte produit un caractère invisible interdit : {describe(found.group())}."
                    tell("caractere-interdit", message, "Supprimez cette séquence d’échappement.", mark)
                    value = FORBIDDEN.sub("\ufffd", value)
                made: Scalar = make(Scalar, (value, plain, mark.line + 1, mark.column + 1))
                if key is None and holder.__class__ is dict:  # most of a file is keys and their texts: the short way for them
                    if value == _DROPPED and plain:
                        tell("alias-interdit", "Les fusions (<<) ne sont pas acceptées.", "Recopiez les clés.", mark)
                    key = made
                    nodes += 1
                    continue
                node: Node = made
            elif kind is mapping_start or kind is sequence_start:
                mark = event.start_mark
                if event.anchor is not None or event.tag is not None:
                    extras(event)
                if len(stack) >= MAX_DEPTH:
                    _tell(problems, _too_deep(Where(name, mark.line + 1, mark.column + 1)))
                    return None
                stack.append((holder, key, mark.line + 1, mark.column + 1))
                holder = {} if kind is mapping_start else []
                key = None
                continue
            elif kind in ends:
                done = holder
                holder, key, line, column = stack.pop()
                if done.__class__ is dict:
                    node = make(Mapping, (done, line, column))
                else:
                    node = make(Sequence, (tuple(done), line, column))
            elif kind is yaml.AliasEvent:
                mark = event.start_mark
                tell("alias-interdit", "Les alias (*) ne sont pas acceptés.", "Recopiez le texte.", mark)
                node = Scalar("", True, mark.line + 1, mark.column + 1)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    message = "Le fichier contient plusieurs documents (---)."
                    tell("plusieurs-documents", message, "Un fichier, un document.", event.start_mark)
                    return root
                continue
            elif kind is yaml.StreamEndEvent:
                return root
            else:
                continue
            nodes += 1
            if nodes > MAX_NODES:
                message = f"Le fichier contient plus de {MAX_NODES} éléments : c’est trop pour un fichier de Plateau."
                tell("fichier-trop-gros", message, "Découpez-le en plusieurs fichiers.", event.start_mark)
                return None
            # A finished node goes to what holds it.
            if holder.__class__ is list:
                holder.append(node)
            elif holder is None:
                root = node
            elif key is None:
                where = Where(name, node.line, node.column)
                _tell(problems, Problem("cle-invalide", "Une clé doit être un mot, pas une liste ni un bloc.", "", where))
                key = Scalar(_DROPPED, True, node.line, node.column)
            else:
                word = key.text
                entry = (key, node)
                known = holder.setdefault(word, entry)
                if known is not entry:
                    message = f"La clé « {word} » est déjà donnée à la ligne {known[0].line}."
                    where = Where(name, key.line, key.column)
                    _tell(problems, Problem("cle-en-double", message, "Gardez-en une seule.", where))
                elif word == _DROPPED and key.plain:
                    del holder[word]
                key = None
    finally:
        loader.dispose()
