"""In the pages of a trainee and of a group as in those of an attempt: whatever was typed or written is shown as text."""

import pytest

from scoring.report.pdf import group_pdf, trainee_pdf
from tests.scoring.pdf.over_time import group_of, names_called, trainee_called
from tests.scoring.pdf.reading import Pages, squeezed
from tests.scoring.pdf.test_hostile_text_in_pages import _KINDS, HOSTILE, TURNED


def of_trainee(text: str) -> Pages:
    return Pages(trainee_pdf(trainee_called(text)))


def of_group(text: str) -> Pages:
    people = [text, *(f"{rank}{text}" for rank in range(5))]
    return Pages(group_pdf(group_of(people), names_called(text), (text,)))


@pytest.mark.parametrize("make", [of_trainee, of_group])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_at_every_door_is_shown_as_it_was_written(make: object, text: str) -> None:
    assert callable(make)
    opened, plain = make(text), make("sage")
    assert opened.text.count(squeezed(text)) >= plain.text.count("sage") - 2
    assert len(opened.outline) == len(plain.outline)
    assert [tag for tag in opened.tags if tag in _KINDS] == [tag for tag in plain.tags if tag in _KINDS]
    assert opened.targets == plain.targets


@pytest.mark.parametrize("make", [of_trainee, of_group])
@pytest.mark.parametrize("text", TURNED)
def test_controls_and_marks_of_direction_are_written_by_their_number(make: object, text: str) -> None:
    assert callable(make)
    assert make(text).text.count(squeezed(TURNED[text])) >= 8


@pytest.mark.parametrize("make", [of_trainee, of_group])
@pytest.mark.parametrize("text", ["محمد بن علي", "דוד כהן", "Ngô Thị Ngọc", "Đorđević Жуковский Παπαδόπουλος"])
def test_names_of_other_alphabets_keep_their_letters(make: object, text: str) -> None:
    assert callable(make)
    seen = make(text).text
    assert "U+" not in seen
    assert not [letter for letter in set(text) - {" "} if letter not in seen]


LETTERS = ["a", "W", "#", "\u0301", "\u05d0", "李"]


@pytest.mark.parametrize("letter", LETTERS)
def test_a_trainee_of_ten_thousand_letters_stays_within_the_page(letter: str) -> None:
    opened = Pages(trainee_pdf(trainee_called("sage", name=letter * 10_000)))
    assert len(opened.reader.metadata.title) < 300
    stays_within(opened, 40)


@pytest.mark.parametrize("letter", LETTERS)
def test_a_member_of_ten_thousand_letters_stays_within_the_page(letter: str) -> None:
    stays_within(Pages(group_pdf(group_of([letter * 10_000, *"abcde"]), names_called("sage"))), 5)


@pytest.mark.parametrize("make", [of_trainee, of_group])
def test_texts_of_ten_thousand_letters_stay_within_the_pages(make: object) -> None:
    assert callable(make)
    stays_within(make("W" * 2_000 + " " + "m" * 8_000), 250)


def stays_within(opened: Pages, most: int) -> None:
    assert len(opened.reader.pages) < most
    for page in opened.reader.pages:
        assert squeezed(page.extract_text()).count("sansvaleurdecertification") >= 1
