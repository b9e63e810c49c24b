"""What leaves this machine? ``plateau send``: what waits, and the attempt that is named; nothing unless it was configured."""

from argparse import Namespace

from simulator.cli.output import DONE, FAULTS, USAGE, data, document, tell
from simulator.practice import Practice, PracticeError
from simulator.source import without_controls
from simulator.storage import StoreError
from simulator.wiring import make_practice


def send(options: Namespace) -> int:
    """``plateau send``."""
    from simulator.practice.sending import lrs_of
    from simulator.practice.sending import send as post

    if options.all and options.attempt is not None:
        tell("plateau : --all les prend tous ; ne nommez pas d’essai, ou retirez --all.")
        return USAGE
    practice = make_practice()
    lrs = lrs_of(practice)
    if options.dry_run:
        return _dry_run(practice, options, lrs.statements)
    _queue(practice, options)
    done = post(practice)
    for name in done.delivered:
        data(f"{name}\n")
    for name, why in done.refused:
        tell(f"{name} : {why}")
    if done.trouble:
        tell(f"{done.trouble} Rien n’est perdu. Relancez « plateau send » quand ce sera réglé.")
    tell(f"Envoyés : {len(done.delivered)} ; refusés : {len(done.refused)} ; en attente : {done.waiting}.")
    return FAULTS if done.trouble or done.refused else DONE


def _queue(practice: Practice, options: Namespace) -> None:
    from simulator.engine import EngineError
    from simulator.practice.sending import finished, queue

    if options.attempt is not None:
        attempt = _attempt(practice, options.attempt)
        if not queue(practice, attempt):
            tell(f"L’essai {attempt} a déjà été envoyé, tel qu’il est.")
    for attempt in finished(practice) if options.all else ():
        try:
            queue(practice, attempt)
        except (PracticeError, StoreError, EngineError, KeyError) as error:
            tell(f"{attempt} : {error}")


def _dry_run(practice: Practice, options: Namespace, address: str) -> int:
    """Says what would be sent, and opens no connection; the statements of the attempt that is named go to stdout."""
    from simulator.practice.sending import finished, told
    from simulator.storage.outbox import Outbox

    if options.attempt is not None:
        document(told(practice, _attempt(practice, options.attempt)))
    if options.all:
        data("".join(f"{attempt}\n" for attempt in finished(practice)))
    tell(f"Rien n’est envoyé. En attente pour {address} : {len(Outbox(practice.home.outbox).waiting())}.")
    return DONE


def _attempt(practice: Practice, named: str) -> str:
    return practice.newest() if named == "last" else without_controls(named, one_line=True)
