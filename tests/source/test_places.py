"""Each node knows the line and the column, from 1, at which its author sees it; characters are counted, not bytes."""

from simulator.source import Mapping, Node, Scalar, Sequence, Where, read_nodes
from tests.builders import marked


def every(node: Node) -> list[Node]:
    if isinstance(node, Mapping):
        return [item for key, value in node.entries.values() for item in (key, *every(value))]
    return [node, *(inner for item in node.items for inner in every(item))] if isinstance(node, Sequence) else [node]


def stand_at_marks(text: str) -> list[Node]:
    clean, expected = marked(text)
    nodes = read_nodes(clean.encode(), "a.yaml")
    assert nodes.problems == ()
    assert nodes.root is not None
    found = every(nodes.root)
    assert [(node.line, node.column) for node in found] == expected
    return found


def test_block_keys_values_and_lists() -> None:
    stand_at_marks("‸a: ‸b\n‸c:\n  ‸d: ‸e\n‸f:\n  ‸- ‸g\n  - ‸h: ‸i\n")


def test_flow_keys_values_and_lists() -> None:
    stand_at_marks("‸a: {‸b: ‸c,   ‸d: ‸[‸e, ‸f]}\n")


def test_accents_and_emoji_count_for_one() -> None:
    stand_at_marks("‸été: {‸a: ‸'😀 « ça »', ‸b: ‸c}\n‸'é😀': ‸d\n")


def test_a_quoted_text_stands_at_its_quote_and_a_block_text_at_its_sign() -> None:
    found = stand_at_marks('‸a: ‸"b\\n c"\n‸d: ‸|\n  e\n  f\n\n‸g: ‸>-\n  h\n  i\n')
    assert [node.text for node in found if isinstance(node, Scalar)][1::2] == ["b\n c", "e\nf\n", "h i"]


def test_an_absent_value_stands_after_its_key() -> None:
    stand_at_marks("‸a:‸\n‸b: ‸c\n")


def test_a_mapping_stands_at_its_first_key_or_its_brace() -> None:
    root = read_nodes(b"# comment\n\n---\na:\n  b: 1\nc: {d: 2}\n", "a.yaml").root
    assert isinstance(root, Mapping)
    assert (root.line, root.column) == (4, 1)
    assert [(value.line, value.column) for _, value in root.entries.values()] == [(5, 3), (6, 4)]


def test_a_place_is_written_file_line_column() -> None:
    assert str(Where("ccp2/a.yaml", 3, 7)) == "ccp2/a.yaml:3:7"
    assert Where("ccp2/a.yaml", 3, 7).origin == "ccp2/a.yaml:3"
