"""A learning record store of the test's own: it keeps what is posted by id, and answers as it is told to."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

Statements = list[dict[str, Any]]


@dataclass
class FakeLrs:
    """``answer`` says the status for a batch; ``None``: as a store would (204, or 409 when an id is there with other words)."""

    address: str = ""
    answer: Callable[[Statements], int | None] = lambda batch: None
    kept: dict[str, dict[str, Any]] = field(default_factory=dict)
    posts: list[tuple[str, dict[str, str], Statements]] = field(default_factory=list)

    def receive(self, batch: Statements) -> int:
        told = self.answer(batch)
        if told is not None:
            return told
        if any(self.kept.get(one["id"], one) != one for one in batch):
            return 409
        self.kept.update({one["id"]: one for one in batch})
        return 204


@contextmanager
def running() -> Iterator[FakeLrs]:
    lrs = FakeLrs()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            batch = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            lrs.posts.append((self.path, {key.lower(): value for key, value in self.headers.items()}, batch))
            status = lrs.receive(batch)
            words = b"" if status == 204 else b"parce que \x1b[31m<b>non</b>"
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", f"{lrs.address}/ailleurs")
            self.send_header("Content-Length", str(len(words)))
            self.end_headers()
            self.wfile.write(words)

        def log_message(self, format: str, *arguments: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    lrs.address = f"http://127.0.0.1:{server.server_address[1]}/xapi"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield lrs
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def configure(home: Path, address: str, **more: object) -> Path:
    home.mkdir(parents=True, exist_ok=True)
    path = home / "lrs.json"
    path.write_text(json.dumps({"endpoint": address, "user": "plateau", "secret": "s3cret", **more}), encoding="utf-8")
    path.chmod(0o600)
    return path
