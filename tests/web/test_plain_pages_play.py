"""A conversation by forms alone: each answer plays once, whatever is sent twice; exams show nothing before their end."""

from pathlib import Path

import pytest

from simulator.practice.resuming import reopen_attempt
from simulator.web.forms.moves import step_of
from tests.practices import Clock, make_practice
from tests.web.sites import SCENARIO, Page, Visitor, site


async def answer(visitor: Visitor, page: Page, rank: int = 0) -> Page:
    return await visitor.send(page, "choix", action="repondre", choix=page.values("choix")[rank])


async def to_the_end(visitor: Visitor, page: Page, rank: int = 0) -> Page:
    while page.values("choix"):
        page = await answer(visitor, page, min(rank, len(page.values("choix")) - 1))
        assert page.status == 200
    return page


def turns(folder: Path) -> int:
    practice = make_practice(folder)
    try:
        return practice.store.rows()[0].turns
    finally:
        practice.close()


async def test_from_the_list_to_the_report(tmp_path: Path) -> None:
    async with site(tmp_path, ["Anaïs"]) as (_, visitor):
        listed = await visitor.get("/")
        assert "La box jamais livrée" in listed.words()
        page = await visitor.begin()
        assert "Maintenant" in page.words()
        second = await answer(visitor, page)
        assert "Le tour d’avant" in second.words()
        assert "Retour" in second.words()
        end = await to_the_end(visitor, second)
        assert "qu’avez-vous montré" in end.words()
        action, hidden = end.form()
        assert action.endswith("/prevision")
        result = await visitor.post(action, {**hidden, "prevu-T-1": "acquired"})
        assert "T-1" in result.words()
        assert "vous aviez prévu : acquis" in result.words()
        report = await visitor.get("/essai/e1/bilan")
        assert "Anaïs" in report.text
        assert report.tree.find(".//script") is None
        assert "Résultat" in (await visitor.get("/essais")).words()


async def test_what_is_sent_again_plays_once(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana"]) as (_, visitor):
        first = await visitor.begin()
        action, hidden = first.form("choix")
        sent = {**hidden, "action": "repondre", "choix": first.values("choix")[0]}
        second = await visitor.post(action, sent)
        again = await visitor.post(action, sent)  # the back button, or a page loaded again
        assert turns(tmp_path) == 1
        assert "déjà enregistrée" in again.words()
        assert again.values("choix") == second.values("choix")
        other = await visitor.post(action, {**sent, "choix": first.values("choix")[1]})  # another answer to a past turn
        assert turns(tmp_path) == 1
        assert "déjà enregistrée" in other.words()
        ahead = await visitor.post(action, {**sent, "pas": "99"})
        assert "déjà enregistrée" in ahead.words()
        assert turns(tmp_path) == 1


async def test_two_answers_at_the_same_moment_play_once(tmp_path: Path) -> None:
    import asyncio

    async with site(tmp_path, ["Ana"]) as (_, visitor):
        page = await visitor.begin()
        action, hidden = page.form("choix")
        sent = {**hidden, "action": "repondre", "choix": page.values("choix")[0]}
        await asyncio.gather(*(visitor.post(action, sent) for _ in range(8)))
        assert turns(tmp_path) == 1


async def test_beginning_twice_begins_once(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana"]) as (_, visitor):
        page = await visitor.get(f"/scenario/{SCENARIO}")
        one = await visitor.send(page, "demande", mode="training")
        two = await visitor.send(page, "demande", mode="training")
        assert one.url == two.url
        assert len((await visitor.get("/")).tree.findall(".//main/section//li")) == 1


async def test_nothing_picked_is_a_mistake_said_in_words(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana"]) as (_, visitor):
        page = await visitor.begin()
        for choice in ("", "inconnu", "../../x"):
            wrong = await visitor.send(page, "choix", action="repondre", choix=choice)
            assert "choisissez une réponse" in wrong.words(".//main//p[@role='alert']")
            assert wrong.words(".//title").startswith("Erreur : Tour 1")
        assert turns(tmp_path) == 0


async def test_an_exam_shows_its_time_and_nothing_of_its_result(tmp_path: Path) -> None:
    clock = Clock()
    async with site(tmp_path, ["Ana"], clock) as (_, visitor):
        page = await visitor.begin(mode="exam")
        assert "Il vous reste 12 min 00 s." in page.words()
        clock.seconds += 20
        page = await answer(visitor, page)
        assert "Il vous reste 11 min 40 s." in page.words()
        for hidden in ("Retour", "sur 100", "Un indice"):
            assert hidden not in page.words()
        for path in ("/essai/e1/resultat", "/essai/e1/bilan"):
            assert (await visitor.get(path)).url == "/essai/e1", path
        end = await to_the_end(visitor, page)
        asked = 0
        while "Le jury vous interroge" in end.words():
            reasons = end.values("raison")
            end = await visitor.send(
                end, "texte", action="raison", **({"raison": reasons[0]} if asked == 0 else {"texte": "Pour la calmer"})
            )
            asked += 1
            assert asked < 5
        assert asked
        assert "qu’avez-vous montré" in end.words()


async def test_an_exam_that_is_over_its_time_stops_after_the_answer(tmp_path: Path) -> None:
    clock = Clock()
    async with site(tmp_path, ["Ana"], clock, idle=7200.0) as (_, visitor):
        page = await visitor.begin(mode="exam")
        clock.seconds += 13 * 60
        late = await visitor.get("/essai/e1")
        if late.values("choix"):
            late = await answer(visitor, late)
        assert "Le temps donné est écoulé" in late.words() or "silence" in late.words()
        assert page.status == 200


async def test_a_silence_is_counted_once_for_a_page(tmp_path: Path) -> None:
    clock = Clock()
    async with site(tmp_path, ["Ana"], clock) as (_, visitor):
        page = await visitor.begin(mode="exam")
        while page.values("choix") and "compte comme un silence" not in page.words():
            page = await answer(visitor, page)
        before = turns(tmp_path)
        clock.seconds += 300
        after = await answer(visitor, page)
        assert "un silence a été compté" in after.words()
        assert turns(tmp_path) == before + 1
        assert "un silence a été compté" not in (await visitor.get("/essai/e1")).words()


async def test_typed_replies_choices_on_demand_and_contesting(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana"]) as (_, visitor):
        page = await visitor.begin(reponse="mixed")
        assert page.values("choix") == []
        shown = await visitor.send(page, "texte", action="choix")
        assert len(shown.values("choix")) > 1
        said = await visitor.send(
            shown, "texte", action="repondre", texte="Bonjour madame Ferrand, je suis le responsable, je vous écoute"
        )
        assert said.status == 200
        if "Compris comme" in said.words():
            undone = await visitor.send(said, "pas", action="contester")
            assert "Ce tour est annulé" in undone.words()
            assert undone.values("choix")


@pytest.mark.parametrize(
    "typed", ["<script>alert('x')</script>", "\"'><svg onload=alert(1)>", "{{ config }} {% raw %}", "\x00\x1b[31m\u202eabc"]
)
async def test_what_is_typed_is_text(tmp_path: Path, typed: str) -> None:
    async with site(tmp_path, ["Ana"]) as (_, visitor):
        page = await visitor.begin(reponse="say")
        page = await visitor.send(page, "texte", action="repondre", texte=typed)
        await visitor.send(await visitor.get("/essai/e1/arreter"), "pas", action="arreter")
        for path in ("/essai/e1", "/essai/e1/resultat", "/essai/e1/bilan"):
            seen = await visitor.get(path)
            assert seen.status == 200
            assert seen.tree.find(".//script") is None
            assert not any(name.startswith("on") for item in seen.tree.iter() for name in item.keys())  # noqa: SIM118
            assert "\x1b" not in seen.text


async def test_stopping_for_later_and_for_good(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana"]) as (_, visitor):
        page = await answer(visitor, await visitor.begin())
        stop = await visitor.get("/essai/e1/arreter")
        assert "Continuer plus tard" in stop.words()
        assert "1 tour joué" in (await visitor.get("/")).words(".//main/section")
        resumed = await visitor.get("/essai/e1/reprendre")
        assert resumed.values("choix") == page.values("choix")
        end = await visitor.send(stop, "pas", action="arreter")
        assert "Essai inachevé" in end.words()
        assert "Résultat partiel" in (await visitor.get("/essai/e1/resultat")).words()


async def test_a_server_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana"]) as (_, visitor):
        page = await answer(visitor, await visitor.begin())
    async with site(tmp_path, ["Ana"]) as (_, visitor):
        home = await visitor.get("/")
        assert home.tree.find(".//main/section//a").get("href") == "/essai/e1/reprendre"
        assert (await visitor.get("/essai/e1/reprendre")).values("choix") == page.values("choix")


async def test_the_step_of_a_form_is_that_of_the_journal(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana"]) as (_, visitor):
        page = await answer(visitor, await visitor.begin())
        practice = make_practice(tmp_path)
        assert page.form("choix")[1]["pas"] == str(step_of(reopen_attempt(practice, "e1")))
        practice.close()
