"""What is kept here, and how does one take it away, bring it in, or have it erased? The store seen by those whose data it holds."""

import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.engine import EngineError, resume
from simulator.library.files import load, load_data
from simulator.library.folder import authored_in
from simulator.practice.attempt import stamp
from simulator.practice.errors import LostTextError, PracticeError
from simulator.practice.playable import playable_from
from simulator.storage import Settings, SqliteStore, Stored, StoreError, TakenAttemptError, Text, load_settings, save_settings
from simulator.storage.parcel import MAX_BYTES, SpoiltParcelError, pack, unpack
from simulator.storage.settings import MOST_DAYS
from simulator.storage.upkeep import Recovery, back_up, fault_of, recover

if TYPE_CHECKING:
    from simulator.practice.practice import Practice


class NoFileError(PracticeError):
    """The attempts are not in a file of this machine."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"Les essais sont sur un serveur ({place}) : ce sont ses propres outils qui le sauvegardent et le réparent (pg_dump)."
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A file or a folder of this user's: what it holds, where, bytes (``None``: not there)."""

    what: str
    path: str
    size: int | None


def places(practice: "Practice") -> tuple[Place, ...]:
    """All that this program writes, and where."""
    home = practice.home
    try:
        on_file, store = is_on_file(practice), getattr(practice.store, "place", str(home.store))
    except StoreError:  # where it is must be told even when it cannot be opened
        on_file, store = True, str(home.store)
    aside = tuple(
        Place("ancien fichier d’essais abîmé, gardé de côté", str(path), _size(path))
        for path in sorted(home.folder.glob(f"{home.store.stem}-abime-*{home.store.suffix}"))
    )
    return (
        Place("essais, profils et autoévaluations", store, _size(home.store) if on_file else None),
        Place("préférences", str(home.settings), _size(home.settings)),
        Place("bilans exportés", str(home.exports), _size(home.exports)),
        Place(
            "préférences de ceux qui viennent par le navigateur",
            str(home.folder / "personnes"),
            _size(home.folder / "personnes"),
        ),
        Place("sauvegardes", str(home.backups), _size(home.backups)),
        Place("adresse et secret d’un LRS, si vous en avez donné un", str(home.lrs), _size(home.lrs)),
        Place("traces qui attendent d’être envoyées à ce LRS", str(home.outbox), _size(home.outbox)),
        Place(
            "calculs gardés pour aller plus vite (aucune donnée personnelle)", str(home.index.parent), _size(home.index.parent)
        ),
        *aside,
    )


def _size(path: Path) -> int | None:
    if path.is_dir():
        return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    if not path.exists():
        return None
    return sum(file.stat().st_size for file in path.parent.glob(f"{path.name}*"))


def export_attempt(practice: "Practice", attempt: str) -> bytes:
    """One attempt as a parcel. Raises ``StoreError``, or ``LostTextError`` when what it was played on is not there."""
    stored = practice.store.load(attempt)
    header = stored.journal.header
    texts = [practice.store.text(hash) for hash in (header.scenario_hash, header.referential_hash)]
    found = [text for text in texts if text is not None]
    if len(found) < len(texts):
        raise LostTextError(attempt)
    return pack(stored, found)


def import_attempt(practice: "Practice", path: Path) -> str:
    """Adds an exported attempt to the store; its id. Raises ``StoreError`` (spoilt, there already) or ``OSError``."""
    with path.open("rb") as stream:
        parcel = stream.read(MAX_BYTES + 1)
    stored, texts = unpack(parcel)
    _check_plays(practice, stored, texts)
    try:
        practice.store.receive(stored, texts)
    except TakenAttemptError:
        _complete(practice, stored)
    return stored.journal.header.attempt


def _complete(practice: "Practice", stored: Stored) -> None:
    """Adds what is missing of an attempt that is there already, in part; raises ``TakenAttemptError`` when nothing is."""
    header, entries = stored.journal.header, stored.journal.entries
    known = practice.store.load(header.attempt)
    kept = known.journal.entries
    if known.journal.header != header or len(kept) >= len(entries) or entries[: len(kept)] != kept:
        raise TakenAttemptError(header.attempt)
    practice.store.append(header.attempt, entries[len(kept) :])
    if stored.notes and not known.notes:
        practice.store.annotate(header.attempt, stored.notes)
    if stored.label and not known.label:
        practice.store.rename(header.attempt, stored.label)
    if stored.foreseen:
        practice.store.foresee(header.attempt, stored.foreseen)


def _check_plays(practice: "Practice", stored: Stored, texts: tuple[Text, ...]) -> None:
    """An attempt that its own scenario would not give is refused: nothing could be said of it."""
    header = stored.journal.header
    by_hash = {text.hash: text for text in texts}
    try:
        scenario, referential = (
            load_data(by_hash[hash].body.encode("utf-8"), by_hash[hash].id, by_hash[hash].file)
            for hash in (header.scenario_hash, header.referential_hash)
        )
        if not (scenario.sound and scenario.scenario and referential.sound and referential.referential):
            raise SpoiltParcelError("le scénario qu’il contient ne peut pas être lu.")
        resume(playable_from(scenario, referential, practice.home.references).compiled, stored.journal)
    except (EngineError, KeyError) as error:
        raise SpoiltParcelError("ses actions ne correspondent pas au scénario qu’il contient.") from error


def person_data(practice: "Practice", trainee: str) -> dict[str, object]:
    """All that is kept of one person, as plain JSON."""
    from simulator.practice.kept_days import days_data

    store = practice.store
    profile = next((one for one in store.profiles() if one.name == trainee), None)
    return {
        "format": 1,
        "trainee": trainee,
        "profile": None if profile is None else {"created": profile.created, "exam": profile.exam, "pin": bool(profile.pin)},
        "self_assessments": [{"moment": one.moment, "ratings": dict(one.ratings)} for one in store.self_assessments(trainee)],
        "dossier": [{"place": one.place, "moment": one.moment, "text": one.text} for one in store.dossier(trainee)],
        "days": days_data(practice, trainee),
        "attempts": [_attempt_data(store.load(row.id)) for row in store.rows(trainee)],
    }


def _attempt_data(stored: Stored) -> dict[str, object]:
    return {
        "header": stored.journal.header.to_data(),
        "entries": [entry.to_data() for entry in stored.journal.entries],
        "label": stored.label,
        "notes": stored.notes,
        "foreseen": dict(stored.foreseen),
        "judgements": [asdict(one) for one in stored.judgements],
        "corrections": [
            {"turn": one.turn, "choice": one.choice, "who": one.who, "when": one.when, "why": one.why}
            for one in stored.corrections
        ],
    }


def erase_person(practice: "Practice", trainee: str) -> int:
    """Erases all that is kept of one person, the reports exported from the app included; how many attempts.

    In group sessions their name and words are forgotten; what they voted still counts, without them.

    Raises ``PracticeError`` when nobody has that name, ``StoreError`` or ``OSError``.
    """
    from simulator.practice.dossier import export_file
    from simulator.practice.group_sessions import forget_everywhere

    store = practice.store
    days = [row.id for row in store.sessions() if store.session(row.id).opening.get("trainee") == trainee]
    in_sessions = forget_everywhere(practice, trainee)
    known = in_sessions or practice.store.dossier(trainee)
    if not known and trainee not in {profile.name for profile in practice.store.profiles()}:
        raise PracticeError(f"Personne ne s’appelle « {trainee} » ici. « plateau attempts » montre les noms.")
    named = [*days, *(row.id for row in practice.store.rows(trainee))]
    if practice.home.exports.is_dir():
        for file in practice.home.exports.iterdir():
            if file.is_file() and any(id in file.name for id in named):
                file.unlink()
    export_file(practice, trainee).unlink(missing_ok=True)
    own = practice.home.of(trainee).own
    if own is not None and own.is_dir():  # what the browser kept apart for them
        shutil.rmtree(own)
    settings = load_settings(practice.home.settings)
    if settings.trainee == trainee:
        save_settings(practice.home.settings, replace(settings, trainee=Settings().trainee))
    count = practice.store.erase(trainee)
    forget_erased(practice)
    return count


def traces_of(practice: "Practice", trainee: str) -> tuple[Path, ...]:
    """The files of this user's folder, the store apart, that still hold a name: backups, damaged stores kept aside, reports."""
    name, store = trainee.encode("utf-8"), practice.home.store.name
    files = (file for file in sorted(practice.home.folder.rglob("*")) if file.is_file() and not file.name.startswith(store))
    return tuple(file for file in files if name and name in file.read_bytes())


def erase_old(practice: "Practice", days: int) -> int:
    """Erases what is older than ``days`` days (0: nothing), rehearsed days included; how many attempts."""
    from simulator.practice.kept_days import forget_days_before

    erased = practice.store.forget_before(_moment(practice, days)) if days else 0
    if days:
        forget_days_before(practice, _moment(practice, days))
    if erased:
        forget_erased(practice)
    return erased


def count_old(practice: "Practice", days: int) -> int:
    """How many attempts are older than ``days`` days, whoever's they are."""
    moment = _moment(practice, days)
    return sum(row.started < moment for row in practice.store.rows()) if days else 0


def _moment(practice: "Practice", days: int) -> str:
    return stamp(practice.doors.now() - timedelta(days=min(days, MOST_DAYS)))


def forget_erased(practice: "Practice") -> None:
    """Removes what waits to be sent of attempts that are no longer here. Raises ``StoreError`` or ``OSError``."""
    if practice.home.outbox.is_dir():
        from simulator.storage.outbox import Outbox

        Outbox(practice.home.outbox).keep_only(row.id for row in practice.store.rows())


def backup(practice: "Practice", target: Path | None) -> Path:
    """A copy of the store, in ``target`` (a file, or a folder) or beside it. Raises ``NoFileError``, ``StoreError``, ``OSError``."""
    store = _file_of(practice)
    name = f"plateau-{practice.doors.now():%Y%m%d-%H%M%S}.sqlite3"
    if target is None:
        target = practice.home.backups / name
    elif target.is_dir():
        target = target / name
    try:
        return back_up(store, target)
    except FileExistsError as error:
        raise PracticeError(f"{target} existe déjà ; il n’a pas été remplacé. Donnez un autre nom.") from error


def _file_of(practice: "Practice") -> SqliteStore:
    store = practice.store
    if not isinstance(store, SqliteStore):
        raise NoFileError(getattr(store, "place", ""))
    return store


def is_on_file(practice: "Practice") -> bool:
    """Whether the attempts are in a file of this machine. Raises ``StoreError``."""
    return isinstance(practice.store, SqliteStore)


def damage(practice: "Practice") -> str:
    """What is wrong with what is kept, in a sentence; empty when it is sound. Reads all of it. Raises ``StoreError``.

    On a server, the entries of every attempt are read again; the file of this machine, where there is one, is not what counts.
    """
    if practice.on_server:
        faults = getattr(practice.store, "faults", None)
        return str(faults()) if faults is not None else ""
    return fault_of(practice.home.store)


def repair(practice: "Practice") -> Recovery:
    """Puts the file aside and saves what can be. Raises ``NoFileError``, ``PracticeError``, ``StoreError`` or ``OSError``."""
    if practice.on_server:
        _file_of(practice)
    practice.close()
    if not practice.home.store.exists():
        raise PracticeError("Aucun fichier d’essais n’existe encore : il n’y a rien à réparer.")
    return recover(practice.home.store, f"{practice.doors.now():%Y%m%d-%H%M%S}", library=_library(practice))


def _library(practice: "Practice") -> Callable[[str], Text | None]:
    """The texts of the scenarios and referentials at hand by hash; their files are read at the first question."""

    @cache
    def texts() -> dict[str, Text]:
        found: dict[str, Text] = {}
        for root in practice.roots:
            for one in authored_in(root):
                loaded = load(one.path, one.file)
                facts = loaded.scenario or loaded.referential
                if facts is not None and loaded.sound:
                    kind = "scenario" if loaded.scenario is not None else "referentiel"
                    found[facts.hash] = Text(facts.hash, kind, loaded.id, loaded.file, loaded.text)
        return found

    return lambda hash: texts().get(hash)
