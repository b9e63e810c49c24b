"""The PDF of a trainee over time and of a group: seconds from the facts to the bytes, pages; bounds: 1 s and 5 s at 20 × 5.

People play the shipped scenarios at random. ``facts`` is what the store and scoring take before the first page, ``cold`` the first PDF
of a process, Typst and its templates read, ``warm`` the next ones, each on other facts; ``command`` is ``plateau`` from the shell
to its end. HTML stands beside.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from time import perf_counter
from typing import Any

from group import fill

SIZES = ((20, 5), (20, 20), (200, 20))
REPEATS = 5
BOUNDS = {"trainee": 1.0, "group": 5.0}


def timed(make: Callable[[], Any]) -> tuple[float, Any]:
    began = perf_counter()
    made = make()
    return perf_counter() - began, made


def measure() -> None:
    """In a process of its own, for the kind that is named: seconds of each step, bytes, pages."""
    from pypdf import PdfReader

    from simulator.practice.group_report import group_report
    from simulator.practice.progress_report import trainee_report_of
    from simulator.wiring import make_practice

    practice = make_practice()
    if sys.argv[2] == "trainee":
        facts, report = timed(lambda: trainee_report_of(practice, "Stagiaire 0003"))
        from scoring.report.html.trainee import trainee_html
        from scoring.report.pdf import trainee_pdf

        others = [replace(report, trainee=f"Personne {rank}") for rank in range(REPEATS)]
        pdf, html = trainee_pdf, trainee_html
    else:
        facts, group = timed(lambda: group_report(practice))
        from scoring.report.html.group import group_page
        from scoring.report.pdf import group_pdf

        others = [replace(group.report, replays=rank) for rank in range(REPEATS)]
        pdf, html = (lambda one: group_pdf(one, group.names)), (lambda one: group_page(one, group.names))
    found = [timed(lambda one=one: pdf(one)) for one in others]  # type: ignore[misc]
    pages = len(PdfReader(BytesIO(found[0][1])).pages)
    beside = statistics.median(timed(lambda one=one: html(one))[0] for one in others)  # type: ignore[misc]
    seconds = [one for one, _ in found]
    print(json.dumps([facts, seconds[0], statistics.median(seconds[1:]), beside, pages, len(found[0][1])]))


def main() -> int:
    """Prints the table; 1 when a bound is passed at the first size."""
    passed = False
    print(f"{'':<9}{'people × attempts':>18}{'facts':>9}{'cold':>9}{'warm':>9}{'command':>9}{'html':>9}{'pages':>7}{'kB':>7}")
    for rank, (people, attempts) in enumerate(SIZES):
        with tempfile.TemporaryDirectory() as home:
            fill(home, people, attempts)
            environment = {**os.environ, "PLATEAU_HOME": home}
            for kind, words in (("trainee", ["progress", "--trainee", "Stagiaire 0003"]), ("group", ["group"])):
                command = [sys.executable, __file__, "--measure", kind]
                done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
                facts, cold, warm, html, pages, size = json.loads(done.stdout)
                written = [sys.executable, "-m", "simulator", *words, "--format", "pdf", "-o", os.path.join(home, "b.pdf")]
                whole, _ = timed(lambda: subprocess.run(written, env=environment, check=True, capture_output=True))  # noqa: B023
                print(
                    f"{kind:<9}{f'{people} × {attempts}':>18}{facts:>8.2f}s{cold:>8.2f}s{warm:>8.2f}s{whole:>8.2f}s{html:>8.2f}s{pages:>7}{size / 1000:>7.0f}"
                )
                passed = passed or (rank == 0 and cold > BOUNDS[kind])
    return int(passed)


if __name__ == "__main__":
    sys.exit(measure() if "--measure" in sys.argv else main())
