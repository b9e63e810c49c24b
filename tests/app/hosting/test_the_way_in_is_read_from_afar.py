"""The code in large letters and the QR code say what they should."""

import segno

from simulator.app.hosting.big import big, width_of
from simulator.app.hosting.entrance_text import qr_rows
from simulator.app.hosting.qr import qr
from simulator.app.hosting.stage_text import spread_words, votes_words
from simulator.group.codes import LENGTH, LETTERS

ADDRESS = "http://192.168.1.20:8765/?code=ABC234"


def test_every_letter_of_a_code_has_its_own_drawing() -> None:
    drawn = {big(letter) for letter in LETTERS}
    assert len(drawn) == len(LETTERS)
    assert all(len(row) <= width_of("ABC234") for row in big("ABC234").splitlines())
    assert len(big("ABC234").splitlines()) == 4
    assert len(big("12:05", 2).splitlines()) == 7


def test_the_picture_is_the_code() -> None:
    rows = qr(ADDRESS)
    upper = {"█": (1, 1), "▀": (1, 0), "▄": (0, 1), " ": (0, 0)}
    dots = [[upper[letter][half] for letter in row] for row in rows for half in (0, 1)]
    wanted = [
        [int(bool(module)) for module in row] for row in segno.make(ADDRESS, micro=False, error="l").matrix_iter(border=2)
    ]
    assert dots[: len(wanted)] == wanted


def test_it_is_drawn_where_it_fits_beside_the_code_and_not_elsewhere() -> None:
    code = "A" * LENGTH
    assert qr_rows(ADDRESS, 78, 24, code) != []
    assert qr_rows(ADDRESS, 58, 24, code) == []
    assert qr_rows(ADDRESS, 78, 18, code) == []
    assert qr_rows("", 200, 80, code) == []
    assert len(qr_rows(ADDRESS, 150, 60, code)) > len(qr_rows(ADDRESS, 78, 24, code))


def test_the_spread_is_said_in_words() -> None:
    assert spread_words([4, 1, 0]) == "Majorité\u202f: réponse 1 (4 voix sur 5)."
    assert spread_words([2, 1, 1]) == "En tête\u202f: réponse 1 (2 voix sur 4)."
    assert spread_words([2, 0, 2]) == "Égalité entre les réponses 1 et 3 (2 voix chacune)."
    assert spread_words([1, 1, 1]) == "Égalité entre les réponses 1, 2 et 3 (1 voix chacune)."
    assert spread_words([0, 3]) == "Unanimité\u202f: réponse 2 (3 voix)."
    assert spread_words([0, 0]) == "Personne n’a voté."
    assert spread_words([0, 0], 2) == "Aucune réponse n’a été comprise."
    assert votes_words(7, 12, 0, network=True) == "Votes reçus\u202f: 7 sur 12."
    assert votes_words(7, 12, 1, network=True) == "Votes reçus\u202f: 7 sur 12. 1 main levée comptée."
