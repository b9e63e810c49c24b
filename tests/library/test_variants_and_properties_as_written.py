"""Variants weigh 1 to 1000 and start known gauges in bounds; properties are one of three sentences over known choices."""

import pytest

from tests.builders import scenario_of, scenario_with, told_at_mark

OLD = "debut: accueil\n"


def variants(written: str) -> str:
    return f"variantes:\n  {written}\n{OLD}"


def properties(written: str) -> str:
    return f"proprietes:\n  - {written}\n{OLD}"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("a: {poids: ‸0}", "valeur-hors-bornes"),
        ("a: {poids: ‸1001}", "valeur-hors-bornes"),
        ("a: {poids: ‸lourd}", "type-inattendu"),
        ("a: {depart: {tension: ‸101}}", "valeur-hors-bornes"),
        ("a: {depart: {tension: ‸-1}}", "valeur-hors-bornes"),
        ("a: {depart: {‸tention: 10}}", "reference-inconnue"),
        ("a: {depart: ‸90}", "type-inattendu"),
        ("a: ‸90", "type-inattendu"),
        ("‸A: {poids: 1}", "id-invalide"),
        ("a: {poids: 1}\n  ‸a: {poids: 2}", "cle-en-double"),
    ],
)
def test_a_faulty_variant_is_told_at_its_place(written: str, code: str) -> None:
    assert told_at_mark(OLD, variants(written)).code == code


def test_variants_are_a_mapping_that_may_be_empty() -> None:
    assert told_at_mark(OLD, f"variantes: ‸[a]\n{OLD}").code == "type-inattendu"
    assert [item.id for item in scenario_of(scenario_with(OLD, f"variantes: {{}}\n{OLD}")).variants] == ["base"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("‸{jamais: couper}", "propriete-mal-formee"),
        ("‸{jamais: couper, apres: bon}", "propriete-mal-formee"),
        ("‸{toujours: clore, avant: bon}", "propriete-mal-formee"),
        ("‸{jamais: couper, avant: bon, apres: mauvais}", "propriete-mal-formee"),
        ("‸{jamais: couper, avant: [bon, mauvais]}", "propriete-mal-formee"),
        ("‸{jamais: [], avant: bon}", "propriete-mal-formee"),
        ("‸couper", "type-inattendu"),
        ("{jamais: ‸coupe, avant: bon}", "reference-inconnue"),
        ("{jamais: [couper, ‸coupe], avant: bon}", "reference-inconnue"),
        ("{jamais: couper, avant: ‸bonn}", "reference-inconnue"),
        ("{jamais: ‸accueil/clore, avant: bon}", "reference-inconnue"),
        ("{jamais: ‸apaisee, avant: bon}", "reference-inconnue"),
        ("{finit-par: [‸clore], apres: bon}", "reference-inconnue"),
        ("{finit-par: ‸{apaisee: 1}, apres: bon}", "reference-inconnue"),
    ],
)
def test_a_faulty_property_is_told_at_its_place(written: str, code: str) -> None:
    assert told_at_mark(OLD, properties(written)).code == code


def test_each_sound_property_is_kept_with_its_place() -> None:
    text = scenario_with(OLD, properties("{jamais: suite/couper, avant: accueil/bon}\n  - {finit-par: apaisee, apres: clore}"))
    found = scenario_of(text).properties
    assert [(item.kind, item.subjects, item.other, item.where.line) for item in found] == [
        ("never", ("suite/couper",), "accueil/bon", 17),
        ("ends-in", ("apaisee",), "clore", 18),
    ]
