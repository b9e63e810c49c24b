"""How does the report of a day travel to a program? Plain JSON in the shapes of ``day_shape``."""

from typing import Any

from scoring.deliberation import OnCompetence
from scoring.deliberation_words import NOT_A_PREDICTION, agreement_words, opinion_words
from scoring.interview import Reply
from scoring.questionnaire import Mark
from scoring.report.day import DayReport
from scoring.wording import justified


def day_data(report: DayReport) -> dict[str, Any]:
    """The whole report as JSON can hold it."""
    context, referential = report.context, report.referential
    return {
        "format": 1,
        "simulation": NOT_A_PREDICTION,
        "day": {
            "id": context.day,
            "trainee": context.trainee,
            "road": context.road,
            "started": context.started,
            "closed": context.closed,
            "seed": context.seed,
            "reply": context.reply,
            "own_durations": context.own,
            "extra_time": context.extra_time,
            "notices": list(context.notices),
        },
        "referential": {"id": referential.id, "hash": context.referential_hash, "title": referential.title},
        "scoring_version": context.scoring_version,
        "parts": [
            {"stage": one.stage, "name": one.name, "given": one.given, "used": one.used, "ended": one.ended or None}
            for one in report.parts
        ],
        "role_play": {
            "attempt": context.attempt,
            "scenario": context.scenario_id,
            "title": context.scenario_title,
            "hash": context.scenario_hash,
            "ending": context.ending_text,
            "summary": [one.text for one in report.summary],
            "beyond": list(report.beyond),
        },
        "ccps": [{"id": one.ccp, "name": one.name, "sentence": one.sentence} for one in report.deliberation.ccps],
        "competences": [_opinion(report, ccp.ccp, one) for ccp in report.deliberation.ccps for one in ccp.competences],
        "jury": None
        if report.agreement is None
        else {
            "jurors": report.agreement.raters,
            "alpha": report.agreement.alpha,
            "sentence": agreement_words(report.agreement),
        },
        "whys": _whys(report),
        "technical": [_answer(one) for one in report.technical],
        "questionnaire": [_item(one) for one in report.marks],
        "final": [_answer(one) for one in report.final],
        "left_out": list(report.left_out),
    }


def _opinion(report: DayReport, ccp: str, one: OnCompetence) -> dict[str, Any]:
    result = report.results.get(one.competence.id)
    return {
        "id": one.competence.id,
        "name": one.competence.name,
        "ccp": ccp,
        "opinion": one.opinion.value,
        "reason": opinion_words(one),
        "level": None if one.level is None else one.level.value,
        "score": None if result is None else result.score,
        "self_assessment": None if one.foreseen is None else one.foreseen.value,
        "seen": [
            {"part": seen.part, "sentence": seen.sentence, "for_it": seen.for_it, "turns": list(seen.turns)}
            for seen in one.seen
        ],
        "missing": list(one.missing),
        "jurors": [{"juror": mark.juror, "level": mark.level.value, "why": mark.why} for mark in one.jurors],
    }


def _whys(report: DayReport) -> list[dict[str, Any]]:
    return [
        {
            "turn": one.turn,
            "about": report.quotes.get(one.turn, ""),
            "text": one.quote,
            "judged": justified(one.good_act, one.right, one.quote),
        }
        for exchange in report.whys
        if (one := exchange.justification) is not None
    ]


def _item(mark: Mark) -> dict[str, Any]:
    item = mark.item
    return {
        "id": item.id,
        "competence": item.competence,
        "prompt": item.prompt,
        "verdict": mark.verdict.value,
        "fraction": mark.fraction,
        "sentence": mark.sentence,
        "explanation": item.explanation,
        "source": item.source,
        "where": item.origin,
    }


def _answer(reply: Reply) -> dict[str, Any]:
    question = reply.question
    return {
        "id": question.id,
        "competence": question.competence,
        "prompt": question.prompt,
        "listens": question.listens,
        "text": reply.text,
        "heard": [idea.text for idea in reply.heard],
        "unheard": [idea.text for idea in reply.unheard],
        "where": question.origin,
    }
