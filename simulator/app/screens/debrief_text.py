"""How is a result told on the debrief screen? Rows and their details, from a review; no widget here."""

from dataclasses import dataclass

from scoring.assessment import CompetenceResult, CriterionResult
from scoring.correction import comments
from scoring.debrief import Moment, moments
from scoring.performance import Exchange, Remark
from scoring.progress import beside
from scoring.report.corrected import before_points, points_said
from scoring.report.replies import marked, said_of
from scoring.scale import Level
from scoring.wording import (
    DISCLAIMER,
    LEVEL_NAMES,
    NARROW,
    REMARK_NAMES,
    day,
    duration,
    justified,
    percent,
    plural,
    quoted,
    signed,
)
from simulator.app.screens.evidence_text import evidence_of, notes_on
from simulator.app.widgets.drawing import bar, curve
from simulator.app.words import Part
from simulator.practice import Review
from simulator.scenario import Trend

_KINDS = {
    "blocking": ("✖ Faute bloquante", "bold $error"),
    "strength": ("✔ Point d’appui", "bold $success"),
    "loss": ("▼ À retravailler", "bold $warning"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: its label, its detail, the turn it leads to; ``open`` rows can be walked to."""

    label: tuple[Part, ...]
    detail: tuple[Part, ...] = ()
    turn: int | None = None
    open: bool = True
    competence: str = ""
    criterion: str = ""


def headline(review: Review) -> list[Part]:
    """Title, mode, date and how it ended, on one line."""
    scenario, header = review.playable.scenario, review.header
    spent = review.stored.journal.entries[-1].spent if review.stored.journal.entries else 0.0
    mode = "entraînement" if header.mode.value == "training" else "examen"
    state = "" if review.performance.ending else ", inachevé"
    reprise = ", reprise" if header.parent else ""
    return [(scenario.title, "bold $primary"), f"   {mode}{reprise}{state}, {duration(spent)}, {day(header.started)}"]


def result_rows(review: Review, width: int) -> list[Row]:
    """Judged competences with their criteria, the moments that counted, then what was only touched."""
    rows: list[Row] = []
    judged = [item for item in review.assessment.competences if item.judged]
    for result in judged:
        rows.append(_competence_row(review, result))
        rows += [_criterion_row(item, width) for item in result.criteria]
    found = moments(review.performance, review.assessment, review.playable.referential)
    if found:
        rows.append(Row((("Les moments qui ont compté", "bold $secondary"),), open=False))
        rows += [_moment_row(review, moment, width) for moment in found]
    touched = [item for item in review.assessment.competences if not item.judged]
    if touched:
        rows.append(Row((("Aussi montré, sans être jugé ici", "bold $secondary"),), open=False))
        rows += [_criterion_row(item, width) for result in touched for item in result.criteria if item.evidence]
    return rows


def _competence_row(review: Review, result: CompetenceResult) -> Row:
    score = "" if result.score is None else f" {percent(result.score)}"
    label: tuple[Part, ...] = (
        (f"{result.competence.id} ", "bold"),
        (f"{bar(result.score, 20)} ", "$primary"),
        (f"{LEVEL_NAMES[result.level]}{score}", "bold"),
    )
    detail: list[Part] = [(f"{result.competence.name}\n", "bold"), *_ending(review)]
    if result.score is None:
        needed = review.playable.referential.scale.least_observations
        detail.append(
            f"Non observé{NARROW}: {plural(result.decisions, 'décision rencontrée', 'décisions rencontrées')}, il en faut {needed} pour conclure.\n"
        )
    foreseen = review.stored.foreseen.get(result.competence.id)
    if foreseen in set(Level) and (sentence := beside(Level(foreseen), result.level)):
        detail.append((f"{sentence}\n", "$accent"))
    if result.mark is not None:
        detail.append((f"{marked(result)}\n", "$accent"))
    if before := before_points(result):
        detail.append((f"{before}\n", "$accent"))
    if result.blocked:
        detail.append(("Une faute bloquante plafonne ce niveau à « en cours ».\n", "$error"))
    if review.assessment.partial:
        detail.append(
            (f"Essai inachevé{NARROW}: résultat partiel, plafonné à « en cours », hors de toute moyenne.\n", "$warning")
        )
    for fault in review.assessment.blocking:
        if fault.competence == result.competence.id:
            detail.append((f"Tour {fault.turn}{NARROW}: {fault.reason}\n", "$error"))
    detail.append((f"\n{DISCLAIMER}", "$quiet"))
    first = next((turn for item in result.criteria for turn in item.turns), None)
    detail += [(f"\nFormateur{NARROW}: {said}", "$accent") for said in said_of(comments(review.stored.judgements), None)]
    return Row(label, tuple(detail), first, competence=result.competence.id)


def _ending(review: Review) -> list[Part]:
    ending = review.performance.ending
    return [review.playable.scenario.endings[ending].text.strip() + "\n"] if ending else []


def _criterion_row(item: CriterionResult, width: int) -> Row:
    worth = (
        f"{item.points}/{item.attainable}".replace("-", "−")
        if item.attainable
        else signed(item.points)
        if item.evidence
        else "–"
    )
    name = item.criterion.name
    room = max(width - 24, 20)
    label: tuple[Part, ...] = (
        "  ",
        (bar(item.score), "$primary"),
        f" {worth:>5}  ",
        name if len(name) <= room else name[: room - 1] + "…",
    )
    detail: list[Part] = [(f"{name}\n", "bold"), *evidence_of(item)]
    return Row(label, tuple(detail), item.turns[0] if item.turns else None, criterion=item.criterion.id)


def _moment_row(review: Review, moment: Moment, width: int) -> Row:
    name, style = _KINDS[moment.kind]
    quote = moment.exchange.quote
    room = max(width - 34, 20)
    label: tuple[Part, ...] = (
        "  ",
        (f"{name:<18}", style),
        f" tour {moment.turn:>2}  ",
        quote if len(quote) <= room else quote[: room - 1] + "…",
    )
    return Row(label, tuple(_turn_detail(review, moment.exchange)), moment.turn)


def turn_rows(review: Review, width: int) -> list[Row]:
    """The turns as they went."""
    rows: list[Row] = []
    for exchange in review.performance.exchanges:
        total = sum(item.points for item in exchange.evidence if item.counted)
        room = max(width - 14, 20)
        quote = exchange.quote or "(arrêt de l’essai)"
        mark = "✖" if exchange.blocking else " "
        label: tuple[Part, ...] = (
            f"{exchange.turn:>3} ",
            (f"{signed(total):>3}{mark} ", "bold $accent"),
            quote if len(quote) <= room else quote[: room - 1] + "…",
        )
        rows.append(Row(label, tuple(_turn_detail(review, exchange)), exchange.turn))
    return rows


def _turn_detail(review: Review, exchange: Exchange) -> list[Part]:
    names = {
        criterion.id: criterion.name
        for competence in review.playable.referential.competences
        for criterion in competence.criteria
    }
    parts: list[Part] = [("Vous  ", "bold $primary"), f"{exchange.quote or '(arrêt de l’essai)'}\n"]
    if exchange.blocking:
        parts.append((f"Faute bloquante{NARROW}: {exchange.blocking}\n", "bold $error"))
    for item in exchange.evidence:
        parts += [
            (f"  {signed(item.points)} ", "bold"),
            f"{names.get(item.criterion, item.criterion)}{notes_on(item)}",
            (f"  {item.origin}\n", "$quiet"),
        ]
    parts += [(f"{said}\n", "$accent") for said in points_said(exchange, names)]
    parts += [
        (f"Formateur{NARROW}: {said}\n", "$accent") for said in said_of(comments(review.stored.judgements), exchange.turn)
    ]
    parts += _said(exchange)
    if exchange.feedback:
        parts += [("Retour  ", "bold $accent"), f"{exchange.feedback}\n"]
    parts += [(f"{_remark(remark)}\n", "$quiet") for remark in review.remarks if remark.turn == exchange.turn]
    if exchange.heard:
        parts.append(("\nCe que vous veniez d’entendre\n", "bold $secondary"))
    for heard in exchange.heard:
        parts += [(f"{heard.name}  ", "bold $secondary"), f"{heard.text}\n"]
    if exchange.kind != "leave" and exchange.alternatives:
        parts.append(("\nCe que l’on pouvait dire d’autre\n", "bold $secondary"))
        for other in sorted(exchange.alternatives, key=lambda item: -sum(points for _, points in item.shows)):
            worth = ", ".join(f"{signed(points)} {names.get(id, id)}" for id, points in other.shows) or "rien de compté"
            parts += [f"• {quoted(other.text)}\n", (f"  {worth}{', faute bloquante' if other.blocking else ''}\n", "$quiet")]
    return parts


def _said(exchange: Exchange) -> list[Part]:
    """What became of typed words, and what an answer to « pourquoi ? » tells."""
    parts: list[Part] = []
    if exchange.revealed:
        parts.append(("Choix affichés à la demande\n", "$quiet"))
    if exchange.contested:
        parts.append(("Contesté\n", "bold $warning"))
    elif exchange.kind == "unclear" and exchange.corrected is None:
        parts.append(("Hors sujet ici\n" if exchange.off_topic else "Pas compris\n", "bold $warning"))
    elif exchange.understood:
        parts += [("Compris comme  ", "bold $secondary"), f"{quoted(exchange.understood)}\n"]
    if exchange.corrected is not None:
        fix = exchange.corrected
        parts.append((f"Corrigé par {fix.who}{f'{NARROW}: {fix.why}' if fix.why else ''}\n", "bold $accent"))
    if exchange.justification is not None:
        one = exchange.justification
        parts.append(
            (f"Réponse au jury sur le tour {one.turn}{NARROW}: {justified(one.good_act, one.right, one.quote)}\n", "bold")
        )
    return parts


def _remark(remark: Remark) -> str:
    said = f" {quoted(remark.excerpt)}" if remark.excerpt else ""
    return f"Langue, {REMARK_NAMES[remark.kind]}{NARROW}:{said} → {remark.instead} {remark.why}".rstrip()


def gauge_rows(review: Review, width: int) -> list[Row]:
    """One row per gauge, with its curve over the turns."""
    rows: list[Row] = []
    scenario = review.playable.scenario
    start = scenario.variant(review.header.variant).gauges
    for rank, gauge in enumerate(scenario.gauges):
        values = [start[rank], *(exchange.gauges[rank][1] for exchange in review.performance.exchanges)]
        way = "mieux quand elle monte" if gauge.trend is Trend.UP else "mieux quand elle baisse"
        label: tuple[Part, ...] = ((f"{gauge.name}", "bold"), f"  de {values[0]} à {values[-1]}  ", (f"({way})", "$quiet"))
        detail: list[Part] = [(f"{gauge.name}, tour par tour (t0{NARROW}: au départ)\n\n", "bold"), *curve(values, width)]
        rows.append(Row(label, tuple(detail)))
    return rows
