"""Which formats need more than text, and a part that may not be installed? Asked by every report that is written."""

from collections.abc import Iterator
from contextlib import contextmanager

from simulator.practice.errors import PracticeError

BINARY = ("pdf",)
"""Those that are no text: for a file or a pipe, and for no terminal."""


class UnavailableFormatError(PracticeError):
    """A format that this installation cannot make."""


@contextmanager
def typesetting() -> Iterator[None]:
    """Around the making of a PDF; raises :class:`UnavailableFormatError` where what sets its pages is not installed."""
    from scoring.report.pdf import PdfUnavailableError

    try:
        yield
    except PdfUnavailableError as error:
        raise UnavailableFormatError(str(error)) from error
