"""How is the conversation led? Scene, vote, spread, discussion; what the trainer may do now stands on the last line, and nothing else."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll

from simulator.app.dialogs.ask import Ask
from simulator.app.hosting import stage_text as told
from simulator.app.hosting.deciding import Deciding
from simulator.app.hosting.host_screen import GENERAL, GENERAL_HELP, HostScreen
from simulator.app.keys import digit_bindings
from simulator.app.widgets.keys_line import KeysLine
from simulator.app.words import Words
from simulator.engine import Chose
from simulator.group import WORDS, Phase, open_triggers, spread_of

TRIGGERS = {
    "voter": "open_vote",
    "revoter": "open_vote",
    "clore": "close_vote",
    "mains": "close_vote",
    "majorite": "play",
    "minorite": "play",
    "reponse": "play",
    "discuter": "discuss",
    "revenir": "come_back",
    "debrief": "debrief",
    "finir": "debrief",
}
"""What each action asks of the session."""
TALL = 34
"""From so many rows on, what was said stays above the spread, and the replies stand apart."""


class RoomScreen(Deciding, HostScreen):
    """The group's conversation, or a branch of it."""

    HELP_TEXT = (
        "Entrée mène l’étape : ouvrir le vote, puis le clore. Rien ne dit qui a répondu quoi ; la répartition ne s’affiche qu’une fois le vote clos, "
        "et la correction seulement quand vous la demandez (c).\n"
        "h, pendant le vote : saisir les mains levées, réponse par réponse.\n\n"
        "Après le vote : s suit la majorité ; un chiffre joue la réponse de votre choix, ou l’explore ; e explore la minorité dans une branche, "
        "d’où r revient à ce vote. d : discuter d’abord. v : voter une seconde fois.\n"
        "b : passer au débrief. ↑ ↓ : faire défiler.\n\n" + GENERAL_HELP
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "voter", "Ouvrir le vote", key_display="Entrée"),
        Binding("enter", "clore", "Clore le vote", key_display="Entrée"),
        Binding("h", "mains", "Mains levées"),
        Binding("enter", "finir", "Débrief", key_display="Entrée"),
        Binding("s", "majorite", "Suivre la majorité"),
        Binding("1", "reponse(1)", "Suivre mon choix", key_display="1-9"),
        Binding("e", "minorite", "Explorer la minorité"),
        Binding("d", "discuter", "Discuter"),
        Binding("v", "revoter", "Revoter"),
        Binding("r", "revenir", "Revenir"),
        Binding("c", "correction", "Correction"),
        Binding("b", "debrief", "Débrief"),
        Binding("down", "defiler(1)", "Descendre", show=False),
        Binding("up", "defiler(-1)", "Monter", show=False),
        Binding("pagedown", "defiler(8)", "Descendre", show=False),
        Binding("pageup", "defiler(-8)", "Monter", show=False),
        *digit_bindings("reponse"),
        *GENERAL,
    ]

    def __init__(self, hosted: Any) -> None:
        super().__init__(hosted)
        self._drawn: tuple[object, ...] = ()
        self._names = {one.id: one.name for item in hosted.playable.referential.competences for one in item.criteria}

    def body(self) -> ComposeResult:
        """Title and phase, the mark of a branch, what is projected, what came in."""
        with Vertical(classes="page-body"):
            yield Words(id="banner")
            yield Words(id="branch")
            with VerticalScroll(id="stage", can_focus=False):
                yield Words(id="stage-text")
            yield Words(id="status")
        yield KeysLine(classes="keys-line tall")

    # Drawing

    def draw(self) -> None:
        """All of it, from what everybody may see."""
        group, view = self.hosted.group, self.hosted.screen()
        word = told.phase_words(view, WORDS[group.phase])
        self.query_one("#banner", Words).say((view["scenario"]["title"], "bold $primary"), "   ", (word, "bold $accent"))
        branch = group.branched
        mark = self.query_one("#branch", Words)
        mark.display = branch is not None
        if branch is not None:
            mark.say((told.branch_words(branch.turn), "bold reverse"))
        self.query_one("#stage-text", Words).say(*self._stage(view))
        self.say_status(self._status())
        self._scroll()

    def _stage(self, view: dict[str, Any]) -> list[Any]:
        width = max((self.query_one("#stage").size.width or self.size.width - 2) - 2, 30)
        phase = self.hosted.group.phase
        tall = self.size.height >= TALL
        gap = "\n" if tall else ""
        scene = told.scene_parts(view, self._said(), self._names, width)
        if phase is Phase.VOTE:
            return [*scene, *told.choices_parts(view, width, gap)]
        if phase in (Phase.SPREAD, Phase.DISCUSSION):
            spread = told.spread_parts(view, self._names, width, self._before(), gap)
            return [*scene, *spread] if tall else spread
        return scene

    def _said(self) -> tuple[str, str] | None:
        """The reply played last in the conversation on screen."""
        attempt = self.hosted.attempt
        chosen = [entry.event for entry in attempt.session.entries if isinstance(entry.event, Chose)] if attempt else []
        if not chosen:
            return None
        scene = self.hosted.playable.scenario.scenes[chosen[-1].scene]
        return chosen[-1].choice, scene.choice(chosen[-1].choice).text

    def _before(self) -> dict[str, int]:
        """The counts of the vote before this one, on the same reply."""
        ballots = self.hosted.group.ballots
        here = self.hosted.group.ballot
        same = [
            one for one in ballots if here and (one.attempt, one.turn) == (here.attempt, here.turn) and one.number < here.number
        ]
        return dict(spread_of(same[-1]).counts) if same else {}

    def _status(self) -> str:
        group = self.hosted.group
        ballot = group.ballot
        if group.phase is Phase.VOTE and ballot is not None:
            network = self.plateau.server is not None
            return told.votes_words(len(ballot.votes), len(group.voters), sum(ballot.hands.values()), network=network)
        if group.phase is Phase.DISCUSSION:
            return "Que chacun défende sa réponse, avant toute correction."
        if group.phase is Phase.SCENE and not self.hosted.over:
            return "Que répondre ? Chacun y pense, puis on vote.".replace(" ?", "\u202f?")
        return ""

    def _scroll(self) -> None:
        """A new step begins where it is to be read; the same step stays where the trainer has scrolled."""
        group = self.hosted.group
        here = (group.phase, group.attempt, group.ballot.number if group.ballot else 0, self.size)
        if here != self._drawn:
            self._drawn = here
            stage = self.query_one("#stage", VerticalScroll)
            end = group.phase is Phase.VOTE
            self.call_after_refresh(lambda: stage.scroll_end(animate=False) if end else stage.scroll_home(animate=False))

    # What the trainer may do

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what the phase allows, and what makes sense there."""
        trigger = TRIGGERS.get(action)
        group = self.hosted.group
        if trigger is not None and trigger not in open_triggers(group.phase):
            return False
        branched = group.branched is not None
        match action:
            case "voter":
                return group.phase is Phase.SCENE and not self.hosted.over
            case "revoter":
                return group.phase is not Phase.SCENE
            case "mains":
                return not group.opening.typed
            case "revenir":
                return branched
            case "minorite":
                return not branched
            case "finir":
                return self.hosted.over and not branched
            case "debrief":
                return not (self.hosted.over and not branched)
            case "correction":
                ballot = group.shown
                return ballot is not None and ballot.closed and not ballot.key_shown and group.phase is not Phase.VOTE
        return True

    def action_voter(self) -> None:
        """Opens the vote."""
        self.ask_session(self.hosted.open_vote)

    def action_revoter(self) -> None:
        """Opens a second vote."""
        self.ask_session(self.hosted.open_vote)

    def action_clore(self) -> None:
        """Closes the vote; asks when nobody answered."""
        ballot = self.hosted.group.ballot
        if ballot is None or ballot.votes or any(ballot.hands.values()):
            self.ask_session(self.hosted.close_vote)
            return

        def agreed(answer: str | None) -> None:
            if answer == "oui":
                self.ask_session(self.hosted.close_vote)

        answers = [("non", "Attendre encore"), ("oui", "Clore quand même")]
        self.app.push_screen(Ask("Personne n’a encore répondu.", answers), agreed)

    def action_mains(self) -> None:
        """Types the raised hands."""
        from simulator.app.hosting.hands import Hands

        ballot = self.hosted.group.ballot
        if ballot is None:
            return

        def keep(counts: dict[str, int] | None) -> None:
            if counts is not None:
                self.ask_session(lambda: self.hosted.count_hands(counts))

        self.app.push_screen(Hands(self.offered(), ballot.hands), keep)

    def action_defiler(self, rows: int) -> None:
        """Scrolls what is projected."""
        self.query_one("#stage", VerticalScroll).scroll_relative(y=rows, animate=False)
