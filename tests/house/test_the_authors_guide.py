"""The author's guide tells the truth: its commands are run in order, in one folder, and answer what it shows.

A ``text`` block after commands is their answer; ``…`` stands for lines left out. Edits that the guide asks for, and files to
write, are said again in comments that a reader of the page does not see. Times, counts of states and confidences may differ.
"""

import os
import re
import shlex
from pathlib import Path

from tests.cli.command import run

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "auteur.md"
PIECE = re.compile(
    r"^<!-- écrire (?P<path>\S+) -->\n\n```text\n(?P<content>.*?)^```"
    r"|^<!-- (?P<edited>\S+) : (?P<old>[^\n]+) => (?P<new>[^\n]+) -->$"
    r"|^```sh\n(?P<commands>.*?)^```(?:\n\n```text\n(?P<answer>.*?)^```)?",
    re.MULTILINE | re.DOTALL,
)
NEEDS_A_PERSON = ("plateau watch", "plateau play")
SHOWN_EVERY_RUN = re.compile(r"\d+ (?=états|transitions)|\d+[.,]\d\d s|\([\w-]+ \d,\d\d.*\)")


def test_what_the_guide_shows_is_what_happens(tmp_path: Path) -> None:
    settings = {"PLATEAU_SCENARIOS": ""}
    checked = 0
    for piece in PIECE.finditer(GUIDE.read_text(encoding="utf-8")):
        if piece["path"]:
            (tmp_path / piece["path"]).write_text(piece["content"], encoding="utf-8")
        elif piece["edited"]:
            _edit(tmp_path / piece["edited"], piece["old"], piece["new"])
        else:
            said = "".join(_do(tmp_path, line, settings) for line in piece["commands"].splitlines())
            if piece["answer"] and not _needs_a_person(piece["commands"]):
                _compare(piece["answer"], said, piece["commands"])
                checked += 1
    assert checked > 10


def _needs_a_person(commands: str) -> bool:
    return commands.startswith(NEEDS_A_PERSON) and "--moves" not in commands


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, (path, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _do(folder: Path, line: str, settings: dict[str, str]) -> str:
    """What one line of the guide answers; ``mkdir``, ``export`` and ``printf … |`` are done without a shell."""
    words = shlex.split(line)
    typed = ""
    if words[0] == "printf":
        _, text, pipe, *words = words
        assert pipe == "|", line
        typed = text.replace("\\n", "\n")
    if words[0] == "mkdir":
        (folder / words[1]).mkdir()
        return ""
    if words[0] == "export":
        name, _, value = words[1].partition("=")
        settings[name] = value.replace("$PWD", str(folder))
        return ""
    assert words[0] == "plateau", line
    if _needs_a_person(line):
        return ""
    done = run(folder / "home", *words[1:], typed=typed, cwd=folder, **settings)
    assert "Traceback" not in done.stderr
    assert done.returncode < 2, (line, done.stderr)
    return done.stdout + done.stderr


def _compare(shown: str, said: str, commands: str) -> None:
    """Fails unless each line shown was said, in that order, with nothing between two of them but where ``…`` stands."""
    pattern = ""
    for line in _alike(shown).splitlines():
        pattern += r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n"
    assert re.fullmatch(pattern, _alike(said)), f"{commands}\n--- montré\n{shown}\n--- dit\n{said}"


def _alike(text: str) -> str:
    plain = SHOWN_EVERY_RUN.sub("# ", text.replace("\u202f", " ").replace(os.sep, "/"))
    return "\n".join(line.rstrip() for line in plain.rstrip("\n").splitlines()) + "\n"
