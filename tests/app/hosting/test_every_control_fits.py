"""At 60 × 20, as in a large window, each key that does something stands on screen, and only those that the phase allows."""

from pathlib import Path

import pytest

from simulator.group import Role
from tests.app.hosting.rooms import FakeServer, app_on, count, enter, open_session, press

SIZES = ((60, 20), (80, 24), (160, 50))
ALWAYS = ("Note", "Signet", "Personnes", "Dossier", "Quitter")


def _flat(shown: str) -> str:
    return " ".join(shown.split())


@pytest.mark.parametrize("size", SIZES)
async def test_each_phase_shows_its_keys_and_no_other(tmp_path: Path, size: tuple[int, int]) -> None:
    hosted = open_session(tmp_path)
    async with app_on(hosted, FakeServer()).run_test(size=size) as pilot:
        shown = _flat(await press(pilot))
        assert all(word in shown for word in (*ALWAYS, "Commencer"))
        shown = _flat(await press(pilot, "enter"))
        assert all(word in shown for word in (*ALWAYS, "Ouvrir le vote", "Accès"))
        assert not any(word in shown for word in ("Clore", "majorité", "Correction", "Revenir"))
        shown = _flat(await press(pilot, "enter"))
        assert all(word in shown for word in (*ALWAYS, "Clore le vote", "Mains levées"))
        assert not any(word in shown for word in ("majorité", "Correction", "Discuter", "Débrief"))
        await count(pilot, 1, 2, 0, 0)
        shown = _flat(await press(pilot, "enter"))
        words = (
            "Suivre la majorité",
            "Suivre mon choix",
            "Explorer la minorité",
            "Discuter",
            "Revoter",
            "Correction",
            "Débrief",
        )
        assert all(word in shown for word in (*ALWAYS, *words))
        assert not any(word in shown for word in ("Clore", "Revenir"))
        shown = _flat(await press(pilot, "e"))
        assert all(word in shown for word in (*ALWAYS, "Revenir", "Ouvrir le vote"))


@pytest.mark.parametrize("size", SIZES)
async def test_the_replies_of_a_vote_can_all_be_reached(tmp_path: Path, size: tuple[int, int]) -> None:
    hosted = open_session(tmp_path)
    async with app_on(hosted).run_test(size=size) as pilot:
        shown = await press(pilot, "enter", "enter")
        offered = hosted.group.ballot.offered  # type: ignore[union-attr]
        assert f"{len(offered)} " in shown
        seen = shown
        for _ in range(12):
            seen += await press(pilot, "up")
        scene = hosted.playable.scenario.scenes[hosted.group.ballot.scene]  # type: ignore[union-attr]
        assert all(scene.choice(id).text[:20] in seen for id in offered)


@pytest.mark.parametrize("size", SIZES)
async def test_hands_are_counted_in_a_small_window_too(tmp_path: Path, size: tuple[int, int]) -> None:
    hosted = open_session(tmp_path)
    async with app_on(hosted).run_test(size=size) as pilot:
        await press(pilot, "enter", "enter")
        await count(pilot, 4, 0, 0, 9)
        assert list(hosted.group.ballot.hands.values()) == [4, 0, 0, 9]  # type: ignore[union-attr]


@pytest.mark.parametrize("size", SIZES)
async def test_the_way_in_fits(tmp_path: Path, size: tuple[int, int]) -> None:
    hosted = open_session(tmp_path)
    enter(hosted, "Ana")
    enter(hosted, "Bob", role=Role.OBSERVER)
    async with app_on(hosted, FakeServer()).run_test(size=size) as pilot:
        shown = await press(pilot)
        assert "http://192.168.1.20:8765/" in shown
        assert hosted.group.opening.code in shown
        assert "Ana" in shown
        assert "Bob" in shown
        assert ("█▀▀▀▀▀█" in shown or "██████████████" in shown) == (size[0] >= 80)
        assert "http://192.168.1.20:8765/" in await press(pilot, "enter", "a")
