"""``plateau send``: off unless configured; a dry run opens no connection; what is sent is told."""

import json
from pathlib import Path

from simulator.library import shipped_folder
from tests.cli.command import document, run
from tests.practice.sending.lrs import configure, running

GOLDEN = shipped_folder() / "ccp2" / "debrief-ecoute" / "exemplaire.play"


def test_without_a_configuration_it_says_so(tmp_path: Path) -> None:
    done = run(tmp_path, "send")
    assert (done.returncode, done.stdout) == (2, "")
    assert "lrs.json" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_dry_run_then_the_real_one_then_nothing_left(tmp_path: Path) -> None:
    played = document(tmp_path, "play", "debrief-ecoute", "--moves", str(GOLDEN), "--trainee", "lea")
    with running() as lrs:
        configure(tmp_path, lrs.address)
        dry = run(tmp_path, "send", "last", "--dry-run")
        assert dry.returncode == 0, dry.stderr
        assert not lrs.posts
        done = run(tmp_path, "send", "last")
        assert (done.returncode, done.stdout) == (0, f"{played['attempt']}\n"), done.stderr
        assert lrs.posts[0][2] == json.loads(dry.stdout)
        again = run(tmp_path, "send", "--all")
        assert (again.returncode, again.stdout) == (0, "")
        assert len(lrs.posts) == 1
        assert "s3cret" not in done.stderr + again.stderr


def test_a_store_that_is_down_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    document(tmp_path, "play", "debrief-ecoute", "--moves", str(GOLDEN), "--trainee", "lea")
    configure(tmp_path, "http://127.0.0.1:1/xapi")
    done = run(tmp_path, "send", "--all")
    assert (done.returncode, done.stdout) == (1, "")
    assert "en attente\u202f: 1" in done.stderr
    assert len(list((tmp_path / "outbox").glob("*.json"))) == 1
