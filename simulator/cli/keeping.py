"""What is kept, and how does one take it away? ``where``, ``export``, ``import``, ``erase``, ``backup``, ``repair``."""

import sys
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from scoring.wording import plural
from simulator.cli.output import DONE, FAULTS, USAGE, data, document, tell
from simulator.practice import Practice
from simulator.source import system_reason, without_controls
from simulator.wiring import make_practice


def where(options: Namespace) -> int:
    """``plateau where``: what is stored, where; with ``--check``, whether it is sound."""
    from simulator.practice.keeping import damage, places

    practice = make_practice()
    fault = damage(practice) if options.check else ""
    found = places(practice)
    if options.json:
        document({"format": 1, "places": [asdict(place) for place in found], "fault": fault or None})
    else:
        for place in found:
            size = "rien pour l’instant" if place.size is None else _readable(place.size)
            data(f"{place.path}\n    {place.what} : {size}\n".replace(" :", "\u202f:"))
        if options.check:
            tell(fault or "Le fichier des essais est sain.")
    if fault and "plus récente" not in fault:
        tell("« plateau repair » met le fichier de côté et en sauve ce qui peut l’être.")
    return FAULTS if fault else DONE


def _readable(size: int) -> str:
    return f"{size} octets" if size < 1024 else f"{size / 1024:.0f} Kio" if size < 1024**2 else f"{size / 1024**2:.1f} Mio"


def export(options: Namespace) -> int:
    """``plateau export``: one attempt as a file, or all the data of one person."""
    from simulator.practice.keeping import export_attempt, person_data
    from simulator.storage import write_bytes
    from simulator.storage.parcel import SUFFIX

    practice = make_practice()
    if options.trainee is not None:
        from simulator.practice.profiles import clean_name

        person = person_data(practice, clean_name(options.trainee))
        if not (person["attempts"] or person["profile"] or person["self_assessments"] or person["dossier"] or person["days"]):
            tell(f"plateau : personne ne s’appelle « {person['trainee']} » ici.")
            return USAGE
        if not options.output:
            document(person)
            return DONE
        import json

        write_bytes(Path(options.output), (json.dumps(person, ensure_ascii=False, indent=2) + "\n").encode())
        tell(f"Données écrites dans {options.output}.")
        return DONE
    attempt = _attempt(practice, options.attempt)
    target = Path(options.output or f"{attempt}{SUFFIX}")
    parcel = export_attempt(practice, attempt)
    if options.output == "-":
        sys.stdout.buffer.write(parcel)
        sys.stdout.buffer.flush()
        return DONE
    write_bytes(target, parcel)
    tell(f"Essai écrit dans {target} ({_readable(len(parcel))}). « plateau import » l’ajoute ailleurs.")
    return DONE


def _attempt(practice: Practice, named: str) -> str:
    return practice.newest() if named == "last" else without_controls(named, one_line=True)


def import_files(options: Namespace) -> int:
    """``plateau import``: adds exported attempts."""
    from simulator.practice import PracticeError
    from simulator.practice.keeping import import_attempt
    from simulator.storage import StoreError

    practice = make_practice()
    refused, missing = 0, False
    for name in options.files:
        try:
            attempt = import_attempt(practice, Path(name))
        except (StoreError, PracticeError, OSError) as error:
            missing = missing or isinstance(error, OSError)
            tell(f"plateau : {name} : {system_reason(error) if isinstance(error, OSError) else error}")
            refused += 1
        else:
            tell(f"{name} : essai {attempt} ajouté.")
    return USAGE if missing else FAULTS if refused else DONE


def erase(options: Namespace) -> int:
    """``plateau erase``: one attempt, one person, or what is old."""
    from simulator.practice.day_reporting import NEWEST, is_a_day
    from simulator.practice.keeping import erase_old, erase_person, forget_erased, traces_of
    from simulator.practice.profiles import clean_name

    practice = make_practice()
    named = [one for one in (options.attempt, options.trainee, options.older_than) if one is not None]
    if len(named) != 1:
        tell("plateau : dites ce qu’il faut effacer : un essai, --trainee NOM ou --older-than JOURS.")
        return USAGE
    if options.older_than is not None and options.older_than < 1:
        tell("plateau : --older-than attend un nombre de jours, à partir de 1.")
        return USAGE
    who = clean_name(options.trainee or "")
    if options.trainee is not None and not who:
        tell("plateau : --trainee attend un nom.")
        return USAGE
    what = f"tout ce qui concerne « {who} »" if who else "ces essais" if options.older_than else f"l’essai {options.attempt}"
    if not options.yes and not _confirmed(what):
        tell("Rien n’a été effacé.")
        return FAULTS
    if options.attempt not in (None, NEWEST) and is_a_day(practice, options.attempt):
        practice.store.delete_session(options.attempt)
        tell("Journée effacée. Sa mise en situation est un essai à part, qui reste.")
        return DONE
    if options.attempt is not None:
        practice.store.delete(_attempt(practice, options.attempt))
        forget_erased(practice)
        count = 1
    else:
        count = erase_person(practice, who) if who else erase_old(practice, options.older_than)
    tell(f"Effacé : {plural(count, 'essai', 'essais')}.")
    left = traces_of(practice, who)
    if left:
        tell(f"Le nom « {who} » se trouve encore dans ces fichiers ; supprimez ceux qui n’ont plus lieu d’être :")
        for path in left:
            tell(f"    {path}")
    return DONE


def _confirmed(what: str) -> bool:
    """Asks, where somebody can answer; a script that gives the order needs no question."""
    if not sys.stdin.isatty():
        return True
    tell(f"Effacer {what}, pour toujours ? Tapez oui.")
    return sys.stdin.readline().strip().lower() == "oui"


def backup(options: Namespace) -> int:
    """``plateau backup``: a copy of the store."""
    from simulator.practice.keeping import backup as back_up

    written = back_up(make_practice(), Path(options.file) if options.file else None)
    data(f"{written}\n")
    tell(
        "Sauvegarde écrite et relue. Pour la remettre en service, copiez-la à la place du fichier que montre « plateau where »."
    )
    return DONE


def repair(options: Namespace) -> int:
    """``plateau repair``: what can be saved of a damaged store."""
    from simulator.practice.keeping import damage
    from simulator.practice.keeping import repair as save

    practice = make_practice()
    fault = damage(practice)
    if not fault:
        tell("Le fichier des essais est sain : rien n’a été changé.")
        return DONE
    tell(fault)
    done = save(practice)
    tell(f"Fichier abîmé gardé de côté : {done.aside}.")
    tell(f"Sauvés en entier : {done.whole} ; en partie : {done.partly} ; illisibles : {done.lost}.")
    if done.unread:
        tell("Aucun essai n’a pu y être lu. Une sauvegarde récente peut être remise à sa place.")
    elif done.texts_lost:
        tell(
            "Le texte de certains scénarios manque : le bilan des essais concernés ne peut pas être fait, tant qu’il n’est pas retrouvé."
        )
    return FAULTS if done.partly or done.lost or done.unread or done.torn or done.texts_lost else DONE
