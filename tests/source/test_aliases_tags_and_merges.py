"""What YAML can do and our files may not: each use is told at its place, nothing is expanded, and the rest is still read."""

import pytest

from simulator.source import Mapping, Scalar, read_nodes
from tests.builders import SCENARIO, loaded, marked, places


def told(text: str) -> None:
    clean, expected = marked(text)
    found = places(read_nodes(clean.encode(), "a.yaml").problems)
    assert [place[1:] for place in found] == expected, found


def test_an_anchor_and_each_alias_are_told() -> None:
    text, expected = marked("a: ‸&x [1, 2]\nb: ‸*x\nc: {d: ‸*x}\n")
    found = places(read_nodes(text.encode(), "a.yaml").problems)
    assert found == [("alias-interdit", *place) for place in expected]


def test_an_alias_of_nothing_is_told_the_same() -> None:
    told("a: ‸*nobody\n")


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!x", "!!str", "!", "!!binary", "!<tag:yaml.org,2002:int>"])
def test_a_tag_is_told_and_its_text_stays_text(tag: str) -> None:
    nodes = read_nodes(f"a: {tag} 12\n".encode(), "a.yaml")
    assert places(nodes.problems) == [("etiquette-interdite", 1, 4)]
    assert isinstance(nodes.root, Mapping)
    value = nodes.root.entries["a"][1]
    assert isinstance(value, Scalar)
    assert value.text == "12"


def test_tags_on_lists_and_mappings_are_told() -> None:
    told("a: ‸!!set {b: 1}\nc: ‸!!omap [d]\n")


def test_a_merge_key_is_told_and_merges_nothing() -> None:
    nodes = read_nodes(b"a: {b: 1}\nc:\n  <<: {b: 2}\n  d: 3\n", "a.yaml")
    assert places(nodes.problems) == [("alias-interdit", 3, 3)]
    assert isinstance(nodes.root, Mapping)
    inner = nodes.root.entries["c"][1]
    assert isinstance(inner, Mapping)
    assert list(inner.entries) == ["d"]


def test_a_quoted_merge_sign_is_a_key_like_another() -> None:
    nodes = read_nodes(b"'<<': 1\n", "a.yaml")
    assert nodes.problems == ()
    assert isinstance(nodes.root, Mapping)
    assert list(nodes.root.entries) == ["<<"]


def test_a_key_that_is_a_list_is_told_and_left_out() -> None:
    nodes = read_nodes(b"? [a, b]\n: c\nd: {{x}: e}\n", "a.yaml")
    assert places(nodes.problems) == [("cle-invalide", 1, 3), ("cle-invalide", 3, 5)]
    assert isinstance(nodes.root, Mapping)
    assert list(nodes.root.entries) == ["d"]


def test_an_alias_in_a_field_is_told_once_and_other_faults_are_told_too() -> None:
    text, expected = marked(
        SCENARIO.replace("titre: Petit échange", "titre: ‸&t Petit échange")
        .replace("resume: Un échange de deux scènes.", "resume: ‸*t")
        .replace("niveau: 1", "niveau: ‸*t")
        .replace("role: manager", "role: ‸!r manager")
        .replace("debut: accueil", "debut: ‸acueil")
    )
    found = places(loaded(text).problems)
    assert [place[1:] for place in found] == expected, found
    assert [place[0] for place in found] == [
        "alias-interdit", "alias-interdit", "etiquette-interdite", "alias-interdit", "reference-inconnue",
    ]  # fmt: skip


def test_what_is_missing_in_a_tagged_mapping_is_told_beside_the_tag() -> None:
    text, expected = marked(SCENARIO.replace("cliente: {nom: Mme Ferrand, ", "cliente: ‸!x {"))
    found = places(loaded(text).problems)
    assert found == [("cle-manquante", *expected[0]), ("etiquette-interdite", *expected[0])]
