"""The PDF of a 150-turn attempt: seconds in a fresh process, then for other attempts in the same one; bound: 1 s each.

The attempts are played at random on one generated scenario of 155 scenes. ``cold`` counts the import of Typst and of its templates;
``warm`` the attempts after it, each different; ``command`` is ``plateau report`` from the shell to its end. ``cpu`` is what
those took of a processor, which a busy machine changes less; ``facts`` what Python does of it; Markdown stands beside.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from time import perf_counter, process_time

from generated import long_text

TURNS, ATTEMPTS, PROCESSES = 150, 5, 5
CHOICES = ("ecouter", "verifier")
BOUND = 1.0


def play(home: Path, file: Path) -> None:
    """Keeps some attempts of 150 turns."""
    for seed in range(ATTEMPTS):
        random = Random(seed)
        moves = "\n".join(random.choice(CHOICES) for _ in range(TURNS))
        plateau(home, "play", str(file), "--moves", "-", "--seed", str(seed), typed=moves)


def plateau(home: Path, *words: str, typed: str = "") -> float:
    """Runs the command; seconds to its end."""
    began = perf_counter()
    environment = {**os.environ, "PLATEAU_HOME": str(home)}
    command = [sys.executable, "-m", "simulator", *words]
    subprocess.run(command, input=typed, text=True, encoding="utf-8", env=environment, check=True, capture_output=True)
    return perf_counter() - began


def measure() -> None:
    """In a process of its own: seconds of each attempt's PDF, of its facts, of its Markdown; bytes."""
    from scoring.report import to_markdown
    from simulator.practice.reporting import report_of
    from simulator.wiring import make_practice

    practice = make_practice()
    reports = [report_of(practice.review(row.id)) for row in practice.attempts()]
    assert all(len(report.performance.exchanges) >= TURNS for report in reports)
    seconds, worked, size = [], [], 0
    for report in reports:
        began, before = perf_counter(), process_time()
        from scoring.report.pdf import to_pdf

        size = len(to_pdf(report))
        seconds.append(perf_counter() - began)
        worked.append(process_time() - before)
    from scoring.report.pdf.attempt import attempt_facts
    from scoring.report.pdf.plain import plain_data

    began = perf_counter()
    plain_data(attempt_facts(reports[0]))
    facts = perf_counter() - began
    began = perf_counter()
    to_markdown(reports[0])
    print(json.dumps({"seconds": seconds, "cpu": worked, "facts": facts, "markdown": perf_counter() - began, "bytes": size}))


def main() -> int:
    """Prints the medians and the worst; 1 when the bound is passed."""
    with tempfile.TemporaryDirectory() as folder:
        home, file = Path(folder), Path(folder, "ligne.yaml")
        file.write_text(long_text(TURNS + 5), encoding="utf-8")
        play(home, file)
        environment = {**os.environ, "PLATEAU_HOME": folder}
        found = [
            json.loads(
                subprocess.run([sys.executable, __file__, "--measure"], env=environment, check=True, capture_output=True).stdout
            )
            for _ in range(PROCESSES)
        ]
        out = str(home / "bilan.pdf")
        command = [plateau(home, "report", "last", "--format", "pdf", "-o", out) for _ in range(PROCESSES)]
    cold = [one["seconds"][0] for one in found]
    warm = [value for one in found for value in one["seconds"][1:]]
    busy = [value for one in found for value in one["cpu"]]
    for name, values in (("cold", cold), ("warm", warm), ("cpu", busy), ("command", command)):
        print(
            f"{name:<8} least {min(values):6.3f} s   median {statistics.median(values):6.3f} s   worst {max(values):6.3f} s   n {len(values)}"
        )
    print(f"facts    median {statistics.median(one['facts'] for one in found):6.3f} s")
    print(f"markdown median {statistics.median(one['markdown'] for one in found):6.3f} s")
    print(f"{found[0]['bytes'] / 1000:.0f} kB for {TURNS} turns; bound {BOUND:g} s for cold and warm")
    return int(max(*cold, *warm) > BOUND)


if __name__ == "__main__":
    sys.exit(measure() if "--measure" in sys.argv else main())
