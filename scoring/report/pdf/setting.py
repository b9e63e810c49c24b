"""How do facts become pages? Typst sets them from one of our templates; it reads no other file, and no clock."""

import json
import re
from datetime import datetime
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from scoring.report.pdf.plain import BREAK, plain, plain_data
from scoring.wording import NARROW

if TYPE_CHECKING:
    from types import ModuleType

_SHAPELESS = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_TRIES = 4


class PdfUnavailableError(Exception):
    """No PDF can be made on this installation."""

    def __str__(self) -> str:
        return (
            f"pour un bilan en PDF, il manque une partie facultative{NARROW}; "
            f'installez-la avec{NARROW}: pip install "plateau-simulator[pdf]"'
        )


def set_pages(template: str, facts: dict[str, Any], moment: datetime | None) -> bytes:
    """The facts as a tagged PDF (PDF/UA-1), dated where there is a ``moment``; :class:`PdfUnavailableError` where Typst is not installed.

    ``facts["document"]`` has the title of the file, and what stands at the head of each page but the first (``head``, ``who``).
    """
    typst = _typst()
    missing: set[str] = set()
    for tried in range(_TRIES):
        try:
            return _set(typst, template, _made_plain(facts, missing), moment, everywhere=tried > 0)
        except typst.TypstError as error:
            shapeless = _shapeless(error.diagnostic)
            if not shapeless or tried == _TRIES - 1:
                raise
            # The first time, the fonts of the machine are asked too: a name is better set in its script than as numbers.
            missing |= shapeless if tried else set()
    raise AssertionError


def _typst() -> "ModuleType":
    try:
        import typst
    except ImportError as error:
        raise PdfUnavailableError from error
    return typst


def _made_plain(facts: dict[str, Any], missing: set[str]) -> dict[str, Any]:
    """Every text made plain; the title among the properties of the file is drawn by no font and broken on no line."""
    made: dict[str, Any] = plain_data(facts, missing)
    made["document"]["title"] = plain(facts["document"]["title"]).replace(BREAK, "")
    return made


def _set(typst: "ModuleType", template: str, facts: dict[str, Any], moment: datetime | None, *, everywhere: bool) -> bytes:
    with as_file(files("scoring.report.pdf") / "template") as folder:
        pages = typst.compile(
            str(folder / template),
            root=str(folder),
            ignore_system_fonts=not everywhere,
            sys_inputs={"facts": json.dumps({**facts, "dated": moment is not None}, ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=None if moment is None else int(moment.timestamp()),
        )
    return bytes(pages)


def _shapeless(diagnostic: str) -> set[str]:
    """The characters that no font at hand has."""
    found = "".join(_SHAPELESS.findall(diagnostic))
    return set(_ESCAPED.sub(lambda number: chr(int(number[1], 16)), found))
