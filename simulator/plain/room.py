"""What does a participant of a group session read in a terminal, and what does a typed line ask for? Views in, lines out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from simulator.group import Phase
from simulator.group.words import counted, gridded, heading, place, to_do, votes
from simulator.source import typeset, without_controls

View = Mapping[str, Any]
MARKS = {"oui": "observed", "non": "not-observed", "contraire": "against", "rien": ""}
_SAID = {"observed": "observé", "not-observed": "non observé", "against": "contraire", "": ""}
HELP = (
    "Pendant un vote, tapez le numéro de votre réponse (ou votre phrase, si l’on répond avec ses mots) ; tapez-en un autre pour "
    "changer. Observateur : le numéro du critère, puis oui, non, contraire ou rien, puis une note si vous voulez (3 oui reformule). "
    "grille : la grille ; observer, voter : changer de rôle ; effacer : effacer mon nom et sortir ; q : sortir ; a : cette aide."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a line asks for: fields to send, or a sentence to say at once; ``leave`` to go, ``erase`` to be forgotten first."""

    fields: Mapping[str, str] = field(default_factory=dict)
    say: str = ""
    leave: bool = False
    erase: bool = False


def told(view: View, before: View | None) -> str:
    """What is new in a view, as lines to be read in order."""
    lines: list[str] = []
    moved = before is None or _moment(view) != _moment(before)
    if before is None:
        mission = [f"- {one}" for one in view["scenario"]["mission"]]
        lines += [
            view["scenario"]["title"],
            *_plain(view["scenario"]["context"]),
            *(["Mission :", *mission] if mission else []),
        ]
    lines += _card(view, before)
    if view["lines"] and (before is None or _place(view) != _place(before)):
        lines += [place(view), *(f"{line['who']} : {line['text']}" for line in view["lines"])]
    if moved and view["phase"] != Phase.SCENE.value:
        lines.append(heading(view))
    lines += [to_do(view), *_choices(view), *_people(view)] if moved else []
    lines += _result(view, before)
    if gridded(view) and (before is None or not gridded(before)):
        lines += grid(view)
    clean = "\n".join(typeset(without_controls(line)) for line in lines if line)
    return f"{clean}\n" if clean else ""


def asked(view: View, line: str) -> Asked:
    """What a typed line asks for, in the moment of ``view``."""
    words = without_controls(line, one_line=True).strip()
    match words.casefold():
        case "q" | "quitter":
            return Asked(leave=True)
        case "effacer":
            return Asked(leave=True, erase=True)
        case "a" | "aide" | "?":
            return Asked(say=typeset(HELP))
        case "observer" | "voter" as word:
            return Asked({"do": "role", "role": "observer" if word == "observer" else "voter"})
        case "grille":
            return Asked(say="\n".join(grid(view)) or "Vous n’avez pas de grille.")
    if gridded(view) and (mark := _mark(view, words)) is not None:
        return Asked(mark)
    return _vote(view, words) if awaited(view) else Asked(say="Aucun vote n’est ouvert. a : aide.")


def awaited(view: View) -> bool:
    """Whether a vote is open to this participant."""
    return view["phase"] == Phase.VOTE.value and votes(view) and view["ballot"] is not None and view["ballot"]["open"]


def grid(view: View) -> list[str]:
    """The observer's grid, numbered."""
    rows = []
    for rank, one in enumerate(view["grid"] or (), start=1):
        seen = f" [{_SAID[one['seen']]}]" if one["seen"] else ""
        rows.append(typeset(f"  {rank}. {one['name']}{seen}{' ' + one['note'] if one['note'] else ''}"))
    return rows


def _vote(view: View, words: str) -> Asked:
    ballot = view["ballot"]
    number = str(ballot["number"])
    if not words:
        return Asked(say="a : aide.")
    if view["typed"]:
        return Asked({"do": "say", "ballot": number, "text": words})
    choices = ballot["choices"]
    if words.isascii() and words.isdigit() and len(words) < 4 and 1 <= int(words) <= len(choices):
        return Asked({"do": "vote", "ballot": number, "choice": choices[int(words) - 1]["id"]})
    return Asked(say=typeset(f"Tapez un numéro de 1 à {len(choices)}. a : aide."))


def _mark(view: View, words: str) -> dict[str, str] | None:
    number, _, rest = words.partition(" ")
    word, _, note = rest.strip().partition(" ")
    rows = view["grid"]
    if not (number.isascii() and number.isdigit() and len(number) < 4 and 1 <= int(number) <= len(rows)):
        return None
    if word.casefold() not in MARKS:
        return None
    return {"do": "observe", "criterion": rows[int(number) - 1]["id"], "seen": MARKS[word.casefold()], "note": note.strip()}


def _place(view: View) -> tuple[Any, ...]:
    return view["turn"], view["scene"], view["branch"], view["ended"] is not None


def _moment(view: View) -> tuple[Any, ...]:
    ballot = view["ballot"]
    return view["phase"], ballot["number"] if ballot else 0, view["you"]["role"], *_place(view)


def _choices(view: View) -> list[str]:
    return [f"  {rank}. {one['text']}" for rank, one in enumerate(view["ballot"]["choices"], start=1)] if awaited(view) else []


def _people(view: View) -> list[str]:
    return [counted(view)] if view["phase"] == Phase.LOBBY.value else []


def _card(view: View, before: View | None) -> list[str]:
    card = view["card"]
    if card is None or (before is not None and before["card"] == card):
        return []
    mission = [f"- {one}" for one in card["mission"]]
    return [card["title"], *_plain(card["context"]), *mission, *(f"{line['who']} : {line['text']}" for line in card["opening"])]


def _result(view: View, before: View | None) -> Iterator[str]:
    """The spread when it is new, then the key when it is."""
    ballot, was = view["ballot"], (before or {}).get("ballot")
    if ballot is None or ballot["spread"] is None or view["phase"] == Phase.SCENE.value:
        return
    shown = was if was is not None and was["number"] == ballot["number"] else {"spread": None, "key": None}
    texts = {one["id"]: one["text"] for one in ballot["choices"]}
    if shown["spread"] is None:
        own = ballot["yours"]["choice"] if ballot["yours"] else None
        for rank, one in enumerate(ballot["spread"], start=1):
            yours = ", votre réponse" if one["id"] == own else ""
            yield f"  {rank}. {one['count']} voix{yours} : {texts[one['id']]}"
        if ballot["unclear"]:
            yield f"  Réponses non comprises : {ballot['unclear']}"
    if ballot["key"] and not shown["key"]:
        yield "La correction :"
        for rank, one in enumerate(ballot["key"], start=1):
            yield f"  {rank}. {one['feedback']}{' Faute bloquante : ' + one['blocking'] if one['blocking'] else ''}"


def _plain(text: str) -> list[str]:
    return [re.sub(r"[ \t\n]+", " ", part).strip().replace("**", "") for part in text.split("\n\n")]  # no-break spaces stay
