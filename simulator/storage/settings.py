"""What did this user choose once for all? A small JSON file; what cannot be read counts as not chosen."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from simulator.source import without_controls
from simulator.storage.atomic import write_text

THEMES = ("plateau-clair", "plateau-sombre", "plateau-contraste")
PACES = ("immediat", "normal", "lent")
EXTRA_TIMES = (1.0, 1.33, 2.0, 0.0)
REPLIES = ("choose", "say", "mixed")
MOST_DAYS = 36_500


@dataclass(frozen=True, slots=True)
class Settings:
    """``pace`` of the other's lines; ``extra_time`` multiplies the time of the exam mode (0: no clock); ``reply``: how one answers.

    ``foresee``: before each result, one is asked what one expects of it.
    ``keep_days``: attempts older than that many days are erased at the start (0: they are kept until someone erases them).
    """

    theme: str = "plateau-sombre"
    pace: str = "normal"
    extra_time: float = 1.0
    trainee: str = "stagiaire"
    tour_seen: bool = False
    reply: str = "choose"
    keep_days: int = 0
    foresee: bool = True


def load_settings(path: Path) -> Settings:
    """The settings kept there; a faulty value falls back to its default."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(data, dict):
        return Settings()
    default = Settings()
    if type(data.get("extra_time")) is int:
        data["extra_time"] = float(data["extra_time"])
    chosen = {
        item.name: data[item.name]
        for item in fields(Settings)
        if type(data.get(item.name)) is type(getattr(default, item.name))
    }
    settings = Settings(**chosen)
    return Settings(
        theme=settings.theme if settings.theme in THEMES else default.theme,
        pace=settings.pace if settings.pace in PACES else default.pace,
        extra_time=settings.extra_time if settings.extra_time in EXTRA_TIMES else default.extra_time,
        trainee=without_controls(settings.trainee, one_line=True).strip()[:60] or default.trainee,
        tour_seen=settings.tour_seen,
        reply=settings.reply if settings.reply in REPLIES else default.reply,
        foresee=settings.foresee,
        keep_days=settings.keep_days if 0 <= settings.keep_days <= MOST_DAYS else default.keep_days,
    )


def save_settings(path: Path, settings: Settings) -> None:
    """Replaces the settings. Raises ``OSError``."""
    write_text(path, json.dumps(asdict(settings), ensure_ascii=False, indent=2) + "\n")
