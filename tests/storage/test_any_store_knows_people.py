"""Several people share a store: each has a profile, self-assessments, attempts of their own; one can be erased."""

from dataclasses import replace

from simulator.storage import DossierField, Profile, SelfAssessment, Store
from tests.storage.keeping import END, LEFT, MOVE, TEXTS, keep

ALI = Profile("Ali", "2026-11-20T08:00:00.000Z", pin="scrypt$abc", exam="2027-03-15")
OCTOBER = SelfAssessment("Léa", "2026-10-01T08:00:00.000Z", {"T-1.1": "in-progress", "T-1.2": "acquired"})
DECEMBER = SelfAssessment("Léa", "2026-12-01T08:00:00.000Z", {"T-1.1": "acquired"})


WROTE = DossierField("Léa", "CCP1/1/did", "2026-10-05T08:00:00.000Z", "J’ai suivi les volumes.\nPuis j’ai alerté.")


def two_people(store: Store) -> None:
    """Two attempts of Léa, one of Ali, and what they think of themselves."""
    keep(store, "lea1", MOVE, END, started=1)
    keep(store, "lea2", MOVE, started=2)
    keep(store, "ali1", MOVE, END, trainee="Ali", started=0)
    store.foresee("lea1", {"T-1": "acquired"})
    store.keep_profile(ALI)
    store.keep_profile(Profile("Léa", "2026-11-01T00:00:00.000Z"))
    store.assess_oneself(OCTOBER)
    store.assess_oneself(SelfAssessment("Ali", OCTOBER.moment, {"T-1.1": "not-acquired"}))
    store.note_in_dossier(WROTE)
    store.note_in_dossier(replace(WROTE, trainee="Ali", text="Autre chose."))


def test_people_are_those_with_a_profile_and_those_with_attempts(store: Store) -> None:
    assert store.profiles() == ()
    keep(store, "e2", trainee="Zoé", started=5)
    keep(store, "e1", trainee="Zoé", started=3)
    keep(store, "e3", trainee="Ali", started=4)
    store.keep_profile(ALI)
    store.keep_profile(Profile("Bea", "2026-11-21T08:00:00.000Z"))
    zoe = Profile("Zoé", "2026-11-01T00:03:00.000Z")
    assert store.profiles() == (ALI, Profile("Bea", "2026-11-21T08:00:00.000Z"), zoe)


def test_a_profile_kept_again_takes_the_place_of_the_first(store: Store) -> None:
    store.keep_profile(ALI)
    changed = Profile("Ali", ALI.created, exam="2027-06-01")
    store.keep_profile(changed)
    assert store.profiles() == (changed,)


def test_self_assessments_are_those_of_one_person_oldest_first(store: Store) -> None:
    for one in (DECEMBER, OCTOBER, SelfAssessment("Ali", OCTOBER.moment, {"T-1.1": "acquired"})):
        store.assess_oneself(one)
    assert store.self_assessments("Léa") == (OCTOBER, DECEMBER)
    again = SelfAssessment("Léa", DECEMBER.moment, {"T-1.1": "in-progress"})
    store.assess_oneself(again)
    assert store.self_assessments("Léa") == (OCTOBER, again)
    assert store.self_assessments("Zoé") == ()


def test_a_dossier_keeps_the_last_text_of_each_place(store: Store) -> None:
    title = replace(WROTE, place="CCP1/1/about", text="Les pics du lundi")
    for one in (WROTE, title, replace(WROTE, trainee="Ali")):
        store.note_in_dossier(one)
    assert store.dossier("Léa") == (title, WROTE)
    again = replace(WROTE, moment=DECEMBER.moment, text="")
    store.note_in_dossier(again)
    assert store.dossier("Léa") == (title, again)
    assert store.dossier("Zoé") == ()


def test_a_dossier_is_forgotten_whole_once_nothing_was_written_in_it_since(store: Store) -> None:
    later = replace(WROTE, place="CCP2/1/did", moment=DECEMBER.moment)
    for one in (WROTE, later, replace(WROTE, trainee="Ali")):
        store.note_in_dossier(one)
    assert store.forget_before("2026-11-01T00:00:00.000Z") == 0
    assert store.dossier("Léa") == (WROTE, later)
    assert store.dossier("Ali") == ()


def test_latest_and_unfinished_are_those_of_one_person(store: Store) -> None:
    keep(store, "lea1", MOVE, END, started=1)
    keep(store, "ali1", MOVE, END, trainee="Ali", started=2)
    keep(store, "ali2", MOVE, END, trainee="Ali", scenario="entretien", started=0)
    keep(store, "lea2", started=3)
    keep(store, "ali3", trainee="Ali", started=4)
    keep(store, "zoe1", MOVE, LEFT, trainee="Zoé", started=5)
    assert {id: row.id for id, row in store.latest("Léa").items()} == {"appel": "lea1"}
    assert {id: row.id for id, row in store.latest("Ali").items()} == {"appel": "ali1", "entretien": "ali2"}
    assert {id: row.id for id, row in store.latest().items()} == {"appel": "ali1", "entretien": "ali2"}
    assert store.latest("Zoé") == {}
    opened = {name: store.unfinished(name) for name in ("Léa", "Ali", "Zoé")}
    assert {name: row and row.id for name, row in opened.items()} == {"Léa": "lea2", "Ali": "ali3", "Zoé": None}


def test_erasing_a_person_leaves_the_others_as_they_were(store: Store) -> None:
    two_people(store)
    before = (store.load("ali1"), store.rows("Ali"), store.latest("Ali"), store.self_assessments("Ali"), store.dossier("Ali"))
    assert store.erase("Léa") == 2
    assert store.rows("Léa") == ()
    assert store.latest("Léa") == {}
    assert store.unfinished() is None
    assert store.self_assessments("Léa") == ()
    assert store.dossier("Léa") == ()
    assert store.foreseen() == {}
    assert store.profiles() == (ALI,)
    after = (store.load("ali1"), store.rows("Ali"), store.latest("Ali"), store.self_assessments("Ali"), store.dossier("Ali"))
    assert after == before
    assert store.text(TEXTS[0].hash) == TEXTS[0]


def test_erasing_nobody_changes_nothing(store: Store) -> None:
    two_people(store)
    assert store.erase("Zoé") == 0
    assert len(store.rows()) == 3
    assert [profile.name for profile in store.profiles()] == ["Ali", "Léa"]


def test_a_text_that_nobody_played_any_more_goes_with_the_last_who_did(store: Store) -> None:
    two_people(store)
    store.erase("Ali")
    store.erase("Léa")
    assert store.text(TEXTS[0].hash) is None
    assert store.text(TEXTS[1].hash) == TEXTS[1]


def test_what_is_older_than_a_moment_is_forgotten_and_the_rest_stays(store: Store) -> None:
    two_people(store)
    store.assess_oneself(DECEMBER)
    assert store.forget_before("2026-11-01T00:01:00.000Z") == 1
    assert [row.id for row in store.rows()] == ["lea2", "lea1"]
    assert store.latest() == {"appel": store.rows()[1]}
    assert store.self_assessments("Léa") == (DECEMBER,)
    assert store.self_assessments("Ali") == ()
    assert [profile.name for profile in store.profiles()] == ["Ali", "Léa"]
    assert store.forget_before("2026-11-01T00:01:00.000Z") == 0
