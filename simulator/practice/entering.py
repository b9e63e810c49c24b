"""May this person come in, from another machine, under this name? Nobody sees who else is known; a PIN is what makes a name one's own."""

from typing import TYPE_CHECKING

from simulator.practice.profiles import LEAST_PIN, LONGEST_PIN, RefusedProfileError, add_profile, clean_name, opens, set_pin

if TYPE_CHECKING:
    from simulator.practice.practice import Practice


class WrongPinError(RefusedProfileError):
    """Not the PIN of that name; the only refusal that counts as a try."""


def come_in(practice: "Practice", name: str, pin: str, *, pin_needed: bool) -> str:
    """The name under which they are known. A name that nobody has becomes theirs, closed by ``pin`` where one is given.

    ``pin_needed``: over a network, a name without PIN would be anybody's. Raises ``RefusedProfileError`` or ``StoreError``.
    """
    name, pin = clean_name(name), pin.strip()
    if not name:
        raise RefusedProfileError("Il faut un nom ou un pseudonyme.")
    known = next((one for one in practice.store.profiles() if one.name.casefold() == name.casefold()), None)
    if known is not None:
        if not known.pin and pin_needed:
            raise RefusedProfileError(
                f"« {known.name} » a des essais ici, mais pas de code personnel. Demandez au formateur d’en mettre un "
                "(dans l’application, touche p), ou prenez un autre pseudonyme."
            )
        if not opens(known, pin):
            raise WrongPinError("Ce nom est déjà pris, et ce n’est pas son code personnel.")
        return known.name
    if (pin or pin_needed) and not LEAST_PIN <= len(pin) <= LONGEST_PIN:
        raise RefusedProfileError(f"Choisissez un code personnel de {LEAST_PIN} à {LONGEST_PIN} caractères, et retenez-le.")
    added = add_profile(practice, name).name
    if pin:
        set_pin(practice, added, pin)
    return added
