"""Every text of the day reaches a contrast of 4.5 in the three themes; at 60 × 20 no control is lost; no text is ever markup."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from scoring.interview import OpenQuestion
from scoring.questionnaire import Choices, Drawn
from scoring.scale import Level
from simulator.app import PlateauApp
from simulator.app.themes import THEMES
from simulator.exam import Stage
from tests.app.exam.days import HOSTILE, OPEN, PAPER, app_on, flat, new_day, press, write
from tests.app.test_contrast import LEAST, _worst

SHOWN = HOSTILE.replace("\x1b", "\ufffd")


async def _stages(folder: Path, size: tuple[int, int]) -> AsyncIterator[tuple[str, str, Pilot[int], PlateauApp]]:
    """Each stage on its screen: its name, what is painted, and the app."""
    for stage in (None, *Stage):
        if stage is Stage.CLOSED:
            continue
        day = new_day(folder / str(stage), at=stage, word="sel")
        if stage is Stage.OPINION:
            day.judge("Mme Roy", "CCP1-C1", Level.ACQUIRED, "Méthode claire")
        app = app_on(day)
        async with app.run_test(size=size) as pilot:
            await press(pilot)
            await app.workers.wait_for_complete()
            yield str(stage), await press(pilot), pilot, app


async def test_every_text_can_be_read(tmp_path: Path) -> None:
    found: dict[tuple[str, str], tuple[float, str]] = {}
    async for stage, _, pilot, app in _stages(tmp_path, (80, 24)):

        async def look(name: str, app: PlateauApp = app, pilot: Pilot[int] = pilot) -> None:
            for theme in THEMES:
                app.theme = theme.name
                await pilot.pause()
                found[name, theme.name] = _worst(app)

        await look(stage)
        if stage == Stage.QUESTIONNAIRE:
            await press(pilot, "1")
            await look("picked")
            await press(pilot, "f5")
            await look("all")
        elif stage == Stage.OPINION:
            for view in ("2", "3"):
                await press(pilot, view)
                await look(f"view {view}")
        elif stage == Stage.TECHNICAL:
            await press(pilot, "f9")
            await write(pilot, "sel")
            await press(pilot, "enter")
            await look("paused")
    assert {name: worst for name, worst in found.items() if worst[0] < LEAST} == {}
    assert len(found) == len(THEMES) * (len(KEYS) + 5)


KEYS = {
    "None": ("Commencer la journée", "Revenir"),
    Stage.PREPARATION: ("Commencer la mise en situation", "Dossier", "Pause", "S’arrêter"),
    Stage.ROLE_PLAY: ("Dossier", "Notes", "Pause", "S’arrêter"),
    Stage.TECHNICAL: ("Ne pas répondre", "Dossier", "Pause", "S’arrêter"),
    Stage.QUESTIONNAIRE: ("Suivante", "Toutes", "Dossier", "Pause", "S’arrêter"),
    Stage.FINAL: ("Ne pas répondre", "Dossier", "Pause", "S’arrêter"),
    Stage.SELF: ("Dossier", "S’arrêter", "Terminer, et passer"),
    Stage.OPINION: ("Avis de juré", "Mise en situation", "Exporter", "Terminer"),
}


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 50)])
async def test_no_control_is_lost(tmp_path: Path, size: tuple[int, int]) -> None:
    async for stage, shown, _, _ in _stages(tmp_path, size):
        assert all(word in flat(shown) for word in KEYS[stage]), (stage, shown)
        assert "sans valeur officielle" in flat(shown), stage


async def test_without_colour_what_is_picked_still_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    day = new_day(tmp_path, at=Stage.QUESTIONNAIRE)
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        shown = await press(pilot, "1")
        assert "(•) Cela" in shown
        assert "( ) Ceci" in shown


def _hostile(drawn: Drawn) -> Drawn:
    item = replace(drawn.item, prompt=f"{HOSTILE} {drawn.item.prompt}")
    if isinstance(item.key, Choices):
        options = tuple(replace(option, text=f"{HOSTILE} {option.text}") for option in item.key.options)
        item = replace(item, key=replace(item.key, options=options))
    return replace(drawn, item=item)


def _asked(question: OpenQuestion) -> OpenQuestion:
    return replace(question, prompt=HOSTILE, listens=HOSTILE)


async def test_hostile_texts_are_shown_as_they_stand(tmp_path: Path) -> None:
    texts = {"paper": [_hostile(one) for one in PAPER], "questions": [_asked(one) for one in OPEN], "notices": [HOSTILE]}
    for stage in (None, Stage.FINAL, Stage.QUESTIONNAIRE, Stage.OPINION):
        day = new_day(tmp_path / str(stage), at=stage, **texts)  # type: ignore[arg-type]
        if stage is Stage.OPINION:
            day.judge("[b]Roy[/b]", "CCP1-C1", Level.ACQUIRED, HOSTILE.replace("\x1b", "?"))
        app = app_on(day)
        async with app.run_test(size=(140, 50)) as pilot:
            await press(pilot)
            await app.workers.wait_for_complete()
            shown = await press(pilot)
            if stage is Stage.OPINION:
                assert "[b]Roy[/b]" in shown
                assert "[TODO] [/b]" in shown
                assert SHOWN in await press(pilot, "2") + await press(pilot, "3")
            else:
                assert SHOWN in shown
            if stage is Stage.QUESTIONNAIRE:
                assert f"{SHOWN} Cela" in shown
                assert SHOWN in await press(pilot, "f5")
            if stage is Stage.FINAL:
                await write(pilot, "[/b]")
                assert "[/b]" in await press(pilot, "enter")
