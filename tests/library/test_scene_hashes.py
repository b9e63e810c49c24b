"""A scene's hash changes when what it says or does changes, and not with comments, layout or the rest of the file."""

import pytest

from simulator.library.hashes import scene_hashes
from simulator.library.scenarios import text_hash
from tests.builders import SCENARIO, scenario_with

HASHES = scene_hashes(SCENARIO)


def test_each_scene_has_its_own() -> None:
    assert list(HASHES) == ["accueil", "suite"]
    assert all(len(value) == 64 for value in HASHES.values())
    assert HASHES["accueil"] != HASHES["suite"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("titre: Petit échange", "titre: Autre chose"),
        ("    dit:\n      - cliente: Bonjour.", "    # un mot\n    dit:\n\n      -   cliente:   'Bonjour.'"),
        ("montre: {ecoute-active: 2}, effets", "montre: {ecoute-active: 2},    effets"),
    ],
)
def test_layout_comments_and_the_head_do_not_count(old: str, new: str) -> None:
    assert scene_hashes(scenario_with(old, new)) == HASHES


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- cliente: Bonjour.", "- cliente: Bonsoir."),
        ("- cliente: Bonjour.", "- cliente: bonjour."),
        ("{ecoute-active: 2}", "{ecoute-active: 1}"),
        ("{tension: -15}", "{tension: -10}"),
        ("apres: 30", "apres: 20"),
        ("vers: suite}\n    silence", "vers: rupture}\n    silence"),
    ],
)
def test_what_is_said_or_done_counts_for_its_scene_only(old: str, new: str) -> None:
    found = scene_hashes(scenario_with(old, new))
    assert found["accueil"] != HASHES["accueil"]
    assert found["suite"] == HASHES["suite"]


def test_the_order_of_choices_counts() -> None:
    rows = SCENARIO.splitlines(keepends=True)
    first = next(rank for rank, row in enumerate(rows) if row.startswith("      bon:"))
    rows[first], rows[first + 1] = rows[first + 1], rows[first]
    assert scene_hashes("".join(rows))["accueil"] != HASHES["accueil"]


@pytest.mark.parametrize("text", ["", "a: [", "scenes: []", "format: 1\n", "- a"])
def test_a_text_without_readable_scenes_has_none(text: str) -> None:
    assert scene_hashes(text) == {}


def test_the_hash_of_a_text_is_the_same_on_every_system() -> None:
    assert text_hash("a\n") == "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7"
