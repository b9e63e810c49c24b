"""The notebook of the dossier in plain lines: one rubric at a time, kept at once; blank keeps, a dash erases, the end of the input stops."""

from io import StringIO
from pathlib import Path

from simulator.plain.dossier import dossier_stream
from simulator.practice import Practice
from simulator.practice.dossier import write_field
from simulator.practice.dossier_rubrics import NOTICE, SHORT_NOTICE
from tests.practices import make_practice


def said(practice: Practice, *lines: str) -> str:
    target = StringIO()
    dossier_stream(practice, "Léa", StringIO("".join(f"{line}\n" for line in lines)), target)
    return target.getvalue()


def texts(practice: Practice) -> dict[str, str]:
    return {one.place: one.text for one in practice.store.dossier("Léa") if one.text}


def test_a_whole_example_then_another_then_the_other_activity(tmp_path: Path) -> None:
    practice = make_practice(tmp_path)
    eight = [f"réponse {number}" for number in range(8)]
    told = said(practice, *eight, "oui", "Titre du deuxième", "s", "", "Un accueil", "q")
    assert len([place for place in texts(practice) if place.startswith("CCP1/1/")]) == 8
    assert texts(practice)["CCP1/2/title"] == "Titre du deuxième"
    assert texts(practice)["CCP2/1/title"] == "Un accueil"
    assert "CCP1, exemple 1\u202f: 8 rubriques écrites sur 8." in told


def test_it_says_on_each_page_that_it_is_no_evidence(tmp_path: Path) -> None:
    told = said(make_practice(tmp_path), "s", "", "s", "")
    assert told.count(NOTICE) == 2
    assert told.count(SHORT_NOTICE) == 2
    assert "Rien n’est écrit encore." in told


def test_an_empty_line_keeps_and_a_dash_erases(tmp_path: Path) -> None:
    practice = make_practice(tmp_path)
    write_field(practice, "Léa", "CCP1/1/title", "Les pics")
    write_field(practice, "Léa", "CCP1/1/did", "J’ai suivi les volumes.")
    told = said(practice, "", "-", "q")
    assert "Déjà écrit\u202f: Les pics" in told
    assert texts(practice) == {"CCP1/1/title": "Les pics"}


def test_the_input_may_end_anywhere(tmp_path: Path) -> None:
    practice = make_practice(tmp_path)
    assert NOTICE in said(practice)
    assert NOTICE in said(practice, "Les pics")
    assert texts(practice) == {"CCP1/1/title": "Les pics"}


def test_what_is_refused_is_told_and_asked_again(tmp_path: Path) -> None:
    practice = make_practice(tmp_path)
    told = said(practice, "x" * 121, "Les pics", "q")
    assert "la limite est de 120" in told
    assert texts(practice) == {"CCP1/1/title": "Les pics"}


def test_the_help_is_told_again_and_controls_never_reach_the_store(tmp_path: Path) -> None:
    practice = make_practice(tmp_path)
    told = said(practice, "a", "Les \x1b[2Jpics", "q")
    assert told.count("passe à l’exemple suivant") == 2
    assert "\x1b" not in told
    assert texts(practice) == {"CCP1/1/title": "Les \ufffd[2Jpics"}
