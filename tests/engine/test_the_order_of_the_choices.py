"""The seed shuffles the choices of a scene: the same for ever, in every process, whatever else is offered."""

import os
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from simulator.engine import Choose, shuffle
from tests.conversations import begun
from tests.facts import choice, make_scenario, scene

CHOICES = ("ecouter", "couper", "promettre", "reformuler")
# Written down once: attempts are stored with a seed, and must be shown again as they were.
KEPT = {
    1: ("ecouter", "reformuler", "promettre", "couper"),
    2: ("ecouter", "reformuler", "couper", "promettre"),
    2**31 - 1: ("couper", "ecouter", "promettre", "reformuler"),
}


def test_what_was_shown_once_is_shown_for_ever() -> None:
    assert {seed: shuffle(seed, "accueil", CHOICES) for seed in KEPT} == KEPT


def test_another_process_with_another_hash_seed_shows_the_same() -> None:
    code = f"from simulator.engine import shuffle; print(*(' '.join(shuffle(s, 'accueil', {CHOICES!r})) for s in range(20)), sep='\\n')"
    wanted = [" ".join(shuffle(seed, "accueil", CHOICES)) for seed in range(20)]
    for hash_seed in ("0", "1"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            timeout=60,
        )
        assert done.stdout.splitlines() == wanted


@given(st.integers(0, 2**31 - 1), st.permutations(CHOICES))
def test_the_order_in_the_file_does_not_matter_and_nothing_is_lost(seed: int, order: list[str]) -> None:
    assert shuffle(seed, "accueil", tuple(order)) == shuffle(seed, "accueil", CHOICES)
    assert sorted(shuffle(seed, "accueil", tuple(order))) == sorted(CHOICES)


@given(st.integers(0, 2**31 - 1), st.sets(st.sampled_from(CHOICES)))
def test_two_choices_keep_their_order_whatever_is_offered_beside_them(seed: int, offered: set[str]) -> None:
    whole = shuffle(seed, "accueil", CHOICES)
    assert shuffle(seed, "accueil", tuple(offered)) == tuple(id for id in whole if id in offered)


def test_seeds_and_scenes_shuffle_differently_and_no_place_is_favoured() -> None:
    orders = [shuffle(seed, "accueil", CHOICES) for seed in range(2_400)]
    assert len(set(orders)) == 24
    for rank in range(4):
        assert all(500 < sum(order[rank] == id for order in orders) < 700 for id in CHOICES)
    assert len({shuffle(1, f"scene{number}", CHOICES) for number in range(200)}) == 24


def test_a_session_shows_them_in_that_order_each_time_it_comes_back() -> None:
    scenario = make_scenario(scene("s0", *(choice(id, "s0") for id in CHOICES)))
    for seed in range(10):
        session = begun(scenario, Choose("couper"), Choose("ecouter"), seed=seed)
        shown = [entry.event.offered for entry in session.entries if hasattr(entry.event, "offered")]
        assert shown == [shuffle(seed, "s0", CHOICES)] * 3
        assert session.offered == shuffle(seed, "s0", CHOICES)
