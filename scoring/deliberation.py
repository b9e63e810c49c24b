"""What would a jury talk about at the end of this day? For each competence what was seen, in which part, and what is missing.

An opinion with its reasons, on this day alone: never a prediction of what a jury would decide. The rule is Plateau's own and stands in
``docs/scoring.md``: only the role-play shows an act, so that what was merely said can bring an opinion to « en partie », no further.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from scoring.assessment import Assessment, CompetenceResult
from scoring.interview import Reply
from scoring.performance import Justification, Performance
from scoring.questionnaire import Mark, Total, Verdict, totals
from scoring.referential import Competence, Referential
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, NARROW, percent, plural

KNOWS = 2 / 3
"""Share of the points of the questionnaire from which one is said to know."""
HEARD = 0.5
"""Share of the expected ideas, over the answers on a competence, from which one is said to have explained it."""
SIMULATION = "Simulation, sans valeur officielle."


class Opinion(StrEnum):
    """What this day lets one say of a competence."""

    SHOWN = "shown"
    PARTLY = "partly"
    NOT_SHOWN = "not-shown"
    NOT_SEEN = "not-seen"


OPINION_NAMES = {
    Opinion.SHOWN: "montrée",
    Opinion.PARTLY: "montrée en partie",
    Opinion.NOT_SHOWN: "pas encore montrée",
    Opinion.NOT_SEEN: "pas vue ce jour",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What one part showed of a competence, in a sentence; ``for_it``: it speaks for (``None``: neither way). ``turns``: of the role-play."""

    part: str
    sentence: str
    for_it: bool | None
    turns: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class JurorMark:
    """A juror's level for a competence, and why."""

    juror: str
    level: Level
    why: str


@dataclass(frozen=True, slots=True)
class OnCompetence:
    """The opinion on a competence: what it rests on, what is missing (French sentences), how the candidate and the jurors see it.

    ``level`` is that of the role-play, ``None`` where the competence was not in it.
    """

    competence: Competence
    opinion: Opinion
    seen: tuple[Seen, ...]
    missing: tuple[str, ...]
    level: Level | None
    foreseen: Level | None
    jurors: tuple[JurorMark, ...]

    @property
    def differs(self) -> bool:
        """Whether a juror's level is not that of the role-play, or two jurors differ."""
        levels = {mark.level for mark in self.jurors} | ({self.level} if self.level is not None else set())
        return bool(self.jurors) and len(levels) > 1


@dataclass(frozen=True, slots=True)
class OnCcp:
    """A CCP: its competences by opinion, and a sentence."""

    ccp: str
    name: str
    sentence: str
    competences: tuple[OnCompetence, ...]


@dataclass(frozen=True, slots=True)
class Deliberation:
    """The whole: by CCP, the totals of the questionnaire, the answers to « pourquoi ? », and what was not part of this day."""

    ccps: tuple[OnCcp, ...]
    totals: tuple[Total, ...]
    justifications: tuple[Justification, ...]

    @property
    def competences(self) -> tuple[OnCompetence, ...]:
        """Every competence, in the order of the referential."""
        return tuple(one for ccp in self.ccps for one in ccp.competences)


def deliberate(
    referential: Referential,
    assessment: Assessment | None,
    performance: Performance | None,
    marks: Sequence[Mark] = (),
    replies: Sequence[Reply] = (),
    foreseen: Mapping[str, Level] | None = None,
    jury: Mapping[str, Sequence[JurorMark]] | None = None,
) -> Deliberation:
    """The deliberation on one day; a part that did not take place is left out (``None`` or empty)."""
    results = {result.competence.id: result for result in assessment.competences if result.judged} if assessment else {}
    by_competence = {one.competence: one for one in totals(marks)}
    found: list[OnCcp] = []
    for ccp in referential.ccps:
        members = tuple(
            _on(
                competence,
                results.get(competence.id),
                by_competence.get(competence.id),
                [reply for reply in replies if reply.question.competence == competence.id],
                (foreseen or {}).get(competence.id),
                tuple((jury or {}).get(competence.id, ())),
            )
            for competence in referential.competences
            if competence.ccp == ccp.id
        )
        found.append(OnCcp(ccp.id, ccp.name, _ccp_sentence(members), members))
    justified = tuple(one.justification for one in performance.exchanges if one.justification) if performance else ()
    return Deliberation(tuple(found), tuple(by_competence.values()), justified)


def _on(
    competence: Competence,
    result: CompetenceResult | None,
    total: Total | None,
    replies: Sequence[Reply],
    foreseen: Level | None,
    jurors: tuple[JurorMark, ...],
) -> OnCompetence:
    seen = [*_role_play(result), *_paper(total), *_interview(replies)]
    opinion = _opinion(result, [one.for_it for one in seen if one.part != "role-play"])
    level = None if result is None else result.level
    return OnCompetence(competence, opinion, tuple(seen), tuple(_missing(result, total, replies)), level, foreseen, jurors)


def _opinion(result: CompetenceResult | None, said: Sequence[bool | None]) -> Opinion:
    level = Level.NOT_OBSERVED if result is None else result.level
    if level is Level.ACQUIRED:
        return Opinion.PARTLY if False in said and True not in said else Opinion.SHOWN
    if level is Level.IN_PROGRESS:
        return Opinion.PARTLY
    if level is Level.NOT_ACQUIRED:
        return Opinion.NOT_SHOWN
    if True in said:
        return Opinion.PARTLY
    return Opinion.NOT_SHOWN if False in said else Opinion.NOT_SEEN


def _role_play(result: CompetenceResult | None) -> list[Seen]:
    if result is None or result.level is Level.NOT_OBSERVED:
        return []
    score = "" if result.score is None else f" ({percent(result.score)})"
    fault = ", plafonné par une faute bloquante" if result.blocked else ""
    turns = tuple(sorted({turn for item in result.criteria for turn in item.turns}))
    sentence = f"Mise en situation{NARROW}: {LEVEL_NAMES[result.level]}{score}{fault}."
    return [Seen("role-play", sentence, result.level is Level.ACQUIRED, turns)]


def _paper(total: Total | None) -> list[Seen]:
    if total is None or total.share is None:
        return []
    for_it = None if _is_blank(total) else total.share >= KNOWS
    return [Seen("questionnaire", f"Questionnaire{NARROW}: {total.sentence}.", for_it)]


def _is_blank(total: Total) -> bool:
    """Whether nothing was answered: a part that was not done speaks neither way, as a silent interview does."""
    return total.verdicts[Verdict.UNANSWERED] == total.items


def _interview(replies: Sequence[Reply]) -> list[Seen]:
    answered = [reply for reply in replies if reply.text]
    expected = sum(len(reply.question.ideas) for reply in answered)
    if not answered:
        return []
    heard = sum(len(reply.heard) for reply in answered)
    ideas = f"{plural(heard, 'idée reconnue', 'idées reconnues')} sur {expected}"
    for_it = heard / expected >= HEARD if expected else None
    return [Seen("technical", f"Entretien{NARROW}: {plural(len(answered), 'réponse', 'réponses')}, {ideas}.", for_it)]


def _missing(result: CompetenceResult | None, total: Total | None, replies: Sequence[Reply]) -> list[str]:
    found: list[str] = []
    if result is None or result.level is Level.NOT_OBSERVED:
        found.append("Elle n’a pas été vue en mise en situation : un acte reste à montrer.")
    else:
        found += [
            f"Critère à travailler{NARROW}: {item.criterion.name}."
            for item in result.criteria
            if item.attainable and item.score is not None and item.score < 1 / 2
        ]
    if total is not None and _is_blank(total):
        found.append("Ses questions du questionnaire sont restées sans réponse.")
    elif total is not None and total.share is not None and total.share < KNOWS:
        found.append("Le questionnaire montre des points à revoir : ses explications disent lesquels.")
    found += [f"Question restée sans réponse{NARROW}: {reply.question.prompt}" for reply in replies if not reply.text]
    return [sentence.replace(" :", f"{NARROW}:") for sentence in found]


def _ccp_sentence(members: Sequence[OnCompetence]) -> str:
    def named(opinion: Opinion) -> list[str]:
        return [one.competence.id for one in members if one.opinion is opinion]

    if not members:
        return ""
    if len(named(Opinion.SHOWN)) == len(members):
        return "Ce jour, toutes ses compétences ont été montrées."
    pieces = [
        f"{plural_opinion(opinion, len(ids))}{NARROW}: {', '.join(ids)}" for opinion in Opinion if (ids := named(opinion))
    ]
    return f"Ce jour, {f'{NARROW}; '.join(pieces)}."


def plural_opinion(opinion: Opinion, count: int) -> str:
    """An opinion as it is said of so many competences."""
    return (
        OPINION_NAMES[opinion] if count == 1 else OPINION_NAMES[opinion].replace("montrée", "montrées").replace("vue", "vues")
    )
