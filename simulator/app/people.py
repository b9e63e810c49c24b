"""Who is in front of the screen? Profiles, their PIN, the date of the exam; the actions of the app that are about a person."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from scoring.wording import plural
from simulator.storage import Profile, Settings, StoreError

if TYPE_CHECKING:
    from simulator.practice import Practice

NEW = "»nouveau"


class People:
    """The person at the screen; for the app, which has the settings. What is closed by a PIN is shown to nobody else."""

    practice: "Practice"
    settings: Settings
    push_screen: Callable[..., Any]
    tell: Callable[[str], None]
    warn: Callable[[str], None]
    keep_settings: Callable[..., None]
    refresh_person: Callable[[], None]
    refresh_screen: Callable[[], None]
    opened: set[str]
    """The names whose PIN was given since the start."""

    def profile(self, name: str = "") -> Profile | None:
        """The profile of that name (of who is at the screen), or ``None`` before anything is kept of them. Raises ``StoreError``."""
        name = name or self.settings.trainee
        return next((one for one in self.practice.store.profiles() if one.name == name), None)

    def unfinished(self) -> str:
        """The attempt that a page which was loaded again goes on with; empty where there is none, or none can be read."""
        try:
            row = self.practice.store.unfinished(self.settings.trainee)
        except StoreError:  # the library says so
            return ""
        return row.id if row is not None else ""

    def closed(self, profile: Profile | None) -> bool:
        """Whether that profile still waits for its PIN."""
        return profile is not None and bool(profile.pin) and profile.name not in self.opened

    def ask_pin(self, profile: Profile, then: Callable[[], None]) -> None:
        """Asks for the PIN of a profile; ``then`` is called once it was right."""
        from simulator.app.dialogs.ask import Type
        from simulator.practice.profiles import opens

        def check(pin: str | None) -> None:
            if pin is None:
                return
            if opens(profile, pin):
                self.opened.add(profile.name)
                then()
            else:
                self.warn("Ce n’est pas ce code. Touche s pour réessayer, ou pour changer de personne.")

        self.push_screen(Type(f"Code de {profile.name}", limit=32, hidden=True), check)

    def action_personne(self) -> None:
        """Whose turn is it? The profiles of this machine, and a new one."""
        from simulator.app.dialogs.ask import Ask

        if self.practice.person:
            self.tell("Dans le navigateur, on change de personne depuis la page d’accueil : Ctrl+Q, puis « Sortir ».")
            return
        try:
            known = {one.name: one for one in self.practice.store.profiles()}
        except StoreError as error:
            self.warn(str(error))
            return
        current = self.settings.trainee
        names = [current, *(name for name in known if name != current)]
        answers = [(name, f"{name}{'  (code)' if name in known and known[name].pin else ''}") for name in names]

        def chosen(name: str | None) -> None:
            if name == NEW:
                self._new_person()
            elif name is not None:
                profile = known.get(name)
                if profile is not None and self.closed(profile):
                    self.ask_pin(profile, lambda: self._become(profile.name))
                else:
                    self._become(name)

        self.push_screen(Ask("Qui s’entraîne ?", [*answers, (NEW, "Nouvelle personne…")]), chosen)

    def _new_person(self) -> None:
        from simulator.app.dialogs.ask import Type
        from simulator.practice.profiles import RefusedProfileError, add_profile

        def add(name: str | None) -> None:
            if not name:
                return
            try:
                self._become(add_profile(self.practice, name).name)
            except (RefusedProfileError, StoreError) as error:
                self.warn(str(error))

        self.push_screen(Type("Nom ou pseudonyme, tel qu’il figurera dans les bilans", limit=60), add)

    def _become(self, name: str) -> None:
        self.opened &= {name}
        self.keep_settings(trainee=name)
        self.tell(f"Bonjour {name}.")
        self.refresh_person()

    def action_code(self) -> None:
        """Gives, changes or takes away the PIN of who is at the screen."""
        from simulator.app.dialogs.ask import Type
        from simulator.practice.profiles import RefusedProfileError, set_pin

        name = self.settings.trainee

        def keep(pin: str | None) -> None:
            if pin is None:
                return
            try:
                set_pin(self.practice, name, pin)
            except (RefusedProfileError, StoreError) as error:
                self.warn(str(error))
                return
            self.opened.add(name)
            self.tell(
                "Code enregistré : il sera demandé au prochain lancement." if pin else "Plus de code : ce profil est ouvert."
            )

        self._own(
            lambda: self.push_screen(
                Type(f"Nouveau code de {name} (4 caractères au moins ; vide : aucun)", limit=32, hidden=True), keep
            )
        )

    def action_examen(self) -> None:
        """Asks for the date of the exam."""
        from simulator.app.dialogs.ask import Type
        from simulator.practice.profiles import RefusedProfileError, set_exam

        def keep(day: str | None) -> None:
            if day is None:
                return
            try:
                found = set_exam(self.practice, self.settings.trainee, day)
            except (RefusedProfileError, StoreError) as error:
                self.warn(str(error))
                return
            self.tell(f"Examen le {found:%d/%m/%Y}." if found else "Date d’examen retirée.")
            self.refresh_screen()

        def ask() -> None:
            profile = self.profile()
            shown = "/".join(reversed(profile.exam.split("-"))) if profile and profile.exam else ""
            self.push_screen(Type("Date de votre examen (jj/mm/aaaa ; vide : aucune)", shown, 12), keep)

        self._own(ask)

    def action_parcours(self) -> None:
        """Where one stands."""

        def show() -> None:
            from simulator.app.screens.parcours import ParcoursScreen

            self.push_screen(ParcoursScreen())

        self._own(show)

    def action_effacer_tout(self) -> None:
        """Erases all that is kept of who is at the screen, once they have said so."""
        from simulator.app.dialogs.ask import Ask

        name = self.settings.trainee

        def erase(answer: str | None) -> None:
            from simulator.practice import PracticeError
            from simulator.practice.keeping import erase_person

            if answer != "oui":
                return
            try:
                count = erase_person(self.practice, name)
            except (PracticeError, StoreError, OSError) as error:
                self.warn(str(error))
                return
            self.tell(f"Tout ce qui concerne {name} est effacé ({plural(count, 'essai', 'essais')}).")
            self.keep_settings(trainee=self.practice.person or Settings().trainee)
            self.refresh_person()

        answers = [
            ("non", "Tout garder"),
            ("oui", "Effacer pour toujours : essais, parcours, autoévaluations, bilans exportés d’ici"),
        ]
        self._own(lambda: self.push_screen(Ask(f"Effacer tout ce qui concerne {name} ?", answers), erase))

    def _own(self, then: Callable[[], None], name: str = "") -> None:
        """Does what is about a person (who is at the screen, or ``name``) once they have given their PIN, where they have one.

        A store that cannot be read keeps no PIN from anybody: the conversation is played, and kept when it can be.
        """
        try:
            profile = self.profile(name)
        except StoreError as error:
            self.warn(str(error))
            profile = None
        if profile is not None and self.closed(profile):
            self.ask_pin(profile, then)
        else:
            then()
