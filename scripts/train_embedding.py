"""Learns simulator/intent/embedding.npz: which French words are used for the same acts, from sentences of our own.

    python scripts/train_embedding.py             # the texts of training/ and the scenarios' phrasings; a minute or two

Each act comes with several ways of saying it. Seen as bags of features (stems, groups of meanings), two ways of saying one act are two
views of one thing: the directions along which they agree most, beyond what sentences of the same topic share anyway, are those
of canonical correlation analysis (Hotelling 1936), the generalised eigenvectors of the covariance between ways of saying one act, less that
of topics, against the covariance of all texts. What tells speakers apart (greetings, small words) falls out; what means the act stays.
"""

import json
import math
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
from scipy.linalg import eigh
from scipy.sparse import csr_matrix

from simulator.intent.senses import senses
from simulator.intent.words import bare, stem, words_of

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "simulator" / "intent" / "embedding.npz"
Acts = Sequence[Sequence[str]]
"""The acts of one topic or one scene, each with the ways of saying it."""


@dataclass(frozen=True)
class Learning:
    """What was chosen by measuring on texts that were not learned from (``benchmarks/recognition.py``)."""

    dimensions: int = 256
    held: int = 2
    """Texts that must hold a feature for it to have a vector."""
    rarity: float = 0.5
    """Power of the logarithm of a feature's rarity in its weight."""
    ridge: float = 1.0
    """Added to the diagonal of the covariance, in units of its mean: how little a rare feature is trusted."""
    topic: float = 0.5
    """How much of the covariance between topics is taken off: what only says what one talks about."""


def features(text: str) -> list[tuple[str, str]]:
    """The stems of a text and the groups of meanings that it touches, each once."""
    said = words_of(text)
    stems = [stem(word) for word in said]
    return [("stem", one) for one in dict.fromkeys(stems)] + [("sense", one) for one in dict.fromkeys(senses(said, stems))]


def learned(topics: Sequence[Acts], how: Learning = Learning()) -> tuple[list[tuple[str, str]], Any]:
    """The known features, stems first, and their vectors as an array with one row for each."""
    texts, acts, places = [], [], []
    for topic, topic_acts in enumerate(topics):
        for act, ways in enumerate(topic_acts):
            for text in ways:
                texts.append(features(text))
                acts.append((topic, act))
                places.append(topic)
    held = Counter(one for text in texts for one in text)
    known = sorted((one for one, count in held.items() if count >= how.held), key=lambda one: (one[0] != "stem", one[1]))
    rank = {one: row for row, one in enumerate(known)}
    weights = numpy.array([math.log(len(texts) / held[one]) ** how.rarity for one in known])
    rows = csr_matrix(
        (
            [weights[rank[one]] for text in texts for one in text if one in rank],
            [rank[one] for text in texts for one in text if one in rank],
            numpy.cumsum([0, *(sum(one in rank for one in text) for text in texts)]),
        ),
        shape=(len(texts), len(known)),
    )
    norms = numpy.sqrt(numpy.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    rows = csr_matrix(rows.multiply(1 / numpy.where(norms > 0, norms, 1)[:, None]))
    total = (rows.T @ rows).toarray() / len(texts)
    agreeing = _agreeing(rows, acts) - how.topic * _spread(rows, places)
    size = len(known)
    total[numpy.diag_indices(size)] += how.ridge * numpy.trace(total) / size
    first = max(size - how.dimensions, 0)
    values, directions = eigh(agreeing, total, subset_by_index=(first, size - 1), overwrite_a=True, overwrite_b=True)
    return known, weights[:, None] * directions[:, ::-1] * numpy.sqrt(numpy.maximum(values[::-1], 0))


def _grouped(owners: Sequence[object]) -> Any:
    """One row for each owner, 1 where a text is theirs."""
    names = {owner: row for row, owner in enumerate(dict.fromkeys(owners))}
    return csr_matrix(
        (numpy.ones(len(owners)), ([names[owner] for owner in owners], range(len(owners)))), shape=(len(names), len(owners))
    )


def _agreeing(rows: Any, acts: Sequence[object]) -> Any:
    """The covariance between two different ways of saying one act."""
    groups = _grouped(acts)
    others = numpy.maximum(numpy.asarray(groups.sum(axis=1)).ravel() - 1, 1)
    sums = csr_matrix((groups @ rows).multiply(1 / numpy.sqrt(others)[:, None]))
    each = csr_matrix(rows.multiply(numpy.sqrt(groups.T @ (1 / others))[:, None]))
    return ((sums.T @ sums) - (each.T @ each)).toarray() / rows.shape[0]


def _spread(rows: Any, places: Sequence[object]) -> Any:
    """The covariance of the topics' means."""
    groups = _grouped(places)
    counts = numpy.asarray(groups.sum(axis=1)).ravel()
    means = csr_matrix((groups @ rows).multiply(1 / numpy.sqrt(counts)[:, None]))
    return (means.T @ means).toarray() / rows.shape[0]


def written_topics() -> Iterator[Acts]:
    """The texts of ``training/``, one topic a file, without those that a corpus of the benchmarks happens to hold too."""
    measured = {bare(text) for acts in _acts("benchmarks/corpora", "*.json") for ways in acts for text in ways}
    for acts in _acts("training/texts", "**/*.json"):
        yield [[text for text in ways if bare(text) not in measured] for ways in acts]


def _acts(folder: str, names: str) -> Iterator[Acts]:
    for path in sorted((ROOT / folder).glob(names)):
        yield list(json.loads(path.read_text(encoding="utf-8"))["intents"].values())


def scenes() -> Iterator[Acts]:
    """The phrasings of the scenarios, one topic a scene."""
    from simulator.library.files import load
    from simulator.practice.phrasings import phrasings

    for path in sorted((ROOT / "scenarios").glob("*/*.yaml")):
        scenario = load(path, path.name).scenario
        if scenario is not None:
            for scene in scenario.scenes.values():
                yield [phrasings(choice) for choice in scene.choices]


def packed(known: Sequence[tuple[str, str]], vectors: Any) -> Mapping[str, Any]:
    """The arrays of the file: whole numbers of 8 bits, and what each row is multiplied by."""
    scales = numpy.abs(vectors).max(axis=1) / 127
    scales[scales == 0] = 1

    def names(kind: str) -> Any:
        return numpy.frombuffer("\n".join(name for one, name in known if one == kind).encode("utf-8"), dtype=numpy.uint8)

    return {
        "vectors": numpy.ascontiguousarray(numpy.round(vectors / scales[:, None]).astype(numpy.int8)),
        "scales": scales.astype(numpy.float32),
        "stems": names("stem"),
        "senses": names("sense"),
    }


def main() -> int:
    topics = [*written_topics(), *scenes()]
    known, vectors = learned(topics)
    numpy.savez_compressed(TARGET, **packed(known, vectors))
    texts = sum(len(ways) for topic in topics for ways in topic)
    print(f"{texts} texts, {len(known)} features, {TARGET.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
