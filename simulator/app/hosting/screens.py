"""Which screen shows a phase? One for the lobby, one for the conversation, one for a role-play, one for the debrief."""

from typing import TYPE_CHECKING

from simulator.group import Phase

if TYPE_CHECKING:
    from simulator.app.hosting.host_screen import HostScreen
    from simulator.practice.hosting import Hosted


def screen_of(phase: Phase, hosted: "Hosted") -> "HostScreen":
    """The screen of that phase."""
    if phase is Phase.LOBBY:
        from simulator.app.hosting.lobby import LobbyScreen

        return LobbyScreen(hosted)
    if phase in (Phase.CARDS, Phase.ACTING):
        from simulator.app.hosting.acting import ActingScreen

        return ActingScreen(hosted)
    if phase in (Phase.DEBRIEF, Phase.CLOSED):
        from simulator.app.hosting.group_debrief import GroupDebriefScreen

        return GroupDebriefScreen(hosted)
    from simulator.app.hosting.room import RoomScreen

    return RoomScreen(hosted)
