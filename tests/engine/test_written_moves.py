"""One move a line: an id, a typed reply in straight quotes, (silence), (leave), (reason …); anything else is told in French."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.engine import Choose, Leave, Move, MoveSyntaxError, Reason, Say, Silence, move_of, read_move
from simulator.engine.events import Chose, Ended, Entered, FellSilent, Left, NotUnderstood, Reasoned, Ticked


@pytest.mark.parametrize(
    ("line", "move"),
    [
        ("ecouter-sans-couper", Choose("ecouter-sans-couper")),
        ("  se_presenter\t", Choose("se_presenter")),
        ('"Je comprends votre agacement"', Say("Je comprends votre agacement")),
        ('  "Il a dit « oui » # et « non »"  ', Say("Il a dit « oui » # et « non »")),
        ('"Il a dit "oui" hier"', Say('Il a dit "oui" hier')),
        ('""', Say("")),
        ("(silence)", Silence()),
        ("(leave)", Leave()),
        ("(reason eviter_de_repeter)", Reason("eviter_de_repeter")),
        ("(reason  eviter )", Reason("eviter")),
        ('(reason "Pour gagner du temps")', Reason(None, "Pour gagner du temps")),
    ],
)
def test_each_kind_is_read(line: str, move: Move) -> None:
    assert read_move(line) == move


@pytest.mark.parametrize("line", ["", "   ", "\t", "# un commentaire", "  # (leave)", "#"])
def test_blank_lines_and_comments_are_no_move(line: str) -> None:
    assert read_move(line) is None


@pytest.mark.parametrize(
    "line",
    ["deux mots", "ecouter # commentaire", '"jamais fermé', 'jamais "fermé', "(", "()", "(partir)", "(silence", "(Silence)", "(leave now)",
     '"', "(reason)", "(reason )", "(reason deux mots)", "(reason Été)", '(reason "jamais fermé)', "« texte »"],
)  # fmt: skip
def test_what_is_no_move_is_told_in_french(line: str) -> None:
    with pytest.raises(MoveSyntaxError, match="n’est pas une action") as told:
        read_move(line)
    assert "(silence), (leave)" in str(told.value)


def test_a_long_line_is_cut_when_it_is_told() -> None:
    with pytest.raises(MoveSyntaxError) as told:
        read_move("deux mots " * 1_000)
    assert len(str(told.value)) < 300


IDS = st.text("abz09_-", min_size=1, max_size=8)
WORDS = st.text("aé« »\"#()'😀\\{}\u202f", max_size=20)
MOVES: st.SearchStrategy[Move] = st.one_of(
    st.builds(Choose, IDS),
    st.builds(Say, WORDS),
    st.just(Silence()),
    st.just(Leave()),
    st.builds(Reason, IDS),
    st.builds(Reason, st.none(), WORDS),
)


@given(MOVES)
def test_a_move_written_is_read_as_the_same_move(move: Move) -> None:
    assert read_move(str(move)) == move


@pytest.mark.parametrize(
    ("event", "move"),
    [
        (Chose("s", "a"), Choose("a")),
        (Chose("s", "a", "Bonjour", 0.5), Say("Bonjour", "a", 0.5)),
        (Chose("s", "a", "", 0.5), Say("", "a", 0.5)),
        (NotUnderstood("s", "Euh", 0.1), Say("Euh", None, 0.1)),
        (FellSilent("s"), Silence()),
        (Left("s", "time-up"), Leave("time-up")),
        (Reasoned("x", None), Reason("x")),
        (Reasoned(None, "Pour rien"), Reason(None, "Pour rien")),
        (Entered("s", (), ("a",)), None),
        (Ended("bien", ()), None),
        (Ticked(), None),
    ],
)
def test_an_event_knows_the_move_it_came_from(event, move) -> None:  # type: ignore[no-untyped-def]
    assert move_of(event) == move
