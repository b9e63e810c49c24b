"""A small sound file of interview questions, one of each interview, to test with."""

INTERVIEWS = """\
format: 1
genre: entretien
titre: Un essai
referentiel: mercd-2018
source: Rédigé pour les tests.
questions:
  les_volumes:
    entretien: technique
    competence: CCP1-C1
    question: Que demandez-vous avant de dire oui ?
    ecoute: Le périmètre et les pics.
    idees:
      pics:
        texte: Je demande les volumes d’appels, avec les pics.
        formulations:
          - Combien d’appels par jour, et les heures de pointe.
          - Les volumes, et les pics dans la journée.
          - Je veux la courbe des appels, heure par heure.
          - À quels moments les appels montent.
      canaux:
        texte: Je fais préciser les canaux et les horaires.
        formulations:
          - Est-ce du téléphone, du mail ou du chat.
          - De quelle heure à quelle heure on est ouverts.
          - Les canaux, et les horaires d’ouverture.
          - Je demande si le chat et le mail sont compris.
  le_metier:
    entretien: final
    question: À quoi sert un manager ?
    ecoute: Le pilotage et les personnes.
    idees:
      piloter:
        texte: Il suit les indicateurs de la qualité de service.
        formulations:
          - Il regarde les chiffres et la qualité.
          - Il pilote les indicateurs du plateau.
          - Les tableaux de bord et les objectifs.
          - Il tient le niveau de service.
      former:
        texte: Il fait progresser les conseillers au quotidien.
        formulations:
          - Il forme et il encourage son équipe.
          - Il aide chacun à mieux faire.
          - Il accompagne les conseillers chaque jour.
          - Il débriefe et il conseille les personnes.
"""


def interviews_with(old: str, new: str) -> str:
    """The small file with its one ``old`` replaced by ``new``."""
    assert INTERVIEWS.count(old) == 1, old
    return INTERVIEWS.replace(old, new)
