"""Which longer French texts does the app show? The tour, the general help, the commands."""

TOUR: tuple[str, ...] = (
    "Plateau vous fait répéter les entretiens du manager de relation client : recruter, débriefer une écoute, "
    "remotiver, reprendre un appel difficile.\n\n"
    "Vous jouez seul, à votre rythme. Personne ne vous regarde, et rien ne quitte cette machine.",
    "Un scénario s’ouvre sur son dossier : le contexte, votre mission, des documents à lire. Puis la conversation commence.\n\n"
    "Vous répondez avec les chiffres 1 à 5, les flèches et Entrée, ou la souris. F2 rouvre les documents, F3 vos notes.\n\n"
    "Plus tard, essayez la réponse libre (r dans le dossier) : vous écrivez ce que vous diriez, Plateau dit ce qu’il a compris.",
    "En entraînement, chaque réponse reçoit un retour, et vous pouvez revenir à un tour. "
    "En examen, le temps compte, le silence aussi, et le retour vient à la fin.\n\n"
    "Tout est enregistré à chaque réponse : vous pouvez fermer quand vous voulez.",
    "Le débriefing explique chaque point : choisissez un critère, appuyez sur Entrée, et vous voyez la phrase qui l’a valu.\n\n"
    "C’est un entraînement : le résultat n’annonce pas la décision du jury.\n\n"
    "F1 donne l’aide de chaque écran. Bon courage !",
)
GENERAL_HELP = (
    "Partout\n\n"
    "F1 : cette aide. Ctrl+P : toutes les commandes. Échap : revenir. Ctrl+Q : quitter.\n"
    "Tab : passer d’une zone à l’autre. La souris fonctionne aussi ; pour copier du texte, maintenez Maj en le sélectionnant.\n\n"
    "Un lecteur d’écran ? Dans un terminal : plateau play IDENTIFIANT --plain. La même conversation défile alors en texte simple, "
    "sans mouvement du curseur.\n\n"
    "Vos essais restent sur cette machine."
)
PACE_NAMES = {"immediat": "immédiat", "normal": "normal", "lent": "lent"}
TIME_NAMES = {1.0: "normal", 1.33: "majoré d’un tiers", 2.0: "doublé", 0.0: "sans limite"}
KEEPING_NAMES = {0: "jusqu’à ce qu’on les efface", 30: "30 jours", 90: "90 jours", 365: "un an", 1095: "trois ans"}
REPLY_NAMES = {"choose": "choisir une réponse", "say": "réponse libre", "mixed": "mixte (écrire, les choix sur demande)"}
PREFERENCES: tuple[tuple[str, str, str], ...] = (
    ("app.personne", "Changer de personne", ""),
    ("app.code", "Votre code : en mettre un, le changer, le retirer", ""),
    ("app.examen", "La date de votre examen", ""),
    ("app.conservation", "Combien de temps garder les essais", ""),
    ("app.effacer_tout", "Effacer tout ce qui me concerne", ""),
    ("app.prevision(True)", "Prévoir son niveau avant chaque résultat", ""),
    ("app.prevision(False)", "Voir le résultat sans prévision", ""),
    ("app.theme('plateau-sombre')", "Thème sombre", ""),
    ("app.theme('plateau-clair')", "Thème clair", ""),
    ("app.theme('plateau-contraste')", "Thème à contraste élevé", ""),
    ("app.rythme('immediat')", "Répliques immédiates", ""),
    ("app.rythme('normal')", "Répliques au rythme normal", ""),
    ("app.rythme('lent')", "Répliques au rythme lent", ""),
    ("app.temps('1.0')", "Examen : temps normal", ""),
    ("app.temps('1.33')", "Examen : temps majoré d’un tiers", ""),
    ("app.temps('2.0')", "Examen : temps doublé", ""),
    ("app.temps('0.0')", "Examen : sans limite de temps", ""),
    ("app.reponse('choose')", "Répondre en choisissant", ""),
    ("app.reponse('say')", "Répondre avec vos mots", ""),
    ("app.reponse('mixed')", "Répondre avec vos mots, les choix sur demande", ""),
)
COMMANDS: tuple[tuple[str, str, str], ...] = (
    ("app.essais", "Vos essais", ""),
    ("app.parcours", "Mon parcours", ""),
    ("app.journee", "La journée d’examen", ""),
    ("app.animer", "Animer une séance de groupe", ""),
    ("app.aide", "Aide", "F1"),
    ("app.visite", "Revoir la visite du premier lancement", ""),
    *PREFERENCES,
    ("app.quit", "Quitter", "Ctrl+Q"),
)
SHARED_COMMANDS = tuple(one for one in COMMANDS if one[0] in {"app.aide", "app.quit"} or one[0].startswith("app.theme"))
"""Those that make sense before a group too."""
