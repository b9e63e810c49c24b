"""The report as one HTML page: no script, no outside request, read on a screen, on a phone and on paper.

jinja2 is loaded when a page is made, not before.
"""

from scoring.report.structure import PracticeReport


def to_html(report: PracticeReport) -> str:
    """The whole report of one attempt as one HTML page."""
    from scoring.report.html.attempt import attempt_page

    return attempt_page(report)


__all__ = ["to_html"]
