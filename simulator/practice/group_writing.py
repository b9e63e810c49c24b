"""In which formats is the report of a group written? The renderers of ``scoring.report``, one loaded at a time."""

import json
from typing import Any

from simulator.practice.formats import typesetting
from simulator.practice.group_report import Group

FORMATS = ("md", "json", "csv", "html", "pdf")


def group_document(group: Group) -> dict[str, Any]:
    """The document of ``plateau group --json``."""
    from scoring.report.group_data import group_data

    return group_data(group.report, group.names, group.notices, group.session)


def group_files(group: Group, format: str) -> dict[str, bytes]:
    """The files of a format: by the name of each table for CSV, by an empty name elsewhere.

    ``ValueError`` for another format, ``UnavailableFormatError`` for one that this installation cannot make.
    """
    if format == "csv":
        from scoring.report.group_tables import group_tables

        return group_tables(group.report, group.names)
    if format == "pdf":
        from scoring.report.pdf import group_pdf

        with typesetting():
            return {"": group_pdf(group.report, group.names, group.notices, group.session)}
    return {"": _text(group, format).encode("utf-8")}


def _text(group: Group, format: str) -> str:
    if format == "md":
        from scoring.report.group_markdown import group_markdown

        return group_markdown(group.report, group.names, group.notices, group.session)
    if format == "json":
        return json.dumps(group_document(group), ensure_ascii=False, indent=2) + "\n"
    if format == "html":
        from scoring.report.html.group import group_page

        return group_page(group.report, group.names, group.notices, group.session)
    raise ValueError(format)
