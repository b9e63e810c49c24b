"""The pages of ``docs/problems``: what each of them says, and the library that its examples make (see its README)."""

import re
from dataclasses import dataclass
from functools import cache

from simulator.library.pages import page_of, pages_folder

BASE = pages_folder()
SECTIONS = ("Ce que cela veut dire", "Exemple fautif", "Exemple corrigé")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"# ([a-z0-9/-]+\.yaml)\n")
_KEY = re.compile(r"( *)([\w-]+):(.*)")
_REPEATED = re.compile(r"(.*?) +# … jusqu’à ([a-z]+)(\d+)")


@dataclass(frozen=True)
class Example:
    """The files that differ from the base, by name; ``made`` says what no YAML text can."""

    files: dict[str, str]
    made: str


@dataclass(frozen=True)
class Page:
    """One page; ``others`` are the codes that the faulty example gives besides its own."""

    code: str
    severity: str
    sections: tuple[str, ...]
    others: frozenset[str]
    faulty: Example
    mended: Example


@cache
def page(code: str) -> Page:
    """The page of a code, as written."""
    text = page_of(code)
    assert text is not None, code
    head, *rest = re.split(r"^## (.*)\n", text, flags=re.MULTILINE)
    severity = re.match(r"# (.*)\n\nGravité\u202f: (erreur|avertissement)\.\n", head)
    assert severity is not None, code
    sections = dict(zip(rest[::2], rest[1::2], strict=True))
    others = re.search(r"^Cet exemple donne aussi\u202f: (.*)\.$", sections[SECTIONS[1]], re.MULTILINE)
    return Page(
        code=severity[1],
        severity={"erreur": "error", "avertissement": "warning"}[severity[2]],
        sections=tuple(sections),
        others=frozenset(re.findall(r"`([a-z0-9-]+)`", others[1] if others else "")),
        faulty=_example(sections[SECTIONS[1]]),
        mended=_example(sections[SECTIONS[2]]),
    )


def _example(section: str) -> Example:
    blocks = [(match[1], match[2]) for match in _BLOCK.finditer(section)]
    files = {}
    for language, text in blocks:
        if language == "yaml":
            named = _FILE.match(text)
            files[named[1] if named else "exemple.yaml"] = _spelled_out(text[named.end() :] if named else text)
    return Example(files, "".join(text.strip() for language, text in blocks if language == "text"))


def library(example: Example) -> dict[str, str]:
    """The text of every file of the library that an example stands for."""
    base = {
        "exemple.yaml": (BASE / "base.yaml").read_text(encoding="utf-8"),
        "referentiels/base.yaml": (BASE / "referentiels" / "base.yaml").read_text(encoding="utf-8"),
        "questionnaires/base.yaml": (BASE / "questionnaires" / "base.yaml").read_text(encoding="utf-8"),
        "entretiens/base.yaml": (BASE / "entretiens" / "base.yaml").read_text(encoding="utf-8"),
    }
    return base | {name: merged(base.get(name, ""), text) for name, text in example.files.items()}


def merged(base: str, text: str) -> str:
    """``base`` with the blocks of keys in ``text`` put in, at every depth; lists, values and what is no YAML replace whole."""
    old, new = _keys(base), _keys(text)
    if not old or not new:
        return text
    kept = dict(old)
    for name, (head, body) in new.items():
        known_head, known_body = kept.get(name, ("", ""))
        kept[name] = (head, merged(known_body, body) if body and known_body and known_head == head else body)
    return "".join(head + body for head, body in kept.values())


def _keys(text: str) -> dict[str, tuple[str, str]]:
    """The lines of each key at the least depth of ``text``; nothing unless all that stands there are keys."""
    lines = [line for line in text.splitlines(keepends=True) if not line.lstrip().startswith("# ")]
    depth = min((len(line) - len(line.lstrip()) for line in lines), default=0)
    found: dict[str, tuple[str, str]] = {}
    name = ""
    for line in lines:
        key = _KEY.match(line)
        if len(line) - len(line.lstrip()) > depth:
            head, body = found[name]
            found[name] = (head, body + line)
        elif key is None or key[2] in found:
            return {}
        else:
            name = key[2]
            found[name] = (line, "")
    return found


def _spelled_out(text: str) -> str:
    """``text`` with each line that ends in « … jusqu’à r61 » written out for r1, r2, … r61."""
    lines: list[str] = []
    for line in text.splitlines():
        repeated = _REPEATED.fullmatch(line)
        if repeated is None:
            lines.append(line)
        else:
            pattern, prefix, last = repeated[1], repeated[2], int(repeated[3])
            first = re.search(rf"\b{prefix}(\d+)\b", pattern)
            assert first is not None, line
            lines += [
                pattern.replace(first[0], f"{prefix}{number}", 1) for number in range(int(first[1]), last + 1)
            ]  # fmt: skip
    return "\n".join(lines) + "\n"
