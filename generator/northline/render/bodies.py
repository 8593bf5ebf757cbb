"""The bodies of a site's items as HTML, with links that lead to its own pages."""

from collections.abc import Iterator
from functools import cached_property
from typing import Protocol

from markupsafe import Markup

from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.page import ROOT
from northline.model.place import Place
from northline.model.portfolio import Portfolio
from northline.model.text import slug
from northline.model.train import Train
from northline.render.links import Destinations, LinkResolver, destinations
from northline.render.markdown import View, body_html, why_plain

# Nothing shorter is refused by more than its depth, of which reading tells.
SHORTEST = 900
_TOLD = frozenset({"body-too-large", "body-too-deep"})


class Text(Protocol):
    """Markdown of one item, from one file."""

    @property
    def text(self) -> str:
        """The Markdown as written."""

    @property
    def item(self) -> str:
        """The id of the item it belongs to."""

    @property
    def path(self) -> str:
        """The content file it stands in."""


class Bodies(Frozen, dict=True):
    """Renders the bodies of one train; `view` makes the list that stands for a view block."""

    train: Train
    view: View | None = None

    @cached_property
    def _destinations(self) -> Destinations:
        train = self.train
        return destinations(train.portfolio, (one.path for one in train.prose), train.assets)

    def html(self, body: Text) -> Markup:
        """A body as safe HTML; its ids carry the item's, so that several bodies can stand on one page."""
        links = LinkResolver(self._destinations, body.path, _rooted)
        return body_html(body.text, links, f"{slug(body.item)}-" if body.item else "", self.view).html


def faults(portfolio: Portfolio) -> tuple[Fault, ...]:
    """The faults of items' texts that are shown as they were written, save those that reading told of."""
    told = {fault.item for fault in portfolio.faults if fault.rule in _TOLD}
    found = ((item, place, why_plain(text)) for item in portfolio if item.id not in told for place, text in _texts(item))
    return tuple(Fault("text-not-rendered", place, item.id, {"problem": why}) for item, place, why in found if why)


def _texts(item: Item) -> Iterator[tuple[Place, str]]:
    if len(item.body) > SHORTEST:
        yield Place(item.place.path, item.body_line), item.body
    for name, field in item.fields.items():
        # A field that stands in the body is told with it.
        spoken = field.place.line >= item.body_line > 0
        if name != "title" and not spoken and isinstance(field.value, str) and len(field.value) > SHORTEST:
            yield field.place, field.value


def _rooted(url: str) -> str:
    """A site-relative URL, quoted already, as a link that rendering completes for the page's depth."""
    return f"{ROOT}{url}" if url and not url.endswith("/") else f"{ROOT}{url}index.html"
