"""What follows a vote? The majority, the trainer's choice, a branch for the minority, a discussion, the correction, the debrief."""

from typing import TYPE_CHECKING, Any

from simulator.app.dialogs.ask import Ask
from simulator.app.hosting import stage_text as told

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.app.application import PlateauApp
    from simulator.practice.hosting import Hosted


class Deciding:
    """The actions of the room after a vote; for the screen, which has the session."""

    hosted: "Hosted"
    app: Any
    plateau: "PlateauApp"
    ask_session: "Callable[..., bool]"

    def action_discuter(self) -> None:
        """To the discussion."""
        self.ask_session(lambda: self.hosted.go("discuss"))

    def action_correction(self) -> None:
        """Shows what each reply is worth."""
        self.ask_session(self.hosted.show_key)

    def action_majorite(self) -> None:
        """Plays what most chose; the trainer decides between level ones."""
        tops = self.hosted.majority()
        if not tops:
            self.plateau.tell("Personne n’a voté. Un chiffre joue la réponse de votre choix.")
        elif len(tops) == 1:
            self.ask_session(lambda: self.hosted.follow(tops[0], "majority"))
        else:
            self._ask_which("Égalité : laquelle suivre ?", tops, lambda id: self.hosted.follow(id, "majority"))

    def action_minorite(self) -> None:
        """Explores what fewer chose."""
        others = self.hosted.minority()
        if not others:
            self.plateau.tell("Personne n’a choisi autre chose. Un chiffre explore la réponse de votre choix.")
        elif len(others) == 1:
            self.ask_session(lambda: self.hosted.explore(others[0]))
        else:
            self._ask_which("Quelle réponse explorer ?", others, self.hosted.explore)

    def action_reponse(self, number: int) -> None:
        """A reply of the trainer's choosing: played, or explored."""
        offered = self.offered()
        if number > len(offered):
            return
        id, text = offered[number - 1]
        why = "majority" if self.hosted.majority() == (id,) else "own"
        answers = [
            (
                "suivre",
                "La jouer dans la conversation du groupe"
                if self.hosted.group.branched is None
                else "La jouer dans cette branche",
            )
        ]
        if self.hosted.group.branched is None:
            answers.append(("explorer", "L’explorer dans une branche, puis revenir à ce vote"))
        answers.append(("non", "Ne rien faire"))

        def chosen(answer: str | None) -> None:
            if answer == "suivre":
                self.ask_session(lambda: self.hosted.follow(id, why))
            elif answer == "explorer":
                self.ask_session(lambda: self.hosted.explore(id))

        self.app.push_screen(Ask(told.reply_question(number, text), answers), chosen)

    def action_revenir(self) -> None:
        """Out of the branch."""
        self.ask_session(self.hosted.come_back)

    def action_finir(self) -> None:
        """The conversation is over: to the debrief."""
        self.ask_session(lambda: self.hosted.go("debrief"))

    def action_debrief(self) -> None:
        """To the debrief before the end, once the trainer has said so."""

        def agreed(answer: str | None) -> None:
            if answer == "oui":
                self.ask_session(self._to_debrief)

        answers = [("non", "Continuer la conversation"), ("oui", "Passer au débrief (on n’y revient pas)")]
        self.app.push_screen(Ask("La conversation n’est pas finie. Passer au débrief ?", answers), agreed)

    def _to_debrief(self) -> None:
        while self.hosted.group.branched is not None:
            self.hosted.come_back()
        self.hosted.go("debrief")

    def offered(self) -> list[tuple[str, str]]:
        """The replies of the vote at hand, as (id, text), in the order shown."""
        ballot = self.hosted.group.ballot
        if ballot is None:
            return []
        scene = self.hosted.playable.scenario.scenes[ballot.scene]
        return [(id, scene.choice(id).text) for id in ballot.offered]

    def _ask_which(self, question: str, ids: tuple[str, ...], act: Any) -> None:
        rows = [(id, f"{number}  {text}") for number, (id, text) in enumerate(self.offered(), start=1) if id in ids]

        def chosen(id: str | None) -> None:
            if id is not None:
                self.ask_session(lambda: act(id))

        self.app.push_screen(Ask(question, rows), chosen)
