"""``plateau report --format xapi`` writes the statements of an attempt as one JSON array."""

import json
from pathlib import Path

from simulator.library import shipped_folder
from tests.cli.command import document, run

GOLDEN = shipped_folder() / "ccp2" / "debrief-ecoute" / "exemplaire.play"


def test_the_array_in_a_file(tmp_path: Path) -> None:
    played = document(tmp_path, "play", "debrief-ecoute", "--moves", str(GOLDEN), "--trainee", "lea@exemple.test")
    target = tmp_path / "traces.json"
    done = run(tmp_path, "report", "last", "--format", "xapi", "-o", str(target))
    assert (done.returncode, done.stdout) == (0, "")
    found = json.loads(target.read_text(encoding="utf-8"))
    assert len(found) == len(played["turns"]) + 3
    assert "@" not in json.dumps([one["actor"] for one in found])
    assert json.loads(run(tmp_path, "report", "last", "--format", "xapi").stdout) == found
