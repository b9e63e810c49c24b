"""How is progress said in plain lines? For the command, for screen readers, and for whoever prints it."""

from collections.abc import Iterator

from scoring.progress import Standing
from scoring.wording import LEVEL_NAMES, plural, signed
from simulator.practice.progress import Progress
from simulator.source import typeset

LATEST = 5


def progress_lines(progress: Progress) -> list[str]:
    """Where one stands competence by competence, what was foreseen, what comes next."""
    return [typeset(line) for line in _lines(progress)]


def _lines(progress: Progress) -> Iterator[str]:
    yield f"Parcours d’entraînement : {progress.trainee}, au {progress.today:%d/%m/%Y}"
    if progress.exam:
        days = (progress.exam - progress.today).days
        when = f", dans {plural(days, 'jour', 'jours')}" if days > 0 else ", aujourd’hui" if not days else " (passé)"
        yield f"Examen le {progress.exam:%d/%m/%Y}{when}"
    if not progress.records:
        yield "Aucun essai mené jusqu’à une fin : tout reste à montrer."
    ccp = ""
    competences = {one.id: one for one in progress.referential.competences}
    names = {one.id: one.name for one in progress.referential.ccps}
    for one in progress.standings:
        group = competences[one.competence].ccp or ""
        if group != ccp or one is progress.standings[0]:
            ccp = group
            yield ""
            yield f"{group} · {names[group]}" if group else "Compétences transversales"
        yield f"  {one.competence}  {one.name}"
        yield f"      {standing_sentence(one)}"
    if progress.gaps:
        yield ""
        yield "Prévisions et résultats"
        yield from (f"  {sentence}" for sentence in progress.tendency)
        for gap in progress.gaps[-LATEST:]:
            yield f"  {gap.day:%d/%m/%Y}  {gap.competence}  prévu {LEVEL_NAMES[gap.foreseen]}, montré {LEVEL_NAMES[gap.observed]} ({signed(gap.signed)})"
    yield ""
    yield "À travailler ensuite"
    for suggestion in progress.suggestions:
        title = progress.titles.get(suggestion.scenario, suggestion.scenario)
        when = "maintenant" if suggestion.due else f"à partir du {suggestion.day:%d/%m/%Y}"
        yield f"  {title} ({suggestion.scenario}), {when}"
        yield f"      {suggestion.why}"
    if not progress.suggestions:
        yield "  Aucun scénario à disposition ne fait travailler ce référentiel."


def standing_sentence(one: Standing) -> str:
    """One competence: level, honest range, and what it rests on."""
    if one.score is None or one.low is None or one.high is None:
        return "non observé : aucun essai ne l’a encore montrée"
    parts = [
        f"{LEVEL_NAMES[one.level]}, entre {round(100 * one.low)} et {round(100 * one.high)} %",
        f"sur {plural(one.decisions, 'décision', 'décisions')}, {plural(one.scenarios, 'scénario', 'scénarios')}, "
        f"{plural(one.days, 'jour', 'jours')}",
        f"premiers essais seuls : {LEVEL_NAMES[one.level_first]}",
    ]
    if one.retest_gain is not None:
        gain = round(100 * one.retest_gain)
        parts.append(
            f"au rejeu, {signed(gain)} {'point' if abs(gain) < 2 else 'points'} : on connaît alors le scénario, cela dit peu"
        )
    if one.never_shown:
        parts.append(plural(len(one.never_shown), "critère jamais montré", "critères jamais montrés"))
    return " ; ".join(parts)
