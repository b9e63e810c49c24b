"""Why is this practice suggested? One French sentence, on what the attempts show and when; never on the person."""

from collections.abc import Sequence
from datetime import date

from scoring.progress.traces import Trace
from scoring.referential import Competence
from scoring.wording import NARROW, quoted


def reason(competence: Competence, targets: Sequence[Trace], day: date, today: date, *, kept: bool) -> str:
    """The sentence for practising ``targets`` (most needed first) on ``day``; ``kept``: all of them are acquired."""
    said = (
        "ce que ce scénario fait travailler est acquis, et le reprendre l’entretient" if kept else _wanting(competence, targets)
    )
    days = [trace.last for trace in targets if trace.last is not None]
    when = f"{NARROW}; {_when(max(days), day, today)}" if days else ""
    return f"{quoted(competence.name)}{NARROW}: {said}{when}."


def _wanting(competence: Competence, targets: Sequence[Trace]) -> str:
    names = {criterion.id: criterion.name for criterion in competence.criteria}
    weak = [names[trace.criterion] for trace in targets if trace.last is not None]
    never = _never(len(targets) - len(weak))
    if not weak:
        return never
    others = {1: "", 2: ", comme un autre critère"}.get(len(weak), f", comme {len(weak) - 1} autres critères")
    said = f"{quoted(weak[0])} reste à consolider{others}"
    return f"{said}, et {never}" if len(weak) < len(targets) else said


def _never(count: int) -> str:
    told = "un critère encore jamais montré" if count == 1 else f"{count} critères encore jamais montrés"
    return f"ce scénario fait travailler {told}"


def _when(last: date, day: date, today: date) -> str:
    ago, wait = (today - last).days, (day - today).days
    told = {0: "aujourd’hui", 1: "hier"}.get(max(ago, 0), f"il y a {ago} jours")
    if wait <= 0:
        return f"dernier essai {told}"
    return f"dernier essai {told}, à espacer encore {'d’un jour' if wait == 1 else f'de {wait} jours'}"
