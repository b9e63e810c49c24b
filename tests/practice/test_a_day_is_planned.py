"""Which day is rehearsed: its parts from the road or from the trainer's plan, whose durations they are, and what is said of it."""

from pathlib import Path

import pytest

from scoring.certification import Road
from simulator.exam import PROPOSED, Stage
from simulator.practice import PracticeError
from simulator.practice.planning_a_day import Planned, Wish, plan_day
from simulator.practice.written_days import UnsoundDayError
from tests.practices import make_practice

SETTINGS = """format: 1
genre: epreuves
titre: Épreuves inventées
source: Inventées pour ce test
referentiel: mercd-2018
epreuves:
  mise-en-situation: {minutes: 33}
  entretien-technique: {prevu: oui, minutes: 22}
  questionnaire-professionnel: {prevu: non}
  entretien-final: {minutes: 11}
"""
PLAN = """format: 1
genre: journee
titre: Journée inventée
voie: vae
scenario: appel-escalade
reponse: mixte
parties:
  mise-en-situation: {minutes: 12}
  entretien-technique: {questions: 3}
  questionnaire: {minutes: 8, par-competence: 1}
"""


def planned(folder: Path, **wish: object) -> Planned:
    return plan_day(make_practice(folder), Wish(**{"seed": 1, "scenario": "appel-escalade", **wish}))  # type: ignore[arg-type]


def written(folder: Path, text: str) -> Path:
    file = folder / "un-fichier.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def stages(one: Planned) -> list[Stage]:
    return [part.stage for part in one.plan.parts]


def said(one: Planned, words: str) -> bool:
    return any(words in sentence.replace("\u202f", " ") for sentence in one.notices)


def test_without_anything_said_the_whole_day_with_the_durations_of_plateau(tmp_path: Path) -> None:
    one = planned(tmp_path)
    assert stages(one) == [Stage.PREPARATION, Stage.ROLE_PLAY, Stage.TECHNICAL, Stage.QUESTIONNAIRE, Stage.FINAL]
    assert not one.plan.own
    assert one.plan.minutes(Stage.QUESTIONNAIRE) == PROPOSED[Stage.QUESTIONNAIRE]
    assert said(one, "Aucune durée officielle n’est connue ici")
    assert said(one, "La version du titre que Plateau décrit a été remplacée.")
    assert {drawn.item.competence for drawn in one.paper} >= {"CCP1-C1", "CCP2-C6"}
    assert not said(one, "Les règles qui suivent")


def test_the_role_play_lasts_what_its_scenario_says(tmp_path: Path) -> None:
    one = planned(tmp_path)
    assert one.plan.minutes(Stage.ROLE_PLAY) == make_practice(tmp_path).open("appel-escalade").scenario.minutes


def test_the_scenario_is_drawn_by_the_seed_and_asks_why(tmp_path: Path) -> None:
    practice = make_practice(tmp_path)
    names = {plan_day(practice, Wish(seed=seed)).plan.scenario for seed in range(4)}
    assert len(names) > 1
    assert plan_day(practice, Wish(seed=2)) == plan_day(practice, Wish(seed=2))
    for name in names:
        scenes = practice.open(name).scenario.scenes.values()
        assert any(choice.reasons for scene in scenes for choice in scene.choices)


def test_ccp_by_ccp_the_day_is_about_the_ccp_presented_without_final_interview(tmp_path: Path) -> None:
    practice = make_practice(tmp_path)
    one = plan_day(practice, Wish(Road.CCP, seed=1, presents=("CCP1",)))
    assert Stage.FINAL not in stages(one)
    assert {drawn.item.competence[:4] for drawn in one.paper} == {"CCP1"}
    assert {question.competence[:4] for question in one.questions} <= {"CCP1", ""}
    (listed,) = [item for item in practice.scenarios() if item.id == one.plan.scenario]
    assert any(id.startswith("CCP1") for id in listed.competences)
    assert said(one, "à la session du dernier CCP")


def test_what_a_trainer_copied_of_the_real_durations_is_used(tmp_path: Path) -> None:
    one = planned(tmp_path, settings=written(tmp_path, SETTINGS))
    assert [(part.stage, part.minutes) for part in one.plan.parts] == [
        (Stage.PREPARATION, PROPOSED[Stage.PREPARATION]),
        (Stage.ROLE_PLAY, 33),
        (Stage.TECHNICAL, 22),
        (Stage.FINAL, 11),
    ]
    assert said(one, "sauf celles-ci, que Plateau propose : préparation.")


def test_a_day_planned_by_a_trainer(tmp_path: Path) -> None:
    one = planned(tmp_path, scenario="", plan=written(tmp_path, PLAN))
    assert one.plan.road == "vae"
    assert (one.plan.scenario, one.plan.reply, one.plan.own) == ("appel-escalade", "mixed", True)
    assert [(part.stage, part.minutes) for part in one.plan.parts] == [
        (Stage.ROLE_PLAY, 12),
        (Stage.TECHNICAL, None),
        (Stage.QUESTIONNAIRE, 8),
    ]
    assert (one.plan.technical, one.plan.per_competence) == (3, 1)
    assert len(one.paper) == len({drawn.item.competence for drawn in one.paper})


def test_more_time_for_whoever_needs_it(tmp_path: Path) -> None:
    assert planned(tmp_path, extra_time=2.0).plan.minutes(Stage.FINAL) == 2 * PROPOSED[Stage.FINAL]
    without = planned(tmp_path, extra_time=0.0)
    assert {part.minutes for part in without.plan.parts} == {None}
    assert said(without, "aucune partie n’est chronométrée")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (PLAN.replace("appel-escalade", "inconnu"), "reference-inconnue"),
        (PLAN.replace("minutes: 12", "minutes: 900"), "valeur-hors-bornes"),
        (PLAN.replace("voie: vae", "voie: autre"), "valeur-inconnue"),
        (PLAN[: PLAN.index("  mise-en-situation")].replace("parties:", "parties: {}"), "journee-vide"),
        (PLAN.replace("questions: 3", "questionz: 3"), "cle-inconnue"),
    ],
)
def test_a_faulty_plan_says_where(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(UnsoundDayError) as told:
        planned(tmp_path, plan=written(tmp_path, text))
    assert [problem.code for problem in told.value.problems] == [code]
    assert all(problem.where.line > 1 for problem in told.value.problems)


def test_a_plan_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(PracticeError, match="n’existe pas"):
        planned(tmp_path, plan=tmp_path / "absent.yaml")
    with pytest.raises(PracticeError, match="genre: journee"):
        planned(tmp_path, plan=written(tmp_path, SETTINGS))
