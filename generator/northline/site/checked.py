"""The findings of a site for commands that list them; of a large site that has not changed, those of the last time."""

from datetime import date
from pathlib import Path

import msgspec

from northline import pipeline
from northline.history.snapshot import names
from northline.model.catalogue import Catalogue
from northline.model.content import ContentFile
from northline.model.finding import Finding
from northline.model.frozen import Frozen
from northline.site.as_of import AsOf
from northline.site.collecting import uncollected
from northline.site.kept import FOLDER, keep, prune, recall
from northline.site.load import Found, Loaded, Refused, assessed, find
from northline.site.other_trains import art_bytes
from northline.site.program import digest, digest_of

# Below this many files a check takes no time worth saving.
MANY = 1000
# Branches that somebody goes back and forth between.
KEPT = 4


class Checked(Frozen):
    """What was found, and what reports of it show beside; `folder` is where the configuration lies."""

    findings: tuple[Finding, ...]
    files: tuple[ContentFile, ...]
    content: Path
    folder: Path
    moment: AsOf
    catalogue: Catalogue

    @classmethod
    def of(cls, loaded: Loaded) -> "Checked":
        """The findings of a site that is loaded anyway."""
        return cls(loaded.train.findings, loaded.files, loaded.content, loaded.folder, loaded.moment, loaded.train.catalogue)


@uncollected()
def checked(config_file: Path, as_of: date | None = None, profile: str = "") -> Checked | Refused:
    """The findings of the content that a configuration file names, as the readers of a profile may know it."""
    found = find(config_file, as_of, profile)
    if isinstance(found, Refused):
        return found
    if len(found.files) < MANY:
        return Checked.of(assessed(found))
    file = config_file.parent / FOLDER / "findings" / f"{_key(config_file, found)}.json"
    findings = _read(recall(file))
    if findings is None:
        findings = assessed(found).train.findings
        keep(file, msgspec.json.encode(findings).decode())
        prune(file.parent, KEPT)
    return Checked(findings, found.files, found.setup.content, found.setup.folder, found.moment, pipeline.catalogue())


def _key(config_file: Path, found: Found) -> str:
    """A digest of all that findings come from; a tag that moves may move a baseline."""
    told = repr((found.setup.name, found.setup.content.name, found.moment, found.profile, found.faults))
    arts = art_bytes(found.setup.folder, found.setup.config)
    files = (part for file in found.files for part in (file.path.encode("utf-8", "surrogatepass"), file.data))
    return digest_of(
        [digest().encode(), config_file.read_bytes(), told.encode("utf-8", "backslashreplace"), names(found.setup.content), *arts, *files]
    )


def _read(text: str) -> tuple[Finding, ...] | None:
    try:
        return msgspec.json.decode(text, type=tuple[Finding, ...]) if text else None
    except msgspec.MsgspecError:
        return None
