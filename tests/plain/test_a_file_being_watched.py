"""A file being watched: checked when its content changes, whatever happens to it meanwhile, and played from any scene."""

import io
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from simulator.engine import Mode
from simulator.library import Authored
from simulator.library.skeleton import skeleton
from simulator.plain import play_stream
from simulator.plain.lines import Lines
from simulator.plain.watch import Watch, WatchDoors
from simulator.practice import Attempt
from tests.practices import make_practice

Step = str | Callable[[], object] | None
TEXT = skeleton("x.json")
SPOILED = TEXT.replace("vers: constat", "vers: constatt", 1)


class Desk:
    """An author at work: at each wait the next step happens: a line is typed, or something is done (that may type one)."""

    def __init__(self, folder: Path, *steps: Step, answers: str = "") -> None:
        self.path = folder / "essai.yaml"
        self.write(TEXT)
        self.steps = list(steps)
        self.attempts: list[Attempt] = []
        self.said = ""
        self.practice = make_practice(folder / "home")
        self.answers = Lines(io.StringIO(answers))

    def write(self, text: str) -> None:
        """Saves; the time of the file moves even where the system's clock is coarse."""
        before = self.path.stat().st_mtime_ns if self.path.exists() else 0
        self.path.write_text(text, encoding="utf-8")
        os.utime(self.path, ns=(before + 1_000_000_000, before + 1_000_000_000))

    def wait(self, seconds: float) -> str | None:
        assert seconds > 0
        if not self.steps:
            raise EOFError
        step = self.steps.pop(0)
        typed = step() if callable(step) else step
        return typed if isinstance(typed, str) else None

    def say(self, words: str) -> None:
        self.said += words

    def play(self, attempt: Attempt, opening: bool) -> None:
        told = io.StringIO()
        self.attempts.append(play_stream(self.practice, attempt, self.answers, told, opening=opening))
        self.said += told.getvalue()

    def run(self, scene: str = "") -> str:
        doors = WatchDoors(lambda: datetime(2026, 11, 23, 9, 10, 5), self.wait, self.say, self.play)
        Watch(self.practice, Authored(self.path, "essai.yaml"), doors).run(scene)
        return self.said

    @property
    def checks(self) -> int:
        return self.said.count("09:10:05  essai.yaml\u202f: ")


def test_the_first_check_tells_the_moment_the_states_and_the_scores_that_can_be_reached(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    lines = desk.run().replace("\u202f", " ").splitlines()
    assert lines[0].startswith("09:10:05  essai.yaml : aucune anomalie. ")
    assert lines[0].endswith(" s.")
    assert "états" in lines[0]
    assert lines[1] == "  CCP1-C3 : de 0 % à 100 %"
    assert [line.split(" : ")[0] for line in lines[2:]] == [
        "    fin accord",
        "    fin sans_decision",
        "    fin consigne_imposee",
    ]


def test_a_save_is_checked_once_and_its_problems_are_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.steps = [lambda: desk.write(SPOILED), None, None, None]
    said = desk.run()
    assert desk.checks == 2
    told = said.partition("09:10:05")[2].partition("09:10:05")[2]
    assert "1 anomalie, dont 1 erreur." in told
    assert "essai.yaml:" in told
    assert "[reference-inconnue]" in told
    assert "CCP1-C3" not in told


def test_a_save_that_changes_nothing_is_not_checked(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.steps = [lambda: desk.write(TEXT), None, None]
    desk.run()
    assert desk.checks == 1


def test_a_file_still_being_written_is_left_until_it_rests(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.steps = [lambda: desk.write(""), lambda: desk.write(TEXT[:900]), lambda: desk.write(SPOILED), None, None]
    said = desk.run()
    assert desk.checks == 2
    assert "fichier-vide" not in said


def test_a_file_half_written_for_good_is_told_and_mended(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.steps = [lambda: desk.write(TEXT[:900]), None, lambda: desk.write(TEXT), None]
    said = desk.run()
    assert desk.checks == 3
    assert said.count("aucune anomalie") == 2


def test_a_file_replaced_by_another_is_never_said_to_be_gone(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.steps = [desk.path.unlink, lambda: desk.write(SPOILED), None, None]
    said = desk.run()
    assert "n’est plus là" not in said
    assert desk.checks == 2


def test_a_file_that_is_gone_is_said_once_and_checked_on_its_return(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.steps = [desk.path.unlink, None, None, None, lambda: desk.write(TEXT), None]
    said = desk.run()
    assert said.count("n’est plus là") == 1
    assert said.count("aucune anomalie") == 2


def test_a_file_that_becomes_a_folder_is_a_problem_like_another(tmp_path: Path) -> None:
    desk = Desk(tmp_path)

    def replace() -> None:
        desk.path.unlink()
        desk.path.mkdir()

    desk.steps = [replace, None, None]
    assert "fichier-illisible" in desk.run()


def test_play_starts_at_the_first_scene(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "p\n", answers="1\nq\n")
    said = desk.run()
    (attempt,) = desk.attempts
    assert [exchange.scene for exchange in attempt.exchanges] == ["vigie", "constat"]
    assert "Votre mission" in said
    assert said.rstrip().endswith("De retour à la vérification de essai.yaml.")


@pytest.mark.parametrize("scene", ["vigie", "recadrage", "cause", "decision"])
def test_play_from_a_scene_goes_there_by_a_shortest_way_without_telling_it(tmp_path: Path, scene: str) -> None:
    desk = Desk(tmp_path, f"p {scene}\n", answers="2\nq\n")
    said = desk.run()
    (attempt,) = desk.attempts
    assert "Votre mission" not in said
    assert f"Depuis «\u202f{scene}\u202f»" in said
    scenes = [exchange.scene for exchange in attempt.exchanges]
    way = {"vigie": 0, "recadrage": 2, "cause": 2, "decision": 5}[scene]
    assert scenes.index(scene) == way
    assert ("On est encore à 66" in said) is (way == 0)


def test_where_only_a_silence_leads_the_play_is_in_exam_mode(tmp_path: Path) -> None:
    desk = Desk(tmp_path, None, None, "p recadrage\n", answers="q\n")
    desk.write(TEXT.replace("        vers: recadrage\n", "        vers: cause\n"))
    said = desk.run()
    (attempt,) = desk.attempts
    assert attempt.session.header.mode is Mode.EXAM
    assert "(silence)" in said


def test_a_scene_can_be_named_at_the_start(tmp_path: Path) -> None:
    desk = Desk(tmp_path, answers="q\n")
    desk.run("cause")
    assert len(desk.attempts) == 1


def test_nothing_that_is_played_is_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "p\n", "p cause\n", answers="q\nq\n")
    desk.run()
    assert len(desk.attempts) == 2
    assert not (tmp_path / "home" / "plateau.sqlite3").exists()


def test_lines_typed_after_a_play_are_commands_again(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    lines = desk.answers = Lines(io.StringIO("p decision\nq\nzut\nq\njamais lu\n"))
    desk.steps = [lambda: lines.next(None)] * 3
    said = desk.run()
    assert len(desk.attempts) == 1
    assert "zut\u202f» n’est pas une commande" in said
    assert lines.next(None) == "jamais lu\n"


def test_a_play_of_a_text_just_saved_is_of_that_text(tmp_path: Path) -> None:
    desk = Desk(tmp_path, answers="q\n")

    def save_and_type() -> str:
        desk.write(TEXT.replace("Qu’est-ce que tu me proposes ?", "Alors, tes idées ?"))
        return "p propositions\n"

    desk.steps = [save_and_type]
    assert "Alors, tes idées" in desk.run()


def test_what_cannot_be_played_is_said(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "p decisio\n")
    desk.steps += [lambda: desk.write(SPOILED), None, "p cause\n"]
    said = desk.run()
    assert desk.attempts == []
    assert "Vouliez-vous dire «\u202fdecision\u202f»" in said
    assert "Rien à jouer tant qu’il reste des erreurs." in said


def test_the_other_commands(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "\n", "?\n", "v\n", "\x1b[2J\n", "q\n", "?\n")
    said = desk.run()
    assert said.count("montre cette aide") == 1
    assert desk.checks == 2
    assert "\x1b" not in said
    assert desk.steps == ["?\n"]
