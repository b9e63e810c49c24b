"""How well are typed replies understood? The shipped recogniser beside what rapidfuzz and TF-IDF would do, in one run.

    python benchmarks/recognition.py                  # the corpora beside this file, the scenarios, replies typed in them
    python benchmarks/recognition.py FILE.json …      # corpus files {"intents": {"id": ["…"]}, "oos": ["…"]}

An episode is one state: K choices with S phrasings each, texts that were kept out of them, texts of other choices of the same
conversation (hard) and of other conversations (easy). Accuracy and top 2 are without threshold; AUROC is of the confidence, kept-out
texts against hard and easy ones, pooled; then the decisions: understood right, understood wrong, refused (hard, easy), and
balance = (right + mean(refused)) / 2. The others have no threshold of their own: theirs is the best one in hindsight, to their
advantage. Latency is CPU time of one text; ``leave-one-out`` reads each phrasing of the library without itself, in closed form.

The shipped embedding is learned from ``training/`` and from the scenarios. The corpora are in neither; where the scenarios' own phrasings
are kept out and asked for, an embedding is used that was learned without any scenario (a minute). The typed replies
(``corpora/typed``) were written for this by language models that were shown a scene and the text of its choices, not their phrasings:
they are read with both.
"""

import json
import math
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy
from episodes import Episode, Pool, corpus_pools, episodes, scenario_pools
from rapidfuzz import fuzz

from simulator.intent import build, embedding, spelling, views
from simulator.intent.words import grams, stem, words_of
from simulator.source.folding import fold

HERE = Path(__file__).parent
Ranked = Callable[[str], list[tuple[str, float]]]


@dataclass(frozen=True)
class Read:
    """One text read: what it is (``in``, ``hard``, ``easy``), the best score, right first, right among two, the decision."""

    kind: str
    score: float
    first: bool
    second: bool
    understood: bool


def fuzzy(scorer: Callable[[str, str], float]) -> Callable[[Mapping[str, Sequence[str]]], Ranked]:
    def learn(choices: Mapping[str, Sequence[str]]) -> Ranked:
        known = [(id, fold(text)) for id, texts in choices.items() for text in texts]

        def rank(text: str) -> list[tuple[str, float]]:
            best: dict[str, float] = {}
            for id, other in known:
                best[id] = max(best.get(id, 0.0), scorer(fold(text), other) / 100)
            return sorted(best.items(), key=lambda item: -item[1])

        return rank

    return learn


def tf_idf(choices: Mapping[str, Sequence[str]]) -> Ranked:
    """Cosine of character n-grams weighted by rarity, to the nearest phrasing."""
    bags = [
        (id, Counter(gram for word in words_of(text) for gram in grams(word)))
        for id, texts in choices.items()
        for text in texts
    ]
    held = Counter(gram for _, bag in bags for gram in bag)

    def vector(bag: Counter[str]) -> dict[str, float]:
        values = {gram: count * (math.log((1 + len(bags)) / (1 + held[gram])) + 1) for gram, count in bag.items()}
        norm = math.sqrt(sum(value * value for value in values.values())) or 1.0
        return {gram: value / norm for gram, value in values.items()}

    known = [(id, vector(bag)) for id, bag in bags]

    def rank(text: str) -> list[tuple[str, float]]:
        said = vector(Counter(gram for word in words_of(text) for gram in grams(word)))
        best: dict[str, float] = {}
        for id, other in known:
            best[id] = max(best.get(id, 0.0), sum(value * other.get(gram, 0.0) for gram, value in said.items()))
        return sorted(best.items(), key=lambda item: -item[1])

    return rank


def read(
    pool: Pool, episode: Episode, learn: Callable[[Mapping[str, Sequence[str]]], Ranked] | None, *, others: bool
) -> list[Read]:
    texts = [("in", text, id) for text, id in episode.inside]
    texts += [("hard", text, "") for text in episode.hard] + [("easy", text, "") for text in episode.easy]
    found = []
    if learn is None:
        # Texts of the other scenes are at hand in the app; those tested as hard are left out of them.
        known = [text for text in pool.near if text not in episode.hard][:60] if others else []
        recognizer = build(episode.choices, known)
        for kind, text, id in texts:
            one = recognizer.recognize(text)
            top = [choice for choice, _ in one.ranking]
            found.append(Read(kind, one.confidence, top[0] == id, id in top[:2], one.choice is not None))
        return found
    rank = learn(episode.choices)
    for kind, text, id in texts:
        ranking = rank(text)
        found.append(Read(kind, ranking[0][1], ranking[0][0] == id, id in [name for name, _ in ranking[:2]], False))
    return found


def auroc(inside: Sequence[float], outside: Sequence[float]) -> float:
    """The chance that a text of one of the choices scores higher than one of none."""
    pairs = sorted([(score, 1) for score in inside] + [(score, 0) for score in outside])
    rank_sum, start = 0.0, 0
    while start < len(pairs):
        end = start
        while end < len(pairs) and pairs[end][0] == pairs[start][0]:
            end += 1
        rank_sum += (start + end + 1) / 2 * sum(label for _, label in pairs[start:end])
        start = end
    count = len(inside)
    return (rank_sum - count * (count + 1) / 2) / (count * len(outside))


def decided(rows: Sequence[Read], threshold: float | None) -> tuple[float, float, float, float, float]:
    """Right, wrong, refused hard, refused easy, balance, in percent; with the shipped decision where ``threshold`` is ``None``."""

    def yes(row: Read) -> bool:
        return row.understood if threshold is None else row.score >= threshold

    inside = [row for row in rows if row.kind == "in"]
    right = share([yes(row) and row.first for row in inside])
    wrong = share([yes(row) and not row.first for row in inside])
    hard, easy = (share([not yes(row) for row in rows if row.kind == kind]) for kind in ("hard", "easy"))
    return right, wrong, hard, easy, (right + (hard + easy) / 2) / 2


def share(values: Sequence[bool]) -> float:
    return 100 * sum(values) / max(len(values), 1)


def told(name: str, rows: Sequence[Read], shipped: bool) -> None:
    inside = [row for row in rows if row.kind == "in"]
    scores = {kind: [row.score for row in rows if row.kind == kind] for kind in ("in", "hard", "easy")}
    thresholds = [None] if shipped else sorted({round(score, 2) for score in scores["in"]})
    right, wrong, hard, easy, balance = max((decided(rows, threshold) for threshold in thresholds), key=lambda found: found[-1])
    print(
        f"  {name:<22} acc {share([row.first for row in inside]):5.1f}  top 2 {share([row.second for row in inside]):5.1f}  "
        f"AUROC {100 * auroc(scores['in'], scores['hard']):5.1f} / {100 * auroc(scores['in'], scores['easy']):5.1f}  "
        f"right {right:5.1f}  wrong {wrong:4.1f}  refused {hard:5.1f} / {easy:5.1f}  balance {balance:5.1f}"
    )


def kernel_ridge(choices: Mapping[str, Sequence[str]]) -> Ranked:
    """The reference of the trade for so few texts: kernel ridge on n-grams of 2 to 5 characters and on stems, no knowledge of French."""
    texts = [(rank, text) for rank, said in enumerate(choices.values()) for text in said]
    seen = [_spelled(text) for _, text in texts]
    held = [Counter(one for bags in seen for one in bags[view]) for view in (0, 1)]

    def vectors(bags: tuple[Counter[str], Counter[str]]) -> list[dict[str, float]]:
        found = []
        for view, share in ((0, 0.7), (1, 0.3)):
            values = {
                one: (1 + math.log(count)) * (math.log((1 + len(texts)) / (1 + held[view][one])) + 1)
                for one, count in bags[view].items()
            }
            norm = math.sqrt(sum(value * value for value in values.values()) / share) or 1.0
            found.append({one: value / norm for one, value in values.items()})
        return found

    def likeness(first: list[dict[str, float]], second: list[dict[str, float]]) -> float:
        return sum(value * b.get(one, 0.0) for a, b in zip(first, second, strict=True) for one, value in a.items())

    known = [vectors(bags) for bags in seen]
    gram = numpy.array([[likeness(one, other) for other in known] for one in known])
    targets = numpy.zeros((len(texts), len(choices)))
    targets[range(len(texts)), [rank for rank, _ in texts]] = 1.0
    duals = numpy.linalg.solve(gram + 0.1 * numpy.eye(len(texts)), targets)

    def rank(text: str) -> list[tuple[str, float]]:
        said = vectors(_spelled(text))
        scores = numpy.array([likeness(said, other) for other in known]) @ duals
        return sorted(zip(choices, scores.tolist(), strict=True), key=lambda item: -item[1])

    return rank


def _spelled(text: str) -> tuple[Counter[str], Counter[str]]:
    said = words_of(text)
    marked = [f"<{word}>" for word in said]
    stems = [stem(word) for word in said]
    return (
        Counter(word[at : at + size] for word in marked for size in range(2, 6) for at in range(len(word) - size + 1)),
        Counter([*stems, *map(" ".join, pairwise(stems))]),
    )


LEARNERS = {
    "WRatio, folded": fuzzy(fuzz.WRatio),
    "token_set, folded": fuzzy(fuzz.token_set_ratio),
    "char TF-IDF, nearest": tf_idf,
    "kernel ridge alone": kernel_ridge,
    "shipped": None,
    "shipped, with others": None,
}


def compare(title: str, drawn: Sequence[tuple[Pool, Episode]]) -> None:
    count = sum(len(episode.inside) for _, episode in drawn)
    print(f"{title}: {len(drawn)} episodes, {count} kept-out texts")
    near = any(pool.near for pool, _ in drawn)
    for name, learn in LEARNERS.items():
        others = name.endswith("others")
        if others and not near:
            continue
        rows = [row for pool, episode in drawn for row in read(pool, episode, learn, others=others)]
        told(name, rows, learn is None)


def latency(drawn: Sequence[tuple[Pool, Episode]]) -> None:
    builds, texts = [], []
    for pool, episode in drawn:
        start = time.thread_time()
        recognizer = build(episode.choices, list(pool.near)[:60])
        builds.append(1000 * (time.thread_time() - start))
        for text in (*(text for text, _ in episode.inside), *episode.hard):
            start = time.thread_time()
            recognizer.recognize(text)
            texts.append(1000 * (time.thread_time() - start))
    long = "je vous rembourse votre commande, " * 150
    start = time.thread_time()
    recognizer.recognize(long[:5_000])
    spent = 1000 * (time.thread_time() - start)
    for values in (builds, texts):
        values.sort()
    print(
        f"latency, CPU ms: one text median {statistics.median(texts):.2f}, p99 {texts[int(0.99 * len(texts))]:.2f}; "
        f"build median {statistics.median(builds):.1f}, p99 {builds[int(0.99 * len(builds))]:.1f}; 5,000 characters {spent:.1f}"
    )


def left_out(pools: Sequence[Pool]) -> None:
    rows = [(own, one) for pool in pools for own, one in build(pool.choices, list(pool.near)[:60]).held_out()]
    first = share([one.ranking[0][0] == own for own, one in rows])
    right = share([one.choice == own for own, one in rows])
    wrong = share([one.choice not in (own, None) for own, one in rows])
    print(f"leave-one-out over the library: {len(rows)} phrasings, acc {first:.1f}, understood {right:.1f}, wrong {wrong:.1f}")


@contextmanager
def knowing_no_scenario() -> Iterator[None]:
    """With an embedding that was learned from ``training/`` alone."""
    sys.path.insert(0, str(HERE.parent / "scripts"))
    from train_embedding import learned, packed, written_topics

    shipped = embedding.shipped
    without = embedding.unpacked(packed(*learned(list(written_topics()))))
    embedding.shipped = lambda: without
    _forget()
    try:
        yield
    finally:
        embedding.shipped = shipped
        _forget()


def _forget() -> None:
    """What was seen of texts and of misspelt words with another embedding."""
    for kept in (views.authored_view, spelling.known_stem, spelling._by_start):
        kept.cache_clear()


def typed(pools: Sequence[Pool], title: str) -> None:
    """What is understood of replies that were typed for the scenes, as the app would: with the other scenes' texts at hand."""
    scenes = {pool.name: pool for pool in pools}
    rows, none = [], []
    for path in sorted((HERE / "corpora" / "typed").glob("*.json")):
        for one in json.loads(path.read_text(encoding="utf-8")):
            pool = scenes[f"{one['scenario']}/{one['scene']}"]
            recognizer = build(pool.choices, pool.near)
            rows += [(id, recognizer.recognize(text)) for id, texts in one["replies"].items() for text in texts]
            none += [recognizer.recognize(text) for text in one["none"]]
    print(
        f"typed replies, {title}: {len(rows)}, acc {share([found.ranking[0][0] == id for id, found in rows]):.1f}, "
        f"understood {share([found.choice == id for id, found in rows]):.1f}, "
        f"wrong {share([found.choice not in (id, None) for id, found in rows]):.1f}; "
        f"{len(none)} that mean none, refused {share([found.choice is None for found in none]):.1f}"
    )


def corpora(paths: Sequence[Path]) -> list[Pool]:
    pools = [pool for path in paths for pool in corpus_pools(path)]
    return [
        Pool(
            one.name,
            one.choices,
            (),
            (
                *one.far,
                *(text for other in pools if other is not one for texts in other.choices.values() for text in texts[:2]),
            ),
        )
        for one in pools
    ]


def main(names: Sequence[str]) -> None:
    paths = [Path(name) for name in names] or sorted((HERE / "corpora").glob("*.json"))
    pools = corpora(paths)
    for mode, choices, phrasings in (
        ("std", 3, 3),
        ("std", 3, 10),
        ("std", 5, 5),
        ("std", 8, 5),
        ("near", 5, 5),
        ("typo", 5, 5),
    ):
        drawn = [(pool, episode) for pool in pools for episode in episodes(pool, choices, phrasings, 20, mode)]
        compare(f"corpora, {mode}, {choices} choices of {phrasings} phrasings", drawn)
    if names:
        return
    scenes = scenario_pools(HERE.parent / "scenarios")
    drawn = [(pool, episode) for pool in scenes for episode in episodes(pool, 5, 5, 1)]
    with knowing_no_scenario():
        compare("scenarios, 5 phrasings, embedding learned without them", drawn)
        left_out(scenes)
        typed(scenes, "embedding learned without the scenarios")
    typed(scenes, "shipped")
    latency(drawn[:150])


if __name__ == "__main__":
    main(sys.argv[1:])
