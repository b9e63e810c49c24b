"""French typography: what is missing is told with the mended text; hours, addresses and tables are left alone."""

import pytest

from simulator.library.checks.typography import badly_set, mend
from simulator.source import Problem, Severity, typeset
from tests.builders import SCENARIO, scenario_of, scenario_with
from tests.full_scenario import FULL

SPACE, APOSTROPHE, QUOTES, DOTS = (
    "espace manquante",
    "apostrophe droite",
    "guillemets droits",
    "points de suspension en trois points",
)


def told(text: str) -> list[Problem]:
    return list(badly_set(scenario_of(text), None))


@pytest.mark.parametrize(
    ("written", "mended", "faults"),
    [
        ("Bonjour!", "Bonjour !", (SPACE,)),
        ("Quoi?! Non;", "Quoi ?! Non ;", (SPACE,)),
        ("Vous…?", "Vous… ?", (SPACE,)),
        ("Article 10: oui", "Article 10 : oui", (SPACE,)),
        ("«oui»", "« oui »", (SPACE,)),
        ("(vraiment?)", "(vraiment ?)", (SPACE,)),
        ("**Atouts**: le sens du client", "**Atouts** : le sens du client", (SPACE,)),
        ("l'eau d'1 litre", "l’eau d’1 litre", (APOSTROPHE,)),
        ("l'« autre »", "l’« autre »", (APOSTROPHE,)),
        ('elle dit "bien" et "non"', "elle dit « bien » et « non »", (QUOTES,)),
        ("Alors...", "Alors…", (DOTS,)),
        ('C\'est "bien", non?', "C’est « bien », non ?", (APOSTROPHE, QUOTES, SPACE)),
    ],
)
def test_what_is_missing_is_put_in(written: str, mended: str, faults: tuple[str, ...]) -> None:
    assert mend(written) == (mended, faults)


@pytest.mark.parametrize(
    "written",
    [
        "Prêt ? Oui ! « Bien » : allons-y ; vite…",
        "Prêt\u202f? «\u202fOui\u202f»\u00a0: allons-y",
        "À 10:30, trois pour un (3:1).",
        "https://exemple.fr/?a=1;b=2 et www.exemple.fr/l'an:",
        "un écran de 24\" et un de 27\"",
        "Il reste 5' avant 9 h 30, à 1’42.",
        "Silence (?)",
        "| :--- | ---: |",
        "A&nbsp;: B&amp; C",
        "../dossier",
    ],
)  # fmt: skip
def test_what_is_right_or_no_prose_is_left_alone(written: str) -> None:
    assert mend(written) == (written, ())


def test_mending_once_is_enough() -> None:
    for written in ('C\'est "bien", non?!...', "«Ah!»", "Quoi:«non»?"):
        mended, _ = mend(written)
        assert mend(mended) == (mended, ())


def test_the_fault_is_told_as_a_warning_at_the_choice_with_its_mended_text() -> None:
    (problem,) = told(scenario_with("texte: Une bonne réponse.", "texte: Une bonne réponse!"))
    assert (problem.code, problem.severity) == ("typographie", Severity.WARNING)
    assert (problem.where.line, problem.where.column) == (22, 7)
    assert problem.message == typeset("Texte du choix « bon » : espace manquante.")
    assert problem.hint == typeset("Écrivez : Une bonne réponse !")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("titre: Petit échange", "titre: Petit échange!"),
        ("resume: Un échange", "resume: L'échange"),
        ("[Apaiser la cliente.]", "[Apaiser l'autre.]"),
        ("portrait: Cliente.", "portrait: L'une des clientes."),
        ("nom: Tension", "nom: Tension!"),
        ("cliente: Bonjour.", "cliente: Bonjour!"),
        ("retour: Bien., vers: suite", "retour: Bien!, vers: suite"),
        ("bloquant: Un motif.", "bloquant: L'acte."),
        ("texte: Elle raccroche.", "texte: Elle raccroche!"),
        ("contexte: Un contexte.", "contexte: L'équipe."),
    ],
)
def test_every_kind_of_text_is_read(old: str, new: str) -> None:
    assert [problem.code for problem in told(scenario_with(old, new))] == ["typographie"]


def test_formulations_and_the_meaning_of_flags_are_not() -> None:
    text = scenario_with("texte: Une bonne réponse.,", "texte: Une bonne réponse., formulations: [c'est bon!],")
    assert told(text.replace("debut: accueil", "reperes: {dit: C'est dit!}\ndebut: accueil", 1)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("titre: Historique", "titre: L'historique"),
        ("indice: Que sait-elle déjà ?", "indice: Que sait-elle déjà?"),
        ("[Plaît-il ?]", "[Plaît-il?]"),
        ("[Et ma box ?]", "[Et ma box?]"),
        ("Pour gagner du temps.", "Pour gagner l'instant."),
        ("retour: Oui.", "retour: Oui!"),
        ("{cliente: Merci.}", "{cliente: Merci!}"),
    ],
)
def test_hints_reasons_documents_and_answers_to_the_unexpected_are_read_too(old: str, new: str) -> None:
    clean = FULL.replace("'", "’")
    assert told(clean) == []
    assert clean.count(old) == 1
    assert [problem.code for problem in told(clean.replace(old, new))] == ["typographie"]


MARKDOWN = """contexte: |
  Du code `l'an` et [un lien](a "b!").

  ```
  l'essai!
  ```

  | Jour | Heure |
  | :--- | ---: |
  | Lundi | 10:30 |
"""


def test_markdown_is_read_line_by_line_where_only_prose_can_stand() -> None:
    assert told(SCENARIO.replace("contexte: Un contexte.\n", MARKDOWN)) == []
    (problem,) = told(SCENARIO.replace("contexte: Un contexte.\n", f"{MARKDOWN}  | Mardi | C'est l'heure |\n"))
    assert problem.hint == typeset("Écrivez : | Mardi | C’est l’heure |")


def test_of_a_long_text_the_hint_shows_what_stands_around_the_first_fault() -> None:
    long = "mot " * 60 + "c'est ici " + "mot " * 60
    (problem,) = told(scenario_with("cliente: Bonjour.", f"cliente: {long}"))
    assert problem.hint.startswith(typeset("Écrivez : … mot"))
    assert "c’est ici" in problem.hint
    assert problem.hint.endswith(" …")
    assert len(problem.hint) < 260
