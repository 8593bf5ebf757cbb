"""Views as HTML: each block's answer as a table, list, board or count, or what is wrong with it, in its place."""

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256

from jinja2 import Environment
from markupsafe import Markup

from northline.model.cells import Badge, Cell, Column, Computed, Ref, Refs, Row, Sight, Table, Text, Written
from northline.model.finding import Finding
from northline.model.frozen import Frozen, field
from northline.model.item import Item
from northline.model.page import VIEWS, href
from northline.model.query import Query, key_of
from northline.model.text import decimal, slug
from northline.model.train import Train
from northline.render.views.answer import RULE, Answer, Group, answer
from northline.render.views.expression import ExpressionError
from northline.render.views.lens import Lens, Name
from northline.render.views.parts import Broken, Shelf, Shown
from northline.render.views.values import Missing

FEW = 12
# The box says it before the line; the finding says it once.
SAID_ALREADY = "this view cannot be shown: "
# A shorter table is read at a glance; search and sorting would only stand in the way of the text around it.
SORTED_FROM = 10
NOTHING = Text("–", quiet=True)
_BADGES = frozenset({"state", "status", "roam", "disposition", "commitment", "health"})


class Views(Frozen, dict=True):
    """Answers the view blocks of one train."""

    train: Train
    _made: dict[str, Markup] = field(default_factory=dict)

    @cached_property
    def _queries(self) -> Mapping[str, Query]:
        return {query.key: query for query in reversed(self.train.queries)}

    @cached_property
    def _lens(self) -> Lens:
        return Lens(self.train.portfolio, self.train.scores, self.train.findings_of)

    @cached_property
    def _findings(self) -> Mapping[tuple[str, int], Finding]:
        return {(one.place.path, one.place.line): one for one in self.train.findings if one.name == RULE}

    def html(self, source: str, environment: Environment) -> Markup:
        """A block's answer; what no reading knew for a view stays code."""
        query = self._queries.get(key_of(source))
        if query is None:
            return Markup('<pre tabindex="0"><code>{}</code></pre>').format(source)
        if query.key not in self._made:
            self._made[query.key] = self._html(query, source, environment)
        return self._made[query.key]

    def _html(self, query: Query, source: str, environment: Environment) -> Markup:
        shown = self._shown(query) or self._broken(query, source)
        macro = "shown" if isinstance(shown, Shown) else "broken"
        template = environment.get_template("parts/view.html.j2").module
        # The macro escapes what it is given.
        return Markup(str(getattr(template, macro)(shown)).strip())  # noqa: S704  # see above

    def _shown(self, query: Query) -> Shown | None:
        if query.broken:
            return None
        try:
            found = answer(query, self._lens)
        except ExpressionError:
            return None
        caption = query.title or _caption(query, self.train)
        groups = [group for group in found.groups if group.items]
        shelves = tuple(self._shelf(group, found, caption, self._name(query, at)) for at, group in enumerate(groups, start=1))
        shown = sum(len(shelf.refs) for shelf in shelves)
        return Shown(query.form, caption, found.found, shelves, found.found - shown, _kinds(query, self.train, found.found))

    def _broken(self, query: Query, source: str) -> Broken:
        lines = range(query.place.line, query.place.line + source.count("\n") + 1)
        found = next((one for line in lines if (one := self._findings.get((query.place.path, line)))), None)
        line = found.place.line - query.place.line + 1 if found else 1
        message = found.message.removeprefix(SAID_ALREADY) if found else "it cannot be read"
        code = found.code.lower() if found else ""
        return Broken(message, found.hint if found else "", line, source.strip("\n"), href("findings/", code))

    @cached_property
    def _stems(self) -> Mapping[str, str]:
        """What the table of each block is called: by its title where that is its own, else by a digest of its text."""
        titles = Counter(slug(query.title) for query in self._queries.values())
        return {key: _stem(query, alone=titles[slug(query.title)] == 1) for key, query in self._queries.items()}

    def _name(self, query: Query, at: int) -> str:
        return f"{VIEWS}{self._stems[query.key]}{f'-{at}' if query.group else ''}"

    def tables(self) -> tuple[Table, ...]:
        """The tables of all blocks that show one, each once."""
        shown = (self._shown(query) for query in self._queries.values() if query.form == "table")
        return tuple(shelf.table for one in shown if one for shelf in one.shelves)

    def _shelf(self, group: Group, found: Answer, caption: str, name: str) -> Shelf:
        columns = tuple(_column(name, at) for at, name in enumerate(found.names))
        rows = tuple(Row(tuple(self._cell(item, name) for name in found.names)) for item in group.items)
        named = group.name or ("none" if len(found.groups) > 1 else "")
        table = Table(name, f"{caption}: {named}" if named else caption, columns, rows, tools=len(rows) > SORTED_FROM)
        return Shelf(named, tuple(self._ref(item.id) for item in group.items), table)

    def _ref(self, item_id: str) -> Ref:
        portfolio = self.train.portfolio
        item = portfolio[item_id]
        state = item.state or item.text("status").replace("_", " ")
        return Ref(item.id, item.title, href(portfolio.urls[item.id]), item.base, portfolio.kind(item).label, state, implied=item.implied)

    def _cell(self, item: Item, name: Name) -> Cell:
        if name.name in {"id", "title"}:
            return Refs((self._ref(item.id),), show=name.name)
        if name.link and (ids := self._lens.linked(item, name.name)):
            show = "title" if name.name in {"teams", "participating", "pi"} else "id"
            return Refs(tuple(self._ref(one) for one in ids[:FEW]), show=show, more=max(0, len(ids) - FEW))
        if name.name == "strength":
            return Sight(self.train.portfolio.sight(item.id).strength.value)
        return self._plain(item, name)

    def _plain(self, item: Item, name: Name) -> Cell:
        value = self._lens.value(item, name.name)
        if isinstance(value, Missing):
            return NOTHING
        if isinstance(value, bool):
            return Text("yes" if value else "no")
        if isinstance(value, float):
            return self._number(item, name, value)
        text = str(value)
        return Badge(text.replace("_", " ")) if name.name in _BADGES else Text(text)

    def _number(self, item: Item, name: Name, value: float) -> Cell:
        """A number that the item's file holds, or one that its page says how to make."""
        if name.made:
            return Computed(decimal(value, 2), f"{self._ref(item.id).href}#{name.made}", value)
        return Written(decimal(value, 2), value)


def _stem(query: Query, *, alone: bool) -> str:
    """Groups number their tables, so that a title alone could be taken for one of another's."""
    digest = sha256(query.key.encode()).hexdigest()[:8]
    if query.title and alone and not query.group:
        return slug(query.title)
    return f"{slug(query.title)}-{digest}" if query.title else digest


def _column(name: Name, at: int) -> Column:
    return Column(name.name, name.label, "number" if name.numeric and at > 0 else "", wide=name.name == "title")


def _kinds(query: Query, train: Train, count: int) -> str:
    """Say what was looked for: `features`, or `items` where that is everything or several kinds."""
    if len(query.origins) != 1:
        return "item" if count == 1 else "items"
    origin = query.origins[0]
    kind = train.portfolio.kinds[origin.kind]
    one = origin.sort or kind.label.lower()
    many = f"{origin.sort}s" if origin.sort else kind.plural.replace("-", " ")
    return one if count == 1 else many


def _caption(query: Query, train: Train) -> str:
    kinds = _kinds(query, train, 2)
    where = f" where {query.where}" if query.where else ""
    return f"{kinds[:1].upper()}{kinds[1:]}{where}"
