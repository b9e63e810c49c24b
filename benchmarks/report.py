"""The report of an attempt of 150 turns: HTML, beside the Markdown of the same facts. Bound: HTML under 150 ms once loaded.

The scenario is a ring that never ends; the attempt is left at turn 150, a third of its replies typed. The first page pays for
loading jinja2 and its templates, and is told apart.
"""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from generated import scenario_text

from scoring.report import PracticeReport, to_markdown
from scoring.report.html import to_html
from simulator.engine import Choose, Leave, Say
from simulator.practice.reporting import report_of
from simulator.wiring import make_practice

TURNS, TIMES, BOUND = 150, 15, 0.150
CHOICES = ("ecouter", "verifier", "couper")


def played(folder: Path) -> PracticeReport:
    file = folder / "anneau.yaml"
    file.write_text(scenario_text(30), encoding="utf-8")
    practice = make_practice()
    attempt = practice.begin(practice.open(str(file)), seed=1, keep=False)
    for turn in range(TURNS - 1):
        choice = CHOICES[turn % 3] if CHOICES[turn % 3] in attempt.session.offered else "ecouter"
        typed = Say(f"Voici ma réponse numéro {turn}, dans mes mots.", choice, 0.8)
        attempt.make(typed if turn % 3 == 1 else Choose(choice))
    attempt.make(Leave())
    return report_of(practice.review_of(attempt))


def main() -> None:
    with TemporaryDirectory() as folder:
        report = played(Path(folder))
    assert len(report.performance.exchanges) == TURNS
    for name, render in (("html", to_html), ("md", to_markdown)):
        spent = []
        for _ in range(TIMES + 1):
            start = perf_counter()
            text = render(report)
            spent.append(perf_counter() - start)
        first, *rest = spent
        print(
            f"{name:<5} {len(text.encode()) / 1000:6.0f} kB   first {first * 1000:5.0f} ms   "
            f"then median {median(rest) * 1000:5.1f} ms, worst {max(rest) * 1000:5.1f} ms"
        )
        if name == "html":
            print(f"      bound {BOUND * 1000:.0f} ms: {'held' if median(rest) < BOUND else 'BROKEN'}")


if __name__ == "__main__":
    main()
