"""What does this file say as a referential? Nodes become scoring's own frozen facts."""

from datetime import date

from scoring.referential import Ccp, Competence, Criterion, Referential, Scale
from simulator.library import limits, shapes
from simulator.library.certification import read_certification
from simulator.library.dates import read_date
from simulator.source import Fields, Mapping, Node, Reader

ORIGINS = ("derive", "officiel")


def read_referential(reader: Reader, root: Mapping, id: str, hash: str) -> Referential:
    """The referential of one file; sound only when ``reader`` has told no error."""
    fields = reader.fields(root, "le référentiel", *shapes.REFERENTIAL)
    ccps: list[Ccp] = []
    competences: list[Competence] = []
    seen: set[str] = set()
    node = fields.node("ccp")
    mapping = reader.mapping(node, "ccp") if node else None
    for name, (_, value) in (mapping.entries if mapping else {}).items():
        block = reader.mapping(value, name)
        if block is None:
            continue
        row = reader.fields(block, f"le CCP « {name} »", *shapes.CCP)
        ccps.append(Ccp(name, row.text("nom", limit=limits.NAME)))
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
        title=fields.text("titre", limit=limits.REFERENTIAL_TITLE),
        code=fields.text("code", limit=limits.CODE),
        source=fields.text("source", limit=limits.SOURCE),
        scale=_read_scale(reader, fields),
        ccps=tuple(ccps),
        competences=tuple(competences),
        valid_from=start,
        valid_until=end,
        certification=read_certification(reader, fields.node("certification")),
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
        row = reader.fields(body, f"la compétence « {id} »", *shapes.COMPETENCE)
        found.append(Competence(id, row.text("nom", limit=limits.NAME), ccp, tuple(_read_criteria(reader, row, seen))))
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
            row = reader.fields(body, f"le critère « {id} »", *shapes.CRITERION)
            found.append(Criterion(id, row.text("nom", limit=limits.NAME), row.one_of("origine", ORIGINS, "derive")))
    return found


def _read_scale(reader: Reader, fields: Fields) -> Scale:
    node = fields.node("echelle")
    mapping = reader.mapping(node, "echelle") if node else None
    usual = Scale()
    if mapping is None or node is None:
        return usual
    row = reader.fields(mapping, "l’échelle", *shapes.SCALE)
    scale = Scale(
        row.decimal("en-cours", *limits.SHARE, usual.in_progress),
        row.decimal("acquis", *limits.SHARE, usual.acquired),
        row.integer("observations-minimum", *limits.OBSERVATIONS, usual.least_observations),
    )
    if scale.in_progress >= scale.acquired:
        reader.problem("valeur-hors-bornes", node, "« en-cours » doit être plus bas que « acquis ».", "")
    return scale


def _read_validity(reader: Reader, fields: Fields) -> tuple[date | None, date | None]:
    node = fields.node("validite")
    mapping = reader.mapping(node, "validite") if node else None
    if mapping is None:
        return None, None
    row = reader.fields(mapping, "la validité", *shapes.VALIDITY)
    return read_date(reader, row.node("du"), "du"), read_date(reader, row.node("au"), "au")
