"""A real browser: Debian's Chromium, driven through its own driver; where it is missing, its tests are skipped and say so."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.practices import settle

WATCH = """
window.seen = "";
const Real = window.WebSocket;
window.WebSocket = class extends Real {
  constructor(...all) {
    super(...all);
    this.addEventListener("message", async (event) => {
      const data = event.data instanceof Blob ? await event.data.arrayBuffer() : event.data;
      if (typeof data !== "string") window.seen += new TextDecoder().decode(data);
    });
  }
};
"""
"""What the terminal of a page is sent: its screen is drawn on a canvas, where no text can be read."""


@contextmanager
def plateau_served(home: Path, *options: str) -> Iterator[str]:
    """The real command, in a process of its own; the address of its first page."""
    home.mkdir(parents=True, exist_ok=True)
    settle(home)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PLATEAU_")}
    process = subprocess.Popen(
        [sys.executable, "-m", "simulator", "serve", "--port", "0", *options],
        env={**environment, "PLATEAU_HOME": str(home), "SECRET_OF_THE_TRAINER": "mot de passe"},
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stderr is not None
    try:
        said = process.stderr.readline()
        found = re.search(r"http://\S+", said)
        assert found, said
        yield found[0]
    finally:
        process.send_signal(signal.SIGINT)
        process.stderr.read()
        assert process.wait(20) == 0


@contextmanager
def chromium(width: int, height: int, *, script: bool = True) -> Iterator[Any]:
    """A window of that size; without ``script``, the browser runs none."""
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("Chromium or its driver is not installed (Debian: chromium, chromium-driver)")
    selenium = pytest.importorskip("selenium.webdriver", reason="selenium is not installed (extra dev)")
    from selenium.webdriver.chrome.service import Service

    options = selenium.ChromeOptions()
    options.binary_location = browser
    for word in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", f"--window-size={width},{height}", "--lang=fr"):
        options.add_argument(word)
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    page = selenium.Chrome(options=options, service=Service(driver))
    try:
        page.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600},
        )
        page.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        page.set_page_load_timeout(120)
        yield page
    finally:
        page.quit()


def hosts_asked(page: Any) -> set[str]:
    """Every host that the browser sent something to, by what it says itself."""
    found = set()
    for entry in page.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        url = message.get("params", {}).get("request", {}).get("url", "") or message.get("params", {}).get("url", "")
        if message["method"].startswith("Network.") and re.match(r"(https?|wss?)://", url):
            found.add(re.sub(r"^\w+://([^/]+)/.*$", r"\1", url))
    return found
