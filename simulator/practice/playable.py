"""What is needed to play and to judge? A sound scenario with its referential, its texts, its machine and its references."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from scoring.performance import Reference
from scoring.referential import Referential
from simulator.engine import CompiledScenario, compile_scenario
from simulator.practice.references import cached_references
from simulator.scenario import Scenario
from simulator.storage import Text

if TYPE_CHECKING:
    from simulator.intent import Recognizer
    from simulator.library.files import Loaded


@dataclass(frozen=True)
class Playable:
    """A scenario ready to be played; machine and references are made when first asked for, and kept.

    ``cache`` is the folder in which references are kept between runs (``None``: nowhere).
    """

    scenario: Scenario
    referential: Referential
    scenario_text: Text
    referential_text: Text
    cache: Path | None

    @cached_property
    def compiled(self) -> CompiledScenario:
        """The machine, shared by all conversations on this scenario."""
        return compile_scenario(self.scenario)

    @cached_property
    def references(self) -> dict[str, Reference]:
        """By variant: the exemplary path, and so what is attainable."""
        return cached_references(self.scenario, self.referential, self.cache)

    def prepare(self) -> None:
        """Makes machine and references ready; may run beside the screen, in a thread."""
        _ = self.compiled, self.references

    def reference(self, variant: str) -> Reference:
        """The reference of a variant; an empty one where the scenario has none (then nothing is scored)."""
        return self.references.get(variant) or Reference(variant, (), "", 1, {})

    @cached_property
    def scene_hashes(self) -> dict[str, str]:
        """Scene id → hash of what the scene says and does, whatever its comments and layout."""
        from simulator.library.hashes import scene_hashes

        return scene_hashes(self.scenario_text.body)

    def recognizer(self, scene: str, offered: Sequence[str]) -> "Recognizer":
        """What recognises typed replies among the choices offered in that scene; made when first asked for, and kept."""
        from simulator.practice.phrasings import recognizer_of

        key = (scene, tuple(sorted(offered)))
        if key not in self._recognizers:
            self._recognizers[key] = recognizer_of(self.scenario, scene, offered)
        return self._recognizers[key]

    @cached_property
    def _recognizers(self) -> "dict[tuple[str, tuple[str, ...]], Recognizer]":
        return {}

    @property
    def texts(self) -> tuple[Text, Text]:
        """The texts to keep with an attempt."""
        return self.scenario_text, self.referential_text


def playable_from(scenario: "Loaded", referential: "Loaded", cache: Path | None) -> Playable:
    """The playable made of two sound files."""
    assert scenario.scenario is not None
    assert referential.referential is not None
    return Playable(
        scenario.scenario,
        referential.referential,
        Text(scenario.scenario.hash, "scenario", scenario.id, scenario.file, scenario.text),
        Text(referential.referential.hash, "referentiel", referential.id, referential.file, referential.text),
        cache,
    )
