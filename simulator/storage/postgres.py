"""How are attempts kept by a training centre with several rooms? The same tables on a PostgreSQL server (psycopg 3).

A connection that was lost is opened again by the next question: what could not be written meanwhile waits in memory.
"""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from simulator.storage.errors import NewerStoreError, StoreError, TracesLeftError
from simulator.storage.sql import SqlStore

_TEXT = 'TEXT COLLATE "C"'
MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE text (hash TEXT PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, file TEXT NOT NULL, body TEXT NOT NULL);
    CREATE TABLE attempt (
        id TEXT PRIMARY KEY, scenario TEXT NOT NULL, hash TEXT NOT NULL, trainee TEXT NOT NULL, mode TEXT NOT NULL,
        started TEXT NOT NULL, parent TEXT, header TEXT NOT NULL, ended TEXT, ending TEXT, turns INTEGER NOT NULL DEFAULT 0,
        label TEXT NOT NULL DEFAULT '', notes TEXT NOT NULL DEFAULT '', seal TEXT NOT NULL, referential TEXT NOT NULL
    );
    CREATE TABLE entry (
        attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE, n INTEGER NOT NULL, body TEXT NOT NULL,
        seal TEXT NOT NULL, PRIMARY KEY (attempt, n)
    );
    CREATE TABLE result (
        attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE, version INTEGER NOT NULL, scenario TEXT NOT NULL,
        referential TEXT NOT NULL, moment TEXT NOT NULL, data TEXT NOT NULL,
        PRIMARY KEY (attempt, version, scenario, referential)
    );
    CREATE TABLE correction (
        attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE, n INTEGER NOT NULL, turn INTEGER NOT NULL,
        choice TEXT NOT NULL, who TEXT NOT NULL, moment TEXT NOT NULL, why TEXT NOT NULL, PRIMARY KEY (attempt, n)
    );
    CREATE TABLE foreseen (
        attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE, competence TEXT NOT NULL, level TEXT NOT NULL,
        PRIMARY KEY (attempt, competence)
    );
    CREATE TABLE latest (trainee TEXT NOT NULL, scenario TEXT NOT NULL, attempt TEXT NOT NULL, PRIMARY KEY (trainee, scenario));
    CREATE TABLE profile (name TEXT PRIMARY KEY, created TEXT NOT NULL, pin TEXT NOT NULL, exam TEXT NOT NULL);
    CREATE TABLE self_assessment (
        trainee TEXT NOT NULL, moment TEXT NOT NULL, ratings TEXT NOT NULL, PRIMARY KEY (trainee, moment)
    );
    CREATE TABLE owed (wipe TEXT PRIMARY KEY);
    CREATE INDEX attempt_started ON attempt (started DESC, id DESC);
    CREATE INDEX attempt_open ON attempt (started DESC, id DESC) WHERE ended IS NULL;
    CREATE INDEX attempt_trainee ON attempt (trainee, started DESC, id DESC);
    CREATE INDEX attempt_trainee_open ON attempt (trainee, started DESC, id DESC) WHERE ended IS NULL;
    CREATE INDEX attempt_scenario ON attempt (trainee, scenario, started DESC, id DESC) WHERE ending IS NOT NULL;
    """
    + "".join(
        f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 0;"  # they quote values, and would outlive an erasure
        for table, columns in (
            ("attempt", ("trainee", "header", "label", "notes")),
            ("entry", ("body",)),
            ("result", ("data",)),
            ("correction", ("who", "why")),
            ("foreseen", ("level",)),
            ("latest", ("trainee",)),
            ("profile", ("name", "pin", "exam")),
            ("self_assessment", ("trainee", "ratings")),
        )
        for column in columns
    ),
    """
    CREATE TABLE judgement (
        attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE, n INTEGER NOT NULL, kind TEXT NOT NULL,
        place TEXT NOT NULL, value TEXT NOT NULL, who TEXT NOT NULL, moment TEXT NOT NULL, why TEXT NOT NULL,
        PRIMARY KEY (attempt, n)
    );
    ALTER TABLE judgement ALTER COLUMN who SET STATISTICS 0;
    ALTER TABLE judgement ALTER COLUMN why SET STATISTICS 0;
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
    );
    CREATE TABLE minute (
        session TEXT NOT NULL REFERENCES group_session (id) ON DELETE CASCADE, n INTEGER NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (session, n)
    );
    ALTER TABLE minute ALTER COLUMN body SET STATISTICS 0;
    """,
    """
    CREATE TABLE dossier (
        trainee TEXT NOT NULL, place TEXT NOT NULL, moment TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (trainee, place)
    );
    ALTER TABLE dossier ALTER COLUMN trainee SET STATISTICS 0;
    ALTER TABLE dossier ALTER COLUMN body SET STATISTICS 0;
    """,
)
_LOCK = 0x506C6174
_TABLES = (
    "entry",
    "result",
    "correction",
    "judgement",
    "foreseen",
    "latest",
    "self_assessment",
    "dossier",
    "profile",
    "minute",
    "attempt",
    "text",
)


class PostgresStore(SqlStore):
    """A store on a server; ``address`` is a PostgreSQL address (``postgresql://…``). The tables are made when they are missing.

    ``patience`` is how many seconds to wait for the server to answer a connection, and for other programs that write.
    """

    hold = " FOR UPDATE"

    def __init__(self, address: str, patience: int = 5) -> None:
        try:
            import psycopg
        except ImportError as error:
            raise StoreError(
                "PLATEAU_STORE désigne un serveur PostgreSQL, mais le module psycopg manque : installez Plateau avec l’option « serveur »."
            ) from error
        self._psycopg = psycopg
        self._address = address
        self._patience = patience
        self._connection: Any = None
        self._ear: Any = None
        self.place = place_of(address)
        self._turn = threading.RLock()
        with self.transaction():
            self._migrate()

    def _connect(self) -> Any:
        if self._connection is None or self._connection.closed or self._hung_up():
            self._connection = self._psycopg.connect(
                self._address, autocommit=True, connect_timeout=self._patience, client_encoding="UTF8"
            )
            self._connection.execute(f"SET lock_timeout = '{self._patience}s'")
        return self._connection

    def _hung_up(self) -> bool:
        """Whether the server has gone since the last question; it may have come back, and nothing was sent to it yet."""
        line = self._connection.pgconn
        if line.transaction_status != self._psycopg.pq.TransactionStatus.IDLE:
            return False
        with suppress(self._psycopg.Error):
            for _ in range(2):  # what the server said when it left, then that it left
                line.consume_input()
        if line.status != self._psycopg.pq.ConnStatus.BAD:
            return False
        self._connection.close()
        return True

    def run(self, query: str, values: Sequence[Any] = ()) -> Any:
        """One statement."""
        return self._connect().execute(query.replace("?", "%s"), values or None)

    @contextmanager
    def told(self) -> Iterator[None]:
        """The server's complaints as sentences; one thread at a time."""
        try:
            with self._turn:
                yield
        except self._psycopg.Error as error:
            raise StoreError(f"Les essais de {self.place} ne peuvent pas être lus ou écrits : {_reason(error)}.") from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """One transaction, on the server's disk once left (its ``synchronous_commit`` is asked for)."""
        with self.told(), self._connect().transaction():
            self.run("SET LOCAL synchronous_commit = on")
            yield

    def announce(self, what: str) -> None:
        """Through the server, once the transaction is committed."""
        self.run("SELECT pg_notify('plateau', ?)", (what,))

    def wait_for_news(self, seconds: float) -> bool:
        """Listens on a connection of its own; to begin to listen, at first or again, counts as news: something may have been missed."""
        try:
            if self._ear is None or self._ear.closed:
                self._ear = self._psycopg.connect(self._address, autocommit=True, connect_timeout=self._patience)
                self._ear.execute("LISTEN plateau")
                return True
            return any(True for _ in self._ear.notifies(timeout=seconds, stop_after=1))
        except self._psycopg.Error as error:
            raise StoreError(f"Les essais de {self.place} ne peuvent pas être suivis : {_reason(error)}.") from error

    def _migrate(self) -> None:
        self.run(f"SELECT pg_advisory_xact_lock({_LOCK})")
        self.run("CREATE TABLE IF NOT EXISTS plateau (version INTEGER NOT NULL)")
        found = self.run("SELECT max(version) FROM plateau").fetchone()[0] or 0
        if found > len(MIGRATIONS):
            raise NewerStoreError(self.place)
        if self.run("SHOW server_encoding").fetchone()[0] != "UTF8":
            raise StoreError(
                f"La base {self.place} ne peut pas écrire tous les caractères. Demandez une base en UTF-8 à qui tient le serveur."
            )
        for number in range(found, len(MIGRATIONS)):
            for statement in MIGRATIONS[number].replace("TEXT", _TEXT).split(";"):
                if statement.strip():
                    self.run(statement)
            self.run("INSERT INTO plateau VALUES (?)", (number + 1,))

    def _keep_others_out(self) -> None:
        self.run("LOCK TABLE text IN SHARE ROW EXCLUSIVE MODE")

    def _in_turn(self, trainee: str, scenario: str) -> None:
        self.run("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", (f"{trainee}\n{scenario}",))

    def _owe_a_wipe(self) -> None:
        self.run("INSERT INTO owed VALUES (pg_current_xact_id()::text)")

    def _wipe_what_is_left(self) -> None:
        if self._all("SELECT 1 FROM owed"):
            self._wipe()

    def _wipe(self) -> None:
        """Rewrites the tables, so that deleted rows are not left in them; the server's own log and backups are its keeper's.

        A row that another transaction may still see would be copied along: such transactions are waited for.
        """
        with self.told():
            owed = self.run("SELECT wipe FROM owed").fetchall()
            latest = max((wipe for (wipe,) in owed), key=int)
            self._wait_for_readers(latest)
            try:
                for table in _TABLES:
                    self.run(f"VACUUM FULL {table}")
            except self._psycopg.errors.LockNotAvailable as error:
                raise TracesLeftError from error
            for (wipe,) in owed:
                self.run("DELETE FROM owed WHERE wipe = ?", (wipe,))

    def _wait_for_readers(self, deleted_by: str) -> None:
        until = time.monotonic() + self._patience
        while self.run(
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
            "AND age(backend_xmin) >= age(?::xid8::xid)",
            (deleted_by,),
        ).fetchone():
            if time.monotonic() > until:
                raise TracesLeftError
            time.sleep(0.05)

    def close(self) -> None:
        """Lets go of the server."""
        for connection in (self._connection, self._ear):
            if connection is not None:
                connection.close()


def place_of(address: str) -> str:
    """The address without its user and password, to be shown."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        return "PostgreSQL"
    if parts.scheme not in ("postgresql", "postgres"):
        return "PostgreSQL"
    return f"{parts.scheme}://{host or 'localhost'}{f':{port}' if port else ''}{parts.path}"


_REFUSALS = {  # a refused connection has no code: only what the server said, in English or in French
    ("password", "mot de passe", "pg_hba.conf", 'role "', "rôle"): "le nom ou le mot de passe est refusé",
    ('database "', "base de données «"): "cette base n’existe pas sur le serveur",
    ("too many", "trop de", "remaining connection", "connexions restants"): "le serveur a trop de connexions ouvertes",
    ("is starting up", "is shutting down", "recovery", "restauration"): "le serveur démarre ou s’arrête ; réessayez bientôt",
}


def _reason(error: Exception) -> str:
    state = getattr(error, "sqlstate", None) or ""
    reasons = {
        "28": "le nom ou le mot de passe est refusé",
        "3D": "cette base n’existe pas sur le serveur",
        "3F": "ce compte n’a pas le droit d’écrire dans cette base",
        "42501": "ce compte n’a pas le droit d’écrire dans cette base",
        "53100": "le disque du serveur est plein",
        "53300": "le serveur a trop de connexions ouvertes",
        "25006": "le serveur est en lecture seule",
        "40P01": "un autre programme les utilise ; réessayez",
        "55P03": "un autre programme les utilise ; fermez-le ou réessayez",
        "57P": "le serveur s’arrête",
    }
    for start, sentence in reasons.items():
        if state.startswith(start):
            return sentence
    said = str(error).rpartition("failed: ")[2]
    for words, sentence in _REFUSALS.items():
        if any(word in said for word in words):
            return sentence
    if type(error).__name__ == "OperationalError" or not state:
        return "le serveur ne répond pas ; vérifiez le réseau et l’adresse donnée par PLATEAU_STORE"
    return f"erreur {state} du serveur"
