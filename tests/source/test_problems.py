"""A problem reads as one line of French with its hint beneath, whatever it quotes; many come in reading order."""

from simulator.source import Problem, Severity, Where, has_errors, in_reading_order, typeset


def problem(
    line: int = 1, column: int = 1, code: str = "a", file: str = "a.yaml", severity: Severity = Severity.ERROR
) -> Problem:
    return Problem(code, "Une phrase.", "", Where(file, line, column), severity)


def test_it_is_written_with_place_severity_code_and_the_hint_beneath() -> None:
    written = Problem("cle-inconnue", "Une phrase.", "Une piste.", Where("ccp2/a.yaml", 3, 7), Severity.WARNING)
    assert str(written) == "ccp2/a.yaml:3:7: warning[cle-inconnue]: Une phrase.\n    Une piste."
    assert str(problem()) == "a.yaml:1:1: error[a]: Une phrase."


def test_what_it_quotes_never_breaks_the_line_nor_reaches_the_terminal() -> None:
    written = Problem("a", "« a\nb\r\n\x1b[2J\u202e » est inconnu.", "Connus : \x07\n.", Where("a.yaml", 1, 1))
    assert written.message == "«\u202fa b \ufffd[2J\ufffd\u202f» est inconnu."
    assert written.hint == "Connus\u202f: \ufffd ."


def test_a_huge_quotation_is_cut() -> None:
    written = Problem("a", f"« {'x' * 1_000_000} » est inconnu.", "y" * 1_000, Where("a.yaml", 1, 1))
    assert len(written.message) == 400
    assert written.message.endswith("…")
    assert len(written.hint) == 400


def test_french_spaces_do_not_break() -> None:
    assert typeset("« a » : b ; c ? d !") == "«\u202fa\u202f»\u202f: b\u202f; c\u202f? d\u202f!"
    assert typeset("Écrivez « format: 1 », à 10:30.") == "Écrivez «\u202fformat: 1\u202f», à 10:30."


def test_problems_come_by_file_line_and_column_and_equal_ones_once() -> None:
    wanted = [problem(1, 9), problem(2, 1, "a"), problem(2, 1, "b"), problem(10, 1), problem(1, 1, file="b.yaml")]
    assert in_reading_order([*reversed(wanted), problem(10, 1)]) == tuple(wanted)


def test_warnings_alone_are_no_error() -> None:
    assert not has_errors([problem(severity=Severity.WARNING)])
    assert has_errors([problem(severity=Severity.WARNING), problem()])
    assert not has_errors([])
