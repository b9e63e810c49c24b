"""Episodes for the recogniser: a few choices with a few phrasings each, and texts that were kept out of them.

Sources: the scenarios' own phrasings (one scene is one pool of choices), and corpus files ``{"intents": {"id": ["…"]}, "oos": ["…"]}``.
"""

import hashlib
import json
import random
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.intent.words import bare

AZERTY = {
    "a": "zq", "z": "ae", "e": "zr", "r": "et", "t": "ry", "y": "tu", "u": "yi", "i": "uo", "o": "ip", "p": "o", "q": "as",
    "s": "qd", "d": "sf", "f": "dg", "g": "fh", "h": "gj", "j": "hk", "k": "jl", "l": "km", "m": "l", "w": "x", "x": "wc",
    "c": "xv", "v": "cb", "b": "vn", "n": "b",
}  # fmt: skip


@dataclass(frozen=True)
class Pool:
    """Choices that may be offered together; ``near`` texts belong to the same conversation, ``far`` to others."""

    name: str
    choices: Mapping[str, tuple[str, ...]]
    near: tuple[str, ...]
    far: tuple[str, ...]


@dataclass(frozen=True)
class Episode:
    """``choices`` are learned; ``inside`` are (text, its choice); ``hard`` and ``easy`` belong to no choice."""

    choices: Mapping[str, tuple[str, ...]]
    inside: tuple[tuple[str, str], ...]
    hard: tuple[str, ...]
    easy: tuple[str, ...]


def scenario_pools(folder: Path) -> list[Pool]:
    """One pool for each scene of each scenario whose choices have phrasings."""
    from simulator.library.files import load
    from simulator.practice.phrasings import phrasings

    scenarios = []
    for path in sorted(folder.glob("*/*.yaml")):
        loaded = load(path, path.name)
        if loaded.scenario is not None:
            scenarios.append(loaded.scenario)
    said = {
        one.id: {scene.id: {choice.id: phrasings(choice) for choice in scene.choices} for scene in one.scenes.values()}
        for one in scenarios
    }
    pools = []
    for id, scenes in said.items():
        far = tuple(
            text
            for other in said
            if other != id
            for scene in said[other].values()
            for texts in scene.values()
            for text in texts[1:]
        )
        for scene, choices in scenes.items():
            if min(map(len, choices.values())) < 4:
                continue
            near = tuple(text for other in scenes if other != scene for texts in scenes[other].values() for text in texts[1:])
            pools.append(Pool(f"{id}/{scene}", choices, near, far))
    return pools


def corpus_pools(path: Path, strangers: Sequence[str] = ()) -> list[Pool]:
    """One pool from a corpus file."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return [
        Pool(
            path.stem,
            {id: tuple(dict.fromkeys(texts)) for id, texts in data["intents"].items()},
            (),
            (*data.get("oos", ()), *strangers),
        )
    ]


def episodes(pool: Pool, choices: int, phrasings: int, count: int, mode: str = "std") -> Iterator[Episode]:
    """``count`` episodes of so many choices with so many phrasings, always the same ones."""
    drawn = "std" if mode == "typo" else mode
    seed = hashlib.sha256(f"{pool.name} {choices} {phrasings} {drawn}".encode()).hexdigest()
    chance, slips = random.Random(seed), random.Random(f"slips {seed}")
    usable = [id for id, texts in pool.choices.items() if len(texts) > phrasings]
    if len(usable) < 2:
        return
    for _ in range(count):
        chosen = _near(pool, usable, choices, chance) if mode == "near" else chance.sample(usable, min(choices, len(usable)))
        learned, inside = {}, []
        for id in chosen:
            texts = list(pool.choices[id])
            chance.shuffle(texts)
            learned[id] = tuple(texts[:phrasings])
            inside += [(text, id) for text in texts[phrasings:]]
        known = {bare(text) for texts in learned.values() for text in texts}
        inside = [item for item in inside if bare(item[0]) not in known]
        chance.shuffle(inside)
        others = [text for id in pool.choices if id not in chosen for text in pool.choices[id]] or list(pool.near)
        hard = [text for text in chance.sample(others, min(6, len(others))) if bare(text) not in known]
        easy = chance.sample(pool.far, min(6, len(pool.far)))
        tests = inside[:15]
        if mode == "typo":
            tests = [(mistyped(text, slips), id) for text, id in tests]
            hard, easy = [mistyped(text, slips) for text in hard], [mistyped(text, slips) for text in easy]
        yield Episode(learned, tuple(tests), tuple(hard), tuple(easy))


def _near(pool: Pool, usable: Sequence[str], choices: int, chance: random.Random) -> list[str]:
    """A choice and those whose words are closest to its own."""
    first = chance.choice(usable)
    words = {id: {word for text in pool.choices[id] for word in text.lower().split() if len(word) > 3} for id in usable}
    closest = sorted(
        (id for id in usable if id != first),
        key=lambda id: -len(words[id] & words[first]) / (len(words[id] | words[first]) or 1),
    )
    return [first, *closest[: choices - 1]]


def mistyped(text: str, chance: random.Random) -> str:
    """Without accents, capitals and apostrophes, and with a slip of the finger in 15 % of the longer words."""
    flat = "".join(
        c
        for c in unicodedata.normalize("NFKD", text.lower().replace("’", " ").replace("'", " "))
        if not unicodedata.combining(c)
    )
    return " ".join(_slip(word, chance) if len(word) > 4 and chance.random() < 0.15 else word for word in flat.split())


def _slip(word: str, chance: random.Random) -> str:
    rank = chance.randrange(1, len(word) - 1)
    kind = chance.randrange(4)
    if kind == 0:
        return word[:rank] + word[rank + 1 :]
    if kind == 1:
        return word[:rank] + word[rank + 1] + word[rank] + word[rank + 2 :]
    if kind == 2:
        return word[:rank] + word[rank] + word[rank:]
    return word[:rank] + chance.choice(AZERTY.get(word[rank], word[rank])) + word[rank + 1 :]
