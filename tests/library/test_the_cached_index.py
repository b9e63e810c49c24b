"""The list comes from a cache: unchanged files are not read again, changed ones are, and a spoilt cache is worth none."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.library import Listed, list_scenarios
from tests.builders import SCENARIO


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "library"
    (root / "ccp2").mkdir(parents=True)
    (root / "ccp2" / "essai.yaml").write_text(SCENARIO, encoding="utf-8")
    return root


def titles(folder: Path, cache: Path | None) -> list[str]:
    return [item.title for item in list_scenarios((folder,), cache)]


def rewrite(path: Path, text: str, *, unseen: bool = False) -> None:
    """Writes ``text``; ``unseen`` keeps the size and the time, so that only reading the file would tell."""
    before = path.stat()
    path.write_text(text, encoding="utf-8")
    moment = before.st_mtime_ns if unseen else before.st_mtime_ns + 1_000_000_000
    os.utime(path, ns=(moment, moment))
    assert not unseen or path.stat().st_size == before.st_size


def test_what_is_listed(folder: Path) -> None:
    (item,) = list_scenarios((folder,), None)
    assert (item.id, item.title, item.role, item.level, item.minutes) == ("essai", "Petit échange", "manager", 1, 5)
    assert (item.competences, item.referential, item.file) == (("T-1",), "mercd-2018", "ccp2/essai.yaml")
    assert (Path(item.path), item.sound, len(item.hash)) == (folder / "ccp2" / "essai.yaml", True, 64)


def test_the_cached_list_is_the_list(folder: Path, tmp_path: Path) -> None:
    first = list_scenarios((folder,), tmp_path / "index.json")
    assert list_scenarios((folder,), tmp_path / "index.json") == first
    assert all(isinstance(item, Listed) for item in first)


def test_an_unchanged_file_is_not_read_again(folder: Path, tmp_path: Path) -> None:
    titles(folder, tmp_path / "index.json")
    rewrite(folder / "ccp2" / "essai.yaml", SCENARIO.replace("Petit échange", "Autre échange"), unseen=True)
    assert titles(folder, tmp_path / "index.json") == ["Petit échange"]
    assert titles(folder, None) == ["Autre échange"]


def test_with_a_warm_cache_the_reader_is_not_even_loaded(folder: Path, tmp_path: Path) -> None:
    titles(folder, tmp_path / "index.json")
    code = (
        "import sys; from pathlib import Path; from simulator.library import list_scenarios\n"
        "found = list_scenarios((Path(sys.argv[1]),), Path(sys.argv[2]))\n"
        "print(len(found), 'yaml' in sys.modules, 'simulator.library.files' in sys.modules)"
    )
    command = [sys.executable, "-c", code, str(folder), str(tmp_path / "index.json")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["1", "False", "False"]


def test_a_changed_file_is_read_again(folder: Path, tmp_path: Path) -> None:
    titles(folder, tmp_path / "index.json")
    rewrite(folder / "ccp2" / "essai.yaml", SCENARIO.replace("Petit échange", "Autre échange"))
    assert titles(folder, tmp_path / "index.json") == ["Autre échange"]
    assert titles(folder, tmp_path / "index.json") == ["Autre échange"]


def test_a_new_file_appears_and_a_removed_one_goes(folder: Path, tmp_path: Path) -> None:
    titles(folder, tmp_path / "index.json")
    (folder / "autre.yaml").write_text(SCENARIO.replace("Petit échange", "Autre"), encoding="utf-8")
    assert titles(folder, tmp_path / "index.json") == ["Autre", "Petit échange"]
    (folder / "ccp2" / "essai.yaml").unlink()
    assert titles(folder, tmp_path / "index.json") == ["Autre"]
    assert "essai" not in (tmp_path / "index.json").read_text(encoding="utf-8")


def test_a_faulty_scenario_is_listed_as_such_and_other_files_are_not(folder: Path, tmp_path: Path) -> None:
    (folder / "faux.yaml").write_text(SCENARIO.replace("debut: accueil", "debut: acueil"), encoding="utf-8")
    (folder / "casse.yaml").write_text("a: [", encoding="utf-8")
    (folder / "lexique.yaml").write_text("format: 1\ngenre: lexique\n", encoding="utf-8")
    for _ in range(2):
        assert [(item.id, item.sound) for item in list_scenarios((folder,), tmp_path / "i.json")] == [("essai", True), ("faux", False)]  # fmt: skip


def spoilt(cache: Path) -> dict[str, str]:
    good = json.loads(cache.read_text(encoding="utf-8"))
    (name, (stamp, row)), *_ = good["files"].items()

    def with_row(**changes: object) -> str:
        return json.dumps({"format": good["format"], "files": {name: [stamp, {**row, **changes}]}})

    return {
        "empty": "",
        "cut": cache.read_text(encoding="utf-8")[:-20],
        "not json": "\x00\x01\x02",
        "deep": "[" * 100_000,
        "a list": "[]",
        "another format": json.dumps({**good, "format": -1}),
        "files as a list": json.dumps({**good, "files": []}),
        "a row too short": json.dumps({**good, "files": {name: [stamp]}}),
        "a row of text": json.dumps({**good, "files": {name: "row"}}),
        "a field missing": json.dumps({**good, "files": {name: [stamp, {"id": "essai"}]}}),
        "a title that is a number": with_row(title=5),
        "competences that are a number": with_row(competences=5),
        "competences that are numbers": with_row(competences=[5]),
        "a level that is a text": with_row(level="2"),
    }


KINDS = ("empty", "cut", "not json", "deep", "a list", "another format", "files as a list", "a row too short", "a row of text",
         "a field missing", "a title that is a number", "competences that are a number", "competences that are numbers",
         "a level that is a text")  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_spoilt_cache_is_ignored_and_made_anew(folder: Path, tmp_path: Path, kind: str) -> None:
    cache = tmp_path / "index.json"
    first = list_scenarios((folder,), cache)
    cache.write_text(spoilt(cache)[kind], encoding="utf-8")
    assert list_scenarios((folder,), cache) == first
    rewrite(folder / "ccp2" / "essai.yaml", SCENARIO.replace("Petit échange", "Autre échange"), unseen=True)
    assert titles(folder, cache) == ["Petit échange"], "the mended cache was not written"


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert titles(folder, tmp_path / "file" / "index.json") == ["Petit échange"]
    (tmp_path / "index.json").mkdir()
    assert titles(folder, tmp_path / "index.json") == ["Petit échange"]
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("index.json.")], "a partial file was left"
