"""What is there to draw? Boxes and arrows of a scenario, what of them is reached, and the way that one attempt took."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from simulator.scenario import Choice, Scenario, Scene, Silence, Target, Tone

SILENCE = "(silence)"


@dataclass(frozen=True, slots=True)
class Reached:
    """What some play reaches: ids of scenes and endings; of a choice's or silence's targets, those that it leads to.

    A target is named ``scene/choice/rank``, or ``scene/(silence)/rank``: its rank in the file, from 0.

    Nothing is concluded from what is absent unless ``complete``.
    """

    scenes: frozenset[str]
    targets: frozenset[str]
    endings: frozenset[str]
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """A turn of an attempt that led somewhere; ``way`` is the id of a choice, or ``SILENCE``."""

    turn: int
    scene: str
    way: str
    target: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A turn that led nowhere: ``kind`` is ``unclear``, ``reason``, ``leave``, or ``here`` where an unfinished attempt stands."""

    turn: int
    scene: str
    kind: str


@dataclass(frozen=True, slots=True)
class Track:
    """The way that one attempt took."""

    attempt: str
    steps: tuple[Step, ...]
    stops: tuple[Stop, ...] = ()

    @property
    def places(self) -> frozenset[str]:
        """The scenes and endings in which the attempt was."""
        return frozenset(place for step in self.steps for place in (step.scene, step.target)) | {
            stop.scene for stop in self.stops
        }


@dataclass(frozen=True, slots=True)
class Box:
    """A scene, or an ending when it has a ``tone``; ``text`` is the first thing said there, or the text of the ending."""

    id: str
    tone: Tone | None
    text: str
    start: bool = False
    reached: bool = True
    visited: bool = False
    stops: tuple[Stop, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """One choice, or the silence, that an arrow stands for.

    ``guarded``: it is offered under a condition only; ``when``: it leads here under a condition (``si``), when no condition
    holds (``sinon``), or both; ``turns``: when the attempt went this way.
    """

    name: str
    text: str
    guarded: bool = False
    when: tuple[str, ...] = ()
    reached: bool = True
    turns: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrow:
    """All that leads from one box to another by choices, or by silence alone."""

    source: str
    target: str
    ways: tuple[Way, ...]

    @property
    def silent(self) -> bool:
        """True when only silence leads this way."""
        return all(way.name == SILENCE for way in self.ways)

    @property
    def reached(self) -> bool:
        """False when no play goes this way."""
        return any(way.reached for way in self.ways)

    @property
    def taken(self) -> bool:
        """True when the attempt went this way."""
        return any(way.turns for way in self.ways)


@dataclass(frozen=True, slots=True)
class Picture:
    """All that a picture shows, in the order of the file; ``complete`` as in ``Reached``."""

    id: str
    title: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    complete: bool = True
    track: Track | None = None


def picture_of(scenario: Scenario, reached: Reached | None = None, track: Track | None = None) -> Picture:
    """The picture of a sound scenario; without ``reached`` nothing is said of what is never reached."""
    reached = reached or everything(scenario)
    if not reached.complete:
        reached = replace(everything(scenario), complete=False)
    boxes = tuple(_boxes(scenario, reached, track))
    arrows = tuple(arrow for scene in scenario.scenes.values() for arrow in _arrows(scene, reached, track))
    return Picture(scenario.id, scenario.title, boxes, arrows, reached.complete, track)


def everything(scenario: Scenario) -> Reached:
    """As if all of it were reached."""
    targets = (
        f"{scene.id}/{name}/{rank}"
        for scene in scenario.scenes.values()
        for name, way in _ways(scene)
        for rank in range(len(way.targets))
    )
    return Reached(frozenset(scenario.scenes), frozenset(targets), frozenset(scenario.endings))


def _boxes(scenario: Scenario, reached: Reached, track: Track | None) -> Iterator[Box]:
    visited = track.places if track else frozenset()
    stops = track.stops if track else ()
    for scene in scenario.scenes.values():
        yield Box(
            scene.id,
            None,
            next((line.text for line in scene.lines), ""),
            start=scene.id == scenario.start,
            reached=scene.id in reached.scenes,
            visited=scene.id in visited,
            stops=tuple(stop for stop in stops if stop.scene == scene.id),
        )
    for ending in scenario.endings.values():
        yield Box(ending.id, ending.tone, ending.text, reached=ending.id in reached.endings, visited=ending.id in visited)


def _arrows(scene: Scene, reached: Reached, track: Track | None) -> Iterator[Arrow]:
    """Silence has an arrow of its own, so that its dashes are true; a loop is drawn beside its box, one for all."""
    found: dict[tuple[str, bool], list[Way]] = {}
    steps = [step for step in track.steps if step.scene == scene.id] if track else []
    for name, way in _ways(scene):
        for target in dict.fromkeys(target.id for target in way.targets):
            key = (target, name == SILENCE and target != scene.id)
            ranks = (rank for rank, other in enumerate(way.targets) if other.id == target)
            found.setdefault(key, []).append(
                Way(
                    name,
                    way.text if isinstance(way, Choice) else "",
                    guarded=isinstance(way, Choice) and way.condition is not None,
                    when=_when(way.targets, target),
                    reached=any(f"{scene.id}/{name}/{rank}" in reached.targets for rank in ranks),
                    turns=tuple(step.turn for step in steps if (step.way, step.target) == (name, target)),
                )
            )
    for (target, _), ways in found.items():
        yield Arrow(scene.id, target, tuple(ways))


def _ways(scene: Scene) -> Iterator[tuple[str, Choice | Silence]]:
    """What can be done in a scene, by name."""
    yield from ((choice.id, choice) for choice in scene.choices)
    if scene.silence:
        yield SILENCE, scene.silence


def _when(targets: tuple[Target, ...], id: str) -> tuple[str, ...]:
    """``si`` and ``sinon``, as the author wrote them; nothing when the way leads here whatever holds."""
    if all(target.id == id for target in targets):
        return ()
    words = ("sinon" if target.condition is None else "si" for target in targets if target.id == id)
    return tuple(dict.fromkeys(words))
