"""How few plays could do? Cases of which no play shows two: at least one play is needed for each."""

from collections.abc import Iterable, Iterator

from simulator.proof.cover.paths import Paths


def cases_apart(paths: Iterable[Paths], count: int) -> int:
    """A large set, as bits, of cases numbered below ``count`` of which no complete play of any variant shows two.

    The largest would be hard to find: from each case in turn, those left that shut out fewest others are added.
    """
    together = [1 << number for number in range(count)]
    for one in paths:
        _meet(one, together)
    apart = [~_symmetric(together, number) & ((1 << count) - 1) for number in range(count)]
    return max((_grown(apart, number) for number in range(count)), key=int.bit_count, default=0)


def _meet(paths: Paths, together: list[int]) -> None:
    """Adds what plays of a variant show with each case, then or later."""
    for node in paths.order:
        for number in numbers(paths.shows[node]):
            together[number] |= paths.ahead[node]
        for edge in paths.edges[node]:
            for number in numbers(edge.shows):
                together[number] |= paths.shows[node] | edge.shows | paths.ahead[edge.target]


def _symmetric(together: list[int], number: int) -> int:
    return together[number] | sum(1 << other for other, seen in enumerate(together) if seen >> number & 1)


def _grown(apart: list[int], number: int) -> int:
    chosen, left = 1 << number, apart[number]
    while left:
        following = max(numbers(left), key=lambda other: (apart[other] & left).bit_count())
        chosen |= 1 << following
        left &= apart[following]
    return chosen


def numbers(bits: int) -> Iterator[int]:
    """The ranks of the bits that are set."""
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low
