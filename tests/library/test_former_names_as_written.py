"""``renommages``: each former name leads to one thing of today, under the same form; what leads nowhere is told at its place."""

import pytest

from tests.builders import loaded, marked, scenario_of, scenario_with, told_at_mark

OLD = "debut: accueil\n"


def renames(written: str) -> str:
    return f"renommages:\n  {written}\n{OLD}"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("ancien: ‸acueil", "renommage-sans-cible"),
        ("ancien: ‸tension", "renommage-sans-cible"),
        ("ancien: ‸cliente", "renommage-sans-cible"),
        ("ancien: ‸~", "renommage-sans-cible"),
        ("ancien: ‸{a: b}", "renommage-sans-cible"),
        ("ancien: ‸[accueil]", "renommage-sans-cible"),
        ("ancien: ‸accueil/bon", "renommage-sans-cible"),
        ("accueil/ancien: ‸bon", "renommage-sans-cible"),
        ("accueil/ancien: ‸accueil/clore", "renommage-sans-cible"),
        ("accueil/ancien: ‸suite/clore", "renommage-sans-cible"),
        ("entree/ancien: ‸accueil/bon", "renommage-sans-cible"),
        ("‸Ancien: accueil", "id-invalide"),
        ("‸a/b/c: accueil", "id-invalide"),
        ("‸suite: accueil", "ancien-nom-repris"),
        ("‸suite: rupture", "ancien-nom-repris"),
        ("‸clore: bon", "ancien-nom-repris"),
        ("‸accueil/mauvais: accueil/bon", "ancien-nom-repris"),
        ("‸bon: bon", "ancien-nom-repris"),
        ("a: accueil\n  ‸a: suite", "cle-en-double"),
    ],
)
def test_a_faulty_line_is_told_at_its_place(written: str, code: str) -> None:
    assert told_at_mark(OLD, renames(written)).code == code


def test_it_is_a_mapping() -> None:
    assert told_at_mark(OLD, f"renommages: ‸[a]\n{OLD}").code == "type-inattendu"


def test_the_nearest_name_is_offered() -> None:
    assert "«\u202faccueil\u202f»" in told_at_mark(OLD, renames("ancien: ‸acueil")).hint
    assert "«\u202faccueil/bon\u202f»" in told_at_mark(OLD, renames("accueil/ancien: ‸accueil/bonn")).hint


def test_each_sound_line_is_kept_even_where_a_scene_and_a_choice_share_the_old_name() -> None:
    text = scenario_with(
        OLD, renames("entree: accueil\n  entree/x: accueil/bon\n  accueil/y: accueil/bon\n  fin: apaisee\n  couper: suite")
    )
    assert scenario_of(text).renames == {
        "entree": "accueil",
        "entree/x": "accueil/bon",
        "accueil/y": "accueil/bon",
        "fin": "apaisee",
        "couper": "suite",
    }


def test_a_flag_may_have_had_another_name_too() -> None:
    flags = f"reperes:\n  date_dite: Une date a été donnée.\n  rappel: Un rappel est promis.\n{OLD}"
    assert scenario_of(scenario_with(OLD, f"renommages: {{date: date_dite}}\n{flags}")).renames == {"date": "date_dite"}
    told = told_at_mark(OLD, f"renommages: {{‸rappel: date_dite}}\n{flags}")
    assert told.code == "ancien-nom-repris"


def test_all_faults_are_told_in_one_run() -> None:
    text, expected = marked(scenario_with(OLD, renames("a: ‸x\n  ‸suite: accueil\n  b: ‸y")))
    assert [(one.where.line, one.where.column) for one in loaded(text).problems] == expected
