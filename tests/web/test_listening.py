"""Where one listens, and the sentence that says what it opens."""

import pytest

from simulator.web.listening import ListeningError, Place, is_local, listen, own_names


def test_a_port_in_use_is_a_sentence() -> None:
    sock, place = listen("127.0.0.1", 0)
    with sock, pytest.raises(ListeningError, match=f"Le port {place.port} est déjà pris .* --port {place.port + 1}"):
        listen("127.0.0.1", place.port)


@pytest.mark.parametrize(("address", "port"), [("203.0.113.9", 0), ("pas une adresse", 0), ("127.0.0.1", 70_000)])
def test_an_address_that_is_not_ours_is_a_sentence(address: str, port: int) -> None:
    with pytest.raises(ListeningError):
        listen(address, port)


def test_what_is_opened_and_to_whom() -> None:
    assert Place("localhost", 8000, "localhost").opens("L’application est ouverte") == (
        "L’application est ouverte : à cette machine seulement, à l’adresse http://localhost:8000/"
    )
    wide = Place("0.0.0.0", 8000, "192.168.1.4").opens("L’application est ouverte")
    assert "à toute machine qui peut joindre celle-ci par le réseau" in wide
    assert Place("::1", 80, "::1").url == "http://[::1]:80/"


def test_names() -> None:
    assert is_local("127.0.0.53")
    assert not is_local("0.0.0.0")
    assert not is_local("poste")
    assert "poste.exemple" in own_names("Poste.Exemple")
