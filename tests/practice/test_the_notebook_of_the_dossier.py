"""What one writes to prepare one's dossier: kept place by place, counted without judgement, told in a few lines, never invented."""

from pathlib import Path

import pytest

from simulator.practice import Practice, PracticeError
from simulator.practice.dossier import RefusedFieldError, dossier_of, export_file, summary_of, write_field
from simulator.practice.dossier_rubrics import NOTICE, RUBRICS, SHORT_NOTICE
from simulator.practice.dossier_text import dossier_document, dossier_lines, dossier_markdown
from simulator.practice.keeping import erase_person, person_data
from simulator.storage import StoreError
from tests.practices import make_practice

HOSTILE = "# Titre\n<script>alert(1)</script> | *gras* [x](http://y) `code`\n---\n1. liste\n\x1b[2J\u202eabc"


@pytest.fixture
def practice(tmp_path: Path) -> Practice:
    return make_practice(tmp_path)


def test_an_empty_one_has_the_two_activity_types_and_no_word_of_its_own(practice: Practice) -> None:
    found = dossier_of(practice, "Léa")
    assert [activity.id for activity in found.activities] == ["CCP1", "CCP2"]
    assert all(example.filled == 0 and not example.texts for activity in found.activities for example in activity.examples)
    assert all(len(activity.questions) >= 5 for activity in found.activities)
    assert summary_of(practice, "Léa") == ()


def test_what_is_written_is_there_for_that_person_alone(practice: Practice) -> None:
    assert write_field(practice, "Léa", "CCP1/1/did", "  J’ai suivi les volumes.\nPuis j’ai alerté.  ") == (
        "J’ai suivi les volumes.\nPuis j’ai alerté."
    )
    (example,) = dossier_of(practice, "Léa").activities[0].begun
    assert example.texts == {"did": "J’ai suivi les volumes.\nPuis j’ai alerté."}
    assert dossier_of(practice, "Léa").text_at("CCP1/1/did").startswith("J’ai suivi")
    assert dossier_of(practice, "Ali").activities[0].begun == ()


def test_an_emptied_rubric_is_no_longer_counted(practice: Practice) -> None:
    write_field(practice, "Léa", "CCP1/1/did", "Oui.")
    write_field(practice, "Léa", "CCP1/1/did", " ")
    assert dossier_of(practice, "Léa").activities[0].begun == ()


@pytest.mark.parametrize("place", ["", "CCP1", "CCP1/1", "CCP1/0/did", "CCP1/4/did", "CCP1/1/autre", "CCP1/²/did", "/1/did"])
def test_a_place_that_is_not_there_is_refused(practice: Practice, place: str) -> None:
    with pytest.raises(RefusedFieldError):
        write_field(practice, "Léa", place, "Oui.")


@pytest.mark.parametrize("rubric", RUBRICS, ids=[rubric.id for rubric in RUBRICS])
def test_a_text_too_long_is_refused_and_what_was_there_stays(practice: Practice, rubric: object) -> None:
    assert isinstance(rubric, type(RUBRICS[0]))
    place = f"CCP2/3/{rubric.id}"
    write_field(practice, "Léa", place, "x" * rubric.limit)
    with pytest.raises(PracticeError, match="Rien n’a été enregistré"):
        write_field(practice, "Léa", place, "x" * (rubric.limit + 1))
    assert len(dossier_of(practice, "Léa").text_at(place)) == rubric.limit


def test_the_summary_tells_titles_and_contexts_in_ones_own_words(practice: Practice) -> None:
    for place, text in {
        "CCP1/1/title": "Les pics du lundi",
        "CCP1/1/company": "Un prestataire, douze conseillers",
        "CCP1/1/period": "mars à mai 2026",
        "CCP2/2/did": "J’ai accueilli deux nouveaux.",
    }.items():
        write_field(practice, "Léa", place, text)
    assert summary_of(practice, "Léa") == (
        "CCP1\u202f: Les pics du lundi (Un prestataire, douze conseillers, mars à mai 2026)",
        "CCP2\u202f: exemple 2, sans titre",
    )


def test_an_activity_that_the_title_no_longer_has_is_still_shown(practice: Practice) -> None:
    write_field(practice, "Léa", "ANCIEN/1/title", "D’un autre titre")
    last = dossier_of(practice, "Léa").activities[-1]
    assert (last.id, last.name, last.begun[0].texts["title"]) == ("ANCIEN", "", "D’un autre titre")


def test_every_page_says_that_it_is_no_evidence(practice: Practice) -> None:
    found = dossier_of(practice, "Léa")
    lines, markdown = dossier_lines(found), dossier_markdown(found)
    assert NOTICE in " ".join(lines)
    assert lines.count(SHORT_NOTICE) == len(found.activities)
    assert NOTICE in markdown
    assert markdown.count(f"*{SHORT_NOTICE}*") == len(found.activities)
    assert dossier_document(found)["evidence"] is False


def test_what_is_left_to_write_is_listed_without_a_judgement(practice: Practice) -> None:
    write_field(practice, "Léa", "CCP1/1/title", "Les pics")
    text = "\n".join(dossier_lines(dossier_of(practice, "Léa")))
    assert "Exemple 1\u202f: Les pics (1 rubrique écrite sur 8)" in text
    assert "Pas encore écrit" in text
    assert "%" not in text


@pytest.mark.parametrize("rubric", [rubric.id for rubric in RUBRICS])
def test_hostile_words_are_shown_as_they_stand(practice: Practice, rubric: str) -> None:
    hostile = HOSTILE[:110]
    write_field(practice, "Léa", f"CCP1/1/{rubric}", hostile)
    found = dossier_of(practice, "Léa")
    markdown, text = dossier_markdown(found), "\n".join(dossier_lines(found))
    for shown in (markdown, text):
        assert "\x1b" not in shown
        assert "\u202e" not in shown
    assert "<script>" not in markdown
    assert "\n---" not in markdown
    assert "\n1. liste" not in markdown
    assert markdown.count("\n# ") + markdown.startswith("# ") == 1
    assert "[x](" not in markdown


def test_it_goes_with_the_person_who_wrote_it(practice: Practice) -> None:
    write_field(practice, "Léa", "CCP1/1/title", "Les pics")
    assert person_data(practice, "Léa")["dossier"] == [
        {"place": "CCP1/1/title", "moment": "2026-11-23T09:00:00.000Z", "text": "Les pics"}
    ]
    file = export_file(practice, "Léa")
    file.parent.mkdir(parents=True)
    file.write_text("Les pics", encoding="utf-8")
    assert erase_person(practice, "Léa") == 0
    assert dossier_of(practice, "Léa").activities[0].begun == ()
    assert not file.exists()


def test_one_person_alone_writes_only_in_theirs(practice: Practice) -> None:
    alone = practice.for_person("Léa")
    write_field(alone, "Léa", "CCP1/1/title", "Les pics")
    with pytest.raises(StoreError):
        write_field(alone, "Ali", "CCP1/1/title", "Les pics")
    write_field(practice, "Ali", "CCP1/1/title", "Autre")
    assert summary_of(alone, "Ali") == ()
