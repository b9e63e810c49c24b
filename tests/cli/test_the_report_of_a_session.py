"""``plateau group CODE``: the session, its group and each participant, in every format; hostile words stay words."""

import json
from pathlib import Path

import pytest

from simulator.cli import main
from simulator.group import Role, Seen
from simulator.practice.hosting import host
from simulator.wiring import make_practice

NAMES = ("Ana", "Bob", "Chloé", "Dan", "Eve", "<script>alert(1)</script>", "#strong[Hugo]", "=cmd()")


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PLATEAU_HOME", str(tmp_path / "home"))
    practice = make_practice()
    hosted = host(practice, "appel-escalade", seed=3)
    people = [hosted.enter(name)[0].id for name in NAMES]
    hosted.start()
    for choice in hosted.playable.reference(hosted.attempt.session.header.variant).moves:  # type: ignore[union-attr]
        hosted.open_vote()
        ballot = hosted.group.ballot
        assert ballot is not None
        for rank, id in enumerate(people):
            hosted.vote(id, ballot.number, choice if rank else ballot.offered[0])
        hosted.close_vote()
        hosted.follow(choice, "majority")
    for name, note in (("Inès <b>", "| pas vu |"), ("Jo", "")):
        watching = hosted.enter(name, Role.OBSERVER)[0].id
        hosted.observe(watching, hosted.stage.grid[0].id, Seen.OBSERVED, note)
    hosted.flush()
    hosted.note("à revoir <script>")
    practice.close()
    return hosted.group.opening.code


def told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(list(words)) == 0
    return capsys.readouterr().out


def test_the_session_comes_first_in_the_words(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, "group", code)
    assert text.index("## La séance") < text.index("## À discuter ensemble")
    assert f"Séance {code}" in text
    assert "7 voix (87" in text or "8 voix (100" in text
    assert "<script>" not in text


def test_the_page_runs_no_script(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = told(capsys, "group", code, "--format", "html")
    assert 'id="seance"' in page
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "Inès &lt;b&gt;" in page


def test_the_document_has_the_votes(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(told(capsys, "group", code, "--json"))
    assert document["people"] == len(NAMES)
    assert document["session"]["code"] == code
    assert all(sum(one["counts"].values()) == len(NAMES) for one in document["session"]["votes"])
    assert document["session"]["notes"][0]["text"] == "à revoir <script>"


def test_the_pdf_is_made(code: str, tmp_path: Path) -> None:
    pytest.importorskip("typst", reason="typst is not installed (extra: pdf)")
    pypdf = pytest.importorskip("pypdf")
    assert main(["group", code, "--format", "pdf", "-o", str(tmp_path / "g.pdf")]) == 0
    text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "g.pdf").pages)
    assert code in text
    assert "#strong[Hugo]" in text


def test_each_participant_has_their_own_report(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    ana = told(capsys, "group", code, "--participant", "Ana")
    assert "Ana" in ana
    assert "Bob" not in ana
    assert main(["group", code, "--participant", "Anna"]) == 2
    assert "Vouliez-vous dire « Ana »" in capsys.readouterr().err.replace("\u202f", " ")
    assert main(["group", "appel-escalade", "--participant", "Ana"]) == 2


def test_anonymous_names_nobody(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, "group", code, "--anonymous")
    assert not any(name in text for name in ("Ana", "Chloé", "Hugo", "Inès"))
