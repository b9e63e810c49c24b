"""Where are statements sent, if anywhere? ``lrs.json`` in the user's folder: without that file, nowhere.

The file holds a secret: it is made readable by its owner alone before it is read.
"""

import ipaddress
import json
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from simulator.storage.errors import StoreError

MOST_BYTES = 64 * 1024


class LrsSettingsError(StoreError):
    """The file is there and cannot be used; says what is to be changed in it."""


@dataclass(frozen=True, slots=True)
class Lrs:
    """``endpoint`` is the address under which ``statements`` stands; ``home_page`` whose accounts the actors are (empty: ours)."""

    endpoint: str
    user: str
    secret: str = field(repr=False)
    home_page: str = ""

    @property
    def statements(self) -> str:
        """Where statements are posted."""
        return f"{self.endpoint.rstrip('/')}/statements"

    @property
    def local(self) -> bool:
        """Whether it is on this machine."""
        return _is_local(urlsplit(self.endpoint).hostname or "")


def load_lrs(path: Path) -> Lrs | None:
    """What the file says, ``None`` where there is none. Raises ``LrsSettingsError``."""
    try:
        _close_to_others(path)
        with path.open("rb") as stream:
            text = stream.read(MOST_BYTES + 1)
        if len(text) > MOST_BYTES:
            raise ValueError
        data = json.loads(text.decode("utf-8"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise LrsSettingsError(f"{path} ne peut pas être lu : {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise LrsSettingsError(f"{path} n’est pas un objet JSON lisible.") from error
    return _checked(path, data)


def _close_to_others(path: Path) -> None:
    if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        path.chmod(0o600)


def _checked(path: Path, data: object) -> Lrs:
    if not isinstance(data, dict):
        raise LrsSettingsError(f"{path} n’est pas un objet JSON lisible.")
    told = {name: data.get(name, "") for name in ("endpoint", "user", "secret", "homePage")}
    for name, value in told.items():
        if not isinstance(value, str) or any(ord(letter) < 32 for letter in value):
            raise LrsSettingsError(f"{path} : « {name} » doit être un texte.")
        if not value and name != "homePage":
            raise LrsSettingsError(f"{path} : il manque « {name} ».")
    if ":" in told["user"]:
        raise LrsSettingsError(f"{path} : « user » ne peut pas contenir de deux-points.")
    _check_address(path, told["endpoint"])
    if told["homePage"] and urlsplit(told["homePage"]).scheme not in {"http", "https"}:
        raise LrsSettingsError(f"{path} : « homePage » doit être une adresse en https.")
    return Lrs(told["endpoint"], told["user"], told["secret"], told["homePage"])


def _check_address(path: Path, address: str) -> None:
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        host, parts = "", urlsplit("")
    if not host or parts.username or parts.password or parts.query or parts.fragment or not address.isascii() or " " in address:
        raise LrsSettingsError(
            f"{path} : « endpoint » doit être une adresse, sans nom ni paramètre : https://lrs.exemple.fr/xapi"
        )
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_local(host)):
        raise LrsSettingsError(f"{path} : « endpoint » doit commencer par https:// : les traces ne voyagent pas en clair.")


def _is_local(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
