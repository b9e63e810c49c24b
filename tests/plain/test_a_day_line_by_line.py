"""A whole day as a stream of lines: the time in words, what ends a part, nothing judged before the end, and nothing lost."""

import io
from dataclasses import replace
from pathlib import Path

import pytest

from simulator.exam import Stage
from simulator.plain.day import FaultyLineError, Script, day_stream
from simulator.plain.day_lines import PartOverError, Typed
from simulator.plain.day_text import left_words
from simulator.practice.rehearsal import Rehearsal, take_up_day
from tests.days import PLAN, begun, moves
from tests.practices import Clock, make_practice


def moves_of(folder: Path) -> list[str]:
    one = begun(folder / "moves")
    one.move_on()
    one.move_on()
    return moves(one)


def whole_day(path: list[str]) -> list[str]:
    return ["", *path, "1", "parce que je voulais comprendre", "", "J’écoute les appels", "2", "J’ai appris", *("2" * 7)]


def live(one: Rehearsal, lines: list[str]) -> str:
    told = io.StringIO()
    day_stream(one, Script(lines), told)
    return told.getvalue().replace("\u202f", " ")


def test_a_whole_day(tmp_path: Path) -> None:
    one = begun(tmp_path)
    told = live(one, whole_day(moves_of(tmp_path)))
    assert one.day.over
    for words in (
        "Simulation, sans valeur officielle.",
        "Aucune durée officielle n’est connue ici.",
        "Préparation\nIl reste 10 minutes.",
        "Votre mission :",
        "Le jury revient sur le tour",
        "Vous n’avez rien noté avec « plateau dossier »",
        "Avant tout résultat, dites comment vous vous voyez",
        "Délibération simulée",
        f"plateau report {one.id}",
    ):
        assert words in told, words
    assert [stage for stage in Stage if stage in one.day.ended][-1] is Stage.OPINION
    assert one.day.self_assessment is not None
    assert len(one.day.self_assessment) == 7


def test_nothing_is_judged_before_the_end(tmp_path: Path) -> None:
    told = live(begun(tmp_path), whole_day(moves_of(tmp_path)))
    before = told[: told.index("Délibération simulée")]
    for word in ("acquis (", "Retour :", "Bonne réponse", "On attendait", "Parce que.", "points sur"):
        assert word not in before, word


def test_a_part_can_be_ended_and_the_time_asked_for(tmp_path: Path) -> None:
    one = begun(tmp_path)
    told = live(one, ["t", "s", "s", "t"])
    assert told.count("Il reste 10 minutes.") >= 2
    assert one.day.stage is Stage.TECHNICAL
    assert one.day.ended == {Stage.PREPARATION: "done", Stage.ROLE_PLAY: "done"}
    assert "« plateau exam --resume » reprend ici" in told


def test_the_end_of_the_input_keeps_all(tmp_path: Path) -> None:
    path = moves_of(tmp_path)
    live(begun(tmp_path), ["", *path[:3]])
    again = take_up_day(make_practice(tmp_path), "last")
    assert again.day.stage is Stage.ROLE_PLAY
    assert again.attempt is not None
    assert [exchange.choice for exchange in again.attempt.exchanges] == path[:3]
    told = live(again, [*path[3:], "1"])
    assert "La journée reprend : mise en situation." in told
    assert again.day.stage is Stage.TECHNICAL


def test_what_was_answered_is_not_asked_again(tmp_path: Path) -> None:
    lines = whole_day(moves_of(tmp_path))
    live(begun(tmp_path), lines[:-9])
    again = take_up_day(make_practice(tmp_path), "last")
    told = live(again, lines[-9:])
    assert "Le jury revient" not in told
    assert again.day.stage is Stage.CLOSED or "Question 1 sur" in told


@pytest.mark.parametrize(
    ("lines", "number", "words"),
    [
        (["encore"], 1, "Entrée seule commence"),
        (["# rien", "s", "un-choix-inconnu"], 3, "n’est pas un choix proposé"),
        (["s", "s", "s", "9"], 4, "numéro"),
        (["s", "s", "s", "1", "s", "4"], 6, "1, 2 ou 3"),
    ],
)
def test_a_line_of_a_file_that_is_no_answer_says_where(tmp_path: Path, lines: list[str], number: int, words: str) -> None:
    with pytest.raises(FaultyLineError) as fault:
        day_stream(begun(tmp_path), Script(lines), io.StringIO())
    assert str(fault.value).startswith(f"ligne {number}\u202f:")
    assert words in str(fault.value)


def test_a_person_is_asked_again(tmp_path: Path) -> None:
    told = io.StringIO()
    day_stream(begun(tmp_path), io.StringIO("encore\n\nq\n"), told)
    assert "Entrée seule commence la mise en situation." in told.getvalue()
    assert "Mise en situation\n" in told.getvalue()


def test_time_over_ends_the_part_and_keeps_no_late_line(tmp_path: Path) -> None:
    clock = Clock()
    one = begun(tmp_path, clock)
    one.move_on()
    typed = Typed(one, Script(["trop tard"]))
    clock.seconds = 10 * 60
    with pytest.raises(PartOverError) as over:
        typed.read()
    assert over.value.why == "time"
    one.move_on("time")
    told = live(one, [])
    assert "La journée reprend : mise en situation." in told


def test_the_trainer_alone_stops_the_clock(tmp_path: Path) -> None:
    one = begun(tmp_path, trainer="sésame")
    told = live(one, ["pause autre", "pause sésame", "s", "reprise sésame", "s"])
    assert "Seul le formateur" in told
    assert "Chronomètre arrêté." in told
    assert "Le chronomètre repart." in told
    assert one.day.ended == {Stage.PREPARATION: "done"}
    assert "pause MOT" not in live(begun(tmp_path / "b"), ["a"])


def test_a_day_left_while_paused_waits_for_the_trainer(tmp_path: Path) -> None:
    live(begun(tmp_path, trainer="sésame"), ["pause sésame", "q"])
    again = take_up_day(make_practice(tmp_path), "last")
    told = live(again, ["s", "reprise autre", "reprise sésame", "s"])
    assert told.count("Chronomètre arrêté.") == 2
    assert "Seul le formateur" in told
    assert "Le chronomètre repart." in told
    assert again.day.ended == {Stage.PREPARATION: "done"}


def test_moves_can_be_written(tmp_path: Path) -> None:
    one = begun(tmp_path)
    live(one, ["s", moves_of(tmp_path)[0], "(leave)"])
    assert one.attempt is not None
    assert [exchange.kind for exchange in one.attempt.exchanges] == ["choose", "leave"]
    assert one.day.stage is Stage.TECHNICAL


def test_a_silence_is_seen_when_its_time_comes(tmp_path: Path) -> None:
    clock = Clock()
    one = begun(tmp_path, clock)
    one.move_on()
    clock.seconds = 20
    assert Typed(one, Script(["trop tard"])).read(until=20) is None


def test_a_typed_role_play(tmp_path: Path) -> None:
    one = begun(tmp_path, plan=replace(PLAN, reply="say"))
    live(one, ["s", "Je pose le cadre de notre échange, vingt-cinq minutes en tête à tête", '"La note attendra"', "s"])
    assert one.attempt is not None
    assert [exchange.kind in {"say", "unclear"} for exchange in one.attempt.exchanges[:2]] == [True, True]


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (None, "Cette partie n’est pas chronométrée."),
        (599.6, "Il reste 10 minutes."),
        (90, "Il reste 1 minute 30 secondes."),
        (60, "Il reste 1 minute."),
        (1, "Il reste 1 seconde."),
    ],
)
def test_the_time_left_in_words(left: float | None, words: str) -> None:
    assert left_words(left) == words
