"""Do the golden plays still go as they went? ``plateau test``, for authors and for the gate."""

from argparse import Namespace
from pathlib import Path

from simulator.cli.output import DONE, FAULTS, USAGE, data, document, tell
from simulator.engine import EngineError
from simulator.practice import Practice, PracticeError
from simulator.practice.golden import GoldenPlay, PlaySyntaxError, differences, read_play, render_play
from simulator.storage import write_text
from simulator.wiring import make_practice


def run_plays(options: Namespace) -> int:
    """Plays every ``.play`` found; with ``--write`` refreshes those that differ."""
    practice = make_practice()
    paths = [Path(path) for path in options.paths] or list(practice.roots)
    missing = [path for path in paths if not path.exists()]
    if missing:
        tell(f"plateau : {missing[0]} n’existe pas.")
        return USAGE
    plays = [play for path in paths for play in ([path] if path.is_file() else sorted(path.rglob("*.play")))]
    rows = []
    for path in plays:
        fault, lines = run_one(practice, path, write=options.write)
        rows.append({"file": path.as_posix(), "same": not fault, "differences": list(lines)})
        if fault and not options.json:
            data(f"{path.as_posix()} : {fault}\n" + "".join(f"    {line}\n" for line in lines))
    if options.json:
        document({"format": 1, "plays": rows})
    wrong = sum(not row["same"] for row in rows)
    tell(f"{len(rows)} conversation(s) témoin(s), {wrong} différence(s){' récrite(s)' if options.write and wrong else ''}.")
    return FAULTS if wrong and not options.write else DONE


def run_one(practice: Practice, path: Path, *, write: bool) -> tuple[str, tuple[str, ...]]:
    """One golden play: a French word on what differs (empty when nothing does), and the differing lines."""
    scenario = path.parent.with_suffix(".yaml")
    try:
        golden = read_play(path.read_text(encoding="utf-8-sig"))
        rendered = _rendered(practice, scenario, golden)
    except (PlaySyntaxError, PracticeError, EngineError, UnicodeDecodeError) as error:
        return "ne peut pas être joué", (str(error),)
    found = differences(golden, rendered)
    if found and write:
        write_text(path, rendered)
    return ("diffère" if found else ""), found


def _rendered(practice: Practice, scenario: Path, golden: GoldenPlay) -> str:
    playable = practice.open(str(scenario))
    attempt = practice.begin(playable, mode=golden.mode, seed=golden.seed, keep=False)
    for _, move in golden.moves:
        attempt.make(move)
    return render_play(attempt, golden.comments)
