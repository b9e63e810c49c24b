"""Which of these choices was meant? A small classifier trained inside the scene, in closed form; deterministic and local.

Kernel ridge regression over four views of a text, with targets 1 for its own choice and 0 for the others, and no intercept: a
text that looks like nothing scores about 0 everywhere, instead of being shared out among the choices. What is learned inside a
scene is worth more than any likeness to the nearest phrasing: words that several choices share weigh less.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from simulator.intent.acts import sentences
from simulator.intent.calibration import confidence_of
from simulator.intent.polarity import Stance
from simulator.intent.recognition import Recognition
from simulator.intent.settings import DEFAULT, Settings
from simulator.intent.space import Space
from simulator.intent.views import authored_view, view
from simulator.intent.words import bare

_ROUNDING = 1e-9
LONGEST = 1_200
"""Characters of a text that are read."""


class Recognizer:
    """What recognises typed text among the choices of one scene; see ``build``."""

    def __init__(self, choices: Mapping[str, Sequence[str]], others: Sequence[str], settings: Settings) -> None:
        self.choices = tuple(choices)
        self.settings = settings
        self._known: dict[str, set[int]] = {}
        texts: list[str] = []
        self._owner: list[int] = []
        for rank, said in enumerate(choices.values()):
            for text in said:
                texts.append(text)
                self._owner.append(rank)
                self._known.setdefault(bare(text), set()).add(rank)
        self._known.pop("", None)
        self.threshold = settings.threshold_for(len(texts) / (len(set(self._owner)) or 1), others=bool(others))
        self._stances = [Stance.of(said) for said in choices.values()]
        self._fit([*texts, *others])

    def _fit(self, texts: Sequence[str]) -> None:
        import numpy

        settings, count = self.settings, len(texts)
        shares = (settings.grams, settings.stems, settings.senses)
        seen = [authored_view(text) for text in texts]
        self._space = Space(seen, shares, settings.meaning, settings.floor, settings.unseen)
        targets = numpy.zeros((count, len(self.choices)))
        targets[range(len(self._owner)), self._owner] = 1.0
        inverse = numpy.linalg.inv(self._sharpened(self._space.gram) + settings.ridge * numpy.eye(count))
        self._duals = inverse @ targets
        self._held_out = targets - self._duals / numpy.diag(inverse)[:, None]

    def _sharpened(self, likeness: Any) -> Any:
        """A likeness in 0..1, in which a close phrasing counts more."""
        return likeness * (1 - self.settings.sharp + self.settings.sharp * likeness**4)

    def scores(self, text: str) -> list[float]:
        """The raw score of each choice, about 0 for what it never heard and 1 for its own phrasings."""
        if not self._owner:
            return [0.0] * len(self.choices)
        near = self._space.likeness(view(text[:LONGEST]))
        return self._denied(_positive(self._sharpened(near) @ self._duals), text)

    def _denied(self, scores: list[float], text: str) -> list[float]:
        """Nothing is understood in a text that says the contrary of the best choice, unless another choice is about as near.

        A second choice whose contrary the text says, or that refuses where the text does not, makes the first one no less clear.
        """
        settings = self.settings
        best = max(range(len(scores)), key=scores.__getitem__)
        first = scores[best]
        if first < self.threshold:
            return scores
        if not self._stances[best].contradicted_by(text[:LONGEST]):
            return self._clear_of_contraries(scores, first - settings.margin - _ROUNDING, text[:LONGEST])
        least = settings.contradicted * first
        most = settings.contradicted * self.threshold
        return [score if rank != best and score >= least else min(score, most) for rank, score in enumerate(scores)]

    def _clear_of_contraries(self, scores: list[float], near: float, text: str) -> list[float]:
        """Of the choices that score above ``near``, those that say the contrary of ``text`` stand behind those that do not."""
        contraries = {rank for rank, score in enumerate(scores) if score > near and self._stances[rank].is_not_that_of(text)}
        first = max((score for rank, score in enumerate(scores) if score > near and rank not in contraries), default=None)
        if not contraries or first is None:
            return scores
        clear = first - self.settings.margin - _ROUNDING
        return [min(score, clear) if rank in contraries else score for rank, score in enumerate(scores)]

    def recognize(self, text: str) -> Recognition:
        """What was meant by ``text``; an authored phrasing is recognised however it is typed."""
        known = self._known.get(bare(text), ())
        if len(known) == 1:
            (rank,) = known
            scores = [0.0 if other != rank else 1.0 for other in range(len(self.choices))]
            return self._decide(scores)
        scores = self.scores(text)
        found = self._decide(scores)
        if found.choice is not None and self._two_acts(scores, text[:LONGEST]):
            return replace(found, choice=None)
        return found

    def _two_acts(self, scores: Sequence[float], text: str) -> bool:
        """Whether a sentence of ``text``, read by itself, is clearly another choice that the whole is not clear of."""
        settings = self.settings
        best = max(range(len(scores)), key=scores.__getitem__)
        if len(scores) < 2 or scores[best] - sorted(scores)[-2] >= settings.act:
            return False
        for sentence in sentences(text):
            alone = self.scores(sentence)
            other = max(range(len(alone)), key=alone.__getitem__)
            clear = alone[other] >= settings.act and alone[other] - alone[best] >= settings.act / 2
            if other != best and clear and scores[best] - scores[other] < settings.act:
                return True
        return False

    def _decide(self, scores: Sequence[float]) -> Recognition:
        order = sorted(range(len(scores)), key=lambda rank: (-scores[rank], rank))
        ranking = tuple((self.choices[rank], confidence_of(scores[rank], self.threshold)) for rank in order)
        if not order:
            return Recognition(None, 0.0, ())
        first = scores[order[0]]
        clear = len(order) == 1 or first - scores[order[1]] >= self.settings.margin
        understood = first >= self.threshold and clear
        return Recognition(ranking[0][0] if understood else None, ranking[0][1], ranking)

    def held_out(self) -> list[tuple[str, Recognition]]:
        """For each phrasing in order, its choice and what is recognised when it alone is left out (in closed form)."""
        rows = self._held_out[: len(self._owner)]
        return [(self.choices[owner], self._decide(_positive(row))) for owner, row in zip(self._owner, rows, strict=True)]


def _positive(scores: Any) -> list[float]:
    """The scores; what is negative counts as 0."""
    return [max(score, 0.0) for score in scores.tolist()]


def build(
    choices: Mapping[str, Sequence[str]],
    others: Iterable[str] | Mapping[str, Sequence[str]] = (),
    *,
    settings: Settings = DEFAULT,
) -> Recognizer:
    """A recogniser of ``choices``: id → the ways of saying it.

    ``others`` are texts that mean none of them (what is said in the scenario's other scenes), as texts or as a mapping of the same
    shape. A choice without phrasings is never recognised. Takes some 10 ms for 30 phrasings; keep what it answers.
    """
    if isinstance(others, Mapping):
        others = [text for said in others.values() for text in said]
    return Recognizer(choices, tuple(others), settings)
