"""What waits is posted once the store can be had; what it refuses is kept aside; what it has already is delivered."""

import json

import pytest

from simulator.practice import Practice
from simulator.practice.sending import queue, send
from tests.practice.sending.lrs import FakeLrs, Statements


def names(practice: Practice) -> list[str]:
    folder = practice.home.outbox
    return sorted(f"{path.stem.rpartition('-')[0]}{path.suffix}" for path in folder.iterdir()) if folder.is_dir() else []


def test_what_is_queued_is_posted_as_the_standard_says(practice: Practice, lrs: FakeLrs) -> None:
    assert queue(practice, "e1")
    assert not lrs.posts
    assert names(practice) == ["e1.json"]
    done = send(practice)
    assert (done.delivered, done.refused, done.waiting, done.trouble) == (("e1",), (), 0, "")
    ((path, headers, batch),) = lrs.posts
    assert path == "/xapi/statements"
    assert headers["x-experience-api-version"] == "1.0.3"
    assert headers["authorization"] == "Basic cGxhdGVhdTpzM2NyZXQ="
    assert headers["content-type"].startswith("application/json")
    assert {one["actor"]["account"]["name"] for one in batch} == {"lea"}
    assert names(practice) == ["e1.envoye"]


def test_what_was_delivered_is_not_queued_again(practice: Practice, lrs: FakeLrs) -> None:
    queue(practice, "e1")
    send(practice)
    assert not queue(practice, "e1")
    assert send(practice).delivered == ()
    assert len(lrs.posts) == 1


@pytest.mark.parametrize("status", [500, 502, 503, 401, 403, 404, 429, 301, 307])
def test_a_store_that_cannot_take_it_now_gets_it_later(practice: Practice, lrs: FakeLrs, status: int) -> None:
    for attempt in ("e1", "e2"):
        queue(practice, attempt)
    lrs.answer = lambda batch: status
    done = send(practice)
    assert (done.delivered, done.refused, done.waiting) == ((), (), 2)
    assert str(status) in done.trouble
    assert "\x1b" not in done.trouble
    assert [path for path, *_ in lrs.posts] == ["/xapi/statements"]
    lrs.answer = lambda batch: None
    assert send(practice).delivered == ("e1", "e2")


@pytest.mark.parametrize("status", [400, 415, 422])
def test_what_is_refused_is_kept_aside_with_the_reason_and_stops_nothing(practice: Practice, lrs: FakeLrs, status: int) -> None:
    for attempt in ("e1", "e2"):
        queue(practice, attempt)
    lrs.answer = lambda batch: status if batch[0]["actor"]["account"]["name"] == "lea" else None
    done = send(practice)
    assert (done.delivered, [name for name, _ in done.refused], done.waiting) == (("e2",), ["e1"], 0)
    assert str(status) in done.refused[0][1]
    assert names(practice) == ["e1.refuse", "e2.envoye"]
    kept = json.loads(next(practice.home.outbox.glob("*.refuse")).read_text(encoding="utf-8"))
    assert json.loads(kept["batch"])["attempt"] == "e1"
    assert queue(practice, "e1")
    lrs.answer = lambda batch: None
    assert send(practice).delivered == ("e1",)


def test_what_the_store_has_already_is_delivered_and_the_rest_reaches_it(practice: Practice, lrs: FakeLrs) -> None:
    queue(practice, "e1")
    send(practice)
    (_, _, batch) = lrs.posts[0]
    lost = batch[-1]["id"]
    lrs.kept = {one["id"]: {**one, "stored": "2026"} for one in batch if one["id"] != lost}
    next(practice.home.outbox.glob("*.envoye")).unlink()
    queue(practice, "e1")
    assert send(practice).delivered == ("e1",)
    assert set(lrs.kept) == {one["id"] for one in batch}


def test_a_store_that_fails_in_the_middle_gets_the_rest_later(practice: Practice, lrs: FakeLrs) -> None:
    queue(practice, "e1")
    seen: list[str] = []

    def one_by_one_then_down(batch: Statements) -> int | None:
        seen.append(batch[0]["id"])
        return 413 if len(batch) > 1 else 503 if len(seen) == 4 else None

    lrs.answer = one_by_one_then_down
    assert send(practice).waiting == 1
    assert len(lrs.kept) == 2
    lrs.answer = lambda batch: None
    assert send(practice).delivered == ("e1",)
    assert len(lrs.kept) == len(lrs.posts[0][2])


def test_nobody_there(practice: Practice, lrs: FakeLrs) -> None:
    from tests.practice.sending.lrs import configure

    configure(practice.home.folder, "http://127.0.0.1:1/xapi")
    queue(practice, "e1")
    done = send(practice)
    assert (done.delivered, done.waiting) == ((), 1)
    assert "ne répond pas" in done.trouble


def test_a_file_that_is_no_batch_stops_nothing(practice: Practice, lrs: FakeLrs) -> None:
    queue(practice, "e2")
    (practice.home.outbox / "e1-0000000000000000.json").write_bytes(b"\xff{")
    done = send(practice)
    assert (done.delivered, len(done.refused)) == (("e2",), 1)


def test_what_was_erased_is_not_sent(practice: Practice, lrs: FakeLrs) -> None:
    from simulator.practice.keeping import erase_person

    for attempt in ("e1", "e2"):
        queue(practice, attempt)
    erase_person(practice, "lea")
    assert names(practice) == ["e2.json"]
    practice.store.delete("e2")
    assert send(practice).delivered == ()
    assert names(practice) == []
    assert lrs.posts == []


def test_an_attempt_that_went_on_takes_the_place_of_what_waits(practice: Practice, lrs: FakeLrs) -> None:
    from simulator.storage.outbox import Outbox

    outbox = Outbox(practice.home.outbox)
    outbox.put("e1", [{"id": "a"}])
    outbox.put("e1", [{"id": "a"}, {"id": "b"}])
    assert names(practice) == ["e1.json"]
    assert len(outbox.waiting()) == 1
