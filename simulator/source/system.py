"""Why did the system refuse? The errors of files and folders in French, with the name of what was refused."""

import errno

_REASONS = {
    errno.ENOENT: "ce fichier ou ce dossier n’existe pas",
    errno.EACCES: "l’accès y est refusé",
    errno.EPERM: "l’accès y est refusé",
    errno.EISDIR: "c’est un dossier, pas un fichier",
    errno.ENOTDIR: "un fichier se trouve sur son chemin",
    errno.EEXIST: "il existe déjà",
    errno.EROFS: "le disque est en lecture seule",
    errno.ENOSPC: "le disque est plein ; libérez de la place",
    errno.EDQUOT: "votre quota de disque est atteint",
    errno.ENAMETOOLONG: "son nom est trop long",
    errno.ELOOP: "il renvoie à lui-même",
    errno.EINVAL: "ce nom ne convient pas au système",
    errno.EBUSY: "un autre programme l’utilise",
    errno.EIO: "le disque a refusé l’opération",
}


def system_reason(error: OSError) -> str:
    """Why, in a few French words."""
    return _REASONS.get(error.errno or 0, f"le système l’a refusé (erreur {error.errno})")


def system_sentence(error: OSError) -> str:
    """What was refused and why, as a French sentence."""
    name = error.filename2 or error.filename
    return f"{name} : {system_reason(error)}." if name is not None else f"Refusé : {system_reason(error)}."
