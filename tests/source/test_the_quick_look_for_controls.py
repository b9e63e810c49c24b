"""Looking for forbidden characters in the bytes of a text finds those that looking in the text finds, and no other."""

from simulator.source.controls import FORBIDDEN, holds_forbidden


def test_every_character_gets_the_same_answer_from_both() -> None:
    for code in range(0x110000):
        text = f"é’{chr(code)}«…\uffee"
        assert holds_forbidden(text.encode("utf-8", "surrogatepass")) is bool(FORBIDDEN.search(text)), hex(code)


def test_neighbours_do_not_make_a_forbidden_character_together() -> None:
    for lead in ("Â", "â", "ï", "í", "‘", "\u2010", "\u2060", "\ufb00", "\ufffd"):
        for next in ("\u00a0", "\u00bf", "\u0fff", "é", "\u3fff", "\U0001f3fe"):
            assert not holds_forbidden(f"{lead}{next}{lead}".encode())
