"""How does a report on one trainee read as Markdown?"""

from collections.abc import Iterator
from datetime import date

from scoring.progress import Record, Standing
from scoring.report.markdown import bar, escape
from scoring.report.trainee import TraineeReport
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, MODE_NAMES, NARROW, percent, plural, signed

TRAINEE_DISCLAIMER = f"Ce parcours rend compte d’entraînements{NARROW}: il n’a pas de valeur de certification. Une plage large dit que l’on ne sait pas encore."


def trainee_markdown(report: TraineeReport) -> str:
    """The whole report in Markdown, with French typography."""
    parts = [*_head(report), *_standings(report), *_changes(report), *_self(report), *_attempts(report), *_remarks(report)]
    return "\n".join([*parts, *_next(report), "---", "", TRAINEE_DISCLAIMER]).rstrip() + "\n"


def on(day: date) -> str:
    """A day as French people write it."""
    return f"{day:%d/%m/%Y}"


def rests_on(one: Standing) -> str:
    """How much a standing rests on."""
    if not one.decisions:
        return "aucun essai encore"
    return ", ".join(
        (
            plural(one.decisions, "décision", "décisions"),
            plural(one.scenarios, "scénario", "scénarios"),
            plural(one.days, "jour", "jours"),
        )
    )


def range_of(one: Standing) -> str:
    """The honest range of a standing, or that there is none."""
    if one.low is None or one.high is None:
        return "—"
    return f"{round(100 * one.low)} à {round(100 * one.high)}{NARROW}%"


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
    never = [id for one in report.standings for id in one.never_shown]
    yield ""
    if never:
        yield f"Jamais montrés{NARROW}: {', '.join(escape(names.get(id, id)) for id in never)}."
        yield ""


def criterion_names(report: TraineeReport) -> dict[str, str]:
    """Criterion id → its name."""
    return {item.id: item.name for competence in report.referential.competences for item in competence.criteria}


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
            shown = LEVEL_NAMES[report.self_rating.shown.get(id, Level.NOT_OBSERVED)]
            yield f"| {escape(names.get(id, id))} | {LEVEL_NAMES[level]} | {shown} |"
        yield ""


def levels_of(record: Record) -> str:
    """The levels of one attempt, in words."""
    return ", ".join(f"{one.competence} {LEVEL_NAMES[one.level]}" for one in record.competences)


def _attempts(report: TraineeReport) -> Iterator[str]:
    if not report.records:
        return
    yield "## Les essais"
    yield ""
    yield "| Date | Scénario | Mode | Niveaux |  |"
    yield "| --- | --- | --- | --- | --- |"
    for record in report.records:
        title = escape(report.titles.get(record.scenario, record.scenario))
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
        yield f"- {escape(report.titles.get(one.scenario, one.scenario))}, {on(one.day)}{NARROW}: {escape(one.text)}"
    yield ""


def _next(report: TraineeReport) -> Iterator[str]:
    if not report.suggestions:
        return
    yield "## À travailler ensuite"
    yield ""
    for one in report.suggestions:
        when = "maintenant" if one.due else f"à partir du {on(one.day)}"
        yield f"- **{escape(report.titles.get(one.scenario, one.scenario))}**, {when}. {escape(one.why)}"
    yield ""
