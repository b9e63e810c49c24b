"""A small sound questionnaire with a question of each kind, to test with."""

QUESTIONNAIRE = """\
format: 1
genre: questionnaire
titre: Un essai
referentiel: mercd-2018
couvre: [CCP1-C1, CCP1-C2]
source: Rédigé pour les tests.
questions:
  un_choix:
    competence: CCP1-C1
    sorte: choix
    enonce: Que demandez-vous d’abord ?
    options:
      volumes: {texte: Les volumes par demi-heure., juste: oui}
      budget: {texte: Le budget de l’année qui vient., juste: non, commentaire: Il vient après.}
      effectif: {texte: L’effectif d’aujourd’hui., juste: non, commentaire: Il dit ce qui se fait.}
    explication: Le volume vient d’abord.
    source: Usage du métier.
  plusieurs_choix:
    competence: CCP1-C1
    sorte: plusieurs
    enonce: Qu’est-ce qui entre dans la charge ?
    options:
      volume: {texte: Le volume, juste: oui, commentaire: Il multiplie.}
      duree: {texte: La durée, juste: oui}
      couleur: {texte: La couleur du casque, juste: non, commentaire: Elle ne pèse rien.}
    explication: Volume par durée.
    source: Formule de la charge.
  un_nombre:
    competence: CCP1-C2
    sorte: nombre
    enonce: Quel est le niveau de service ?
    donnees: |
      | Reçus | Pris en 20 s |
      | ---: | ---: |
      | 1 250 | 1 000 |
    valeur: 80
    tolerance: 0.5
    unite: "%"
    calcul: 1 000 ÷ 1 250.
    pieges:
      - {valeur: 92, commentaire: Le délai n’y entre pas.}
    explication: Le dénominateur fait l’indicateur.
    source: Calcul.
  un_ordre:
    competence: CCP1-C1
    sorte: ordre
    enonce: Remettez dans l’ordre.
    etapes:
      cadrer: Cadrer
      former: Former
      ouvrir: Ouvrir
    explication: On cadre avant de former.
    source: Usage du métier.
  un_texte:
    competence: CCP1-C1
    sorte: texte
    enonce: Pourquoi la demi-heure ?
    idees:
      pointe:
        texte: La moyenne cache les pointes.
        juste: oui
        formulations: [Elle efface les pics d’appels., Il manque du monde quand ça sonne le plus., Les heures de pointe disparaissent.]
      marge:
        texte: Pour garder une marge d’absences.
        juste: non
        formulations: [Pour prévoir les malades., En cas de congés., Si des collègues manquent.]
        commentaire: Les absences se traitent à part.
    explication: Le volume varie dans la journée.
    source: Usage du métier.
"""


def questionnaire_with(old: str, new: str) -> str:
    """The small questionnaire with its one ``old`` replaced by ``new``."""
    assert QUESTIONNAIRE.count(old) == 1, old
    return QUESTIONNAIRE.replace(old, new)
