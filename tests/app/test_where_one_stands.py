"""The home screen opens on what matters; « Mon parcours », the predictions and the self-assessment are kept and shown."""

from pathlib import Path

from simulator.app.dialogs.ask import Ask
from simulator.app.screens.conversation import ConversationScreen
from simulator.app.screens.debriefing import DebriefingScreen
from simulator.app.screens.dossier import DossierScreen
from simulator.app.screens.parcours import ParcoursScreen
from simulator.engine import Choose
from simulator.practice import Practice
from tests.app.screens import choose, make_app, open_scenario, painted
from tests.app.test_several_people_on_one_machine import settled


def finish(practice: Practice, scenario: str, seed: int = 1) -> None:
    """The exemplary path of a scenario, played to its end."""
    attempt = practice.begin(practice.open(scenario), trainee="stagiaire", seed=seed)
    for move in attempt.playable.reference(attempt.session.header.variant).moves:
        attempt.play(Choose(move))
    assert attempt.session.over


async def test_the_home_screen_opens_on_the_unfinished_attempt_then_on_what_to_practise(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    app.practice.begin(app.practice.open("debrief-ecoute"), trainee="stagiaire", seed=1)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        rows = painted(app).split("\n")
        first = next(rank for rank, row in enumerate(rows) if "Pour vous" in row)
        assert "Essai inachevé" in rows[first + 1]
        assert "À travailler" in rows[first + 2]
        await pilot.press("down")
        await pilot.pause()
        assert "jamais montrés" in " ".join(painted(app).split())
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, DossierScreen)
        await pilot.press("escape", "up", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ConversationScreen)


async def test_mon_parcours_shows_an_honest_range_and_opens_what_to_practise(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    finish(app.practice, "debrief-ecoute")
    async with app.run_test(size=(80, 40)) as pilot:
        await settled(pilot)
        await pilot.press("m")
        await settled(pilot)
        assert isinstance(app.screen, ParcoursScreen)
        rank = next(rank for rank, way in enumerate(app.screen._ways) if "CCP2-C5" in str(way.label[0]))
        app.screen.query_one("#rows").highlighted = rank  # type: ignore[attr-defined]
        await pilot.pause()
        text = " ".join(painted(app).split())
        assert "1 scénario" in text
        assert "premiers essais seuls" in text
        assert "entre " in text
        await pilot.press("home", "enter")
        await settled(pilot)
        assert isinstance(app.screen, DossierScreen)


async def test_what_one_expects_is_asked_before_the_result_and_kept_beside_it(tmp_path: Path) -> None:
    app = make_app(tmp_path, foresee=True)
    async with app.run_test(size=(80, 30)) as pilot:
        await open_scenario(pilot, "box")
        await pilot.press("t")
        await pilot.pause()
        attempt = app.screen._attempt  # type: ignore[attr-defined]
        for move in attempt.playable.reference(attempt.session.header.variant).moves:
            await choose(pilot, move)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, Ask)
        assert "Résultat" not in painted(app)
        await pilot.press("down", "enter")
        await settled(pilot)
        assert isinstance(app.screen, DebriefingScreen)
        assert dict(app.practice.store.load(attempt.id).foreseen) == {"T-1": "in-progress"}
        assert "Prévision : en cours. L’essai montre : acquis, un niveau au-dessus" in " ".join(painted(app).split())
        await pilot.press("o")
        await pilot.pause()
        assert "un niveau au-dessus de la prévision" in next((tmp_path / "exports").glob("*.html")).read_text(encoding="utf-8")
        await pilot.press("escape", "m")
        await settled(pilot)
        await pilot.press("end")
        await pilot.pause()
        text = " ".join(painted(app).split())
        assert "prévu en cours, montré acquis" in text


async def test_the_self_assessment_is_kept_and_shows_the_attempts_after_the_answer(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    finish(app.practice, "appel-escalade")
    async with app.run_test(size=(100, 70)) as pilot:
        await settled(pilot)
        await pilot.press("m", "a")
        await settled(pilot)
        assert "essais" not in painted(app)
        rows = app.screen.query_one("#rows")
        last = len(app.screen._rows) - 1  # type: ignore[attr-defined]
        rows.highlighted = last  # type: ignore[attr-defined]
        await pilot.press("ampersand")  # « 1 » on an AZERTY keyboard
        await pilot.pause()
        assert "non acquis" in painted(app)
        assert "essais\u202f: acquis" in painted(app)
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(app.screen, ParcoursScreen)
    practice = app.practice
    (one,) = practice.store.self_assessments("stagiaire")
    assert list(one.ratings.values()) == ["not-acquired"]
