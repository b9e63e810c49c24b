"""What is in this file? One authored file becomes a scenario, a referential, a lexicon, questions or provisions, and its problems."""

import errno
import stat
from dataclasses import dataclass
from pathlib import Path

from scoring.referential import Referential
from simulator.library.days import WrittenDay, read_day
from simulator.library.interviews import read_interviews
from simulator.library.lexicons import read_lexicon
from simulator.library.provisions import WrittenProvisions, read_provisions
from simulator.library.questionnaires import read_questionnaire
from simulator.library.referentials import read_referential
from simulator.library.scenarios import read_scenario, text_hash
from simulator.scenario import Lexicon, Scenario
from simulator.scenario.interviews import Interviews
from simulator.scenario.questionnaire import Questionnaire
from simulator.source import (
    MAX_BYTES,
    Mapping,
    Nodes,
    Problem,
    Reader,
    TooManyProblemsError,
    Where,
    collector_paused,
    has_errors,
    nearest,
    read_nodes,
    without_controls,
)
from simulator.source.fields import SLUG

KINDS = ("scenario", "referentiel", "questionnaire", "lexique", "epreuves", "entretien", "journee")
# What a value that YAML already made faulty (an alias, a tag, an escape) goes on to be told for: once is enough.
_CONSEQUENCES = {"type-inattendu", "texte-vide", "valeur-inconnue", "reference-inconnue", "id-invalide", "format-inconnu"}
_REASONS = {
    errno.ENOENT: "il n’existe pas",
    errno.EACCES: "la lecture n’est pas permise",
    errno.EPERM: "la lecture n’est pas permise",
    errno.EISDIR: "c’est un dossier",
    errno.EINVAL: "ce n’est pas un fichier ordinaire",
    errno.ELOOP: "il renvoie à lui-même",
    errno.ENAMETOOLONG: "son nom est trop long",
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """One file as read: its facts (at most one of the seven, even when faulty), its text, and what is wrong.

    ``sound`` says that no error was told: only then may the facts be played or judged with.
    """

    id: str
    kind: str
    file: str
    text: str
    scenario: Scenario | None
    referential: Referential | None
    lexicon: Lexicon | None
    problems: tuple[Problem, ...]
    questionnaire: Questionnaire | None = None
    provisions: WrittenProvisions | None = None
    interviews: Interviews | None = None
    day: WrittenDay | None = None

    @property
    def sound(self) -> bool:
        """True when the file may be used."""
        return not has_errors(self.problems)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, one more than the limit at most, so that a huge file costs nothing. Raises ``OSError``.

    Only a regular file is opened: opening a pipe would wait for ever.
    """
    kind = path.stat().st_mode
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, "")
    if not stat.S_ISREG(kind):
        raise OSError(errno.EINVAL, "")
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def load(path: Path, file: str) -> Loaded:
    """Reads one file; ``file`` is how problems call it. A file that cannot be opened is a problem too."""
    id = without_controls(path.stem, one_line=True)
    try:
        data = read_bytes(path)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, f"erreur {error.errno} du système")
        problem = Problem("fichier-illisible", f"Le fichier ne peut pas être lu : {reason}.", "", Where(file, 1, 1))
        return Loaded(id, "", file, "", None, None, None, (problem,))
    return load_data(data, id, file)


def load_data(data: bytes, id: str, file: str) -> Loaded:
    """Reads the bytes of one file whose id (its name without extension) is ``id``."""
    reader = Reader(file)
    kind, facts = "", None
    try:
        with collector_paused():
            nodes = read_nodes(data, file)
            kind, facts = _read(reader, nodes, id)
        problems = reader.problems
    except TooManyProblemsError as stopped:
        problems = [*reader.problems, stopped.problem]
    told = {problem.where for problem in nodes.problems}
    found = (*nodes.problems, *(one for one in problems if one.where not in told or one.code not in _CONSEQUENCES))
    return Loaded(
        id,
        kind,
        file,
        nodes.text,
        facts if isinstance(facts, Scenario) else None,
        facts if isinstance(facts, Referential) else None,
        facts if isinstance(facts, Lexicon) else None,
        found,
        facts if isinstance(facts, Questionnaire) else None,
        provisions=facts if isinstance(facts, WrittenProvisions) else None,
        interviews=facts if isinstance(facts, Interviews) else None,
        day=facts if isinstance(facts, WrittenDay) else None,
    )


def _read(
    reader: Reader, nodes: Nodes, id: str
) -> tuple[str, Scenario | Referential | Lexicon | Questionnaire | WrittenProvisions | Interviews | WrittenDay | None]:
    root = nodes.root
    if not isinstance(root, Mapping):
        if not nodes.problems:
            where = reader.where(root) if root else Where(reader.file, 1, 1)
            hint = "Il commence par « format: 1 » et « genre: … »."
            reader.tell(Problem("fichier-vide", "Le fichier ne contient pas de clés.", hint, where))
        return "", None
    kind = _kind(reader, root)
    if kind:
        _check_id(reader, root, id)
    if kind == "scenario":
        return kind, read_scenario(reader, root, id, nodes.text)
    if kind == "referentiel":
        return kind, read_referential(reader, root, id, text_hash(nodes.text))
    if kind == "lexique":
        return kind, read_lexicon(reader, root, id)
    if kind == "epreuves":
        return kind, read_provisions(reader, root, id)
    if kind == "questionnaire":
        return kind, read_questionnaire(reader, root, id, nodes.text)
    if kind == "entretien":
        return kind, read_interviews(reader, root, id, nodes.text)
    if kind == "journee":
        return kind, read_day(reader, root, id)
    return kind, None


def _check_id(reader: Reader, root: Mapping, id: str) -> None:
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
