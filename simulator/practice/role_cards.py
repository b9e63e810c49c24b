"""What does each read before a role-play between people? The cards as texts, and as a page to print; never the choices nor their worth."""

import re
from html import escape

from simulator.group import GroupSession, Phase, Role, role_card
from simulator.group.events import Went
from simulator.group.session import round_seconds
from simulator.practice.hosting import grid_of
from simulator.practice.playable import Playable
from simulator.scenario import Scenario
from simulator.source import typeset

PLAYED = (Role.PLAYER, Role.COUNTERPART)


def card_text(scenario: Scenario, role: Role) -> tuple[str, str]:
    """A card's title and its text, in Markdown."""
    card = role_card(scenario, role)
    text = f"{card['context'].strip()}\n"
    if card["mission"]:
        text += "\n**Votre mission**\n\n" + "".join(f"- {goal}\n" for goal in card["mission"])
    if card["opening"]:
        text += typeset("\n**Pour commencer, vous dites :**\n\n") + "".join(
            f"- {line['who']}, « {line['text']} »\n" for line in card["opening"]
        )
    return card["title"], typeset(text)


def cards_markdown(playable: Playable) -> str:
    """Both cards and the observers' grid, as one text."""
    scenario = playable.scenario
    parts = [f"# {scenario.title}\n"]
    for role in PLAYED:
        title, text = card_text(scenario, role)
        parts.append(f"## {title}\n\n{text}")
    grid = "".join(f"| {one.name} | | | |\n" for one in grid_of(playable))
    parts.append(
        f"## Grille d’observation\n\n| Critère | Observé | Non observé | Contraire |\n| --- | --- | --- | --- |\n{grid}"
    )
    return "\n".join(parts)


def cards_html(playable: Playable) -> str:
    """The same as a page of its own: one card to a sheet, nothing fetched from elsewhere."""
    scenario = playable.scenario
    cards = "".join(
        f"<section><p>{escape(scenario.title)}</p><h1>{escape(title)}</h1>{_html(text)}</section>"
        for title, text in (card_text(scenario, role) for role in PLAYED)
    )
    rows = "".join(f"<tr><th scope='row'>{escape(one.name)}</th><td></td><td></td><td></td></tr>" for one in grid_of(playable))
    head = "".join(f"<th scope='col'>{name}</th>" for name in ("Critère", "Observé", "Non observé", "Contraire"))
    grid = f"<section><p>{escape(scenario.title)}</p><h1>Grille d’observation</h1><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></section>"
    return _PAGE.replace("TITLE", escape(scenario.title)).replace("BODY", cards + grid)


def acted_before(group: GroupSession) -> float:
    """Seconds of role-play already written down when a session is taken up again: up to the last thing that happened in it."""
    if group.phase is not Phase.ACTING:
        return 0.0
    began = next(minute.at for minute in reversed(group.minutes) if minute.event == Went(Phase.ACTING.value))
    return round_seconds(began, group.minutes[-1].at)


def _html(text: str) -> str:
    """Paragraphs, lists and bold words: all that a card is written with."""
    blocks = []
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = [line.strip() for line in block.splitlines()]
        if all(line.startswith("- ") for line in lines):
            blocks.append("<ul>" + "".join(f"<li>{_inline(line[2:])}</li>" for line in lines) + "</ul>")
        else:
            blocks.append(f"<p>{_inline(' '.join(lines))}</p>")
    return "".join(blocks)


def _inline(text: str) -> str:
    return re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escape(text))


_PAGE = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cartes de rôle, TITLE</title>
<style>
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #16191f; background: #fff; }
section { break-after: page; border: 1px solid #4c525c; border-radius: .5rem; padding: 1rem 1.5rem; margin-bottom: 2rem; }
section > p:first-child { color: #4c525c; margin: 0; }
h1 { font-size: 1.6rem; margin: .2rem 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #4c525c; padding: .4rem; text-align: left; font-weight: normal; }
td { min-width: 4rem; }
@page { size: A4; margin: 18mm; }
@media print { body { margin: 0; max-width: none; } section { border: none; padding: 0; } }
</style>
</head>
<body>
BODY
</body>
</html>
"""
