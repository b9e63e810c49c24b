"""Nothing English is left on any screen, and no line is cut at a no-break space."""

import re
from itertools import pairwise
from pathlib import Path

from simulator.app.wrapping import divide_line, wrapped
from simulator.engine import Mode
from tests.app.screens import make_app, painted

ENGLISH = re.compile(
    r"\b(the|and|quit|search|help|close|cancel|yes|theme|palette|press|escape|esc|save|saved|error|next|previous|loading|no matches|screenshot|keys|maximize|tab|enter|space|delete)\b",
    re.IGNORECASE,
)
ALLOWED = {"Tab"}


def _english(text: str) -> set[str]:
    return {word for word in ENGLISH.findall(text) if word not in ALLOWED}


async def test_every_screen_speaks_french(tmp_path: Path) -> None:
    app = make_app(tmp_path, tour_seen=False)
    found: set[str] = set()
    async with app.run_test(size=(100, 30)) as pilot:
        for _ in range(4):
            await pilot.pause()
            found |= _english(painted(app))
            await pilot.press("enter")
        for keys in (
            ("f1",),
            ("enter",),
            ("escape",),
            ("ctrl+p",),
            (*"zzz",),
            ("escape",),
            ("p",),
            ("escape",),
            ("e",),
            ("escape",),
            ("slash", *"box"),
            ("enter", "enter"),
            ("f2",),
            ("escape",),
        ):
            await pilot.press(*keys)
            await pilot.pause()
            found |= _english(painted(app))
        app.begin(app.practice.open("entretien-recrutement"), Mode.TRAINING, 1)
        for keys in (
            ("1",),
            ("f1",),
            ("escape",),
            ("f3",),
            ("escape",),
            ("b",),
            ("escape",),
            ("escape",),
            ("down", "down", "enter"),
            ("f1",),
            ("escape",),
            ("ctrl+p",),
            ("escape",),
            ("ctrl+c",),
        ):
            await pilot.press(*keys)
            await pilot.pause()
            found |= _english(painted(app))
    assert found == set()


def test_a_line_is_never_cut_at_a_no_break_space() -> None:
    text = "Vous êtes prêt\u202f? «\u202fOui\u202f»\u202f: allons-y\u202f!"
    for width in range(12, 40):
        cuts = [0, *divide_line(text, width), len(text)]
        lines = [text[start:end] for start, end in pairwise(cuts)]
        assert not any(line.startswith(("?", "!", ":", "»", "\u202f")) for line in lines), (width, lines)


def test_textual_uses_our_rule() -> None:

    import textual.content

    assert textual.content.divide_line is divide_line  # type: ignore[attr-defined]


def test_a_wrapped_choice_hangs_under_its_number() -> None:
    assert wrapped("un deux trois quatre", 12, 2) == "un deux\n\u00a0\u00a0trois\n\u00a0\u00a0quatre"
