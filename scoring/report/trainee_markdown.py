"""How does a report on one trainee read as Markdown?"""

from collections.abc import Iterator

from scoring.report.markdown import bar, escape
from scoring.report.trainee import TraineeReport
from scoring.report.trainee_words import (
    TRAINEE_DISCLAIMER,
    criterion_names,
    levels_of,
    never_shown,
    on,
    range_of,
    rests_on,
    shown_of,
    title_of,
    when_of,
)
from scoring.wording import LEVEL_NAMES, MODE_NAMES, NARROW, percent, plural, signed


def trainee_markdown(report: TraineeReport) -> str:
    """The whole report in Markdown, with French typography."""
    parts = [*_head(report), *_standings(report), *_changes(report), *_self(report), *_attempts(report), *_remarks(report)]
    return "\n".join([*parts, *_next(report), "---", "", TRAINEE_DISCLAIMER]).rstrip() + "\n"


def _head(report: TraineeReport) -> Iterator[str]:
    yield f"# Parcours d’entraînement{NARROW}: {escape(report.trainee) or '—'}"
    yield ""
    yield f"- Au {on(report.today)}, {plural(len(report.records), 'essai mené à son terme', 'essais menés à leur terme')}"
    if report.exam:
        yield f"- Examen le {on(report.exam)}"
    yield ""


def _standings(report: TraineeReport) -> Iterator[str]:
    yield "## Compétences"
    yield ""
    yield "| Compétence | Niveau | Plage | Premiers essais | Repose sur |"
    yield "| --- | --- | --- | --- | --- |"
    for one in report.standings:
        score = "" if one.score is None else f" {bar(one.score)}"
        yield (
            f"| {one.competence} {escape(one.name)} | {LEVEL_NAMES[one.level]}{score} | {range_of(one)} "
            f"| {LEVEL_NAMES[one.level_first]} | {rests_on(one)} |"
        )
    yield ""


def _changes(report: TraineeReport) -> Iterator[str]:
    if not report.changes:
        return
    names = criterion_names(report)
    yield "## Du premier au dernier essai"
    yield ""
    yield "| Critère | Premier | Dernier | Essais |"
    yield "| --- | ---: | ---: | ---: |"
    for one in report.changes:
        again = ", rejeu" if one.replayed and one.times > 1 else ""
        yield (
            f"| {escape(names.get(one.criterion, one.criterion))} | {percent(one.first)} ({on(one.first_day)}) "
            f"| {percent(one.last)} ({on(one.last_day)}{again}) | {one.times} |"
        )
    yield ""
    if never := never_shown(report):
        yield f"Jamais montrés{NARROW}: {', '.join(map(escape, never))}."
        yield ""


def _self(report: TraineeReport) -> Iterator[str]:
    if report.gaps:
        yield "## Prévisions et résultats"
        yield ""
        yield from (f"- {escape(sentence)}" for sentence in report.tendency)
        yield from ("",) if report.tendency else ()
        yield "| Date | Compétence | Prévu | Montré | Écart |"
        yield "| --- | --- | --- | --- | ---: |"
        for gap in report.gaps:
            yield (
                f"| {on(gap.day)} | {gap.competence} | {LEVEL_NAMES[gap.foreseen]} | {LEVEL_NAMES[gap.observed]} | {signed(gap.signed)} |"
            )
        yield ""
    if report.self_rating is not None:
        names = criterion_names(report)
        yield f"## Autoévaluation du {on(report.self_rating.day)}"
        yield ""
        yield "| Critère | D’après le stagiaire | D’après les essais |"
        yield "| --- | --- | --- |"
        for id, level in report.self_rating.ratings.items():
            shown = shown_of(report.self_rating, id)
            yield f"| {escape(names.get(id, id))} | {LEVEL_NAMES[level]} | {LEVEL_NAMES[shown]} |"
        yield ""


def _attempts(report: TraineeReport) -> Iterator[str]:
    if not report.records:
        return
    yield "## Les essais"
    yield ""
    yield "| Date | Scénario | Mode | Niveaux |  |"
    yield "| --- | --- | --- | --- | --- |"
    for record in report.records:
        title = escape(title_of(report, record.scenario))
        yield (
            f"| {on(record.day)} | {title} | {MODE_NAMES.get(record.mode, record.mode)} | {levels_of(record)} "
            f"| {'premier essai' if record.first else 'rejeu'} |"
        )
    yield ""


def _remarks(report: TraineeReport) -> Iterator[str]:
    if not report.remarks:
        return
    yield "## Ce qu’en dit le formateur"
    yield ""
    for one in report.remarks:
        yield f"- {escape(title_of(report, one.scenario))}, {on(one.day)}{NARROW}: {escape(one.text)}"
    yield ""


def _next(report: TraineeReport) -> Iterator[str]:
    if not report.suggestions:
        return
    yield "## À travailler ensuite"
    yield ""
    for one in report.suggestions:
        yield f"- **{escape(title_of(report, one.scenario))}**, {when_of(one)}. {escape(one.why)}"
    yield ""
