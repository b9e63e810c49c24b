"""How is the deliberation said? The opinion on a competence with its reason, what the jurors say beside it, and what the day could not show.

Everything is said of this day, in the past or the present: nothing foresees what a jury would decide.
"""

from collections.abc import Sequence

from scoring.agreement import Agreement, agreement
from scoring.assessment import Assessment
from scoring.deliberation import OPINION_NAMES, SIMULATION, Deliberation, OnCompetence, Opinion
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, NARROW, percent, plural, quoted

NOT_A_PREDICTION = f"{SIMULATION} Cet avis porte sur ce jour seulement{NARROW}: il n’annonce pas la décision d’un jury."
RULE = (
    f"Règle de Plateau{NARROW}: seul un acte vu en mise en situation peut faire dire «{NARROW}montrée{NARROW}»{NARROW}; ce qui est seulement "
    f"expliqué ou su va jusqu’à «{NARROW}en partie{NARROW}»."
)
PART_NAMES = {
    "role-play": "mise en situation",
    "questionnaire": "questionnaire professionnel",
    "technical": "entretien",
}
_RANK = {Level.NOT_ACQUIRED: 0, Level.IN_PROGRESS: 1, Level.ACQUIRED: 2}


def opinion_words(one: OnCompetence) -> str:
    """The opinion, and the reason that the rule gives for it."""
    return f"{OPINION_NAMES[one.opinion].capitalize()}. {_reason(one)}"


def _reason(one: OnCompetence) -> str:
    said = {seen.for_it for seen in one.seen if seen.part != "role-play"}
    level = one.level or Level.NOT_OBSERVED
    if level is Level.ACQUIRED:
        if one.opinion is Opinion.PARTLY:
            return "Un acte l’a montrée en mise en situation, mais ce qui a été dit ensuite ne va pas dans le même sens."
        return f"Un acte l’a montrée en mise en situation{', et ce qui a été dit le confirme' if True in said else ''}."
    if level is Level.IN_PROGRESS:
        return "La mise en situation l’a montrée en partie."
    if level is Level.NOT_ACQUIRED:
        return f"La mise en situation ne l’a pas montrée{', même si ce qui a été dit va dans le bon sens' if True in said else ''}."
    if True in said:
        return f"Elle a été expliquée ou sue, sans acte vu en mise en situation{NARROW}: l’avis ne va pas plus loin."
    if False in said:
        return "Aucun acte n’a été vu, et ce qui a été dit ne suffit pas encore."
    return "Ce qui a été dit est à lire par un juré." if one.seen else "Rien, ce jour, n’a porté sur elle."


def beyond(assessment: Assessment | None) -> tuple[str, ...]:
    """What the role-play judged outside of the CCP: it enters no opinion."""
    return tuple(
        f"Aussi jugé en mise en situation, hors des CCP{NARROW}: {one.competence.name}, {LEVEL_NAMES[one.level]}"
        f"{'' if one.score is None else f' ({percent(one.score)})'}."
        for one in (assessment.competences if assessment else ())
        if one.judged and one.competence.ccp is None
    )


def foreseen_words(one: OnCompetence) -> str:
    """How the candidate saw themselves, beside the role-play; empty when they did not say."""
    if one.foreseen is None:
        return ""
    own = f"Autoévaluation{NARROW}: {LEVEL_NAMES[one.foreseen]}"
    if one.level is None or one.level is Level.NOT_OBSERVED:
        return f"{own}{NARROW}; rien à comparer, la mise en situation ne l’a pas montrée."
    return f"{own}{NARROW}; mise en situation{NARROW}: {LEVEL_NAMES[one.level]}{_gap(one.foreseen, one.level)}."


def juror_words(one: OnCompetence) -> tuple[str, ...]:
    """What each juror says, with the difference to the role-play, then the difference between jurors."""
    lines = [
        f"{mark.juror}{NARROW}: {LEVEL_NAMES[mark.level]}{_beside(mark.level, one.level)}. Raison{NARROW}: {quoted(mark.why)}."
        for mark in one.jurors
    ]
    if len({mark.level for mark in one.jurors}) > 1:
        lines.append(f"Les jurés ne disent pas le même niveau{NARROW}: à discuter.")
    return tuple(lines)


def _beside(given: Level, computed: Level | None) -> str:
    if computed is None or computed is Level.NOT_OBSERVED:
        return "" if given is Level.NOT_OBSERVED else f" (mise en situation{NARROW}: {LEVEL_NAMES[Level.NOT_OBSERVED]})"
    return f" (mise en situation{NARROW}: {LEVEL_NAMES[computed]}{_gap(given, computed)})"


def _gap(one: Level, other: Level) -> str:
    if one is other:
        return ", sans écart"
    if one not in _RANK or other not in _RANK:
        return ""
    gap = _RANK[one] - _RANK[other]
    return f", écart de {plural(abs(gap), 'niveau', 'niveaux')} vers le {'haut' if gap > 0 else 'bas'}"


def jurors_agreement(found: Deliberation) -> Agreement | None:
    """The agreement of the jurors over the grid, levels as values; ``None`` with fewer than two."""
    marks = {(mark.juror, one.competence.id): mark.level.value for one in found.competences for mark in one.jurors}
    if len({juror for juror, _ in marks}) < 2:
        return None
    return agreement([one.competence.id for one in found.competences], marks, [level.value for level in Level])


def agreement_words(found: Agreement) -> str:
    """What the coefficient says, with its caveat."""
    if found.alpha is None:
        told = "Les jurés ont donné partout le même niveau" if any(one.pairs == 1 for one in found.criteria) else ""
        told = told or "Les jurés n’ont jugé aucune compétence en commun"
        return f"{told}{NARROW}: l’accord ne se mesure pas.{f' {found.caveat}' if found.caveat else ''}"
    value = f"{found.alpha:.2f}".replace(".", ",").replace("-", "−")
    head = f"Accord des {found.raters} jurés sur les niveaux{NARROW}: α de Krippendorff {value} (1{NARROW}: accord parfait{NARROW}; 0{NARROW}: pas mieux que le hasard)."
    return f"{head} {found.caveat}".strip()


def could_not_show(found: Deliberation, absent: Sequence[str], cut: Sequence[str]) -> tuple[str, ...]:
    """What this day left out of sight. ``absent``: names of the parts that were not in it; ``cut``: those that time ended."""
    seen = [one.competence.id for one in found.competences if one.level not in (None, Level.NOT_OBSERVED)]
    total, named = len(found.competences), f" ({', '.join(seen)})" if seen else ""
    acts = "Aucun acte n’a été vu en mise en situation sur les compétences des CCP."
    if seen:
        acts = (
            f"La mise en situation a montré {plural(len(seen), 'compétence', 'compétences')} sur {total}"
            f"{named}{NARROW}; des autres, aucun acte n’a été vu."
        )
    lines = [acts] if len(seen) < total else []
    lines += [f"Partie absente de cette journée{NARROW}: {name}." for name in absent]
    lines += [f"Partie arrêtée par le temps{NARROW}: {name}." for name in cut]
    lines.append("Par écrit, ni la voix, ni l’écoute, ni l’attitude ne se voient.")
    lines.append(
        "Le dossier professionnel, les productions et les évaluations passées en formation n’ont pas été lus par Plateau."
    )
    return tuple(lines)
