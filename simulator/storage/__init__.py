"""Where attempts sleep: the store's interface, SQLite and memory behind it, the user's folder and settings."""

from simulator.storage.atomic import write_text
from simulator.storage.errors import DamagedStoreError, NewerStoreError, StoreError, UnknownAttemptError
from simulator.storage.home import Home, home_from
from simulator.storage.memory import MemoryStore
from simulator.storage.settings import EXTRA_TIMES, PACES, THEMES, Settings, load_settings, save_settings
from simulator.storage.sqlite import SqliteStore
from simulator.storage.store import Row, Store, Stored, Text

__all__ = [
    "EXTRA_TIMES",
    "PACES",
    "THEMES",
    "DamagedStoreError",
    "Home",
    "MemoryStore",
    "NewerStoreError",
    "Row",
    "Settings",
    "SqliteStore",
    "Store",
    "StoreError",
    "Stored",
    "Text",
    "UnknownAttemptError",
    "home_from",
    "load_settings",
    "save_settings",
    "write_text",
]
