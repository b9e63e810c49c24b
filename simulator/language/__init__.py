"""How well was it said? Advice on the language of typed replies: the trade's words, the register, the spelling. Beside the score, never in it."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.language.advice import Reply, advise
    from simulator.language.spelling import Speller, speller

_MODULES = {
    "simulator.language.advice": ("Reply", "advise"),
    "simulator.language.spelling": ("Speller", "speller"),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


__all__ = ["Reply", "Speller", "advise", "speller"]
