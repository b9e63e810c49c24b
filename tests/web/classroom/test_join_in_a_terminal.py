"""``plateau join``: the real command in a process of its own, against a session that the test leads."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.group import Phase
from simulator.plain.room import asked, told
from simulator.practice.hosting import Hosted
from simulator.web.classroom.joining import JoinError, page_of
from simulator.web.classroom.server import GroupServer
from tests.web.classroom.rooms import a_session, ballot_of, opened


async def started(tmp_path: Path, *words: str) -> Process:
    environment = {**os.environ, "PLATEAU_HOME": str(tmp_path / "elsewhere"), "PYTHONIOENCODING": "utf-8"}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "simulator", "join", *words, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment
    )


async def wait_for(what: Callable[[], object]) -> None:
    for _ in range(600):
        if what():
            return
        await asyncio.sleep(0.05)
    raise AssertionError("nothing came")


async def lead_to_the_end(hosted: Hosted, turns: int) -> None:
    hosted.start()
    for _ in range(turns):
        hosted.open_vote()
        number = ballot_of(hosted).number
        await wait_for(lambda: ballot_of(hosted).votes)
        hosted.close_vote()
        assert number == ballot_of(hosted).number
        hosted.show_key()
        await asyncio.sleep(0.4)  # the time to read it
        hosted.follow(hosted.majority()[0], "majority")
        await asyncio.sleep(0.4)
    hosted.go("debrief")
    hosted.go("close")


async def test_each_line_of_a_pipe_answers_one_vote(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server:
        process = await started(tmp_path, f"127.0.0.1:{server.port}", server.code.lower(), "--name", "Zoé")
        assert process.stdin is not None
        process.stdin.write(b"1\n2\n")
        process.stdin.write_eof()
        await wait_for(lambda: hosted.group.participants)
        await lead_to_the_end(hosted, 2)
        out, err = await asyncio.wait_for(process.communicate(), 30)
        text = out.decode()
        assert process.returncode == 0, err.decode()
        assert [one.taken for one in hosted.group.ballots] == [
            one.offered[rank] for rank, one in enumerate(hosted.group.ballots)
        ]
        assert "\x1b" not in text
        assert text.count("Votre réponse est enregistrée.") == 2
        for words in ("Tour 2", "1 voix, votre réponse", "La correction", "La séance est terminée"):
            assert words in text.replace("\u202f", " "), text


async def test_an_observer_marks_the_grid(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server:
        process = await started(tmp_path, server.page, server.code, "--name", "Ana", "--observer")
        assert process.stdin is not None
        process.stdin.write(b"2 contraire coupe la parole\n")
        process.stdin.write_eof()
        await wait_for(lambda: hosted.group.participants)
        hosted.start()
        await wait_for(lambda: hosted.group.marks)
        (mark,) = hosted.group.marks.values()
        assert (mark.criterion, mark.seen.value, mark.note) == (hosted.stage.grid[1].id, "against", "coupe la parole")
        hosted.go("debrief")
        hosted.go("close")
        await asyncio.wait_for(process.communicate(), 30)
        assert process.returncode == 0


async def test_no_server_and_no_such_code_are_told_in_one_sentence(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server:
        page = server.page
        for words in (
            (page, "AAAAAA", "--name", "Zoé"),
            (page, server.code, "--name", " "),
            ("http://[", "AAAAAA", "--name", "Zoé"),
        ):
            process = await started(tmp_path, *words)
            out, err = await asyncio.wait_for(process.communicate(b""), 30)
            assert process.returncode == 2
            assert out == b""
            assert err.startswith(b"plateau\xe2\x80\xaf: ") or err.startswith(b"plateau : ")
            assert b"Traceback" not in err
    process = await started(tmp_path, page, server.code, "--name", "Zoé")
    _, err = await asyncio.wait_for(process.communicate(b""), 30)
    assert process.returncode == 2
    assert "Aucune séance ne répond" in err.decode()


async def test_a_server_that_comes_back_finds_its_participant(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    server = GroupServer(hosted, "127.0.0.1", 0)
    await server.start()
    process = await started(tmp_path, server.page, server.code, "--name", "Zoé")
    assert process.stdin is not None
    await wait_for(lambda: hosted.group.participants)
    await wait_for(lambda: server.connected)
    await server.stop()
    await asyncio.sleep(0.5)
    process.stdin.write(b"1\n")
    process.stdin.write_eof()
    async with opened(hosted, server.port):
        await lead_to_the_end(hosted, 1)
        _, err = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 0
    assert "La connexion est revenue." in err.decode()
    assert len(hosted.group.participants) == 1


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("192.168.1.4", "http://192.168.1.4:8765"),
        ("poste-1:8000", "http://poste-1:8000"),
        (" http://10.0.0.2:9000/s/ABCDEF ", "http://10.0.0.2:9000"),
        ("[::1]:9000", "http://[::1]:9000"),
        ("https://classe.example", "https://classe.example:443"),
    ],
)
def test_addresses_are_read_as_they_are_typed(typed: str, page: str) -> None:
    assert page_of(typed) == page


@pytest.mark.parametrize("typed", ["", "http://", "ftp://x", "a:b:c", "x:99999999"])
def test_what_is_no_address_says_so(typed: str) -> None:
    with pytest.raises(JoinError, match="n’est pas une adresse"):
        page_of(typed)


def test_typed_lines(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    participant, _ = hosted.enter("Zoé")
    lobby = hosted.view(participant)
    assert "Vous êtes dans la séance" in told(lobby, None)
    assert told(lobby, lobby) == ""
    assert "Aucun vote" in asked(lobby, "1").say
    assert asked(lobby, "Q").leave
    assert asked(lobby, "observer").fields == {"do": "role", "role": "observer"}
    hosted.start()
    hosted.open_vote()
    view = hosted.view(participant)
    text = told(view, lobby)
    assert all(one["text"][:20] in text for one in view["ballot"]["choices"])
    assert asked(view, " 2 ").fields["choice"] == view["ballot"]["choices"][1]["id"]
    for wrong in ("0", "9", "deux", "²", "1" * 5000):
        assert "Tapez un numéro" in asked(view, wrong).say
    hosted.close_vote()
    assert hosted.group.phase is Phase.SPREAD
    assert "0 voix" in told(hosted.view(participant), view)
