"""Several programs may open the same store, even at the moment when it is made, and write to it in turn."""

import subprocess
import sys
from pathlib import Path

from tests.storage.keeping import opened

PROGRAMS = 6
ROUNDS = 3
OPENER = """
import sys
from pathlib import Path
from simulator.storage import SqliteStore
from tests.storage.keeping import MOVE, keep
print("ready", flush=True)
sys.stdin.readline()
store = SqliteStore(Path(sys.argv[1]))
for number in range(5):
    keep(store, f"{sys.argv[2]}-{number}", MOVE)
store.close()
"""


def test_programs_that_open_a_new_store_at_once_all_keep_their_attempts(tmp_path: Path) -> None:
    root = str(Path(__file__).resolve().parents[2])
    for round in range(ROUNDS):
        path = tmp_path / f"essais-{round}.sqlite3"
        programs = [
            subprocess.Popen(
                [sys.executable, "-c", OPENER, str(path), f"p{number}"],
                cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            )
            for number in range(PROGRAMS)
        ]  # fmt: skip
        for program in programs:
            assert program.stdout is not None
            assert program.stdout.readline().strip() == "ready"
        for program in programs:
            assert program.stdin is not None
            program.stdin.write("\n")
            program.stdin.flush()
        told = [program.communicate()[1] for program in programs]
        assert told == [""] * PROGRAMS
        with opened(path) as store:
            assert len(store.rows()) == PROGRAMS * 5
            assert {row.turns for row in store.rows()} == {1}
