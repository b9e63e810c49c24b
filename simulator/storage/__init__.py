"""Where attempts sleep: the store's interface, SQLite and memory behind it, the user's folder and settings.

Names are loaded when first asked for, so that the start of the app pays only for what the first screen needs.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.storage.atomic import write_bytes, write_text
    from simulator.storage.errors import (
        AlteredAttemptError,
        DamagedStoreError,
        NewerStoreError,
        StoreError,
        TakenAttemptError,
        UnknownAttemptError,
        UnknownSessionError,
    )
    from simulator.storage.groups import GroupStore, KeptSession, SessionRow
    from simulator.storage.home import Home, home_from
    from simulator.storage.memory import MemoryStore
    from simulator.storage.own import OwnStore
    from simulator.storage.postgres import PostgresStore
    from simulator.storage.settings import EXTRA_TIMES, PACES, REPLIES, THEMES, Settings, load_settings, save_settings
    from simulator.storage.sqlite import SqliteStore
    from simulator.storage.store import DossierField, Profile, Result, Row, SelfAssessment, Store, Stored, Text

_MODULES = {
    "simulator.storage.atomic": ("write_bytes", "write_text"),
    "simulator.storage.errors": (
        "AlteredAttemptError",
        "DamagedStoreError",
        "NewerStoreError",
        "StoreError",
        "TakenAttemptError",
        "UnknownAttemptError",
        "UnknownSessionError",
    ),
    "simulator.storage.groups": ("GroupStore", "KeptSession", "SessionRow"),
    "simulator.storage.home": ("Home", "home_from"),
    "simulator.storage.memory": ("MemoryStore",),
    "simulator.storage.own": ("OwnStore",),
    "simulator.storage.postgres": ("PostgresStore",),
    "simulator.storage.settings": ("EXTRA_TIMES", "PACES", "REPLIES", "THEMES", "Settings", "load_settings", "save_settings"),
    "simulator.storage.sqlite": ("SqliteStore",),
    "simulator.storage.store": ("DossierField", "Profile", "Result", "Row", "SelfAssessment", "Store", "Stored", "Text"),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


__all__ = [
    "EXTRA_TIMES",
    "PACES",
    "REPLIES",
    "THEMES",
    "AlteredAttemptError",
    "DamagedStoreError",
    "DossierField",
    "GroupStore",
    "Home",
    "KeptSession",
    "MemoryStore",
    "NewerStoreError",
    "OwnStore",
    "PostgresStore",
    "Profile",
    "Result",
    "Row",
    "SelfAssessment",
    "SessionRow",
    "Settings",
    "SqliteStore",
    "Store",
    "StoreError",
    "Stored",
    "TakenAttemptError",
    "Text",
    "UnknownAttemptError",
    "UnknownSessionError",
    "home_from",
    "load_settings",
    "save_settings",
    "write_bytes",
    "write_text",
]
