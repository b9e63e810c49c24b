"""One item at a time, of each kind; answers are kept at once and changed until the paper is handed in."""

from pathlib import Path

from scoring.questionnaire import Figure, Picked, answer_from
from simulator.exam import Stage
from simulator.practice.rehearsal import Rehearsal
from tests.app.exam.days import app_on, new_day, press, write


def _given(day: Rehearsal, id: str) -> object:
    return answer_from(day.day.answer_to(Stage.QUESTIONNAIRE, f"q/{id}"))


async def test_an_answer_is_changed_and_taken_back(tmp_path: Path) -> None:
    day = new_day(tmp_path, at=Stage.QUESTIONNAIRE)
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        assert "(•) Cela" in await press(pilot, "1")
        assert _given(day, "choix") == Picked(("b",))
        await press(pilot, "down", "enter")
        assert _given(day, "choix") == Picked(("a",))
        await press(pilot, "right", "1", "2", "1")
        assert _given(day, "plusieurs") == Picked(("b",))
        await press(pilot, "2")
        assert _given(day, "plusieurs") is None
        assert "(•) Ceci" in await press(pilot, "left")


async def test_an_order_counts_once_it_is_whole(tmp_path: Path) -> None:
    day = new_day(tmp_path, at=Stage.QUESTIONNAIRE)
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        assert "1 étape à placer" in await press(pilot, "f8", "f8", "f8", "2", "3")
        assert _given(day, "ordre") is None
        shown = await press(pilot, "1")
        assert "1 3e" in shown
        assert "2 1er" in shown
        assert _given(day, "ordre") == Picked(("a", "b", "c"))
        await press(pilot, "2")
        assert _given(day, "ordre") is None


async def test_what_is_no_number_is_told_and_holds_one_there(tmp_path: Path) -> None:
    day = new_day(tmp_path, at=Stage.QUESTIONNAIRE)
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        shown = await press(pilot, "f8", "f8")
        assert "85" in shown  # its data is a table
        await write(pilot, "beaucoup")
        shown = await press(pilot, "enter")
        assert "Il faut un nombre" in shown
        assert "Question 3/5" in shown
        await press(pilot, *["backspace"] * 8)
        await write(pilot, "12,5")
        assert "Question 4/5" in await press(pilot, "enter")
        assert _given(day, "nombre") == Figure(12.5, "12,5")
        assert "Question 3/5" in await press(pilot, "f7")
        await press(pilot, *["backspace"] * 4, "f7")
        assert _given(day, "nombre") is None


async def test_all_items_are_shown_with_those_that_have_no_answer(tmp_path: Path) -> None:
    day = new_day(tmp_path, at=Stage.QUESTIONNAIRE)
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        shown = await press(pilot, "1", "f5")
        assert shown.count("sans réponse") == 5
        assert "4 questions sans réponse" in shown
        assert "Question 2/5" in await press(pilot, "enter")
        await press(pilot, "f5", "end", "enter")
        assert day.day.stage is Stage.QUESTIONNAIRE
        await press(pilot, "down", "enter")
        assert day.day.stage is Stage.FINAL
