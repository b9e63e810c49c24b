"""Writes docs/scenarios.md: the shipped scenarios, the criteria they show, and what the robots earn in them."""

import sys
from pathlib import Path

from scoring.referential import Competence, Referential
from simulator.engine import compile_scenario
from simulator.library import authored_in, shipped_folder
from simulator.library.files import load
from simulator.practice.finding import politeness
from simulator.proof import prove, run_robots
from simulator.scenario import Role, Scenario
from simulator.source import typeset

PAGE = Path(__file__).parent.parent / "docs" / "scenarios.md"
HEAD = """\
# Les scénarios fournis

Cette page est écrite par `scripts/scenarios_page.py` à partir des fichiers ; un test vérifie qu’elle est à jour. Les critères sont
de notre main, non officiels.
"""
ROLES = {Role.MANAGER: "manager", Role.ADVISER: "conseiller"}


def library() -> tuple[list[Scenario], dict[str, Referential]]:
    """The shipped scenarios and referentials."""
    root = shipped_folder()
    loaded = [load(item.path, item.file) for item in authored_in(root)]
    scenarios = [one.scenario for one in loaded if one.scenario is not None]
    return sorted(scenarios, key=lambda one: one.file), {one.id: one.referential for one in loaded if one.referential}


def decisions(scenario: Scenario, criterion: str) -> int:
    """In how many scenes some choice shows the criterion."""
    return sum(
        any(seen.criterion == criterion and seen.points for choice in scene.choices for seen in choice.observations)
        for scene in scenario.scenes.values()
    )


def overview(scenarios: list[Scenario]) -> list[str]:
    """One row a scenario."""
    lines = ["", "## La liste", "", "| scénario | identifiant | rôle | niveau | minutes | juge | scènes | variantes |", "| --- | --- | --- | --- | --- | --- | --- | --- |"]  # fmt: skip
    return lines + [
        f"| {one.title} | `{one.id}` | {ROLES[one.role]} | {one.level} | {one.minutes} | {', '.join(one.judged)} "
        f"| {len(one.scenes)} | {len(one.variants)} |"
        for one in scenarios
    ]


def coverage(competence: Competence, scenarios: list[Scenario]) -> list[str]:
    """The criteria of one competence, and in how many scenes each scenario shows them; judging ones first, in bold."""
    showing = [one for one in scenarios if any(decisions(one, criterion.id) for criterion in competence.criteria)]
    showing.sort(key=lambda one: (competence.id not in one.judged, one.id))
    if not showing:
        return ["", f"### {competence.id} · {competence.name}", "", "Aucun scénario ne la montre."]
    names = [f"**{one.id}**" if competence.id in one.judged else one.id for one in showing]
    lines = [
        "",
        f"### {competence.id} · {competence.name}",
        "",
        f"| critère | {' | '.join(names)} |",
        "| --- |" + " --- |" * len(names),
    ]
    for criterion in competence.criteria:
        counts = [decisions(one, criterion.id) or "" for one in showing]
        lines.append(f"| {criterion.name} | {' | '.join(map(str, counts))} |")
    return lines


def french(number: str) -> str:
    """A number with a decimal comma."""
    return number.replace(".", ",")


def won(share: float) -> str:
    """The share of plays that come out « acquis », when there is one."""
    if share == 0:
        return ""
    return french(f" ({share * 100:.2f} % acquis)") if share >= 0.00005 else " (moins de 0,01 % acquis)"


def robots(scenarios: list[Scenario], referentials: dict[str, Referential]) -> list[str]:
    """What players without any idea earn: mean score, and share of plays « acquis » where there is one."""
    lexicon = politeness((shipped_folder(),))
    rows, names = [], []
    for one in scenarios:
        proof = prove(one, referentials[one.referential], lexicon=lexicon)
        found = run_robots(compile_scenario(one), proof.graphs, proof.references, proof.referential, lexicon)
        names = list(found)
        cells = [french(f"{item.mean:.2f}") + won(item.acquired) for item in found.values()]
        rows.append(f"| `{one.id}` | {' | '.join(cells)} |")
    head = [
        "",
        "## Les robots",
        "",
        "Ce qu’obtiennent des joueurs qui suivent une règle sans comprendre : score moyen, et part des parties « acquis » quand il y en",
        "a. Le hasard est exact : toutes les parties y sont, chacune avec sa probabilité.",
        "",
        f"| scénario | {' | '.join(names)} |",
        "| --- |" + " --- |" * len(names),
    ]
    return head + rows


def page() -> str:
    """The whole page."""
    scenarios, referentials = library()
    lines = [HEAD.rstrip(), *overview(scenarios), "", "## Qui montre quoi", "", "Le nombre de scènes où au moins un choix montre le critère ; en gras, les scénarios qui jugent la compétence."]  # fmt: skip
    for referential in referentials.values():
        for competence in referential.competences:
            lines += coverage(competence, scenarios)
    return typeset("\n".join([*lines, *robots(scenarios, referentials)]) + "\n")


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page() else 1)
    PAGE.write_text(page(), encoding="utf-8")
