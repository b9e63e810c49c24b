"""How is the next sitting said? What is looked at, what is not, and what the jury may decide."""

from collections.abc import Iterator

from scoring.certification.aims import Version
from scoring.certification.looking import How, Look
from scoring.certification.outlook import Outlook
from scoring.certification.rules import Award, Condition, Element, Road
from scoring.certification.words.setting import COLON, SEMICOLON, at, listed
from scoring.wording import NARROW

_FORMS = {True: "ici, la présentation d’un projet", False: "ici, une mise en situation", None: ""}


def looks(outlook: Outlook) -> Iterator[str]:
    """One sentence for each element of the next sitting."""
    if outlook.candidate.title and outlook.candidate.road is not Road.CCS:
        return
    for look in outlook.looks:
        if look.expected:
            yield f"{look.name}{_condition(outlook, look)}{_minutes(look)}{at(look.rule)}."


def _condition(outlook: Outlook, look: Look) -> str:
    if look.how is How.IF_PROVIDED:
        return ", s’il est prévu au RC"
    if look.how is How.IF_TRAINED:
        return ", si vous venez d’un parcours de formation"
    if look.element is Element.SITUATION and outlook.provisions and outlook.provisions.project is not None:
        return f"{SEMICOLON}{_FORMS[outlook.provisions.project]}"
    conditions = {part.element: part.condition for part in outlook.road.parts}
    if conditions.get(look.element) is Condition.PROVIDED:
        return ", que le référentiel d’évaluation prévoit"
    if conditions.get(look.element) is Condition.LAST_CCP:
        return f", au vu du livret de certification{COLON}cette session est celle de votre dernier CCP"
    return ""


def _minutes(look: Look) -> str:
    return f", {look.minutes}{NARROW}min" if look.minutes else ""


def left_out(outlook: Outlook) -> Iterator[str]:
    """One sentence for each element that is not for the next sitting, with the reason."""
    if outlook.candidate.title and outlook.candidate.road is not Road.CCS:
        return
    reasons = {
        How.AT_LAST_CCP: "seulement en fin de session du dernier CCP, au vu du livret de certification",
        How.NOT_TRAINED: "pour les seuls candidats issus d’un parcours de formation",
        How.NOT_PROVIDED: "le référentiel d’évaluation ne le prévoit pas",
        How.NOT_HERE: "le texte n’en parle pas pour cette voie",
    }
    for look in outlook.looks:
        if not look.expected:
            yield f"{look.name}{COLON}{reasons[look.how]}{at(look.rule)}."


def decisions(outlook: Outlook) -> Iterator[str]:
    """What is within the jury's power at the next sitting, the paper that follows, and the rest."""
    if outlook.blocked:
        yield f"Rien{COLON}une condition de cette voie n’est pas remplie."
        return
    if not outlook.may_grant.anything:
        yield f"Rien{COLON}{_nothing(outlook)}."
        return
    if outlook.candidate.road is Road.CCS:
        yield from _of_the_ccs(outlook)
    elif outlook.candidate.road is Road.CCP:
        yield from _ccp_by_ccp(outlook)
    else:
        yield from _of_the_whole(outlook)
    yield f"Les documents sont délivrés par le représentant territorial compétent du ministère du Travail{at(outlook.rules.common.issued)}."


def _nothing(outlook: Outlook) -> str:
    if outlook.candidate.title:
        return "vous avez déjà le titre"
    if outlook.aim.version is Version.ENDED:
        return "cette version du titre n’est plus en vigueur, et ce qui la suit n’est pas connu ici"
    if outlook.aim.version is Version.CLOSED:
        return "le titre a été clos"
    return "aucun CCP ne reste à présenter"


def _of_the_whole(outlook: Outlook) -> Iterator[str]:
    road, common = outlook.road, outlook.rules.common
    title = road.award(Award.TITLE)
    revised = ", dans sa version révisée" if outlook.aim.version is Version.REVISED else ""
    yield f"Attribuer le titre{revised}{SEMICOLON}un parchemin vous est alors délivré{at(title, common.parchemin)}."
    yield (
        f"À défaut, attribuer un ou plusieurs CCP{_which(outlook)}{SEMICOLON}un livret de certification vous est alors remis"
        f"{at(road.award(Award.CCP), common.livret)}."
    )
    yield "N’attribuer ni le titre ni aucun CCP."


def _ccp_by_ccp(outlook: Outlook) -> Iterator[str]:
    road, common = outlook.road, outlook.rules.common
    yield (
        f"Attribuer les CCP que vous présentez, ou certains d’entre eux{_which(outlook)}{SEMICOLON}"
        f"un livret de certification vous est remis{at(road.award(Award.CCP), common.livret)}."
    )
    title = at(road.award(Award.TITLE), common.parchemin)
    if outlook.may_grant.title:
        yield f"Si tous les CCP sont alors acquis, attribuer le titre, après l’entretien final{SEMICOLON}un parchemin vous est délivré{title}."
    else:
        yield f"Pas encore le titre{COLON}il s’attribue à la session du dernier CCP, après l’entretien final{title}."
    yield "N’attribuer aucun CCP."


def _of_the_ccs(outlook: Outlook) -> Iterator[str]:
    rule = outlook.road.award(Award.CCS)
    yield f"Attribuer le CCS{SEMICOLON}un parchemin vous est alors délivré{at(rule, outlook.rules.common.parchemin)}."
    yield "Ne pas l’attribuer."


def _which(outlook: Outlook) -> str:
    ids = outlook.may_grant.ccps
    if ids is None or outlook.aim.ccps is None:
        return " (ceux du titre révisé ne sont pas connus ici)"
    return f" ({listed(ids)})"
