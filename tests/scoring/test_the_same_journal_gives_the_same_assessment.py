"""Law 6: the same journal gives the same assessment, stored or not; the order of the evidence does not matter."""

import json
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.assessment import assess
from scoring.performance import Performance
from simulator.engine import Entry, Header, Journal
from simulator.observe import observe
from simulator.proof import references_of
from simulator.scenario import Scenario
from tests.facts import make_referential, played
from tests.shipped import random_journals, shipped, shipped_files
from tests.strategies import checked, played_scenarios


def stored_and_read(journal: Journal) -> Journal:
    """The journal after a journey through JSON."""
    header = Header.from_data(json.loads(json.dumps(journal.header.to_data())))
    return Journal(header, tuple(Entry.from_data(json.loads(json.dumps(entry.to_data()))) for entry in journal.entries))


def disordered(performance: Performance, chance: Random) -> Performance:
    exchanges = [
        replace(exchange, evidence=tuple(chance.sample(exchange.evidence, len(exchange.evidence))))
        for exchange in performance.exchanges
    ]
    return replace(performance, exchanges=tuple(chance.sample(exchanges, len(exchanges))))


@checked
@given(played_scenarios(), st.integers(0, 1_000))
def test_a_generated_play_is_assessed_the_same_again_and_in_disorder(
    one: tuple[Scenario, str, tuple[str, ...]], seed: int
) -> None:
    scenario, variant, moves = one
    referential = make_referential()
    reference = references_of(scenario, referential)[variant]
    journal = played(scenario, moves, variant)
    performance = observe(journal, scenario, reference)
    assert observe(stored_and_read(journal), scenario, reference) == performance
    assert assess(disordered(performance, Random(seed)), referential) == assess(performance, referential)


@pytest.mark.parametrize("file", shipped_files())
def test_a_shipped_play_is_assessed_the_same_again_and_in_disorder(file: str) -> None:
    one = shipped(file)
    for number, journal in enumerate(random_journals(one, 40)):
        performance = one.observed(journal)
        assert one.observed(stored_and_read(journal)) == performance
        assert assess(disordered(performance, Random(number)), one.referential) == one.assessed(journal)
