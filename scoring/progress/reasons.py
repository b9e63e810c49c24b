"""Why is this practice suggested? One French sentence, on what the attempts show and when; never on the person."""

from collections.abc import Sequence
from datetime import date

from scoring.progress.traces import Trace
from scoring.referential import Competence
from scoring.wording import NARROW, plural, quoted


def reason(competence: Competence, targets: Sequence[Trace], day: date, today: date, *, kept: bool) -> str:
    """The sentence for practising ``targets`` (most needed first) on ``day``; ``kept``: all of them are acquired."""
    shown = [trace for trace in targets if trace.last is not None]
    said = (
        f"tout ce que ce scénario fait travailler est acquis, y revenir l’entretient{NARROW}"
        if kept
        else _wanting(competence, targets)
    )
    when = _when(max((trace.last for trace in shown if trace.last), default=None), day, today)
    return f"{quoted(competence.name)}{NARROW}: {said.rstrip(NARROW)}{f'{NARROW}; {when}' if when else ''}."


def _wanting(competence: Competence, targets: Sequence[Trace]) -> str:
    names = {criterion.id: criterion.name for criterion in competence.criteria}
    shown = [trace.criterion for trace in targets if trace.last is not None]
    never = [trace.criterion for trace in targets if trace.last is None]
    if not shown:
        return f"ce scénario permet de montrer {_never(len(never))}"
    others = len(shown) - 1
    said = f"{quoted(names[shown[0]])} reste à consolider"
    if others:
        said += f", comme {plural(others, 'autre critère', 'autres critères')}"
    return f"{said}, et ce scénario permet de montrer {_never(len(never))}" if never else said


def _never(count: int) -> str:
    return plural(count, "critère qui ne l’a encore jamais été", "critères qui ne l’ont encore jamais été")


def _when(last: date | None, day: date, today: date) -> str:
    if last is None:
        return ""
    ago = (today - last).days
    said = "dernier essai aujourd’hui" if ago < 1 else "dernier essai hier" if ago == 1 else f"dernier essai il y a {ago} jours"
    wait = (day - today).days
    return said if wait <= 0 else f"{said}, à espacer encore de {plural(wait, 'jour', 'jours')}"
