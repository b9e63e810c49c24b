"""What is the shape of the store, and how did it come to be? Numbered migrations, applied in order by ``user_version``."""

import json
import sqlite3

from simulator.storage.chain import first_seal, next_seal

APPLICATION_ID = 0x506C6174  # « Plat »

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE text (hash TEXT PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, file TEXT NOT NULL, body TEXT NOT NULL);
    CREATE TABLE attempt (
        id TEXT PRIMARY KEY, scenario TEXT NOT NULL, hash TEXT NOT NULL, trainee TEXT NOT NULL, mode TEXT NOT NULL,
        started TEXT NOT NULL, parent TEXT, header TEXT NOT NULL,
        ended TEXT, ending TEXT, turns INTEGER NOT NULL DEFAULT 0, label TEXT NOT NULL DEFAULT '', notes TEXT NOT NULL DEFAULT ''
    );
    CREATE TABLE entry (
        attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE, n INTEGER NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (attempt, n)
    ) WITHOUT ROWID;
    CREATE TABLE result (
        attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE, version INTEGER NOT NULL, levels TEXT NOT NULL,
        PRIMARY KEY (attempt, version)
    ) WITHOUT ROWID;
    CREATE TABLE latest (scenario TEXT PRIMARY KEY, attempt TEXT NOT NULL);
    CREATE INDEX attempt_started ON attempt (started DESC, id DESC);
    CREATE INDEX attempt_open ON attempt (started DESC, id DESC) WHERE ended IS NULL;
    CREATE INDEX attempt_scenario ON attempt (scenario, started DESC, id DESC) WHERE ending IS NOT NULL;
    """,
    """
    CREATE TABLE correction (
        attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE, n INTEGER NOT NULL, turn INTEGER NOT NULL,
        choice TEXT NOT NULL, who TEXT NOT NULL, moment TEXT NOT NULL, why TEXT NOT NULL,
        PRIMARY KEY (attempt, n)
    ) WITHOUT ROWID;
    """,
    """
    ALTER TABLE attempt ADD COLUMN seal TEXT NOT NULL DEFAULT '';
    ALTER TABLE attempt ADD COLUMN referential TEXT NOT NULL DEFAULT '';
    ALTER TABLE entry ADD COLUMN seal TEXT NOT NULL DEFAULT '';
    DROP TABLE result;
    CREATE TABLE result (
        attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE, version INTEGER NOT NULL, scenario TEXT NOT NULL,
        referential TEXT NOT NULL, moment TEXT NOT NULL, data TEXT NOT NULL,
        PRIMARY KEY (attempt, version, scenario, referential)
    ) WITHOUT ROWID;
    DROP TABLE latest;
    CREATE TABLE latest (
        trainee TEXT NOT NULL, scenario TEXT NOT NULL, attempt TEXT NOT NULL, PRIMARY KEY (trainee, scenario)
    ) WITHOUT ROWID;
    INSERT INTO latest SELECT trainee, scenario, id FROM (
        SELECT trainee, scenario, id, row_number() OVER (PARTITION BY trainee, scenario ORDER BY started DESC, id DESC) AS place
        FROM attempt WHERE ending IS NOT NULL
    ) AS ranked WHERE place = 1;
    DROP INDEX attempt_scenario;
    CREATE INDEX attempt_trainee ON attempt (trainee, started DESC, id DESC);
    CREATE INDEX attempt_trainee_open ON attempt (trainee, started DESC, id DESC) WHERE ended IS NULL;
    CREATE INDEX attempt_scenario ON attempt (trainee, scenario, started DESC, id DESC) WHERE ending IS NOT NULL;
    CREATE TABLE foreseen (
        attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE, competence TEXT NOT NULL, level TEXT NOT NULL,
        PRIMARY KEY (attempt, competence)
    ) WITHOUT ROWID;
    CREATE TABLE profile (name TEXT PRIMARY KEY, created TEXT NOT NULL, pin TEXT NOT NULL, exam TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE self_assessment (
        trainee TEXT NOT NULL, moment TEXT NOT NULL, ratings TEXT NOT NULL, PRIMARY KEY (trainee, moment)
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE judgement (
        attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE, n INTEGER NOT NULL, kind TEXT NOT NULL,
        place TEXT NOT NULL, value TEXT NOT NULL, who TEXT NOT NULL, moment TEXT NOT NULL, why TEXT NOT NULL,
        PRIMARY KEY (attempt, n)
    ) WITHOUT ROWID;
    """,
    """
    ALTER TABLE attempt ADD COLUMN tail TEXT NOT NULL DEFAULT '';
    UPDATE attempt SET tail = coalesce(
        (SELECT e.seal FROM entry e WHERE e.attempt = attempt.id ORDER BY e.n DESC LIMIT 1), attempt.seal
    );
    """,
    """
    CREATE TABLE group_session (
        id TEXT PRIMARY KEY, code TEXT NOT NULL, kind TEXT NOT NULL, started TEXT NOT NULL, closed TEXT, opening TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE minute (
        session TEXT NOT NULL REFERENCES group_session (id) ON DELETE CASCADE, n INTEGER NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (session, n)
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE dossier (
        trainee TEXT NOT NULL, place TEXT NOT NULL, moment TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (trainee, place)
    ) WITHOUT ROWID;
    """,
)
SEALED_FROM = 3
"""The version from which every entry carries its seal."""
TAILED_FROM = 5
"""The version from which an attempt carries its last seal."""
GROUPS_FROM = 6
"""The version from which group sessions are kept."""
DOSSIER_FROM = 7
"""The version from which the notebooks of the dossier are kept."""


def migrate(connection: sqlite3.Connection) -> None:
    """Brings a store to the last version in one transaction; what another program has just done is not done again."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = version_of(connection)
        for number in range(before, len(MIGRATIONS)):
            for statement in MIGRATIONS[number].split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        if 0 < before < SEALED_FROM:
            _seal_all(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _seal_all(connection: sqlite3.Connection) -> None:
    """Seals what was written before there were seals, as it is now."""
    for attempt, header in connection.execute("SELECT id, header FROM attempt").fetchall():
        seal = first_seal(header)
        referential = json.loads(header).get("referential_hash", "")
        connection.execute("UPDATE attempt SET seal = ?, referential = ? WHERE id = ?", (seal, referential, attempt))
        for number, body in connection.execute("SELECT n, body FROM entry WHERE attempt = ? ORDER BY n", (attempt,)).fetchall():
            seal = next_seal(seal, body)
            connection.execute("UPDATE entry SET seal = ? WHERE attempt = ? AND n = ?", (seal, attempt, number))
        connection.execute("UPDATE attempt SET tail = ? WHERE id = ?", (seal, attempt))


def version_of(connection: sqlite3.Connection) -> int:
    """How many migrations the file has seen."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_newer(version: int) -> bool:
    """Whether a file is of a later Plateau; a number that no Plateau will reach is damage."""
    return len(MIGRATIONS) < version < 10_000
