"""``where``, ``export``, ``import``, ``erase``, ``backup``, ``repair``: what is kept can be seen, carried, erased and mended."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from simulator.cli import main
from tests.builders_typed import SEARCH, TYPED
from tests.cli.command import document, run

SAID = SEARCH.split()[-1]


@pytest.fixture
def colis(tmp_path: Path) -> Path:
    path = tmp_path / "colis.yaml"
    path.write_text(TYPED, encoding="utf-8")
    return path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "chez moi"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A home for each of one and two people who played, made once: each test takes a copy."""
    folder = tmp_path_factory.mktemp("played")
    colis = folder / "colis.yaml"
    colis.write_text(TYPED, encoding="utf-8")
    play(folder / "un", colis)
    shutil.copytree(folder / "un", folder / "deux")
    play(folder / "deux", colis, "Ali")
    return {"un": folder / "un", "deux": folder / "deux"}


@pytest.fixture
def one(home: Path, played: dict[str, Path]) -> str:
    """Léa Martin played at home; her attempt."""
    return _copied(played["un"], home)[0]


@pytest.fixture
def two(home: Path, played: dict[str, Path]) -> list[str]:
    """Léa Martin played at home, then Ali; their attempts."""
    return _copied(played["deux"], home)


def _copied(played: Path, home: Path) -> list[str]:
    shutil.copytree(played, home)
    with closing(sqlite3.connect(home / "plateau.sqlite3")) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM attempt ORDER BY rowid")]


def play(home: Path, colis: Path, trainee: str = "Léa Martin") -> str:
    """One finished attempt with a typed reply; its id."""
    moves = f'"{SEARCH}"\nclore\n'
    return str(document(home, "play", str(colis), "--seed", "1", "--trainee", trainee, "--moves", "-", typed=moves)["attempt"])


def names(home: Path) -> list[str]:
    return [row["trainee"] for row in document(home, "attempts")["attempts"]]


def test_an_exported_attempt_gives_the_same_report_elsewhere_byte_for_byte(tmp_path: Path, home: Path, colis: Path) -> None:
    attempt = play(home, colis)
    run(home, "correct", attempt, "--turn", "1", "--choice", "rembourser", "--by", "Mme Roux", "--why", "Mal compris.")
    parcel, there = tmp_path / "un.essai", tmp_path / "ailleurs"
    assert run(home, "export", attempt, "-o", str(parcel)).returncode == 0
    colis.unlink()
    assert run(there, "import", str(parcel)).returncode == 0
    for format in ("md", "json"):
        here = run(home, "report", attempt, "--format", format).stdout
        assert "Mme Roux" in here
        assert run(there, "report", attempt, "--format", format).stdout == here
    again = tmp_path / "deux.essai"
    run(there, "export", "last", "-o", str(again))
    assert again.read_bytes() == parcel.read_bytes()


def test_any_changed_byte_of_an_exported_attempt_is_noticed(tmp_path: Path, home: Path, one: str) -> None:
    from simulator.storage.parcel import SpoiltParcelError, unpack

    run(home, "export", one, "-o", str(tmp_path / "un.essai"))
    sound = (tmp_path / "un.essai").read_bytes()
    unpack(sound)
    places = [*range(0, len(sound), max(len(sound) // 400, 1)), len(sound) - 1, *range(90)]
    for place in places:
        spoilt = bytearray(sound)
        spoilt[place] ^= 1
        with pytest.raises(SpoiltParcelError):
            unpack(bytes(spoilt))
    for cut in (0, 1, 50, len(sound) // 2, len(sound) - 1):
        with pytest.raises(SpoiltParcelError):
            unpack(sound[:cut])


def test_a_spoilt_or_known_parcel_is_refused_and_the_others_are_added(tmp_path: Path, home: Path, two: list[str]) -> None:
    for attempt, name in zip(two, ("un.essai", "deux.essai"), strict=True):
        run(home, "export", attempt, "-o", str(tmp_path / name))
    (tmp_path / "faux.essai").write_bytes(b"plateau-essai 1 " + b"0" * 64 + b"\n" + b"x" * 50)
    there = tmp_path / "ailleurs"
    parcels = [str(tmp_path / name) for name in ("faux.essai", "un.essai", "un.essai", "deux.essai")]
    done = run(there, "import", *parcels)
    assert done.returncode == 1
    assert "somme de contrôle" in done.stderr
    assert "s’appelle déjà" in done.stderr
    assert sorted(names(there)) == ["Ali", "Léa Martin"]
    assert run(there, "import", str(tmp_path / "absent.essai")).returncode == 2


def test_erasing_a_person_leaves_no_byte_of_them_and_the_others_whole(home: Path, two: list[str]) -> None:
    attempt, other = two
    store = home / "plateau.sqlite3"
    kept = b"".join(path.read_bytes() for path in home.glob("plateau.sqlite3*"))
    assert "Léa Martin".encode() in kept
    (home / "exports").mkdir()
    (home / "exports" / f"bilan-colis-{attempt}.md").write_text("Léa Martin", encoding="utf-8")
    assert run(home, "erase", "--trainee", "Personne").returncode == 2
    assert run(home, "erase", "--trainee", "Léa Martin").returncode == 0
    left = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert "Léa Martin".encode() not in left
    assert attempt.encode() not in left
    assert names(home) == ["Ali"]
    assert run(home, "report", other).returncode == 0
    assert store.exists()


def test_all_that_is_kept_of_one_person_can_be_handed_over(home: Path, two: list[str]) -> None:
    found = json.loads(run(home, "export", "--trainee", "Léa Martin").stdout)
    assert [kept["header"]["trainee"] for kept in found["attempts"]] == ["Léa Martin"]
    assert SEARCH in json.dumps(found, ensure_ascii=False)
    assert run(home, "export", "--trainee", "Personne").returncode == 2


def test_what_is_old_is_erased_on_demand(home: Path, one: str) -> None:
    assert run(home, "erase", "--older-than", "1").returncode == 0
    assert names(home) == ["Léa Martin"]
    assert run(home, "erase", "--older-than", "0").returncode == 2
    assert run(home, "erase").returncode == 2
    with sqlite3.connect(home / "plateau.sqlite3") as connection:
        connection.execute("UPDATE attempt SET started = '2020-01-01T00:00:00.000Z'")
    run(home, "erase", "--older-than", "30")
    assert names(home) == []


def test_a_backup_is_a_store_that_opens(tmp_path: Path, home: Path, one: str) -> None:
    copy = tmp_path / "copie.sqlite3"
    assert run(home, "backup", str(copy)).stdout == f"{copy}\n"
    assert run(home, "backup", str(copy)).returncode == 2
    there = tmp_path / "ailleurs"
    there.mkdir()
    copy.rename(there / "plateau.sqlite3")
    assert run(there, "report", one).stdout == run(home, "report", one).stdout


def test_where_names_the_places_and_tells_a_changed_byte(home: Path, one: str) -> None:
    places = document(home, "where", "--check")
    assert places["fault"] is None
    shown = {place["path"] for place in places["places"]}
    assert {str(home / name) for name in ("plateau.sqlite3", "settings.json", "exports", "sauvegardes", "cache")} <= shown
    _change(home / "plateau.sqlite3", one)
    done = run(home, "where", "--check", "--json")
    assert done.returncode == 1
    assert one in json.loads(done.stdout)["fault"]
    assert run(home, "report", one).returncode == 2


def _change(store: Path, attempt: str) -> None:
    """One letter of what was typed, without SQLite being able to tell."""
    with closing(sqlite3.connect(store, isolation_level=None)) as connection:  # let go of: a file in use is not mended
        before = connection.execute("SELECT body FROM entry WHERE attempt = ? AND n = 1", (attempt,)).fetchone()[0]
        changed = before.replace(SAID, SAID[:-1] + "z")
        assert changed != before
        connection.execute("UPDATE entry SET body = ? WHERE attempt = ? AND n = 1", (changed, attempt))


def test_repair_keeps_the_file_aside_and_saves_what_is_sure(home: Path, two: list[str]) -> None:
    altered, sound = two
    assert "sain" in run(home, "repair").stderr
    report = run(home, "report", sound).stdout
    _change(home / "plateau.sqlite3", altered)
    done = run(home, "repair")
    assert done.returncode == 1
    assert len(list(home.glob("plateau-abime-*.sqlite3"))) == 1
    assert run(home, "report", sound).stdout == report
    rows = {row["id"]: row for row in document(home, "attempts")["attempts"]}
    assert rows.keys() == {altered, sound}
    assert rows[altered]["ended"] is None  # what came before the changed byte is sure
    assert run(home, "where", "--check").returncode == 0


def test_a_torn_file_is_put_aside_and_its_readable_part_saved(home: Path, colis: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLATEAU_HOME", str(home))
    (moves := colis.with_name("coups.txt")).write_text(f'"{SEARCH}"\nclore\n', encoding="utf-8")
    for number in range(12):  # what is kept matters here, not that twelve processes kept it
        assert main(["play", str(colis), "--seed", "1", "--trainee", f"Stagiaire {number}", "--moves", str(moves)]) == 0
    with closing(sqlite3.connect(home / "plateau.sqlite3")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = (
            connection.execute("SELECT max(pageno) FROM dbstat WHERE name = 'entry'").fetchone()[0]
            if _has_dbstat(connection)
            else 0
        )
    store = home / "plateau.sqlite3"
    data = bytearray(store.read_bytes())
    start = (page - 1) * 4096 if page else len(data) * 3 // 4
    data[start : start + 4096] = b"\xa5" * 4096
    store.write_bytes(data)
    done = run(home, "repair")
    assert done.returncode in {0, 1}, done.stderr
    assert "de côté" in done.stderr
    assert run(home, "where", "--check").returncode == 0
    assert 0 < len(names(home)) <= 12


def _has_dbstat(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("SELECT 1 FROM dbstat LIMIT 1")
    except sqlite3.DatabaseError:
        return False
    return True


def test_a_file_that_is_no_store_any_more_is_told_with_the_way_out(home: Path, one: str) -> None:
    (home / "plateau.sqlite3").write_bytes(b"n'importe quoi " * 1_000)
    told = run(home, "attempts")
    assert told.returncode == 2
    assert "plateau repair" in told.stderr
    assert run(home, "repair").returncode in {0, 1}
    assert names(home) == []
    assert b"n'importe quoi" in next(home.glob("plateau-abime-*.sqlite3")).read_bytes()
