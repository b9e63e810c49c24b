"""What does this file say as a lexicon? Nodes become a list of words and expressions."""

from simulator.library import limits, shapes
from simulator.scenario import Lexicon
from simulator.source import Fields, Mapping, Reader, Sequence, bare_words


def read_lexicon(reader: Reader, root: Mapping, id: str) -> Lexicon:
    """The lexicon of one file; sound only when ``reader`` has told no error."""
    fields = reader.fields(root, "le lexique", *shapes.LEXICON)
    entries = _read_entries(reader, fields)
    return Lexicon(
        id=id,
        title=fields.text("titre", limit=limits.LEXICON_TITLE),
        source=fields.text("source", limit=limits.SOURCE),
        entries=tuple(entries.values()),
        folded=tuple(entries),
        where=reader.where(root),
    )


def _read_entries(reader: Reader, fields: Fields) -> dict[str, str]:
    """Each entry under its folded form."""
    entries: dict[str, str] = {}
    for node in fields.items("entrees"):
        entry = reader.text(node, "entrees", limits.ENTRY)
        folded = bare_words(entry)
        if entry and not folded:
            reader.problem(
                "texte-sans-mots", node, f"« {entry} » ne contient aucun mot.", "Écrivez un mot, ou supprimez la ligne."
            )
        elif folded in entries:
            reader.problem(
                "entree-en-double",
                node,
                f"« {entry} » se lit comme « {entries[folded]} ».",
                "Gardez une seule des deux lignes.",
            )
        elif entry:
            entries[folded] = entry
    listed = fields.node("entrees")
    if isinstance(listed, Sequence) and not listed.items:
        reader.problem("lexique-vide", listed, "Le lexique n’a aucune entrée.", "Ajoutez une ligne : « - s’il vous plaît ».")
    return entries
