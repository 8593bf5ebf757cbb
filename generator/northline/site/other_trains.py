"""The files of other trains, read from disk one at a time, and remembered by a preview until they change."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePath

from northline.config import Config
from northline.exchange.other_trains import MOST_BYTES, Unread, other_train
from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.other_train import BETWEEN, Art, OtherTrain
from northline.model.others import Ask, Neighbours
from northline.model.place import Place
from northline.model.text import slug


class _Read(Frozen):
    """What a file held: `digest` tells its bytes from others, `wanted` are the names that were asked of its train."""

    art: Art
    digest: bytes
    wanted: frozenset[str]
    train: OtherTrain


@dataclass
class TrainFiles:
    """The files that `arts` names; a path is relative to the folder of the configuration file."""

    known: dict[str, _Read] = field(default_factory=dict)

    def asking(self, folder: Path, config: Config, site: str) -> Ask:
        """What reads the other trains of a site of that name."""
        return partial(self._neighbours, folder, config, site)

    def _neighbours(self, folder: Path, config: Config, site: str, wanted: frozenset[str]) -> Neighbours:
        trains: list[OtherTrain] = []
        faults: list[Fault] = []
        taken = {slug(name) for name in (config.art, site) if name}
        for art in config.arts:
            found = self._read(folder, art, wanted)
            if isinstance(found, Unread):
                faults.append(Fault("other-train-unread", Place(""), facts=_told(art, problem=found.problem, advice=found.advice)))
            elif slug(found.name) in taken:
                faults.append(Fault("other-train-name-taken", Place(""), facts=_told(art, name=found.name)))
            else:
                taken.add(slug(found.name))
                trains.append(found)
        return Neighbours((config.art, site), tuple(trains), tuple(faults))

    def _read(self, folder: Path, art: Art, wanted: frozenset[str]) -> OtherTrain | Unread:
        data = _bytes(folder / art.path)
        if isinstance(data, Unread):
            return data
        digest, last = hashlib.blake2b(data).digest(), self.known.get(art.path)
        if last and (last.art, last.digest) == (art, digest) and last.wanted == _of(last.train, wanted):
            return last.train
        train = other_train(art, data, wanted)
        if isinstance(train, OtherTrain):
            self.known[art.path] = _Read(art, digest, _of(train, wanted), train)
        return train


def _of(train: OtherTrain, wanted: frozenset[str]) -> frozenset[str]:
    names = {train.name.casefold(), train.site.casefold()}
    return frozenset(one for one in wanted if one.partition(BETWEEN)[0].strip().casefold() in names)


def _bytes(file: Path) -> bytes | Unread:
    try:
        if not file.is_file():
            return Unread("there is no such file", "fetch it before the build, or correct its path, which is relative to site_config.yml")
        with file.open("rb") as opened:
            # One byte too many is enough to know that a file is too large.
            return opened.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its path is no path"
        return Unread(f"it cannot be opened: {why}", "make it readable for whoever builds the site")


def _told(art: Art, **facts: str) -> dict[str, str]:
    """The facts of a fault; where on this machine a file lies is nobody's business."""
    return {"file": PurePath(art.path).name if PurePath(art.path).is_absolute() else art.path, **facts}


def art_bytes(folder: Path, config: Config) -> Iterator[bytes]:
    """Yield a digest of each file, for what is kept between runs."""
    for art in config.arts:
        data = _bytes(folder / art.path)
        yield data.problem.encode() if isinstance(data, Unread) else hashlib.blake2b(data).digest()


def watched(folder: Path, config: Config) -> tuple[Path, ...]:
    """The folders to watch for changes of those files: one that is fetched anew is a new file."""
    folders = dict.fromkeys((folder / art.path).parent for art in config.arts)
    return tuple(one for one in folders if one.is_dir())
