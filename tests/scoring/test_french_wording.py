"""Numbers, signs, durations and plurals as a French reader expects them."""

import pytest

from scoring.wording import DISCLAIMER, LEVEL_NAMES, NARROW, duration, percent, plural, quoted, signed


@pytest.mark.parametrize(
    ("score", "text"), [(0.0, "0"), (0.699999, "69"), (0.7, "70"), (0.29, "29"), (0.57, "57"), (1.0, "100")]
)
def test_a_percentage_is_never_rounded_up_to_a_threshold(score: float, text: str) -> None:
    assert percent(score) == f"{text}{NARROW}%"


def test_no_percentage_of_a_fraction_falls_below_its_whole_number() -> None:
    assert all(percent(number / 100) == f"{number}{NARROW}%" for number in range(101))


@pytest.mark.parametrize(("points", "text"), [(2, "+2"), (0, "0"), (-1, "−1")])
def test_points_carry_their_sign(points: int, text: str) -> None:
    assert signed(points) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0 s"), (59.4, "59 s"), (59.6, "1 min 00 s"), (65, "1 min 05 s"), (600.2, "10 min 00 s")]
)
def test_a_duration_is_in_minutes_and_seconds(seconds: float, text: str) -> None:
    assert duration(seconds).replace(NARROW, " ") == text


def test_zero_and_one_are_singular() -> None:
    assert [plural(count, "tour", "tours") for count in (0, 1, 2)] == ["0 tour", "1 tour", "2 tours"]


def test_quotation_marks_hold_their_text_with_narrow_spaces() -> None:
    assert quoted("oui") == f"«{NARROW}oui{NARROW}»"


def test_levels_and_the_notice_are_in_french() -> None:
    assert set(LEVEL_NAMES.values()) == {"non observé", "non acquis", "en cours", "acquis"}
    assert "n’annonce pas la décision du jury" in DISCLAIMER
