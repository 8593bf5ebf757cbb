"""A page for every item: why it is done, its facts, what hangs on it, and what is wrong with it."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from northline.model.cells import Badge, Column, Phrase, Row, Table, Text
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.link import Link
from northline.model.page import Later, Page, Redirect
from northline.model.text import slug
from northline.view import kpi_state
from northline.view.atlas import Atlas, page
from northline.view.beside import beside
from northline.view.facts import badges, facts, more_fields, prose_sections
from northline.view.family import Family
from northline.view.kinds import sections_of
from northline.view.parts import Body, Chains, Crumb, Facts, Findings, Section
from northline.view.peers import peers
from northline.view.record import record, tells
from northline.view.trees import tree_below

# Items with pages of their own elsewhere.
ELSEWHERE = frozenset({"team", "pi"})
# Kinds whose pages show charts.
DRAWN = frozenset({"kpi"})
SHORT_TEXT = 300
# Letters of a text that search finds an item by.
SEARCHED = 200
# Readers of a KPI come for where it stands; the facts only repeat it.
FACTS_LAST = frozenset({"kpi"})
# Roles that facts show already, or that only repeat what a section of the kind tells.
SHOWN = frozenset({"teams", "participating", "pi", "parent", "supports", "delivers", "kpis", "depends_on", "rolls_up_to", "art"})


class ItemPage(Frozen):
    """What the template of an item sees."""

    title: str
    kicker: str
    crumbs: tuple[Crumb, ...]
    badges: tuple[Badge, ...]
    lead: str | Phrase
    findings: Findings
    why: Chains | None
    why_title: str
    facts: Facts
    sections: tuple[Section, ...]


def pages(atlas: Atlas) -> Iterator[Page | Redirect]:
    """A page for every item that has none elsewhere, and a redirect for every alias."""
    vision = atlas.portfolio.vision()
    taken = frozenset(atlas.portfolio.urls.values())
    for item in atlas.portfolio:
        if item.base not in ELSEWHERE and item is not vision:
            yield item_page(atlas, item)
        yield from _redirects(atlas, item, taken)


def item_page(atlas: Atlas, item: Item) -> Page:
    """The page of one item."""
    kind = atlas.portfolio.kind(item)
    return Page(
        url=atlas.portfolio.urls[item.id],
        title=item.title if item.title == item.id else f"{item.id} {item.title}",
        template="item",
        # Charts are drawn all together before the first page is rendered, so their pages cannot wait.
        values=values(atlas, item) if item.base in DRAWN else Later(partial(values, atlas, item)),
        section=kind.section,
        source="" if item.implied else item.place.path,
        search=search_text(item),
    )


def values(atlas: Atlas, item: Item) -> ItemPage:
    """What stands on an item's page."""
    kind = atlas.portfolio.kind(item)
    name = kind.label if item.id == item.title else f"{kind.label} {item.id}"
    return ItemPage(
        title=item.title,
        kicker=name,
        crumbs=_crumbs(atlas, item),
        badges=(*badges(atlas, item), *_judged(atlas, item)),
        lead=_lead(atlas, item),
        findings=Findings(atlas.findings_of(item.id)),
        why=why(atlas, item),
        why_title="Why are we doing this?"
        if item.base in {"objective", "feature", "story", "epic", "capability"}
        else "How it reaches the vision",
        facts=Facts(()) if item.base in FACTS_LAST else facts(atlas, item),
        sections=_sections(atlas, item),
    )


def _judged(atlas: Atlas, item: Item) -> tuple[Badge, ...]:
    """What a metric says of the item in a word, where its own fields have no such word."""
    return kpi_state.badges(kpi_state.health(atlas, item)) if item.base == "kpi" else ()


def _lead(atlas: Atlas, item: Item) -> str | Phrase:
    """One sentence under the title, where the kind has one."""
    if item.base == "kpi":
        return kpi_state.sentence(atlas, item)
    for name in ("one_liner", "success", "benefit_hypothesis", "hypothesis", "needs", "intent"):
        text = item.text(name)
        if text and len(text) <= SHORT_TEXT and "\n" not in text:
            return text
    return ""


def why(atlas: Atlas, item: Item) -> Chains | None:
    """The item's ways to the vision; None for kinds that need no reason, and where the train has no strategy at all."""
    if item.base in {"vision", "team", "art", "pi", "stakeholder"} or not atlas.exists("vision", "theme", "outcome"):
        return None
    return atlas.chains(item.id)


def search_text(item: Item) -> str:
    """A short text to find the item by."""
    # A hundred words fill it, with the blanks between them.
    return " ".join(item.body.split(maxsplit=SEARCHED // 2))[:SEARCHED]


def _crumbs(atlas: Atlas, item: Item) -> tuple[Crumb, ...]:
    """The way down to an item: its kind, then its PI and team if it has them."""
    kind = atlas.portfolio.kind(item)
    refs = [atlas.ref(one) for one in (*atlas.pis(item)[:1], *atlas.teams(item)[:1])]
    start = page(kind.label_plural, f"{kind.plural}/") if item.base != "vision" else page("Vision", "vision/")
    return (Crumb(start.text, start.href), *(Crumb(ref.title, ref.href) for ref in refs))


def _sections(atlas: Atlas, item: Item) -> tuple[Section, ...]:
    found = (
        *sections_of(atlas, item),
        peers(atlas, item) if item.base in {"objective", "feature"} else None,
        beside(atlas, item),
        *record(atlas, item),
        *prose_sections(item),
        body_section(item),
        below(atlas, item),
        Section("Facts", "facts", (facts(atlas, item),)) if item.base in FACTS_LAST else None,
        links(atlas, item),
        more_fields(item),
    )
    return tuple([section for section in found if section is not None])


def body_section(item: Item) -> Section | None:
    """The item's own text."""
    if not item.body.strip():
        return None
    return Section("In its own words", "text", (Body(item.body, item.id, item.place.path),))


def below(atlas: Atlas, item: Item) -> Section | None:
    """What hangs on the item, down to the stories."""
    tree = tree_below(atlas, item.id)
    if tree is None:
        return None
    return Section("What hangs on this", "below", (tree,))


def links(atlas: Atlas, item: Item) -> Section | None:
    """Links that the facts do not show, both ways, each with its role in words."""
    rows = [*_outgoing(atlas, item), *_incoming(atlas, item)]
    if not rows:
        return None
    columns = (Column("role", "How"), Column("items", "What", wide=True))
    return Section("Links, both ways", "links", (Table("", "Links from and to this item", columns, tuple(rows)),))


def _outgoing(atlas: Atlas, item: Item) -> Iterator[Row]:
    roles = dict.fromkeys(link.role for link in atlas.portfolio.links.get(item.id, ()))
    for role in roles:
        if role not in SHOWN:
            targets = atlas.mentions(atlas.portfolio.targets(item.id, role), show="both")
            if targets.refs:
                yield Row((Text(role.replace("_", " ")), targets))


def _incoming(atlas: Atlas, item: Item) -> Iterator[Row]:
    sources: defaultdict[str, list[str]] = defaultdict(list)
    for link in atlas.portfolio.backlinks.get(item.id, ()):
        if not tells(atlas, link.role, link.source):
            sources[_reverse(atlas, link)].append(link.source)
    for words, ids in sorted(sources.items()):
        yield Row((Text(words), atlas.mentions(ids, show="both")))


def _reverse(atlas: Atlas, link: Link) -> str:
    """How a link reads from the item it points to: a role means what the kind that has it says."""
    said = atlas.portfolio.kind(atlas.portfolio[link.source]).reverses.get(link.role, "")
    return said or {"mentions": "mentioned by"}.get(link.role, link.role.replace("_", " "))


def _redirects(atlas: Atlas, item: Item, taken: frozenset[str]) -> Iterator[Redirect]:
    """Forward from every alias that no other item's URL takes."""
    plural = "pi" if item.base == "pi" else atlas.portfolio.kind(item).plural
    for alias in item.names("aliases"):
        url = f"{plural}/{slug(alias)}/"
        if url not in taken:
            yield Redirect(url, atlas.portfolio.urls[item.id])


FAMILY = Family("items", 200, pages)
