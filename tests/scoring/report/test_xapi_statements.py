"""An attempt as xAPI statements: valid by an independent validator, the same each time, and without a word of what was typed."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pydantic import ValidationError

from scoring.performance import Correction
from scoring.report import PracticeReport
from scoring.report.xapi import HOME_PAGE, pseudonym, statements
from simulator.engine import Say, Silence
from simulator.library import shipped_folder
from simulator.practice.golden import read_play
from simulator.practice.reporting import report_of
from tests.facts import choice, make_report, make_scenario, scene, silent
from tests.practices import make_practice

PLAYS = sorted(shipped_folder().rglob("*.play"))
SCENARIO = make_scenario(
    scene(
        "s0",
        choice("bon", "s1", shows={"a1": 2}),
        choice("faux", "s1", shows={"a1": -1}, blocks=("a1",)),
        silence=silent("s1"),
    ),
    scene("s1", choice("fin", "bien", shows={"a2": 1}), choice("neutre", "bien")),
)


def valid(found: Iterable[dict[str, Any]]) -> None:
    from ralph.models.xapi.base.statements import BaseXapiStatement  # nearly two seconds, for the worker that needs it only

    for one in found:
        BaseXapiStatement.model_validate_json(json.dumps(one))


def verbs(found: Iterable[dict[str, Any]]) -> list[str]:
    return [one["verb"]["id"].rpartition("/")[2] for one in found]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for all, so that each scenario is explored once."""
    return tmp_path_factory.mktemp("home")


@pytest.mark.parametrize("path", PLAYS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_golden_play_is_told_in_valid_statements(path: Path, folder: Path) -> None:
    practice = make_practice(folder)
    golden = read_play(path.read_text(encoding="utf-8"))
    attempt = practice.begin(practice.open(path.parent.name), mode=golden.mode, seed=golden.seed, keep=False)
    for _, move in golden.moves:
        attempt.make(move)
    found = statements(report_of(practice.review_of(attempt)))
    valid(found)
    assert len({one["id"] for one in found}) == len(found)
    assert [one["timestamp"] for one in found] == sorted(one["timestamp"] for one in found)
    assert "@" not in json.dumps([one["actor"] for one in found])


@pytest.mark.parametrize(
    "place",
    [("id",), ("timestamp",), ("verb", "id"), ("object", "id"), ("result", "duration"), ("actor", "account", "homePage")],
)
def test_the_validator_does_refuse(place: tuple[str, ...]) -> None:
    one = statements(make_report(SCENARIO, ["bon", "fin"]))[-1]
    inner = one
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = "n’importe quoi"
    with pytest.raises(ValidationError):
        valid([one])


def test_a_whole_attempt_from_its_beginning_to_its_end() -> None:
    found = statements(make_report(SCENARIO, ["bon", "fin"]))
    assert verbs(found) == ["initialized", "answered", "answered", "scored", "completed"]
    assert [one.get("result", {}).get("response") for one in found[1:3]] == ["bon", "fin"]
    assert found[3]["result"]["score"] == {"scaled": 1.0, "raw": 100.0, "min": 0, "max": 100}
    assert found[4]["result"] == {"duration": "PT20.00S", "completion": True, "success": True}
    assert found[4]["timestamp"] == "2026-11-23T10:00:20.000Z"


def test_a_fault_fails_and_what_is_worth_nothing_says_nothing_of_success() -> None:
    found = statements(make_report(SCENARIO, ["faux", "neutre"]))
    assert found[1]["result"]["success"] is False
    assert "success" not in found[2]["result"]
    assert found[-1]["result"]["success"] is False


def test_an_attempt_that_was_left_has_no_result() -> None:
    assert verbs(statements(make_report(SCENARIO, ["bon", "(leave)"], left="left"))) == [
        "initialized",
        "answered",
        "terminated",
    ]
    assert verbs(statements(make_report(SCENARIO, ["bon"]))) == ["initialized", "answered"]


def test_what_was_not_observed_is_not_scored() -> None:
    found = statements(make_report(SCENARIO, ["bon", "fin"], least=6))
    assert verbs(found) == ["initialized", "answered", "answered", "completed"]
    assert found[-1]["result"]["success"] is False


def test_a_silence_and_words_that_were_not_understood_are_no_answers_and_no_word_is_told() -> None:
    found = statements(make_report(SCENARIO, [Silence(), Say("mon numéro est le 06"), Say("secret", "fin", 0.8)]))
    assert verbs(found)[1:4] == ["responded", "responded", "answered"]
    valid(found)
    text = json.dumps(found, ensure_ascii=False)
    assert "numéro" not in text
    assert "secret" not in text


def ids(report: PracticeReport, home_page: str = HOME_PAGE) -> list[str]:
    return [one["id"] for one in statements(report, home_page)]


def test_the_same_attempt_gives_the_same_ids_and_another_gives_others() -> None:
    one = ids(make_report(SCENARIO, ["bon", "fin"]))
    assert one == ids(make_report(SCENARIO, ["bon", "fin"]))
    assert {UUID(id).version for id in one} == {5}
    for other in (
        ids(make_report(SCENARIO, ["bon", "fin"], attempt="essai-2")),
        ids(make_report(SCENARIO, ["bon", "fin"], trainee="Ali")),
        ids(make_report(SCENARIO, ["bon", "fin"]), "https://organisme.example"),
    ):
        assert not set(one) & set(other)


def test_a_correction_is_told_anew_and_the_rest_stays() -> None:
    report = make_report(SCENARIO, [Say("oui", "bon", 0.5), "fin"])
    first, *others = report.performance.exchanges
    fixed = replace(first, corrected=Correction(1, "faux", "Mme Roux", "2026-11-24T10:00:00Z", ""))
    corrected = replace(report, performance=replace(report.performance, exchanges=(fixed, *others)))
    assert [a == b for a, b in zip(ids(report), ids(corrected), strict=True)] == [True, False, True, True, True]


@pytest.mark.parametrize("name", ["lea@exemple.test", "  lea@exemple.test ", "", "@"])
def test_an_address_is_never_an_account(name: str) -> None:
    assert pseudonym(name).startswith("stagiaire-")
    assert "@" not in pseudonym(name)


@pytest.mark.parametrize(
    "text", ["=cmd()|calc", "\x1b[31mrouge", "\u202egpj.exe", "x" * 10_000, '"},{"id":"', "<script>", "a\nb\tc", "é/?#&%"]
)
def test_hostile_text_stays_text(text: str) -> None:
    report = make_report(SCENARIO, ["bon", "fin"], trainee=text, scenario_title=text)
    found = statements(report)
    valid(found)
    assert json.loads(json.dumps(found)) == found


def test_ids_that_could_change_an_address_are_encoded() -> None:
    report = make_report(SCENARIO, ["bon", "fin"], scenario_id="a/b?c#d é")
    found = statements(report)
    valid(found)
    assert found[0]["object"]["id"].endswith("/scenario/a%2Fb%3Fc%23d%20%C3%A9")
