"""``bloquant`` names the criteria that it caps; a bare reason means those with negative points there, and there must be one."""

import pytest

from simulator.scenario import Blocking
from tests.builders import scenario_of, scenario_with, told_at_mark

OLD = "montre: {cloture-tracee: -1}, bloquant: Un motif."


def blocking(written: str) -> Blocking | None:
    return scenario_of(scenario_with(OLD, written)).scenes["suite"].choice("couper").blocking


@pytest.mark.parametrize(
    ("written", "criteria"),
    [
        ("montre: {cloture-tracee: -1}, bloquant: Un motif.", ("cloture-tracee",)),
        ("montre: {cloture-tracee: -1, faits-verifies: 0, ecoute-active: 1, droits-exacts: -2}, bloquant: Un motif.", ("cloture-tracee", "droits-exacts")),
        ("montre: {cloture-tracee: -1}, bloquant: {motif: Un motif.}", ("cloture-tracee",)),
        ("montre: {cloture-tracee: -1}, bloquant: {motif: Un motif., criteres: [droits-exacts]}", ("droits-exacts",)),
        ("bloquant: {motif: Un motif., criteres: [droits-exacts, cloture-tracee]}", ("droits-exacts", "cloture-tracee")),
    ],
)  # fmt: skip
def test_the_capped_criteria(written: str, criteria: tuple[str, ...]) -> None:
    found = blocking(written)
    assert found is not None
    assert (found.reason, found.criteria) == ("Un motif.", criteria)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("montre: {cloture-tracee: 1}, bloquant: ‸Un motif.", "bloquant-sans-critere"),
        ("bloquant: ‸Un motif.", "bloquant-sans-critere"),
        ("bloquant: ‸{motif: Un motif.}", "bloquant-sans-critere"),
        ("bloquant: ‸{motif: Un motif., criteres: []}", "bloquant-sans-critere"),
        ("montre: {cloture-tracee: -1}, bloquant: ‸{criteres: [cloture-tracee]}", "cle-manquante"),
        ("montre: {cloture-tracee: -1}, bloquant: ‸''", "texte-vide"),
        ("montre: {cloture-tracee: -1}, bloquant: ‸[Un motif.]", "type-inattendu"),
        ("montre: {cloture-tracee: -1}, bloquant: {motif: Un motif., criteres: ‸droits-exacts}", "type-inattendu"),
        ("montre: {cloture-tracee: -1}, bloquant: {motif: Un motif., criteres: [‸Droits]}", "id-invalide"),
    ],
)
def test_a_faulty_one_is_told_at_its_place(written: str, code: str) -> None:
    assert told_at_mark(OLD, written).code == code


def test_a_choice_may_show_something_bad_without_blocking() -> None:
    assert blocking("montre: {cloture-tracee: -2}") is None


@pytest.mark.parametrize("points", ["‸3", "‸-3", "‸un", "‸'1'", "‸1.5"])
def test_points_go_from_minus_two_to_two(points: str) -> None:
    assert told_at_mark("{ecoute-active: 2}", f"{{ecoute-active: {points}}}").code in {"valeur-hors-bornes", "type-inattendu"}
