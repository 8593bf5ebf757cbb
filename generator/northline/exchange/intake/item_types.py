"""Which kind an item is that another tool calls an epic, a user story, a PI objective …"""

from collections.abc import Mapping

from northline.exchange.intake.map_file import IGNORE, ImportMap
from northline.model.frozen import Frozen
from northline.model.ids import stem_of
from northline.model.kind_names import KindNames, Meaning
from northline.model.text import fold

# What tools call items that kinds do not already answer to. A task or a bug may be a story to one train and noise to
# another: its map says which.
CALLED: Mapping[str, str] = {
    fold(name): kind
    for kind, names in {
        "epic": ("Initiative", "Portfolio Epic", "Business Epic", "Solution Epic", "Program Epic", "Enabler Epic"),
        "capability": ("Solution Capability", "Enabler Capability"),
        "feature": ("Program Feature", "ART Feature", "Business Feature"),
        "enabler": ("Enabler Feature", "Architectural Feature"),
        "story": ("User Story", "Product Backlog Item", "PBI", "Enabler Story", "Technical Story", "Requirement"),
        "objective": ("PI Objective", "Team PI Objective", "Team Objective", "ART PI Objective", "Program Objective", "PI Objectives"),
        "risk": ("Program Risk", "PI Risk", "ART Risk", "Team Risk"),
        "theme": ("Strategic Theme", "Investment Theme"),
        "outcome": ("Key Result", "Goal Outcome"),
        "pi": ("Program Increment", "Planning Interval"),
        "team": ("Agile Team", "Scrum Team"),
    }.items()
    for name in names
}


class Types(Frozen):
    """The kinds of a site, and what a map says about types of the source."""

    names: KindNames
    map: ImportMap

    def ignored(self, name: str) -> bool:
        """Whether the map leaves items of this type out."""
        return self.map.types.get(fold(name)) == IGNORE

    def kind_of(self, name: str, file: str) -> Meaning | None:
        """The kind that a type means; where a row names none, the map's default or the file's name does."""
        if name:
            return self._named(name)
        return self._named(self.map.defaults.get("type", "")) or self.names.named(stem_of(file))

    def _named(self, name: str) -> Meaning | None:
        said = self.map.types.get(fold(name), name)
        return self.names.named(said) or self.names.named(CALLED.get(fold(said), ""))
