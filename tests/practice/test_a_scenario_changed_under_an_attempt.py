"""An attempt taken up again after its scenario changed: on today's text where nothing shown is other, else not without asking."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from scoring.performance import Correction
from simulator.engine import Choose, Chose, Left, Mode, Reply
from simulator.library import shipped_folder
from simulator.practice import Attempt, ChangedScenarioError, Practice
from simulator.practice.reporting import render, report_of
from simulator.practice.resuming import Kind
from simulator.storage import MemoryStore
from tests.builders import SCENARIO
from tests.practices import Clock, make_practice

EDITS = {
    "a comment": ("titre: Petit échange", "titre: Petit échange # revu"),
    "a scene not seen yet": ("texte: Elle remercie.", "texte: Elle vous remercie."),
    "what a choice now offered does": ("retour: Bien., vers: [{si: {tension: {max: 70}}", "retour: Mieux., vers: [{si: {tension: {max: 71}}"),
}  # fmt: skip
RENAMED = (
    SCENARIO.replace("accueil", "ouverture")
    .replace("bon:", "meilleur:")
    .replace("suite", "fond")
    .replace("clore:", "conclure:")
    + "renommages: {accueil: ouverture, suite: fond, accueil/bon: ouverture/meilleur, clore: conclure}\n"
)


@pytest.fixture
def practice(tmp_path: Path) -> Practice:
    write(tmp_path, SCENARIO)
    (tmp_path / "referentiels").mkdir()
    referential = shipped_folder() / "referentiels" / "mercd-2018.yaml"
    shutil.copy(referential, tmp_path / "referentiels")
    practice = make_practice(tmp_path / "home", Clock(), (tmp_path,))
    practice.roots = (tmp_path,)
    return practice


def write(folder: Path, text: str) -> None:
    (folder / "essai.yaml").write_text(text, encoding="utf-8")


def edited(folder: Path, old: str, new: str) -> None:
    assert SCENARIO.count(old) == 1
    write(folder, SCENARIO.replace(old, new))


def begun(practice: Practice, *choices: str, mode: Mode = Mode.TRAINING) -> Attempt:
    attempt = practice.begin(practice.open("essai"), mode=mode, seed=4, trainee="Léa", extra_time=2.0)
    for number, choice in enumerate(choices, start=1):
        attempt.play(Choose(choice), 10.0 * number)
    return attempt


def texts(attempt: Attempt) -> list[str]:
    scene = attempt.session.scene
    assert scene is not None
    return [scene.choice(id).text for id in attempt.session.offered]


def kept(practice: Practice) -> list[tuple[str, bool]]:
    return sorted((row.id, row.ended is None) for row in practice.store.rows())


def test_untouched_it_goes_on_in_the_same_record_and_nothing_is_said(practice: Practice) -> None:
    before = begun(practice, "bon")
    standing = practice.standing_of("e1")
    assert (standing.kind, standing.sentence) == (Kind.UNTOUCHED, "")
    again = practice.resume("e1")
    assert (again.id, again.notice, again.session.journal) == ("e1", "", before.session.journal)
    assert kept(practice) == [("e1", True)]


@pytest.mark.parametrize("edit", EDITS)
def test_replayed_it_is_a_new_record_on_the_new_text_and_says_so(practice: Practice, tmp_path: Path, edit: str) -> None:
    before = begun(practice, "bon")
    edited(tmp_path, *EDITS[edit])
    assert practice.standing_of("e1").kind is Kind.REPLAYED
    assert kept(practice) == [("e1", True)]
    again = practice.resume("e1")
    today = practice.open("essai").scenario
    header = again.session.header
    assert again.notice.startswith("Le texte de ce scénario a changé, mais rien de ce que vous")
    assert (header.attempt, header.continues, header.parent, header.scenario_hash) == ("e2", "e1", None, today.hash)
    assert (again.session.entries, again.session.state) == (before.session.entries, before.session.state)
    assert again.playable.scenario == today
    assert kept(practice) == [("e1", False), ("e2", True)]


def test_the_old_record_is_closed_as_moved_and_is_else_what_it_was(practice: Practice, tmp_path: Path) -> None:
    before = begun(practice, "bon").session.journal
    edited(tmp_path, *EDITS["a comment"])
    practice.resume("e1")
    old = practice.store.load("e1").journal
    assert old.header == before.header
    assert old.entries[:-1] == before.entries
    assert old.entries[-1].event == Left("suite", "moved")
    assert "le texte du scénario ayant changé" in render(report_of(practice.review("e1")), "md")


def test_time_trainee_and_extra_time_go_along_and_the_clock_does_not_go_back(practice: Practice, tmp_path: Path) -> None:
    before = begun(practice, "bon", mode=Mode.EXAM)
    edited(tmp_path, *EDITS["a comment"])
    again = practice.resume("e1")
    assert (again.session.spent, again.time_given) == (10.0, before.time_given)
    changes = {"attempt": "e1", "continues": None, "scenario_hash": before.session.header.scenario_hash, "scene_hashes": before.session.header.scene_hashes}  # fmt: skip
    assert replace(again.session.header, **changes) == before.session.header


def test_what_stands_beside_the_record_goes_along(practice: Practice, tmp_path: Path) -> None:
    attempt = practice.begin(practice.open("essai"), mode=Mode.TRAINING, reply=Reply.SAY, seed=4, trainee="Léa")
    attempt.say("Une bonne réponse.")
    assert isinstance(attempt.session.entries[1].event, Chose)
    store = practice.store
    store.rename("e1", "Avant la pause")
    store.annotate("e1", "Elle a dit trois fois.")
    store.foresee("e1", {"T-1": "acquis"})
    store.correct("e1", Correction(1, "bon", "Paul", "2026-11-23T10:00:00Z", "Bien dit."))
    write(tmp_path, RENAMED)
    practice.resume("e1")
    moved = store.load("e2")
    assert (moved.label, moved.notes) == ("Avant la pause", "Elle a dit trois fois.")
    assert [(one.turn, one.choice, one.why) for one in moved.corrections] == [(1, "meilleur", "Bien dit.")]
    assert store.foreseen("Léa")["e2"] == {"T-1": "acquis"}


def test_mapped_it_goes_on_under_the_new_names_in_the_order_shown(practice: Practice, tmp_path: Path) -> None:
    before = begun(practice, "bon")
    shown = texts(before)
    write(tmp_path, RENAMED)
    assert practice.standing_of("e1").kind is Kind.MAPPED
    again = practice.resume("e1")
    assert "noms internes" in again.notice
    assert texts(again) == shown
    assert again.session.state.place == "fond"
    again.play(Choose("conclure"))
    report = render(report_of(practice.review("e2")), "md")
    assert report == render(report_of(practice.review("e2")), "md")
    assert practice.resume("e2").session.journal == again.session.journal


def test_a_second_change_is_followed_too_and_each_record_is_of_one_text(practice: Practice, tmp_path: Path) -> None:
    shown = texts(begun(practice, "bon"))
    write(tmp_path, RENAMED)
    practice.resume("e1")
    write(tmp_path, RENAMED.replace("titre: Petit", "titre: Très petit"))
    again = practice.resume("e2")
    assert (again.id, again.session.header.continues, texts(again)) == ("e3", "e2", shown)
    hashes = [practice.store.load(id).journal.header.scenario_hash for id in ("e1", "e2", "e3")]
    assert len(set(hashes)) == 3
    for id in ("e1", "e2", "e3"):
        assert practice.review(id).playable.scenario.hash == practice.store.load(id).journal.header.scenario_hash


def test_what_was_read_beside_the_conversation_is_named(practice: Practice, tmp_path: Path) -> None:
    begun(practice)
    edited(tmp_path, "contexte: Un contexte.", "contexte: Un autre contexte.")
    assert practice.resume("e1").notice.endswith("À relire, car le texte en a changé\u202f: le contexte.")


MISFITS = {
    "a choice is gone": ("      mauvais: {texte: Une mauvaise réponse., montre: {ecoute-active: -2}, effets: {tension: +10}, retour: Non., vers: suite}\n", "", "«\u202fUne mauvaise réponse.\u202f», proposée au tour 1 (scène «\u202faccueil\u202f»), n’y est plus proposée"),
    "a choice reads otherwise": ("texte: On coupe.", "texte: On raccroche.", "«\u202fOn coupe.\u202f», proposée au tour 2"),
    "a line": ("cliente: Et alors", "cliente: Et donc", "ce qui est dit au tour 2"),
    "an effect": ("effets: {tension: -15}", "effets: {tension: -20}", "les jauges n’y ont pas, au tour 1"),
    "a scene is gone": ("  suite:\n", "  fond:\n", "au tour 2, dans la scène «\u202fsuite\u202f»"),
}  # fmt: skip


@pytest.mark.parametrize("edit", MISFITS)
def test_what_does_not_fit_is_told_with_its_turn_and_nothing_is_written(practice: Practice, tmp_path: Path, edit: str) -> None:
    before = begun(practice, "bon").session.journal
    old, new, why = MISFITS[edit]
    assert SCENARIO.count(old) == 1
    text = SCENARIO.replace(old, new)
    write(tmp_path, text.replace("vers: suite", "vers: fond") if new == "  fond:\n" else text)
    with pytest.raises(ChangedScenarioError) as told:
        practice.resume("e1")
    assert why in str(told.value)
    assert "Recommencez sur le texte d’aujourd’hui, ou finissez" in str(told.value)
    assert practice.standing_of("e1").kind is Kind.RESTART
    assert kept(practice) == [("e1", True)]
    assert practice.store.load("e1").journal == before


def test_it_may_be_finished_on_the_text_it_began_with(practice: Practice, tmp_path: Path) -> None:
    shown = texts(begun(practice, "bon"))
    edited(tmp_path, "texte: On coupe.", "texte: On raccroche.")
    again = practice.resume("e1", as_begun=True)
    assert (again.id, texts(again)) == ("e1", shown)
    assert "L’essai continue sur celui avec lequel il a commencé." in again.notice
    again.play(Choose("couper"))
    assert "On coupe." in render(report_of(practice.review("e1")), "md")


def test_or_begun_again_on_the_new_one_and_the_old_record_is_closed(practice: Practice, tmp_path: Path) -> None:
    begun(practice, "bon", mode=Mode.EXAM)
    edited(tmp_path, "texte: On coupe.", "texte: On raccroche.")
    new = practice.restart("e1")
    header = new.session.header
    assert (header.attempt, header.mode, header.seed, header.trainee, header.extra_time, header.continues) == ("e2", Mode.EXAM, 4, "Léa", 2.0, None)  # fmt: skip
    assert (new.session.turn, new.session.spent) == (1, 0.0)
    assert kept(practice) == [("e1", False), ("e2", True)]
    assert practice.store.load("e1").journal.entries[-1].event == Left("suite", "moved")


def test_a_scenario_that_left_the_library_is_finished_on_the_stored_text_and_said_so(
    practice: Practice, tmp_path: Path
) -> None:
    before = begun(practice, "bon").session.journal
    (tmp_path / "essai.yaml").unlink()
    assert practice.standing_of("e1").kind is Kind.GONE
    again = practice.resume("e1")
    assert "n’est plus dans la bibliothèque" in again.notice
    assert (again.id, again.session.journal) == ("e1", before)


@pytest.mark.parametrize("edit", [("debut: accueil", "debut: nulle_part"), ("referentiel: mercd-2018", "referentiel: perdu")])
def test_one_that_is_being_mended_too(practice: Practice, tmp_path: Path, edit: tuple[str, str]) -> None:
    before = begun(practice, "bon").session.journal
    edited(tmp_path, *edit)
    assert practice.standing_of("e1").kind is Kind.GONE
    again = practice.resume("e1")
    assert "contient des anomalies" in again.notice
    assert again.session.journal == before


def test_an_attempt_that_is_over_stays_what_it_is(practice: Practice, tmp_path: Path) -> None:
    before = begun(practice, "bon", "couper").session.journal
    edited(tmp_path, *EDITS["a comment"])
    assert practice.standing_of("e1").kind is Kind.UNTOUCHED
    assert practice.resume("e1").session.journal == before
    assert kept(practice) == [("e1", False)]


class _Full(MemoryStore):
    """Keeps no further attempt."""

    full = False

    def create(self, header, entries, texts):  # type: ignore[no-untyped-def]
        if self.full:
            from simulator.storage import StoreError

            raise StoreError("Le disque est plein.")
        super().create(header, entries, texts)


def test_when_the_new_record_cannot_be_written_the_old_one_stays_open(practice: Practice, tmp_path: Path) -> None:
    store = practice._store = _Full()
    begun(practice, "bon")
    edited(tmp_path, *EDITS["a comment"])
    store.full = True
    again = practice.resume("e1")
    assert again.trouble == "Le disque est plein."
    assert kept(practice) == [("e1", True)]
    store.full = False
    again.play(Choose("clore"))
    assert (again.trouble, len(kept(practice))) == ("", 2)
