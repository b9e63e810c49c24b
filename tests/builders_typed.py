"""A small scenario that is played in one's own words: two scenes, reasons, words of the character for what is unclear."""

TYPED = """\
format: 1
genre: scenario
titre: Le colis
resume: Un colis perdu.
referentiel: mercd-2018
juge: [T-1]
role: manager
niveau: 1
duree: 5
contexte: Un contexte.
mission: [Apaiser la cliente.]
personnages:
  cliente: {nom: Mme Ferrand, portrait: Cliente., incompris: [Pardon ?, Vous dites ?], hors_sujet: [Quel rapport ?]}
jauges:
  tension: {nom: Tension, depart: 80, sens: baisse}
debut: accueil
scenes:
  accueil:
    dit:
      - cliente: Mon colis n’est jamais arrivé !
    choix:
      rembourser:
        texte: Je vous rembourse votre commande dès aujourd’hui.
        formulations:
          - On va vous rendre votre argent tout de suite.
          - Je lance le remboursement de la commande ce matin.
          - Votre compte sera recrédité aujourd’hui, c’est remboursé.
          - Je procède au remboursement intégral.
          - Vous allez être remboursée, je m’en occupe.
        montre: {respect-delegation: -2}
        bloquant: Vous engagez l’entreprise.
        effets: {tension: -15}
        retour: Ce n’est pas à vous.
        raisons:
          apaiser: {texte: Pour apaiser la cliente tout de suite., juste: non, retour: L’apaisement ne dure pas.}
          droit: {texte: Parce que la loi l’impose dans ce cas., juste: non, retour: Non.}
        vers: suite
      enqueter:
        texte: J’ouvre une enquête auprès du transporteur et je vous rappelle demain.
        formulations:
          - Je me renseigne auprès du livreur et je reviens vers vous demain.
          - On ouvre un litige avec le transporteur, je vous tiens au courant.
          - Je demande au transporteur où se trouve le paquet.
          - Laissez-moi enquêter sur cette livraison, rappel demain matin.
          - Je vais chercher où est passé votre colis.
        montre: {ecoute-active: 2}
        effets: {tension: -5}
        retour: Bien.
        raisons:
          savoir: {texte: Pour savoir ce qui s’est passé avant de promettre., juste: oui, retour: Oui.}
          gagner: {texte: Pour gagner du temps., juste: non, retour: Non.}
        vers: suite
    silence: {apres: 30, effets: {tension: +10}, vers: suite}
  suite:
    dit:
      - cliente: Et si vous ne le retrouvez pas ?
    choix:
      clore: {texte: Je vous écris ce soir ce que nous avons convenu., formulations: [Vous aurez un mail récapitulatif ce soir.], montre: {cloture-tracee: 1}, retour: Bien., vers: apaisee}
      couper: {texte: Il faudra voir avec le service des litiges., formulations: [Ce n’est pas moi, appelez les litiges.], montre: {cloture-tracee: -1}, retour: Non., vers: rupture}
fins:
  apaisee: {ton: reussite, texte: Elle remercie.}
  rupture: {ton: echec, texte: Elle raccroche.}
"""
PROMISE = "je procede au remboursement integral"
SEARCH = "Je me renseigne auprès du livreur, et je reviens vers vous demain !"
