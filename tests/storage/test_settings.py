"""Settings are kept in a small file; what is faulty there falls back, and the rest stays."""

import json
from pathlib import Path

import pytest

from simulator.storage import Settings, load_settings, save_settings

CHOSEN = Settings(theme="plateau-contraste", pace="lent", extra_time=1.33, trainee="Léa « Zoé »", tour_seen=True)


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    save_settings(tmp_path / "nouveau" / "settings.json", CHOSEN)
    assert load_settings(tmp_path / "nouveau" / "settings.json") == CHOSEN
    assert [path.name for path in (tmp_path / "nouveau").iterdir()] == ["settings.json"]


def test_without_a_file_nothing_is_chosen(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == Settings()
    assert load_settings(tmp_path) == Settings()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"texte"',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"theme": ' * 100_000,
        b"9" * 10_000,
        b"\xef\xbb\xbf{}",
    ],
)
def test_a_file_that_is_not_ours_counts_as_not_chosen(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(data)
    assert load_settings(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "inconnu"), ("theme", 3), ("theme", None), ("pace", "rapide"), ("pace", []), ("extra_time", 7.5),
        ("extra_time", float("nan")), ("extra_time", "2"), ("extra_time", True), ("trainee", ""), ("trainee", {}), ("trainee", "   "),
        ("tour_seen", "oui"), ("tour_seen", 1),
    ],
)  # fmt: skip
def test_a_faulty_value_falls_back_and_the_others_stay(tmp_path: Path, key: str, value: object) -> None:
    save_settings(tmp_path / "settings.json", CHOSEN)
    data = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
    (tmp_path / "settings.json").write_text(json.dumps({**data, key: value, "inconnue": 1}), encoding="utf-8")
    found = load_settings(tmp_path / "settings.json")
    assert getattr(found, key) == getattr(Settings(), key)
    others = set(data) - {key}
    assert {name: getattr(found, name) for name in others} == {name: getattr(CHOSEN, name) for name in others}


@pytest.mark.parametrize(("written", "read"), [(2, 2.0), (0, 0.0), (1, 1.0), (1.33, 1.33)])
def test_a_whole_number_is_a_number_too(tmp_path: Path, written: float, read: float) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"extra_time": written}), encoding="utf-8")
    assert load_settings(tmp_path / "settings.json").extra_time == read


def test_a_name_is_one_short_line_without_control_characters(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"trainee": "Léa\x1b[2J\nZoé" + "x" * 500}), encoding="utf-8")
    name = load_settings(tmp_path / "settings.json").trainee
    assert name.isprintable() or "\ufffd" in name
    assert not set(name) & set("\x1b\n")
    assert len(name) <= 60


def test_a_file_that_cannot_be_replaced_leaves_nothing_half_written_beside_it(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    with pytest.raises(OSError, match="settings"):
        save_settings(tmp_path / "settings.json", CHOSEN)
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]
