"""How is a conversation told in plain lines? No cursor movement, no colour, one thing a line."""

from collections.abc import Iterable

from scoring.assessment import Assessment, CriterionResult
from scoring.debrief import moments
from scoring.performance import Exchange
from scoring.wording import LEVEL_NAMES, NARROW, percent, plural, quoted, signed
from simulator.engine import Mode, Reply, lines_at
from simulator.practice import Attempt
from simulator.scenario import Line, Scenario


def opening(attempt: Attempt) -> str:
    """Title, context, mission, characters and documents: what is read before the first line."""
    scenario, header = attempt.playable.scenario, attempt.session.header
    lines = [scenario.title, "", scenario.context.strip(), "", f"Votre mission{NARROW}:"]
    lines += [f"- {goal}" for goal in scenario.mission]
    lines += ["", f"Personnages{NARROW}:"]
    lines += [
        f"- {person.name}{f'{NARROW}: {person.portrait}' if person.portrait else ''}" for person in scenario.characters.values()
    ]
    if scenario.documents:
        lines += ["", f"Documents (tapez d pour les lire){NARROW}:"]
        lines += [f"- {document.title}" for document in scenario.documents]
    mode = "examen" if header.mode is Mode.EXAM else "entraînement"
    how = "Tapez le numéro d’un choix" if header.reply is Reply.CHOOSE else "Répondez avec vos mots"
    lines += ["", f"Mode {mode}, graine {header.seed}. {how}, puis Entrée. Tapez a pour l’aide.", ""]
    return "\n".join(lines) + "\n"


def spoken(scenario: Scenario, lines: Iterable[Line]) -> str:
    """What the characters say."""
    return "".join(f"{scenario.characters[line.character].name}{NARROW}: {line.text}\n" for line in lines)


def offers(attempt: Attempt) -> str:
    """The numbered choices."""
    scene = attempt.session.scene
    if scene is None:
        return ""
    return "".join(f"  {number}. {scene.choice(id).text}\n" for number, id in enumerate(attempt.session.visible, start=1))


def gauges(attempt: Attempt) -> str:
    """The gauges on one line."""
    scenario = attempt.playable.scenario
    values = zip(scenario.gauges, attempt.session.state.gauges, strict=True)
    return ", ".join(f"{gauge.name} {value} sur 100" for gauge, value in values)


def closing(attempt: Attempt) -> str:
    """The last lines, how it ended, and the result."""
    return ending(attempt) + "\n" + result(attempt)


def ending(attempt: Attempt) -> str:
    """The last lines, and how it ended."""
    scenario = attempt.playable.scenario
    reached = scenario.endings.get(attempt.session.state.place)
    parts = (
        [spoken(scenario, lines_at(scenario, attempt.session.state)), f"\nFin{NARROW}: {reached.text.strip()}\n"]
        if reached
        else ["\nEssai inachevé.\n"]
    )
    return "".join(parts)


def result(attempt: Attempt) -> str:
    """Levels, criteria and the moments that counted."""
    assessment, performance = attempt.assessment, attempt.performance
    lines = [*_levels(assessment), ""]
    for moment in moments(performance, assessment, attempt.playable.referential):
        lines.append(
            f"Tour {moment.turn} ({signed(moment.points)}){NARROW}: {quoted(moment.exchange.quote)} {moment.exchange.feedback}"
        )
    lines += ["", "Ce résultat est celui d’un entraînement ; il n’annonce pas la décision du jury.".replace(" ;", f"{NARROW};")]
    return "\n".join(lines) + "\n"


def _levels(assessment: Assessment) -> list[str]:
    lines = ["Résultat partiel : l’essai n’est pas allé à son terme.".replace(" :", f"{NARROW}:")] if assessment.partial else []
    for item in assessment.competences:
        if not item.judged:
            continue
        score = "" if item.score is None else f", {percent(item.score)}"
        lines.append(
            f"{item.competence.id} {item.competence.name}{NARROW}: {LEVEL_NAMES[item.level]}{score} ({plural(item.decisions, 'décision', 'décisions')})"
        )
        lines += [_criterion(row) for row in item.criteria if row.attainable or row.evidence]
    lines += [
        f"Faute bloquante au tour {fault.turn} ({fault.competence}){NARROW}: {fault.reason}" for fault in assessment.blocking
    ]
    return lines


def _criterion(row: CriterionResult) -> str:
    turns = ", tours " + ", ".join(map(str, row.turns)) if row.turns else ""
    return f"  - {row.criterion.name}{NARROW}: {row.points} sur {row.attainable}{turns}"


def feedback(exchange: Exchange) -> str:
    """What training says after a choice."""
    return f"Retour{NARROW}: {exchange.feedback}\n" if exchange.feedback else ""


def told(attempt: Attempt) -> str:
    """A whole attempt at once: what was heard, what was answered, and the result."""
    parts: list[str] = []
    for exchange in attempt.performance.exchanges:
        parts += [f"{heard.name}{NARROW}: {heard.text}\n" for heard in exchange.heard]
        parts.append(f"Vous{NARROW}: {exchange.quote or '(arrêt)'}\n")
        parts.append(feedback(exchange) if attempt.session.header.mode is Mode.TRAINING else "")
        parts.append("\n")
    if attempt.session.scene is not None:
        scenario = attempt.playable.scenario
        parts += [spoken(scenario, lines_at(scenario, attempt.session.state)), offers(attempt), "\n"]
    return "".join(parts) + closing(attempt)
