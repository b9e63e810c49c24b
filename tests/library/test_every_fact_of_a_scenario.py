"""All that the format offers, in one file: each thing written is found in the facts."""

from simulator.scenario import (
    Blocking,
    Effects,
    FlagTest,
    GaugeTest,
    Property,
    Reason,
    Role,
    Scenario,
    Tone,
    Trend,
)
from tests.builders import scenario_of
from tests.full_scenario import FULL


def full() -> Scenario:
    return scenario_of(FULL)


def test_its_head() -> None:
    one = full()
    assert (one.id, one.file, one.title, one.summary) == ("essai", "essai.yaml", "La box jamais livrée", "Une cliente exige un responsable.")  # fmt: skip
    assert (one.referential, one.judged, one.role, one.level, one.minutes) == ("mercd-2018", ("T-1", "CCP2-C5"), Role.ADVISER, 3, 12)  # fmt: skip
    assert one.context == "Vous encadrez **douze** conseillers.\n\nUn appel vous est passé."
    assert one.mission == ("Apaiser la cliente.", "Tracer l'appel.")
    assert one.start == "reprise"
    assert len(one.hash) == 64


def test_its_people_and_papers() -> None:
    one = full()
    client, karim = one.characters["cliente"], one.characters["karim"]
    assert (client.name, client.portrait) == ("Mme Ferrand", "Cliente depuis six ans.")
    assert (client.misunderstood, client.off_topic) == (("Pardon\u202f?", "Comment\u202f?"), ("Et ma box\u202f?",))
    assert (karim.portrait, karim.misunderstood) == ("", ())
    assert [(item.id, item.title, item.text) for item in one.documents] == [("dossier", "Historique", "| Date | Canal |")]


def test_its_gauges_flags_and_variants() -> None:
    one = full()
    assert [(item.id, item.name, item.start, item.trend) for item in one.gauges] == [
        ("tension", "Tension", 80, Trend.DOWN),
        ("confiance", "Confiance", 20, Trend.UP),
    ]
    assert [(item.id, item.meaning) for item in one.flags] == [("date_dite", "Une date a été donnée."), ("rappel", "Un rappel est promis.")]  # fmt: skip
    assert [(item.id, item.weight, item.gauges) for item in one.variants] == [("pressee", 3, (90, 20)), ("lasse", 1, (65, 10))]


def test_its_lines_and_their_conditions() -> None:
    scene = full().scenes["reprise"]
    assert [(line.character, line.text) for line in scene.lines] == [("karim", "Je te la passe."), ("cliente", "J'enregistre.")]
    assert scene.lines[0].condition is None
    assert scene.lines[1].condition is not None
    assert scene.lines[1].condition.alternatives == ((GaugeTest(0, 90, 100),),)
    assert (scene.hint, scene.misunderstood, scene.off_topic) == ("Que sait-elle déjà\u202f?", ("Plaît-il\u202f?",), ("Revenons à la box.",))  # fmt: skip


def test_a_choice_with_all_it_may_have() -> None:
    choice = full().scenes["reprise"].choice("se_presenter")
    assert (choice.text, choice.feedback) == ("Bonjour.", "Bien.")
    assert choice.phrasings == ("Bonjour Madame.", "Je suis la responsable.")
    assert [(seen.criterion, seen.points, seen.where.line) for seen in choice.observations] == [("prise-en-charge", 2, 45), ("ecoute-active", -1, 45)]  # fmt: skip
    assert choice.effects == Effects(((0, -15), (1, 10)), raised=0b01, lowered=0b10)
    assert choice.reasons == (
        Reason("eviter", "Pour qu'elle n'ait pas à répéter.", True, "Oui."),
        Reason("gagner", "Pour gagner du temps.", False, ""),
    )
    assert [(target.id, target.condition) for target in choice.targets] == [("reprise", None)]
    assert choice.blocking is None


def test_a_blocking_choice_with_conditions() -> None:
    choice = full().scenes["reprise"].choice("promettre")
    assert isinstance(choice.blocking, Blocking)
    assert (choice.blocking.reason, choice.blocking.criteria) == ("Au-delà de votre délégation.", ("respect-delegation", "droits-exacts"))  # fmt: skip
    assert choice.condition is not None
    assert choice.condition.alternatives == ((GaugeTest(1, 0, 60), FlagTest(0, False)), (FlagTest(1, True),))
    first, last = choice.targets
    assert (first.id, last.id, last.condition) == ("rupture", "apaisee", None)
    assert first.condition is not None
    assert first.condition.alternatives == ((GaugeTest(0, 70, 90),),)


def test_its_silence_endings_and_properties() -> None:
    one = full()
    silence = one.scenes["reprise"].silence
    assert silence is not None
    assert (silence.after, silence.effects, silence.targets[0].id) == (25, Effects(((0, 10),)), "rupture")
    assert [(item.id, item.tone, item.text) for item in one.endings.values()] == [
        ("apaisee", Tone.SUCCESS, "Elle remercie."),
        ("partagee", Tone.MIXED, "On verra."),
        ("rupture", Tone.FAILURE, "Elle raccroche."),
    ]
    assert one.endings["apaisee"].lines[0].text == "Merci."
    assert [(item.kind, item.subjects, item.other) for item in one.properties] == [
        ("never", ("promettre",), "se_presenter"),
        ("always", ("reprise/se_presenter", "promettre"), "reprise/promettre"),
        ("ends-in", ("apaisee", "rupture"), "promettre"),
    ]
    assert all(isinstance(item, Property) for item in one.properties)


def test_without_variants_there_is_one_called_base() -> None:
    text = FULL[: FULL.index("variantes:")] + FULL[FULL.index("debut:") :]
    assert [(item.id, item.weight, item.gauges) for item in scenario_of(text).variants] == [("base", 1, (80, 20))]


def test_its_former_names() -> None:
    assert full().renames == {
        "accueil": "reprise",
        "rembourser": "promettre",
        "accueil/bonjour": "reprise/se_presenter",
    }
