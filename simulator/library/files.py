"""What is in this file? One authored file becomes a scenario or a referential, and its problems."""

from dataclasses import dataclass
from pathlib import Path

from scoring.referential import Referential
from simulator.library.referentials import read_referential
from simulator.library.scenarios import read_scenario, text_hash
from simulator.scenario import Scenario
from simulator.source import MAX_BYTES, Mapping, Problem, Reader, Where, has_errors, nearest, read_nodes

KINDS = ("scenario", "referentiel", "questionnaire", "lexique")


@dataclass(frozen=True, slots=True)
class Loaded:
    """One file as read: its facts (at most one of the two, even when faulty), its text, and what is wrong.

    ``sound`` says that no error was told: only then may the facts be played or judged with.
    """

    id: str
    kind: str
    file: str
    text: str
    scenario: Scenario | None
    referential: Referential | None
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        """True when the file may be used."""
        return not has_errors(self.problems)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, one more than the limit at most, so that a huge file costs nothing. Raises ``OSError``."""
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def load(path: Path, file: str) -> Loaded:
    """Reads one file; ``file`` is how problems call it. A file that cannot be opened is a problem too."""
    try:
        data = read_bytes(path)
    except OSError as error:
        problem = Problem(
            "fichier-illisible", f"Le fichier ne peut pas être lu : {error.strerror or error}.", "", Where(file, 1, 1)
        )
        return Loaded(path.stem, "", file, "", None, None, (problem,))
    return load_data(data, path.stem, file)


def load_data(data: bytes, id: str, file: str) -> Loaded:
    """Reads the bytes of one file whose id (its name without extension) is ``id``."""
    nodes = read_nodes(data, file)
    reader = Reader(file)
    reader.problems += nodes.problems
    root = nodes.root
    if root is None or not isinstance(root, Mapping):
        if not nodes.problems:
            where = reader.where(root) if root else Where(file, 1, 1)
            reader.problems.append(
                Problem(
                    "fichier-vide",
                    "Le fichier ne contient pas de clés.",
                    "Il commence par « format: 1 » et « genre: … ».",
                    where,
                )
            )
        return Loaded(id, "", file, nodes.text, None, None, tuple(reader.problems))
    kind = _kind(reader, root)
    scenario = referential = None
    if kind == "scenario":
        _check_id(reader, root, id)
        scenario = read_scenario(reader, root, id, nodes.text)
    elif kind == "referentiel":
        _check_id(reader, root, id)
        referential = read_referential(reader, root, id, text_hash(nodes.text))
    return Loaded(id, kind, file, nodes.text, scenario, referential, tuple(reader.problems))


def _check_id(reader: Reader, root: Mapping, id: str) -> None:
    from simulator.source.fields import SLUG

    if not SLUG.fullmatch(id):
        reader.problem(
            "id-invalide",
            root,
            f"Le nom du fichier, « {id} », n’est pas un identifiant.",
            "Lettres minuscules sans accent, chiffres, _ et - seulement.",
        )


def _kind(reader: Reader, root: Mapping) -> str:
    entries = root.entries
    if "format" not in entries:
        reader.problem("cle-manquante", root, "Il manque la clé « format ».", "Commencez le fichier par « format: 1 ».")
    else:
        node = entries["format"][1]
        if getattr(node, "text", "") != "1":
            reader.problem("format-inconnu", node, "Cette version de Plateau lit le format 1.", "Écrivez « format: 1 ».")
    if "genre" not in entries:
        reader.problem("cle-manquante", root, "Il manque la clé « genre ».", f"Écrivez « genre: {KINDS[0]} ».")
        return "scenario" if "scenes" in entries else ""
    node = entries["genre"][1]
    kind = getattr(node, "text", "")
    if kind not in KINDS:
        reader.problem("valeur-inconnue", node, f"« genre » attend : {', '.join(KINDS)}.", nearest(kind, KINDS))
        return ""
    return str(kind)
