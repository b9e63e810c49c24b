"""Which nodes of a graph lie on a cycle together? Strongly connected components, sinks first."""

from collections.abc import Iterable, Sequence


def strong_components(count: int, successors: Sequence[Iterable[int]]) -> list[list[int]]:
    """The strongly connected components of a graph, sinks first (Tarjan 1972, without recursion)."""
    index: list[int] = [-1] * count
    low = [0] * count
    on_stack = [False] * count
    stack: list[int] = []
    found: list[list[int]] = []
    clock = 0
    for root in range(count):
        if index[root] >= 0:
            continue
        work: list[tuple[int, list[int], int]] = [(root, list(successors[root]), 0)]
        index[root] = low[root] = clock
        clock += 1
        stack.append(root)
        on_stack[root] = True
        while work:
            node, following, rank = work.pop()
            while rank < len(following):
                other = following[rank]
                rank += 1
                if index[other] < 0:
                    work.append((node, following, rank))
                    index[other] = low[other] = clock
                    clock += 1
                    stack.append(other)
                    on_stack[other] = True
                    work.append((other, list(successors[other]), 0))
                    break
                if on_stack[other] and index[other] < low[node]:
                    low[node] = index[other]
            else:
                if low[node] == index[node]:
                    component: list[int] = []
                    while True:
                        other = stack.pop()
                        on_stack[other] = False
                        component.append(other)
                        if other == node:
                            break
                    found.append(component)
                if work and low[node] < low[work[-1][0]]:
                    low[work[-1][0]] = low[node]
    return found
