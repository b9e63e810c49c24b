"""What does this file say as a lexicon? Nodes become a list of words and expressions, some with an advice."""

from simulator.library import limits, shapes
from simulator.scenario import Advice, Lexicon
from simulator.source import Fields, Mapping, Node, Reader, Sequence, bare_words


def read_lexicon(reader: Reader, root: Mapping, id: str) -> Lexicon:
    """The lexicon of one file; sound only when ``reader`` has told no error."""
    fields = reader.fields(root, "le lexique", *shapes.LEXICON)
    entries = _read_entries(reader, fields)
    return Lexicon(
        id=id,
        title=fields.text("titre", limit=limits.LEXICON_TITLE),
        source=fields.text("source", limit=limits.SOURCE),
        entries=tuple(words for words, _ in entries.values()),
        folded=tuple(entries),
        advice=tuple(advice for _, advice in entries.values()),
        where=reader.where(root),
    )


def _read_entries(reader: Reader, fields: Fields) -> dict[str, tuple[str, Advice | None]]:
    """Each entry under its folded form."""
    entries: dict[str, tuple[str, Advice | None]] = {}
    for node in fields.items("entrees"):
        entry, advice = _read_entry(reader, node)
        folded = bare_words(entry)
        if entry and not folded:
            reader.problem(
                "texte-sans-mots", node, f"« {entry} » ne contient aucun mot.", "Écrivez un mot, ou supprimez la ligne."
            )
        elif folded in entries:
            reader.problem(
                "entree-en-double",
                node,
                f"« {entry} » se lit comme « {entries[folded][0]} ».",
                "Gardez une seule des deux lignes.",
            )
        elif entry:
            entries[folded] = (entry, advice)
    listed = fields.node("entrees")
    if isinstance(listed, Sequence) and not listed.items:
        reader.problem("lexique-vide", listed, "Le lexique n’a aucune entrée.", "Ajoutez une ligne : « - s’il vous plaît ».")
    return entries


def _read_entry(reader: Reader, node: Node) -> tuple[str, Advice | None]:
    """A bare text, or words with what is advised of them."""
    if not isinstance(node, Mapping):
        return reader.text(node, "entrees", limits.ENTRY), None
    row = reader.fields(node, "cette entrée", *shapes.ENTRY)
    kind = shapes.ADVICE_KINDS[row.one_of("sorte", shapes.ADVICE_KINDS, "a-eviter")]
    advice = Advice(kind, row.text("plutot", limit=limits.SENTENCE), row.text("raison", limit=limits.SENTENCE))
    return row.text("mots", limit=limits.ENTRY), advice
