"""What each page of the last build was made from, and what came of it: a page made from the same again is not rendered again."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from northline.model.frozen import Frozen, field
from northline.site.kept import keep, recall


class Entry(NamedTuple):
    """One page: a digest of all it was made from, empty when none could be taken, and one of its bytes."""

    source: str
    result: str


class Ledger(Frozen):
    """The pages of one build by their path in the site; `shared` is a digest of what all of them are made from."""

    shared: str = ""
    pages: Mapping[str, Entry] = field(default_factory=dict)

    def entry(self, path: str, source: str) -> Entry | None:
        """What came of a page when it was last made from `source`."""
        known = self.pages.get(path)
        return known if known and source and known.source == source else None

    def on(self, shared: str) -> "Ledger":
        """This ledger, or an empty one if what all pages share has changed."""
        return self if shared == self.shared else Ledger(shared)

    def save(self, file: Path) -> None:
        """Keep the ledger for the next build."""
        keep(file, json.dumps([self.shared, self.pages], separators=(",", ":"), sort_keys=True))

    @classmethod
    def load(cls, file: Path) -> "Ledger":
        """The ledger of the last build; an empty one if there is none, or one that is damaged."""
        try:
            shared, pages = json.loads(recall(file))
            return cls(str(shared), {str(path): Entry(*map(str, entry)) for path, entry in pages.items()})
        except (ValueError, TypeError, AttributeError):
            return cls()
