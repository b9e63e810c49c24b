"""How do typed replies read in the report? What was understood of them, what the jury was answered, the advice on language."""

from collections.abc import Callable, Iterable

from scoring.assessment import CompetenceResult
from scoring.correction import Judgement
from scoring.performance import Alternative, Exchange, Remark
from scoring.report.structure import PracticeReport
from scoring.wording import LEVEL_NAMES, NARROW, REMARK_NAMES, TONE_NAMES, day, justified, percent, quoted

Escape = Callable[[str], str]


def understood(exchange: Exchange, escape: Escape) -> list[str]:
    """What became of the words of one turn, a sentence each: as what they were understood, contested, corrected."""
    notes: list[str] = []
    if exchange.revealed:
        notes.append("(choix affichés à la demande avant cette réponse)")
    if exchange.kind == "unclear" and not exchange.contested and exchange.corrected is None:
        notes.append("Hors sujet ici." if exchange.off_topic else "Pas compris.")
    elif exchange.understood and not exchange.contested:
        sure = (
            f" (confiance {percent(exchange.confidence)})"
            if exchange.confidence is not None and exchange.corrected is None
            else ""
        )
        notes.append(f"Compris comme{NARROW}: {quoted(escape(exchange.understood))}{sure}")
    if exchange.contested:
        undone = exchange.kind == "unclear"
        notes.append(
            "Contesté par le stagiaire"
            + (
                f"{NARROW}: tour annulé, rien n’est compté."
                if undone
                else f", qui ne voulait pas dire cela{NARROW}; compté comme joué."
            )
        )
    if exchange.corrected is not None:
        fix = exchange.corrected
        why = f"{NARROW}: {escape(fix.why)}" if fix.why else ""
        notes.append(
            f"Corrigé par {escape(fix.who) or 'un formateur'} le {day(fix.when)}{why} ({_first_understood(exchange, escape)} "
            "seuls les points de ce tour changent ; la suite, les jauges et l’issue restent celles qui ont été jouées)".replace(
                " ;", f"{NARROW};"
            )
        )
    return notes


def _first_understood(exchange: Exchange, escape: Escape) -> str:
    """What the reply had been understood as, before a trainer corrected it."""
    if exchange.computed is None:
        return f"le programme n’avait pas compris{NARROW};"
    texts = {other.choice: other.text for other in exchange.alternatives}
    if exchange.computed not in texts:
        return f"le programme avait compris de même{NARROW};"
    return f"le programme avait compris {quoted(escape(texts[exchange.computed]))}{NARROW};"


def reasons(report: PracticeReport, escape: Escape) -> list[str]:
    """The answers to « pourquoi ? »: they stand beside, and enter no score."""
    answered = [(item, item.justification) for item in report.performance.exchanges if item.justification is not None]
    if not answered:
        return []
    turns = {exchange.turn: exchange for exchange in report.performance.exchanges}
    lines = [
        "## Ce que vous avez répondu au jury",
        "",
        "Le geste et sa raison sont regardés à part. Rien de ceci n’entre dans un score.",
        "",
    ]
    for exchange, one in answered:
        lines.append(
            f"- Tour {one.turn}, {quoted(escape(turns[one.turn].quote))} Pourquoi{NARROW}? {quoted(escape(one.quote)) if one.quote else '—'}{NARROW}: {justified(one.good_act, one.right, one.quote)}. {escape(exchange.feedback)}".rstrip()
        )
    return [*lines, ""]


def language(report: PracticeReport, escape: Escape) -> list[str]:
    """The advice on the language of what was typed."""
    if not report.typed:
        return []
    lines = ["## La langue de vos réponses", "", "Des conseils, à côté du score.", ""]
    lines += [f"- {told(remark, escape)}" for remark in report.remarks] or ["Rien à signaler."]
    if not report.spelling:
        lines += [
            "",
            'L’orthographe n’a pas été regardée : cette partie n’est pas installée (pip install "plateau-simulator[orthographe]").'.replace(
                " :", f"{NARROW}:"
            ),
        ]
    return [*lines, ""]


def told(remark: Remark, escape: Escape) -> str:
    """One remark on one line."""
    said = f" {quoted(escape(remark.excerpt))}" if remark.excerpt else ""
    return (
        f"Tour {remark.turn}, {REMARK_NAMES[remark.kind]}{NARROW}:{said} → {escape(remark.instead)}. {escape(remark.why)}".replace(
            "?.", "?"
        )
        .replace("…. ", "… ")
        .replace(".. ", ". ")
        .rstrip()
    )


def marked(result: CompetenceResult) -> str:
    """A level that a trainer gave, beside the computed one: who, when, why; empty where there is none."""
    if result.mark is None or result.computed is None:
        return ""
    level, score = result.computed
    was = LEVEL_NAMES[level] + ("" if score is None else f" ({percent(score)})")
    one = result.mark
    return f"Niveau donné par {one.who} le {day(one.when)}{NARROW}: {LEVEL_NAMES[result.level]}. Calculé{NARROW}: {was}. {quoted(one.why)}"


def said_of(comments: Iterable[Judgement], turn: int | None) -> list[str]:
    """What trainers said of a turn (``None``: of the whole attempt)."""
    place = "" if turn is None else str(turn)
    return [f"{one.who}, le {day(one.when)}{NARROW}: {one.why}" for one in comments if one.place == place]


def led_to(other: Alternative) -> str:
    """Where an answer that was not given led, when that was looked for: the first thing heard there, or the ending."""
    onward = other.onward
    if onward is None:
        return ""
    if onward.heard:
        first = onward.heard[0]
        return f"→ {first.name}{NARROW}: {quoted(first.text)}"
    return f"→ fin {TONE_NAMES[onward.tone]}" if onward.tone else ""
