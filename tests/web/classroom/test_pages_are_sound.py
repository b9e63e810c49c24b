"""Each page is HTML that a strict parser takes, with labels and ids as they should be, in every phase and role."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import html5lib
import pytest

from simulator.group import Phase
from simulator.practice.hosting import Hosted
from simulator.web.classroom import rendering
from simulator.web.classroom.server import GroupServer
from tests.web.classroom.rooms import Device, a_session, ballot_of, device, opened


def led(hosted: Hosted) -> Iterator[str]:
    """Goes through every phase of a led session; yields the name of each."""
    yield "lobby"
    hosted.start()
    yield "scene"
    for _ in range(2):
        hosted.open_vote()
        yield "vote"
        zoe = next(iter(hosted.group.participants))
        ballot = ballot_of(hosted)
        if hosted.group.opening.typed:
            hosted.say(zoe, ballot.number, "Bonjour & <bienvenue>")
        else:
            hosted.vote(zoe, ballot.number, ballot.offered[0])
        yield "unsaved"
        hosted.flush()
        yield "voted"
        hosted.close_vote()
        yield "spread"
        hosted.show_key()
        yield "key"
        hosted.go("discuss")
        yield "discussion"
    hosted.explore(ballot.offered[1])
    yield "branch"
    hosted.come_back()
    hosted.follow(ballot.offered[0])
    yield "followed"
    hosted.go("debrief")
    yield "debrief"
    hosted.go("close")
    yield "closed"


def face(hosted: Hosted) -> Iterator[str]:
    yield "lobby"
    hosted.start()
    yield "cards"
    hosted.go("act")
    yield "acting"
    hosted.go("debrief")
    yield "debrief"


def check(text: str, where: str) -> None:
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    ids = Counter(one.get("id") for one in tree.iter() if one.get("id"))
    assert max(ids.values()) == 1, (where, ids.most_common(1))
    labelled = {one.get("for") for one in tree.iter("label")}
    assert labelled <= set(ids), where
    for field in [*tree.iter("input"), *tree.iter("textarea")]:
        assert field.get("type") == "hidden" or field.get("id") in labelled, (where, field.attrib)
    for one in tree.iter():
        assert "style" not in one.attrib, where
        assert not any(str(name).startswith("on") for name in one.attrib), where
    assert [one.get("src") for one in tree.iter("script")] in ([], ["/static/classroom.js"]), where
    assert len(list(tree.iter("h1"))) == 1, where
    shown = " ".join("".join(tree.find(".//main").itertext()).split(" "))
    assert not re.search(r" [:;!?»]|« | \u202f|\u202f ", shown), (where, re.findall(r".{20} [:;!?»].{9}", shown))


async def walk(server: GroupServer, phones: list[Device], steps: Iterator[str]) -> list[str]:
    seen = []
    for step in steps:
        seen.append(step)
        for phone in phones:
            for path in (phone.base, f"{phone.base}/donnees"):
                async with phone.http.get(path) as answer:
                    assert answer.status == 200
                    check(await answer.text(), f"{step} {path}")
    return seen


@pytest.mark.parametrize("typed", [False, True])
async def test_a_led_session(tmp_path: Path, typed: bool) -> None:
    hosted = a_session(tmp_path, typed=typed)
    async with opened(hosted) as server, device(server) as phone, device(server) as other, device(server) as nobody:
        await phone.enter("Zoé")
        await other.enter("Ana", role="observer")
        for path in ("/", "/donnees", nobody.base, "/s/AAAAAA", "/rien"):
            async with nobody.http.get(path) as answer:
                check(await answer.text(), path)
        seen = await walk(server, [phone, other], led(hosted))
        assert len(seen) == 18
        assert hosted.group.phase is Phase.CLOSED


async def test_a_role_play(tmp_path: Path) -> None:
    hosted = a_session(tmp_path, face=True)
    async with opened(hosted) as server, device(server) as one, device(server) as two, device(server) as three:
        for phone, role in ((one, "player"), (two, "counterpart"), (three, "observer")):
            await phone.enter(role, role=role)
        await walk(server, [one, two, three], face(hosted))


def test_the_script_is_read_by_an_old_phone() -> None:
    script = (rendering.HERE / "static" / "classroom.js").read_text(encoding="utf-8")
    code = re.sub(r"/\*.*?\*/|'[^'\n]*'", "''", script, flags=re.DOTALL)
    later: dict[str, Callable[[str], object]] = {
        "?.": lambda text: "?." in text,
        "??": lambda text: "??" in text,
        "=>": lambda text: "=>" in text,
        "a spread": lambda text: "..." in text,
        "catch {": lambda text: re.search(r"catch\s*{", text),
        "a template": lambda text: "`" in text,
        "const, let, class, async": lambda text: re.search(r"\b(const|let|class|async|await|import|export)\b", text),
        "eval": lambda text: re.search(r"\beval\b|new Function", text),
    }
    assert [name for name, holds in later.items() if holds(code)] == []
    assert "http:" not in code
    assert "https:" not in code
