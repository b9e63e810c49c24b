"""What stands in the JSON report of a rehearsed day? Each object with its keys and what they mean; ``day_data`` fills these shapes."""

from typing import Annotated, TypedDict

from scoring.report.shape import Among, Between, Level, Moment, ReferentialShape, Share

Maybe = Annotated[float | None, "Vide : pas d’horloge, ou pas encore vécu."]


class DayShape(TypedDict):
    """La journée : qui, quand, comment."""

    id: Annotated[str, "L’identifiant de la journée."]
    trainee: Annotated[str, "Le nom ou le pseudonyme du candidat."]
    road: Annotated[str, Among(("continuous", "vae", "ccp", "ccs")), "La voie."]
    started: Moment
    closed: Annotated[str | None, "Quand elle s’est terminée, en ISO 8601, UTC ; vide : en cours."]
    seed: Annotated[int, "La graine."]
    reply: Annotated[str, Among(("choose", "say", "mixed")), "Comment on répond en mise en situation."]
    own_durations: Annotated[bool, "Faux : une durée au moins est proposée par Plateau ; aucune n’est officielle."]
    extra_time: Annotated[float, Between(0, 100), "Ce qui a multiplié les durées ; 0 : sans limite."]
    notices: Annotated[list[str], "Ce qui a été dit de la journée avant qu’elle commence."]


class PartShape(TypedDict):
    """Une partie de la journée."""

    stage: Annotated[str, Among(("preparation", "role-play", "technical", "questionnaire", "final")), "Laquelle."]
    name: Annotated[str, "Son nom."]
    given: Maybe
    used: Maybe
    ended: Annotated[str | None, "« done » : terminée ; « time » : temps écoulé ; vide : pas terminée."]


class RolePlayShape(TypedDict):
    """La mise en situation ; son bilan complet est celui de l’essai."""

    attempt: Annotated[str | None, "L’identifiant de l’essai."]
    scenario: Annotated[str, "L’identifiant du scénario."]
    title: Annotated[str, "Son titre."]
    hash: Annotated[str, "L’empreinte SHA-256 de son texte."]
    ending: Annotated[str, "Comment elle s’est terminée."]
    summary: Annotated[list[str], "Ce qui a porté, ce qui est à travailler."]
    beyond: Annotated[list[str], "Ce qu’elle a jugé hors des CCP."]


class SeenShape(TypedDict):
    """Ce qu’une partie a montré."""

    part: Annotated[str, Among(("role-play", "questionnaire", "technical")), "La partie."]
    sentence: Annotated[str, "Ce qui y a été vu."]
    for_it: Annotated[bool | None, "Vrai : parle pour la compétence ; vide : ni pour ni contre."]
    turns: Annotated[list[int], "Les tours de la mise en situation."]


class JurorShape(TypedDict):
    """L’avis d’un juré."""

    juror: Annotated[str, "Qui."]
    level: Level
    why: Annotated[str, "Pourquoi."]


class OpinionShape(TypedDict):
    """Une compétence : l’avis de ce jour, jamais une prévision."""

    id: Annotated[str, "L’identifiant de la compétence."]
    name: Annotated[str, "Son intitulé."]
    ccp: Annotated[str, "Son CCP."]
    opinion: Annotated[str, Among(("shown", "partly", "not-shown", "not-seen")), "Montrée, en partie, pas encore, pas vue."]
    reason: Annotated[str, "L’avis et sa raison, en français."]
    level: Annotated[str | None, "Le niveau de la mise en situation ; vide : elle n’y était pas."]
    score: Annotated[float | None, "Sa part de ce qui était attendu, de 0 à 1."]
    self_assessment: Annotated[str | None, "Le niveau que le candidat se donnait, avant tout résultat."]
    seen: list[SeenShape]
    missing: Annotated[list[str], "Ce qui manque."]
    jurors: list[JurorShape]


class CcpShape(TypedDict):
    """Un CCP."""

    id: Annotated[str, "Son code."]
    name: Annotated[str, "Son intitulé."]
    sentence: Annotated[str, "Ses compétences par avis."]


class ItemShape(TypedDict):
    """Une question du questionnaire, corrigée."""

    id: Annotated[str, "Son identifiant."]
    competence: Annotated[str, "La compétence."]
    prompt: Annotated[str, "L’énoncé."]
    verdict: Annotated[str, Among(("right", "partly", "wrong", "unanswered", "unread")), "Ce que vaut la réponse."]
    fraction: Share
    sentence: Annotated[str, "La réponse et ce qui était attendu."]
    explanation: Annotated[str, "Ce qu’il faut en retenir."]
    source: Annotated[str, "D’où cela vient."]
    where: Annotated[str, "Son fichier et sa ligne."]


class AnswerShape(TypedDict):
    """Une question ouverte d’un entretien."""

    id: Annotated[str, "Son identifiant."]
    competence: Annotated[str, "La compétence ; vide : le métier dans son ensemble."]
    prompt: Annotated[str, "La question."]
    listens: Annotated[str, "Ce que le jury écoute."]
    text: Annotated[str, "La réponse ; vide : sans réponse."]
    heard: Annotated[list[str], "Les idées reconnues."]
    unheard: Annotated[list[str], "Les autres, peut-être dites autrement."]
    where: Annotated[str, "Son fichier et sa ligne."]


class WhyShape(TypedDict):
    """Une réponse à « pourquoi ? »."""

    turn: Annotated[int, "Le tour dont il s’agit."]
    about: Annotated[str, "Ce qui y avait été dit."]
    text: Annotated[str, "La raison donnée."]
    judged: Annotated[str, "Le geste et la raison, regardés à part."]


class JuryShape(TypedDict):
    """L’accord des jurés."""

    jurors: Annotated[int, "Combien de jurés."]
    alpha: Annotated[float | None, "α de Krippendorff ; vide : ne se mesure pas."]
    sentence: Annotated[str, "Ce que cela veut dire."]


class DayReportShape(TypedDict):
    """Le bilan d’une journée d’examen répétée : une simulation, sans valeur officielle."""

    format: Annotated[int, Between(1, 1), "La version de cette forme."]
    simulation: Annotated[str, "Ce que ce bilan n’est pas."]
    day: DayShape
    referential: ReferentialShape
    scoring_version: Annotated[int, "La version du barème."]
    parts: list[PartShape]
    role_play: RolePlayShape
    ccps: list[CcpShape]
    competences: list[OpinionShape]
    jury: Annotated[JuryShape | None, "Vide : moins de deux jurés."]
    whys: list[WhyShape]
    technical: list[AnswerShape]
    questionnaire: list[ItemShape]
    final: list[AnswerShape]
    left_out: Annotated[list[str], "Ce que cette journée n’a pas pu montrer."]
