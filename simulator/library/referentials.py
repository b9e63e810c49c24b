"""What does this file say as a referential? Nodes become scoring's own frozen facts."""

from datetime import date

from scoring.referential import Ccp, Competence, Criterion, Referential, Scale
from simulator.source import Fields, Mapping, Node, Reader, Scalar

_KEYS = ("format", "genre", "titre", "code", "validite", "source", "echelle", "ccp", "transverses")


def read_referential(reader: Reader, root: Mapping, id: str, hash: str) -> Referential:
    """The referential of one file; sound only when ``reader`` has told no error."""
    fields = reader.fields(root, "le référentiel", _KEYS, ("format", "genre", "titre", "source"))
    ccps: list[Ccp] = []
    competences: list[Competence] = []
    seen: set[str] = set()
    node = fields.node("ccp")
    mapping = reader.mapping(node, "ccp") if node else None
    for name, (_, value) in (mapping.entries if mapping else {}).items():
        block = reader.mapping(value, name)
        if block is None:
            continue
        row = reader.fields(block, f"le CCP « {name} »", ("nom", "competences"), ("nom", "competences"))
        ccps.append(Ccp(name, row.text("nom", limit=200)))
        competences += _read_competences(reader, row.node("competences"), name, seen)
    competences += _read_competences(reader, fields.node("transverses"), None, seen)
    if not competences:
        reader.problem(
            "cle-manquante", root, "Le référentiel ne contient aucune compétence.", "Ajoutez « ccp: » ou « transverses: »."
        )
    start, end = _read_validity(reader, fields)
    return Referential(
        id=id,
        hash=hash,
        title=fields.text("titre", limit=120),
        code=fields.text("code", limit=40),
        source=fields.text("source", limit=400),
        scale=_read_scale(reader, fields),
        ccps=tuple(ccps),
        competences=tuple(competences),
        valid_from=start,
        valid_until=end,
    )


def _read_competences(reader: Reader, node: Node | None, ccp: str | None, seen: set[str]) -> list[Competence]:
    mapping = reader.mapping(node, "competences") if node else None
    found: list[Competence] = []
    for id, (key, value) in (mapping.entries if mapping else {}).items():
        body = reader.mapping(value, id)
        if body is None:
            continue
        if id in seen:
            reader.problem("id-en-double", key, f"La compétence « {id} » est donnée deux fois.", "")
        seen.add(id)
        row = reader.fields(body, f"la compétence « {id} »", ("nom", "criteres"), ("nom", "criteres"))
        found.append(Competence(id, row.text("nom", limit=200), ccp, tuple(_read_criteria(reader, row, seen))))
    return found


def _read_criteria(reader: Reader, fields: Fields, seen: set[str]) -> list[Criterion]:
    found: list[Criterion] = []
    for id, key, node in fields.named("criteres"):
        if id in seen:
            reader.problem(
                "id-en-double",
                key,
                f"Le critère « {id} » est donné deux fois dans le référentiel.",
                "Chaque critère a son nom.",
            )
        seen.add(id)
        body = reader.mapping(node, id)
        if body is not None:
            row = reader.fields(body, f"le critère « {id} »", ("nom", "origine"), ("nom",))
            found.append(Criterion(id, row.text("nom", limit=200), row.one_of("origine", ("derive", "officiel"), "derive")))
    return found


def _read_scale(reader: Reader, fields: Fields) -> Scale:
    node = fields.node("echelle")
    mapping = reader.mapping(node, "echelle") if node else None
    if mapping is None or node is None:
        return Scale()
    row = reader.fields(mapping, "l’échelle", ("en-cours", "acquis", "observations-minimum"))
    scale = Scale(
        row.decimal("en-cours", 0, 1, 0.40), row.decimal("acquis", 0, 1, 0.70), row.integer("observations-minimum", 1, 50, 6)
    )
    if scale.in_progress >= scale.acquired:
        reader.problem("valeur-hors-bornes", node, "« en-cours » doit être plus bas que « acquis ».", "")
    return scale


def _read_validity(reader: Reader, fields: Fields) -> tuple[date | None, date | None]:
    node = fields.node("validite")
    mapping = reader.mapping(node, "validite") if node else None
    if mapping is None:
        return None, None
    row = reader.fields(mapping, "la validité", ("du", "au"))
    return _read_date(reader, row.node("du"), "du"), _read_date(reader, row.node("au"), "au")


def _read_date(reader: Reader, node: Node | None, what: str) -> date | None:
    if node is None:
        return None
    try:
        return date.fromisoformat(node.text if isinstance(node, Scalar) else "")
    except ValueError:
        reader.problem("type-inattendu", node, f"« {what} » attend une date.", "Écrivez-la année-mois-jour : 2026-11-23.")
        return None
