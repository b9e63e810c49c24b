"""How does an author begin? A scenario that can be played at once, its exemplary play, and the schema for the editor."""

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.engine import read_move
from simulator.library.schema import schema_text
from simulator.library.skeleton import skeleton
from simulator.practice.errors import PracticeError
from simulator.practice.finding import beside
from simulator.practice.golden import render_play
from simulator.source import bare_words
from simulator.source.fields import SLUG

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

SCHEMA = Path("schemas", "scenario.json")
EXEMPLARY = "exemplaire.play"
_ABOVE = 2
_REASONS = {
    errno.EACCES: "l’écriture n’y est pas permise",
    errno.EPERM: "l’écriture n’y est pas permise",
    errno.EROFS: "l’écriture n’y est pas permise",
    errno.ENOSPC: "le disque est plein",
    errno.ENOENT: "son dossier n’existe pas",
    errno.ENOTDIR: "ce n’est pas un dossier",
    errno.EEXIST: "ce n’est pas un dossier",
    errno.ENAMETOOLONG: "le nom est trop long",
}


class NotBegunError(PracticeError):
    """Nothing was written: the id cannot be one, the files are there already, or the folder cannot be written to."""


def begin_scenario(practice: "Practice", id: str, folder: Path) -> tuple[Path, ...]:
    """Writes ``folder/id.yaml``, ``folder/id/exemplaire.play`` and, where the library has none yet, the schema.

    The paths written. Raises ``NotBegunError``; a file that exists is never replaced.
    """
    _check_id(id)
    scenario, play = folder / f"{id}.yaml", folder / id / EXEMPLARY
    for path in (scenario, folder / f"{id}.yml", play):
        if path.exists():
            raise NotBegunError(f"{path} existe déjà ; rien n’a été écrit. Choisissez un autre identifiant.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        known = known_schema(folder)
        schema = known or library_of(practice, folder) / SCHEMA
        if known is None:
            _write_new(schema, schema_text("scenario"))
        _write_new(scenario, skeleton(Path(os.path.relpath(schema.resolve(), folder.resolve())).as_posix()))
        _write_new(play, _exemplary(practice, scenario))
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, f"erreur {error.errno} du système")
        raise NotBegunError(f"{error.filename or folder} ne peut pas être écrit : {reason}.") from error
    return (scenario, play) if known else (scenario, play, schema)


def known_schema(folder: Path) -> Path | None:
    """The schema that a library's folder keeps, in ``folder`` or not far above; ``None`` when there is none."""
    here = folder.resolve()
    places = (here, *list(here.parents)[:_ABOVE])
    return next((place / SCHEMA for place in places if (place / SCHEMA).is_file()), None)


def library_of(practice: "Practice", folder: Path) -> Path:
    """The library's folder in which ``folder`` stands; ``folder`` itself when it stands in none."""
    here = folder.resolve()
    roots = (*(root.resolve() for root in practice.roots), *beside(here / SCHEMA.name))
    return next((root for root in roots if here.is_relative_to(root)), here)


def _check_id(id: str) -> None:
    if SLUG.fullmatch(id):
        return
    near = "-".join(bare_words(id.removesuffix(".yaml").removesuffix(".yml")).split())
    hint = f" Par exemple : {near}." if SLUG.fullmatch(near) else ""
    raise NotBegunError(
        f"« {id} » n’est pas un identifiant : lettres minuscules sans accent, chiffres, _ et - seulement.{hint}"
    )


def _write_new(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="") as stream:
        stream.write(text)


def _exemplary(practice: "Practice", scenario: Path) -> str:
    playable = practice.open(str(scenario))
    reference = next(iter(playable.references.values()))
    attempt = practice.begin(playable, seed=reference.seed, keep=False)
    for line in reference.moves:
        move = read_move(line)
        assert move is not None
        attempt.play(move)
    return render_play(attempt, ("# Le chemin exemplaire. « plateau test » dit ce qu’une modification y change.",))
