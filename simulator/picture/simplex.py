"""Which whole numbers keep these distances and make the weighted sum of them least? The network simplex method.

It answers twice here: on which level each scene stands, and how far to the right each box is. See Gansner, Koutsofios, North
and Vo, “A Technique for Drawing Directed Graphs” (1993), sections 2.3 and 4.2.
"""

from collections.abc import Sequence
from typing import NamedTuple

MAX_ROUNDS = 4_000


class Pull(NamedTuple):
    """``head`` is at least ``least`` beyond ``tail``, and each unit between them costs ``weight``."""

    tail: int
    head: int
    least: int
    weight: int


def spread(count: int, pulls: Sequence[Pull], rounds: int = MAX_ROUNDS) -> list[int]:
    """The number of each of ``count`` nodes; of those that pulls hold together, the least is 0.

    Raises ``ValueError`` when the pulls make a cycle. After ``rounds`` exchanges the answer keeps every distance still, but the
    sum may not be the least.
    """
    at = _earliest(count, pulls)
    for nodes in _held_together(count, pulls):
        inner = {node: rank for rank, node in enumerate(nodes)}
        theirs = [Pull(inner[pull.tail], inner[pull.head], *pull[2:]) for pull in pulls if pull.tail in inner]
        tree = _Tree([at[node] for node in nodes], theirs)
        for _ in range(rounds):
            if not tree.improve():
                break
        lowest = min(tree.at)
        for node, rank in inner.items():
            at[node] = tree.at[rank] - lowest
    return at


def _held_together(count: int, pulls: Sequence[Pull]) -> list[list[int]]:
    beside: list[list[int]] = [[] for _ in range(count)]
    for tail, head, *_ in pulls:
        beside[tail].append(head)
        beside[head].append(tail)
    groups, seen = [], [False] * count
    for first in range(count):
        if seen[first]:
            continue
        group, seen[first] = [first], True
        for node in group:
            new = [other for other in dict.fromkeys(beside[node]) if not seen[other]]
            group += new
            for other in new:
                seen[other] = True
        groups.append(group)
    return groups


def _earliest(count: int, pulls: Sequence[Pull]) -> list[int]:
    """Every node as near to 0 as its distances allow."""
    ahead: list[list[Pull]] = [[] for _ in range(count)]
    waiting = [0] * count
    for pull in pulls:
        ahead[pull.tail].append(pull)
        waiting[pull.head] += 1
    at, ready = [0] * count, [node for node in range(count) if not waiting[node]]
    for node in ready:
        for pull in ahead[node]:
            at[pull.head] = max(at[pull.head], at[node] + pull.least)
            waiting[pull.head] -= 1
            if not waiting[pull.head]:
                ready.append(pull.head)
    if len(ready) < count:
        raise ValueError("the pulls make a cycle")
    return at


class _Tree:
    """A spanning tree of tight pulls; ``at`` follows from it. An exchange of one pull for another lowers the sum."""

    def __init__(self, at: list[int], pulls: Sequence[Pull]) -> None:
        self.pulls = pulls
        self.at = at
        self.supply = [0] * len(at)
        for pull in pulls:
            self.supply[pull.tail] += pull.weight
            self.supply[pull.head] -= pull.weight
        self.tight: list[set[int]] = [set() for _ in at]
        self._grow()

    def _slack(self, pull: Pull) -> int:
        return self.at[pull.head] - self.at[pull.tail] - pull.least

    def _grow(self) -> None:
        """Ties all nodes together, moving what is tied already whenever nothing beside it is tight."""
        touching: list[list[int]] = [[] for _ in self.at]
        for number, pull in enumerate(self.pulls):
            touching[pull.tail].append(number)
            touching[pull.head].append(number)
        tied, border = {0}, set(touching[0])
        while len(tied) < len(self.at):
            border = {n for n in border if (self.pulls[n].tail in tied) is not (self.pulls[n].head in tied)}
            number = min(border, key=lambda n: (self._slack(self.pulls[n]), n))
            pull = self.pulls[number]
            inward = pull.head in tied
            move = -self._slack(pull) if inward else self._slack(pull)
            if move:
                for node in tied:
                    self.at[node] += move
            added = pull.tail if inward else pull.head
            tied.add(added)
            border.update(touching[added])
            self.tight[pull.tail].add(number)
            self.tight[pull.head].add(number)

    def _hang(self) -> tuple[list[int], list[int], list[int]]:
        """The tree hung at node 0: nodes from the root down, each node's place there, and the pull above each node."""
        order, above, seen = [], [-1] * len(self.at), [False] * len(self.at)
        stack = [0]
        seen[0] = True
        while stack:
            node = stack.pop()
            order.append(node)
            for number in sorted(self.tight[node]):
                pull = self.pulls[number]
                other = pull.head if pull.tail == node else pull.tail
                if not seen[other]:
                    seen[other], above[other] = True, number
                    stack.append(other)
        place = [0] * len(order)
        for rank, node in enumerate(order):
            place[node] = rank
        return order, place, above

    def improve(self) -> bool:
        """Exchanges the pull that costs most for the nearest that mends it; False when the sum is the least."""
        order, place, above = self._hang()
        supply, size = self.supply[:], [1] * len(order)
        worst, leaving = 0, -1
        for node in reversed(order):
            if above[node] < 0:
                continue
            pull = self.pulls[above[node]]
            cut = supply[node] if pull.tail == node else -supply[node]
            if cut < worst:
                worst, leaving = cut, node
            parent = pull.head if pull.tail == node else pull.tail
            supply[parent] += supply[node]
            size[parent] += size[node]
        if leaving < 0:
            return False
        self._exchange(leaving, above[leaving], order, place, size)
        return True

    def _exchange(self, node: int, old: int, order: list[int], place: list[int], size: list[int]) -> None:
        """What hangs at ``node`` in the tree moves, until another pull across the cut is tight."""
        first, last = place[node], place[node] + size[node]
        outward = self.pulls[old].tail == node
        best: tuple[int, int] | None = None
        for number, pull in enumerate(self.pulls):
            tail_in, head_in = first <= place[pull.tail] < last, first <= place[pull.head] < last
            if tail_in is not head_in and head_in is outward:
                found = (self._slack(pull), number)
                best = found if best is None or found < best else best
        assert best is not None, "a cut that costs less is always crossed the other way"
        slack, number = best
        for moved in order[first:last]:
            self.at[moved] += -slack if outward else slack
        for end in self.pulls[old][:2]:
            self.tight[end].discard(old)
        for end in self.pulls[number][:2]:
            self.tight[end].add(number)
