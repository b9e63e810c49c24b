"""What can be chosen once for all, and where? The actions of the preferences; each keeps the settings at once."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from simulator.app import texts
from simulator.source import system_reason
from simulator.storage import EXTRA_TIMES, PACES, REPLIES, Settings, StoreError, save_settings

if TYPE_CHECKING:
    from simulator.practice import Practice


class Preferences:
    """Theme, pace of the lines, extra time, way of answering, name; for the app, which has the settings."""

    practice: "Practice"
    settings: Settings
    theme: str
    push_screen: Callable[..., Any]
    tell: Callable[[str], None]
    warn: Callable[[str], None]
    _run_command: Callable[[str | None], None]
    _own: Callable[..., None]

    def keep_settings(self, **changes: Any) -> None:
        """Changes settings and keeps them."""
        self.settings = replace(self.settings, **changes)
        try:
            save_settings(self.practice.home.settings, self.settings)
        except OSError as error:
            self.warn(f"Vos préférences n’ont pas pu être enregistrées ({system_reason(error)}).")

    def action_theme(self, name: str) -> None:
        """Changes the theme and keeps it."""
        self.theme = name
        self.keep_settings(theme=name)

    def action_rythme(self, pace: str) -> None:
        """Changes the pace of the lines."""
        self.keep_settings(pace=pace if pace in PACES else "normal")
        self.tell(f"Rythme des répliques : {texts.PACE_NAMES[self.settings.pace]}.")

    def action_temps(self, extra: str) -> None:
        """Changes the extra time of the exam mode."""
        self.keep_settings(extra_time=float(extra) if float(extra) in EXTRA_TIMES else 1.0)
        self.tell(f"Temps en examen : {texts.TIME_NAMES[self.settings.extra_time]}.")

    def action_reponse(self, reply: str) -> None:
        """Changes how one answers."""
        self.keep_settings(reply=reply if reply in REPLIES else "choose")
        self.tell(f"Façon de répondre : {texts.REPLY_NAMES[self.settings.reply]}.")

    def action_prevision(self, asked: bool) -> None:
        """Whether one is asked what one expects, before each result."""
        self.keep_settings(foresee=bool(asked))
        self.tell(
            "Votre prévision sera demandée avant chaque résultat." if asked else "Le résultat s’affichera sans prévision."
        )

    def action_conservation(self) -> None:
        """How long attempts are kept on this machine."""
        from simulator.app.dialogs.ask import Ask

        if self.practice.person:
            self.tell("C’est le formateur qui décide combien de temps les essais sont gardés ; vous pouvez effacer les vôtres.")
            return

        def keep(days: str | None) -> None:
            if days is None:
                return
            if int(days) == 0:
                self.keep_settings(keep_days=0)
                self.tell("Les essais sont gardés jusqu’à ce qu’on les efface.")
                return
            self._ask_to_forget(int(days))

        answers = [(str(days), name) for days, name in texts.KEEPING_NAMES.items()]
        self._own(lambda: self.push_screen(Ask("Garder les essais de cette machine", answers), keep))

    def _ask_to_forget(self, days: int) -> None:
        """Says how many attempts go, whoever's they are, and asks before keeping the choice."""
        from scoring.wording import plural
        from simulator.app.dialogs.ask import Ask
        from simulator.practice.keeping import count_old

        try:
            count = count_old(self.practice, days)
        except StoreError as error:
            self.warn(str(error))
            return

        def agreed(answer: str | None) -> None:
            if answer == "oui":
                self.keep_settings(keep_days=days)
                self.tell("Ce qui est plus ancien sera effacé au prochain lancement.")

        gone = f"{plural(count, 'essai', 'essais')} de toutes les personnes de ce poste"
        answers = [
            ("non", "Ne rien effacer"),
            ("oui", f"Effacer ce qui a plus de {plural(days, 'jour', 'jours')} ({gone}), à chaque lancement"),
        ]
        self.push_screen(Ask("Effacer pour toujours ce qui est ancien ?", answers), agreed)

    def action_preferences(self) -> None:
        """Theme, pace, extra time, name."""
        from simulator.app.dialogs.ask import Ask

        self.push_screen(Ask("Préférences", [(action, name) for action, name, _ in texts.PREFERENCES]), self._run_command)
