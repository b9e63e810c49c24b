"""A key given twice: YAML keeps one in silence; here each later one is told, the first one is kept."""

from simulator.source import Mapping, Scalar, read_nodes, typeset
from tests.builders import loaded, marked, places, scenario_with


def test_a_duplicate_key_names_both_lines() -> None:
    text, expected = marked(scenario_with("debut: accueil\n", "debut: accueil\n‸titre: Un autre\n"))
    problem = loaded(text).problems[0]
    assert places(loaded(text).problems) == [("cle-en-double", *expected[0])]
    assert typeset("« titre »") in problem.message
    assert "ligne 3" in problem.message


def test_each_later_one_is_told_and_the_first_is_kept() -> None:
    text, expected = marked("a: 1\nb: {c: 1, ‸c: 2}\n‸a: 3\n‸'a': 4\n")
    nodes = read_nodes(text.encode(), "a.yaml")
    assert places(nodes.problems) == [("cle-en-double", *place) for place in expected]
    assert isinstance(nodes.root, Mapping)
    first = nodes.root.entries["a"][1]
    assert isinstance(first, Scalar)
    assert first.text == "1"


def test_the_same_key_in_two_mappings_is_no_fault() -> None:
    assert read_nodes(b"a: {x: 1}\nb: {x: 1}\n", "a.yaml").problems == ()


def test_two_scenes_of_one_name_are_told() -> None:
    text, expected = marked(scenario_with("fins:\n", "  ‸suite: {choix: {a: {texte: b, retour: c, vers: rupture}}}\nfins:\n"))
    assert places(loaded(text).problems) == [("cle-en-double", *expected[0])]
