"""The page is the test: its faulty example gives its code and no other, its mended one does not and has no error."""

from pathlib import Path

import pytest

from simulator.library import authored_in
from simulator.library.pages import explained_codes
from simulator.practice.checking import check_files
from simulator.source import Severity
from tests.problems.census import codes
from tests.problems.examples import problems_of
from tests.problems.pages import BASE, Example, page

EXCERPT = "sans-formulation"
"""Told of the choices of most examples: an excerpt leaves their phrasings out."""
GIVEN = sorted(codes() & set(explained_codes()))


def test_the_base_has_no_problem(tmp_path: Path) -> None:
    assert problems_of(Example({}, ""), tmp_path) == ()


@pytest.mark.parametrize("code", GIVEN)
def test_the_faulty_example_gives_the_code_with_its_severity(code: str, tmp_path: Path) -> None:
    told = problems_of(page(code).faulty, tmp_path)
    assert {problem.severity.value for problem in told if problem.code == code} == {page(code).severity}, told
    others = {problem.code for problem in told} - {code, EXCERPT}
    assert others == page(code).others & codes(), "\n".join(map(str, told))


@pytest.mark.parametrize("code", GIVEN)
def test_the_mended_example_does_not_and_has_no_error(code: str, tmp_path: Path) -> None:
    told = problems_of(page(code).mended, tmp_path)
    assert [str(problem) for problem in told if problem.code == code or problem.severity is Severity.ERROR] == []


def test_the_folder_of_the_pages_is_itself_a_sound_library() -> None:
    assert check_files(tuple(authored_in(BASE)), (BASE,)).problems == ()
