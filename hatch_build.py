"""Puts the shipped scenarios and the problem pages inside the wheel; an editable install reads them where they stand."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShipScenarios(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "standard":
            build_data["force_include"]["scenarios"] = "simulator/shipped"
            build_data["force_include"]["docs/problems"] = "simulator/problems"
