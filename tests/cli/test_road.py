"""``plateau road``: the road to the title, as a page or as one document; what cannot be is told, with exit code 2."""

from pathlib import Path

import pytest

from tests.cli.command import document, run

PROVISIONS = """\
format: 1
genre: epreuves
titre: Des épreuves inventées
source: Inventé pour un test
referentiel: mercd-2018
epreuves:
  entretien-final: {minutes: 7}
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A trainer's library with a file on the examination."""
    folder = tmp_path / "library"
    (folder / "epreuves").mkdir(parents=True)
    (folder / "epreuves" / "examen.yaml").write_text(PROVISIONS, encoding="utf-8")
    return folder


def test_the_page_of_one_road(tmp_path: Path) -> None:
    done = run(tmp_path, "road", "--road", "ccp", "--held", "CCP1=2023-06-01", "--on", "2024-03-01")
    assert (done.returncode, done.stderr) == (0, "")
    text = " ".join(done.stdout.split())
    assert "Il vous manque CCP2," in text
    assert "jusqu’au 11 mai 2024" in text
    assert "(titre-mercd.txt, § 1 et 2, l. 83)" in text


def test_all_the_roads_in_short(tmp_path: Path) -> None:
    done = run(tmp_path, "road")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("La version du titre que Plateau décrit a été remplacée.\n")
    assert [f"--road {road}" in done.stdout for road in ("continuous", "vae", "ccp", "ccs")] == [True] * 4


def test_the_document(tmp_path: Path) -> None:
    found = document(tmp_path, "road", "--road", "vae", "--experience", "12", "--on", "2023-03-01")
    assert (found["referential"]["id"], found["today"]) == ("mercd-2018", "2023-03-01")
    (one,) = found["roads"]
    assert (one["road"], one["version"], one["until"]) == ("vae", "in-force", "2024-05-11")
    assert [asked["met"] for asked in one["requirements"]] == [True, None]
    assert [look["id"] for look in one["elements"] if look["expected"]][-1] == "final-interview"
    assert one["may_grant"] == {"title": True, "ccps": ["CCP1", "CCP2"], "ccs": False}
    assert "durations" in one["unknown"]
    assert one["page"][0]["sentences"][0] == one["notices"][0]


def test_the_document_of_every_road(tmp_path: Path) -> None:
    found = document(tmp_path, "road")
    assert [one["road"] for one in found["roads"]] == ["continuous", "vae", "ccp", "ccs"]


def test_the_same_facts_and_the_same_day_give_the_same_document(tmp_path: Path) -> None:
    words = ("road", "--held", "CCP2=2024-01-01", "--trained", "yes", "--title", "no", "--on", "2026-11-23")
    assert document(tmp_path, *words) == document(tmp_path, *words)


def test_what_a_trainer_entered_is_taken_from_the_library(tmp_path: Path, library: Path) -> None:
    done = run(tmp_path, "road", "--road", "vae", "--json", PLATEAU_SCENARIOS=str(library))
    assert '"minutes": 7' in done.stdout
    named = run(tmp_path, "road", "--road", "vae", "--json", "--settings", str(library / "epreuves" / "examen.yaml"))
    assert '"minutes": 7' in named.stdout
    assert '"minutes": 7' not in run(tmp_path, "road", "--road", "vae", "--json").stdout


@pytest.mark.parametrize("named", [True, False])
def test_a_faulty_file_is_told_with_its_place(tmp_path: Path, library: Path, named: bool) -> None:
    path = library / "epreuves" / "examen.yaml"
    path.write_text(PROVISIONS.replace("minutes: 7", "minutes: sept"), encoding="utf-8")
    words = ("--settings", str(path)) if named else ()
    done = run(tmp_path, "road", "--road", "vae", *words, PLATEAU_SCENARIOS=str(library))
    assert (done.returncode, done.stdout) == (1, "")
    assert "epreuves/examen.yaml:7:30: error[type-inattendu]" in done.stderr


def test_a_file_on_another_referential_or_of_another_genre_is_refused(tmp_path: Path, library: Path) -> None:
    path = library / "epreuves" / "examen.yaml"
    path.write_text(PROVISIONS.replace("mercd-2018", "un-autre"), encoding="utf-8")
    done = run(tmp_path, "road", "--settings", str(path))
    assert (done.returncode, done.stdout) == (2, "")
    assert "un-autre" in done.stderr
    path.write_text("format: 1\ngenre: lexique\ntitre: a\nsource: b\nentrees: [c]\n", encoding="utf-8")
    assert "genre: epreuves" in run(tmp_path, "road", "--settings", str(path)).stderr.replace("\u202f", " ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--held", "CCP1"), "CCP1=2025-06-01"),
        (("--held", "CCP1=2025-02-30"), "CODE=année-mois-jour"),
        (("--held", "CCP3=2023-06-01"), "Vouliez-vous dire"),
        (("--held", "CCP1=2023-06-01", "--held", "CCP1=2023-07-01"), "deux fois"),
        (("--held", "CCP1=2023-06-01", "--on", "2023-05-31"), "1er juin 2023"),
        (("--present", "CCP0"), "CCP0"),
        (("--on", "demain"), "année-mois-jour"),
        (("--experience", "-1"), "mois"),
        (("--experience", "un"), "--experience"),
        (("--road", "cpp"), "au choix"),
        (("--settings", "rien.yaml"), "rien.yaml n’existe pas"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = run(tmp_path, "road", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_library_whose_referential_says_nothing_of_the_examination(tmp_path: Path) -> None:
    from simulator.library import shipped_folder

    folder = tmp_path / "library"
    (folder / "referentiels").mkdir(parents=True)
    text = (shipped_folder() / "referentiels" / "mercd-2018.yaml").read_text(encoding="utf-8")
    head, _, rest = text.partition("certification:")
    (folder / "referentiels" / "mercd-2018.yaml").write_text(head + rest[rest.index("\nccp:") + 1 :], encoding="utf-8")
    done = run(tmp_path, "road", PLATEAU_SCENARIOS=str(folder))
    assert (done.returncode, done.stdout) == (2, "")
    assert "ne dit pas comment le titre s’obtient" in done.stderr
