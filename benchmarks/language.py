"""False alarms of the language advice: remarks on the scenarios' own good replies, which their authors wrote with care.

A good reply earns points, loses none and is not blocking; its text and all its phrasings are read as if typed. Bound: 1 % of them
with a remark. Spelling is measured without the scenario's own words, which the app adds. Told too: remarks on all other choices.
"""

from collections import Counter
from pathlib import Path

from simulator.language import Reply, advise, speller
from simulator.library.files import load
from simulator.practice.language import expected, language_lexicon
from simulator.scenario import Choice

ROOT = Path(__file__).parents[1] / "scenarios"


def good(choice: Choice) -> bool:
    points = [seen.points for seen in choice.observations]
    return not choice.blocking and bool(points) and min(points) >= 0 and max(points) > 0


def main() -> None:
    lexicon = language_lexicon((ROOT,))
    assert lexicon is not None
    spelled = speller()
    read: Counter[bool] = Counter()
    told: Counter[bool] = Counter()
    kinds: Counter[str] = Counter()
    for path in sorted(ROOT.glob("*/*.yaml")):
        scenario = load(path, path.name).scenario
        if scenario is None:
            continue
        for scene in scenario.scenes.values():
            opens = scene.id == scenario.start and expected(scene, lexicon, "greeting")
            closes = expected(scene, lexicon, "leave")
            for choice in scene.choices:
                for text in (choice.text, *choice.phrasings):
                    found = advise(Reply(1, text, opens, closes), lexicon, spelled)
                    read[good(choice)] += 1
                    told[good(choice)] += bool(found)
                    if good(choice):
                        for remark in found:
                            kinds[remark.kind] += 1
                            print(
                                f"{scenario.id}/{scene.id}/{choice.id} [{remark.kind}] {remark.excerpt} → {remark.instead} : {text}"
                            )
    for kind, count in kinds.most_common():
        print(f"{kind:<10} {count}")
    for which, name in ((True, "good replies"), (False, "other replies")):
        print(f"{name}: {told[which]} of {read[which]} with a remark, {100 * told[which] / max(read[which], 1):.2f} %")
    print(f"spelling: {'on' if spelled else 'off'}")


if __name__ == "__main__":
    main()
