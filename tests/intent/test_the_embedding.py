"""The vectors that ship know words, keep those that are used for one act together, and are what the script makes."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy
import pytest

from simulator.intent.embedding import shipped
from simulator.intent.senses import known_senses
from simulator.intent.views import view
from simulator.intent.words import bare

ROOT = Path(__file__).parents[2]


def _likeness(first: str, second: str) -> float:
    return float(view(first).vector @ view(second).vector)


@pytest.mark.parametrize(
    ("said", "same", "other"),
    [
        ("Je voudrais résilier mon contrat.", "J’aimerais mettre un terme à mon abonnement.", "Quels sont vos horaires ?"),
        ("Combien je vous dois ?", "Quel est le montant à régler ?", "Ma box ne s’allume plus."),
        ("Tu peux compter sur moi.", "Je te soutiens, je serai là.", "Le planning sort jeudi."),
    ],
)
def test_two_ways_of_saying_one_thing_are_nearer_than_another_thing(said: str, same: str, other: str) -> None:
    assert _likeness(said, same) > _likeness(said, other) + 0.2


def test_a_text_has_a_direction_or_none() -> None:
    for text in ("Je vous rappelle demain.", "rembourser", "Bonjour"):
        assert float(numpy.linalg.norm(view(text).vector)) == pytest.approx(1)
    for text in ("", "?!", "zzqx wkjh"):
        assert not view(text).vector.any()


def test_every_row_has_one_name_and_says_something() -> None:
    held = shipped()
    assert len(held.stems) + len(held.senses) == len(held.vectors) == len({*held.stems.values(), *held.senses.values()})
    assert set(held.senses) <= known_senses()
    assert numpy.abs(held.vectors).max(axis=1).all()


def test_what_is_measured_is_not_learned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "scripts")
    from train_embedding import written_topics

    learned = {bare(text) for acts in written_topics() for ways in acts for text in ways}
    measured = {
        bare(text)
        for file in (ROOT / "benchmarks/corpora").glob("*.json")
        for ways in json.loads(file.read_text(encoding="utf-8"))["intents"].values()
        for text in ways
    }
    assert len(learned) > 3000
    assert len(measured) > 1000
    assert not learned & measured


def test_all_that_the_training_texts_teach_is_in_the_shipped_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "scripts")
    from train_embedding import Learning, features, written_topics

    held = Counter(one for acts in written_topics() for ways in acts for text in ways for one in features(text))
    taught = {name for (kind, name), count in held.items() if kind == "stem" and count >= Learning().held}
    assert taught - set(shipped().stems) == set(), "run scripts/train_embedding.py again"


def test_learning_twice_gives_the_same_vectors(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, 'scripts')\n"
        "from train_embedding import Learning, learned, packed, written_topics\n"
        "import numpy, itertools\n"
        "known, vectors = learned(list(itertools.islice(written_topics(), 3)), Learning(dimensions=20))\n"
        "numpy.savez(sys.argv[1], **packed(known, vectors))\n"
    )
    for name in ("a.npz", "b.npz"):
        subprocess.run([sys.executable, "-c", code, str(tmp_path / name)], check=True, cwd=ROOT)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
    with numpy.load(tmp_path / "a.npz") as held:
        vectors = held["vectors"]
    assert vectors.shape[1] == 20
