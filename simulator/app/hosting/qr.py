"""How does a phone find the session without typing? A QR code in half blocks, where it fits."""

from simulator.app.hosting.big import halves

QUIET = 2
"""Light modules around the code: cameras need some, and the room of the screen is short."""


def qr(address: str, scale: int = 1) -> list[str]:
    """The QR code of an address, a row of text for two of its rows; at ``scale`` 2, one for each. Dark modules are the drawn ones."""
    import segno

    code = segno.make(address, micro=False, error="l")
    dots = ["".join("█" if module else " " for module in row) for row in code.matrix_iter(border=QUIET)]
    return ["".join(dot * 2 for dot in row) for row in dots] if scale == 2 else halves(dots)
