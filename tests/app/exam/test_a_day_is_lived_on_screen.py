"""A whole day on an AZERTY keyboard, from the preparation to the opinion; every screen says what it is, and nothing is judged before the end."""

import re
from pathlib import Path

from scoring.scale import Level
from simulator.engine import Mode
from simulator.exam import Stage
from tests.app.exam.days import again, app_on, flat, new_day, play_role, press, write
from tests.app.screens import painted
from tests.app.test_french import _english

SIMULATION = "Simulation, sans valeur officielle"
JUDGED = re.compile(r"Réponse (juste|fausse|partielle)|On attendait|Reconnu|Parce que\.|Retour|bonne raison")


async def test_from_the_preparation_to_the_opinion(tmp_path: Path) -> None:
    day = new_day(tmp_path)
    app = app_on(day)
    seen: list[str] = []
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        seen.append(await press(pilot))
        assert "Parcours continu de formation" in seen[-1]
        assert "Durées proposées par Plateau." in seen[-1]
        assert "Questionnaire professionnel  30" in seen[-1]
        seen.append(await press(pilot, "enter"))
        assert "Partie 1/5, préparation   reste 10" in seen[-1]
        assert "1 Contexte" in await press(pilot, "f2")
        seen.append(await press(pilot, "escape", "enter", "down", "enter"))
        assert day.day.stage is Stage.ROLE_PLAY
        play_role(day)
        app.screen._enter()  # type: ignore[attr-defined]
        seen.append(await press(pilot))
        assert "Répondre au jury" not in seen[-1]
        seen.append(await press(pilot, "1"))
        assert "Question 1/5" in seen[-1]
        assert "Pourquoi" in seen[-1]
        seen.append(await press(pilot, "2", "tab"))
        seen.append(await write(pilot, "pour comprendre"))
        seen.append(await press(pilot, "enter", "f8"))
        seen.append(await write(pilot, "je fixe un objectif"))
        seen.append(await press(pilot, "enter", "f8"))
        assert "Le jury n’a plus de question." in seen[-1]
        seen.append(await press(pilot, "enter"))
        assert day.day.stage is Stage.QUESTIONNAIRE
        seen.append(await press(pilot, "2", "right", "2", "3", "f8"))
        seen.append(await write(pilot, "85"))
        seen.append(await press(pilot, "enter", "2", "3", "1", "right"))
        seen.append(await write(pilot, "fixer un objectif"))
        seen.append(await press(pilot, "enter"))
        assert "tout est répondu" in seen[-1]
        seen.append(await press(pilot, "enter"))
        assert "carnet de dossier est vide" in seen[-1]
        seen.append(await write(pilot, "le recul"))
        seen.append(await press(pilot, "enter", "enter"))
        assert [text for text in seen[:-1] if JUDGED.search(text)] == []
        seen.append(await press(pilot, "1", "3", "4", "2"))
        await press(pilot, "end", "enter")
        await app.workers.wait_for_complete()
        seen.append(await press(pilot))
        assert "n’annonce pas la décision" in seen[-1]
        assert "CCP2-C6" in seen[-1]
        seen.append(await press(pilot, "2"))
        assert "juste" in seen[-1]
        seen.append(await press(pilot, "3"))
        assert "pour comprendre" in "".join(seen)
        await press(pilot, "x")
        assert "Résultat" in painted(app)
        await press(pilot, "escape")
        await app.workers.wait_for_complete()
        await press(pilot, "escape")
    assert [text for text in seen if SIMULATION not in text] == []
    assert {word for text in seen for word in _english(text)} == set()
    kept = again(tmp_path)
    assert kept.day.over
    assert [mark.fraction for mark in kept.marks] == [1.0, 1.0, 1.0, 1.0, 1.0]
    assert kept.day.self_assessment == {
        "CCP1-C1": Level.NOT_ACQUIRED,
        "CCP1-C2": Level.ACQUIRED,
        "CCP2-C4": Level.IN_PROGRESS,
    }
    assert kept.attempt is not None
    assert kept.attempt.session.header.mode is Mode.EXAM
    assert len([one for one in kept.attempt.performance.exchanges if one.justification]) == 3


async def test_the_role_play_has_no_clock_of_its_own_and_no_feedback(tmp_path: Path) -> None:
    day = new_day(tmp_path, at=Stage.ROLE_PLAY)
    app = app_on(day)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        shown = await press(pilot, "1")
        assert shown.count("reste") == 1
        assert "Retour" not in shown
        assert "░" not in shown


async def test_moving_on_before_the_end_of_a_part_is_asked_once(tmp_path: Path) -> None:
    day = new_day(tmp_path, at=Stage.TECHNICAL)
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        assert "on n’y revient pas" in flat(await press(pilot, "escape"))
        await press(pilot, "down", "enter")
        assert day.day.stage is Stage.QUESTIONNAIRE


async def test_the_final_interview_starts_from_the_notebook(tmp_path: Path) -> None:
    from simulator.practice.dossier import write_field

    day = new_day(tmp_path, at=Stage.FINAL)
    write_field(day.practice, "Léa", "CCP1/1/title", "Un tableau de bord [/b] par équipe")
    async with app_on(day).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        assert "Un tableau de bord [/b] par équipe" in await press(pilot)
