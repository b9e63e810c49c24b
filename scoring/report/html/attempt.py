"""How is the page of one attempt put together? The views of the report, handed to its template."""

from scoring.report.corrected import told_changes
from scoring.report.html.charts import curves
from scoring.report.html.pages import page
from scoring.report.html.turns import anchor, turns
from scoring.report.html.views import MOMENT_NAMES, SENTENCE_NAMES, chains, facts, levels, linked
from scoring.report.replies import said_of, told
from scoring.report.structure import PracticeReport

SPELLING = 'pip install "plateau-simulator[orthographe]"'


def attempt_page(report: PracticeReport) -> str:
    """The page of one attempt; the same report gives the same bytes."""
    conversation = turns(report)
    return page(
        "attempt.html",
        report=report,
        context=report.context,
        facts=tuple(facts(report)),
        sentences=tuple((SENTENCE_NAMES[one.kind], linked(one.text, one.turn)) for one in report.summary),
        comments=said_of(report.comments, None),
        levels=tuple(levels(report)),
        moments=tuple((MOMENT_NAMES[one.kind], one) for one in report.moments),
        turns=conversation,
        reasons=tuple(one for one in conversation if one.reason is not None),
        curves=curves(report.performance.exchanges, {id: name for id, name, _ in report.context.gauge_names}),
        remarks=tuple(linked(told(one, str), one.turn, "Tour") for one in report.remarks),
        chains=tuple(chains(report)),
        changes=told_changes(report),
        anchor=anchor,
        spelling=SPELLING,
    )
