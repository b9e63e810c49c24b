"""From exec to the first scenario title readable on screen, warm, against a one-label Textual app; bound: 1.6 times."""

import json
import statistics
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from terminal import Terminal

from simulator.engine import Leave
from simulator.practice import Practice
from simulator.wiring import make_practice

ROUNDS = 15
LABEL = "from textual.app import App\nfrom textual.widgets import Label\nclass A(App):\n    def compose(self):\n        yield Label('ceci est pret')\nA().run()\n"
SETTINGS = {"tour_seen": True, "pace": "immediat"}


def once(words: list[str], text: bytes, home: str) -> float:
    """Milliseconds from exec to ``text``."""
    terminal = Terminal(words, {"PLATEAU_HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8"})
    painted = terminal.until(text) - terminal.started
    terminal.end()
    return painted * 1000


def fill(practice: Practice, attempts: int) -> None:
    """Stores that many finished attempts."""
    attempt = practice.begin(practice.open("appel-escalade"), seed=1, trainee="mesure")
    attempt.play(Leave())
    header, entries = attempt.session.header, attempt.session.entries
    for number in range(attempts):
        practice.store.create(replace(header, attempt=f"m{number}"), entries, ())


def main() -> None:
    """Prints medians and ratios, the three programs in turn."""
    with tempfile.TemporaryDirectory() as empty, tempfile.TemporaryDirectory() as full:
        for home in (empty, full):
            Path(home, "settings.json").write_text(json.dumps(SETTINGS), encoding="utf-8")
        fill(make_practice({"PLATEAU_HOME": full}), 5_000)
        plateau = [sys.executable, "-m", "simulator"]
        cases = {
            "one-label app": ([sys.executable, "-c", LABEL], b"ceci est pret", empty),
            "plateau": (plateau, b"e-mail de 7 heures", empty),
            "plateau, 5,000 attempts": (plateau, b"e-mail de 7 heures", full),
        }
        times: dict[str, list[float]] = {name: [] for name in cases}
        for number in range(ROUNDS + 2):
            for name, case in cases.items():
                measured = once(*case)
                if number >= 2:
                    times[name].append(measured)
    floor = statistics.median(times["one-label app"])
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:<26} median {median:6.1f} ms   min {min(values):6.1f}   ratio {median / floor:.2f}")


if __name__ == "__main__":
    main()
