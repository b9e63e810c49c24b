"""Each ink on each paper reaches a contrast of 4.5, each line 3, in the light scheme and in the dark one; no colour stands elsewhere."""

import re
from importlib.resources import files
from itertools import product

import pytest

TEMPLATES = files("scoring.report.html") / "templates"
STYLE = (TEMPLATES / "style.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6});", block)) for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
)


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    shares = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("kind", "least"), [("--ink-", 4.5), ("--line-", 3.0)])
def test_every_pair_is_readable(scheme: dict[str, str], kind: str, least: float) -> None:
    fronts, papers = ([name for name in scheme if name.startswith(start)] for start in (kind, "--paper-"))
    assert fronts
    assert papers
    weak = {
        (front, paper): round(contrast(scheme[front], scheme[paper]), 2)
        for front, paper in product(fronts, papers)
        if contrast(scheme[front], scheme[paper]) < least
    }
    assert weak == {}


def test_both_schemes_name_the_same_colours() -> None:
    assert set(LIGHT) == set(DARK)


def test_a_colour_has_the_use_that_its_name_says() -> None:
    css = "\n".join(item.read_text(encoding="utf-8") for item in TEMPLATES.iterdir() if item.name.endswith((".css", ".html")))
    rules = re.sub(r":root \{.*?\}", "", css, flags=re.DOTALL)
    assert not re.search(r"#[0-9a-f]{3,8}\b(?=[;\s}])|rgb\(|hsl\(", rules)
    used = re.findall(r"(?<![\w-])(color|background): ([^;]+);", rules)
    allowed = {
        "color": r"inherit|var\(--ink-[\w-]+\)",
        "background": r"none|var\(--paper-[\w-]+\)|var\(--(faint|line-[\w-]+)\)",
    }
    assert [(what, value) for what, value in used if not re.fullmatch(allowed[what], value)] == []
