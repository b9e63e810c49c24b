"""A hint names the nearest known word; where none is near, it lists some."""

import pytest

from simulator.source import nearest

KEYS = ("format", "genre", "titre", "resume", "referentiel", "juge", "role", "niveau", "duree", "contexte")


@pytest.mark.parametrize(
    ("said", "meant"),
    [("tittre", "titre"), ("genr", "genre"), ("referenciel", "referentiel"), ("Niveau", "niveau"), ("durée", "duree"), ("rôle", "role")],
)  # fmt: skip
def test_the_nearest_word_is_named(said: str, meant: str) -> None:
    assert nearest(said, KEYS) == f"Vouliez-vous dire « {meant} » ?"


def test_far_from_all_the_known_ones_are_listed() -> None:
    assert nearest("zzz", ("apaisee", "rupture")) == "Connus : apaisee, rupture."
    assert nearest("", ("apaisee", "rupture")) == "Connus : apaisee, rupture."


def test_a_long_list_is_cut() -> None:
    hint = nearest("!!!", [f"w{number}" for number in range(50)])
    assert hint.endswith("w11….")
    assert "w12" not in hint


def test_nothing_known_gives_no_hint() -> None:
    assert nearest("a", ()) == ""


def test_a_huge_word_costs_nothing() -> None:
    assert nearest("a" * 1_000_000, KEYS).startswith("Connus")
