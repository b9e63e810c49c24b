"""Who is behind this cookie? Visits of one run of the server: a secret, a name, and the secret of its forms; nothing is stored."""

from collections.abc import Callable
from dataclasses import dataclass

from simulator.web.tokens import Chance, secret

MOST_VISITS = 500


@dataclass(slots=True)
class Visit:
    """One browser that came in: ``name`` is who it is, ``form`` the secret that its forms carry, ``seen`` when it last asked."""

    secret: str
    name: str
    form: str
    seen: float


class Visits:
    """The visits that are open; one that asked nothing for ``idle`` seconds is closed."""

    def __init__(self, chance: Chance, monotonic: Callable[[], float], idle: float, most: int = MOST_VISITS) -> None:
        self._chance = chance
        self._monotonic = monotonic
        self._idle = idle
        self._most = most
        self._open: dict[str, Visit] = {}

    def enter(self, name: str) -> Visit | None:
        """A new visit under a name, or ``None`` when there are too many."""
        self._forget()
        if len(self._open) >= self._most:
            return None
        visit = Visit(secret(self._chance), name, secret(self._chance), self._monotonic())
        self._open[visit.secret] = visit
        return visit

    def of(self, cookie: str | None) -> Visit | None:
        """The visit of a cookie, kept open by this; a secret of 256 bits is looked up, not compared letter by letter."""
        visit = self._open.get(cookie or "")
        if visit is None or self._monotonic() - visit.seen > self._idle:
            return None
        visit.seen = self._monotonic()
        return visit

    def leave(self, visit: Visit) -> None:
        """Closes a visit."""
        self._open.pop(visit.secret, None)

    def names(self) -> frozenset[str]:
        """Who is here."""
        self._forget()
        return frozenset(visit.name for visit in self._open.values())

    def _forget(self) -> None:
        now = self._monotonic()
        self._open = {key: visit for key, visit in self._open.items() if now - visit.seen <= self._idle}
