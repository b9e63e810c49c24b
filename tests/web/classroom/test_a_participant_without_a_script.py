"""Forms and links are enough: from the way in to the debrief, over real sockets."""

from pathlib import Path

from simulator.group import Role
from simulator.web.classroom.server import GroupServer
from tests.web.classroom.rooms import a_session, ballot_of, device, opened


async def test_from_the_way_in_to_the_debrief(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        status, text = await phone.read("/")
        assert status == 200
        assert "Code de la séance" in text
        assert await phone.enter("Zoé", code=server.code.lower()) == 200
        assert "Vous êtes dans la séance" in phone.seen[-2]
        hosted.start()
        assert hosted.screen()["lines"][0]["text"] in (await phone.read(phone.base))[1]
        hosted.open_vote()
        ballot = ballot_of(hosted)
        _, text = await phone.read(phone.base)
        assert text.count('name="choice"') == len(ballot.offered)
        form = {"jeton": phone.token, "do": "vote", "ballot": str(ballot.number), "choice": ballot.offered[1]}
        async with phone.http.post(f"{phone.base}/acte", data=form) as answer:
            assert answer.status == 200
            assert "Votre réponse est enregistrée." in await answer.text()
        assert hosted.unsaved() == frozenset()
        hosted.close_vote()
        _, text = await phone.read(phone.base)
        assert "votre réponse" in text
        assert "100" in text
        hosted.show_key()
        choice = hosted.playable.scenario.scenes[ballot.scene].choice(ballot.offered[1])
        assert choice.feedback in (await phone.read(phone.base))[1]
        hosted.follow(ballot.offered[1], "majority")
        assert "Tour 2" in (await phone.read(phone.base))[1]
        hosted.go("debrief")
        assert "Débrief" in (await phone.read(phone.base))[1]
        hosted.go("close")
        assert "La séance est terminée" in (await phone.read(phone.base))[1]


async def test_a_refusal_is_a_page_that_says_why(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone, device(server) as other:
        assert await phone.enter("Zoé") == 200
        assert await other.enter("zoé") == 409
        assert "déjà dans la séance" in other.seen[-1]
        assert await other.enter(" \n ") == 409
        assert await other.enter("Léa", role="trainer") == 409
        hosted.start()
        hosted.open_vote()
        ballot = ballot_of(hosted)
        hosted.close_vote()
        form = {"jeton": phone.token, "do": "vote", "ballot": str(ballot.number), "choice": ballot.offered[1]}
        async with phone.http.post(f"{phone.base}/acte", data=form) as answer:
            assert answer.status == 409
            assert "Ce vote est clos" in await answer.text()


async def test_an_answer_that_was_lost_on_its_way_is_given_again(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        form = {"code": server.code, "name": "Zoé", "role": "voter", "essai": "a" * 32}
        async with phone.http.post("/entrer", data=form) as answer:
            assert answer.status == 200
        phone.http.cookie_jar.clear()
        async with phone.http.post("/entrer", data=form) as answer:
            assert answer.status == 200
            assert "Vous êtes dans la séance" in await answer.text()
        assert len(hosted.group.participants) == 1


async def test_an_observer_marks_the_grid_one_by_one(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Observatrice", role="observer")
        hosted.start()
        _, text = await phone.read(phone.base)
        first = hosted.stage.grid[0].id
        assert text.count('name="criterion"') == len(hosted.stage.grid)
        assert (await phone.act(do="observe", criterion=first, seen="against", note="coupe la parole"))["done"]
        _, text = await phone.read(phone.base)
        assert "coupe la parole" in text
        assert not (await phone.act(do="observe", criterion="autre", seen="observed"))["done"]
        assert not (await phone.act(do="observe", criterion=first, seen="peut-être"))["done"]
        (mark,) = hosted.group.marks.values()
        assert (mark.criterion, mark.seen.value, mark.note) == (first, "against", "coupe la parole")


async def test_face_to_face_each_reads_their_own_card(tmp_path: Path) -> None:
    hosted = a_session(tmp_path, face=True)
    async with opened(hosted) as server, device(server) as player, device(server) as other, device(server) as observer:
        await player.enter("Ana", role="player")
        await other.enter("Bo", role="observer")
        await observer.enter("Cy", role="observer")
        assert (await other.act(do="role", role="counterpart"))["done"]
        assert not (await other.act(do="role", role="voter"))["done"]
        hosted.start()
        assert "Votre mission" in (await player.read(player.base))[1]
        text = (await other.read(other.base))[1]
        assert "Pour commencer, vous dites" in text
        assert "Votre mission" not in text
        assert 'name="criterion"' in (await observer.read(observer.base))[1]
        hosted.go("act")
        assert "Mise en situation" in (await player.read(player.base))[1]
        assert [one.role for one in hosted.group.participants.values()] == [Role.PLAYER, Role.COUNTERPART, Role.OBSERVER]


async def test_in_their_own_words(tmp_path: Path) -> None:
    hosted = a_session(tmp_path, typed=True)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Zoé")
        hosted.start()
        hosted.open_vote()
        ballot = ballot_of(hosted)
        _, text = await phone.read(phone.base)
        assert "<textarea" in text
        assert 'name="choice"' not in text
        assert not (await phone.vote(ballot.number, ballot.offered[0]))["done"]
        words = hosted.playable.scenario.scenes[ballot.scene].choice(ballot.offered[1]).text
        assert (await phone.act(do="say", ballot=str(ballot.number), text=words))["done"]
        assert "Comprise comme" in (await phone.read(phone.base))[1]
        assert "comprise" in (await phone.act(do="say", ballot=str(ballot.number), text="xyzzy"))["text"]
        assert not (await phone.act(do="say", ballot=str(ballot.number), text="  "))["done"]


async def test_a_name_is_erased_at_once_and_what_it_counted_for_stays(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    async with opened(hosted) as server, device(server) as phone:
        await phone.enter("Malika Untel")
        hosted.start()
        hosted.open_vote()
        ballot = ballot_of(hosted)
        await phone.vote(ballot.number, ballot.offered[0])
        assert "Effacer mon nom" in (await phone.read(f"{phone.base}/donnees"))[1]
        async with phone.http.post(f"{phone.base}/effacer", data={"jeton": phone.token}) as answer:
            assert "Votre nom est effacé" in await answer.text()
        assert "Malika" not in str(hosted.practice.store.session(hosted.group.opening.id))
        assert (await phone.vote(ballot.number, ballot.offered[1]))["status"] == 401
        assert "Entrer dans la séance" in (await phone.read(phone.base))[1]
        hosted.close_vote()
        assert hosted.screen()["ballot"]["spread"][0]["count"] == 1


async def test_what_is_open_is_said(tmp_path: Path) -> None:
    hosted = a_session(tmp_path)
    server = GroupServer(hosted, "127.0.0.1", 0)
    assert (server.url, server.page, server.address_sentence, server.connected) == ("", "", "", frozenset())
    await server.start()
    assert server.url == f"http://127.0.0.1:{server.port}/s/{server.code}"
    assert "à cette machine seulement" in server.address_sentence
    await server.stop()
    await server.stop()
    assert hosted.listeners == []


async def test_the_page_on_personal_data_is_read_before_coming_in(tmp_path: Path) -> None:
    async with opened(a_session(tmp_path)) as server, device(server) as phone:
        status, text = await phone.read("/donnees")
        assert status == 200
        for word in ("Qui voit quoi", "Combien de temps", "effacer", "cookie"):
            assert word in text
