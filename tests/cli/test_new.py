"""``plateau new`` writes a scenario that is sound, proved, playable, and won by no robot; and never replaces a file."""

from pathlib import Path

from tests.cli.command import document, run
from tests.core_yaml import as_an_editor


def new(home: Path, folder: Path, id: str = "premier") -> list[Path]:
    done = run(home, "new", id, cwd=folder)
    assert done.returncode == 0, done.stderr
    return [folder / line for line in done.stdout.splitlines()]


def test_it_names_what_it_wrote_and_what_to_do_next(tmp_path: Path) -> None:
    done = run(tmp_path / "home", "new", "premier", cwd=tmp_path)
    assert done.stdout.splitlines() == [
        "premier.yaml",
        str(Path("premier", "exemplaire.play")),
        str(Path("schemas", "scenario.json")),
    ]
    for line in done.stdout.splitlines():
        assert (tmp_path / line).is_file()
    for verb in ("check", "play", "watch"):
        assert f"plateau {verb} premier.yaml" in done.stderr


def test_check_tells_nothing_and_the_exemplary_play_goes_as_written(tmp_path: Path) -> None:
    new(tmp_path / "home", tmp_path)
    found = document(tmp_path / "home", "check", str(tmp_path / "premier.yaml"))
    assert found["problems"] == []
    done = run(tmp_path / "home", "test", str(tmp_path / "premier"))
    assert done.returncode == 0, done.stdout
    play = (tmp_path / "premier" / "exemplaire.play").read_text(encoding="utf-8")
    assert "acquired 1.000" in play


def test_no_robot_wins(tmp_path: Path) -> None:
    new(tmp_path / "home", tmp_path)
    found = document(tmp_path / "home", "explore", str(tmp_path / "premier.yaml"))
    assert found["complete"]
    assert len(found["references"]) == 2
    for name, robot in found["robots"].items():
        assert robot["acquired"] <= (0.05 if name == "random" else 0), name


def test_the_schema_is_where_the_file_says_and_is_written_once(tmp_path: Path) -> None:
    (tmp_path / "accueil").mkdir()
    new(tmp_path / "home", tmp_path)
    second = new(tmp_path / "home", tmp_path / "accueil", "second")
    assert not (tmp_path / "accueil" / "schemas").exists()
    for path in (tmp_path / "premier.yaml", second[0]):
        modeline = path.read_text(encoding="utf-8").split("\n")[0]
        assert (path.parent / modeline.partition("$schema=")[2]).resolve() == tmp_path / "schemas" / "scenario.json"
        assert as_an_editor(path.read_text(encoding="utf-8"))["genre"] == "scenario"


def test_the_schema_goes_to_the_folder_of_the_library(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    done = run(tmp_path / "home", "new", "a", "--folder", "mine/ccp1", cwd=tmp_path, PLATEAU_SCENARIOS=str(tmp_path / "mine"))
    assert str(Path("mine", "schemas", "scenario.json")) in done.stdout.splitlines()
    (tmp_path / "theirs" / "referentiels").mkdir(parents=True)
    done = run(tmp_path / "home", "new", "b", "--folder", "theirs/ccp1", cwd=tmp_path)
    assert str(Path("theirs", "schemas", "scenario.json")) in done.stdout.splitlines()


def test_the_folder_is_made_when_it_is_not_there(tmp_path: Path) -> None:
    done = run(tmp_path / "home", "new", "premier", "--folder", "mes scénarios/accueil", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "mes scénarios" / "accueil" / "premier.yaml").is_file()
    assert '"' in done.stderr


def test_nothing_is_replaced(tmp_path: Path) -> None:
    for name in ("premier.yaml", "premier.yml", "premier/exemplaire.play"):
        folder = tmp_path / name.replace("/", "-")
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text("à moi", encoding="utf-8")
        done = run(tmp_path / "home", "new", "premier", cwd=folder)
        assert (done.returncode, done.stdout) == (2, "")
        assert len(done.stderr.splitlines()) == 1
        assert "existe déjà" in done.stderr
        assert [path.name for path in folder.rglob("*") if path.is_file()] == [Path(name).name]
        assert (folder / name).read_text(encoding="utf-8") == "à moi"


def test_what_is_not_an_id_is_refused_with_one_that_is(tmp_path: Path) -> None:
    for typed, near in (("Mon été", "mon-ete"), ("premier.yaml", "premier"), ("a/b", "a-b")):
        done = run(tmp_path / "home", "new", typed, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.strip().endswith(f"{near}."), done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("à moi", encoding="utf-8")
    done = run(tmp_path / "home", "new", "premier", "--folder", "notes.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert "pas un dossier" in done.stderr
    assert len(done.stderr.splitlines()) == 1
