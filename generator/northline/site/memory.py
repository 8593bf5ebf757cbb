"""What a preview remembers from build to build: files as last read, and plans that never change."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from northline.history.past import Past
from northline.read.known import Known
from northline.site.other_trains import TrainFiles
from northline.site.profile import past_for


@dataclass
class Memory:
    """The last reading, that of other trains, and the history of the content folder; a build that is the only one begins without."""

    past: Past
    known: Known = field(default_factory=Known)
    trains: TrainFiles = field(default_factory=TrainFiles)

    @classmethod
    def of(cls, folder: Path, profile: str) -> "Memory":
        """A memory that holds nothing yet."""
        return cls(replace(past_for(folder, profile), recent=True))
