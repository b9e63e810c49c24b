"""In exam mode the clock runs: silence comes, the time ends, nothing is explained before the end."""

from pathlib import Path

from simulator.engine import FellSilent, Left, Mode
from tests.app.screens import make_app, painted
from tests.practices import Clock


def _begin(app, **options):  # type: ignore[no-untyped-def]
    playable = app.practice.open("entretien-recrutement")
    app.begin(playable, Mode.EXAM, 1)


async def test_when_the_time_is_over_the_current_turn_may_be_finished_then_the_attempt_closes(tmp_path: Path) -> None:
    clock = Clock()
    app = make_app(tmp_path, clock)
    async with app.run_test(size=(80, 24)) as pilot:
        _begin(app)
        await pilot.pause()
        attempt = app.screen._attempt  # type: ignore[attr-defined]
        assert "reste 15" in painted(app)
        clock.seconds = attempt.time_given + 1
        await pilot.press("1")
        await pilot.pause()
        assert attempt.session.over
        last = attempt.session.entries[-1].event
        assert isinstance(last, Left)
        assert last.why == "time-up"
        assert len([entry for entry in attempt.session.entries if entry.event.__class__.__name__ == "Chose"]) == 1


async def test_extra_time_moves_the_end_and_is_recorded(tmp_path: Path) -> None:
    clock = Clock()
    app = make_app(tmp_path, clock, extra_time=2.0)
    async with app.run_test(size=(80, 24)) as pilot:
        _begin(app)
        await pilot.pause()
        attempt = app.screen._attempt  # type: ignore[attr-defined]
        assert attempt.time_given == attempt.playable.scenario.minutes * 120
        assert app.practice.store.load(attempt.id).journal.header.extra_time == 2.0


async def test_silence_is_a_turn_once_the_delay_is_over(tmp_path: Path) -> None:
    clock = Clock()
    app = make_app(tmp_path, clock)
    async with app.run_test(size=(80, 24)) as pilot:
        _begin(app)
        await pilot.pause()
        attempt = app.screen._attempt  # type: ignore[attr-defined]
        for _ in range(30):
            if attempt.silence_after is not None or attempt.session.over:
                break
            await pilot.press("1")
            await pilot.pause()
        assert attempt.silence_after is not None
        clock.seconds += attempt.silence_after
        app.screen._tick()  # type: ignore[attr-defined]
        await pilot.pause()
        assert any(isinstance(entry.event, FellSilent) for entry in attempt.session.entries)


async def test_nothing_is_explained_and_no_gauge_is_shown(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        _begin(app)
        await pilot.press("1")
        await pilot.pause()
        text = painted(app)
        assert "Retour" not in text
        assert "░" not in text
        await pilot.press("i")
        await pilot.press("b")
        await pilot.pause()
        assert "Indice" not in painted(app)


async def test_time_used_survives_a_restart(tmp_path: Path) -> None:
    clock = Clock()
    app = make_app(tmp_path, clock)
    async with app.run_test(size=(80, 24)) as pilot:
        _begin(app)
        await pilot.pause()
        clock.seconds = 100
        app.screen._tick()  # type: ignore[attr-defined]
        id = app.screen._attempt.id  # type: ignore[attr-defined]
    later = Clock()
    again = make_app(tmp_path, later)
    async with again.run_test(size=(80, 24)) as pilot:
        again.resume_attempt(id)
        await pilot.pause()
        assert again.screen.spent >= 100  # type: ignore[attr-defined]
