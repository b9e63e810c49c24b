"""Does this request come from one of our own pages? Two questions on its headers alone, so that both can be asked without a server.

The name in ``Host`` must be ours (else another site's name, pointed at this machine, would read its pages), and whatever changes
something must say an ``Origin`` that is that very host.
"""

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

SAFE = frozenset({"GET", "HEAD"})


def host_name(host: str) -> str:
    """The name in ``name:port``, without port and brackets, in small letters; empty when it is none."""
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_our_host(host: str, names: Collection[str]) -> bool:
    """Whether ``Host`` is a bare address, ``localhost``, or one of our names: an address cannot be pointed elsewhere, a name can."""
    name = host_name(host)
    if name == "localhost" or name in names:
        return True
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def is_our_origin(origin: str, host: str) -> bool:
    """Whether ``Origin`` is the host that was asked; an absent or hidden one (``null``) is not."""
    try:
        found = urlsplit(origin)
        asked = urlsplit(f"{found.scheme}://{host}")
        default = {"http": 80, "https": 443}.get(found.scheme)
        return default is not None and (found.hostname, found.port or default) == (asked.hostname, asked.port or default)
    except ValueError:
        return False


def changes(method: str, upgrade: str = "") -> bool:
    """Whether a request may change something: all but reading, and every WebSocket."""
    return method not in SAFE or upgrade.strip().lower() == "websocket"
