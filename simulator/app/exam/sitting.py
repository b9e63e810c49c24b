"""How is a day of exam begun, shown, left and taken up again? The actions of the app about it; the day itself decides what comes."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from simulator.source import typeset
from simulator.storage import Settings, StoreError

if TYPE_CHECKING:
    from simulator.practice import Attempt, Practice
    from simulator.practice.planning_a_day import Planned
    from simulator.practice.rehearsal import KeptDay, Rehearsal

NEW, LATER = "»nouvelle", "»plus-tard"
KEPT = typeset("La journée est gardée : elle reprendra ici, sans temps rendu.")


class Sitting:
    """The day now sat; for the app."""

    practice: "Practice"
    settings: Settings
    push_screen: Callable[..., Any]
    pop_screen: Callable[[], Any]
    switch_screen: Callable[..., Any]
    screen: Any
    screen_stack: Any
    back_to_library: Callable[[], None]
    exit: Callable[..., None]
    tell: Callable[[str], None]
    warn: Callable[[str], None]
    lived: "list[Attempt]"
    _own: Callable[..., None]
    sat: "Rehearsal | None" = None
    _sat_only = False
    """Whether the app was opened for that day alone: leaving it closes the app."""

    def sit(self, day: "Rehearsal", *, only: bool = False) -> None:
        """Shows a day where it stands, once the person whose day it is has given their PIN, where they have one."""

        def show() -> None:
            self.sat, self._sat_only = day, only
            self.show_stage()

        self._own(show, day.trainee)

    def show_stage(self, said: str = "") -> None:
        """Shows the screen of the stage that the day has now reached; whatever dialog was open over the last one is closed."""
        from simulator.app.exam.in_day import InDay
        from simulator.app.exam.screens import screen_of

        assert self.sat is not None
        if self.sat.attempt is not None and self.sat.attempt not in self.lived:
            self.lived.append(self.sat.attempt)
        while len(self.screen_stack) > 1 and not isinstance(self.screen, InDay):
            self.pop_screen()
        wanted = screen_of(self.sat, said)
        if isinstance(self.screen, InDay):
            self.switch_screen(wanted)
        else:
            self.push_screen(wanted)

    def move_day_on(self, why: str = "done") -> None:
        """Ends the present stage, and shows the next; says so when time did it."""
        from simulator.app.exam.day_words import time_over

        day = self.sat
        if day is None:
            return
        before = day.day.stage
        try:
            now = day.move_on(why)
        except refusals() as error:
            self.warn(str(error))
            return
        self.show_stage(time_over(before, now) if why == "time" and before is not None else "")

    def leave_day(self) -> None:
        """Leaves the day as it stands; its clock is written down."""
        day, self.sat = self.sat, None
        if day is not None:
            day.tick(now=True)
            if day.trouble:
                self.warn(day.trouble)
            elif not day.day.over:
                self.tell(KEPT)
        if self._sat_only:
            self.exit(0)
        else:
            self.back_to_library()

    def save_day(self) -> None:
        """Writes what could not be written yet."""
        if self.sat is not None and self.sat.trouble and self.sat.flush():
            self.tell("La journée est maintenant enregistrée en entier.")

    # From the library

    def action_journee(self) -> None:
        """The day of exam: goes on with one, begins one, or looks at one that is over."""
        self._own(self._which_day)

    def _which_day(self) -> None:
        from simulator.app.dialogs.ask import Ask
        from simulator.app.exam.choosing import day_answers
        from simulator.practice.rehearsal import days_of

        try:
            days = days_of(self.practice, self.settings.trainee)
        except StoreError as error:
            self.warn(str(error))
            return
        if not days:
            self._ask_road()
            return

        def chosen(answer: str | None) -> None:
            if answer == NEW:
                self._ask_road()
            elif answer is not None:
                self.take_up_day(answer)

        self.push_screen(Ask("La journée d’examen", day_answers(days, NEW)), chosen)

    def take_up_day(self, id: str) -> None:
        """Goes on with a kept day."""
        from simulator.practice.rehearsal import take_up_day

        try:
            day = take_up_day(self.practice, id)
        except refusals() as error:
            self.warn(str(error))
            return
        self.back_to_library()
        self.sit(day)

    def _ask_road(self) -> None:
        from simulator.app.dialogs.ask import Ask
        from simulator.app.exam.choosing import ROADS

        def chosen(road: str | None) -> None:
            if road is not None:
                self._plan(road)

        self.push_screen(Ask("Quelle est votre voie vers le titre ?", ROADS), chosen)

    def _plan(self, road: str) -> None:
        from scoring.certification import Road
        from simulator.app.exam.start import StartScreen
        from simulator.practice.planning_a_day import Wish, plan_day

        settings = self.settings
        try:
            planned = plan_day(self.practice, Wish(Road(road), reply=settings.reply, extra_time=settings.extra_time))
            playable = self.practice.open(planned.plan.scenario)
        except refusals() as error:
            self.warn(str(error))
            return
        self.back_to_library()
        self.push_screen(StartScreen(planned.plan, planned.notices, playable, lambda word: self._begin_day(planned, word)))

    def _begin_day(self, planned: "Planned", word: str) -> None:
        from simulator.practice.rehearsal import begin_day

        plan, paper, questions, notices = planned
        try:
            self.sat = begin_day(self.practice, plan, paper, questions, self.settings.trainee, word, notices)
        except refusals() as error:
            self.warn(str(error))
            return
        self._sat_only = False
        self.move_day_on()

    def belongs_to_day(self, attempt: str) -> bool:
        """Whether this attempt is the role-play of a day that has not come to its opinion: it is then offered to go on with the day."""
        from simulator.app.dialogs.ask import Ask

        found = self.day_of(attempt)
        if found is None:
            return False
        question = (
            "Cet essai est la mise en situation d’une journée d’examen qui n’est pas finie : son résultat vient à la fin."
        )
        answers = [(found.id, "Continuer cette journée"), (LATER, "Plus tard")]
        self.push_screen(Ask(question, answers), lambda id: self.take_up_day(id) if id and id != LATER else None)
        return True

    def day_of(self, attempt: str) -> "KeptDay | None":
        """The day of who is at the screen that has not come to its opinion and whose role-play is this attempt, if any."""
        from simulator.exam import Stage
        from simulator.practice.rehearsal import days_of

        try:
            days = days_of(self.practice, self.settings.trainee)
        except StoreError:  # said elsewhere
            return None
        return next((one for one in days if one.attempt == attempt and one.unfinished and one.stage is not Stage.OPINION), None)


def refusals() -> tuple[type[Exception], ...]:
    """What may go wrong with a day that is the user's affair, told in a sentence."""
    from simulator.app.papers import expected
    from simulator.exam import ExamError

    return (ExamError, *expected())
