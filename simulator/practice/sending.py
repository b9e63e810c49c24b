"""How do statements reach a learning record store? Queued on the disk, then posted; off unless ``lrs.json`` says where.

Nothing is lost: a batch leaves the queue only once the store has it, or has refused it for good. Nothing is told twice: ids are made
of the facts, so what the store answers that it has already (409) is delivered.
"""

import base64
import http.client
import json
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scoring.report.xapi import HOME_PAGE, VERSION, statements
from simulator.practice.errors import PracticeError
from simulator.practice.keeping import forget_erased
from simulator.practice.reporting import report_of
from simulator.source import without_controls
from simulator.storage.lrs import Lrs, load_lrs
from simulator.storage.outbox import Batch, Outbox

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

TIMEOUT_SECONDS = 20.0
MOST_ANSWER = 600
_HAS_IT = 409
_TOO_MUCH = 413
_LATER = frozenset({401, 403, 404, 407, 408, 425, 429})
"""What says nothing against the statements: a wrong password or address, a store that is busy."""


class NotConfiguredError(PracticeError):
    """Nobody said where to send: nothing is queued and no connection is opened."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"L’envoi n’est pas configuré : rien ne part. Pour l’activer, écrivez {path} (voir docs/formats.md).")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the store answered: the HTTP ``status`` (0: no answer), and its words."""

    status: int
    words: str = ""

    @property
    def delivered(self) -> bool:
        """Whether the store has them."""
        return self.status in {200, 204, _HAS_IT}

    @property
    def again(self) -> bool:
        """Whether the same may be accepted later."""
        return self.status == 0 or self.status in _LATER or self.status >= 500 or 300 <= self.status < 400


Post = Callable[[Lrs, Sequence[dict[str, Any]]], Answer]


@dataclass(frozen=True, slots=True)
class Sent:
    """What one sending did: attempts delivered, refused (each with why), still waiting, and why it stopped before the end."""

    delivered: tuple[str, ...]
    refused: tuple[tuple[str, str], ...]
    waiting: int
    trouble: str = ""


def lrs_of(practice: "Practice") -> Lrs:
    """Where to send. Raises ``NotConfiguredError``, ``LrsSettingsError``."""
    found = load_lrs(practice.home.lrs)
    if found is None:
        raise NotConfiguredError(practice.home.lrs)
    return found


def queue(practice: "Practice", attempt: str) -> bool:
    """Queues the statements of an attempt; ``False`` when these were delivered already. Raises as ``lrs_of`` and ``review`` do."""
    return Outbox(practice.home.outbox).put(attempt, told(practice, attempt))


def told(practice: "Practice", attempt: str) -> list[dict[str, Any]]:
    """What would be told of an attempt. Raises as ``lrs_of`` and ``review`` do."""
    lrs = lrs_of(practice)
    return statements(report_of(practice.review(attempt)), lrs.home_page or HOME_PAGE)


def finished(practice: "Practice") -> tuple[str, ...]:
    """The attempts that reached an ending, oldest first. Raises ``StoreError``."""
    return tuple(row.id for row in reversed(practice.store.rows()) if row.ending is not None)


def send(practice: "Practice", post: Post | None = None) -> Sent:
    """Posts what waits, until the store cannot be had. Raises ``NotConfiguredError``, ``StoreError`` or ``OSError``."""
    lrs, outbox, post = lrs_of(practice), Outbox(practice.home.outbox), post or post_to
    forget_erased(practice)
    delivered: list[str] = []
    refused: list[tuple[str, str]] = []
    for path in outbox.waiting():
        batch = outbox.read(path)
        if batch is None:
            outbox.refuse(path, "illisible")
            refused.append((path.stem, "le fichier de la file est illisible"))
            continue
        answer = _deliver(lrs, batch, post)
        if answer.delivered:
            outbox.delivered(path)
            delivered.append(batch.attempt)
        elif answer.again:
            return Sent(tuple(delivered), tuple(refused), len(outbox.waiting()), sentence(lrs, answer))
        else:
            outbox.refuse(path, answer.words or str(answer.status))
            refused.append((batch.attempt, sentence(lrs, answer)))
    return Sent(tuple(delivered), tuple(refused), 0)


def _deliver(lrs: Lrs, batch: Batch, post: Post) -> Answer:
    """In one go; one by one where the store has some already, or finds them too many at once, since it then takes none."""
    answer = post(lrs, batch.statements)
    if answer.status not in {_HAS_IT, _TOO_MUCH} or len(batch.statements) == 1:
        return answer
    worst = Answer(200)
    for one in batch.statements:
        found = post(lrs, [one])
        if found.again:
            return found
        if not found.delivered:
            worst = found
    return worst


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A store that has moved is told, never followed: the secret goes where the file says, and nowhere else."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def post_to(lrs: Lrs, batch: Sequence[dict[str, Any]]) -> Answer:
    """One request, and what came of it; never raises for what the network does."""
    secret = base64.b64encode(f"{lrs.user}:{lrs.secret}".encode()).decode("ascii")
    request = urllib.request.Request(
        lrs.statements,
        data=json.dumps(list(batch), ensure_ascii=False).encode("utf-8", "replace"),
        method="POST",
        headers={
            "Authorization": f"Basic {secret}",
            "Content-Type": "application/json; charset=utf-8",
            "X-Experience-API-Version": VERSION,
            "User-Agent": "Plateau",
        },
    )
    direct = [urllib.request.ProxyHandler({})] if lrs.local else []
    try:
        with urllib.request.build_opener(_NoRedirect, *direct).open(request, timeout=TIMEOUT_SECONDS) as answer:
            return Answer(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, _words(error))
    except urllib.error.URLError as error:
        return Answer(0, _one_line(str(error.reason)))
    except (OSError, http.client.HTTPException) as error:
        return Answer(0, _one_line(str(error) or type(error).__name__))


def _words(error: urllib.error.HTTPError) -> str:
    try:
        return _one_line(error.read(MOST_ANSWER).decode("utf-8", "replace"))
    except (OSError, http.client.HTTPException):
        return ""


def _one_line(text: str) -> str:
    return without_controls(text, one_line=True).strip()[:MOST_ANSWER]


def sentence(lrs: Lrs, answer: Answer) -> str:
    """What happened, and what to do."""
    said = f" Il dit : {answer.words}" if answer.words else ""
    if answer.status == 0:
        return f"{lrs.endpoint} ne répond pas ({answer.words or 'sans raison'})."
    if answer.status in {401, 403}:
        return f"{lrs.endpoint} refuse le nom ou le secret ({answer.status}) : corrigez lrs.json.{said}"
    if answer.status == 404 or 300 <= answer.status < 400:
        return f"{lrs.statements} n’est pas l’adresse d’un LRS ({answer.status}) : corrigez « endpoint » dans lrs.json.{said}"
    if answer.again:
        return f"{lrs.endpoint} n’est pas disponible ({answer.status}).{said}"
    return f"{lrs.endpoint} refuse ces traces ({answer.status}) ; elles sont gardées de côté.{said}"
