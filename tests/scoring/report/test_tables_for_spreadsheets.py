"""A table opens right in a French spreadsheet, and nothing that was typed is run by it."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.report.table import MOST_LETTERS, cell, csv_bytes
from tests.strategies import checked

FORMULAS = [
    "=cmd()|calc",
    '=HYPERLINK("http://exemple.test";"clic")',
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "   =1+1",
    "\u202f=1+1",
    "\u200b=1+1",
    "\u200f-2+3",
    "\x1b=1+1",
    "\ufeff@SUM",
    "＝1+1",
    "\ttabulation d’abord",
]


def read(table: bytes) -> list[list[str]]:
    assert table.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_bytes_of_a_small_table() -> None:
    table = csv_bytes(["tour", "dit"], [(1, "Bonjour"), (2, "C’est « noté »")])
    assert table == "\ufefftour;dit\r\n1;Bonjour\r\n2;C’est « noté »\r\n".encode()


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.75, "0,75"), (-2, "-2"), (-1.5, "-1,5"), (1.0, "1"), (-0.0, "0"), (1e-9, "0"), (1 / 3, "0,333333"), (1e20, "1" + "0" * 20),
     (None, ""), (True, "oui"), (False, "non"), (float("nan"), ""), (float("inf"), "")],
)  # fmt: skip
def test_our_own_values(value: object, shown: str) -> None:
    assert cell(value) == shown


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_looks_like_a_formula_is_made_text(text: str) -> None:
    assert cell(text).startswith("'")


def test_quotes_semicolons_and_line_ends_stay_in_their_cell() -> None:
    hostile = 'a"b";c\r\nd\re\nf'
    assert read(csv_bytes(["x", "y"], [(hostile, 1)])) == [["x", "y"], ['a"b";c\nd\ne\nf', "1"]]


def test_control_characters_and_changes_of_direction_are_shown_and_do_nothing() -> None:
    assert cell("a\x1b[2Jb\x00\x9b\u202egpj.exe\u2066") == "a\ufffd[2Jb\ufffd\ufffd\ufffdgpj.exe\ufffd"
    assert cell("demi \ud800") == "demi \ufffd"


def test_a_very_long_text_stays_in_its_cell() -> None:
    assert cell("a" * 10_000) == "a" * 10_000
    assert len(cell("=" * 100_000)) == MOST_LETTERS


def test_names_of_columns_are_cells_too() -> None:
    assert read(csv_bytes(["=1+1"], [])) == [["'=1+1"]]


@checked
@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=4))
def test_whatever_the_texts_rows_and_columns_stay_and_no_cell_opens_a_formula(rows: list[list[str]]) -> None:
    found = read(csv_bytes(["a", "b"], rows))
    assert [len(row) for row in found] == [2] * (len(rows) + 1)
    for row in found:
        assert not any(value.lstrip()[:1] in {"=", "+", "-", "@"} and value[:1] != "'" for value in row if value)
