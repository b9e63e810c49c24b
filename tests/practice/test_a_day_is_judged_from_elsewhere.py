"""A juror judges from another place while the day goes on: neither loses a word, and no second is given back."""

from pathlib import Path

from scoring.scale import Level
from simulator.exam import Stage
from simulator.practice.rehearsal import take_up_day
from tests.days import begun
from tests.practices import Clock, make_practice


def test_a_juror_elsewhere_and_the_candidate_both_write(tmp_path: Path) -> None:
    clock = Clock()
    one = begun(tmp_path, clock)
    one.move_on()
    clock.seconds = 30
    one.tick()
    juror = take_up_day(make_practice(tmp_path, clock), one.id, lived=False)
    clock.seconds = 60
    one.tick()
    juror.judge("Mme Roy", "CCP2-C5", Level.ACQUIRED, "Vu")
    assert juror.trouble == ""
    clock.seconds = 90
    one.tick()
    one.move_on()
    assert one.trouble == ""
    assert one.day.jury == {("Mme Roy", "CCP2-C5"): ("acquired", "Vu")}
    again = take_up_day(make_practice(tmp_path, clock), one.id)
    assert again.day.jury == one.day.jury
    assert again.day.stage is Stage.ROLE_PLAY
    assert again.day.took == {Stage.PREPARATION: 90.0}
    assert [minute.number for minute in again.day.minutes] == list(range(len(again.day.minutes)))


def test_a_juror_who_writes_first_is_taken_in(tmp_path: Path) -> None:
    clock = Clock()
    one = begun(tmp_path, clock)
    one.move_on()
    for juror in ("Mme Roy", "M. Petit"):
        elsewhere = take_up_day(make_practice(tmp_path, clock), one.id, lived=False)
        elsewhere.judge(juror, "CCP2-C5", Level.ACQUIRED, "Vu")
    clock.seconds = 40
    one.tick()
    assert one.trouble == ""
    assert len(one.day.jury) == 2
    assert one.left == 10 * 60 - 40
    again = take_up_day(make_practice(tmp_path, clock), one.id)
    assert again.left == 10 * 60 - 40
