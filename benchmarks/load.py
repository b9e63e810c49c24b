"""Reading a scenario (places, checks of every field, frozen facts) against ``yaml.compose`` of the same file; bound: 1.5 times."""

import gc
import statistics
import time
from collections.abc import Callable

import yaml
from generated import scenario_text

from simulator.library import authored_in, load_data, shipped_folder

ROUNDS = 15


def measure(action: Callable[[], object]) -> float:
    """Milliseconds of one call, the garbage collected before."""
    gc.collect()
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Prints medians and ratios for the shipped scenarios and for generated ones."""
    texts = {
        item.file: item.path.read_bytes()
        for item in authored_in(shipped_folder())
        if item.file.startswith(("ccp", "transverse"))
    }
    texts |= {f"generated, {scenes} scenes": scenario_text(scenes).encode() for scenes in (10, 100, 500)}
    for name, data in texts.items():
        composed, loaded = [], []
        for _ in range(ROUNDS):
            composed.append(measure(lambda data=data: yaml.compose(data.decode(), Loader=yaml.CSafeLoader)))
            loaded.append(measure(lambda data=data: load_data(data, "x", "x.yaml")))
        floor, ours = statistics.median(composed), statistics.median(loaded)
        ratio = statistics.median(mine / theirs for mine, theirs in zip(loaded, composed, strict=True))
        print(f"{name:<36} {len(data) / 1024:7.1f} KiB   compose {floor:7.2f} ms   load {ours:7.2f} ms   ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
