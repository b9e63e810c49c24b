"""Records, offers and a small referential, made from the little that a test is about."""

from collections.abc import Mapping
from datetime import date, timedelta

from hypothesis import strategies as st

from scoring import Competence, Criterion, Level, Referential, Scale, level_of
from scoring.progress import CompetenceRecord, CriterionRecord, Offer, Record
from scoring.referential import Ccp

SCALE = Scale(0.4, 0.7, 6)
TODAY = date(2026, 3, 2)
CRITERIA = {"a": ("a1", "a2", "a3"), "b": ("b1", "b2"), "t": ("t1",)}
NAMES = {"a": "Débriefer une écoute", "b": "Animer le plateau", "t": "Tenir un échange difficile"}
REFERENTIAL = Referential(
    "essai", "", "Titre", "TP", "", SCALE, (Ccp("C1", "Piloter"),),
    (
        Competence("t", NAMES["t"], None, (Criterion("t1", "Le client est reçu"),)),
        Competence("a", NAMES["a"], "C1", tuple(Criterion(id, f"Le critère {id}") for id in CRITERIA["a"])),
        Competence("b", NAMES["b"], "C1", tuple(Criterion(id, f"Le critère {id}") for id in CRITERIA["b"])),
    ),
)  # fmt: skip
HOME = {id: competence for competence, ids in CRITERIA.items() for id in ids}


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def record(
    day: date = TODAY,
    scenario: str = "s1",
    *,
    first: bool = True,
    scores: Mapping[str, float | None] | None = None,
    decisions: int = 8,
    shown: Mapping[str, tuple[int, int]] | None = None,
    foreseen: Mapping[str, Level] | None = None,
    capped: bool = False,
) -> Record:
    """``scores``: competence → score; ``shown``: criterion → (points, attainable), of two decisions each."""
    return Record(
        f"{scenario} {day}", scenario, day, "training", first,
        tuple(
            CompetenceRecord(id, Level.NOT_OBSERVED if score is None else level_of(score, SCALE, capped=capped), score, decisions)
            for id, score in (scores or {}).items()
        ),
        tuple(CriterionRecord(id, HOME.get(id, "?"), points, most, 2) for id, (points, most) in (shown or {}).items()),
        foreseen or {},
    )  # fmt: skip


def offer(scenario: str, **attainable: int) -> Offer:
    return Offer(scenario, scenario.title(), 15, attainable)


some_scores = st.floats(0, 1)
some_records = st.lists(
    st.builds(
        record,
        st.integers(0, 40).map(ago),
        st.sampled_from(["s1", "s2", "s3"]),
        first=st.booleans(),
        scores=st.dictionaries(st.sampled_from(["a", "b", "t"]), some_scores | st.none()),
        decisions=st.integers(0, 12),
        shown=st.dictionaries(st.sampled_from([*HOME, "inconnu"]), st.tuples(st.integers(-4, 6), st.integers(-1, 6))),
        capped=st.booleans(),
    ),
    max_size=7,
)
some_offers = st.lists(
    st.builds(
        Offer,
        st.sampled_from(["s1", "s2", "s3", "s4"]),
        st.just("Titre"),
        st.just(15),
        st.dictionaries(st.sampled_from([*HOME, "inconnu"]), st.integers(-1, 8)),
    ),
    max_size=5,
    unique_by=lambda one: one.scenario,
)
