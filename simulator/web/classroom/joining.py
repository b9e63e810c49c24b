"""How does a program take part without a browser? The same questions that a page asks, answered in JSON; it comes back by itself."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from yarl import URL

from simulator.group import normal
from simulator.practice import PracticeError
from simulator.web.classroom import PORT
from simulator.web.classroom.identity import cookie_name, form_token
from simulator.web.classroom.live import POLL_SECONDS

ANSWER_SECONDS = 10.0
PATIENCE_SECONDS = 300.0
"""A server that is gone for so long does not come back."""
FIRST_PAUSE, LONGEST_PAUSE = 0.3, 5.0
View = dict[str, Any]


class JoinError(PracticeError):
    """One cannot take part: no server there, another code, a name that is taken."""


class LeftError(JoinError):
    """The session no longer knows this participant."""


def page_of(address: str) -> str:
    """The address of the first page, however it was typed: ``192.168.1.4``, ``poste-1:8000``, or copied from a browser."""
    typed = address.strip() if "://" in address else f"http://{address.strip()}"
    try:
        found = urlsplit(typed)
        port = found.port
        name = found.hostname or ""
    except ValueError:
        found, port, name = urlsplit(""), None, ""
    if not name or found.scheme not in {"http", "https"}:
        raise JoinError(f"« {address} » n’est pas une adresse. Exemple : 192.168.1.4:{PORT}.")
    shown = f"[{name}]" if ":" in name else name
    return f"{found.scheme}://{shown}:{port or (443 if found.scheme == 'https' else PORT)}"


class Joined:
    """A participant in a session elsewhere. ``told`` is called with true when the connection is lost, with false when it is back."""

    def __init__(self, address: str, code: str, told: Callable[[bool], None] = lambda lost: None) -> None:
        self.page = page_of(address)
        self.code = normal(code)
        self._told = told
        self._lost = False

    async def __aenter__(self) -> "Joined":
        jar = aiohttp.CookieJar(unsafe=True)  # that of a bare address
        self._http = aiohttp.ClientSession(
            self.page,
            cookie_jar=jar,
            headers={"Origin": self.page, "Accept": "application/json"},
            timeout=aiohttp.ClientTimeout(total=ANSWER_SECONDS),
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        await self._http.close()

    async def enter(self, name: str, role: str = "") -> None:
        """Comes in. Raises ``JoinError``."""
        form = {"code": self.code, "name": name, "role": role}
        try:
            async with self._http.post("/entrer", data=form) as answer:
                found = await _data(answer)
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise JoinError(f"Aucune séance ne répond à {self.page}. Relisez l’adresse sur l’écran du formateur.") from error
        if not found.get("done"):
            raise JoinError(found.get("text") or _refusal(answer.status))

    async def views(self) -> AsyncIterator[View]:
        """What there is to see, each time that it changes; through losses of the network. Raises ``JoinError``."""
        loop, mark, since, pause = asyncio.get_running_loop(), "", 0.0, FIRST_PAUSE
        while True:
            try:
                found = await self._ask(mark)
            except (aiohttp.ClientError, OSError, TimeoutError) as error:
                since = since if self._lost else loop.time()
                self._tell(True)
                if loop.time() - since > PATIENCE_SECONDS:
                    raise JoinError("La séance ne répond plus.") from error
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
                continue
            self._tell(False)
            pause = FIRST_PAUSE
            mark = found.get("mark", "")
            if "view" in found:
                yield found["view"]

    async def act(self, fields: Mapping[str, str]) -> tuple[bool, str]:
        """Asks for something for oneself, again when the answer does not come: the same twice counts once."""
        for pause in (0.3, 1.0, 3.0, None):
            try:
                async with self._http.post(f"/s/{self.code}/acte", data={**fields, "jeton": self._token}) as answer:
                    found = await _data(answer)
                return bool(found.get("done")), found.get("text") or _refusal(answer.status)
            except (aiohttp.ClientError, OSError, TimeoutError):
                if pause is not None:
                    await asyncio.sleep(pause)
        return False, "L’envoi n’a pas abouti. Vérifiez le réseau, puis envoyez de nouveau."

    async def erase(self) -> bool:
        """Has one's name forgotten, and leaves."""
        try:
            async with self._http.post(f"/s/{self.code}/effacer", data={"jeton": self._token}) as answer:
                return answer.status == 200
        except (aiohttp.ClientError, OSError, TimeoutError):
            return False

    async def _ask(self, mark: str) -> dict[str, Any]:
        limit = aiohttp.ClientTimeout(total=POLL_SECONDS + ANSWER_SECONDS)
        async with self._http.get(f"/s/{self.code}/view", params={"version": mark}, timeout=limit) as answer:
            if answer.status in {401, 404}:
                raise LeftError("Vous n’êtes plus dans cette séance.")
            if answer.status != 200:
                raise aiohttp.ClientError(answer.status)
            return await _data(answer)

    def _tell(self, lost: bool) -> None:
        if lost is not self._lost:
            self._lost = lost
            self._told(lost)

    @property
    def _token(self) -> str:
        cookie = self._http.cookie_jar.filter_cookies(URL(self.page)).get(cookie_name(self.code))
        return form_token(cookie.value if cookie else "")


async def _data(answer: aiohttp.ClientResponse) -> dict[str, Any]:
    try:
        found = await answer.json(content_type=None)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _refusal(status: int) -> str:
    if status == 429:
        return "Trop d’essais : attendez une minute, puis recommencez."
    return f"Ce serveur n’est pas celui d’une séance, ou il refuse (réponse {status})."
