"""How does a page come out of a template? Everything from outside is text: cleaned, then escaped, whatever door it came by.

Loads jinja2, so it is itself loaded only when a page is made.
"""

import re
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from scoring.wording import DISCLAIMER, NARROW, day, day_and_time, duration, percent, plural, quoted, signed

_ASTRAL = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
_NOT_TEXT = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff"
    + _ASTRAL
    + "]"
)
"""What HTML forbids (controls, lone surrogates, non-characters), and what turns the text around it over."""


def clean(value: Any) -> Any:
    """A text in which each such character is replaced by U+FFFD, so that it is seen and does nothing; else, the value as it is.

    What a template made is clean already. Nearly all texts are printable but for their narrow spaces, and that is quickly seen.
    """
    if not isinstance(value, str) or isinstance(value, Markup) or value.replace(NARROW, " ").isprintable():
        return value
    return _NOT_TEXT.sub("\ufffd", value)


def short(text: str, most: int = 160) -> str:
    """A name that would fill the page, cut; a report is recognised by less."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


@cache
def environment() -> Environment:
    """The templates of the reports, with the words of ``scoring.wording``."""
    made = Environment(
        loader=PackageLoader("scoring.report.html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=clean,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(n=NARROW, disclaimer=DISCLAIMER)
    made.filters.update(
        quoted=quoted,
        percent=percent,
        signed=signed,
        day=day,
        day_and_time=day_and_time,
        duration=duration,
        plural=plural,
        short=short,
    )
    return made


def page(template: str, **facts: Any) -> str:
    """The page of a template, filled with ``facts``."""
    return environment().get_template(template).render(facts)
