"""From a key to the painted turn, at turn 150 of a long conversation at 80×24; bound: p95 under 50 ms."""

import json
import statistics
import sys
import tempfile
from pathlib import Path

from generated import long_text
from terminal import Terminal

TURNS = 175
PACE = 0.35
"""Seconds of quiet before each measured key: faster than anybody reads."""
SETTINGS = {"tour_seen": True, "pace": "immediat"}


def percentile(values: list[float], share: float) -> float:
    """The value below which ``share`` of the values lie."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def measure(words: list[str]) -> list[float]:
    """The times of 175 turns answered with the key 1, in milliseconds."""
    with tempfile.TemporaryDirectory() as home:
        Path(home, "settings.json").write_text(json.dumps(SETTINGS), encoding="utf-8")
        path = Path(home, "ligne.yaml")
        path.write_text(long_text(TURNS + 5), encoding="utf-8")
        terminal = Terminal(
            [sys.executable, "-m", "simulator", "play", str(path), "--seed", "1", *words],
            {"PLATEAU_HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8"},
        )
        terminal.until(b"Votre mission")
        terminal.press(b"\r")
        terminal.until(b"tour 1 ")
        times: list[float] = []
        for turn in range(2, TURNS + 2):
            terminal.drain(0.05 if 21 <= turn < 149 else PACE)
            pressed = terminal.press(b"1")
            times.append((terminal.until(f"tour {turn} ".encode(), 5) - pressed) * 1000)
        terminal.end()
    return times


def main() -> None:
    """Prints the times around turns 1-20 and 150-175, with and without the flush to the disk at every move."""
    for name, words in (("kept on disk", []), ("not kept", ["--no-save"])):
        times = measure(words)
        for turns, part in (("1-20", times[:20]), ("150-175", times[149:])):
            figures = f"median {statistics.median(part):5.1f} ms   p95 {percentile(part, 0.95):5.1f}   max {max(part):6.1f}"
            print(f"{name:<13} turns {turns:<8} {figures}   n {len(part)}")


if __name__ == "__main__":
    main()
