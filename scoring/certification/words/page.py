"""What does a candidate read? First that a version is replaced, before any date; then the road, the sitting, the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from scoring.certification.aims import Version
from scoring.certification.outlook import Outlook
from scoring.certification.rules import Ending, Road
from scoring.certification.words.setting import COLON, at
from scoring.certification.words.sitting import decisions, left_out, looks
from scoring.certification.words.standing import standing
from scoring.certification.words.unknown import unknown
from scoring.wording import calendar_day, quoted

_MET = {
    True: "D’après ce que vous dites, c’est le cas",
    False: "D’après ce que vous dites, ce n’est pas le cas",
    None: "À vérifier",
}


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its sentences."""

    title: str
    sentences: tuple[str, ...]


def page_of(outlook: Outlook) -> tuple[Section, ...]:
    """The whole answer, in the order in which it must be read; sections without a sentence are left out."""
    day = calendar_day(outlook.candidate.today)
    sections = (
        Section("À savoir d’abord", notices(outlook)),
        Section(f"Votre voie{COLON}{outlook.road.name}", tuple(_road(outlook))),
        Section("Ce qui sera regardé", tuple(looks(outlook))),
        Section("Ce qui ne le sera pas", tuple(left_out(outlook))),
        Section("Ce que le jury peut décider", tuple(decisions(outlook))),
        Section(f"Ce que vous avez, ce qui manque, jusqu’à quand (au {day})", tuple(standing(outlook))),
        Section("Ce que Plateau ne sait pas", tuple(unknown(outlook))),
        Section("D’où viennent ces règles", tuple(_sources(outlook))),
    )
    return tuple(section for section in sections if section.sentences)


def notices(outlook: Outlook) -> tuple[str, ...]:
    """What must be known before any date is read: that the version described was replaced, closed, or is over."""
    return tuple(_notices(outlook))


def _notices(outlook: Outlook) -> Iterator[str]:
    succession, referential = outlook.rules.succession, outlook.referential
    if succession is None and outlook.aim.version is not Version.ENDED:
        return
    if succession is None:
        yield "La version du titre que Plateau décrit n’est plus en vigueur."
    elif succession.ending is Ending.REVISION:
        yield "La version du titre que Plateau décrit a été remplacée."
    else:
        yield "Le titre que Plateau décrit a été clos."
    if referential.valid_from and referential.valid_until:
        yield f"Cette version valait du {calendar_day(referential.valid_from)} au {calendar_day(referential.valid_until)}."
    if succession is not None and succession.ending is Ending.REVISION and succession.until:
        record = f", {succession.record}," if succession.record else ""
        yield f"La version révisée{record} va jusqu’au {calendar_day(succession.until)}."
    yield "Les règles qui suivent sont celles du texte de l’ancienne version."


def _road(outlook: Outlook) -> Iterator[str]:
    candidate = outlook.candidate
    if candidate.title and candidate.road is not Road.CCS:
        yield f"Vous dites avoir déjà le titre{COLON}il n’y a plus de session à prévoir sur cette voie."
        return
    for asked in outlook.asked:
        rule = asked.requirement.rule
        yield f"{_MET[asked.met]}{COLON}{quoted(rule.said)}{at(rule)}."
    if candidate.held and candidate.road in {Road.CONTINUOUS, Road.VAE}:
        names = {rules.road: rules.name for rules in outlook.rules.roads}
        if Road.CCP in names:
            yield f"Vous avez déjà un CCP{COLON}pour les CCP manquants, la voie est {quoted(names[Road.CCP])}."


def _sources(outlook: Outlook) -> Iterator[str]:
    yield f"{outlook.rules.text}{COLON}{outlook.rules.source}."
    if outlook.rules.succession is not None:
        yield f"Ce que le titre est devenu{COLON}{outlook.rules.succession.source}."
    if outlook.provisions is not None:
        yield f"Ce qu’a saisi un formateur ({outlook.provisions.title}){COLON}{outlook.provisions.source}."
    yield "Cette page n’a pas de valeur officielle et n’annonce pas la décision du jury, qui est souverain."
