"""The glossary: the words of the method, their older names, and where this train shows each."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from northline.model.cells import Anchor, Badge
from northline.model.frozen import Frozen
from northline.model.page import Page, Redirect, href
from northline.model.terms import TERMS, Term
from northline.model.text import slug
from northline.view.atlas import Atlas, how, page
from northline.view.family import Family
from northline.view.parts import Crumb

LEAD = "The words of this site, explained in our own. Older names are kept beside newer ones, so that both are found."
# Pages that stand on any train, and pages that need items of some kind; any other page is the list of one kind.
ALWAYS = frozenset({"roadmap/", "backlog/", "traceability/", "alignment/", "findings/"})
NEEDS = {"vision/": ("vision", "theme", "outcome"), "teams/": ("team",), "metrics/": ("kpi",), "boards/art/": ("feature",)}


class Entry(Frozen):
    """A word as it is shown: the name the site prefers, and the other one."""

    id: str
    name: str
    other: str
    text: str
    links: tuple[Anchor, ...]


class Letter(Frozen):
    """The words under one letter."""

    id: str
    letter: str
    entries: tuple[Entry, ...]


class Glossary(Frozen):
    """What the glossary page shows."""

    title: str
    lead: str
    letters: tuple[Letter, ...]
    numbers: Anchor | None = None
    kicker: str = ""
    crumbs: tuple[Crumb, ...] = ()
    badges: tuple[Badge, ...] = ()


def pages(atlas: Atlas) -> Iterator[Page | Redirect]:
    """The one page of the glossary."""
    numbers = page("How every number of this site is made", "how/") if atlas.train.catalogue.metrics else None
    shown = Glossary("Glossary", LEAD, letters(entries(atlas)), numbers)
    yield Page("glossary/", "Glossary", "glossary", shown, section="guide", nav="Glossary", search=LEAD)


def entries(atlas: Atlas) -> tuple[Entry, ...]:
    """All words, by the name the site prefers."""
    return tuple(sorted((_entry(atlas, term) for term in TERMS), key=lambda one: one.name.casefold()))


def _entry(atlas: Atlas, term: Term) -> Entry:
    older = atlas.config.terms == "safe5" and bool(term.older)
    name, other = (term.older, term.name) if older else (term.name, term.older)
    # The anchor goes by the newer name, whichever the site prefers: links to it never break.
    return Entry(slug(term.name), name, _other(other, newer=older), term.text, tuple(_links(atlas, term)))


def _other(name: str, *, newer: bool) -> str:
    return f"{'now' if newer else 'earlier'}: {name}" if name else ""


def _links(atlas: Atlas, term: Term) -> Iterator[Anchor]:
    if term.metric in atlas.train.catalogue.metrics:
        yield Anchor("how it is made", how(term.metric))
    if term.url and _stands(atlas, term.url):
        yield Anchor("on this train", href(term.url))


def _stands(atlas: Atlas, url: str) -> bool:
    """Whether this train has the page."""
    if url in ALWAYS or url in NEEDS:
        return url in ALWAYS or atlas.exists(*NEEDS[url])
    kinds = {
        f"{kind.plural}/" for kind in atlas.portfolio.kinds.values() if any(one.type == kind.name for one in atlas.portfolio.of(kind.base))
    }
    return url in kinds


def letters(words: Sequence[Entry]) -> tuple[Letter, ...]:
    """Words grouped by their first letter."""
    groups = groupby(words, key=lambda one: one.name[0].upper())
    return tuple(Letter(f"letter-{letter.lower()}", letter, tuple(group)) for letter, group in groups)


FAMILY = Family("glossary", 140, pages)
