"""Texts from files and keyboards are shown as they stand; every place where text reaches a widget is in the census."""

import ast
from pathlib import Path

import pytest
from textual.content import Content

import simulator.app
from simulator.app.words import shown
from simulator.engine import Mode
from tests.app.screens import make_app, painted
from tests.builders import scenario_text

APP = Path(simulator.app.__file__).parent
SHOWERS = {
    "Static",
    "Label",
    "Option",
    "Content",
    "Text",
    "from_markup",
    "notify",
    "update",
    "Button",
    "Input",
    "Markdown",
    "TextArea",
    "OptionList",
}
"""Everything by which text can reach a widget; what is allowed of it stands in ``ALLOWED``."""

ALLOWED = {
    ("words.py", "Option"),
    ("words.py", "update"),
    ("application.py", "notify"),
    ("ask.py", "Input"),
    ("ask.py", "OptionList"),
    ("why.py", "Input"),
    ("why.py", "OptionList"),
    ("palette.py", "Input"),
    ("palette.py", "OptionList"),
    ("library.py", "Input"),
    ("library.py", "OptionList"),
    ("attempts.py", "OptionList"),
    ("parcours.py", "OptionList"),
    ("self_assessment.py", "OptionList"),
    ("notebook.py", "OptionList"),
    ("notebook.py", "TextArea"),
    ("debriefing.py", "OptionList"),
    ("group_debrief.py", "OptionList"),
    ("board_screen.py", "OptionList"),
    ("dossier.py", "Button"),
    ("dossier.py", "Markdown"),
    ("documents.py", "Markdown"),
    ("documents.py", "update"),
    ("notes.py", "TextArea"),
    ("preparation.py", "Markdown"),
    ("paper.py", "Markdown"),
    ("paper.py", "update"),
    ("paper.py", "OptionList"),
    ("own_view.py", "OptionList"),
    ("opinion.py", "OptionList"),
    ("paused.py", "Input"),
}


def _calls() -> list[tuple[str, str, ast.Call]]:
    found = []
    for path in sorted(APP.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = (
                    node.func.id
                    if isinstance(node.func, ast.Name)
                    else node.func.attr
                    if isinstance(node.func, ast.Attribute)
                    else ""
                )
                if name in SHOWERS:
                    found.append((path.name, name, node))
    return found


def test_text_reaches_widgets_only_where_the_census_says() -> None:
    assert {(file, name) for file, name, _ in _calls()} <= ALLOWED


def test_lists_and_notices_are_told_not_to_read_markup() -> None:
    for file, name, call in _calls():
        keywords = {keyword.arg: keyword.value for keyword in call.keywords}
        if name in {"OptionList", "notify"}:
            value = keywords.get("markup")
            assert isinstance(value, ast.Constant), (file, name)
            assert value.value is False, (file, name)
        if name == "Button":
            assert isinstance(call.args[0], ast.Call), file


@pytest.mark.parametrize("text", ["[TODO] x", "a[/b]c", "[link=http://x]", "[b]gras[/b]", "\\[x]", "a]b["])
def test_shown_text_is_the_text(text: str) -> None:
    content = shown(text)
    assert isinstance(content, Content)
    assert content.plain == text


@pytest.mark.parametrize("text", ["\x1b[2J", "\x1b]52;c;aGk=\x07", "\x9b2J", "\x7f", "\x00", "\u202eabc", "\ud83d"])
def test_terminal_controls_become_visible(text: str) -> None:
    plain = shown(text, (text, "bold")).plain
    assert "\ufffd" in plain
    assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in plain)


async def test_a_scenario_full_of_brackets_is_shown_and_played(tmp_path: Path) -> None:
    library = tmp_path / "lib"
    (library / "x").mkdir(parents=True)
    hostile = scenario_text().replace("Bonjour.", '"[TODO] bonjour [/b] [link=x]"')
    assert "[TODO]" in hostile
    (library / "x" / "crochets.yaml").write_text(hostile, encoding="utf-8")
    app = make_app(tmp_path, roots=(library,))
    async with app.run_test(size=(80, 24)) as pilot:
        app.begin(app.practice.open("crochets"), Mode.TRAINING, 1)
        await pilot.pause()
        assert "[TODO] bonjour [/b] [link=x]" in painted(app)
