"""What is to be kept of one attempt? Three sentences: what worked, what to work on, what to replay, each with a turn and a quote."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scoring.performance import Alternative, Exchange, Performance
from scoring.referential import Criterion, Referential
from scoring.wording import NARROW, plural, quoted

QUOTE_LENGTH = 110
_BLANKS = re.compile(r"[ \t\r\n]+")
_INNER_OPEN, _INNER_CLOSE = re.compile(r"«[ \u202f\xa0]?"), re.compile(r"[ \u202f\xa0]?»")
WORKED, WORK_ON, REPLAY = "worked", "work-on", "replay"


@dataclass(frozen=True, slots=True)
class Sentence:
    """``kind`` is ``worked``, ``work-on`` or ``replay``; it speaks of ``turn``, of which ``text`` holds the quote."""

    kind: str
    turn: int
    text: str


def summary(performance: Performance, referential: Referential) -> tuple[Sentence, ...]:
    """The three sentences, on the competences judged; none for an attempt in which nothing was answered."""
    facts = _Facts(performance, referential)
    if not facts.answered:
        return ()
    return facts.worked(), facts.work_on(), facts.replay()


class _Facts:
    def __init__(self, performance: Performance, referential: Referential) -> None:
        self.performance = performance
        judged = set(performance.judged)
        self.criteria: dict[str, Criterion] = {
            item.id: item for one in referential.competences if one.id in judged for item in one.criteria
        }
        self.answered = [one for one in performance.exchanges if one.kind in {"choose", "say", "silence", "unclear"}]

    def points(self, exchange: Exchange) -> int:
        """What a turn earned on what is judged."""
        return sum(item.points for item in exchange.evidence if item.counted and item.criterion in self.criteria)

    def worth(self, other: Alternative) -> int:
        """What another answer shows of what is judged; a blocking fault is never worth trying."""
        return sum(points for id, points in other.shows if id in self.criteria) - (99 if other.blocking else 0)

    def worked(self) -> Sentence:
        """The turn that earned most; failing that, the one that lost least."""
        best = max(self.answered, key=lambda one: (self.points(one), -one.turn))
        shown = [
            self.criteria[item.criterion].name for item in best.evidence if item.points > 0 and item.criterion in self.criteria
        ]
        if shown:
            more = f", et {plural(len(shown) - 1, 'autre critère', 'autres critères')}" if len(shown) > 1 else ""
            said = f"Ce qui a porté{NARROW}: au tour {best.turn}, {_said(best)} montre {quoted(shown[0])}{more}."
        else:
            said = f"Le meilleur appui de cet essai{NARROW}: au tour {best.turn}, {_said(best)} n’a rien fait perdre de ce qui est jugé."
        if self.points(best) < 0:
            said = f"Un point de départ{NARROW}: au tour {best.turn}, {_said(best)} est ce qui a le moins coûté."
        return Sentence(WORKED, best.turn, said)

    def work_on(self) -> Sentence:
        """The criterion that misses most, with the turn where it was lost, or could have been shown."""
        missing = sorted(self._missing(), key=lambda pair: (-pair[0], list(self.criteria).index(pair[1])))
        for lacking, id in missing:
            found = self._where(id)
            if found is not None:
                exchange, lost = found
                how = "fait perdre des points" if lost else "laisse passer l’occasion de le montrer"
                said = f"À travailler{NARROW}: {quoted(self.criteria[id].name)} ({_short(lacking)}). Au tour {exchange.turn}, {_said(exchange)} {how}."
                return Sentence(WORK_ON, exchange.turn, said)
        slowest = max(self.answered, key=lambda one: (one.seconds, -one.turn))
        said = f"À travailler{NARROW}: rien de ce qui était attendu ne manque{NARROW}; visez l’aisance, d’abord au tour {slowest.turn}, le plus long à venir{NARROW}: {_said(slowest)}."
        return Sentence(WORK_ON, slowest.turn, said)

    def _missing(self) -> Iterator[tuple[int, str]]:
        for id in self.criteria:
            most = max(self.performance.attainable.get(id, 0), 0)
            earned = sum(item.points for one in self.answered for item in one.evidence if item.counted and item.criterion == id)
            lacking = most - min(max(earned, 0), most) + max(-earned, 0)
            if lacking > 0:
                yield lacking, id

    def _where(self, criterion: str) -> tuple[Exchange, bool] | None:
        """The turn that lost most of a criterion; failing that, the first where another answer showed it."""
        lost = [
            (sum(item.points for item in one.evidence if item.criterion == criterion), one)
            for one in self.answered
            if any(item.points < 0 and item.criterion == criterion for item in one.evidence)
        ]
        if lost:
            return min(lost, key=lambda pair: (pair[0], pair[1].turn))[1], True
        for one in self.answered:
            own = sum(item.points for item in one.evidence if item.criterion == criterion)
            if any(points > max(own, 0) for other in one.alternatives for id, points in other.shows if id == criterion):
                return one, False
        return None

    def replay(self) -> Sentence:
        """The turn where another answer gained most, and that answer; failing that, the whole, under other conditions."""
        gains = [
            (self.worth(other) - self.points(one), one, other)
            for one in self.answered
            for other in one.alternatives
            if not other.blocking
        ]
        gain, exchange, other = max(gains, key=lambda item: (item[0], -item[1].turn), default=(0, self.answered[0], None))
        if gain > 0 and other is not None:
            said = f"À rejouer{NARROW}: le tour {exchange.turn}. Après {_said(exchange)}, essayez plutôt {quoted(_cut(other.text))}."
            return Sentence(REPLAY, exchange.turn, said)
        last = self.answered[-1]
        said = f"À rejouer{NARROW}: tout l’entretien, en examen ou avec vos mots, jusqu’au tour {last.turn}, {_said(last)}."
        return Sentence(REPLAY, last.turn, said)


def _said(exchange: Exchange) -> str:
    """What was said, or that nothing was."""
    return "le silence" if exchange.kind == "silence" else quoted(_cut(exchange.quote))


def _cut(text: str) -> str:
    """A quote on one line, its own guillemets made inner ones, cut between two words."""
    text = _INNER_OPEN.sub("“", _INNER_CLOSE.sub("”", _BLANKS.sub(" ", text.strip())))
    if len(text) <= QUOTE_LENGTH:
        return text
    kept = text[: QUOTE_LENGTH - 1].rpartition(" ")[0] or text[: QUOTE_LENGTH - 1]
    return f"{kept.rstrip(' ,;:')}…"


def _short(lacking: int) -> str:
    return f"il manque {plural(lacking, 'point', 'points')}"
