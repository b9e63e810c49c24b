"""What is written beside an attempt? Its notes, and the report that leaves the app; for the app, which has the screens."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.source import system_reason
from simulator.storage import StoreError

if TYPE_CHECKING:
    from simulator.practice import Attempt, Practice, Review


def expected() -> tuple[type[Exception], ...]:
    """What may go wrong that is the user's affair, told in a sentence."""
    from simulator.engine import EngineError
    from simulator.practice import PracticeError

    return (PracticeError, StoreError, EngineError, OSError)


class Papers:
    """Notes and reports."""

    practice: "Practice"
    push_screen: Callable[..., Any]
    tell: Callable[[str], None]
    warn: Callable[[str], None]
    is_headless: bool
    is_web: bool
    deliver_text: Callable[..., Any]
    belongs_to_day: Callable[[str], bool]
    _notes: dict[str, str]

    def notes_of(self, attempt: "Attempt") -> str:
        """The notes taken on an attempt."""
        id = attempt.session.header.attempt
        if id not in self._notes and attempt.id is not None:
            try:
                self._notes[id] = self.practice.store.load(id).notes
            except StoreError:
                self._notes[id] = ""
        return self._notes.get(id, "")

    def keep_notes(self, attempt: "Attempt", notes: str) -> None:
        """Keeps the notes of an attempt in progress."""
        self._notes[attempt.session.header.attempt] = notes
        if attempt.id is not None:
            self._annotate(attempt.id, notes)

    def _annotate(self, attempt: str, notes: str) -> None:
        try:
            self.practice.store.annotate(attempt, notes)
        except StoreError as error:
            self.warn(str(error))

    def edit_notes(self, review: "Review") -> None:
        """The notes of an attempt that is over."""
        from simulator.app.dialogs.notes import Notes

        id = review.header.attempt
        current = self._notes.get(id, review.stored.notes)

        def keep(notes: str | None) -> None:
            if notes is not None:
                self._notes[id] = notes
                self._annotate(id, notes)

        self.push_screen(Notes(current), keep)

    def export_attempt(self, attempt: str) -> None:
        """Writes the report of a kept attempt; not before the end of the day that it is part of."""
        if self.belongs_to_day(attempt):
            return
        try:
            self.export(self.practice.review(attempt))
        except expected() as error:
            self.warn(str(error))

    def export(self, review: "Review") -> Path | None:
        """Writes the report as a page, opens it where there is a desktop, and says where it is."""
        from simulator.app.showing import show
        from simulator.practice.reporting import render, report_of
        from simulator.storage import write_text

        notes = self._notes.get(review.header.attempt)
        if notes is not None:
            review = replace(review, stored=replace(review.stored, notes=notes))
        if self.is_web:
            self._deliver(review)
            return None
        path = self.practice.home.exports / f"bilan-{review.playable.scenario.id}-{review.header.attempt}.html"
        try:
            write_text(path, render(report_of(review), "html"))
        except OSError as error:
            self.warn(f"Le bilan n’a pas pu être écrit dans {path} ({system_reason(error)}).")
            return None
        opened = not self.is_headless and show(path)
        self.tell(f"Bilan écrit dans {path}{', et ouvert dans le navigateur' if opened else ''}")
        return path

    def _deliver(self, review: "Review") -> None:
        """Hands the page to the browser, which keeps it where it keeps what one downloads; nothing is written here."""
        from io import StringIO

        from simulator.practice.reporting import render, report_of

        name = f"bilan-{review.header.trainee}-{review.playable.scenario.id}.html".replace("/", "-")
        self.deliver_text(StringIO(render(report_of(review), "html")), save_filename=name, mime_type="text/html")
        self.tell("Bilan envoyé à votre navigateur. S’il n’arrive pas, autorisez les téléchargements de cette page.")
