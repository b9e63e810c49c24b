"""How is an attempt begun, kept, branched, and seen again? The part of the use cases that runs the engine."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scoring.assessment import assess
from scoring.correction import judged_by_trainers
from scoring.performance import Performance
from simulator.engine import MAX_SEED, Header, Journal, Leave, Mode, Reply, Session, branch, draw_variant
from simulator.library.files import Loaded, load_data
from simulator.library.scenarios import text_hash
from simulator.observe import observe
from simulator.practice.attempt import Attempt, stamp
from simulator.practice.errors import AlteredTextError, LostTextError, PracticeError
from simulator.practice.playable import Playable, playable_from
from simulator.practice.results import result_of
from simulator.practice.review import Review
from simulator.storage import Row, Stored, StoreError

if TYPE_CHECKING:
    from simulator.practice.practice import Practice


def begin(
    practice: "Practice",
    playable: Playable,
    *,
    mode: Mode,
    reply: Reply,
    seed: int | None,
    trainee: str,
    extra_time: float,
    keep: bool,
) -> Attempt:
    """A new attempt, kept in the store when ``keep``."""
    drawn = practice.doors.seed() if seed is None else min(max(seed, 0), MAX_SEED)
    scenario, referential = playable.scenario, playable.referential
    header = Header(
        attempt=practice.doors.new_id(),
        scenario=scenario.id,
        scenario_hash=scenario.hash,
        referential=referential.id,
        referential_hash=referential.hash,
        seed=drawn,
        variant=draw_variant(scenario, drawn),
        mode=mode,
        reply=reply,
        trainee=trainee,
        started=stamp(practice.doors.now()),
        scene_hashes=playable.scene_hashes if keep else {},
        extra_time=extra_time,
    )
    session = Session.begin(playable.compiled, header, header.started)
    return _kept(practice, playable, session, keep=keep)


def keep_attempt(practice: "Practice", attempt: Attempt) -> Attempt:
    """The same attempt, now kept with all that was played so far."""
    session = attempt.session
    session.header = replace(session.header, scene_hashes=attempt.playable.scene_hashes)
    kept = _kept(practice, attempt.playable, session, keep=True)
    kept.keep_result()
    return kept


def _kept(practice: "Practice", playable: Playable, session: Session, *, keep: bool) -> Attempt:
    """The attempt, written as far as the store lets it be: one that cannot be opened now may be later."""
    if not keep:
        return Attempt(playable, session, None, practice.doors.now)
    attempt = Attempt(playable, session, None, practice.doors.now, lambda: practice.store)
    attempt.keep_new()
    return attempt


def branch_attempt(practice: "Practice", attempt: Attempt, turn: int, *, leave: bool = True) -> Attempt:
    """A new attempt that stands before ``turn`` of this one, which is closed as left unless ``leave`` is false."""
    old = attempt.session
    header = replace(
        old.header,
        attempt=practice.doors.new_id(),
        started=stamp(practice.doors.now()),
        parent=old.header.attempt,
        parent_turn=turn,
    )
    session = branch(attempt.playable.compiled, old.journal, turn, header)
    if leave and not old.over:
        attempt.play(Leave("branched"))
    return _kept(practice, attempt.playable, session, keep=attempt.id is not None)


def review(practice: "Practice", attempt: str) -> Review:
    """A kept attempt with what it showed and what it is worth, from the texts it was played on."""
    stored = practice.store.load(attempt)
    header = stored.journal.header
    playable = played_on(practice, header)
    reference = playable.reference(header.variant)
    performance = observe(stored.journal, playable.scenario, reference, stored.corrections, stored.judgements, onward=True)
    return _reviewed(practice, stored, playable, performance)


def _reviewed(practice: "Practice", stored: Stored, playable: Playable, performance: Performance) -> Review:
    """With its assessment and, where something was typed, the advice on its language."""
    referential = playable.referential
    assessment = judged_by_trainers(assess(performance, referential), stored.judgements, referential.scale)
    if not any(exchange.kind in {"say", "unclear"} for exchange in performance.exchanges):
        return Review(stored, playable, performance, assessment)
    from simulator.practice.language import language_lexicon, remarks_on, spelling_is_on

    remarks = remarks_on(performance, playable.scenario, language_lexicon(practice.roots))
    return Review(stored, playable, performance, assessment, remarks, spelling_is_on())


def review_of(practice: "Practice", attempt: Attempt) -> Review:
    """The same for an attempt at hand, kept or not."""
    journal = attempt.session.journal
    written = attempt.id is not None and not attempt.trouble
    stored = (
        practice.store.load(journal.header.attempt) if written else Stored(Journal(journal.header, journal.entries), "", "")
    )
    playable = attempt.playable
    reference = playable.reference(journal.header.variant)
    performance = observe(journal, playable.scenario, reference, stored.corrections, stored.judgements, onward=True)
    return _reviewed(practice, stored, playable, performance)


def with_levels(practice: "Practice", row: Row, *, again: bool = False) -> Row:
    """The row with its levels, computed and kept when they never were; ``again``: even when those of an older scoring are kept."""
    if (row.levels and not again) or row.ended is None:
        return row
    try:
        seen = review(practice, row.id)
    except (PracticeError, StoreError, KeyError):
        return row
    levels = {item.competence.id: item.level.value for item in seen.assessment.competences if item.judged}
    practice.store.keep_result(
        row.id, result_of(seen.header, seen.assessment, stamp(practice.doors.now()), performance=seen.performance)
    )
    return replace(row, levels=levels)


def played_on(practice: "Practice", header: Header) -> Playable:
    """The texts that an attempt was played on, from the store. Raises ``LostTextError``."""
    key = (header.scenario_hash, header.referential_hash)
    if key not in practice.played:
        scenario, referential = (_text(practice, hash, header) for hash in key)
        practice.played[key] = playable_from(scenario, referential, practice.home.references)
    return practice.played[key]


def _text(practice: "Practice", hash: str, header: Header) -> Loaded:
    text = practice.store.text(hash)
    if text is None:
        raise LostTextError(header.attempt)
    if text_hash(text.body) != hash:
        raise AlteredTextError(header.attempt)
    return load_data(text.body.encode("utf-8"), text.id, text.file)
