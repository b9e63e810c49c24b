"""Does taking up an attempt after an edit ever show something else than the trainee saw? One edit under many saved attempts."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.editing.edits import Edit, Text, read
from benchmarks.editing.witness import Data, Screen, WrongError, screens, set_
from simulator.engine import Choose, Contest, EngineError, Journal, Mode, Reply, Reveal, Say, Silence
from simulator.engine.session import retrace
from simulator.library import run_checks, shipped_folder
from simulator.library.checks.graph import scene_without_choice, unlinked
from simulator.library.checks.wording import twins
from simulator.library.files import load_data
from simulator.practice import Attempt, ChangedScenarioError, Doors, Playable, Practice, UnsoundScenarioError
from simulator.source import has_errors
from simulator.storage import Home, MemoryStore

NAME = "edite"
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
MOST_TURNS = 14
TRIES = 20
GRAPH = (scene_without_choice, unlinked, twins)
Taker = Callable[[Practice, str], Attempt]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one attempt: the kind of resumption, and what was wrong with it, if anything."""

    edit: str
    kind: str
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class _Saved:
    id: str
    screens: list[Screen]


class Trial:
    """A shipped scenario in a folder of its own; each ``run`` saves attempts on it, edits it, and takes them up again."""

    def __init__(self, folder: Path, file: str, seed: int) -> None:
        self.path = folder / f"{NAME}.yaml"
        (folder / "referentiels").mkdir(parents=True, exist_ok=True)
        for one in (shipped_folder() / "referentiels").glob("*.yaml"):
            (folder / "referentiels" / one.name).write_bytes(one.read_bytes())
        self.folder = folder
        self.base = Text(read((shipped_folder() / file).read_text(encoding="utf-8")))
        self.chance = Random(seed)

    def run(self, edit: Edit, attempts: int, take: Taker | None = None) -> Iterator[Outcome]:
        """The outcomes of that many attempts under one edit, made at random."""
        numbers = count(1)
        doors = Doors(lambda: NOON, lambda: 0.0, lambda: 1, lambda: f"e{next(numbers)}")
        store = MemoryStore()
        practice = Practice((self.folder,), Home(self.folder / "home"), lambda: store, doors)
        self._write(self.base)
        playable = practice.open(NAME)
        saved = [self._saved(practice, playable) for _ in range(attempts)]
        after = self._edited(edit)
        self._write(after)
        for one in saved:
            kind = practice.standing_of(one.id).kind.value if take is None else ""
            try:
                _judge(practice, one, kind, self.base.data, after.data, take)
            except WrongError as wrong:
                yield Outcome(edit.name, kind, str(wrong)[:300])
            else:
                yield Outcome(edit.name, kind)

    def _write(self, text: Text) -> None:
        self.path.write_text(text.written(), encoding="utf-8")

    def _edited(self, edit: Edit) -> Text:
        """The edit, drawn again a few times while it makes the file unsound, as an author would see."""
        for _ in range(TRIES):
            text = Text(deepcopy(self.base.data), "Relu." if edit.name == "comment" else "")
            if edit.make(text.data, self.chance) and self._sound(text):
                break
        return text

    def _sound(self, text: Text) -> bool:
        found = load_data(text.written().encode(), NAME, f"{NAME}.yaml")
        return found.sound and found.scenario is not None and not has_errors(run_checks(found.scenario, None, GRAPH))

    def _saved(self, practice: Practice, playable: Playable) -> _Saved:
        chance = self.chance
        mode = chance.choice((Mode.TRAINING, Mode.TRAINING, Mode.EXAM))
        reply = chance.choice((Reply.CHOOSE, Reply.MIXED))
        attempt = practice.begin(playable, mode=mode, reply=reply, seed=chance.randrange(1_000), trainee="Léa")
        for turn in range(chance.randrange(MOST_TURNS)):
            if not _move(attempt, chance, float(turn)):
                break
        return _Saved(attempt.session.header.attempt, _screens(attempt.session.journal, self.base.data))


def _move(attempt: Attempt, chance: Random, spent: float) -> bool:
    """One more answer at random, which leaves the attempt unfinished; false when there is none."""
    session = attempt.session
    scene = session.scene
    assert scene is not None
    ways = [
        id
        for id in session.offered
        if all(target.id in session.compiled.scenario.scenes for target in scene.choice(id).targets)
    ]
    if session.header.mode is Mode.EXAM and scene.silence is not None and chance.random() < 0.15:
        if any(target.id not in session.compiled.scenario.scenes for target in scene.silence.targets):
            return False
        attempt.play(Silence(), spent)
        return True
    if not ways:
        return False
    choice, typed = chance.choice(ways), session.header.reply is not Reply.CHOOSE
    if typed and chance.random() < 0.2:
        shown = tuple(session.offered[:2]) if session.unclear >= 2 else ()
        attempt.play(Say("Comment dire", None, 0.2, chance.choice(("unsure", "off-topic")), shown), spent)
        return True
    if typed and chance.random() < 0.1:
        attempt.play(Reveal(), spent)
    attempt.play(Say("Avec mes mots", choice, 0.8) if typed and chance.random() < 0.6 else Choose(choice), spent)
    if session.contestable is not None and chance.random() < 0.2:
        attempt.play(Contest(), spent)
    return True


def _screens(journal: Journal, data: Data) -> list[Screen]:
    entries = [entry.to_data() for entry in journal.entries]
    return screens(data, journal.header.variant, entries, training=journal.header.mode is Mode.TRAINING)


def _judge(practice: Practice, one: _Saved, kind: str, old: Data, new: Data, take: Taker | None) -> None:
    """Raises ``WrongError`` when taking the attempt up again is not what it should be."""
    before = practice.store.load(one.id)
    try:
        attempt = (take or (lambda practice, id: practice.resume(id)))(practice, one.id)
    except ChangedScenarioError as told:
        _must(take is not None or (kind == "restart" and " tour " in str(told)), f"refused as {kind}: {told}")
        _must(practice.store.load(one.id) == before, "a refusal wrote something")
        again = practice.resume(one.id, as_begun=True)
        _same(again, one, practice, old)
        _must(bool(again.notice), "an older text is gone on with, and nothing is said")
        return
    today = attempt.session.header.attempt != one.id
    _must(take is not None or today == (kind in {"replayed", "mapped"}), f"{kind} in the wrong record")
    _must(take is not None or (kind == "untouched") == (not attempt.notice), f"{kind} says « {attempt.notice} »")
    _must(attempt.session.header.scenario_hash == attempt.playable.scenario.hash, "the header names another text")
    _same(attempt, one, practice, new if today else old)


def _same(attempt: Attempt, one: _Saved, practice: Practice, data: Data) -> None:
    """All that was shown is shown by what goes on, its session offers what it says, and the next answer is the one read."""
    session = attempt.session
    id = session.header.attempt
    _must(practice.store.load(id).journal == session.journal, "what is kept is not what is lived")
    told = _screens(session.journal, data)
    for rank, (was, now) in enumerate(zip(one.screens, told, strict=False)):
        _must(was == now, f"screen {rank}: {was} became {now}")
    _must(len(told) == len(one.screens), "screens are missing")
    scene = session.scene
    _must(scene is not None, "it is over")
    assert scene is not None
    texts = tuple(set_(scene.choice(id).text) for id in session.offered)
    _must(texts == one.screens[-1].offered, f"offered: {one.screens[-1].offered} became {texts}")
    gauges = tuple(
        (gauge.name, value) for gauge, value in zip(session.compiled.scenario.gauges, session.state.gauges, strict=True)
    )
    _must(gauges == one.screens[-1].gauges, f"gauges: {one.screens[-1].gauges} became {gauges}")
    for rank, choice in enumerate(session.offered):
        _must(
            set_(data["scenes"][scene.id]["choix"][choice]["texte"]) == one.screens[-1].offered[rank],
            f"{choice} reads otherwise",
        )
    session.play(Choose(session.offered[0]), "", session.spent)
    last = _screens(session.journal, data)[-1]
    _must(
        last.answered.endswith(f"|{one.screens[-1].offered[0]}"), f"picked {one.screens[-1].offered[0]}, said {last.answered}"
    )


def careless(practice: Practice, id: str) -> Attempt:
    """The control: the moves made again on today's text wherever they can be, and nothing compared."""
    journal = practice.store.load(id).journal
    header = journal.header
    try:
        today = practice.open(NAME)
    except UnsoundScenarioError:
        return practice.resume(id)
    if today.scenario.hash == header.scenario_hash:
        return practice.resume(id)
    session = None
    moved = retrace(
        today.compiled,
        type(header)(**{**_fields(header), "attempt": f"{id}-moved", "scenario_hash": today.scenario.hash}),
        journal.entries,
    )
    try:
        for replayed in moved:
            session = replayed
    except (EngineError, KeyError, IndexError):
        raise ChangedScenarioError("au tour où cela ne va plus") from None
    assert session is not None
    attempt = Attempt(today, session, practice.store, practice.doors.now)
    attempt.keep_new()
    return attempt


def _fields(header: Any) -> dict[str, Any]:
    return {name: getattr(header, name) for name in header.__slots__}


def _must(true: bool, what: str) -> None:
    if not true:
        raise WrongError(what)
