"""Where are this user's data? ``PLATEAU_HOME``, or the platform's own place."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of the user's data, and what stands in it; ``own`` is where one person's settings and reports are, when apart."""

    folder: Path
    own: Path | None = None

    def of(self, person: str) -> "Home":
        """The same home, with a folder apart for one person; its name tells nobody's."""
        return replace(self, own=self.folder / "personnes" / sha256(person.encode("utf-8")).hexdigest()[:16])

    @property
    def store(self) -> Path:
        """The attempts."""
        return self.folder / "plateau.sqlite3"

    @property
    def settings(self) -> Path:
        """The settings."""
        return (self.own or self.folder) / "settings.json"

    @property
    def exports(self) -> Path:
        """The reports written from the app."""
        return (self.own or self.folder) / "exports"

    @property
    def backups(self) -> Path:
        """The copies of the attempts that were asked for."""
        return self.folder / "sauvegardes"

    @property
    def lrs(self) -> Path:
        """Where statements are sent, if anywhere."""
        return self.folder / "lrs.json"

    @property
    def outbox(self) -> Path:
        """The statements that wait to be sent."""
        return self.folder / "outbox"

    @property
    def index(self) -> Path:
        """The cached list of scenarios."""
        return self.folder / "cache" / "index.json"

    @property
    def references(self) -> Path:
        """The cached references of scenarios."""
        return self.folder / "cache" / "references"

    @property
    def confusions(self) -> Path:
        """Which replies of a scene are confused when typed, by what the scene says."""
        return self.folder / "cache" / "confusions"


def home_from(environment: Mapping[str, str]) -> Home:
    """The home that ``PLATEAU_HOME`` names, or the platform's own place for applications' data."""
    named = environment.get("PLATEAU_HOME")
    if named:
        return Home(Path(named).expanduser().absolute())
    from platformdirs import user_data_path

    return Home(user_data_path("plateau", appauthor=False))
