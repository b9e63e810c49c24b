"""How is the code of a scene's moves written? Functions generated from integers and constant rows alone."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Branch = tuple[str, int, str, str]
"""A target: when it is taken, the place reached, the state after, the step; all but the place are code over ``s``."""


@dataclass(frozen=True, slots=True)
class Block:
    """The moves of one place: the gauges with the bit at which each stands, then guard, whether a silence, targets."""

    place: int
    gauges: list[tuple[int, int]]
    moves: list[tuple[str, bool, list[Branch]]]

    def names(self) -> list[str]:
        """The lines that take the gauges out of the state, for those that the moves read."""
        text = " ".join(guard + "".join(test + after for test, _, after, _ in branches) for guard, _, branches in self.moves)
        return [f"g{gauge} = s >> {shift} & 127" for gauge, shift in self.gauges if f"[g{gauge}]" in text]


class Code:
    """Generated functions and the constant rows that they read; equal rows are kept once."""

    def __init__(self) -> None:
        self._rows: dict[tuple[object, ...], str] = {}
        self._scope: dict[str, Any] = {"__builtins__": {}}

    def constant(self, row: tuple[object, ...]) -> str:
        """The name of a row of constants."""
        name = self._rows.setdefault((row[0].__class__, *row), f"k{len(self._rows)}")
        self._scope[name] = row
        return name

    def sweep(self, block: Block) -> Callable[..., int]:
        """``sweep(states, seen, push)``: see ``Table``."""
        body: list[str] = []
        always = 0
        for guard, silent, branches in block.moves:
            if silent or guard == "False":
                continue
            lines = _taken(
                branches, lambda place, after, _: [f"t = {after}", "if t not in seen:", " seen[t] = s", f" p{place}(t)"]
            )
            if guard == "True":
                always += 1
                body += lines
            else:
                body += [f"if {guard}:", *(f" {line}" for line in lines), " n += 1"]
        places = sorted({branch[1] for _, silent, branches in block.moves if not silent for branch in branches})
        head = ["n = 0", *(f"p{place} = push[{place}]" for place in places), "for s in states:"]
        inner = [*block.names(), *body] or ["pass"]
        return self._made(
            "sweep", "states, seen, push", [*head, *(f" {line}" for line in inner), f"return n + {always} * count"], "count"
        )

    def hush(self, block: Block) -> Callable[..., int] | None:
        """``hush(states, seen, push)``: see ``Table``; ``None`` where no silence can fall."""
        for _, silent, branches in block.moves:
            if silent:
                lines = _taken(branches, lambda _, after, __: [f"t = {after}", "if t not in seen:", " push((t, s))"])
                inner = [*block.names(), *lines]
                return self._made(
                    "hush", "states, seen, push", ["for s in states:", *(f" {line}" for line in inner), "return count"], "count"
                )
        return None

    def follow(self, block: Block) -> Callable[[int, Any], tuple[int, ...]]:
        """``follow(s, known)``: see ``Table``."""
        if all(guard == "True" for guard, _, _ in block.moves):
            cells = "".join(f"*({_either(branches)})," for _, _, branches in block.moves)
            return self._made("follow", "s, known", [*block.names(), f"return ({cells})"])
        lines = ["row = ()"]
        for guard, _, branches in block.moves:
            if guard != "False":
                lines += [f"if {guard}:", f" row += {_either(branches)}"]
        return self._made("follow", "s, known", [*block.names(), *lines, "return row"])

    def _made(self, name: str, takes: str, lines: list[str], count: str = "") -> Callable[..., Any]:
        counting = [f" {count} = size(states)"] if count else []
        text = "\n".join([f"def {name}({takes}):", *counting, *(f" {line}" for line in lines)])
        scope = {**self._scope, "size": len}
        exec(compile(text, f"<{name}>", "exec"), scope)  # integers and names of ours only, see the module's docstring
        made: Callable[..., Any] = scope[name]
        return made


def _taken(branches: list[Branch], lines: Callable[[int, str, str], list[str]]) -> list[str]:
    """The lines of the first target whose test holds."""
    found: list[str] = []
    for test, place, after, step in branches:
        inner = lines(place, after, step)
        if test == "False":
            continue
        if test == "True":
            return [*found, "else:", *(f" {line}" for line in inner)] if found else inner
        found += [f"{'elif' if found else 'if'} {test}:", *(f" {line}" for line in inner)]
    return found


def _either(branches: list[Branch]) -> str:
    """The cells of the first target whose test holds."""
    text = ""
    for test, _, after, step in branches:
        cells = f"({step}, known[{after}])"
        if test == "True":
            return text + cells
        if test != "False":
            text += f"{cells} if {test} else "
    return f"{text}()"
