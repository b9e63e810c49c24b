"""In which form is an answer wanted? A page for a browser, JSON for a script or the terminal."""

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web


def asks_for_json(request: web.Request) -> bool:
    """Whether the request says that it reads JSON."""
    return "application/json" in request.headers.get("Accept", "")


def json_answer(data: Mapping[str, Any], status: int = 200) -> web.Response:
    """A JSON document of ours."""
    return web.json_response({"format": 1, **data}, status=status, dumps=lambda value: json.dumps(value, ensure_ascii=False))
