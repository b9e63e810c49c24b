"""UTF-8 with or without BOM, LF or CRLF, is read right; anything else is a problem with its place, never a wrong text."""

import pytest

from tests.builders import SCENARIO, loaded, places, scenario_of

BOM = b"\xef\xbb\xbf"
HASH = scenario_of(SCENARIO).hash


@pytest.mark.parametrize("before", [b"", BOM], ids=["bare", "bom"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["lf", "crlf", "cr"])
def test_a_bom_and_line_ends_change_neither_the_scenario_nor_its_hash_nor_any_place(before: bytes, end: bytes) -> None:
    found = loaded(before + SCENARIO.encode().replace(b"\n", end))
    assert found.problems == ()
    assert found.text == SCENARIO
    assert found.scenario == scenario_of(SCENARIO)
    assert found.scenario is not None
    assert found.scenario.hash == HASH


@pytest.mark.parametrize("before", [b"", BOM], ids=["bare", "bom"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["lf", "crlf", "cr"])
def test_places_do_not_move_with_a_bom_or_line_ends(before: bytes, end: bytes) -> None:
    text = SCENARIO.replace("debut: accueil", "debut: acueil").encode().replace(b"\n", end)
    assert places(loaded(before + text).problems) == [("reference-inconnue", 16, 8)]


@pytest.mark.parametrize("before", [b"", BOM], ids=["bare", "bom"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["lf", "crlf", "cr"])
def test_latin_1_is_told_at_its_first_accent(before: bytes, end: bytes) -> None:
    data = "titre: «é» et après\n".encode() + "resume: un été\n".encode("latin-1")
    found = loaded(before + data.replace(b"\n", end))
    assert places(found.problems) == [("encodage", 2, 12)]
    assert "UTF-8" in found.problems[0].hint
    assert found.scenario is None


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_other_unicode_encodings_are_told_in_one_problem(encoding: str) -> None:
    assert places(loaded(SCENARIO.encode(encoding)).problems) == [("encodage", 1, 1)]


@pytest.mark.parametrize("data", [b"\xed\xa0\x80", b"\xc0\xaf", b"\xf8\x88\x80\x80\x80", b"\xff", b"a: \xe9"])
def test_broken_utf_8_is_told(data: bytes) -> None:
    assert [problem.code for problem in loaded(data).problems] == ["encodage"]


def test_a_picture_is_told() -> None:
    assert places(loaded(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR").problems) == [("encodage", 1, 1)]


@pytest.mark.parametrize("data", [b"", BOM, b"\n\n", b"# rien\n", b"---\n", b"~\n", b"un texte\n", b"- une\n- liste\n"])
def test_a_file_without_keys_is_told(data: bytes) -> None:
    found = loaded(data)
    assert [problem.code for problem in found.problems] == ["fichier-vide"]
    assert not found.sound
