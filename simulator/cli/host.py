"""How does a trainer lead a group? ``plateau host``: opens the app on a session, or takes one up again, lists them, writes the cards."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.output import DONE, USAGE, data, document, tell
from simulator.wiring import make_practice

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.app.hosting.server import Server
    from simulator.practice import Practice
    from simulator.practice.hosting import Hosted

KINDS = {"led": "conversation", "face-to-face": "jeu de rôle", "individual": "chacun seul"}
HERE = "localhost"


def host(options: Namespace) -> int:
    """``plateau host``."""
    if options.list:
        return _list(options)
    wrong = _wrong(options)
    if wrong:
        tell(f"plateau : {wrong}")
        return USAGE
    if options.cards:
        return _cards(options)
    from simulator.cli.face import terminal_at_hand

    if not terminal_at_hand() and not (options.individual and options.json):
        tell(
            "plateau : une séance s’anime dans un terminal, plein écran. Sans terminal : --list les liste, --cards écrit les cartes."
        )
        return USAGE
    practice = make_practice()
    session = _alone(practice, options.resume) if options.resume else None
    if options.individual or session:
        from simulator.cli.board import board

        return board(practice, options, session)
    return _lead(practice, options)


def _wrong(options: Namespace) -> str:
    """What does not go together, in a sentence; empty where all is well."""
    if options.individual:
        return _wrong_alone(options)
    if options.more:
        return "une séance menée ensemble porte sur un seul scénario ; plusieurs vont avec --individual."
    if bool(options.scenario) == bool(options.resume):
        return "nommez un scénario (« plateau list » les donne), ou une séance à reprendre : --resume CODE."
    if options.no_network and (options.address is not None or options.port is not None):
        return "--no-network n’ouvre aucune connexion : retirez --address et --port."
    if options.typed and (options.no_network or options.face_to_face):
        return "--typed demande des téléphones : il ne va ni avec --no-network, ni avec --face-to-face."
    if options.resume and (options.typed or options.face_to_face or options.cards or options.seed is not None):
        return "une séance reprise garde ce qui a été décidé à son début : retirez --typed, --face-to-face, --cards et --seed."
    if options.output and not options.cards:
        return "-o va avec --cards."
    return ""


def _wrong_alone(options: Namespace) -> str:
    others = ("typed", "face_to_face", "no_network", "address", "port", "seed", "cards", "output")
    if any(getattr(options, name) not in (None, False) for name in others):
        return "avec --individual, chacun joue dans sa propre application : seuls des ID de scénarios, --resume et --json y ont un sens."
    return (
        "une séance reprise garde ses scénarios : retirez-les, ou retirez --resume."
        if options.scenario and options.resume
        else ""
    )


def _lead(practice: Practice, options: Namespace) -> int:
    from simulator.app import Led, run_app
    from simulator.app.hosting.leading import how_to_resume

    hosted = _hosted(practice, options)
    address = "" if options.no_network else options.address or HERE
    code = run_app(practice, Led(hosted, address, options.port), serve)
    if hosted.trouble:
        tell(f"plateau : {hosted.trouble}")
        return USAGE
    if hosted.group.phase.value != "closed":
        tell(how_to_resume(hosted.group.opening.code))
    return code


def _hosted(practice: Practice, options: Namespace) -> Hosted:
    from simulator.practice.group_sessions import find_session
    from simulator.practice.hosting import host as open_session
    from simulator.practice.hosting import take_up

    if not options.resume:
        return open_session(
            practice, options.scenario, face_to_face=options.face_to_face, typed=options.typed, seed=options.seed
        )
    return take_up(practice, find_session(practice, options.resume).id)


def _alone(practice: Practice, code: str) -> str | None:
    """The session of that code, when everyone plays alone in it."""
    from simulator.practice.group_sessions import find_session

    row = find_session(practice, code)
    return row.id if row.kind == "individual" else None


def serve(hosted: Hosted, address: str, port: int | None, told: Callable[[str], None]) -> Server:
    """The pages of a session; loaded when one is opened to devices, not before."""
    from simulator.web.classroom import PORT
    from simulator.web.classroom.server import GroupServer

    return GroupServer(hosted, address, PORT if port is None else port, told)


def _list(options: Namespace) -> int:
    from scoring.wording import day_and_time
    from simulator.practice.group_sessions import group_of

    practice = make_practice()
    rows = [row for row in practice.store.sessions() if row.kind in KINDS]
    if options.json:
        found = [
            {"id": row.id, "code": row.code, "kind": row.kind, "scenarios": list(group_of(practice, row.id).opening.scenarios),
             "phase": group_of(practice, row.id).phase.value, "started": row.started, "closed": row.closed}
            for row in rows
        ]  # fmt: skip
        document({"format": 1, "sessions": found})
        return DONE
    for row in rows:
        group = group_of(practice, row.id)
        state = "terminée" if row.closed else "en cours"
        data(
            f"{row.code}  {state:<9} {KINDS.get(row.kind, row.kind):<13} {day_and_time(row.started)}  {', '.join(group.opening.scenarios)}\n"
        )
    if not rows:
        tell("Aucune séance n’est enregistrée. « plateau host ID » en ouvre une.")
    return DONE


def _cards(options: Namespace) -> int:
    from simulator.practice.role_cards import cards_html, cards_markdown
    from simulator.storage import write_text

    playable = make_practice().open(options.scenario)
    if not options.output or options.output == "-":
        data(cards_markdown(playable))
        return DONE
    path = Path(options.output)
    html = path.suffix.lower() in {".html", ".htm"}
    write_text(path, cards_html(playable) if html else cards_markdown(playable))
    tell(f"Cartes de rôle écrites dans {options.output}.")
    return DONE
