"""Sessions until all criteria are mastered: the plan, the fixed order of the library, and chance, on three simulated learners.

Each learner plays one shipped scenario a day, with the exam on day 60; those who are late go on, up to ``LIMIT``. What is attainable
comes from the references of the shipped scenarios. The planner sees what an observer would note, never the skill; mastery is told
by the learner, the morning after. ``--tuning`` runs on the seeds that the planner was tuned on; the others were never looked at.
``--without SCENARIO`` leaves one out. ``LIMIT`` + 1 counts in the mean for a learner who never gets there.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, partial
from itertools import cycle
from random import Random
from statistics import mean, median

from learner_models import MODELS

from scoring import Referential
from scoring.progress import CriterionRecord, Offer, Record, next_practice
from scoring.progress.needs import need, turn_after
from scoring.progress.offers import best
from scoring.progress.traces import Trace, traces
from simulator.wiring import make_practice

REPORTED, TUNING = range(240), range(10_000, 10_120)
BEGIN, EXAM, LIMIT = date(2026, 1, 5), 60, 200
Policy = Callable[[list[Record], date], Offer]


@cache
def library() -> dict[str, tuple[Referential, tuple[Offer, ...]]]:
    """Referential id → itself, and its scenarios in the order of the library."""
    home = os.environ.get("PLATEAU_HOME") or os.path.join(tempfile.gettempdir(), "plateau-benchmark-learners")
    practice, found = make_practice({"PLATEAU_HOME": home}), dict[str, tuple[Referential, tuple[Offer, ...]]]()
    left_out = sys.argv[sys.argv.index("--without") + 1] if "--without" in sys.argv else ""
    for row in practice.scenarios():
        if row.id == left_out:
            continue
        playable = practice.open(row.id)
        points = playable.reference(playable.scenario.variants[0].id).points
        offer = Offer(row.id, row.title, row.minutes, {id: most for id, most in points.items() if most > 0})
        found[row.referential] = playable.referential, (*found.get(row.referential, (None, ()))[1], offer)
    return found


def fixed(referential: Referential, offers: Sequence[Offer], seed: int) -> Policy:
    order = cycle(offers)
    return lambda records, today: next(order)


def chance(referential: Referential, offers: Sequence[Offer], seed: int) -> Policy:
    random = Random(f"chance {seed}")
    return lambda records, today: random.choice(offers)


def plan(referential: Referential, offers: Sequence[Offer], seed: int) -> Policy:
    by_id, exam = {offer.scenario: offer for offer in offers}, BEGIN + timedelta(days=EXAM)
    return lambda records, today: by_id[next_practice(records, referential, offers, today, exam, 1)[0].scenario]


def plan_with_fsrs(referential: Referential, offers: Sequence[Offer], seed: int) -> Policy:
    """The plan with its gaps replaced by the intervals of FSRS, one card a criterion, rated by the share earned."""
    from datetime import UTC, datetime, time

    from fsrs import Card, Rating, Scheduler

    scheduler, cards = Scheduler(learning_steps=[], relearning_steps=[], enable_fuzzing=False), dict[str, Card]()
    criteria = {id for offer in offers for id in offer.attainable}
    exam = BEGIN + timedelta(days=EXAM)

    def choose(records: list[Record], today: date) -> Offer:
        for item in records[-1].criteria if records else ():
            share = item.earned / item.attainable
            rating = Rating.Again if share < 0.4 else Rating.Hard if share < 0.7 else Rating.Good if share < 1 else Rating.Easy
            when = datetime.combine(records[-1].day, time(), UTC)
            cards[item.criterion] = scheduler.review_card(cards.get(item.criterion, Card()), rating, when)[0]
        found, wanted = traces(records), {}
        for id in criteria:
            one = need(found[id], today, exam) if id in found else None
            if one is not None and one.trace.last is not None:
                wait = max((cards[id].due.date() - one.trace.last).days, 1)
                one = replace(one, pressing=one.lack * turn_after((today - one.trace.last).days, wait))
            wanted[id] = one or need(Trace(id, None, 0.0, None), today, exam)
        return best(offers, wanted, {record.scenario for record in records}, 1)[0]

    return choose


def life(title: str, model: int, policy: Callable[..., Policy], seed: int) -> int:
    """Sessions until mastery; ``LIMIT`` + 1 when it was not reached."""
    referential, offers = library()[title]
    belongs = referential.competence_of()
    learner = MODELS[model]({id for offer in offers for id in offer.attainable}, seed)
    choose, records, played = policy(referential, offers, seed), list[Record](), set[str]()
    for day in range(LIMIT):
        today = BEGIN + timedelta(days=day)
        offer = choose(records, today)
        noted = learner.play(offer.scenario, offer.attainable, day)
        criteria = tuple(
            CriterionRecord(id, belongs[id].id, points, offer.attainable[id], decisions)
            for id, (points, decisions) in noted.items()
        )
        records.append(Record(str(day), offer.scenario, today, "training", offer.scenario not in played, (), criteria))
        played.add(offer.scenario)
        learner.sleep()
        if learner.mastered(day + 1):
            return day + 1
    return LIMIT + 1


def main() -> None:
    seeds = TUNING if "--tuning" in sys.argv else REPORTED
    policies: list[Callable[..., Policy]] = [plan, fixed, chance]
    try:
        import fsrs  # noqa: F401
    except ImportError:
        print("fsrs is not installed: the plan with its intervals is left out")
    else:
        policies.append(plan_with_fsrs)
    with ProcessPoolExecutor() as pool:
        for title, (_, offers) in library().items():
            criteria = {id for offer in offers for id in offer.attainable}
            print(f"\n{title}: {len(offers)} scenarios, {len(criteria)} criteria, {len(seeds)} learners of each model")
            print(f"{'learner':<24}{'order':<16}{'median':>8}{'mean':>8}{'before the exam':>18}")
            for model, kind in enumerate(MODELS):
                for policy in policies:
                    lives = list(pool.map(partial(life, title, model, policy), seeds, chunksize=8))
                    ready = sum(sessions <= EXAM for sessions in lives) / len(lives)
                    print(
                        f"{kind.name:<24}{policy.__name__:<16}{median(lives):>8.1f}{mean(lives):>8.1f}{ready:>17.0%}",
                        flush=True,
                    )


if __name__ == "__main__":
    main()
