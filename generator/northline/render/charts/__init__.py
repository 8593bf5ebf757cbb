"""Charts as SVG: drawn many at once by an engine in a process of its own, and remembered."""

import json
import logging
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from markupsafe import Markup

from northline.model.figure import Figure
from northline.render.charts.cache import Cache, key
from northline.render.charts.specs import spec
from northline.render.charts.svg import clean

_log = logging.getLogger(__name__)
ENGINE = Path(__file__).with_name("engine.py")
# Seconds: the engine's start and its slowest drawing on a busy machine, many times over.
START, EACH = 60, 2
# One engine starts in half a second and draws 25 charts a second; a second one is worth its start above this.
MANY, ENGINES = 40, 2


@dataclass(slots=True)
class Charts:
    """Draws figures; what is drawn stays at hand for the life of a build, and in the cache beyond it."""

    cache: Cache = field(default_factory=Cache)
    drawn: dict[str, str] = field(default_factory=dict)

    def prepare(self, figures: Iterable[Figure]) -> None:
        """Draw figures together, which saves the engine's start for all but the first."""
        wanted = {name: one for one in map(spec, figures) if (name := key(one)) not in self.drawn}
        self.drawn |= {name: drawn for name in wanted if (drawn := self.cache.get(name))}
        missing = {name: one for name, one in wanted.items() if name not in self.drawn}
        if not missing:
            return
        for name, drawn in zip(missing, _draw(list(missing.values())), strict=True):
            self.drawn[name] = drawn
            if drawn:
                self.cache.put(name, drawn)
        self.cache.prune(self.drawn)

    def picture(self, figure: Figure) -> Markup:
        """A figure as inline SVG; empty when it cannot be drawn."""
        name = key(spec(figure))
        if name not in self.drawn:
            self.prepare((figure,))
        return clean(self.drawn[name], figure.name, figure.title, figure.description)


def figures_in(values: Iterable[object]) -> Iterator[Figure]:
    """Yield the figures on pages whose values have sections of blocks."""
    for value in values:
        for section in getattr(value, "sections", ()):
            for block in getattr(section, "blocks", ()):
                figure = getattr(block, "figure", None)
                if isinstance(figure, Figure):
                    yield figure


def _draw(specs: Sequence[object]) -> list[str]:
    """Draw by the engine, by two of them when there is much to draw."""
    chunks = [specs[at::ENGINES] for at in range(ENGINES)] if len(specs) > MANY else [specs]
    with ThreadPoolExecutor(len(chunks)) as pool:
        drawn = list(pool.map(_run, chunks))
    return [drawn[at % len(chunks)][at // len(chunks)] for at in range(len(specs))]


def _run(specs: Sequence[object]) -> list[str]:
    """Let one engine draw; on any trouble nothing is drawn, and pages show their tables instead."""
    # -I: neither the folder nor the environment of the build says what the engine imports.
    command = [sys.executable, "-I", str(ENGINE)]
    asked = json.dumps(specs)
    try:
        done = subprocess.run(  # noqa: S603  # our own script; what it draws goes in as data
            command, input=asked, capture_output=True, check=True, encoding="utf-8", timeout=START + EACH * len(specs)
        )
        drawn = [str(one) for one in json.loads(done.stdout)]
    except (OSError, subprocess.SubprocessError, ValueError) as trouble:
        _log.warning("charts could not be drawn, tables stand in their place (%s)", type(trouble).__name__)
        return [""] * len(specs)
    return drawn if len(drawn) == len(specs) else [""] * len(specs)
