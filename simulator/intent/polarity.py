"""Does this text say yes or no to what it speaks of? Which stems it denies, so that « je ne vais pas vous rembourser » is not a promise."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from simulator.intent.words import stem, words_of
from simulator.source.folding import fold

_TOKEN = re.compile(r"[a-z]+|[0-9]+|[.!?;:,…]")
_STOPS = frozenset(".!?;:,…") | {"mais", "car", "donc", "puis", "alors", "sinon"}
_DENYING = frozenset(["pas", "jamais", "aucun", "aucune", "rien", "sans", "ni", "impossible"])
_AFTER_VERB = frozenset(["pas", "jamais", "rien", "plus"])
_NOT_DENYING = frozenset(
    {
        ("pas", "de", "souci"),
        ("pas", "de", "probleme"),
        ("sans", "doute"),
        ("sans", "faute"),
        ("pas", "mal"),
        ("pas", "seulement"),
        ("pas", "encore"),
    }
)
_SMALL = (
    "je j tu t il elle on nous vous ils elles me m te se s le la les l lui leur y en un une des du de d a au aux ce "
    "cet cette ces c mon ma mes ton ta tes son sa ses notre nos votre vos que qu qui dont ou et si ne n est suis es "
    "sommes etes sont ai as avons avez ont va vais vas allons allez vont etre avoir pas plus jamais aucun aucune rien "
    "sans ni dans sur pour par avec tres bien tout toute tous toutes encore deja meme aussi peux peut pouvez pouvons "
    "puis pourra pourrai veux veut voulez faire fait fais pourrais pourriez pourrions pourront veulent voudrais "
    "voudrait dois doit devez devons devrait devrais fallait faut avait avaient etait etaient sera serai serait "
    "seront aura aurai aurez auront aurait ira irai irez toujours vraiment "
)
_WEAK = frozenset(_SMALL.split())
"""Small words and auxiliaries: they say neither yes nor no by themselves."""
_HANDED = (
    "accepter autoriser besoin compter droit envisager intention mesure moyen penser possible prévoir prévu question souhaiter"
)
_PASSING = frozenset(map(stem, words_of(_HANDED)))
"""Stems that hand a negation on to what they govern: in « il n’est pas question de rembourser », it is the refund that is denied."""
_LINKS = tuple([word] for word in words_of("de d que qu a vous te nous lui leur"))
_BEFORE, _REACH = 5, 5
"""How far before « pas » its « ne » may stand, and how many words after it the word that it denies, in one clause."""
SHARE = 0.4
"""Share of a choice's phrasings that must affirm (or deny) a word for its contrary to contradict the choice."""


@dataclass(frozen=True, slots=True)
class Polarity:
    """The stems that a text affirms, and those that it denies."""

    affirmed: frozenset[str]
    denied: frozenset[str]


@lru_cache(maxsize=1_024)
def polarity(text: str) -> Polarity:
    """What ``text`` affirms and denies, clause by clause; small words are left out."""
    affirmed: set[str] = set()
    denied: set[str] = set()
    clause: list[str] = []
    for token in (*_TOKEN.findall(fold(text)), "."):
        if token not in _STOPS:
            clause.append(token)
            continue
        marked = _denied(clause) if not _DENYING.isdisjoint(clause) or "plus" in clause else ()
        for rank, word in enumerate(clause):
            if _says_something(word):
                (denied if rank in marked else affirmed).add(stem(word))
        clause = []
    return Polarity(frozenset(affirmed), frozenset(denied))


def _denied(said: Sequence[str]) -> set[int]:
    """The ranks of the words that a negation bears on: the verb before « pas », or what follows when that is but an auxiliary.

    What the verb speaks of is not denied: « je n’arrive pas à payer ma facture » is about paying, and about the bill.
    """
    marked: set[int] = set()
    for rank, word in enumerate(said):
        opened = next(
            (before for before in range(rank - 1, max(rank - _BEFORE, 0) - 1, -1) if said[before] in {"ne", "n"}), None
        )
        if not (word in _DENYING or (word == "plus" and opened is not None)) or _is_idiom(said, rank):
            continue
        if opened is None and said[rank - 1 : rank] == ["toujours"]:  # « toujours pas livré » is about the delivery
            continue
        verb = range(opened, rank) if opened is not None else range(rank - 1, rank) if word in _AFTER_VERB and rank else ()
        borne = [at for at in verb if _says_something(said[at])]
        marked.update(borne)
        if not borne or (stem(said[borne[-1]]) in _PASSING and said[rank + 1 : rank + 2] in _LINKS):
            marked.update(_next_denied(said, rank))
    return marked


def _is_idiom(said: Sequence[str], rank: int) -> bool:
    return any(tuple(said[rank : rank + len(idiom)]) == idiom for idiom in _NOT_DENYING)


def _says_something(word: str) -> bool:
    return len(word) > 2 and word not in _WEAK


def _next_denied(said: Sequence[str], rank: int) -> Iterator[int]:
    """The first word after a negation that says something, and the next where it only hands the negation on."""
    for at in range(rank + 1, min(rank + _REACH + 1, len(said))):
        if _says_something(said[at]):
            yield at
            if stem(said[at]) not in _PASSING or said[at + 1 : at + 2] not in _LINKS:
                return


REFUSING = 0.75
"""Share of the phrasings of a choice that must deny something for it to be one that refuses."""
_MAY_DENY = re.compile(r"\b(?:pas|plus|jamais|aucune?|rien|sans|ni|impossible)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stance:
    """What the phrasings of one choice affirm, and what they deny; ``refusing``: most of them deny something."""

    affirmed: frozenset[str]
    denied: frozenset[str]
    refusing: bool = False

    @staticmethod
    def of(phrasings: Sequence[str]) -> "Stance":
        """The stance of a choice: what enough of its phrasings affirm and none denies, and the other way round."""
        said = [polarity(text) for text in phrasings]
        affirmed = Counter(word for one in said for word in one.affirmed)
        denied = Counter(word for one in said for word in one.denied)
        enough = max(2, SHARE * len(said)) if len(said) > 1 else 1
        return Stance(
            frozenset(word for word, count in affirmed.items() if count >= enough and word not in denied),
            frozenset(word for word, count in denied.items() if count >= enough and word not in affirmed),
            sum(bool(_MAY_DENY.search(text)) for text in phrasings) >= REFUSING * len(phrasings) > 0,
        )

    def is_not_that_of(self, text: str) -> bool:
        """Whether a text says the contrary of the choice, or denies nothing where the choice does."""
        return self.contradicted_by(text) or (self.refusing and not _MAY_DENY.search(text))

    def contradicted_by(self, text: str) -> bool:
        """Whether a text denies what the choice affirms, or affirms what it denies."""
        if not self.denied and not _MAY_DENY.search(text):
            return False
        said = polarity(text)
        return not self.affirmed.isdisjoint(said.denied - said.affirmed) or not self.denied.isdisjoint(
            said.affirmed - said.denied
        )
