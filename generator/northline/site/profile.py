"""The content folder as the readers of a profile may know it."""

from functools import reduce
from operator import or_
from pathlib import Path

from northline.config import Config
from northline.history.past import Past
from northline.history.snapshot import Snapshot
from northline.model.content import ContentFile
from northline.model.fault import Fault
from northline.read.profile import for_readers, withheld_from
from northline.read.visibility import Never
from northline.site.content_files import Walked, content_files
from northline.site.shelf import Shelf


def content_for(folder: Path, config: Config, profile: str, shelf: Shelf | None = None) -> Walked:
    """Read the content folder; all of it without a profile."""
    return narrowed(*content_files(folder, shelf), config, profile)


def narrowed(files: tuple[ContentFile, ...], faults: tuple[Fault, ...], config: Config, profile: str) -> Walked:
    """What the readers of a profile may know of files and of the faults that finding them showed."""
    if not profile:
        return files, faults
    # A file that could not even be opened never said who may know of it: not even its name is told.
    return for_readers(files, config, profile), ()


def narrowed_then(then: Snapshot, later: tuple[Snapshot, ...], folder: Path, config: Config, profile: str) -> Walked:
    """What the readers of a profile may know of a commit: nothing that the folder, or a later commit, withholds from them."""
    if not profile:
        return then.files, then.faults
    files, faults = content_files(folder)
    # What cannot be opened any more may have been withheld since.
    unread = Never(files=frozenset(fault.place.path for fault in faults))
    withheld = (withheld_from(one, config, profile) for one in (files, *(one.files for one in later)))
    return for_readers(then.files, config, profile, reduce(or_, withheld, unread)), ()


def past_for(folder: Path, profile: str, *, recent: bool = False) -> Past:
    """The folder's history; none for the readers of a profile, since what was public at a commit may not be any more."""
    return Past(folder, told=not profile, recent=recent)


def unknown_profile(config: Config, profile: str) -> str:
    """What to say when a profile is not configured; empty when it is."""
    if not profile or profile in config.profiles:
        return ""
    known = ", ".join(sorted(config.profiles)) or "none is configured under `profiles`"
    return f"there is no profile {profile}; known: {known}"
