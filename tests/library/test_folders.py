"""Which files are at hand, and how they are called: relative to their library, with ``/``, and never a trap for the terminal."""

import os
import sys
from pathlib import Path

import pytest

from simulator.library import authored, authored_in, list_scenarios, roots_from, shipped_folder
from simulator.practice.checking import check_files
from tests.builders import SCENARIO


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(SCENARIO, encoding="utf-8")


def test_yaml_files_below_a_folder_in_the_order_of_their_names(tmp_path: Path) -> None:
    touch(tmp_path, "b/c.yml", "b/a.yaml", "z.yaml", "a/b/c.yaml", "notes.txt", "b/a.play")
    assert [item.file for item in authored_in(tmp_path)] == ["z.yaml", "a/b/c.yaml", "b/a.yaml", "b/c.yml"]


def test_what_is_hidden_is_passed_over(tmp_path: Path) -> None:
    touch(tmp_path, ".cache/a.yaml", "a/.b.yaml", "a/.git/c.yaml", "a/d.yaml")
    assert [item.file for item in authored_in(tmp_path)] == ["a/d.yaml"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert list(authored_in(tmp_path / "nothing")) == []
    assert list_scenarios((tmp_path / "nothing",), None) == ()


def test_a_file_is_called_from_the_library_that_holds_it(tmp_path: Path) -> None:
    touch(tmp_path, "ccp2/a.yaml")
    assert authored(tmp_path / "ccp2" / "a.yaml", (tmp_path / "other", tmp_path)).file == "ccp2/a.yaml"


def test_a_folder_with_referentials_counts_as_a_library(tmp_path: Path) -> None:
    touch(tmp_path, "mine/ccp2/a.yaml", "mine/referentiels/r.yaml", "alone/b.yaml")
    assert authored(tmp_path / "mine" / "ccp2" / "a.yaml", ()).file == "ccp2/a.yaml"
    assert authored(tmp_path / "alone" / "b.yaml", ()).file == "b.yaml"


def test_the_trainer_s_folders_come_before_the_shipped_one(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.mkdir()
    second.mkdir()
    named = os.pathsep.join((str(first), str(tmp_path / "nothing"), "", str(second)))
    assert roots_from(named) == (first, second, shipped_folder())
    assert roots_from("") == (shipped_folder(),)


def test_the_shipped_folder_has_scenarios_and_a_referential() -> None:
    found = {item.file for item in authored_in(shipped_folder())}
    assert "referentiels/mercd-2018.yaml" in found
    assert len(found) >= 5


def test_a_file_is_named_from_the_root_it_is_listed_in_even_when_the_cache_knew_another(tmp_path: Path) -> None:
    touch(tmp_path, "ccp2/a.yaml")
    assert [item.file for item in list_scenarios((tmp_path,), tmp_path / "i.json")] == ["ccp2/a.yaml"]
    assert [item.file for item in list_scenarios((tmp_path / "ccp2",), tmp_path / "i.json")] == ["a.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_with_control_characters_is_shown_without_them(tmp_path: Path) -> None:
    touch(tmp_path, "a\x1b[2J\n.yaml")
    (item,) = authored_in(tmp_path)
    assert (item.file, item.id) == ("a\ufffd[2J .yaml", "a\ufffd[2J ")
    for problem in check_files((item,), (tmp_path,)).problems:
        assert str(problem).isprintable() or "\n    " in str(problem)
        assert "\x1b" not in str(problem)
    (listed,) = list_scenarios((tmp_path,), tmp_path / "i.json")
    assert not listed.sound
    assert "\x1b" not in listed.id + listed.file


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_that_is_not_utf_8_stops_nothing(tmp_path: Path) -> None:
    Path(os.fsdecode(bytes(tmp_path) + b"/\xe9t\xe9.yaml")).write_text(SCENARIO, encoding="utf-8")
    touch(tmp_path, "a.yaml")
    for _ in range(2):
        found = list_scenarios((tmp_path,), tmp_path / "i.json")
        assert [(item.id, item.sound) for item in found] == [("a", True), ("\ufffdt\ufffd", False)]
    for problem in check_files(tuple(authored_in(tmp_path)), (tmp_path,)).problems:
        str(problem).encode()
