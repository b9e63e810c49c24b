"""Law 7: every point leads to its turn, quote, criterion, competence and line of the file."""

import pytest
from hypothesis import given

from scoring.assessment import assess
from simulator.engine import Say
from simulator.observe import observe
from simulator.practice.attempt import NO_REFERENCE
from simulator.proof import references_of
from simulator.scenario import Scenario
from tests.facts import FILE, choice, make_referential, make_scenario, played, scene
from tests.shipped import Shipped, random_journals, shipped, shipped_files
from tests.strategies import checked, played_scenarios


@checked
@given(played_scenarios())
def test_the_points_of_a_generated_play_are_the_sum_of_their_evidence(one: tuple[Scenario, str, tuple[str, ...]]) -> None:
    scenario, variant, moves = one
    referential = make_referential()
    performance = observe(played(scenario, moves, variant), scenario, references_of(scenario, referential)[variant])
    kept = []
    for result in assess(performance, referential).competences:
        for row in result.criteria:
            assert row.criterion in result.competence.criteria
            assert row.points == sum(item.points for item in row.evidence if item.counted)
            assert row.turns == tuple(sorted({item.turn for item in row.evidence}))
            kept += row.evidence
    assert sorted(map(repr, kept)) == sorted(map(repr, performance.evidence))
    for item in kept:
        exchange = performance.exchanges[item.turn - 1]
        made = scenario.scenes[exchange.scene].choice(exchange.choice or "")
        lines = {seen.criterion: seen.where.line for seen in made.observations}
        expected = lines.get(item.criterion) or (made.blocking and made.blocking.where.line)
        assert (item.quote, item.origin) == (made.text, f"{FILE}:{expected}")


def test_the_quote_of_a_typed_reply_is_what_was_typed() -> None:
    scenario = make_scenario(scene("s0", choice("dire", "bien", shows={"a1": 1})))
    journal = played(scenario, [Say("rien de clair"), Say("je vous ai comprise", "dire", 0.8)])
    (item,) = observe(journal, scenario, NO_REFERENCE).evidence
    assert (item.quote, item.turn, item.criterion) == ("je vous ai comprise", 2, "a1")


@pytest.mark.parametrize("file", shipped_files())
def test_every_point_of_a_shipped_play_stands_on_its_line_of_the_file(file: str) -> None:
    one = shipped(file)
    belongs = one.referential.competence_of()
    seen = 0
    for journal in random_journals(one, 60):
        performance = one.observed(journal)
        for result in one.assessed(journal).competences:
            for row in result.criteria:
                for item in row.evidence:
                    seen += 1
                    assert belongs[item.criterion] == result.competence
                    assert performance.exchanges[item.turn - 1].quote == item.quote != ""
                    assert stands_there(one, file, item.origin, item.criterion, item.points)
    assert seen


def stands_there(one: Shipped, file: str, origin: str, criterion: str, points: int) -> bool:
    name, _, line = origin.rpartition(":")
    text = one.lines[int(line) - 1]
    return name == file and (f"{criterion}: {points}" in text.replace("+", "") or (points == 0 and "bloquant" in text))
