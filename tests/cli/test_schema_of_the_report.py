"""``plateau schema bilan`` writes the schema of the JSON report, which ``plateau report --format json`` keeps."""

import json
from pathlib import Path

from jsonschema import Draft7Validator

from scoring.report.schema import schema_text
from tests.cli.command import document, run


def test_a_report_from_the_command_keeps_the_schema_from_the_command(tmp_path: Path) -> None:
    done = run(tmp_path, "schema", "bilan")
    assert (done.returncode, done.stdout, done.stderr) == (0, schema_text(), "")
    golden = Path(__file__).parents[2] / "scenarios" / "ccp2" / "debrief-ecoute" / "exemplaire.play"
    document(tmp_path, "play", "debrief-ecoute", "--moves", str(golden), "--trainee", "=Léa()")
    report = json.loads(run(tmp_path, "report", "last", "--format", "json").stdout)
    Draft7Validator(json.loads(done.stdout)).validate(report)
    assert report["attempt"]["trainee"] == "=Léa()"
