"""Which real parts are used? The one place that reads the environment, the clock and chance."""

import os
import time
from collections.abc import Mapping
from datetime import UTC, datetime

from simulator.library import roots_from
from simulator.practice import Doors, Practice
from simulator.source import without_controls
from simulator.storage import Home, Store, home_from

MOST_SEED = 999_999
"""Drawn seeds stay short, since people type them again."""


def new_id() -> str:
    """An id for an attempt: the day, then chance."""
    return f"{datetime.now(UTC):%y%m%d}-{os.urandom(4).hex()}"


def make_practice(environment: Mapping[str, str] | None = None) -> Practice:
    """The use cases over the user's own folders (``PLATEAU_HOME``, ``PLATEAU_SCENARIOS``) and the shipped scenarios.

    ``PLATEAU_TRAINEE`` closes them on one person: what is of anybody else is not there.
    """
    environment = os.environ if environment is None else environment
    home: Home = home_from(environment)

    def store() -> Store:  # the first screen is painted before the store is opened
        return _store_at(environment.get("PLATEAU_STORE", ""), home)

    doors = Doors(
        now=lambda: datetime.now(UTC),
        monotonic=time.monotonic,
        seed=lambda: 1 + int.from_bytes(os.urandom(8), "big") % MOST_SEED,
        new_id=new_id,
    )
    on_server = bool(environment.get("PLATEAU_STORE", ""))
    practice = Practice(roots_from(environment.get("PLATEAU_SCENARIOS", "")), home, store, doors, on_server=on_server)
    person = without_controls(environment.get("PLATEAU_TRAINEE", ""), one_line=True).strip()
    return practice.for_person(person) if person else practice


def _store_at(address: str, home: Home) -> Store:
    """The store that ``PLATEAU_STORE`` names: a PostgreSQL server, or nothing for the file in the user's folder."""
    from simulator.storage import PostgresStore, SqliteStore, StoreError

    if not address:
        return SqliteStore(home.store)
    if address.startswith(("postgresql://", "postgres://")):
        return PostgresStore(address)
    raise StoreError(
        "PLATEAU_STORE ne désigne pas un serveur PostgreSQL. Écrivez postgresql://nom@serveur/base, ou retirez cette variable "
        "pour garder les essais sur cette machine."
    )
