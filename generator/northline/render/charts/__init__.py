"""Charts as SVG: drawn many at once by an engine in a process of its own, beside everything else, and remembered."""

import json
import logging
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from markupsafe import Markup

from northline.model.figure import Figure
from northline.model.frozen import Frozen
from northline.model.page import Later, Page, Redirect
from northline.render.charts.cache import Cache, key
from northline.render.charts.specs import spec
from northline.render.charts.svg import clean

_log = logging.getLogger(__name__)
ENGINE = Path(__file__).with_name("engine.py")
# Seconds: the engine's start and its slowest drawing on a busy machine, many times over.
START, EACH = 60, 2
# One engine starts in half a second and draws 25 charts a second; a second one is worth its start above this.
MANY, ENGINES = 40, 2


class Drawing(Frozen):
    """An engine at work on specifications by name; without a process it could not start."""

    wanted: Mapping[str, object]
    process: "subprocess.Popen[str] | None" = None

    @classmethod
    def begin(cls, wanted: Mapping[str, object]) -> "Drawing":
        """Let an engine draw beside this process."""
        # -I: neither the folder nor the environment of the build says what the engine imports.
        command = [sys.executable, "-I", str(ENGINE)]
        try:
            # From a file the engine takes what it is to draw when it gets there, and nobody waits for it.
            with tempfile.TemporaryFile("w+", encoding="utf-8") as asked:
                json.dump(list(wanted.values()), asked)
                asked.seek(0)
                process = subprocess.Popen(  # noqa: S603  # our own script; what it draws goes in as data
                    command, stdin=asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
                )
        except OSError as trouble:
            _tell(trouble)
            return cls(wanted)
        return cls(wanted, process)

    def drawn(self) -> dict[str, str]:
        """What was drawn, by name; on any trouble nothing is, and pages show their tables instead."""
        nothing = dict.fromkeys(self.wanted, "")
        if self.process is None:
            return nothing
        try:
            told, _ = self.process.communicate(timeout=START + EACH * len(self.wanted))
            if self.process.returncode:
                raise subprocess.CalledProcessError(self.process.returncode, self.process.args)
            drawn = [str(one) for one in json.loads(told)]
        except (OSError, subprocess.SubprocessError, ValueError) as trouble:
            _tell(trouble)
            self.process.kill()
            self.process.wait()
            return nothing
        return dict(zip(self.wanted, drawn, strict=True)) if len(drawn) == len(self.wanted) else nothing


def _tell(trouble: Exception) -> None:
    _log.warning("charts could not be drawn, tables stand in their place (%s)", type(trouble).__name__)


@dataclass(slots=True)
class Charts:
    """Draws figures; what is drawn stays at hand for the life of a build, and in the cache beyond it."""

    cache: Cache = field(default_factory=Cache)
    drawn: dict[str, str] = field(default_factory=dict)
    _under_way: list[Drawing] = field(default_factory=list)

    def prepare(self, figures: Iterable[Figure]) -> None:
        """Have figures drawn together, which saves the engine's start for all but the first, and do not wait for it."""
        wanted = {name: one for one in map(spec, figures) if (name := key(one)) not in self.drawn}
        self.drawn |= {name: drawn for name in wanted if (drawn := self.cache.get(name))}
        missing = [name for name in wanted if name not in self.drawn]
        chunks = [missing[at::ENGINES] for at in range(ENGINES)] if len(missing) > MANY else [missing]
        self._under_way += [Drawing.begin({name: wanted[name] for name in chunk}) for chunk in chunks if chunk]

    def settle(self) -> None:
        """Wait for what is being drawn; a process that is forked before would wait for it too."""
        for drawing in self._under_way:
            for name, drawn in drawing.drawn().items():
                self.drawn[name] = drawn
                if drawn:
                    self.cache.put(name, drawn)
        if self._under_way:
            self.cache.prune(self.drawn)
        self._under_way.clear()

    def picture(self, figure: Figure) -> Markup:
        """A figure as inline SVG; empty when it cannot be drawn."""
        self.settle()
        name = key(spec(figure))
        if name not in self.drawn:
            self.prepare((figure,))
            self.settle()
        return clean(self.drawn[name], figure.name, figure.title, figure.description)


def figures_on(pages: Iterable[Page | Redirect]) -> Iterator[Figure]:
    """Yield the figures on pages whose values are there already; none is on a page whose values are made later."""
    return figures_in(page.values for page in pages if isinstance(page, Page) and not isinstance(page.values, Later))


def figures_in(values: Iterable[object]) -> Iterator[Figure]:
    """Yield the figures on pages whose values have sections of blocks."""
    for value in values:
        for section in getattr(value, "sections", ()):
            for block in getattr(section, "blocks", ()):
                figure = getattr(block, "figure", None)
                if isinstance(figure, Figure):
                    yield figure
