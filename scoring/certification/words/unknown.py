"""How is it said what is not known here? One sentence for each thing that must be asked of the centre."""

from collections.abc import Iterator

from scoring.certification.outlook import Outlook, Unknown
from scoring.wording import NARROW

_SENTENCES = {
    Unknown.RULES_TODAY: "Si les règles de cette ancienne version valent encore : à demander au centre.",
    Unknown.AFTER_THE_END: "Ce que le titre est devenu, révisé ou clos : à demander au centre.",
    Unknown.CORRESPONDENCES: "Les CCP du titre révisé, et ce qu’y valent ceux de l’ancien : correspondances à demander au centre.",
    Unknown.CCP_OUTSIDE: "De quelle version est un CCP dont la date sort de la validité du titre : à vérifier sur le livret de certification.",
    Unknown.NO_LAST_CCP: "Ce que l’on fait quand tous les CCP sont acquis sans le titre : le texte place l’entretien final en fin de session "
    "du dernier CCP, et n’en dit pas plus.",
    Unknown.REQUIREMENTS: "Si vous remplissez les conditions marquées « À vérifier ».",
    Unknown.PROVIDED: "Ce que prévoit le RC, souvent appelé aujourd’hui référentiel d’évaluation (RE).",
    Unknown.FORM: "S’il s’agira d’une mise en situation ou de la présentation d’un projet.",
    Unknown.DURATIONS: "Combien de temps dure chaque épreuve : le document qui le fixe n’a pas pu être lu. Un formateur qui l’a sous les yeux peut saisir ces durées.",
    Unknown.CRITERIA: "Les critères officiels : ils n’ont pas pu être lus non plus ; ceux de Plateau sont de notre main.",
    Unknown.WHICH_CCS: "Quels CCS sont associés à ce titre : le texte n’en nomme aucun.",
}


def unknown(outlook: Outlook) -> Iterator[str]:
    """What is not known, in the order in which one would ask."""
    for one in outlook.unknown:
        sentence = _SENTENCES[one]
        for mark in ":;»":
            sentence = sentence.replace(f" {mark}", f"{NARROW}{mark}")
        yield sentence.replace("« ", f"«{NARROW}")
