"""A scenario that uses all that the format offers."""

FULL = """\
format: 1
genre: scenario
titre: La box jamais livrée
resume: Une cliente exige un responsable.
referentiel: mercd-2018
juge: [T-1, CCP2-C5]
role: conseiller
niveau: 3
duree: 12
contexte: |
  Vous encadrez **douze** conseillers.

  Un appel vous est passé.
mission:
  - Apaiser la cliente.
  - Tracer l'appel.
personnages:
  cliente: {nom: Mme Ferrand, portrait: Cliente depuis six ans., incompris: ["Pardon ?", "Comment ?"], hors_sujet: [Et ma box ?]}
  karim: {nom: Karim}
pieces:
  - {id: dossier, titre: Historique, texte: "| Date | Canal |"}
jauges:
  tension: {nom: Tension, depart: 80, sens: baisse}
  confiance: {nom: Confiance, depart: 20, sens: hausse}
reperes:
  date_dite: Une date a été donnée.
  rappel: Un rappel est promis.
variantes:
  pressee: {poids: 3, depart: {tension: 90}}
  lasse: {depart: {tension: 65, confiance: 10}}
debut: reprise
scenes:
  reprise:
    dit:
      - karim: Je te la passe.
      - si: {tension: {min: 90}}
        cliente: J'enregistre.
    indice: Que sait-elle déjà ?
    incompris: [Plaît-il ?]
    hors_sujet: [Revenons à la box.]
    choix:
      se_presenter:
        texte: Bonjour.
        formulations: [Bonjour Madame., Je suis la responsable.]
        montre: {prise-en-charge: 2, ecoute-active: -1}
        effets: {tension: -15, confiance: +10, date_dite: oui, rappel: non}
        retour: Bien.
        raisons:
          eviter: {texte: Pour qu'elle n'ait pas à répéter., juste: oui, retour: Oui.}
          gagner: {texte: Pour gagner du temps., juste: non}
        vers: reprise
      promettre:
        texte: Je vous rembourse.
        montre: {respect-delegation: -2}
        bloquant: {motif: Au-delà de votre délégation., criteres: [respect-delegation, droits-exacts]}
        si: [{confiance: {max: 60}, date_dite: non}, {rappel: oui}]
        vers:
          - {si: {tension: {min: 70, max: 90}}, cible: rupture}
          - {cible: apaisee}
    silence: {apres: 25, effets: {tension: +10}, vers: rupture}
fins:
  apaisee: {ton: reussite, dit: [{cliente: Merci.}], texte: Elle remercie.}
  partagee: {ton: mitigee, texte: On verra.}
  rupture: {ton: echec, texte: Elle raccroche.}
proprietes:
  - {jamais: promettre, avant: se_presenter}
  - {toujours: [reprise/se_presenter, promettre], apres: reprise/promettre}
  - {finit-par: [apaisee, rupture], apres: promettre}
renommages:
  accueil: reprise
  rembourser: promettre
  accueil/bonjour: reprise/se_presenter
"""
