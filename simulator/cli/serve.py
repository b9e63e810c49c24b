"""How is Plateau opened in a browser from the command? Says what it opens to whom, then serves until it is told to stop."""

import os
import sys
from argparse import Namespace

from simulator.cli.output import DONE, USAGE, tell
from simulator.wiring import make_practice

COMMAND = (sys.executable, "-m", "simulator")
LEAST_PASSCODE = 4


def serve(options: Namespace) -> int:
    """``plateau serve``."""
    from simulator.web.listening import is_local, listen, run
    from simulator.web.site import Serving, make_site
    from simulator.web.tokens import bare, code, spelled

    if os.environ.get("PLATEAU_TRAINEE"):
        tell("plateau : c’est au formateur d’ouvrir une séance ; PLATEAU_TRAINEE ferme cette machine sur une personne.")
        return USAGE
    if options.passcode is not None and len(bare(options.passcode)) < LEAST_PASSCODE:
        tell(f"plateau : un code d’au moins {LEAST_PASSCODE} lettres ou chiffres, ou pas de --passcode : il sera tiré au sort.")
        return USAGE
    closed = not is_local(options.address) or bool(options.public)
    passcode = options.passcode if options.passcode is not None else code(os.urandom) if closed else ""
    sock, place = listen(options.address, options.port)
    practice = make_practice()
    _ = practice.store  # what cannot be opened is said before anybody comes

    def ready() -> None:
        tell(place.opens("Plateau est ouvert dans le navigateur"))
        if passcode:
            tell(f"Code de la séance : {spelled(passcode) if options.passcode is None else passcode}")
        tell("Chacun donne un nom et ne voit que ses essais ; vous, tous (« plateau attempts »). Ctrl+C arrête.")
        if closed and not options.public:
            tell(
                "Sur le réseau, rien n’est chiffré : n’ouvrez ainsi que dans une salle, jamais sur Internet sans https devant."
            )

    serving = Serving(
        practice,
        COMMAND,
        os.urandom,
        tell,
        address=options.address,
        passcode=passcode,
        closed=closed,
        sessions=options.sessions,
        idle=options.idle * 60.0,
        public=options.public,
    )
    try:
        run(make_site(serving), sock, ready)
    finally:
        practice.close()
    tell("Arrêté. Chaque réponse est enregistrée.")
    return DONE
