"""The content of one build: found, dated, and assessed as often as faults turn up that only a later stage can see."""

from pathlib import Path
from typing import TYPE_CHECKING

from northline import pipeline
from northline.config import Config
from northline.model.content import ContentFile
from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.others import Ask
from northline.model.train import Build, Train
from northline.site.as_of import AsOf, settle
from northline.site.assessing import settled
from northline.site.content_path import below
from northline.site.memory import Memory
from northline.site.profile import content_for
from northline.site.readings import Readings
from northline.site.request import Request

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class Intake(Frozen):
    """Files and the faults of finding them, with all that assessing them needs."""

    files: tuple[ContentFile, ...]
    faults: tuple[Fault, ...]
    moment: AsOf
    build: Build
    options: Config
    request: Request
    memory: Memory
    trains: Ask
    readings: Readings | None = None

    @classmethod
    def find(cls, config: "MkDocsConfig", options: Config, request: Request, memory: Memory) -> "Intake":
        """Find the content that the engine's configuration names; a preview knows what it holds already."""
        content = Path(config.docs_dir)
        request.begin("finding files")
        files, faults = content_for(content, options, request.profile, memory.shelf)
        moment = settle(request.as_of, options.as_of, content)
        folder = Path(config.config_file_path).parent
        build = Build(config.site_name, moment.commit, moment.source, below(content, folder))
        trains = memory.trains.asking(folder, options, config.site_name)
        request.begin("reading")
        # A preview serves from threads, beside which no process may be forked.
        readings = None if memory.shelf else Readings.recall(Path(config.config_file_path), options.kinds, files, request.jobs)
        return cls(files, faults, moment, build, options, request, memory, trains, readings)

    def assess(self, further: tuple[Fault, ...] = ()) -> Train:
        """Assess the content; `further` are faults that an earlier assessment led to."""
        return settled(self._assess, (*self.faults, *further), self.readings)

    def close(self) -> None:
        """Wait until what was read is kept."""
        if self.readings:
            self.readings.close()

    def _assess(self, faults: tuple[Fault, ...]) -> Train:
        return pipeline.assess(
            self.files,
            self.options,
            self.moment.date,
            self.build,
            faults,
            known=self.readings.known if self.readings else self.memory.known,
            last=self.memory.last,
            past=self.memory.past,
            trains=self.trains,
            tell=self.request.begin,
        )
