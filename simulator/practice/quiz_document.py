"""What does a program learn of a marked questionnaire? One document: each question as it was shown, its mark, and the totals."""

from collections.abc import Sequence
from typing import Any

from scoring.questionnaire import Drawn, Mark, Total, Verdict, answer_data, total, totals


def quiz_document(paper: Sequence[Drawn], marks: Sequence[Mark], seed: int) -> dict[str, Any]:
    """The document of ``plateau quiz --json``; the same files, seed and answers give the same document."""
    return {
        "format": 1,
        "seed": seed,
        "items": [_item(drawn, mark) for drawn, mark in zip(paper, marks, strict=False)],
        "totals": [_total(one) for one in totals(marks)],
        "total": {key: value for key, value in _total(total(marks)).items() if key != "competence"},
    }


def _item(drawn: Drawn, mark: Mark) -> dict[str, Any]:
    item = drawn.item
    return {
        "id": item.id,
        "competence": item.competence,
        "kind": item.kind.value,
        "prompt": item.prompt,
        "shown": [{"id": id, "text": item.text_of(id)} for id in drawn.shown],
        "answer": answer_data(mark.answer),
        "verdict": mark.verdict.value,
        "fraction": mark.fraction,
        "sentence": mark.sentence,
        "remarks": list(mark.remarks),
        "explanation": item.explanation,
        "source": item.source,
        "where": item.origin,
    }


def _total(one: Total) -> dict[str, Any]:
    return {
        "competence": one.competence,
        "items": one.items,
        "counted": one.counted,
        "points": one.points,
        "share": one.share,
        **{verdict.value: one.verdicts[verdict] for verdict in Verdict},
    }
