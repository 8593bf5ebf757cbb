"""A train to show, from a backlog in a few lines of text."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from tests.link.backlog import AS_OF, CONFIG, linked

from northline.config import Config
from northline.model.catalogue import Catalogue
from northline.model.finding import Finding
from northline.model.frozen import replace
from northline.model.page import Page
from northline.model.scores import Scores
from northline.model.train import Build, Train
from northline.render.renderer import Renderer
from northline.score import score
from northline.view.atlas import Atlas
from northline.view.family import Family

TEMPLATES = Path(__file__).parents[2] / "templates"
# An id may hold quotes' neighbours and ampersands; as a title it then stands in every cell.
HOSTILE = "F&amp;'1"
NO_RESULTS: Mapping[type, Mapping[str, object]] = {}
NO_CATALOGUE = Catalogue()


def atlas(
    text: str,
    *,
    results: Mapping[type, Mapping[str, object]] = NO_RESULTS,
    findings: tuple[Finding, ...] = (),
    catalogue: Catalogue = NO_CATALOGUE,
    config: Config = CONFIG,
) -> Atlas:
    """The train of a backlog in text, scored, as page families see it; `results` stand in for those of the metrics."""
    portfolio = linked(text, AS_OF)
    scores = Scores({**score(portfolio, config).results, **results})
    return Atlas(Train(Build("Train"), portfolio, scores, findings, catalogue=catalogue), config)


def pages(family: Family, shown: Atlas) -> dict[str, Page]:
    """The family's pages by URL, with all values made."""
    return {page.url: replace(page, values=page.shown) for page in family.pages(shown) if isinstance(page, Page)}


def html(family: str, shown: Atlas) -> dict[str, str]:
    """The pages of the family with that name as HTML, by URL."""
    renderer = Renderer((TEMPLATES,), shown.train)
    found = import_module(f"northline.view.{family}").FAMILY.pages(shown)
    return {page.url: renderer.render(page).html for page in found if isinstance(page, Page)}
