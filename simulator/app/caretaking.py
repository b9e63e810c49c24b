"""Is what is kept sound, and is it still wanted? Looked at once at the start, beside the screen, with a way out of damage."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from scoring.wording import plural
from simulator.storage import DamagedStoreError, Settings, StoreError

if TYPE_CHECKING:
    from simulator.practice import Practice

MEND, LATER = "»reparer", "»plus-tard"


class Caretaking:
    """The look after the store at the start; for the app, which has the settings."""

    practice: "Practice"
    settings: Settings
    push_screen: Callable[..., Any]
    tell: Callable[[str], None]
    warn: Callable[[str], None]
    call_from_thread: Callable[..., Any]
    run_worker: Callable[..., Any]
    refresh_person: Callable[[], None]

    def look_after_store(self, trouble: StoreError | None) -> None:
        """Begins the look; ``trouble`` is what opening the store complained of, if it did."""
        if self.practice.person:  # the store is the trainer's to look after
            return
        if isinstance(trouble, DamagedStoreError):
            self._offer_to_mend(str(trouble))
        elif trouble is None:
            self.run_worker(self._look, thread=True, exit_on_error=False, group="caretaking")

    def _look(self) -> None:
        """In a thread: forgets what is older than was asked to keep, then reads all that is left."""
        from simulator.practice.keeping import damage, erase_old, is_on_file

        try:
            here = is_on_file(self.practice)
            # On a server, how long to keep is its keeper's affair: one machine's setting must not erase the others' attempts.
            gone = erase_old(self.practice, self.settings.keep_days) if here else 0
            fault = damage(self.practice) if here else ""
        except StoreError as error:
            self.call_from_thread(self.warn, str(error))
            return
        if gone:
            days = plural(self.settings.keep_days, "jour", "jours")
            self.call_from_thread(self.tell, f"{plural(gone, 'essai effacé', 'essais effacés')}, de plus de {days}.")
        if fault:
            self.call_from_thread(self._offer_to_mend, fault)

    def _offer_to_mend(self, fault: str) -> None:
        from simulator.app.dialogs.ask import Ask

        answers = [
            (MEND, "Mettre ce fichier de côté, et en sauver tout ce qui est sûr"),
            (LATER, "Plus tard (rien n’est changé)"),
        ]
        self.push_screen(Ask(fault, answers), self._mend)

    def _mend(self, answer: str | None) -> None:
        from simulator.practice import PracticeError
        from simulator.practice.keeping import repair

        if answer != MEND:
            return
        try:
            done = repair(self.practice)
        except (PracticeError, StoreError, OSError) as error:
            self.warn(str(error))
            return
        saved = f"Sauvés : {done.whole} en entier, {done.partly} en partie ; {done.lost} illisibles."
        self.warn(f"{saved} Le fichier abîmé est gardé : {done.aside.name}")
        self.refresh_person()
