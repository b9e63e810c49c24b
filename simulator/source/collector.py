"""When is it worth looking for garbage? Not while thousands of facts that stay are being made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Python's garbage collector does not run within; it goes on afterwards if it ran before. May be nested."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
