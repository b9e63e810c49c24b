"""A page opens by itself where the person has a desktop on this machine, and nowhere else."""

from pathlib import Path

import pytest

from simulator.app.showing import has_desktop, show


@pytest.mark.parametrize(
    ("environ", "platform", "found"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "linux", False),
        ({}, "darwin", True),
        ({}, "win32", True),
        ({"SSH_CONNECTION": "10.0.0.2 5 10.0.0.1 22"}, "darwin", False),
        ({"DISPLAY": "localhost:10.0", "SSH_TTY": "/dev/pts/1"}, "linux", False),
        ({"DISPLAY": ":0", "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"}, "linux", False),
    ],
)
def test_a_desktop_is_told_from_its_environment(environ: dict[str, str], platform: str, found: bool) -> None:
    assert has_desktop(environ, platform) is found


def test_without_a_desktop_nothing_is_opened(tmp_path: Path) -> None:
    assert show(tmp_path / "bilan.html", {}, "linux") is False
