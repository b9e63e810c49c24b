"""The wheel carries its scenarios and its problem pages: built, installed into a folder, and played from elsewhere, without network."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_a_built_wheel_plays_a_shipped_scenario_from_another_folder(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = (tmp_path / "dist").glob("plateau_simulator-*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "simulator/shipped/referentiels/mercd-2018.yaml" in names
    assert "simulator/app/app.tcss" in names
    assert "simulator/shipped/schemas/scenario.json" in names
    assert "simulator/library/skeleton.yaml" in names
    assert "scoring/report/html/templates/base.html" in names
    assert "simulator/problems/impasse.md" in names
    assert not any(name.startswith("tests/") for name in names)
    target = tmp_path / "installed"
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--disable-pip-version-check",
        "--target",
        str(target),
        str(wheel),
    ]
    subprocess.run(install, check=True, capture_output=True)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    code = f"import sys; sys.path.insert(0, {str(target)!r}); import simulator; assert simulator.__file__.startswith({str(target)!r}); from simulator.cli import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, "play", "appel-escalade", "--moves", "-", "--no-save", "--json", "--seed", "1"],
        input="",
        cwd=elsewhere,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PLATEAU_HOME": str(tmp_path / "home")},
        check=True,
    )
    assert json.loads(done.stdout)["next"]["offered"]
    page = subprocess.run(
        [sys.executable, "-c", code, "check", "--explain", "impasse"],
        cwd=elsewhere,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert page.stdout.startswith("impasse\n=======\n")
