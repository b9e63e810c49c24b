"""How is a code or a time read from the back of a room? Letters of 5 × 7 dots, in half blocks, or in whole ones twice as large."""

_COLUMNS = {
    "A": "7e1111117e", "B": "7f49494936", "C": "3e41414122", "D": "7f4141413e", "E": "7f49494941", "F": "7f09090901",
    "G": "3e41494979", "H": "7f0808087f", "I": "00417f4100", "J": "2040413f01", "K": "7f08142241", "L": "7f40404040",
    "M": "7f020c027f", "N": "7f0408107f", "O": "3e4141413e", "P": "7f09090906", "Q": "3e4151215e", "R": "7f09192946",
    "S": "2649494932", "T": "01017f0101", "U": "3f4040403f", "V": "1f2040201f", "W": "3f4038403f", "X": "6314081463",
    "Y": "0304780403", "Z": "6151494543", "0": "3e5149453e", "1": "00427f4000", "2": "4261514946", "3": "2141454b31",
    "4": "1814127f10", "5": "2745454539", "6": "3c4a494930", "7": "0171090503", "8": "3649494936", "9": "064949291e",
    ":": "0000360000", " ": "0000000000",
}  # fmt: skip
"""Five columns for each letter, a byte each, its lowest bit at the top."""
HEIGHT = 7


def big(text: str, scale: int = 1) -> str:
    """``text`` in large letters: 4 rows of 6 columns a letter, or 7 rows of 12 at ``scale`` 2; what has no drawing is left out."""
    letters = [bytes.fromhex(_COLUMNS[letter]) for letter in text.upper() if letter in _COLUMNS]
    dots = [
        "".join("".join("█" if column >> row & 1 else " " for column in letter) + " " for letter in letters)
        for row in range(HEIGHT)
    ]
    rows = ["".join(dot * 2 for dot in row) for row in dots] if scale == 2 else halves(dots)
    return "\n".join(row.rstrip() for row in rows)


def width_of(text: str, scale: int = 1) -> int:
    """How many columns ``big`` takes."""
    return 6 * scale * len(text)


def halves(dots: list[str]) -> list[str]:
    """Rows of dots (a space is none), two in each row of text."""
    rows = [*dots, " " * len(dots[0])] if len(dots) % 2 else dots
    return [
        "".join(_HALF[upper != " ", lower != " "] for upper, lower in zip(rows[rank], rows[rank + 1], strict=True))
        for rank in range(0, len(rows), 2)
    ]


_HALF = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
