"""On the plain pages too, one calls the trainer who follows; without a board there is no button."""

from pathlib import Path

from simulator.practice.board import board_of, open_board
from tests.practices import make_practice
from tests.web.sites import site


async def test_the_button_is_there_while_a_trainer_follows(tmp_path: Path) -> None:
    async with site(tmp_path, ["Anaïs"]) as (_, visitor):
        page = await visitor.begin()
        assert "Appeler le formateur" not in page.words()
        practice = make_practice(tmp_path)
        session = open_board(practice).group.opening.id
        page = await visitor.get("/essai/e1")
        assert "Appeler le formateur" in page.words()
        hidden = {name: value for name, value in page.form("choix")[1].items() if name == "jeton"}
        called = await visitor.post("/essai/e1/appeler", hidden)
        assert "Le formateur est prévenu" in called.words()
        (place,) = board_of(practice, session).places()
        assert (place.trainee, place.asks) == ("Anaïs", True)
        board_of(practice, session).close()
        assert "Aucun formateur" in (await visitor.post("/essai/e1/appeler", hidden)).words()
        practice.close()


async def test_a_forged_call_is_refused(tmp_path: Path) -> None:
    async with site(tmp_path, ["Anaïs"]) as (_, visitor):
        await visitor.begin()
        assert (await visitor.post("/essai/e1/appeler", {"jeton": "faux"})).status == 403
