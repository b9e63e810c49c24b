"""What does a problem's code mean? The pages that explain each code, inside the wheel or at the top of a checkout."""

import re
from pathlib import Path
from textwrap import fill, indent

_FENCED = re.compile(r"^```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def pages_folder() -> Path:
    """Where the pages stand."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "problems"
    return inside if inside.is_dir() else package.parent / "docs" / "problems"


def explained_codes() -> tuple[str, ...]:
    """The codes that have a page, in alphabetical order."""
    return tuple(sorted(path.stem for path in pages_folder().glob("*.md") if path.stem.islower()))


def page_of(code: str) -> str | None:
    """The page of a code, in Markdown; ``None`` when there is none."""
    return (pages_folder() / f"{code}.md").read_text(encoding="utf-8") if code in explained_codes() else None


def as_plain_text(page: str) -> str:
    """A page as a terminal and a screen reader take it: titles underlined, paragraphs of 80 columns, YAML moved right."""
    blocks: list[str] = []
    for rank, part in enumerate(_FENCED.split(page)):
        if rank % 2:
            blocks.append(indent(part.rstrip("\n"), "    "))
        else:
            blocks += [_paragraph(lines) for lines in part.strip("\n").split("\n\n") if lines]
    return "\n\n".join(blocks) + "\n"


def _paragraph(lines: str) -> str:
    if lines.startswith("#"):
        title = lines.lstrip("# ")
        return f"{title}\n{('=' if lines.startswith('# ') else '-') * len(title)}"
    return fill(lines, 80, break_long_words=False, break_on_hyphens=False)
