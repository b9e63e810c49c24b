"""Scenarios made for measuring: as large as asked, sound, and looping so that a conversation never ends."""

from simulator.library import load_data
from simulator.scenario import Scenario

HEAD = """\
format: 1
genre: scenario
titre: Très long échange
resume: Un échange qui tourne en rond, pour mesurer.
referentiel: mercd-2018
juge: [T-1]
role: manager
niveau: 1
duree: 60
contexte: Un contexte.
mission: [Tenir.]
personnages:
  cliente: {nom: Mme Ferrand, portrait: Cliente.}
jauges:
  tension: {nom: Tension, depart: 50, sens: baisse}
  confiance: {nom: Confiance, depart: 50, sens: hausse}
reperes: {prevenue: La cliente est prévenue.}
debut: s0
scenes:
"""
SCENE = """\
  s{n}:
    dit:
      - cliente: Réplique numéro {n}, assez longue pour ressembler à ce que dit une vraie cliente au téléphone, avec ses détours.
      - si: {{tension: {{min: 60}}}}
        cliente: Là, franchement, je commence à perdre patience.
    choix:
      ecouter:
        texte: Je vous écoute, Madame, prenez le temps de tout me dire ; je note au fur et à mesure.
        montre: {{ecoute-active: 1}}
        effets: {{tension: -5, confiance: +5}}
        retour: Vous laissez la cliente aller au bout de son récit, la tension retombe.
        vers: s{next}
      verifier:
        texte: Je vérifie votre dossier pendant que vous me parlez, je vois trois passages en boutique.
        montre: {{faits-verifies: 1, prise-en-charge: 1}}
        effets: {{tension: +5, prevenue: oui}}
        retour: Les faits sont vérifiés, mais la cliente se sent moins écoutée.
        vers:
          - {{si: {{confiance: {{min: 90}}, prevenue: oui}}, cible: s{next}}}
          - {{cible: s{next}}}
      couper:
        texte: Attendez, laissez-moi vous interrompre, sinon nous n’allons pas nous en sortir aujourd’hui.
        montre: {{ecoute-active: -1}}
        effets: {{tension: +5, confiance: -5}}
        retour: L’interruption relance la colère.
        si: {{tension: {{max: 95}}}}
        vers: s{next}
      clore:
        texte: Nous en resterons là pour aujourd’hui, Madame, je vous rappelle demain avant midi.
        montre: {{engagement-date: 1}}
        retour: L’échange se termine.
        vers: fin
"""
STEP = """\
  s{n}:
    dit:
      - cliente: Réplique numéro {n}, assez longue pour ressembler à ce que dit une vraie cliente au téléphone, avec ses détours.
    choix:
      ecouter:
        texte: Je vous écoute, Madame, prenez le temps de tout me dire ; je note au fur et à mesure.
        montre: {{ecoute-active: 1}}
        effets: {{tension: -5, confiance: +5}}
        retour: Vous laissez la cliente aller au bout de son récit, la tension retombe.
        vers: {next}
      verifier:
        texte: Je vérifie votre dossier pendant que vous me parlez, je vois trois passages en boutique.
        montre: {{faits-verifies: 1, prise-en-charge: 1}}
        effets: {{tension: +5}}
        retour: Les faits sont vérifiés, mais la cliente se sent moins écoutée.
        vers: {next}
      couper:
        texte: Attendez, laissez-moi vous interrompre, sinon nous n’allons pas nous en sortir aujourd’hui.
        montre: {{ecoute-active: -1}}
        effets: {{tension: +5, confiance: -5}}
        retour: L’interruption relance la colère.
        vers: {next}
"""
TAIL = "fins:\n  fin: {ton: reussite, texte: L’échange se termine.}\n"


def scenario_text(scenes: int) -> str:
    """The YAML of a ring of ``scenes`` scenes with four choices each."""
    return HEAD + "".join(SCENE.format(n=number, next=(number + 1) % scenes) for number in range(scenes)) + TAIL


def long_text(scenes: int) -> str:
    """The YAML of a straight line of ``scenes`` scenes with three choices each."""
    head = HEAD.replace("reperes: {prevenue: La cliente est prévenue.}\n", "")
    steps = (STEP.format(n=number, next=f"s{number + 1}" if number + 1 < scenes else "fin") for number in range(scenes))
    return head + "".join(steps) + TAIL


def scenario(scenes: int) -> Scenario:
    """The same, read."""
    loaded = load_data(scenario_text(scenes).encode(), "anneau", "anneau.yaml")
    assert loaded.scenario is not None, loaded.problems
    assert loaded.sound, loaded.problems
    return loaded.scenario
