"""What a preview remembers from build to build: files as last read, what came of them, and plans that never change."""

from dataclasses import dataclass, field
from pathlib import Path

from northline.history.past import Past
from northline.pipeline import Last
from northline.read.known import Known
from northline.site.other_trains import TrainFiles
from northline.site.profile import past_for
from northline.site.shelf import Shelf


@dataclass
class Memory:
    """The last reading, that of other trains, and the history of the content folder; for a preview the last assessment as well."""

    past: Past
    known: Known = field(default_factory=Known)
    trains: TrainFiles = field(default_factory=TrainFiles)
    shelf: Shelf | None = None
    last: Last | None = None

    @classmethod
    def of(cls, folder: Path, profile: str, *, preview: bool) -> "Memory":
        """A memory that holds nothing yet."""
        past = past_for(folder, profile, recent=True)
        return cls(past, shelf=Shelf(), last=Last()) if preview else cls(past)
