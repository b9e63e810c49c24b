"""What must a group report keep to itself? Whatever stands for fewer than five people, or would let such a thing be found.

- A statistic rests on at least ``LEAST`` people, or is not told; a group under that size has no row for anyone.
- In an anonymous report counts are protected as tables of official statistics are (minimum frequency, then complementary
  suppression: Willenborg and de Waal, 2001): a count of one to four is hidden, with the next smallest until the total no longer gives
  it back; where all made the same choice, everyone's choice would be known, so nothing is told of that decision. What could be solved
  for a hidden count is hidden too, or rounded to more than ``LEAST`` people.
- Two reports on groups that differ by one person can still be compared; whoever hands reports out must think of it.
"""

from collections.abc import Sequence

LEAST = 5
STEP = 0.05
"""The step to which a share is rounded where some counts are hidden; it must stand for ``LEAST`` people."""


def hidden(counts: Sequence[int]) -> tuple[bool, ...]:
    """Which of these counts an anonymous report must hide, zeros being told unless all others are one."""
    taken = [count for count in counts if count]
    if len(taken) <= 1:
        return (True,) * len(counts)
    order = sorted((count, rank) for rank, count in enumerate(counts) if count)
    kept = {rank for count, rank in order if count >= LEAST}
    if len(kept) == len(order):
        return (False,) * len(counts)
    for count, rank in order:
        gone = [count for count, rank in order if rank not in kept]
        if len(gone) >= 2 and sum(gone) >= LEAST and sum(gone) > len(gone):
            break
        kept.discard(rank)
    if sum(taken) == len(taken):  # one each: their number gives them back
        return (True,) * len(counts)
    return tuple(bool(count) and rank not in kept for rank, count in enumerate(counts))


def coarse(share: float | None, people: int) -> float | None:
    """A share told beside hidden counts: to the nearest ``STEP``, and only where that stands for enough people."""
    if share is None or people * STEP < LEAST:
        return None
    return round(round(share / STEP) * STEP, 2)
