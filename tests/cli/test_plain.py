"""The plain stream: numbered choices, nothing but text added at the end, no cursor movement."""

from pathlib import Path

from tests.cli.command import document, run


def test_a_conversation_is_played_from_a_pipe(tmp_path: Path) -> None:
    done = run(tmp_path, "play", "appel-escalade", "--plain", "--seed", "1", typed="d\ni\nj\nn à revoir\n9\n1\n2\nb 1\n1\nq\n")
    assert done.returncode == 0, done.stderr
    text = done.stdout
    assert "\x1b" not in text
    assert "\r" not in text
    for piece in (
        "Votre mission",
        "  1. ",
        "Votre réponse",
        "Retour",
        "Note gardée",
        "n’est pas un choix proposé",
        "Reprise au tour 1",
        "Essai inachevé",
    ):
        assert piece in text, piece
    rows = document(tmp_path, "attempts")["attempts"]
    assert len(rows) == 2
    assert rows[0]["parent"] == rows[1]["id"] or rows[1]["parent"] == rows[0]["id"]


def test_the_end_of_the_input_keeps_the_attempt_open(tmp_path: Path) -> None:
    done = run(tmp_path, "play", "appel-escalade", "--plain", "--seed", "1", typed="1\n")
    assert done.returncode == 0
    (row,) = document(tmp_path, "attempts")["attempts"]
    assert row["ended"] is None


def test_without_a_terminal_play_falls_back_to_the_stream(tmp_path: Path) -> None:
    done = run(tmp_path, "play", "appel-escalade", "--no-save", typed="q\n")
    assert done.returncode == 0
    assert "  1. " in done.stdout
