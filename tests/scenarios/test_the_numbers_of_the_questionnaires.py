"""Every number of the shipped questionnaires is computed again, wrong values included; nothing is taken on trust."""

import re
from collections.abc import Mapping
from math import ceil, exp

import pytest

from scoring.questionnaire import Item, Kind, Quantity
from tests.erlang import erlang_b, fewest_agents, service_level, waiting
from tests.scenarios.questionnaires_at_hand import ITEMS

P = waiting(5, 7)

COMPUTED: Mapping[str, tuple[float, ...]] = {
    "nouvelle-prestation/charge-en-erlangs": (120 * (240 + 60) / 1_800, 120 * 240 / 1_800, 120 * 300 / 3_600),
    "nouvelle-prestation/pointe-ou-moyenne": (fewest_agents(120, 300), fewest_agents(60, 300), 24, 2 * fewest_agents(60, 300)),
    "nouvelle-prestation/effectif-planifie": (ceil(25 / 0.7), ceil(25 * 1.3), int(25 / 0.7)),
    "nouvelle-prestation/probabilite-d-attente": (
        P * 100,
        erlang_b(5, 7) * 100,
        erlang_b(5, 7) / (1 - 5 / 7) * 100,
        5 / 7 * 100,
    ),
    "nouvelle-prestation/equipes-reunies": (2 * fewest_agents(60, 300) - fewest_agents(120, 300), 0),
    "indicateurs/niveau-de-service": (1_000 / 1_250 * 100, 1_150 / 1_250 * 100, 1_000 / 1_150 * 100),
    "indicateurs/dmt-de-deux-equipes": ((400 * 300 + 100 * 400) / 500, (300 + 400) / 2),
    "indicateurs/taux-d-occupation": ((234 + 54) / 360 * 100, 234 / 360 * 100, 72 / 360 * 100),
    "indicateurs/net-promoter-score": ((110 - 40) / 200 * 100, 110 - 40, 110 / 200 * 100, (110 + 50) / 200 * 100),
    "indicateurs/niveau-de-service-erlang": (service_level(30, 300, 7) * 100, (1 - P) * 100, P * exp(-2 * 20 / 300) * 100),
    "indicateurs/attente-moyenne": (P * 300 / 2, 300 / 2, P * 300),
    "rendre-compte/points-ou-pourcentage": (88 - 72, 16 / 88 * 100, 16 / 72 * 100),
    "rendre-compte/cout-du-renfort": (2 * 3 * 5 * 26, 1 * 3 * 5 * 26, 2 * 3 * 1 * 26),
    "rendre-compte/appels-hors-delai": (5_000 * (0.80 - 0.72), 5_000 * 0.28, 5_000 * 0.72),
    "rendre-compte/temps-gagne": (1_200 * 0.05 * 5 / 60, 1_200 * 0.20 * 5 / 60, 1_200 * 0.15 * 5 / 60),
    "recruter-integrer/candidatures-a-recevoir": (6 / 0.25 / 0.40, 6 / 0.25, 6 / 0.40),
    "monter-en-competence/temps-d-ecoute": (14 * 2 * 45 / 60, 14 * 45 / 60, 14 * 2 * 45 / 100),
    "monter-en-competence/calibrage": ((8 + 4 + 2) / 3, abs((62 + 74 + 68) / 3 - 70), 8 + 4 + 2),
    "motiver/taux-d-absenteisme": (21 / (14 * 20) * 100, 21 / 14, 21 / 20 * 100),
    "dynamiser-le-plateau/effet-net": ((86 - 81) - (84 - 82), 86 - 81, 86 - 84),
    "dynamiser-le-plateau/temps-de-brief": (14 * 15 * 5 / 60, 15 * 5 / 60, 14 * 5 * 5 / 60),
}
"""The right value, then those of the traps, in the order of the file."""

NUMBERS = {id: item for id, item in ITEMS.items() if item.kind is Kind.NUMBER}


def test_each_number_is_computed_here() -> None:
    assert set(COMPUTED) == set(NUMBERS)


@pytest.mark.parametrize("item", NUMBERS.values(), ids=NUMBERS)
def test_the_value_and_its_traps(item: Item) -> None:
    key = item.key
    assert isinstance(key, Quantity)
    right, *wrong = COMPUTED[item.id]
    assert key.value == pytest.approx(right, abs=0.05 if key.tolerance else 1e-9)
    assert abs(key.value - right) <= key.tolerance
    assert [trap.value for trap in key.traps] == pytest.approx(wrong, abs=0.06)
    for trap in key.traps:
        assert abs(trap.value - right) > key.tolerance


@pytest.mark.parametrize(
    ("calls", "seconds", "agents", "level"),
    [
        (60, 300, 13, 76.6), (60, 300, 14, 86.7), (120, 300, 24, 77.2), (120, 300, 25, 85.0), (120, 300, 26, 90.4),
        (120, 315, 25, 76.2), (30, 300, 7, 71.6), (30, 300, 8, 86.3), (120, 330, 24, 0), (120, 330, 25, 63.8),
    ],
)  # fmt: skip
def test_the_service_levels_that_are_quoted(calls: int, seconds: int, agents: int, level: float) -> None:
    found = service_level(calls, seconds, agents) * 100
    assert found == pytest.approx(level, abs=0.05) if level else found < 60


def test_the_table_of_the_peak_is_the_one_computed() -> None:
    rows = re.findall(r"\| (\d+) \| (\d+) \| ([\d,]+)\s%", ITEMS["nouvelle-prestation/pointe-ou-moyenne"].data)
    assert len(rows) == 5
    for calls, agents, level in rows:
        said = float(level.replace(",", "."))
        assert service_level(int(calls), 300, int(agents)) * 100 == pytest.approx(said, abs=0.05)


def test_the_constants_given_in_the_data_are_right() -> None:
    assert erlang_b(5, 7) == pytest.approx(0.1205, abs=5e-5)
    assert exp(-0.1333) == pytest.approx(0.875, abs=5e-4)
    assert pytest.approx(0.324, abs=5e-4) == P
