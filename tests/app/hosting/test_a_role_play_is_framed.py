"""Face to face, the app deals the cards, runs the clock, counts the marks, and judges nothing."""

from pathlib import Path

from simulator.group import Phase, Role, Seen
from simulator.practice.hosting import take_up
from simulator.practice.role_cards import acted_before, cards_html, cards_markdown
from tests.app.hosting.rooms import SIZE, FakeServer, app_on, enter, open_session, press
from tests.practices import make_practice


async def test_cards_clock_and_debrief(tmp_path: Path) -> None:
    hosted = open_session(tmp_path, face_to_face=True)
    enter(hosted, "Ana", role=Role.PLAYER)
    enter(hosted, "Bob", role=Role.COUNTERPART)
    (watcher,) = enter(hosted, "Chloé", role=Role.OBSERVER)
    async with app_on(hosted, FakeServer()).run_test(size=SIZE) as pilot:
        await press(pilot)
        shown = await press(pilot, "enter")
        assert hosted.group.phase is Phase.CARDS
        assert "Ana" in shown
        assert "Bob" in shown
        assert "Votre mission" in await press(pilot, "ampersand")
        await press(pilot, "escape")
        await press(pilot, "enter")
        assert hosted.group.phase is Phase.ACTING
        clock = hosted.practice.doors.monotonic.__self__  # type: ignore[attr-defined]
        clock.seconds += 65
        hosted.observe(watcher, hosted.stage.grid[0].id, Seen.OBSERVED)
        shown = await press(pilot, "space")
        assert "en pause" in shown
        assert f"1 case remplie sur {len(hosted.stage.grid)}" in shown
        assert hosted.stage.grid[0].name[:20] not in shown
        clock.seconds += 600
        assert "en cours" in await press(pilot, "space")
        await press(pilot, "enter")
        assert hosted.group.phase is Phase.DEBRIEF
        shown = await press(pilot, "down")
        assert "1 observé" in shown
        assert "Chloé" in shown


def test_a_role_play_taken_up_again_knows_how_long_it_lasted(tmp_path: Path) -> None:
    hosted = open_session(tmp_path, face_to_face=True)
    hosted.start()
    hosted.go("act")
    hosted.practice.doors.monotonic.__self__.seconds += 90  # type: ignore[attr-defined]
    hosted.note("ici")
    again = take_up(make_practice(tmp_path), hosted.group.opening.id)
    assert acted_before(again.group) == 90.0


def test_the_cards_can_be_printed_and_never_tell_the_key(tmp_path: Path) -> None:
    playable = open_session(tmp_path, face_to_face=True).playable
    page, text = cards_html(playable), cards_markdown(playable)
    for found in (page, text):
        assert "Votre mission" in found
        assert "Grille d’observation" in found
        for scene in playable.scenario.scenes.values():
            assert not any(choice.text in found or (choice.feedback and choice.feedback in found) for choice in scene.choices)
        assert "Ce que lit la personne en face" in found
    assert "<strong>Mme Ferrand.</strong> Cliente depuis six ans" in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert "<strong>Camille Roux</strong>" in page
