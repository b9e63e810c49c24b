"""Is what the tables hold still what was written? Walks every attempt through SQL, in a file or on a server, and says it in French."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from simulator.source import typeset
from simulator.storage.reading import day, is_as_hashed, is_moment, is_whole, lacks_its_end, ratings, result, sound_entries
from simulator.storage.schema import DOSSIER_FROM, GROUPS_FROM, SEALED_FROM, TAILED_FROM
from simulator.storage.store import Text

Run = Callable[[str, Sequence[Any]], Any]
NEWEST = 1_000
_FACTS = ("scenario", "scenario_hash", "referential_hash", "trainee", "mode", "started", "parent")
_SHOWN = 5


def faults_in(run: Run, version: int = NEWEST) -> str:
    """What is wrong with the rows, in French sentences; empty when nothing is. ``version``: of the tables of an SQLite file."""
    if version < SEALED_FROM:
        return ""
    texts = {hash: _is_sound_text(run, hash) for (hash,) in run("SELECT hash FROM text", ()).fetchall()}
    altered, textless = [], []
    for (id,) in run("SELECT id FROM attempt ORDER BY started DESC, id DESC", ()).fetchall():
        if not _is_sound_attempt(run, id, version):
            altered.append(str(id))
        played = run("SELECT hash, referential FROM attempt WHERE id = ?", (id,)).fetchone()
        if played and not all(not hash or texts.get(hash) or _is_sound_text(run, hash) for hash in played):
            textless.append(str(id))
    said = [
        _told(altered, "{} essai(s) ne sont plus tels qu’ils ont été écrits"),
        _told(textless, "Le scénario ou le référentiel de {} essai(s) manque ou a été modifié"),
        _told(sorted(set(_lost_attempts(run))), "{} essai(s) ont perdu leur en-tête"),
        _told(list(_beside(run, version)), "Des données à côté des essais ne peuvent pas être relues ({})"),
    ]
    return typeset(" ".join(sentence for sentence in said if sentence))


def _told(found: list[str], sentence: str) -> str:
    shown = ", ".join(found[:_SHOWN]) + (", …" if len(found) > _SHOWN else "")
    return f"{sentence.format(len(found))} : {shown}." if found else ""


def _is_sound_text(run: Run, hash: object) -> bool:
    found = run("SELECT hash, kind, id, file, body FROM text WHERE hash = ?", (hash,)).fetchone()
    return found is not None and all(isinstance(cell, str) for cell in found) and is_as_hashed(Text(*found))


def _is_sound_attempt(run: Run, id: object, version: int) -> bool:
    """Its row is read before its entries: what another program adds meanwhile is no fault."""
    tail = "tail" if version >= TAILED_FROM else "''"
    columns = "scenario, hash, referential, trainee, mode, started, parent"
    found = run(f"SELECT header, seal, {tail}, turns, ended, {columns} FROM attempt WHERE id = ?", (id,)).fetchone()
    if found is None:
        return True  # erased meanwhile
    header, seal, tail, turns, ended, *facts = found
    rows = run("SELECT n, body, seal FROM entry WHERE attempt = ? ORDER BY n", (id,)).fetchall()
    if not (is_whole(header, seal, tail, rows) if version >= TAILED_FROM else sound_entries(header, seal, rows) == len(rows)):
        return run("SELECT 1 FROM attempt WHERE id = ?", (id,)).fetchone() is None
    try:
        written = json.loads(header)
        if lacks_its_end([json.loads(body) for _, body, _ in rows], turns, ended):
            return False
        return [written["attempt"], *(written.get(name) or "" for name in _FACTS)] == [id, *(fact or "" for fact in facts)]
    except (AttributeError, KeyError, TypeError, ValueError):
        return False


def _lost_attempts(run: Run) -> Iterator[str]:
    for (id,) in run("SELECT DISTINCT attempt FROM entry WHERE attempt NOT IN (SELECT id FROM attempt)", ()).fetchall():
        yield str(id)


def _beside(run: Run, version: int) -> Iterator[str]:
    def strings(cells: Sequence[object]) -> bool:
        return all(isinstance(cell, str) for cell in cells)

    for name, created, pin, exam in run("SELECT name, created, pin, exam FROM profile", ()).fetchall():
        if not (strings((name, pin)) and is_moment(created) and (exam == "" or day(exam))):
            yield f"profil de {name}"
    for who, at, rated in run("SELECT trainee, moment, ratings FROM self_assessment", ()).fetchall():
        if not (strings((who,)) and is_moment(at) and ratings(rated) is not None):
            yield f"autoévaluation de {who}"
    for id, competence, level in run("SELECT attempt, competence, level FROM foreseen", ()).fetchall():
        if not (strings((competence,)) and _is_level(level)):
            yield f"niveau attendu de l’essai {id}"
    for id, data in run("SELECT attempt, data FROM result", ()).fetchall():
        if result(data) is None:
            yield f"résultat de l’essai {id}"
    for id, turn, *said in run("SELECT attempt, turn, choice, who, moment, why FROM correction", ()).fetchall():
        if not (isinstance(turn, int) and strings(said)):
            yield f"correction de l’essai {id}"
    if version >= TAILED_FROM - 1:
        for id, *said in run("SELECT attempt, kind, place, value, who, moment, why FROM judgement", ()).fetchall():
            if not strings(said):
                yield f"avis du formateur sur l’essai {id}"
    if version >= GROUPS_FROM:
        for id, body in run("SELECT session, body FROM minute", ()).fetchall():
            if result(body) is None:
                yield f"séance {id}"
    if version >= DOSSIER_FROM:
        for who, place, at, body in run("SELECT trainee, place, moment, body FROM dossier", ()).fetchall():
            if not (strings((who, place, body)) and is_moment(at)):
                yield f"dossier de {who}"
    for id, *said in run("SELECT id, label, notes, ended FROM attempt", ()).fetchall():
        if not (strings(said[:2]) and (said[2] is None or is_moment(said[2]))):
            yield f"nom, notes ou fin de l’essai {id}"


def _is_level(value: object) -> bool:
    from scoring.scale import Level

    return value in set(Level)
