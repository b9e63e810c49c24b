"""How does a picture become a Mermaid flowchart? Numbered nodes, so that no id is a word of Mermaid; every text quoted."""

import json
import re
from collections.abc import Iterable, Iterator

from simulator.picture import colours, words
from simulator.picture.facts import Box, Picture
from simulator.scenario import Tone

SHAPES = {None: '["{}"]', Tone.SUCCESS: '(["{}"])', Tone.MIXED: '{{{{"{}"}}}}', Tone.FAILURE: '[["{}"]]'}
_PLAIN = re.compile(r"[^\w \-.,:·’\u202f«»]")
STYLES = {
    "scene": f"fill:{colours.SCENE},stroke:{colours.LINE},color:{colours.INK}",
    **{tone.value: f"fill:{colours.ENDINGS[tone]},stroke:{colours.EDGES[tone]},color:{colours.INK}" for tone in Tone},
    "jamais": f"fill:{colours.UNREACHED},stroke:{colours.NEVER},stroke-dasharray:5 4,color:{colours.NEVER}",
    "parcouru": f"stroke:{colours.TAKEN},stroke-width:3px",
}


def to_mermaid(picture: Picture) -> str:
    """The text of a Mermaid file."""
    return "\n".join((*_head(picture), *_nodes(picture), *_arrows(picture), *_styles(picture), ""))


def _head(picture: Picture) -> Iterator[str]:
    title = words.shown(picture.title)
    # JSON with its percent signs escaped is YAML in which Mermaid finds no directive (%%{…}%%).
    yield from ("---", f"title: {json.dumps(title, ensure_ascii=False).replace('%', chr(92) + 'u0025')}", "---")
    yield "flowchart TD"
    yield f"  accTitle: {_quoted(title)}"
    about = ". ".join(filter(None, (words.summary(picture), words.attempt_line(picture))))
    yield f"  accDescr: {_quoted(about)}"


def _nodes(picture: Picture) -> Iterator[str]:
    for number, box in enumerate(picture.boxes, start=1):
        yield f"  n{number}{SHAPES[box.tone].format(_lines((words.shown(box.id), *words.notes(box))))}"


def _arrows(picture: Picture) -> Iterator[str]:
    names = {box.id: f"n{number}" for number, box in enumerate(picture.boxes, start=1)}
    for arrow in picture.arrows:
        line = "==>" if arrow.taken else "-.->" if arrow.silent or not arrow.reached else "-->"
        yield f'  {names[arrow.source]} {line}|"{_lines(map(words.numbered, arrow.ways))}"| {names[arrow.target]}'


def _styles(picture: Picture) -> Iterator[str]:
    members: dict[str, list[str]] = {}
    for number, box in enumerate(picture.boxes, start=1):
        members.setdefault(_style(box), []).append(f"n{number}")
        if box.visited:
            members.setdefault("parcouru", []).append(f"n{number}")
    for name, style in STYLES.items():
        if name in members:
            yield f"  classDef {name} {style}"
            yield f"  class {','.join(members[name])} {name}"
    never = [str(number) for number, arrow in enumerate(picture.arrows) if not arrow.reached]
    if never:
        yield f"  linkStyle {','.join(never)} stroke:{colours.NEVER}"


def _style(box: Box) -> str:
    if not box.reached:
        return "jamais"
    return box.tone.value if box.tone else "scene"


def _lines(rows: Iterable[str]) -> str:
    return "<br/>".join(_quoted(row) for row in rows)


def _quoted(text: str) -> str:
    """Text in which nothing is a word, a sign or a directive of Mermaid: what is not plain is an entity of its own."""
    return _PLAIN.sub(lambda found: f"#{ord(found[0])};", words.shown(text))
