"""The reason of a suggestion: one French sentence that names the competence, the criterion and the wait."""

from hypothesis import given

from scoring.progress import Offer, Record, next_practice
from scoring.wording import NARROW
from tests.scoring.progress.facts import NAMES, REFERENTIAL, TODAY, ago, offer, record, some_offers, some_records

A = offer("s-a", a1=4, a2=4, a3=4)
TITLE = f"«{NARROW}Débriefer une écoute{NARROW}»{NARROW}: "


def why(*records: Record) -> str:
    return next_practice(records, REFERENTIAL, [A], TODAY, None)[0].why


def test_of_what_was_never_shown() -> None:
    assert why() == f"{TITLE}ce scénario fait travailler 3 critères encore jamais montrés."


def test_of_what_is_weak() -> None:
    shown = record(ago(8), "s-a", shown={"a1": (2, 4), "a2": (0, 4), "a3": (4, 4)})
    assert why(shown) == (
        f"{TITLE}«{NARROW}Le critère a2{NARROW}» reste à consolider, comme un autre critère{NARROW}; dernier essai il y a 8 jours."
    )


def test_of_both() -> None:
    assert why(record(ago(1), "s-a", shown={"a1": (0, 4)})) == (
        f"{TITLE}«{NARROW}Le critère a1{NARROW}» reste à consolider, et ce scénario fait travailler "
        f"2 critères encore jamais montrés{NARROW}; dernier essai hier."
    )


def test_one_is_said_in_the_singular() -> None:
    shown = record(ago(8), "s-a", shown={"a1": (0, 4), "a2": (4, 4)})
    assert "un critère encore jamais montré" in why(shown)
    shown = record(ago(8), "s-a", shown={"a1": (0, 4), "a2": (4, 4), "a3": (4, 4)})
    assert why(shown) == f"{TITLE}«{NARROW}Le critère a1{NARROW}» reste à consolider{NARROW}; dernier essai il y a 8 jours."


def test_of_what_should_wait() -> None:
    shown = record(TODAY, "s-a", shown={"a1": (0, 4), "a2": (0, 4), "a3": (0, 4)})
    assert why(shown).endswith(f"{NARROW}; dernier essai aujourd’hui, à espacer encore de 6 jours.")
    shown = record(ago(5), "s-a", shown={"a1": (0, 4), "a2": (0, 4), "a3": (0, 4)})
    assert why(shown).endswith(f"{NARROW}; dernier essai il y a 5 jours, à espacer encore d’un jour.")


def test_of_what_is_kept_up() -> None:
    shown = record(ago(20), "s-a", shown={"a1": (4, 4), "a2": (4, 4), "a3": (4, 4)})
    assert why(shown) == (
        f"{TITLE}ce que ce scénario fait travailler est acquis, et le reprendre l’entretient{NARROW}; dernier essai il y a 20 jours."
    )


@given(some_records, some_offers)
def test_it_is_always_one_typeset_sentence_about_the_competence(records: list[Record], offers: list[Offer]) -> None:
    for one in next_practice(records, REFERENTIAL, offers, TODAY, None):
        assert one.why.startswith(f"«{NARROW}{NAMES[one.competence]}{NARROW}»{NARROW}: ")
        assert one.why.endswith(".")
        assert one.why.count(".") == 1
        assert not any(f" {mark}" in one.why for mark in ":;?!»")
