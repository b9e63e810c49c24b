"""How did the room split? Counts of a ballot, its majority, and the minority worth exploring."""

from dataclasses import dataclass

from simulator.group.facts import Ballot


@dataclass(frozen=True, slots=True)
class Spread:
    """``counts``: each offered choice with its votes (raised hands included), in the order shown; ``unclear``: words not understood."""

    counts: tuple[tuple[str, int], ...]
    unclear: int

    @property
    def total(self) -> int:
        """How many answered."""
        return sum(count for _, count in self.counts) + self.unclear

    @property
    def majority(self) -> tuple[str, ...]:
        """The choices with the most votes: several when they are level, none when nobody chose."""
        most = max((count for _, count in self.counts), default=0)
        return tuple(id for id, count in self.counts if count == most) if most else ()

    @property
    def minority(self) -> tuple[str, ...]:
        """The other choices that somebody voted for, most votes first."""
        top = self.majority[:1]
        others = [(id, count) for id, count in self.counts if count and id not in top]
        return tuple(id for id, _ in sorted(others, key=lambda one: -one[1]))


def spread_of(ballot: Ballot) -> Spread:
    """The counts of a ballot as they are now."""
    counts = dict.fromkeys(ballot.offered, 0)
    unclear = 0
    for vote in ballot.votes.values():
        if vote.choice in counts:
            counts[vote.choice] += 1
        else:
            unclear += 1
    for choice, count in ballot.hands.items():
        if choice in counts:
            counts[choice] += count
    return Spread(tuple(counts.items()), unclear)
