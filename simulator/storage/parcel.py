"""How does one attempt travel? As one small file: its record, the texts it was played on, and a checksum of every byte.

The first line names the format and carries the SHA-256 of the rest, which is compressed JSON: no byte can change unseen.
"""

import hashlib
import json
import zlib
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from simulator.source.controls import FORBIDDEN
from simulator.storage.chain import first_seal, next_seal
from simulator.storage.errors import StoreError
from simulator.storage.store import Stored, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

SUFFIX = ".essai"
_MAGIC = b"plateau-essai 1 "
MAX_BYTES = 8 * 1024 * 1024
"""Of a parcel, and of what it unfolds to."""


class SpoiltParcelError(StoreError):
    """The file is not an exported attempt, or not as it was written."""

    def __init__(self, why: str) -> None:
        super().__init__(f"Ce fichier ne peut pas être importé : {why} Rien n’a été ajouté.")


def pack(stored: Stored, texts: "Iterable[Text]") -> bytes:
    """The parcel of one attempt; the same attempt gives the same bytes."""
    journal = stored.journal
    data = {
        "header": journal.header.to_data(),
        "entries": [entry.to_data() for entry in journal.entries],
        "label": stored.label,
        "notes": stored.notes,
        "corrections": [asdict(one) for one in stored.corrections],
        "foreseen": dict(stored.foreseen),
        "judgements": [asdict(one) for one in stored.judgements],
        "texts": [asdict(text) for text in texts],
        "seal": _seal(journal.header.to_data(), [entry.to_data() for entry in journal.entries]),
    }
    body = zlib.compress(_json(data).encode("utf-8"), 9)
    return _MAGIC + hashlib.sha256(body).hexdigest().encode() + b"\n" + body


def unpack(parcel: bytes) -> tuple[Stored, tuple[Text, ...]]:
    """What was packed; raises ``SpoiltParcelError`` when a byte is missing or changed."""
    from scoring.correction import Judgement
    from scoring.performance import Correction
    from simulator.engine import Entry, Header, Journal

    head, _, body = parcel.partition(b"\n")
    if not head.startswith(_MAGIC):
        raise SpoiltParcelError("ce n’est pas un essai exporté par Plateau, ou il vient d’une version plus récente.")
    if len(parcel) > MAX_BYTES:
        raise SpoiltParcelError("il est trop gros pour un essai.")
    if head != _MAGIC + hashlib.sha256(body).hexdigest().encode():
        raise SpoiltParcelError("son contenu a changé depuis l’export (somme de contrôle différente). Demandez-le à nouveau.")
    try:
        data = json.loads(_unfold(body))
        _refuse_controls(data)
        journal = Journal(Header.from_data(data["header"]), tuple(Entry.from_data(one) for one in data["entries"]))
        if data["seal"] != _seal(data["header"], data["entries"]):
            raise SpoiltParcelError("la suite de ses actions n’est pas celle qui a été jouée.")
        texts = tuple(Text(**text) for text in data["texts"])
        if any(hashlib.sha256(text.body.encode("utf-8")).hexdigest() != text.hash for text in texts):
            raise SpoiltParcelError("un texte de scénario n’est pas celui qui a été joué.")
        corrections = tuple(Correction(**one) for one in data["corrections"])
        judgements = tuple(Judgement(**one) for one in data.get("judgements", ()))
        stored = Stored(journal, str(data["label"]), str(data["notes"]), corrections, dict(data["foreseen"]), judgements)
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError, zlib.error) as error:
        raise SpoiltParcelError("il n’a pas la forme d’un essai.") from error
    return stored, texts


def _unfold(body: bytes) -> bytes:
    machine = zlib.decompressobj()
    text = machine.decompress(body, MAX_BYTES)
    if machine.unconsumed_tail:
        raise SpoiltParcelError("il est trop gros pour un essai.")
    return text


def _refuse_controls(data: Any) -> None:
    if isinstance(data, str):
        if FORBIDDEN.search(data):
            raise SpoiltParcelError("il contient un caractère invisible interdit.")
    elif isinstance(data, dict):
        for key, value in data.items():
            _refuse_controls(key)
            _refuse_controls(value)
    elif isinstance(data, list):
        for value in data:
            _refuse_controls(value)


def _seal(header: Any, entries: list[Any]) -> str:
    seal = first_seal(_json(header))
    for entry in entries:
        seal = next_seal(seal, _json(entry))
    return seal


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
