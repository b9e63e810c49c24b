"""Sentences that stand in no file: answered right they are taken as right, near misses as such, the rest is left to be read."""

import pytest

from scoring.questionnaire import Drawn, Said, Verdict, mark
from simulator.practice.answering import read_answer
from tests.scenarios.questionnaires_at_hand import ITEMS

SENTENCES: dict[str, tuple[list[str], list[str], list[str]]] = {
    "nouvelle-prestation/pourquoi-la-pointe": (
        [
            "Parce que les appels arrivent par vagues et que la moyenne gomme ces vagues",
            "Le trafic n'est pas le même à 9h et à 14h",
            "pour dimensionner sur le pic et pas sur une moyenne qui ne veut rien dire",
            "car il y a des pics d'appel dans la journée",
            "la moyenne journalière masque les pointes",
        ],
        ["pour compenser les arrêts maladies", "c'est écrit dans le contrat avec le client", "il faut prévoir les absences"],
        ["le café est dans la salle de pause", "je ne sais pas"],
    ),
    "indicateurs/dmt-seule": (
        [
            "on risque de dégrader la qualité et de faire rappeler les clients",
            "les conseillers bâclent les appels",
            "la satisfaction client va chuter",
            "les clients rappellent car leur problème n'est pas résolu",
            "augmentation de la réitération",
        ],
        ["les nouveaux seront pénalisés", "le logiciel calcule mal les durées"],
        ["le planning est affiché lundi", "aucune idée"],
    ),
    "rendre-compte/engagement-intenable": (
        [
            "je ne peux pas tenir 80 % lundi sans renfort, en revanche je peux m'engager sur 74",
            "il me faudrait deux conseillers de plus pour y arriver",
            "je leur dis que c'est impossible avec l'effectif prévu et je propose un renfort",
            "j'explique ce qui est réalisable et je demande des moyens",
            "je propose un objectif réaliste et j'indique ce qu'il faut pour atteindre 80 %",
        ],
        ["oui bien sûr on va tout donner", "je promets et on verra", "c'est non"],
        ["il pleut aujourd'hui"],
    ),
    "recruter-integrer/prise-de-references": (
        [
            "si la candidate est d'accord",
            "il faut son consentement",
            "après lui avoir demandé l'autorisation",
            "à condition d'avoir son accord au préalable",
            "si elle m'a autorisé à le faire",
        ],
        ["aucune, elle a mis le numéro sur le cv", "ne parler que du poste"],
        ["les horaires sont de 9 h à 18 h"],
    ),
    "monter-en-competence/pourquoi-s-evaluer": (
        [
            "pour qu'il se rende compte par lui-même de ses axes d'amélioration",
            "il sera plus engagé si ça vient de lui",
            "ça le rend acteur",
            "pour favoriser la prise de conscience",
            "pour qu'il trouve lui-même ses solutions",
        ],
        ["pour gagner du temps", "pour voir s'il ment"],
        ["le casque est cassé"],
    ),
    "motiver/relais-pour-un-conseiller": (
        [
            "je l'oriente vers le médecin du travail",
            "contacter la médecine du travail et alléger son planning",
            "je lui propose de rencontrer les RH ou le médecin du travail",
            "je lui donne le contact de la psychologue du travail",
            "prendre rendez vous avec la santé au travail",
        ],
        [
            "prends quelques jours de vacances",
            "qu'est ce qui se passe chez toi ?",
            "je lui conseille de voir son généraliste pour un arrêt",
        ],
        ["le rapport est prêt"],
    ),
    "dynamiser-le-plateau/mesurer-avant": (
        [
            "pour comparer les résultats avant et après",
            "pour mesurer les progrès",
            "afin d'avoir un point de départ",
            "pour voir si l'action a servi à quelque chose",
            "pour mesurer l'efficacité du challenge",
        ],
        ["pour savoir qui est mauvais", "pour calculer les primes"],
        ["le parking est fermé"],
    ),
}
"""By question: right answers, near misses, and what has to do with neither, as people type."""
ROWS = [
    (id, verdict, text)
    for id, rows in SENTENCES.items()
    for verdict, texts in zip((Verdict.RIGHT, Verdict.WRONG, Verdict.UNREAD), rows, strict=True)
    for text in texts
]


@pytest.mark.parametrize(("id", "verdict", "text"), ROWS)
def test_what_is_typed(id: str, verdict: Verdict, text: str) -> None:
    said = read_answer(Drawn(ITEMS[id], ()), text)
    assert isinstance(said, Said)
    assert mark(ITEMS[id], said).verdict is verdict, said


def test_every_question_of_that_kind_is_tried() -> None:
    assert set(SENTENCES) == {id for id, item in ITEMS.items() if item.kind.value == "text"}
