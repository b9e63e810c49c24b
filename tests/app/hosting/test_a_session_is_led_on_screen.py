"""A whole session from lobby to debrief, by the keyboard alone, in a window of 80 × 24."""

from pathlib import Path

from simulator.group import Phase
from tests.app.hosting.rooms import SIZE, app_on, count, enter, open_session, press
from tests.app.screens import painted


async def test_from_the_lobby_to_the_debrief_with_raised_hands(tmp_path: Path) -> None:
    hosted = open_session(tmp_path)
    app = app_on(hosted)
    async with app.run_test(size=SIZE) as pilot:
        shown = await press(pilot)
        assert hosted.group.opening.code in shown
        assert "Apaiser Mme Ferrand" in shown or "Camille Roux" in shown
        assert "Mme Ferrand" in await press(pilot, "enter")
        while not hosted.over:
            shown = await press(pilot, "enter")
            assert "Clore le vote" in shown
            assert "voix" not in shown
            assert "8 mains levées comptées" in await count(pilot, 5, 3, *([0] * (len(hosted.group.ballot.offered) - 2)))  # type: ignore[union-attr]
            shown = await press(pilot, "enter")
            assert "5 voix" in shown
            await press(pilot, "s")
        assert "La conversation est finie" in painted(app)
        shown = await press(pilot, "enter")
        assert hosted.group.phase is Phase.DEBRIEF
        assert "1 Tours" in shown
        assert "Majorité" in shown
    assert [ballot.why for ballot in hosted.group.ballots] == ["majority"] * len(hosted.group.ballots)


async def test_the_key_is_projected_only_when_it_was_asked_for(tmp_path: Path) -> None:
    hosted = open_session(tmp_path)
    app = app_on(hosted)
    async with app.run_test(size=(100, 60)) as pilot:
        await press(pilot, "enter")
        scene = hosted.playable.scenario.scenes[hosted.attempt.session.state.place]  # type: ignore[union-attr]
        hints = [choice.feedback.split(".")[0][:30] for choice in scene.choices]
        for keys in ("enter", "c", "h", "escape"):
            shown = await press(pilot, keys)
            assert not any(hint in shown for hint in hints)
        await count(pilot, 2, 2)
        await press(pilot, "escape")
        await count(pilot, 2, 2, 0, 0)
        shown = await press(pilot, "enter")
        assert "Égalité entre les réponses 1 et 2" in shown
        assert not any(hint in shown for hint in hints)
        shown = await press(pilot, "c")
        assert sum(hint in shown for hint in hints) == len(hints)
        assert "Correction" not in shown.splitlines()[-2]


async def test_the_minority_is_explored_in_a_branch_that_cannot_be_overlooked(tmp_path: Path) -> None:
    hosted = open_session(tmp_path)
    people = enter(hosted, "Ana", "Bob", "Chloé")
    app = app_on(hosted)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "enter", "enter")
        ballot = hosted.group.ballot
        assert ballot is not None
        for person, rank in zip(people, (0, 0, 1), strict=True):
            hosted.vote(person, ballot.number, ballot.offered[rank])
        assert "Votes reçus\u202f: 3 sur 3" in await press(pilot)
        await press(pilot, "enter")
        shown = await press(pilot, "e")
        assert "BRANCHE" in shown
        assert "On essaie" in shown
        assert hosted.group.branched is not None
        shown = await press(pilot, "r")
        assert "BRANCHE" not in shown
        assert "2 voix" in shown
        await press(pilot, "s")
        assert hosted.group.ballots[0].why == "majority"


async def test_the_trainer_follows_a_reply_of_their_own_and_votes_again(tmp_path: Path) -> None:
    hosted = open_session(tmp_path)
    app = app_on(hosted)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "enter", "enter")
        await count(pilot, 3, 1, 0, 0)
        await press(pilot, "enter", "d")
        assert hosted.group.phase is Phase.DISCUSSION
        await press(pilot, "v")
        await count(pilot, 1, 3, 0, 0)
        shown = await press(pilot, "enter")
        assert "vote n° 2" in shown
        assert "au vote précédent" in shown
        shown = await press(pilot, "quotation_mark")
        assert "La jouer dans la conversation du groupe" in shown
        await press(pilot, "enter")
        assert (hosted.group.ballots[-1].taken, hosted.group.ballots[-1].why) == (hosted.group.ballots[-1].offered[2], "own")


async def test_an_empty_vote_is_not_closed_by_a_slip(tmp_path: Path) -> None:
    hosted = open_session(tmp_path)
    async with app_on(hosted).run_test(size=SIZE) as pilot:
        await press(pilot, "enter", "enter", "enter", "enter")
        assert hosted.group.phase is Phase.VOTE
        await press(pilot, "enter", "down", "enter")
        assert hosted.group.phase is Phase.SPREAD
        assert "Personne n’a voté" in await press(pilot, "s")
        assert hosted.group.phase is Phase.SPREAD


async def test_notes_and_bookmarks_come_back_in_the_debrief(tmp_path: Path) -> None:
    hosted = open_session(tmp_path)
    async with app_on(hosted).run_test(size=SIZE) as pilot:
        await press(pilot, "enter", "m", "n", *"ton", "enter", "b")
        await press(pilot, "down", "enter")
        assert hosted.group.phase is Phase.DEBRIEF
        shown = await press(pilot, "é")
        assert "⚑ tour 1" in shown
        assert "ton" in shown


async def test_leaving_asks_and_says_how_to_come_back(tmp_path: Path) -> None:
    hosted = open_session(tmp_path)
    app = app_on(hosted)
    async with app.run_test(size=SIZE) as pilot:
        for key in ("escape", "ctrl+q"):
            shown = await press(pilot, key)
            assert f"--resume {hosted.group.opening.code}" in shown
            await press(pilot, "enter")
            assert app.is_running
        await press(pilot, "escape", "down", "enter")
    assert app.return_value == 0
    assert hosted.practice.store is not None


async def test_a_session_is_opened_from_the_library(tmp_path: Path) -> None:
    from tests.app.screens import make_app

    app = make_app(tmp_path)
    async with app.run_test(size=SIZE) as pilot:
        shown = await press(pilot, "g", "enter")
        assert app.led is not None
        assert "accueil" in shown
        await press(pilot, "escape", "down", "enter")
        await press(pilot)
        assert app.led is None
        assert "Plateau" in painted(app)
