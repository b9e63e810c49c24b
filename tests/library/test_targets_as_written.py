"""``vers`` leads to a scene or an ending; in a list, each but the last has its ``si``, the last has none."""

import pytest

from tests.builders import loaded, marked, scenario_of, told_at_mark
from tests.full_scenario import FULL

WRITTEN = """
          - {si: {tension: {min: 70, max: 90}}, cible: rupture}
          - {cible: apaisee}
"""


def with_targets(written: str) -> str:
    assert FULL.count(WRITTEN) == 1
    return FULL.replace(WRITTEN, f" {written}\n")


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("rupture", ["rupture"]),
        ("reprise", ["reprise"]),
        ("[{cible: rupture}]", ["rupture"]),
        ("[{si: {rappel: oui}, cible: reprise}, {si: {rappel: non}, cible: rupture}, {cible: apaisee}]", ["reprise", "rupture", "apaisee"]),
    ],
)  # fmt: skip
def test_targets_are_read_in_order(written: str, ids: list[str]) -> None:
    targets = scenario_of(with_targets(written)).scenes["reprise"].choice("promettre").targets
    assert [target.id for target in targets] == ids
    assert targets[-1].condition is None
    assert all(target.condition is not None for target in targets[:-1])


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("‸ruptures", ["reference-inconnue"]),
        ("‸''", ["reference-inconnue"]),
        ("‸{cible: rupture}", ["type-inattendu"]),
        ("‸[]", ["cible-manquante"]),
        ("[‸rupture]", ["type-inattendu"]),
        ("[{cible: ‸ruptures}]", ["reference-inconnue"]),
        ("[{cible: ‸[rupture]}]", ["reference-inconnue"]),
        ("[‸{si: {rappel: oui}, cible: rupture}]", ["cible-manquante"]),
        ("[‸{cible: rupture}, {cible: apaisee}]", ["cible-masquee"]),
        ("[‸{cible: rupture}, ‸{si: {rappel: oui}, cible: apaisee}]", ["cible-masquee", "cible-manquante"]),
        ("[{si: {rappel: oui}, cible: rupture}, ‸{cibles: apaisee}]", ["cle-manquante", "cle-inconnue"]),
    ],
)
def test_faulty_targets_are_told_at_their_place(written: str, codes: list[str]) -> None:
    text, expected = marked(with_targets(written))
    problems = loaded(text).problems
    assert {problem.code for problem in problems} == set(codes)
    assert {(problem.where.line, problem.where.column) for problem in problems} >= set(expected)


def test_the_targets_of_a_silence_obey_the_same_rules() -> None:
    assert told_at_mark("effets: {tension: +10}, vers: suite}\n  suite", "vers: ‸suit}\n  suite").code == "reference-inconnue"
    assert told_at_mark("effets: {tension: +10}, vers: suite}\n  suite", "vers: ‸[]}\n  suite").code == "cible-manquante"


def test_a_choice_without_vers_is_told() -> None:
    text, expected = marked(FULL.replace("      promettre:\n        texte", "      promettre:\n        ‸texte"))
    problems = loaded(text.replace(f"        vers:{WRITTEN}", "")).problems
    assert [(one.code, one.where.line, one.where.column) for one in problems] == [("cle-manquante", *expected[0])]


def test_a_conversation_cannot_start_in_an_ending_or_nowhere() -> None:
    assert told_at_mark("debut: accueil", "debut: ‸rupture").code == "reference-inconnue"
    assert told_at_mark("debut: accueil", "debut: ‸acceuil").hint.count("accueil") == 1
    assert told_at_mark("debut: accueil", "debut: ‸[accueil]").code == "reference-inconnue"


def test_a_scene_and_an_ending_cannot_share_a_name() -> None:
    assert told_at_mark("fins:\n", "fins:\n  ‸suite: {ton: echec, texte: Fin.}\n").code == "id-en-double"
