"""A site loaded for commands that publish nothing: its content read, linked, scored and checked."""

from datetime import date
from functools import partial
from pathlib import Path

import yaml

from northline import pipeline
from northline.config import Config
from northline.history.past import Past
from northline.history.snapshot import Snapshot, snapshot
from northline.model.content import ContentFile
from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.others import Ask, alone
from northline.model.train import Build, Train
from northline.site.as_of import SHORT, AsOf, settle
from northline.site.assessing import settled
from northline.site.collecting import uncollected
from northline.site.content_files import linked
from northline.site.content_path import below
from northline.site.other_trains import TrainFiles
from northline.site.profile import content_for, narrowed_then, past_for, unknown_profile
from northline.site.readings import Readings
from northline.site.settings import lines, read_settings

# What MkDocs takes when the configuration does not say.
DOCS_DIR = "docs"


class Loaded(Frozen):
    """A loaded site; `content` is its content folder, `moment` the as-of date and where it comes from.

    `folder` is where the configuration lies, `profile` says whose site it is, `trains` reads the other trains.
    """

    train: Train
    config: Config
    files: tuple[ContentFile, ...]
    content: Path
    folder: Path
    moment: AsOf
    profile: str = ""
    trains: Ask = alone


class Refused(Frozen):
    """Why a site cannot be loaded, a line for each problem."""

    problems: tuple[str, ...]


class Setup(Frozen):
    """What the configuration `file` says of a site: its name, its content folder, our options."""

    name: str
    content: Path
    config: Config
    file: Path

    @property
    def folder(self) -> Path:
        """Where the configuration file lies."""
        return self.file.parent


class Found(Frozen):
    """A site whose files were found and are still to be read."""

    setup: Setup
    files: tuple[ContentFile, ...]
    faults: tuple[Fault, ...]
    moment: AsOf
    profile: str = ""


def find(config_file: Path, as_of: date | None = None, profile: str = "") -> Found | Refused:
    """Find the content that a configuration file names, as the readers of a profile may know it."""
    setup = read_setup(config_file)
    if isinstance(setup, Refused):
        return setup
    if wrong := unknown_profile(setup.config, profile):
        return Refused((f"{config_file.name}: {wrong}",))
    files, faults = content_for(setup.content, setup.config, profile)
    return Found(setup, files, faults, settle(as_of, setup.config.as_of, setup.content), profile)


def assessed(found: Found) -> Loaded:
    """Read, link, score and check what was found."""
    setup, moment = found.setup, found.moment
    build = Build(setup.name, moment.commit, moment.source, below(setup.content, setup.folder))
    trains = TrainFiles().asking(setup.folder, setup.config, setup.name)
    past = past_for(setup.content, found.profile)
    readings = Readings.recall(setup.file, setup.config.kinds, found.files)
    train = _assess(found.files, setup.config, moment.date, build, found.faults, past=past, trains=trains, readings=readings)
    readings.close()
    return Loaded(train, setup.config, found.files, setup.content, setup.folder, moment, found.profile, trains)


@uncollected()
def load(config_file: Path, as_of: date | None = None, profile: str = "") -> Loaded | Refused:
    """Read, link, score and check the content that a configuration file names, as the readers of a profile may know it."""
    found = find(config_file, as_of, profile)
    return found if isinstance(found, Refused) else assessed(found)


@uncollected()
def load_at(now: Loaded, ref: str, later: str | None = None) -> Loaded | Refused:
    """The same site at a commit, with today's options and date, so that only the content differs.

    What the commit `later` withholds is withheld as well.
    """
    found: list[Snapshot] = []
    for one in (ref, later):
        then = snapshot(now.content, one) if one else None
        if one and then is None:
            return Refused((f"{one}: there is no such commit in this clone, or no git",))
        found += (then,) if then else ()
    then, *others = found
    build = Build(now.train.build.site, then.commit[:SHORT], now.moment.source, now.train.build.content)
    files, faults = narrowed_then(then, tuple(others), now.content, now.config, now.profile)
    past = past_for(now.content, now.profile)
    train = _assess(files, now.config, now.moment.date, build, faults, past=past, trains=now.trains)
    return Loaded(train, now.config, files, now.content, now.folder, now.moment, now.profile, now.trains)


def _assess(
    files: tuple[ContentFile, ...],
    config: Config,
    as_of: date,
    build: Build,
    faults: tuple[Fault, ...],
    *,
    past: Past,
    trains: Ask,
    readings: Readings | None = None,
) -> Train:
    """Assess as a build does, prose that will show its source included."""
    known = readings.known if readings else None
    assess = partial(pipeline.assess, files, config, as_of, build, known=known, past=past, trains=trains)
    return settled(assess, faults, readings)


def read_setup(config_file: Path) -> Setup | Refused:
    """Read the configuration file; the engine itself is not needed for that."""
    if not config_file.is_file():
        return Refused((f"{config_file}: there is no such file; northline init DIR makes a site",))
    settings = read_settings(config_file)
    if settings.problems:
        return Refused(lines(settings.problems))
    said = _texts(config_file)
    named = config_file.parent / said.get("docs_dir", DOCS_DIR)
    if wrong := linked(named):
        return Refused((f"{config_file.name}: docs_dir: {wrong}",))
    content = named.resolve()
    if not content.is_dir():
        return Refused((f"{config_file.name}: docs_dir: there is no folder {said.get('docs_dir', DOCS_DIR)}",))
    return Setup(said.get("site_name", ""), content, settings.config, config_file)


def _texts(config_file: Path) -> dict[str, str]:
    """The plain texts at the top of the file; tags that the engine allows do no harm, since nothing is built of them."""
    root = yaml.compose(config_file.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    pairs = root.value if isinstance(root, yaml.MappingNode) else ()
    return {key.value: value.value for key, value in pairs if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)}
