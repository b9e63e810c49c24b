"""An attempt is drawn on the text on which it was played, with its turns numbered as in the report."""

from pathlib import Path

import pytest

from simulator.engine import Choose, Leave, Mode, Reason, Say, Silence
from simulator.picture import SILENCE, Step, Stop
from simulator.practice import Attempt, PracticeError
from simulator.practice.picturing import picture_attempt, picture_scenario, track_of
from tests.builders import scenario_text
from tests.practices import make_practice


def _attempt(folder: Path, *moves: Choose | Say | Silence | Leave | Reason, mode: Mode = Mode.EXAM) -> Attempt:
    (folder / "petit.yaml").write_text(scenario_text(), encoding="utf-8")
    practice = make_practice(folder / "home", roots=(folder,))
    attempt = practice.begin(practice.open("petit"), mode=mode, seed=1)
    for move in moves:
        attempt.play(move)
    return attempt


def test_each_turn_is_a_step_or_a_stop(tmp_path: Path) -> None:
    attempt = _attempt(tmp_path, Say("Euh."), Silence(), Say("On clôt.", "clore", 0.9))
    track = track_of(attempt.session.journal)
    assert track.attempt == attempt.id
    assert track.steps == (Step(2, "accueil", SILENCE, "suite"), Step(3, "suite", "clore", "rupture"))
    assert track.stops == (Stop(1, "accueil", "unclear"),)


def test_an_attempt_that_was_left_says_where(tmp_path: Path) -> None:
    track = track_of(_attempt(tmp_path, Choose("bon"), Leave()).session.journal)
    assert track.steps == (Step(1, "accueil", "bon", "suite"),)
    assert track.stops == (Stop(2, "suite", "leave"),)


def test_an_unfinished_attempt_stands_somewhere(tmp_path: Path) -> None:
    track = track_of(_attempt(tmp_path, Choose("bon")).session.journal)
    assert track.stops == (Stop(1, "suite", "here"),)
    assert track.places == {"accueil", "suite"}


def test_an_edited_scenario_changes_no_picture_of_the_past(tmp_path: Path) -> None:
    attempt = _attempt(tmp_path, Choose("mauvais"), Choose("couper"))
    text = scenario_text().replace("mauvais:", "maladroit:").replace("Petit échange", "Autre échange")
    (tmp_path / "petit.yaml").write_text(text, encoding="utf-8")
    practice = make_practice(tmp_path / "home", roots=(tmp_path,))
    now, then = picture_scenario(practice, "petit"), picture_attempt(practice, "petit", attempt.id or "")
    assert now.picture.title == "Autre échange"
    assert not now.dated
    assert then.picture.title == "Petit échange"
    assert then.dated
    taken = [(way.name, way.turns) for arrow in then.picture.arrows for way in arrow.ways if way.turns]
    assert taken == [("mauvais", (1,)), ("couper", (2,))]
    assert {box.id for box in then.picture.boxes if box.visited} == {"accueil", "suite", "rupture"}


def test_a_lost_file_takes_no_picture_away(tmp_path: Path) -> None:
    attempt = _attempt(tmp_path, Choose("bon"))
    (tmp_path / "petit.yaml").unlink()
    practice = make_practice(tmp_path / "home", roots=(tmp_path,))
    found = picture_attempt(practice, "petit", attempt.id or "")
    assert found.picture.id == "petit"
    assert not found.dated


def test_the_newest_attempt_is_the_newest_on_that_scenario(tmp_path: Path) -> None:
    attempt = _attempt(tmp_path, Choose("bon"))
    practice = make_practice(tmp_path / "home", roots=(tmp_path,))
    found = picture_attempt(practice, str(tmp_path / "petit.yaml"), "last")
    assert found.picture.track is not None
    assert found.picture.track.attempt == attempt.id
    with pytest.raises(PracticeError, match="Aucun essai n’est enregistré sur « appel-escalade »"):
        picture_attempt(practice, "appel-escalade", "last")
    with pytest.raises(PracticeError, match="joué sur le scénario « petit », pas sur « appel-escalade »"):
        picture_attempt(practice, "appel-escalade", attempt.id or "")


def test_what_is_never_reached_comes_from_the_proof(tmp_path: Path) -> None:
    text = scenario_text().replace("{si: {tension: {max: 70}}, cible: apaisee}", "{si: {tension: {max: 10}}, cible: apaisee}")
    (tmp_path / "petit.yaml").write_text(text, encoding="utf-8")
    picture = picture_scenario(make_practice(tmp_path / "home", roots=(tmp_path,)), "petit").picture
    assert {box.id for box in picture.boxes if not box.reached} == {"apaisee"}
    assert [(arrow.target, way.name) for arrow in picture.arrows for way in arrow.ways if not way.reached] == [
        ("apaisee", "clore")
    ]
