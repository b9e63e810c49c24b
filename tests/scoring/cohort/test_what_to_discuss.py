"""Three decisions at most, of different kinds first, each with its reason about acts."""

from scoring.cohort import Names, cohort
from tests.scoring.cohort.facts import attempt, decided, group

WORTH = {"bon": 2, "moyen": 1, "autre": -1}
NAMES = Names({}, {}, {}, {}, {("colis", "a", "moyen"): "Je note.", ("colis", "a", "bon"): "Je rappelle."})


def kinds(counts: dict[str, int]) -> list[str]:
    return [one.kind for one in cohort(group("a", counts, WORTH)).discussions]


def test_each_kind_is_found() -> None:
    assert kinds({"moyen": 6, "autre": 6}) == ["unfound"]
    assert kinds({"moyen": 8, "bon": 2, "autre": 2}) == ["majority"]
    assert kinds({"bon": 6, "moyen": 6}) == ["split"]
    assert kinds({"bon": 12}) == []


def test_the_reason_quotes_and_counts() -> None:
    (one,) = cohort(group("a", {"moyen": 8, "bon": 2, "autre": 2}, WORTH), names=NAMES).discussions
    assert one.reason.startswith("8 réponses sur 12 vont à «\u202fJe note.\u202f»")
    (one,) = cohort(group("a", {"bon": 6, "moyen": 6}, WORTH), names=NAMES).discussions
    assert "6 pour «\u202fJe rappelle.\u202f» et 6 pour «\u202fJe note.\u202f»" in one.reason


def test_three_at_most_and_of_several_kinds() -> None:
    scenes = {f"u{rank}": ["moyen", "autre"] for rank in range(4)} | {"m": ["moyen"] * 3 + ["bon"], "s": ["bon", "moyen"]}
    told = [
        attempt(f"P{person}", *(decided(scene, answers[person % len(answers)], WORTH) for scene, answers in scenes.items()))
        for person in range(12)
    ]
    found = cohort(told).discussions
    assert [one.kind for one in found] == ["unfound", "majority", "split"]


def test_a_reason_says_nothing_that_the_report_withholds() -> None:
    assert cohort(group("a", {"moyen": 8, "bon": 2, "autre": 2}, WORTH), anonymous=True).discussions == ()
