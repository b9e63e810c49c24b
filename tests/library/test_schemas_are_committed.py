"""The schemas beside the shipped files are those that the readers' own limits give; nobody edits them by hand."""

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator

from simulator.library import authored_in, shipped_folder
from simulator.library.files import KINDS
from simulator.library.schema import SCHEMAS, schema_text

FOLDER = shipped_folder() / "schemas"


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_committed_schema_is_what_the_command_writes(kind: str) -> None:
    written = (FOLDER / f"{kind}.json").read_bytes().decode("utf-8")
    assert written == schema_text(kind), f"plateau schema {kind} -o scenarios/schemas/{kind}.json"


@pytest.mark.parametrize("kind", SCHEMAS)
def test_it_is_a_schema_of_draft_seven(kind: str) -> None:
    schema = json.loads(schema_text(kind))
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(schema)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_key_is_described_in_french(kind: str) -> None:
    schema = SCHEMAS[kind]()
    found = list(_keys(schema, schema))
    assert len(found) >= 5
    for key, value in found:
        assert value.get("description"), key
        assert value["description"].endswith((".", "…", "?")), (key, value["description"])


def _keys(schema: dict[str, Any], value: Any) -> Any:
    if isinstance(value, dict):
        for key, item in value.get("properties", {}).items():
            name = item.get("$ref", "").rpartition("/")[2]
            yield key, schema["definitions"][name] if name else item
        for item in value.values():
            yield from _keys(schema, item)
    elif isinstance(value, list):
        for item in value:
            yield from _keys(schema, item)


def test_there_is_a_schema_for_each_kind_that_is_read() -> None:
    assert set(KINDS) == set(SCHEMAS)


def test_the_folder_of_schemas_holds_no_authored_file() -> None:
    assert FOLDER.is_dir()
    assert [item.file for item in authored_in(shipped_folder()) if item.file.startswith("schemas")] == []


def test_every_shipped_file_says_where_its_schema_is() -> None:
    for item in authored_in(shipped_folder()):
        text = item.path.read_text(encoding="utf-8")
        modeline, _, _ = text.partition("\n")
        kind = next(line.partition(":")[2].strip() for line in text.splitlines() if line.startswith("genre:"))
        assert modeline == f"# yaml-language-server: $schema=../schemas/{kind}.json", item.file
        assert (item.path.parent / modeline.partition("$schema=")[2]).resolve() == (FOLDER / f"{kind}.json").resolve()
