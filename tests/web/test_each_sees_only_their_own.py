"""Two people on one server: neither lists, opens, moves, resumes nor downloads what is the other's; nothing is found by its path."""

from pathlib import Path

import pytest

from tests.web.sites import SCENARIO, site


async def test_another_persons_attempt_is_not_there(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana", "Bob"], closed=True) as (_, ana, bob):
        page = await bob.begin()
        page = await bob.send(page, "choix", action="repondre", choix=page.values("choix")[0])
        his = page.url.split("?")[0].split("#")[0]
        assert his == "/essai/e1"
        for path in (his, f"{his}/reprendre", f"{his}/arreter", f"{his}/resultat", f"{his}/bilan", f"{his}/bilan?garder=1"):
            refused = await ana.get(path)
            assert refused.status == 404, path
            assert "Bob" not in refused.text
            assert "e1" not in refused.words(".//title")
        hers = (await ana.get("/essais")).tree.find(".//nav//input").get("value", "")
        for path, fields in (
            (his, {"action": "arreter", "pas": "3"}),
            (his, {"action": "repondre", "choix": "x", "pas": "3"}),
            (f"{his}/prevision", {"prevu-T-1": "acquired"}),
            (f"{his}/reprendre", {"comment": "recommencer"}),
        ):
            assert (await ana.post(path, {"jeton": hers, **fields})).status == 404, path
        assert "Aucun essai" in (await ana.get("/essais")).words()
        assert (await ana.get("/")).tree.find(".//main/section") is None
        assert (await bob.get(his)).values("choix") == page.values("choix")


async def test_the_secret_of_anothers_forms_does_not_serve(tmp_path: Path) -> None:
    async with site(tmp_path, ["Ana", "Bob"], closed=True) as (_, ana, bob):
        page = await bob.begin()
        his = page.form("choix")[1]["jeton"]
        own = await ana.begin()
        action, hidden = own.form("choix")
        sent = {**hidden, "action": "repondre", "choix": own.values("choix")[0]}
        for jeton in (his, "", "x"):
            assert (await ana.post(action, {**sent, "jeton": jeton})).status == 403


@pytest.mark.parametrize(
    "path",
    [
        "/static/../site.py",
        "/static/..%2fsite.py",
        "/static/%2e%2e/%2e%2e/wiring.py",
        "/static/templates/base.html",
        "/static/",
        "/static/terminal.html",
        "/scenario/..%2f..%2fpyproject.toml",
        "/scenario/%2fetc%2fpasswd.yaml",
        "/scenario/appel-escalade.yaml",
        "/essai/..%2fe1",
        "/essai/e1%00",
        "/download/..%2f..%2fplateau.sqlite3",
        "/plateau.sqlite3",
    ],
)
async def test_nothing_is_found_by_a_path(tmp_path: Path, path: str) -> None:
    from yarl import URL

    async with site(tmp_path, ["Ana"]) as (place, visitor):
        async with visitor.client.get(URL(place.url.rstrip("/") + path, encoded=True)) as answer:
            assert answer.status == 404, path
            said = await answer.text()
        assert "Traceback" not in said
        assert str(tmp_path) not in said
        assert '<html lang="fr">' in said


async def test_a_report_is_kept_under_its_name_with_accents(tmp_path: Path) -> None:
    async with site(tmp_path, ["Zoë Lefèvre"]) as (_, visitor):
        await visitor.begin()
        await visitor.send(await visitor.get("/essai/e1/arreter"), "pas", action="arreter")
        async with visitor.client.get("/essai/e1/bilan?garder=1") as answer:
            assert answer.content_disposition is not None
            assert answer.content_disposition.type == "attachment"
            assert answer.content_disposition.filename == f"bilan-Zoë Lefèvre-{SCENARIO}.html"
            assert "sandbox" not in answer.headers["Content-Security-Policy"]
            assert (
                "script-src 'self'" not in answer.headers["Content-Security-Policy"]
                or "default-src 'none'" in answer.headers["Content-Security-Policy"]
            )
