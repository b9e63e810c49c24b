"""What stands in the JSON report? Each object with its keys and what they mean: the JSON Schema is made from these.

The meanings are French, since they are what an editor shows; ``to_data`` fills these shapes, and a test compares both.
"""

from dataclasses import dataclass
from typing import Annotated, TypedDict

LEVELS = ("not-observed", "not-acquired", "in-progress", "acquired")


@dataclass(frozen=True, slots=True)
class Among:
    """A text that is one of these words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """A number within bounds, both included."""

    low: float
    high: float


Level = Annotated[str, Among(LEVELS)]
Share = Annotated[float, Between(0, 1)]
Points = Annotated[int, Between(-2, 2)]
Turn = Annotated[int, Between(1, 100_000)]
Moment = Annotated[str, "Un moment, en ISO 8601, UTC."]


class AttemptShape(TypedDict):
    """L’essai : qui, quand, comment."""

    id: Annotated[str, "L’identifiant de l’essai."]
    trainee: Annotated[str, "Le nom ou le pseudonyme du stagiaire."]
    label: Annotated[str, "Le nom donné à l’essai ; vide : aucun."]
    notes: Annotated[str, "Les notes du stagiaire."]
    foreseen: Annotated[dict[str, Level], "Le niveau que le stagiaire prévoyait, par compétence."]
    mode: Annotated[str, Among(("training", "exam")), "Entraînement ou examen."]
    reply: Annotated[str, Among(("choose", "say", "mixed")), "Répondre par un choix, avec ses mots, ou les deux."]
    started: Moment
    seconds: Annotated[float, Between(0, 1e9), "Le temps passé, en secondes."]
    extra_time: Annotated[float, Between(0, 100), "Ce qui multiplie le temps de l’examen ; 0 : sans limite."]
    parent: Annotated[str | None, "L’essai dont celui-ci est une reprise."]
    parent_turn: Annotated[int | None, "Le tour à partir duquel il reprend."]
    left: Annotated[str | None, "Pourquoi il s’est arrêté avant une fin : left, time-up, branched, moved."]


class ScenarioShape(TypedDict):
    """Le scénario, tel qu’il a été joué."""

    id: Annotated[str, "Son identifiant."]
    title: Annotated[str, "Son titre."]
    file: Annotated[str, "Son fichier, dans sa bibliothèque."]
    hash: Annotated[str, "L’empreinte SHA-256 de son texte."]
    seed: Annotated[int, "La graine."]
    variant: Annotated[str, "La situation de départ."]
    reference: Annotated[list[str], "Le chemin exemplaire : ce qui était attendu en vient."]


class ReferentialShape(TypedDict):
    """Le référentiel."""

    id: Annotated[str, "Son identifiant."]
    hash: Annotated[str, "L’empreinte SHA-256 de son texte."]
    title: Annotated[str, "Son titre."]


class PointsShape(TypedDict):
    """Des points donnés par un formateur."""

    computed: Annotated[Points | None, "Les points du scénario ; null : il n’y montre rien."]
    who: Annotated[str, "Qui."]
    when: Moment
    why: Annotated[str, "Pourquoi."]


class EvidenceShape(TypedDict):
    """Ce qu’un tour a montré d’un critère."""

    turn: Turn
    points: Points
    counted: Annotated[bool, "Faux quand le même choix avait déjà compté."]
    blocking: Annotated[bool, "Une faute qui plafonne le niveau."]
    quote: Annotated[str, "Ce qui a été dit."]
    where: Annotated[str, "La ligne du scénario : fichier:ligne ; vide quand un formateur l’a ajouté."]
    corrected: Annotated[PointsShape | None, "La correction d’un formateur ; points sont alors les siens."]


class CriterionShape(TypedDict):
    """Un critère."""

    id: Annotated[str, "Son identifiant."]
    name: Annotated[str, "Son intitulé."]
    score: Annotated[Share | None, "La part de l’attendu ; null : rien d’attendu, ou non observé."]
    points: Annotated[int, "Les points comptés."]
    computed: Annotated[int | None, "Ceux du scénario, quand un formateur en a corrigé."]
    attainable: Annotated[int, Between(0, 100_000), "Les points du chemin exemplaire."]
    evidence: Annotated[list[EvidenceShape], "Tour par tour, d’où ils viennent."]


class JudgementShape(TypedDict):
    """La parole d’un formateur."""

    kind: Annotated[str, Among(("mark", "comment")), "Un niveau corrigé, ou un commentaire."]
    place: Annotated[str, "La compétence corrigée, ou le tour commenté ; vide : tout l’essai."]
    value: Annotated[str, "Le niveau donné ; vide pour un commentaire."]
    who: Annotated[str, "Qui."]
    when: Moment
    why: Annotated[str, "Pourquoi, ou le commentaire."]


class ComputedShape(TypedDict):
    """Ce qui avait été calculé."""

    level: Level
    score: Share | None


class CompetenceShape(TypedDict):
    """Une compétence jugée, ou seulement montrée."""

    id: Annotated[str, "Son identifiant."]
    name: Annotated[str, "Son intitulé."]
    ccp: Annotated[str | None, "Son certificat de compétences professionnelles."]
    judged: Annotated[bool, "Le scénario la juge."]
    level: Level
    score: Annotated[Share | None, "null quand elle n’est pas jugée ou pas observée ; jamais 0 pour cela."]
    observed: Annotated[bool, "Assez de décisions la montrent."]
    decisions: Annotated[int, Between(0, 100_000), "Les décisions rencontrées qui la montrent."]
    blocked: Annotated[bool, "Une faute bloquante la plafonne."]
    mark: Annotated[JudgementShape | None, "La correction d’un formateur ; level et score sont alors les siens."]
    computed: Annotated[ComputedShape | None, "Ce qui avait été calculé, quand un formateur a donné le niveau."]
    uncorrected: Annotated[ComputedShape | None, "Ce que donnent les points du scénario, quand un formateur en a corrigé."]
    criteria: list[CriterionShape]


class BlockingShape(TypedDict):
    """Une faute bloquante."""

    turn: Turn
    competence: Annotated[str, "La compétence plafonnée."]
    reason: Annotated[str, "Pourquoi."]
    quote: Annotated[str, "Ce qui a été dit."]


class SentenceShape(TypedDict):
    """Une des trois phrases."""

    kind: Annotated[str, Among(("worked", "work-on", "replay")), "Ce qui a porté, à travailler, à rejouer."]
    turn: Turn
    text: Annotated[str, "La phrase."]


class MomentShape(TypedDict):
    """Un moment qui a compté."""

    turn: Turn
    kind: Annotated[str, Among(("blocking", "strength", "loss")), "Faute bloquante, point d’appui, à retravailler."]
    quote: Annotated[str, "Ce qui a été dit."]


class RemarkShape(TypedDict):
    """Un conseil de langue, à côté du score."""

    turn: Turn
    kind: Annotated[str, "De quelle sorte : avoid, familiar, greeting, leave, capitals, long, mixed, spelling."]
    excerpt: Annotated[str, "Les mots."]
    instead: Annotated[str, "Ce qu’on peut dire à la place."]
    why: Annotated[str, "Pourquoi."]


class LanguageShape(TypedDict):
    """La langue des réponses tapées."""

    spelling: Annotated[bool, "L’orthographe a été regardée."]
    remarks: list[RemarkShape]


class SaidShape(TypedDict):
    """Une réplique entendue."""

    who: Annotated[str, "Le nom du personnage."]
    text: Annotated[str, "Ce qu’il dit."]


class HeardShape(TypedDict):
    """Une réplique qu’on aurait entendue."""

    who: Annotated[str, "L’identifiant du personnage."]
    name: Annotated[str, "Son nom."]
    text: Annotated[str, "Ce qu’il dit."]


class OnwardShape(TypedDict):
    """Où menait une autre réponse."""

    place: Annotated[str, "La scène ou la fin."]
    tone: Annotated[str | None, "Le ton de la fin : success, mixed, failure."]
    lines: list[HeardShape]
    gauges: Annotated[dict[str, int], "Les jauges, ensuite."]


class AlternativeShape(TypedDict):
    """Ce qu’on pouvait dire d’autre."""

    choice: Annotated[str, "L’identifiant du choix."]
    text: Annotated[str, "Ses mots."]
    shows: Annotated[dict[str, Points], "Les points, par critère."]
    blocking: Annotated[bool, "C’est une faute bloquante."]
    feedback: Annotated[str, "Le retour de l’auteur."]
    onward: OnwardShape | None


class JustificationShape(TypedDict):
    """La réponse à « pourquoi ? » ; elle n’entre dans aucun score."""

    turn: Turn
    quote: Annotated[str, "La raison donnée ; vide : sans réponse."]
    good_act: Annotated[bool, "Ce qui avait été dit gagnait des points et n’en perdait pas."]
    right: Annotated[bool | None, "La raison est bonne ; null : à lire avec le formateur."]


class CorrectionShape(TypedDict):
    """Ce qu’un formateur dit avoir été compris à tort."""

    turn: Turn
    choice: Annotated[str, "Le choix que le stagiaire voulait dire."]
    computed: Annotated[str | None, "Le choix qui avait été compris ; null : aucun."]
    who: Annotated[str, "Qui corrige."]
    when: Moment
    why: Annotated[str, "Pourquoi."]


class ChangeShape(TypedDict):
    """Une correction d’un formateur, dans l’ordre où elles ont été faites."""

    kind: Annotated[str, Among(("meant", "points", "mark")), "Ce qui a été compris, des points, un niveau."]
    turn: Annotated[Turn | None, "Le tour ; null pour un niveau."]
    place: Annotated[str, "Le critère ou la compétence ; vide pour ce qui a été compris."]
    value: Annotated[str, "Le choix, les points ou le niveau donnés."]
    computed: Annotated[str | None, "Ce qui avait été calculé ; null : rien."]
    who: Annotated[str, "Qui."]
    when: Moment
    why: Annotated[str, "Pourquoi."]
    stands: Annotated[bool, "Elle compte ; faux : une plus récente la remplace."]


class TurnShape(TypedDict):
    """Un tour."""

    n: Turn
    scene: Annotated[str, "La scène."]
    lines: Annotated[list[SaidShape], "Ce qui a été entendu avant de répondre."]
    kind: Annotated[str, Among(("choose", "say", "unclear", "silence", "reason", "leave")), "Ce qui a été fait."]
    choice: Annotated[str | None, "Le choix fait ou compris."]
    text: Annotated[str, "Ce qui a été dit."]
    confidence: Annotated[Share | None, "La confiance de la reconnaissance, pour une réponse tapée."]
    understood: Annotated[str | None, "Les mots de l’auteur pour lesquels elle a été prise."]
    contested: Annotated[bool, "Le stagiaire ne voulait pas dire cela."]
    revealed: Annotated[bool, "Les choix ont été montrés à la demande."]
    justification: JustificationShape | None
    corrected: CorrectionShape | None
    feedback: Annotated[str, "Le retour de l’auteur."]
    seconds: Annotated[float, Between(0, 1e9), "Le temps mis à répondre."]
    gauges: Annotated[dict[str, int], "Les jauges après ce tour, de 0 à 100."]
    alternatives: list[AlternativeShape]


class ReportShape(TypedDict):
    """Le bilan d’un essai."""

    format: Annotated[int, Between(1, 1), "Change quand un champ est renommé ou retiré."]
    notice: Annotated[str, "Ce que ce bilan n’est pas."]
    attempt: AttemptShape
    scenario: ScenarioShape
    referential: ReferentialShape
    scoring: Annotated[int, Between(1, 1_000), "La version du calcul."]
    ending: Annotated[str | None, "La fin atteinte."]
    partial: Annotated[bool, "Aucune fin n’a été atteinte : le résultat n’entre dans aucune moyenne."]
    competences: list[CompetenceShape]
    blocking: list[BlockingShape]
    comments: Annotated[list[JudgementShape], "Les commentaires des formateurs."]
    corrections: Annotated[list[ChangeShape], "Tout ce que les formateurs ont corrigé, y compris ce qui a été remplacé."]
    summary: Annotated[list[SentenceShape], "Trois phrases, ou aucune quand rien n’a été répondu."]
    moments: list[MomentShape]
    language: LanguageShape
    turns: list[TurnShape]
