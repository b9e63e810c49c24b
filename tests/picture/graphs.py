"""Conversations to draw: generated ones with loops, ways back, silences and conditions; a large one; a tiny one."""

from hypothesis import strategies as st

from simulator.picture import Picture, Reached, picture_of
from simulator.picture.facts import everything
from simulator.scenario import Choice, Scenario
from tests.facts import choice, make_scenario, scene, silent, when
from tests.shipped import loaded

ENDINGS = ("bien", "moyen", "mal")


def shipped_scenarios() -> dict[str, Scenario]:
    """The scenarios that ship, by id."""
    return {one.id: one.scenario for one in loaded() if one.scenario is not None}


@st.composite
def scenarios(draw: st.DrawFn, most: int = 40) -> Scenario:
    """1 to ``most`` scenes, linked at random: back, onwards, to themselves, to endings; some tied to nothing else."""
    names = [f"scene_{number}" for number in range(draw(st.integers(1, most)))]
    places = st.sampled_from((*names, *ENDINGS))
    made = []
    for rank, name in enumerate(names):
        near = st.sampled_from((*names[max(0, rank - 2) : rank + 4], *ENDINGS))
        ids = draw(
            st.lists(
                st.sampled_from(("oui", "non", "rappeler_demain", "taire-le-delai", "o")), min_size=1, max_size=4, unique=True
            )
        )
        choices = [_choice(draw, id, near if draw(st.booleans()) else places) for id in ids]
        quiet = silent(draw(near)) if draw(st.booleans()) else None
        made.append(scene(name, *choices, silence=quiet))
    return make_scenario(*made)


def _choice(draw: st.DrawFn, id: str, places: st.SearchStrategy[str]) -> Choice:
    condition = when(0, 0, 40) if draw(st.booleans()) else None
    if draw(st.booleans()):
        return choice(id, (when(0, 60, 100), draw(places)), draw(places), condition=condition)
    return choice(id, draw(places), condition=condition)


@st.composite
def pictures(draw: st.DrawFn, most: int = 40) -> Picture:
    """The picture of such a scenario, in which some things are never reached."""
    scenario = draw(scenarios(most))
    whole = everything(scenario)
    kept = [frozenset(draw(st.sets(st.sampled_from(sorted(ids))))) for ids in (whole.scenes, whole.targets, whole.endings)]
    return picture_of(scenario, Reached(*kept) if draw(st.booleans()) else whole)


def large(scenes: int = 40) -> Scenario:
    """Many scenes one after the other, with short cuts, ways back, loops and early endings."""
    names = [f"{('accueil', 'ecoute', 'objection', 'solution')[number % 4]}_{number}" for number in range(scenes)]
    made = []
    for rank, name in enumerate(names):
        ahead = names[rank + 1 :]
        choices = [choice("avancer", ahead[0] if ahead else "bien")]
        if rank % 3 == 1 and len(ahead) > 3:
            choices.append(choice("raccourcir", (when(0, 60, 100), ahead[3]), ahead[0]))
        if rank % 4 == 3:
            choices.append(choice("revenir_en_arriere", names[rank - 2], condition=when(1, 0, 40)))
        if rank % 7 == 5:
            choices.append(choice("insister", name))
        if rank % 5 == 2:
            choices.append(choice("rompre", "mal"))
        made.append(scene(name, *choices, silence=silent(ahead[0]) if ahead and rank % 6 == 4 else None))
    return make_scenario(*made)


def line_of(*scenes: str) -> Scenario:
    """Scenes one after the other, each with one choice; the last leads to ``bien``."""
    return make_scenario(
        *(scene(name, choice("suivre", after)) for name, after in zip(scenes, (*scenes[1:], "bien"), strict=True))
    )
