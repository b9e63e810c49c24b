"""Whatever the bytes, reading answers problems with a place inside the file; what is told sound is whole."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from simulator.library.files import load_data
from tests.builders import SCENARIO

YAML_SIGNS = st.sampled_from(
    ["{", "}", "[", "]", ":", ": ", "- ", "? ", "\n", "\n  ", "\t", "'", '"', "|\n", ">", "&a ", "*a", "!!x ", "<<: ", "%", "#",
     "---\n", "...\n", "\\e", "\x1b", "\x00", "\r", "\ufeff", "é", "😀", "a", "vers", "si", "0", "~", "\u2028", ","]
)  # fmt: skip
TEXTS = st.lists(YAML_SIGNS, max_size=25).map("".join)


def read(data: bytes) -> None:
    found = load_data(data, "essai", "essai.yaml")
    lines = data.count(b"\n") + data.count(b"\r") + 2
    for problem in found.problems:
        assert problem.message
        assert problem.where.file == "essai.yaml"
        assert 1 <= problem.where.line <= lines
        assert 1 <= problem.where.column <= len(data) + 1
    if not found.sound:
        return
    assert found.scenario is not None or found.referential is not None or found.kind in {"questionnaire", "lexique"}


@settings(max_examples=400, deadline=None)
@given(st.binary(max_size=40) | TEXTS.map(str.encode))
@example(b"[")
@example(b"\t")
@example(b"a: {{b}}")
@example(b"\xef\xbb\xbf\xe9")
@example(b"? ")
def test_any_bytes(data: bytes) -> None:
    read(data)


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_the_small_scenario_with_something_put_in_its_way(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(SCENARIO)))
    until = data.draw(st.integers(at, min(len(SCENARIO), at + 30)))
    read((SCENARIO[:at] + data.draw(TEXTS) + SCENARIO[until:]).encode())


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_the_small_scenario_with_one_value_of_another_kind(data: st.DataObject) -> None:
    values = [rank for rank, sign in enumerate(SCENARIO) if SCENARIO[rank : rank + 2] == ": "]
    at = data.draw(st.sampled_from(values)) + 2
    ends = [SCENARIO.find(sign, at) for sign in (",", "}", "\n") if SCENARIO.find(sign, at) >= 0]
    value = data.draw(
        st.sampled_from(["[]", "{}", "[a]", "{a: b}", "~", "''", "-1", "101", "1.5", "oui", "A", "é", "[[], {}]"])
    )
    read((SCENARIO[:at] + value + SCENARIO[min(ends) :]).encode())
