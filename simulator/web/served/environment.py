"""What does the app of a person get to know of this machine? Only what is named here: the rest of the environment stays outside."""

from collections.abc import Mapping

from simulator.storage import Home

KEPT = (
    "PATH",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "TZ",
    "PYTHONPATH",
    "PYTHONUTF8",
    "PLATEAU_SCENARIOS",
    "PLATEAU_STORE",
    "PLATEAU_DEBUG",
    # without these no Python starts on Windows
    "SYSTEMROOT",
    "TEMP",
    "TMP",
)
NARROWEST, WIDEST = 20, 500
LOWEST, HIGHEST = 6, 200


def environment_for(outside: Mapping[str, str], home: Home, person: str, width: int, height: int) -> dict[str, str]:
    """The environment of one app: closed on ``person``, drawn for a page of so many cells."""
    return {name: outside[name] for name in KEPT if name in outside} | {
        "PLATEAU_HOME": str(home.folder),
        "PLATEAU_TRAINEE": person,
        "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "TEXTUAL_ANIMATIONS": "none",  # each is sent whole through the network: 140 KB for a page down
        "TEXTUAL_FPS": "30",
        "TERM_PROGRAM": "textual",
        "COLUMNS": str(within(width, NARROWEST, WIDEST)),
        "ROWS": str(within(height, LOWEST, HIGHEST)),
    }


def within(asked: object, least: int, most: int) -> int:
    """A number that a page sent, between two that make sense; ``least`` for what is no number."""
    try:
        return min(max(int(asked), least), most)  # type: ignore[call-overload,no-any-return]
    except (TypeError, ValueError, OverflowError):
        return least
