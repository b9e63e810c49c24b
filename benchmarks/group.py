"""The report of a group: seconds and peak memory for 10², 10³ and 10⁴ attempts, then 1,000 people × 20; bounds: 10 s, 500 MB, linear.

People play the shipped scenarios at random, each once, then the first ones again. What is measured is a fresh process that opens
the store and writes the whole report as JSON. ``again`` is the same store whose results were kept without decisions, so that every
attempt is played again from its journal and kept anew: it happens once, after an update. ``--quick`` leaves that out.
"""

import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from time import perf_counter

from scoring.assessment import assess
from simulator.engine import Choose, Journal, Mode, Reply, Session
from simulator.engine.journal import Header
from simulator.observe import observe
from simulator.practice.playable import Playable
from simulator.practice.results import result_of
from simulator.storage import Result
from simulator.wiring import make_practice

SIZES = ((5, 20), (50, 20), (500, 20), (1_000, 20))
RECORDED = 25
SECONDS, MEGABYTES, GROWTH = 10.0, 500.0, 1.5
Kept = tuple[Journal, Result]


def recorded(playable: Playable, random: Random) -> Iterator[Kept]:
    """Some conversations at random on a scenario, with their results."""
    scenario, referential = playable.scenario, playable.referential
    for number in range(RECORDED):
        started = datetime(2026, 1, 5, 9, tzinfo=UTC).isoformat()
        variant = scenario.variants[0].id
        header = Header(
            f"r{number}",
            scenario.id,
            scenario.hash,
            referential.id,
            referential.hash,
            number,
            variant,
            Mode.TRAINING,
            Reply.CHOOSE,
            "",
            started,
        )
        session, spent = Session.begin(playable.compiled, header, started), 0.0
        while not session.over:
            spent += random.lognormvariate(2.5, 0.6)
            session.play(Choose(random.choice(session.offered)), started, spent)
        performance = observe(session.journal, scenario, playable.reference(variant))
        yield session.journal, result_of(header, assess(performance, referential), started, performance=performance)


def fill(home: str, people: int, attempts: int) -> None:
    """A store with that many attempts for each person, written in one go."""
    random, practice = Random(1), make_practice({"PLATEAU_HOME": home})
    playables = [practice.open(item.id) for item in practice.scenarios() if item.sound]
    kept = [list(recorded(playable, random)) for playable in playables]
    for playable, found in zip(playables, kept, strict=True):
        practice.store.create(found[0][0].header, (), playable.texts)
        practice.store.delete(found[0][0].header.attempt)
    place = practice.home.store
    practice.close()
    with sqlite3.connect(place) as connection:
        for person in range(people):
            for turn in range(attempts):
                journal, result = random.choice(kept[turn % len(kept)])
                write(connection, f"a{person}-{turn}", f"Stagiaire {person:04}", turn, journal, result)
    connection.close()


def write(connection: sqlite3.Connection, id: str, trainee: str, turn: int, journal: Journal, result: Result) -> None:
    """One attempt in the tables, as the store writes it, without a flush each time."""
    from simulator.storage.chain import first_seal, next_seal
    from simulator.storage.sql import as_json

    started = (datetime(2026, 1, 5, 9, tzinfo=UTC) + timedelta(days=turn)).isoformat()
    header = replace(journal.header, attempt=id, trainee=trainee, started=started)
    written = as_json(header.to_data())
    seal = first_seal(written)
    ending = getattr(journal.entries[-1].event, "ending", None)
    connection.execute(
        "INSERT INTO attempt (id, scenario, hash, trainee, mode, started, header, seal, referential, ended, ending, turns) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(id, header.scenario, header.scenario_hash, trainee, header.mode.value, started, written, seal),
            *(header.referential_hash, started, ending, len(journal.entries) // 2),
        ),
    )
    for entry in journal.entries:
        body = as_json(entry.to_data())
        seal = next_seal(seal, body)
        connection.execute("INSERT INTO entry VALUES (?, ?, ?, ?)", (id, entry.number, body, seal))
    connection.execute("UPDATE attempt SET tail = ? WHERE id = ?", (seal, id))
    key = (id, result.version, result.scenario, result.referential)
    connection.execute("INSERT INTO result VALUES (?, ?, ?, ?, ?, ?)", (*key, result.moment, as_json(dict(result.data))))


def forget_decisions(home: str) -> None:
    """The results as they were kept before decisions were."""
    place = make_practice({"PLATEAU_HOME": home}).home.store
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE result SET data = json_remove(data, '$.decisions')")
    connection.close()


def child(home: str) -> None:
    """One report in this process; its seconds, peak megabytes and size on stdout."""
    began = perf_counter()
    from scoring.report.group_data import group_data
    from simulator.practice.group_report import group_report

    group = group_report(make_practice({"PLATEAU_HOME": home}))
    text = json.dumps(group_data(group.report, group.names, group.notices))
    seconds = perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    used = resource.getrusage(resource.RUSAGE_SELF)
    processor = used.ru_utime + used.ru_stime
    print(json.dumps([seconds, processor, peak, group.report.attempts + group.report.replays, len(text)]))


def measured(home: str) -> tuple[float, float, float, int]:
    """A fresh process: seconds, seconds of processor, megabytes, attempts."""
    done = subprocess.run([sys.executable, __file__, "--child", home], check=True, capture_output=True, text=True)
    seconds, processor, peak, attempts, _ = json.loads(done.stdout)
    return seconds, processor, peak, attempts


def main() -> None:
    print(f"{'people × attempts':<20}{'attempts':>10}{'seconds':>10}{'processor':>11}{'ms each':>10}{'MB':>8}{'again, s':>10}")
    each: list[float] = []
    for people, attempts in SIZES:
        with tempfile.TemporaryDirectory() as home:
            fill(home, people, attempts)
            seconds, processor, peak, count = measured(home)
            again = float("nan")
            if "--quick" not in sys.argv:
                forget_decisions(home)
                again = measured(home)[0]
        each.append(processor / count)
        print(
            f"{people:>6} × {attempts:<11}{count:>10}{seconds:>10.2f}{processor:>11.2f}{each[-1] * 1000:>10.3f}{peak:>8.0f}{again:>10.1f}",
            flush=True,
        )
    growth = each[-1] / each[1]
    print(f"1,000 × 20: {seconds:.1f} s of {SECONDS:.0f}, {peak:.0f} MB of {MEGABYTES:.0f}; ms each, of 10³: {growth:.2f}")
    sys.exit(seconds > SECONDS or peak > MEGABYTES or growth > GROWTH)


if __name__ == "__main__":
    child(sys.argv[2]) if "--child" in sys.argv else main()
