"""Whatever was typed or written, the pages show it as text: no markup, no link, no heading, no file read, no direction turned."""

import re

import pytest

from scoring.report.pdf import to_pdf
from scoring.report.pdf.plain import LONGEST_WORD, plain
from simulator.engine import Say
from tests.facts import choice, make_report, make_scenario, scene
from tests.scoring.pdf.reading import Pages, squeezed

HOSTILE = [
    '#import "@preview/evil:1.0.0": *',
    '#read("report.typ") #read("/etc/passwd")',
    "#sys.inputs.facts",
    "#panic[non] #set page(width: 1pt) #pagebreak()",
    "$ x^2 $ et $",
    "*étoile* _souligné_ `code` ```rust fn```",
    "@tour-1 <tour-1> <label>",
    "= Titre\n== Autre titre",
    "- puce\n+ numéro\n/ terme: sens",
    "antislash \\ \\u{41} \\# fin \\",
    "https://exemple.test/ http://exemple.test",
    "// commentaire /* caché */ suite",
    "[crochet] ] [ { } ( ) ; : \" ' -- --- ...",
    '"}]} , {"title": "autre"',
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "</Figure> /Type /Catalog endobj %%EOF",
]
TURNED = {
    "\x1b[2J\x1b[31mrouge": "[U+001B][2J[U+001B][31mrouge",
    "\u202eelbissop": "[U+202E]elbissop",
    "a\u200fb\u2066c\u2069": "a[U+200F]b[U+2066]c[U+2069]",
    "zéro\x00fin\ud800": "zéro[U+0000]fin[U+D800]",
    "\ufeffcaché\u200b": "[U+FEFF]caché[U+200B]",
    "\U000f0000\U0010ffff\ue000": "[U+F0000][U+10FFFF][U+E000]",
}


def report_with(text: str) -> Pages:
    scenario = make_scenario(
        scene("s0", choice("bon", "s1", shows={"a1": 1}, text=text), choice("faux", "s1", shows={"a1": -1}, blocks=("a1",))),
        scene("s1", choice("fin", "bien", shows={"a2": 1}, text=text), choice("autre", "bien", shows={"a2": 2}, text=text)),
    )
    moves = ["bon", Say(text), Say(text, "fin", 0.7)]
    return Pages(
        to_pdf(make_report(scenario, moves, trainee=text, label=text, notes=text, scenario_title=text, ending_text=text))
    )


PLAIN = report_with("sage")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_at_every_door_is_shown_as_it_was_written(text: str) -> None:
    opened = report_with(text)
    assert opened.text.count(squeezed(text)) >= 8
    assert opened.outline == PLAIN.outline
    assert [tag for tag in opened.tags if tag in _KINDS] == [tag for tag in PLAIN.tags if tag in _KINDS]
    assert "/URI" not in opened.targets
    assert set(opened.targets) == set(PLAIN.targets)


_KINDS = {
    "/H1",
    "/H2",
    "/L",
    "/LI",
    "/Figure",
    "/Table",
    "/TR",
    "/TH",
    "/TD",
    "/Code",
    "/Formula",
    "/BlockQuote",
    "/Em",
    "/Strong",
}


@pytest.mark.parametrize("text", TURNED)
def test_controls_and_marks_of_direction_are_written_by_their_number(text: str) -> None:
    opened = report_with(text)
    assert opened.text.count(squeezed(TURNED[text])) >= 8
    assert opened.outline == PLAIN.outline


@pytest.mark.parametrize("text", ["محمد بن علي", "דוד כהן", "Ngô Thị Ngọc", "Đorđević Жуковский Παπαδόπουλος", "O’Brien–Żółw"])
def test_names_of_other_alphabets_keep_their_letters(text: str) -> None:
    seen = report_with(text).text
    assert "U+" not in seen
    for letter in set(text) - {" ", "–"}:
        assert letter in seen


def test_a_character_that_no_font_has_is_written_by_its_number() -> None:
    assert "[U+1F0F6]" in report_with("carte \U0001f0f6").text or "\U0001f0f6" in report_with("carte \U0001f0f6").text
    assert report_with("\U00016900 \u19e0").outline == PLAIN.outline


@pytest.mark.parametrize("letter", ["a", "W", "#", "\u0301", "é", "\u05d0", "李"])
def test_a_name_of_ten_thousand_letters_stays_within_the_page(letter: str) -> None:
    scenario = make_scenario(scene("s0", choice("bon", "bien", shows={"a1": 1})))
    opened = Pages(to_pdf(make_report(scenario, ["bon"], trainee=letter * 10_000)))
    assert len(opened.reader.pages) < 40
    assert len(opened.reader.metadata.title) < 300
    for page in opened.reader.pages:
        assert squeezed(page.extract_text()).count("sansvaleurdecertification") == 1


def test_a_long_word_may_be_cut_and_nothing_of_it_is_lost() -> None:
    word = "a" * 10_000
    assert plain(word).replace("\u200b", "") == word
    assert max(map(len, plain(word).split("\u200b"))) < LONGEST_WORD
    assert plain("d’un mot ordinaire") == "d’un mot ordinaire"
    assert plain("«\u202fOui\u202f!\u202f»") == "«\u202fOui\u202f!\u202f»"


def test_marks_heaped_on_a_letter_do_not_climb_over_the_lines_above() -> None:
    assert len(re.findall("\u0301", plain("a" + "\u0301" * 500))) == 4
