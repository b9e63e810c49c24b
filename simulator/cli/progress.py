"""Where does a trainee stand? ``plateau progress``: in lines, as one document, or as a report to hand over."""

from argparse import Namespace
from pathlib import Path

from simulator.cli.output import DONE, USAGE, data, document, fills_a_terminal, raw, tell
from simulator.cli.play import trainee_of
from simulator.wiring import make_practice

MANY = 200


def progress(options: Namespace) -> int:
    """``plateau progress``."""
    from simulator.practice.progress import progress_document, progress_of

    if fills_a_terminal(options.format, options.output):
        return USAGE
    practice = make_practice()
    trainee = trainee_of(practice, options)
    if options.trainee is not None and trainee not in {one.name for one in practice.store.profiles()}:
        tell(f"Personne ne s’appelle « {trainee} » ici : le parcours est vide.")
    if options.json or options.format == "json" or (options.format is None and (options.output or "").endswith(".json")):
        found = progress_document(progress_of(practice, trainee, patient=_patience))
        if not options.output:
            document(found)
            return DONE
        import json

        return _written(options, (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode())
    if options.format is None and not options.output:
        from simulator.practice.progress_text import progress_lines

        data("\n".join(progress_lines(progress_of(practice, trainee, patient=_patience))) + "\n")
        return DONE
    from simulator.practice.progress_report import render_trainee, trainee_report_of

    suffix = Path(options.output).suffix.lstrip(".") if options.output else ""
    format = options.format or {"htm": "html", "markdown": "md"}.get(suffix, suffix)
    return _written(options, render_trainee(trainee_report_of(practice, trainee), format, options.table))


def _patience(count: int) -> None:
    if count > MANY:
        tell(f"{count} résultats à calculer : cela peut prendre une minute, une seule fois.")


def _written(options: Namespace, content: bytes) -> int:
    from simulator.storage import write_bytes

    if not options.output or options.output == "-":
        raw(content)
        return DONE
    write_bytes(Path(options.output), content)
    tell(f"Parcours écrit dans {options.output}.")
    return DONE
