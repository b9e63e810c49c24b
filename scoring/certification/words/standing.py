"""How is it said where a candidate stands? The CCP they have, those still missing, and the last day for them."""

from collections.abc import Iterator

from scoring.certification.aims import Version
from scoring.certification.outlook import Outlook
from scoring.certification.rules import Road
from scoring.certification.words.setting import COLON, at, ccp, listed_ccps
from scoring.wording import calendar_day, quoted


def standing(outlook: Outlook) -> Iterator[str]:
    """What is held, what is missing, until when."""
    if outlook.candidate.road is Road.CCS:
        yield "Le texte ne fixe pas de délai pour se présenter à un CCS."
        return
    for owned in outlook.owned:
        yield f"Vous avez {ccp(owned.ccp)}, depuis le {calendar_day(owned.on)}."
        if owned.outside:
            yield f"Le {calendar_day(owned.on)} n’est pas dans la validité de la version décrite{COLON}vérifiez sur votre livret de quelle version est {owned.ccp.id}."
    if not outlook.owned:
        yield "Vous n’avez indiqué aucun CCP."
    if not outlook.candidate.title:
        yield from _missing(outlook)
        if outlook.aim.missing != () or outlook.aim.version is Version.CLOSED:
            yield from _until(outlook)


def _missing(outlook: Outlook) -> Iterator[str]:
    revised = outlook.aim.version is Version.REVISED
    if revised and outlook.provisions and outlook.provisions.revision:
        gained = [one for one in outlook.aim.ccps or () if one.id in outlook.aim.acquired]
        title = quoted(outlook.provisions.revision.title)
        yield f"Dans le titre révisé, {title}, {f'vous avez {listed_ccps(gained)}' if gained else 'vous n’avez encore aucun CCP'}."
    missing = outlook.aim.missing
    if missing:
        yield f"Il vous manque {listed_ccps(missing)}."
    elif missing is None and revised:
        yield f"Ce qui vous manque dans le titre révisé n’est pas connu ici{COLON}correspondances à demander au centre."
    elif missing is not None and outlook.aim.version is not Version.CLOSED:
        yield "Il ne vous manque aucun CCP."


def _until(outlook: Outlook) -> Iterator[str]:
    aim, place = outlook.aim, at(outlook.aim.rule)
    day = calendar_day(aim.until) if aim.until else ""
    if aim.version is Version.UNDATED:
        yield f"Les CCP manquants se présentent pendant la validité du titre, dont ce référentiel ne donne pas la fin{place}."
    elif aim.version is Version.IN_FORCE:
        head = "" if outlook.candidate.held else "En cas de réussite partielle, "
        said = f"{head}les CCP manquants se présentent jusqu’au {day}, fin de la validité du titre{place}."
        yield said[0].upper() + said[1:]
    elif aim.version is Version.REVISED:
        until = f", valable jusqu’au {day}" if day else ""
        yield f"On se présente désormais aux CCP manquants du titre révisé{until}{place}."
    elif aim.version is Version.CLOSING:
        yield f"Vous avez jusqu’au {day} pour obtenir le titre, qui a été clos{place}."
    elif aim.version is Version.CLOSED:
        yield f"Le titre a été clos{COLON}seuls ceux qui avaient déjà un CCP pouvaient encore l’obtenir, jusqu’au {day}{place}."
    else:
        yield f"Aucune date ne peut être donnée{COLON}cette version n’est plus en vigueur, et ce qui la suit n’est pas connu ici."
