"""What is the shape of the store, and how did it come to be? Numbered migrations, applied in order by ``user_version``."""

import sqlite3

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
)


def migrate(connection: sqlite3.Connection) -> None:
    """Brings a store to the last version in one transaction; what another program has just done is not done again."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number in range(version_of(connection), len(MIGRATIONS)):
            for statement in MIGRATIONS[number].split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def version_of(connection: sqlite3.Connection) -> int:
    """How many migrations the file has seen."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
