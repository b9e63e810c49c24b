"""Which keys mean the digits? Those of QWERTY keyboards, and what the same keys give on AZERTY without Shift."""

from textual.binding import Binding

AZERTY = {
    1: "ampersand",
    2: "é",
    3: "quotation_mark",
    4: "apostrophe",
    5: "left_parenthesis",
    6: "minus",
    7: "è",
    8: "underscore",
    9: "ç",
}


def digit_bindings(action: str) -> list[Binding]:
    """One binding per digit, ``action(n)`` each, on both keyboards."""
    return [
        Binding(
            f"{digit},{key}", f"{action}({digit})", f"Choix {digit}", id=f"{action}.{digit}", show=False, key_display=str(digit)
        )
        for digit, key in AZERTY.items()
    ]
