"""What is projected of the conversation? The scene, the offered replies, how the room split; the key once the trainer showed it.

All of it comes from ``Hosted.screen()``, the value that every device may have: what is not in there cannot be shown here.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from scoring.wording import NARROW, plural, quoted, signed
from simulator.app.words import Part
from simulator.app.wrapping import wrapped
from simulator.source import typeset

BAR = 30
INDENT = "\u00a0\u00a0"
Names = Mapping[str, str]
"""Criterion id → its name."""


def scene_parts(view: Mapping[str, Any], said: tuple[str, str] | None, names: Names, width: int) -> list[Part]:
    """What the other says now; before it, what was answered (``said``: its id and text), with its correction where it was asked for."""
    parts = _answered(view, said, names, width) if view["phase"] == "scene" else []
    for line in view["lines"]:
        parts += [(f"{line['who']}  ", "bold $secondary"), f"{line['text']}\n\n"]
    if view["ended"] is not None:
        parts.append(("La conversation est finie.\n", "bold $accent"))
    return parts


def _answered(view: Mapping[str, Any], said: tuple[str, str] | None, names: Names, width: int) -> list[Part]:
    if said is None:
        return []
    id, text = said
    ballot = view["ballot"]
    parts: list[Part] = [("On essaie  " if view["branch"] else "Le groupe  ", "bold $primary"), f"{text}\n"]
    if ballot is not None and ballot["taken"] == id:
        parts += _worth(ballot, id, names, width)
    return [*parts, "\n"]


def choices_parts(view: Mapping[str, Any], width: int, gap: str = "") -> list[Part]:
    """The offered replies, numbered as on the phones; ``gap`` between two of them."""
    choices = view["ballot"]["choices"]
    if not choices:
        return [("Chacun répond avec ses mots, sur son téléphone.\n", "bold $accent")]
    return [
        part
        for number, choice in enumerate(choices, start=1)
        for part in ((f"{number} ", "bold $accent"), f"{wrapped(choice['text'], width, 2)}\n{gap}")
    ]


def spread_parts(view: Mapping[str, Any], names: Names, width: int, before: Mapping[str, int], gap: str = "") -> list[Part]:
    """How the room split, as bars with their figures; ``before``: the counts of the vote before this one."""
    ballot = view["ballot"]
    counts = {row["id"]: row["count"] for row in ballot["spread"]}
    total = sum(counts.values()) + ballot["unclear"]
    parts: list[Part] = [(f"{spread_words(list(counts.values()), ballot['unclear'])}\n\n", "bold")]
    most = max(counts.values(), default=0)
    cells = min(BAR, max(width - 34, 10))
    for number, choice in enumerate(ballot["choices"], start=1):
        count = counts[choice["id"]]
        style = "bold" if count == most and most else ""
        text = wrapped(choice["text"], width, 2)
        parts += [(f"{number} ", "bold $accent"), (f"{text}\n", style) if style else f"{text}\n"]
        parts += [INDENT, (_bar(count, total, cells), "$primary"), (f" {_figures(count, total)}", "bold")]
        parts.append((f"   au vote précédent{NARROW}: {before[choice['id']]}\n", "$quiet") if before else "\n")
        parts += [*_worth(ballot, choice["id"], names, width), gap]
    if ballot["unclear"]:
        parts += [
            INDENT,
            (f"{plural(ballot['unclear'], 'réponse non comprise', 'réponses non comprises')}\n", "$quiet"),
        ]
    return parts


def spread_words(counts: Sequence[int], unclear: int = 0) -> str:
    """Majority, tie or silence of the room, in one sentence."""
    most = max(counts, default=0)
    if not most:
        return "Aucune réponse n’a été comprise." if unclear else "Personne n’a voté."
    tops = [str(rank) for rank, count in enumerate(counts, start=1) if count == most]
    total = sum(counts) + unclear
    if len(tops) > 1:
        each = plural(most, "voix", "voix")
        return f"Égalité entre les réponses {', '.join(tops[:-1])} et {tops[-1]} ({each} chacune)."
    if most == total:
        return f"Unanimité{NARROW}: réponse {tops[0]} ({plural(most, 'voix', 'voix')})."
    kind = "Majorité" if most * 2 > total else "En tête"
    return f"{kind}{NARROW}: réponse {tops[0]} ({most} voix sur {total})."


def votes_words(voted: int, people: int, hands: int, *, network: bool) -> str:
    """How many votes came in, of how many expected: never whose, nor for what."""
    found = []
    if network or people:
        found.append(f"Votes reçus{NARROW}: {voted} sur {people}.")
    if hands:
        found.append(f"{plural(hands, 'main levée comptée', 'mains levées comptées')}.")
    elif not found:
        found.append(f"Vote à main levée{NARROW}: touche h pour saisir les comptes.")
    return " ".join(found)


def _bar(count: int, total: int, cells: int) -> str:
    full = round(count * cells / total) if total else 0
    return "█" * full + "░" * (cells - full)


def _figures(count: int, total: int) -> str:
    share = f"{round(100 * count / total) if total else 0}{NARROW}%"
    return f"{count:>3} voix, {share:>5}".replace(" voix", "\u00a0voix")


def _worth(ballot: Mapping[str, Any], choice: str, names: Names, width: int) -> list[Part]:
    """What the reply is worth: nothing before the correction was asked for."""
    key = next((one for one in ballot["key"] or () if one["id"] == choice), None)
    if key is None:
        return []
    shows = [f"{signed(points)} {names.get(id, id)}" for id, points in key["points"]] or ["Rien de compté."]
    parts: list[Part] = [(f"{INDENT}{wrapped(one, width, 5)}\n", "bold $accent") for one in shows]
    if key["blocking"]:
        parts.append((f"{INDENT}{wrapped(f'Faute bloquante{NARROW}: ' + key['blocking'], width, 2)}\n", "bold $error"))
    if key["feedback"]:
        parts.append((f"{INDENT}{wrapped(key['feedback'], width, 2)}\n", "$accent"))
    return parts


def branch_words(turn: int) -> str:
    """Where the group is, when it is not in its conversation."""
    return typeset(f" BRANCHE : on explore une autre réponse. Le groupe en est resté au tour {turn}. ")


def phase_words(view: Mapping[str, Any], word: str) -> str:
    """The phase, with the round of a vote and the turn."""
    ballot = view["ballot"]
    open_round = ballot["round"] if ballot and view["phase"] in {"vote", "spread", "discussion"} else 1
    again = f" (vote n° {open_round})" if open_round > 1 else ""
    turn = f", tour {view['turn']}" if view["turn"] else ""
    return f"{word}{again}{turn}"


def reply_question(number: int, text: str) -> str:
    """What one asks before a reply of the trainer's choosing."""
    return f"Réponse {number} {quoted(text)}"
