"""How is the day of the exam rehearsed from the command? In the app, as a plain stream, or from written answers; and judged by jurors."""

import sys
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.output import DONE, FAULTS, USAGE, data, document, tell
from simulator.cli.play import trainee_of
from simulator.exam import ExamError
from simulator.practice import Practice, PracticeError
from simulator.source import Problem, system_reason, without_controls
from simulator.storage import load_settings
from simulator.wiring import make_practice

if TYPE_CHECKING:
    from simulator.practice.planning_a_day import Wish
    from simulator.practice.rehearsal import Rehearsal

_PLANNING = ("road", "plan", "settings", "scenario", "reply", "seed", "present", "held", "trainer_word")
"""What decides of a new day, and means nothing for one that goes on."""


def exam(options: Namespace) -> int:
    """``plateau exam``."""
    from simulator.cli.face import terminal_at_hand

    if options.list:
        return _list(options)
    if options.json:
        tell("plateau : --json demande --list ; le bilan d’une journée, lui : plateau report exam --format json.")
        return USAGE
    said = [name for name in _PLANNING if getattr(options, name) not in (None, "", [])]
    if options.resume and said:
        tell(
            f"plateau : --resume reprend la journée telle qu’elle a été prévue, et ne va pas avec --{said[0].replace('_', '-')}."
        )
        return USAGE
    practice = make_practice()
    day = _taken_up(practice, options) if options.resume else _new(practice, options)
    if day is None:
        return FAULTS
    if options.answers is not None or options.plain or not terminal_at_hand():
        return _plainly(day, options)
    return _in_app(practice, day)


def _list(options: Namespace) -> int:
    from scoring.wording import day_and_time
    from simulator.practice.kept_days import listed_days
    from simulator.practice.profiles import clean_name

    days = listed_days(make_practice(), clean_name(options.trainee or ""))
    if options.json:
        document({"format": 1, "days": [asdict(one) for one in days]})
        return DONE
    for one in days:
        attempt = f"  essai {one.attempt}" if one.attempt else ""
        data(f"{one.id}  {day_and_time(one.started)}  {one.trainee}  {one.stage}{attempt}\n")
    if not days:
        tell("Aucune journée d’examen n’a été répétée.")
    return DONE


def _taken_up(practice: Practice, options: Namespace) -> "Rehearsal":
    from simulator.practice.rehearsal import take_up_day, unfinished_day

    trainee = trainee_of(practice, options)
    found = unfinished_day(practice, trainee)
    if found is None:
        raise PracticeError(f"Aucune journée n’est en cours pour « {trainee} ». « plateau exam » en commence une.")
    return take_up_day(practice, found)


def _new(practice: Practice, options: Namespace) -> "Rehearsal | None":
    """The day as planned and kept; ``None`` once what is faulty in a file is told."""
    from simulator.practice.planning_a_day import plan_day
    from simulator.practice.rehearsal import begin_day, unfinished_day

    trainee = trainee_of(practice, options)
    try:
        planned = plan_day(practice, _wish(practice, options))
    except PracticeError as error:
        problems: tuple[Problem, ...] = getattr(error, "problems", ())
        if not problems:
            raise
        tell(f"plateau : {error}")
        for problem in problems:
            tell(str(problem))
        return None
    if unfinished_day(practice, trainee) is not None:
        tell("Une journée commencée attend aussi : « plateau exam --resume » la reprend.")
    plan, paper, questions, notices = planned
    word = without_controls(options.trainer_word, one_line=True)
    day = begin_day(practice, plan, paper, questions, trainee, word, notices)
    tell(f"Journée {day.id}, graine {plan.seed}.")
    return day


def _wish(practice: Practice, options: Namespace) -> "Wish":
    from scoring.certification import Road
    from simulator.practice.planning_a_day import Wish
    from simulator.practice.roads import held_from

    return Wish(
        road=Road(options.road) if options.road else None,
        scenario=options.scenario or "",
        reply=options.reply or "",
        seed=options.seed,
        plan=Path(options.plan) if options.plan else None,
        settings=Path(options.settings) if options.settings else None,
        held=tuple(held_from(without_controls(text, one_line=True)) for text in options.held),
        presents=tuple(without_controls(text, one_line=True) for text in options.present),
        extra_time=load_settings(practice.home.settings).extra_time,
    )


def _in_app(practice: Practice, day: "Rehearsal") -> int:
    from simulator.app import Sat, run_app
    from simulator.cli.host import serve

    code = run_app(practice, Sat(day), serve)
    if not day.flush():
        tell(f"plateau : {day.trouble}")
        return USAGE
    if not day.day.over:
        tell(f"La journée {day.id} est gardée. Pour la reprendre : plateau exam --resume")
    return code


def _plainly(day: "Rehearsal", options: Namespace) -> int:
    from simulator.plain.day import FaultyLineError, Script, day_stream

    try:
        source = Script(_read(options.answers).splitlines()) if options.answers is not None else sys.stdin
    except (OSError, UnicodeDecodeError) as error:
        why = system_reason(error) if isinstance(error, OSError) else "pas en UTF-8"
        tell(f"plateau : {options.answers} ne peut pas être lu ({why}).")
        return USAGE
    try:
        day_stream(day, source, sys.stdout)
    except FaultyLineError as error:
        tell(f"plateau : {options.answers}, {error}")
        tell("Ce qui a été répondu avant est gardé : « plateau exam --resume ».")
        return FAULTS
    except ExamError as error:
        tell(f"plateau : {error}")
        return FAULTS
    if not day.flush():
        tell(f"plateau : {day.trouble}")
        return USAGE
    if day.attempt is not None and day.attempt.trouble:
        from simulator.practice.rescue import last_words

        tell(f"plateau : {last_words(day.practice, day.attempt)}")
        return USAGE
    return DONE


def _read(name: str) -> str:
    return sys.stdin.buffer.read().decode("utf-8-sig") if name == "-" else Path(name).read_text(encoding="utf-8-sig")


def jury(options: Namespace) -> int:
    """``plateau jury``."""
    from scoring.scale import Level
    from scoring.wording import LEVEL_NAMES
    from simulator.practice.rehearsal import take_up_day

    practice = make_practice()
    day = take_up_day(practice, without_controls(options.day, one_line=True), lived=False)
    level, juror = Level(options.level), without_controls(options.juror, one_line=True).strip()
    try:
        day.judge(juror, options.competence, level, options.why)
    except ExamError as error:
        tell(f"plateau : {error}")
        return USAGE
    if day.trouble:
        tell(f"plateau : {day.trouble}")
        return USAGE
    tell(
        f"Avis gardé : {juror}, {options.competence}, {LEVEL_NAMES[level]}. Le bilan de la journée {day.id} le montre à côté de ce qui est calculé."
    )
    return DONE
