"""What is it called now? The ids of an older text of a scenario, as its newer text calls them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from simulator.engine.events import Chose, Event, NotUnderstood
from simulator.scenario import Scenario


class Renaming:
    """From ``old`` to ``new``, by the ``renames`` of the newer text. A name that both have stays; one that nobody maps, too."""

    def __init__(self, old: Scenario, new: Scenario) -> None:
        self.old = old
        self.new = new

    def place(self, id: str) -> str:
        """The scene or ending of today."""
        known = self.new.scenes.keys() | self.new.endings.keys()
        now = self.new.renames.get(id, id)
        return id if id in known or now not in known else now

    def choice(self, scene: str, id: str) -> str:
        """The choice of today, once of the older ``scene``; ``scene/choice`` is looked for first, then the bare id."""
        here, renames = self.place(scene), self.new.renames
        known = {choice.id for choice in self.new.scenes[here].choices} if here in self.new.scenes else set()
        for now in (renames.get(f"{scene}/{id}"), renames.get(f"{here}/{id}"), f"{here}/{renames.get(id, id)}"):
            if now is not None and id not in known:
                place, _, choice = now.partition("/")
                if place == here and choice in known:
                    return choice
        return id

    def choices(self, scene: str, ids: Iterable[str]) -> tuple[str, ...]:
        """The choices of today, in the same order."""
        return tuple([self.choice(scene, id) for id in ids])

    def flags(self, ids: Iterable[str]) -> frozenset[str]:
        """The flags of today."""
        known, renames = {flag.id for flag in self.new.flags}, self.new.renames
        return frozenset([id if id in known else renames.get(id, id) for id in ids])

    def event(self, event: Event) -> Event:
        """The same answer under today's names; other events name nothing that is played again."""
        match event:
            case Chose(scene, choice):
                return replace(event, scene=self.place(scene), choice=self.choice(scene, choice))
            case NotUnderstood(scene, nearest=nearest):
                return replace(event, scene=self.place(scene), nearest=self.choices(scene, nearest))
        return event

    def first_names(self, known: Mapping[str, str]) -> dict[str, str]:
        """``Header.names`` on the newer text, when they were ``known`` on the older one."""
        found: dict[str, str] = {}
        for scene in self.old.scenes.values():
            here, first = self.place(scene.id), known.get(scene.id, scene.id)
            if first != here:
                found.setdefault(here, first)
            for choice in scene.choices:
                now, first = self.choice(scene.id, choice.id), known.get(f"{scene.id}/{choice.id}", choice.id)
                if first != now:
                    found.setdefault(f"{here}/{now}", first)
        return found
