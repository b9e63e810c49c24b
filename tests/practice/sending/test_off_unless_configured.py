"""Without ``lrs.json`` nothing is queued and no connection is opened; a faulty one is told, and its secret is closed to others."""

import os
import stat
from pathlib import Path

import pytest

from simulator.practice.sending import NotConfiguredError, queue, send
from simulator.storage.lrs import LrsSettingsError, load_lrs
from tests.practice.sending.conftest import played
from tests.practice.sending.lrs import FakeLrs, configure


def test_nothing_is_queued_nor_sent(tmp_path: Path, lrs: FakeLrs) -> None:
    practice = played(tmp_path / "home", 1)
    for act in (lambda: queue(practice, "e1"), lambda: send(practice)):
        with pytest.raises(NotConfiguredError):
            act()
    assert not practice.home.outbox.exists()
    assert lrs.posts == []


@pytest.mark.skipif(os.name != "posix", reason="modes of files")
def test_a_secret_is_closed_to_others(tmp_path: Path) -> None:
    path = configure(tmp_path, "https://lrs.exemple.test/xapi/")
    path.chmod(0o644)
    found = load_lrs(path)
    assert found is not None
    assert found.statements == "https://lrs.exemple.test/xapi/statements"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "s3cret" not in repr(found)


@pytest.mark.parametrize(
    "address",
    [
        "http://lrs.exemple.test/xapi", "ftp://lrs.exemple.test", "lrs.exemple.test", "https://", "https://nom:mot@lrs.exemple.test",
        "https://lrs.exemple.test/?a=b", "https://lrs exemple.test", "http://127.0.0.1.exemple.test", "https://[::1", "file:///etc",
        "https://lrs.exemple.test:99999", "https://é.test", "https://lrs.exemple.test/\r\nX: y", "",
    ],
)  # fmt: skip
def test_an_address_that_is_not_safe_is_refused(tmp_path: Path, address: str) -> None:
    with pytest.raises(LrsSettingsError):
        load_lrs(configure(tmp_path, address))


@pytest.mark.parametrize(
    "address", ["http://localhost:8100", "http://127.0.0.1/xapi", "http://[::1]:8100/xapi", "https://a.test"]
)
def test_this_machine_or_an_encrypted_way_is_taken(tmp_path: Path, address: str) -> None:
    assert load_lrs(configure(tmp_path, address)) is not None


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff", b"[" * 50_000, b'{"endpoint": 1}', b" " * 70_000, b"null"])
def test_a_file_that_says_nothing_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lrs.json"
    path.write_bytes(content)
    with pytest.raises(LrsSettingsError):
        load_lrs(path)


@pytest.mark.parametrize(
    "more", [{"user": ""}, {"secret": ""}, {"user": "a:b"}, {"secret": "a\nb"}, {"homePage": "javascript:alert(1)"}]
)
def test_a_field_that_cannot_be_used_is_told(tmp_path: Path, more: dict[str, str]) -> None:
    with pytest.raises(LrsSettingsError):
        load_lrs(configure(tmp_path, "https://lrs.exemple.test", **more))


def test_the_accounts_are_those_of_the_organisation_that_says_so(tmp_path: Path, lrs: FakeLrs) -> None:
    configure(tmp_path / "home", lrs.address, homePage="https://organisme.exemple.test")
    practice = played(tmp_path / "home", 1)
    queue(practice, "e1")
    send(practice)
    assert {one["actor"]["account"]["homePage"] for one in lrs.posts[0][2]} == {"https://organisme.exemple.test"}
