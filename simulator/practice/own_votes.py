"""What did each person show in a group session? Their own votes, along the conversation that the group took.

The evidence of a turn is that of the person's vote (the last round); what followed is what the group heard. A turn without a
vote shows nothing, as a silence does; someone who voted on too few turns is given no level.
"""

from collections.abc import Mapping
from dataclasses import replace

from scoring.assessment import assess
from scoring.performance import Exchange, Performance
from simulator.group import GroupSession, Participant, Vote
from simulator.observe import answered, counted_once
from simulator.practice.review import Review
from simulator.scenario import Scenario

LEAST_VOTED = 0.8
"""Share of the turns on which one must have voted to be given levels."""
NO_VOTE = "(pas de vote)"
LABEL = "votes en séance {} (la conversation suivie est celle du groupe)"


def own_review(group: GroupSession, whole: Review, participant: Participant) -> Review:
    """The attempt of the group seen as that of one participant; ``whole`` is the group's own, of the same attempt."""
    votes = votes_of(group, whole.header.attempt, participant.id)
    performance = own_performance(whole.performance, whole.playable.scenario, votes)
    stored = whole.stored
    header = replace(
        stored.journal.header, attempt=f"{stored.journal.header.attempt}-{participant.id}", trainee=participant.name
    )
    label = LABEL.format(group.opening.code)
    kept = replace(
        stored, journal=replace(stored.journal, header=header), label=label, corrections=(), judgements=(), foreseen={}
    )
    return Review(kept, whole.playable, performance, assess(performance, whole.playable.referential))


def votes_of(group: GroupSession, attempt: str, participant: str) -> dict[int, Vote]:
    """Turn → the vote of a participant in the last round that was closed on it."""
    found: dict[int, Vote] = {}
    for ballot in group.ballots:
        if ballot.attempt == attempt and ballot.closed:
            found.pop(ballot.turn, None)
            if participant in ballot.votes:
                found[ballot.turn] = ballot.votes[participant]
    return found


def own_performance(performance: Performance, scenario: Scenario, votes: Mapping[int, Vote]) -> Performance:
    """The performance of one person; it has no ending, and so no level, when they voted on too few turns."""
    turns = [exchange for exchange in performance.exchanges if exchange.kind != "leave"]
    told = [_own(exchange, scenario, votes.get(exchange.turn)) for exchange in turns]
    enough = sum(exchange.turn in votes for exchange in turns) >= LEAST_VOTED * len(turns)
    return replace(performance, exchanges=tuple(counted_once(told)), ending=performance.ending if enough else None)


def _own(exchange: Exchange, scenario: Scenario, vote: Vote | None) -> Exchange:
    if vote is None or (vote.choice is None and vote.text is None):
        return _nothing(exchange, "silence", NO_VOTE)
    if vote.choice is None:
        return replace(_nothing(exchange, "unclear", vote.text or ""), seconds=vote.seconds, confidence=vote.confidence)
    choice = scenario.scenes[exchange.scene].choice(vote.choice)
    own = answered(exchange, scenario, choice.id, vote.text or choice.text)
    understood = choice.text if vote.text else ""
    kind = "say" if vote.text else "choose"
    return replace(own, kind=kind, seconds=vote.seconds, confidence=vote.confidence, understood=understood)


def _nothing(exchange: Exchange, kind: str, quote: str) -> Exchange:
    return replace(exchange, kind=kind, choice=None, quote=quote, feedback="", blocking="", evidence=(), seconds=0.0)
