"""What ``plateau check`` takes for the room of the choices in 80 × 24 is what the conversation screen leaves them."""

from pathlib import Path

import pytest

from simulator.app.widgets.choices import Choices
from simulator.app.widgets.transcript import Transcript
from simulator.app.wrapping import wrapped
from simulator.engine import Mode
from simulator.library.checks.screen import TEXT_WIDTH, WINDOW_ROWS, rows_for_choices, rows_of
from tests.app.screens import make_app
from tests.builders import SCENARIO, scenario_of
from tests.shipped import shipped, shipped_files

CHOICE = "bon: {texte: Une bonne réponse.,"
LONG_TITLE = "Un titre qui prend presque toute la largeur de la fenêtre du stagiaire"


def written(rows: int, title: str, gauges: int) -> str:
    """The small scenario, its first scene taking this many rows for its choices."""
    words = "mots " * (TEXT_WIDTH // 5 - 1)
    taken = [3] * (rows // 3) + ([rows % 3] if rows % 3 else [])
    others = "".join(
        f"      c{number}: {{texte: {number} {words * lines}, effets: {{g1: {number}}}, retour: Bien., vers: suite}}\n"
        for number, lines in enumerate(taken[2:])
    )
    text = SCENARIO.replace("Petit échange", title).replace("    silence: {apres: 30", f"{others}    silence: {{apres: 30", 1)
    text = text.replace("Une bonne réponse.", words * taken[0]).replace("Une mauvaise réponse.", f"non {words * taken[1]}")
    names = "".join(f"  g{number}: {{nom: Une jauge au nom long, depart: 50, sens: hausse}}\n" for number in range(1, gauges))
    return text.replace("debut: accueil", f"{names}debut: accueil", 1)


@pytest.mark.parametrize(("title", "gauges"), [("Court", 2), (LONG_TITLE, 3), (LONG_TITLE, 7)])
@pytest.mark.parametrize("more", [0, 1])
async def test_the_rows_that_are_counted_are_those_that_are_seen(tmp_path: Path, title: str, gauges: int, more: int) -> None:
    room = rows_for_choices(scenario_of(written(9, title, gauges)))
    (tmp_path / "essai.yaml").write_text(written(room + more, title, gauges), encoding="utf-8")
    app = make_app(tmp_path, roots=(tmp_path,))
    async with app.run_test(size=(80, WINDOW_ROWS)) as pilot:
        await pilot.pause()
        app.begin(app.practice.open("essai"), Mode.TRAINING, 1)
        await pilot.pause()
        choices, transcript = app.screen.query_one(Choices), app.screen.query_one(Transcript)
        assert choices.virtual_size.height == room + more
        assert transcript.size.height >= 3
        seen = choices.max_scroll_y == 0 and choices.region.bottom <= WINDOW_ROWS - 1
        assert seen is (more == 0)


@pytest.mark.parametrize("file", shipped_files())
def test_a_text_takes_the_rows_that_the_app_gives_it(file: str) -> None:
    for scene in shipped(file).scenario.scenes.values():
        for choice in scene.choices:
            assert rows_of(choice.text) == wrapped(choice.text, TEXT_WIDTH + 2, 2).count("\n") + 1, choice.id


@pytest.mark.parametrize("text", ["a" * 200, f"un {'b' * 74} deux {'c' * 75}", "日本語 " * 30, "un\u202f? " * 40])
def test_so_does_a_word_longer_than_a_row(text: str) -> None:
    assert rows_of(text.strip()) >= wrapped(text.strip(), TEXT_WIDTH + 2, 2).count("\n") + 1
