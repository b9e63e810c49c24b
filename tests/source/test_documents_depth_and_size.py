"""One document a file, 32 levels, 1 MiB, 80,000 elements: one more is told, not read."""

from simulator.source import MAX_BYTES, MAX_PROBLEMS, read_nodes
from tests.builders import SCENARIO, loaded, places


def test_a_second_document_is_told_at_its_dashes_and_the_first_is_read() -> None:
    found = loaded(SCENARIO.replace("debut: accueil", "debut: acueil") + "---\nb: {c: 1, c: 2}\n")
    end = SCENARIO.count("\n") + 1
    assert places(found.problems) == [("reference-inconnue", 16, 8), ("plusieurs-documents", end, 1)]


def test_one_document_may_open_with_dashes_and_close_with_dots() -> None:
    assert loaded(f"%YAML 1.1\n---\n{SCENARIO}...\n").problems == ()


def nested(levels: int) -> bytes:
    return b"[" * levels + b"]" * levels


def test_32_levels_are_read_and_the_33rd_is_told() -> None:
    assert read_nodes(nested(32), "a.yaml").problems == ()
    assert places(read_nodes(nested(33), "a.yaml").problems) == [("trop-profond", 1, 33)]
    assert places(read_nodes(b"{a: " * 33 + b"b" + b"}" * 33, "a.yaml").problems) == [("trop-profond", 1, 129)]


def test_a_file_of_1_mib_is_read_and_one_byte_more_is_told() -> None:
    text = SCENARIO.encode()
    assert loaded(text + b"#" * (MAX_BYTES - len(text))).problems == ()
    found = loaded(text + b"#" * (MAX_BYTES - len(text) + 1))
    assert places(found.problems) == [("fichier-trop-gros", 1, 1)]
    assert found.scenario is None


def test_more_elements_than_any_scenario_has_are_told() -> None:
    assert read_nodes(b"[" + b"a," * 79_000 + b"]", "a.yaml").problems == ()
    assert [problem.code for problem in read_nodes(b"[" + b"a," * 81_000 + b"]", "a.yaml").problems] == ["fichier-trop-gros"]


def test_the_telling_stops_after_500_problems_and_says_so() -> None:
    for text in ("a: 1\n" * 600, "? [b]\n: c\n" * 600, "\x1b" * 600, "- *a\n" * 600):
        problems = read_nodes(text.encode(), "a.yaml").problems
        assert len(problems) == MAX_PROBLEMS + 1
        assert problems[-1].code == "trop-d-anomalies"
    unknown = "".join(f"cle_{number}: a\n" for number in range(600))
    problems = loaded(f"format: 1\ngenre: scenario\n{unknown}").problems
    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[-1].code == "trop-d-anomalies"
