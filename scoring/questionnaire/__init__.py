"""What is an answer to a professional questionnaire worth? Items, drawing of a paper, marking, totals: pure, without level or file."""

from scoring.questionnaire.answers import Answer, Figure, Picked, Said, answer_data, answer_from
from scoring.questionnaire.drawing import Drawn, draw, shown
from scoring.questionnaire.items import Choices, Idea, Ideas, Item, Key, Kind, Option, Quantity, Step, Steps, Trap
from scoring.questionnaire.marking import Mark, Verdict, mark
from scoring.questionnaire.saying import measured, number, right_answer
from scoring.questionnaire.totals import Total, total, totals

__all__ = [
    "Answer",
    "Choices",
    "Drawn",
    "Figure",
    "Idea",
    "Ideas",
    "Item",
    "Key",
    "Kind",
    "Mark",
    "Option",
    "Picked",
    "Quantity",
    "Said",
    "Step",
    "Steps",
    "Total",
    "Trap",
    "Verdict",
    "answer_data",
    "answer_from",
    "draw",
    "mark",
    "measured",
    "number",
    "right_answer",
    "shown",
    "total",
    "totals",
]
