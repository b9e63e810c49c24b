"""Coming in: the code of the session, a name, a personal code; who tries too often waits; nobody learns who else is known."""

from pathlib import Path

import pytest

from tests.practices import Clock, make_practice
from tests.web.sites import SCENARIO, site


async def test_nothing_is_shown_to_whoever_did_not_come_in(tmp_path: Path) -> None:
    async with site(tmp_path) as (_, visitor):
        for path in ("/", "/essais", f"/scenario/{SCENARIO}", "/essai/e1", "/essai/e1/bilan", "/terminal", "/download/x"):
            page = await visitor.get(path)
            assert page.url == "/entrer", path
        assert (await visitor.client.get("/ws")).status == 403
        for path in ("/essai/e1", f"/scenario/{SCENARIO}", "/sortir", "/essai/e1/prevision", "/essai/e1/reprendre"):
            assert (await visitor.post(path, {"jeton": "x"})).status == 403, path


async def test_a_wrong_code_is_said_in_the_page(tmp_path: Path) -> None:
    async with site(tmp_path, passcode="KQ7R HV2M", closed=True) as (_, visitor):
        refused = await visitor.enter("Ana", "1234", "KQ7R HV2N")
        assert refused.status == 403
        assert "Ce n’est pas le code de la séance" in refused.words(".//main//p[@role='alert']")
        assert refused.tree.find(".//input[@id='code']").get("aria-invalid") == "true"
        assert (await visitor.get("/")).url == "/entrer"
        assert (await visitor.enter("Ana", "1234", "kq7r-hv2m")).url == "/"


async def test_a_form_that_is_not_ours_does_not_come_in(tmp_path: Path) -> None:
    async with site(tmp_path) as (_, visitor):
        assert (await visitor.post("/entrer", {"nom": "Ana"})).status == 403
        assert (await visitor.post("/entrer", {"nom": "Ana", "jeton": ""})).status == 403
        await visitor.get("/entrer")
        assert (await visitor.post("/entrer", {"nom": "Ana", "jeton": "0" * 64})).status == 403


async def test_a_name_is_kept_by_its_personal_code(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana", "Bob"], closed=True) as (_, ana, bob):
        assert "Sortir (Ana)" in (await ana.get("/")).words(".//nav")
        out = await bob.post("/sortir", {"jeton": (await bob.get("/essais")).tree.find(".//nav//input").get("value", "")})
        assert out.url == "/entrer"
        refused = await bob.enter("ANA", "4321")
        assert "Ce nom est déjà pris" in refused.words()
        assert "Sortir (Ana)" in (await bob.enter("ana", "1234")).words(".//nav")


async def test_over_a_network_a_name_without_code_is_nobodys(tmp_path: Path) -> None:
    practice = make_practice(tmp_path)
    practice.begin(practice.open(SCENARIO), trainee="Ana")
    practice.close()
    async with site(tmp_path, closed=True) as (_, visitor):
        assert "demandez au formateur" in (await visitor.enter("Ana", "1234")).words().lower()
        assert "de 4 à 32 caractères" in (await visitor.enter("Bob", "12")).words()
        assert "Il faut un nom" in (await visitor.enter(" \n\u00a0 ", "1234")).words()
    async with site(tmp_path) as (_, visitor):  # on one's own machine, it is the one of the app
        assert "La box jamais livrée" in (await visitor.enter("Ana")).words(".//main/section")


async def test_personal_codes_cannot_be_searched_for(tmp_path: Path) -> None:
    clock = Clock()
    async with site(tmp_path, ["Ana"], clock, closed=True) as (_, ana):
        page = await ana.get("/essais")
        await ana.post("/sortir", {"jeton": page.tree.find(".//nav//input").get("value", "")})
        statuses = [(await ana.enter("Ana", f"000{number}")).status for number in range(7)]
        assert statuses == [403] * 5 + [429] * 2
        assert (await ana.enter("Ana", "1234")).status == 429  # even the right one waits
        assert (await ana.enter("Bob", "1234")).url == "/"  # another name does not
        page = await ana.get("/essais")
        await ana.post("/sortir", {"jeton": page.tree.find(".//nav//input").get("value", "")})
        clock.seconds += 31
        assert (await ana.enter("Ana", "1234")).url == "/"


async def test_session_codes_cannot_be_searched_for(tmp_path: Path) -> None:
    async with site(tmp_path, [], Clock(), passcode="KQ7RHV2M", closed=True) as (_, visitor):
        statuses = [(await visitor.enter(f"n{number}", "1234", f"CODE{number:04}")).status for number in range(22)]
        assert statuses == [403] * 20 + [429] * 2


async def test_a_visit_ends_when_nothing_is_asked_for_long(tmp_path: Path) -> None:
    clock = Clock()
    async with site(tmp_path, ["Ana"], clock, idle=600.0) as (_, ana):
        clock.seconds += 590
        assert (await ana.get("/")).url == "/"
        clock.seconds += 601
        assert (await ana.get("/")).url == "/entrer"


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}", "Zoë & Cie"])
async def test_a_name_is_text(tmp_path: Path, name: str) -> None:
    async with site(tmp_path, [name]) as (_, visitor):
        for path in ("/", "/essais", f"/scenario/{SCENARIO}", "/terminal"):
            page = await visitor.get(path)
            assert page.tree.find(".//img") is None
            assert all(script.get("src") for script in page.tree.iter("script"))
            assert name[:60] in page.words(".//nav") + page.words(".//title")


async def test_the_cookie_is_read_by_no_script_and_sent_by_no_other_site(tmp_path: Path) -> None:
    async with site(tmp_path) as (_, visitor):
        page = await visitor.get("/entrer")
        action, hidden = page.form("nom")
        answer = await visitor.client.post(action, data={**hidden, "nom": "Ana"}, allow_redirects=False)
        cookie = next(value for value in answer.headers.getall("Set-Cookie") if value.startswith("plateau="))
        assert answer.status == 303
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
