"""From a key to the painted turn, at turn 150 of a long conversation at 80×24; bound: p95 under 50 ms."""

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

from generated import scenario_text
from terminal import Terminal

TURNS = 175
SETTINGS = {"tour_seen": True, "pace": "immediat"}


def percentile(values: list[float], share: float) -> float:
    """The value below which ``share`` of the values lie."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def main() -> None:
    """Plays 175 turns with the key 1 and prints the times around turns 1–20 and 150–175."""
    with tempfile.TemporaryDirectory() as home:
        Path(home, "settings.json").write_text(json.dumps(SETTINGS), encoding="utf-8")
        path = Path(home, "anneau.yaml")
        path.write_text(scenario_text(12), encoding="utf-8")
        terminal = Terminal(
            [sys.executable, "-m", "simulator", "play", str(path), "--seed", "1"],
            {"PLATEAU_HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8"},
        )
        terminal.until(b"Votre mission")
        terminal.press(b"\r")
        terminal.until(b"tour 1 ")
        times: list[float] = []
        for turn in range(2, TURNS + 2):
            terminal.drain(0.05)
            pressed = terminal.press(b"1")
            try:
                times.append((terminal.until(f"tour {turn} ".encode(), 5) - pressed) * 1000)
            except TimeoutError:
                break
            time.sleep(0.02)
        terminal.end()
    for name, part in (("turns 1-20", times[:20]), ("turns 150-175", times[149:])):
        if part:
            print(
                f"{name:<14} median {statistics.median(part):5.1f} ms   p95 {percentile(part, 0.95):5.1f}   max {max(part):5.1f}   n {len(part)}"
            )
    if len(times) < TURNS:
        print(f"stopped after {len(times)} turns")


if __name__ == "__main__":
    main()
