"""Erlang C from its definition, to check what the questionnaires say; shares no code with the product."""

from math import exp, factorial, fsum


def erlang_b(load: float, agents: int) -> float:
    """The share of calls that would be lost if none could wait."""
    return load**agents / factorial(agents) / fsum(load**k / factorial(k) for k in range(agents + 1))


def waiting(load: float, agents: int) -> float:
    """The share of calls that wait."""
    lost = erlang_b(load, agents)
    return lost / (1 - load / agents * (1 - lost))


def service_level(calls: float, seconds: float, agents: int, within: float = 20, interval: float = 1_800) -> float:
    """The share of calls answered within so many seconds."""
    load = calls * seconds / interval
    return 1 - waiting(load, agents) * exp(-(agents - load) * within / seconds)


def fewest_agents(calls: float, seconds: float, level: float = 0.8, interval: float = 1_800) -> int:
    """The fewest agents that reach a service level."""
    agents = int(calls * seconds / interval) + 1
    while service_level(calls, seconds, agents) < level:
        agents += 1
    return agents
