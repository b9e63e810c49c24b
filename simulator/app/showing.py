"""Can a page be shown outside the terminal? Only where a desktop is likely; elsewhere one is told where the file is."""

import os
import shutil
import subprocess
import sys
import webbrowser
from collections.abc import Mapping
from pathlib import Path

_ELSEWHERE = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "TEXTUAL_DRIVER")
"""Set where the person sits in front of another machine than this one."""


def has_desktop(environ: Mapping[str, str], platform: str) -> bool:
    """Whether the person has a graphical session on this machine."""
    if any(environ.get(name) for name in _ELSEWHERE):
        return False
    return platform in {"win32", "darwin"} or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def show(path: Path, environ: Mapping[str, str] | None = None, platform: str = sys.platform) -> bool:
    """Asks the desktop to open a file; false where there is none. Whoever opens it never writes on this terminal."""
    if not has_desktop(os.environ if environ is None else environ, platform):
        return False
    uri = path.resolve().as_uri()
    if platform in {"win32", "darwin"}:
        return webbrowser.open(uri)
    opener = shutil.which("xdg-open")
    if opener is None:
        return False
    nothing = subprocess.DEVNULL
    subprocess.Popen([opener, uri], stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)
    return True
