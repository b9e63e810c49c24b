"""How does a report read as Markdown? Plain enough to be read as it stands, with every mark followed to its sentence."""

import re

from scoring.assessment import CompetenceResult, CriterionResult
from scoring.performance import Evidence, Exchange
from scoring.progress.self_assessment import beside
from scoring.report.corrected import before_points, note_of_points, points_of, points_said, told_changes
from scoring.report.replies import language, led_to, marked, reasons, said_of, understood
from scoring.report.structure import PracticeReport
from scoring.scale import Level
from scoring.wording import (
    DISCLAIMER,
    LEFT_NAMES,
    LEVEL_NAMES,
    MODE_NAMES,
    NARROW,
    REPLY_NAMES,
    day_and_time,
    duration,
    percent,
    plural,
    quoted,
    signed,
)

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_BLANKS = re.compile(r"[^\S\u202f\xa0]+")
_BARS = 20


def escape(text: str) -> str:
    """Text that Markdown shows as it stands, on one line."""
    flat = _MARKUP.sub(r"\\\1", _BLANKS.sub(" ", text).strip())
    return re.sub(r"^(\d*)([-+=.)])", r"\1\\\2", flat)


def to_markdown(report: PracticeReport) -> str:
    """The whole report in Markdown, with French typography."""
    parts = [
        *_head(report),
        *_summary(report),
        *_comments(report),
        *_levels(report),
        *_moments(report),
        *reasons(report, escape),
        *language(report, escape),
        *_conversation(report),
        *_chain(report),
        *_changes(report),
        *_foot(report),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _head(report: PracticeReport) -> list[str]:
    context = report.context
    ending = report.performance.ending
    extra = {1.0: "", 0.0: ", sans limite de temps"}.get(
        context.extra_time, f", temps majoré × {context.extra_time:g}".replace(".", ",")
    )
    lines = [
        f"# Bilan d’entraînement{NARROW}: {escape(context.scenario_title)}",
        "",
        f"- Stagiaire{NARROW}: {escape(context.trainee) or '—'}",
        f"- Date{NARROW}: {day_and_time(context.started)}",
        f"- Mode{NARROW}: {MODE_NAMES[context.mode]}{_how(context.reply)}{extra}",
        f"- Durée{NARROW}: {duration(context.seconds)}, {plural(len(report.performance.exchanges), 'tour', 'tours')}",
        f"- Issue{NARROW}: {escape(context.ending_text) if ending else 'essai inachevé, ' + LEFT_NAMES.get(context.left, 'arrêté')}",
    ]
    if context.label:
        lines.append(f"- Nom de l’essai{NARROW}: {escape(context.label)}")
    if context.parent:
        lines.append(f"- Reprise de l’essai {escape(context.parent)} à partir du tour {context.parent_turn}")
    if report.assessment.partial:
        lines += [
            "",
            f"**Essai inachevé**{NARROW}: le résultat est partiel, plafonné à {quoted('en cours')}, et n’entre dans aucune moyenne.",
        ]
    return [*lines, "", f"> {DISCLAIMER}", ""]


def _summary(report: PracticeReport) -> list[str]:
    return ["## En trois phrases", "", *(f"- {escape(one.text)}" for one in report.summary), ""] if report.summary else []


def _comments(report: PracticeReport) -> list[str]:
    said = said_of(report.comments, None)
    return ["## Ce qu’en dit le formateur", "", *(f"- {escape(one)}" for one in said), ""] if said else []


def _changes(report: PracticeReport) -> list[str]:
    said = told_changes(report)
    return ["## Ce que le formateur a corrigé", "", *(f"- {escape(one)}" for one in said), ""] if said else []


def _how(reply: str) -> str:
    return f", {REPLY_NAMES[reply]}" if REPLY_NAMES.get(reply) else ""


def bar(score: float) -> str:
    """A score in 0..1 as a bar of twenty characters."""
    full = int(score * _BARS + 1e-9)
    return "█" * full + "░" * (_BARS - full)


def _levels(report: PracticeReport) -> list[str]:
    lines = ["## Compétences jugées", ""]
    for result in (item for item in report.assessment.competences if item.judged):
        lines += [f"### {result.competence.id} {escape(result.competence.name)}", ""]
        if result.score is None:
            needed = report.referential.scale.least_observations
            lines += [
                f"Niveau{NARROW}: **{LEVEL_NAMES[result.level]}** ({plural(result.decisions, 'décision rencontrée', 'décisions rencontrées')}, il en faut {needed}).",
                "",
            ]
        else:
            lines += [
                f"Niveau{NARROW}: **{LEVEL_NAMES[result.level]}** {bar(result.score)} {percent(result.score)} ({plural(result.decisions, 'décision', 'décisions')})",
                "",
            ]
        lines += [f"{escape(said)}\n" for said in (marked(result), before_points(result)) if said]
        sentence = beside(report.context.foreseen.get(result.competence.id, Level.NOT_OBSERVED), result.level)
        if sentence:
            lines += [sentence, ""]
        if result.blocked:
            lines += [f"Une faute bloquante plafonne ce niveau à {quoted('en cours')}.", ""]
        lines += ["| Critère | Points | Attendu | Tours |", "| --- | ---: | ---: | --- |"]
        lines += [_criterion_row(item) for item in result.criteria]
        lines.append("")
    for fault in report.assessment.blocking:
        lines.append(
            f"- Faute bloquante au tour {fault.turn} ({fault.competence}){NARROW}: {escape(fault.reason)} {quoted(escape(fault.quote))}"
        )
    return [*lines, ""] if report.assessment.blocking else lines


def _criterion_row(item: CriterionResult) -> str:
    turns = ", ".join(map(str, item.turns)) or "—"
    return f"| {escape(item.criterion.name)} | {points_of(item)} | {item.attainable or '—'} | {turns} |"


def _moments(report: PracticeReport) -> list[str]:
    lines = ["## Les moments qui ont compté", ""]
    names = {"blocking": "Faute bloquante", "strength": "Point d’appui", "loss": "À retravailler"}
    for moment in report.moments:
        lines.append(
            f"- Tour {moment.turn}, {names[moment.kind].lower()}{NARROW}: {quoted(escape(moment.exchange.quote))} {escape(moment.exchange.feedback)}"
        )
    if not report.moments:
        lines.append("Aucun tour n’a encore compté sur les compétences jugées.")
    return [*lines, ""]


def _conversation(report: PracticeReport) -> list[str]:
    lines = ["## La conversation", ""]
    names = {id: name for id, name, _ in report.context.gauge_names}
    criteria = {
        criterion.id: criterion.name for competence in report.referential.competences for criterion in competence.criteria
    }
    for exchange in report.performance.exchanges:
        lines += [f"### Tour {exchange.turn}", ""]
        lines += [f"**{escape(heard.name)}**{NARROW}: {escape(heard.text)}  " for heard in exchange.heard]
        lines += [f"**Vous**{NARROW}: {_reply(exchange)}  ", *(f"*{note}*  " for note in understood(exchange, escape)), ""]
        said_here = [*said_of(report.comments, exchange.turn), *points_said(exchange, criteria)]
        lines += [f"> {escape(said)}\n" for said in said_here]
        if exchange.feedback:
            lines += [f"*{escape(exchange.feedback)}*", ""]
        shown = [
            f"{escape(criteria.get(item.criterion, item.criterion))} ({', '.join([signed(item.points), *_notes(item)])})"
            for item in exchange.evidence
        ]
        if shown:
            lines += [f"Ce que cela montre{NARROW}: {' ; '.join(shown)}.".replace(" ;", f"{NARROW};"), ""]
        if exchange.gauges:
            lines += [
                "Jauges : ".replace(" :", f"{NARROW}:")
                + ", ".join(f"{escape(names.get(id, id))} {value}" for id, value in exchange.gauges),
                "",
            ]
        others = [item for item in exchange.alternatives if any(points > 0 for _, points in item.shows)]
        if others and exchange.kind != "leave":
            lines.append(f"On pouvait aussi dire{NARROW}:")
            lines.append("")
            for item in others:
                worth = ", ".join(f"{escape(criteria.get(id, id))} ({signed(points)})" for id, points in item.shows)
                lines.append(
                    f"- {quoted(escape(item.text))} {worth}{', bloquant' if item.blocking else ''} {escape(led_to(item))}".rstrip()
                )
            lines.append("")
    return lines


def _reply(exchange: Exchange) -> str:
    return {"silence": "*(silence)*", "leave": "*(arrêt de l’essai)*"}.get(exchange.kind) or escape(exchange.quote)


def _chain(report: PracticeReport) -> list[str]:
    lines = ["## D’où vient chaque point", ""]
    for result in report.assessment.competences:
        seen = [(item, evidence) for item in result.criteria for evidence in item.evidence]
        if not seen:
            continue
        lines += [
            f"### {result.competence.id}{'' if result.judged else ' (montrée, non jugée)'}",
            "",
            "| Tour | Critère | Points | Phrase | Source |",
            "| ---: | --- | ---: | --- | --- |",
        ]
        for item, evidence in sorted(seen, key=lambda pair: (pair[1].turn, pair[0].criterion.id)):
            points = ", ".join([signed(evidence.points), *(["bloquant"] if evidence.blocking else []), *_notes(evidence)])
            lines.append(
                f"| {evidence.turn} | {escape(item.criterion.name)} | {points} | {quoted(escape(evidence.quote))} | {escape(evidence.origin)} |"
            )
        lines.append("")
    lines += [_sum(result) for result in report.assessment.competences if result.judged and result.score is not None]
    return [*lines, ""]


def _notes(item: Evidence) -> list[str]:
    return [note for note in ("" if item.counted else "déjà compté", note_of_points(item)) if note]


def _sum(result: CompetenceResult) -> str:
    earned = sum(min(max(item.points, 0), item.attainable) for item in result.criteria)
    most = sum(item.attainable for item in result.criteria)
    level = LEVEL_NAMES[result.level] if result.level is not Level.NOT_OBSERVED else ""
    kept = plural(earned, "point retenu", "points retenus")
    return f"{result.competence.id}{NARROW}: {kept} sur {most}, soit {percent(result.score or 0)}, {level}.  "


def _foot(report: PracticeReport) -> list[str]:
    context = report.context
    lines = (
        ["## Notes du stagiaire", "", *(escape(line) + "  " for line in context.notes.splitlines()), ""]
        if context.notes
        else []
    )
    valid = report.referential.valid_until
    return [
        *lines,
        "---",
        "",
        f"Chemin exemplaire de la variante {quoted(escape(context.variant))}{NARROW}: {escape(' · '.join(context.reference)) or '—'}  ",
        f"Scénario {escape(context.scenario_file)} ({context.scenario_hash[:12]}), graine {context.seed}, référentiel {escape(report.referential.id)} "
        f"({context.referential_hash[:12]}){f', version close le {valid:%d/%m/%Y}' if valid else ''}, barème {context.scoring_version}, essai {escape(context.attempt)}.",
    ]
