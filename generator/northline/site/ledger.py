"""What each page of the last build was made from, and what came of it: a page made from the same again is not rendered again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from northline.site.program import digest_of


class Entry(NamedTuple):
    """One page: a digest of all it was made from, empty when none could be taken, and one of its bytes."""

    source: str
    result: str


@dataclass(frozen=True, slots=True)
class Ledger:
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
        """Keep the ledger for the next build, whole or not at all; where it cannot be kept, the next build renders everything."""
        text = json.dumps([self.shared, self.pages], separators=(",", ":"), sort_keys=True)
        beside = file.with_suffix(".tmp")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            # The folder lies in the train's repository and is nobody's to commit.
            (file.parent / ".gitignore").write_text("*\n", "utf-8")
            beside.write_text(f"{digest_of([text.encode()])}\n{text}", "utf-8")
            beside.replace(file)
        except OSError:
            return

    @classmethod
    def load(cls, file: Path) -> "Ledger":
        """The ledger of the last build; an empty one if there is none, or one that is damaged."""
        try:
            digest, _, text = file.read_text("utf-8").partition("\n")
            if digest != digest_of([text.encode()]):
                return cls()
            shared, pages = json.loads(text)
            return cls(str(shared), {str(path): Entry(*map(str, entry)) for path, entry in pages.items()})
        except (OSError, ValueError, TypeError, AttributeError):
            return cls()
