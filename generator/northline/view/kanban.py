"""The Kanban boards of the train and the portfolio: a column a state, cards labelled by theme, limits on work in progress."""

from collections.abc import Iterator, Mapping, Sequence

from northline.model.cells import Anchor, Badge, Cell, Ref, Refs, Text
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.page import Page
from northline.model.results.wsjf import Wsjf
from northline.model.text import decimal, natural
from northline.view.atlas import Atlas, page, words
from northline.view.family import Family
from northline.view.numbers import computed

# A column is read for what is on top; the rest opens on demand.
SHOWN = 30
# So many themes get a line of their own; further ones share them, and every card names its theme anyway.
LINES = 6
NO_LIMITS = "No limits on work in progress are set. Add `wip` to the configuration, such as `wip: {implementing: 6}`."
BOARDS = (
    ("art", "The train’s Kanban", "Train Kanban", ("feature",), "Features and enablers on their way from idea to release."),
    (
        "portfolio",
        "The portfolio’s Kanban",
        "Portfolio Kanban",
        ("epic", "capability"),
        "Epics and capabilities on their way from idea to done.",
    ),
)


class ThemeLabel(Frozen):
    """A theme as a card shows it: its mention, and the number of its line (0 for none)."""

    ref: Ref | None
    line: int
    text: str


class KanbanCard(Frozen):
    """One item on a board."""

    ref: Ref
    themes: tuple[ThemeLabel, ...]
    teams: Refs
    pis: Refs
    wsjf: Cell | None
    kind: str = ""


class KanbanColumn(Frozen):
    """One state: its cards, those past the first few folded; `limit` says how full it is, where there is a limit."""

    name: str
    title: str
    count: int
    cards: tuple[KanbanCard, ...]
    folded: tuple[KanbanCard, ...] = ()
    limit: Badge | None = None
    help: str = ""


class Kanban(Frozen):
    """What the template of a board sees."""

    title: str
    lead: str
    kicker: str
    crumbs: tuple[()]
    badges: tuple[Badge, ...]
    columns: tuple[KanbanColumn, ...]
    legend: tuple[ThemeLabel, ...]
    links: tuple[Anchor, ...]
    note: Text | None = None


def pages(atlas: Atlas) -> Iterator[Page]:
    """The boards that have anything on them."""
    for name, title, label, bases, lead in BOARDS:
        items = atlas.portfolio.of(*bases)
        if items:
            yield Page(f"boards/{name}/", title, "kanban", kanban(atlas, title, items, lead), section="backlog", nav=label, search=lead)


def kanban(atlas: Atlas, title: str, items: Sequence[Item], lead: str) -> Kanban:
    """The values of one board."""
    lines = {theme.id: 1 + number % LINES for number, theme in enumerate(atlas.themes())}
    columns = tuple(_columns(atlas, items, lines))
    others = tuple(page(other, f"boards/{name}/") for name, other, _, bases, _ in BOARDS if other != title and atlas.exists(*bases))
    return Kanban(
        title=title,
        lead=" ".join(_remarks(columns)) or lead,
        kicker="",
        crumbs=(),
        badges=(),
        columns=columns,
        legend=_legend(atlas, lines),
        links=(*others, page("Ranked by WSJF", "backlog/")),
        note=None if atlas.config.wip else Text(NO_LIMITS),
    )


def _remarks(columns: Sequence[KanbanColumn]) -> Iterator[str]:
    """What is wrong with a board, said before it is shown: a column out of sight is not seen."""
    over = [column.title for column in columns if column.limit and column.limit.tone == "act"]
    if over:
        yield f"More work than agreed in {', '.join(over)}: finish before you start."
    lost = sum(column.count for column in columns if column.name == "none")
    if lost:
        yield f"{'A card stands' if lost == 1 else 'Some cards stand'} in no column of this Kanban: see the last one."


def states_of(items: Sequence[Item], atlas: Atlas) -> tuple[str, ...]:
    """The states of all kinds on a board, in the order of their Kanbans."""
    kinds = dict.fromkeys(item.type for item in items)
    return tuple(dict.fromkeys(state for kind in kinds for state in atlas.portfolio.kinds[kind].states))


def _columns(atlas: Atlas, items: Sequence[Item], lines: Mapping[str, int]) -> Iterator[KanbanColumn]:
    states = states_of(items, atlas)
    known = {state.casefold(): state for state in states}
    piles: dict[str, list[Item]] = {state: [] for state in states}
    lost: list[Item] = []
    for item in items:
        state = known.get(item.state.casefold())
        (piles[state] if state is not None else lost).append(item)
    for state in states:
        yield _column(atlas, state, piles[state], lines, done=state == states[-1])
    if lost:
        yield _unmapped(atlas, lost, lines)


def _column(atlas: Atlas, state: str, items: list[Item], lines: Mapping[str, int], *, done: bool) -> KanbanColumn:
    cards = tuple(_card(atlas, item, lines) for item in sorted(items, key=lambda item: _rank(atlas, item)))
    shown = 0 if done else SHOWN
    return KanbanColumn(
        "done" if done else "state", words(state), len(cards), cards[:shown], cards[shown:], _limit(atlas, state, len(cards))
    )


def _unmapped(atlas: Atlas, items: list[Item], lines: Mapping[str, int]) -> KanbanColumn:
    cards = tuple(_card(atlas, item, lines, said=True) for item in sorted(items, key=lambda item: _rank(atlas, item)))
    explained = "Their state is missing, or none of this Kanban’s. Correct it, or add the state to the configuration."
    return KanbanColumn("none", "unmapped", len(cards), cards[:SHOWN], cards[SHOWN:], help=explained)


def _limit(atlas: Atlas, state: str, count: int) -> Badge | None:
    limits = {name.casefold(): limit for name, limit in atlas.config.wip.items()}
    limit = limits.get(state.casefold())
    if limit is None:
        return None
    return Badge(f"{count} of {limit}, over the limit", "act") if count > limit else Badge(f"{count} of {limit}", "quiet")


def _rank(atlas: Atlas, item: Item) -> tuple[float, tuple[tuple[int, int, str], ...]]:
    scored = atlas.scores.get(Wsjf, item.id)
    return -(scored.value if scored and scored.value is not None else -1.0), natural(item.id)


def _card(atlas: Atlas, item: Item, lines: Mapping[str, int], *, said: bool = False) -> KanbanCard:
    scored = atlas.scores.get(Wsjf, item.id)
    state = f"state “{item.state}”" if item.state else "no state"
    kind = "enabler" if item.text("kind") == "enabler" else ""
    return KanbanCard(
        ref=atlas.ref(item.id),
        themes=_labels(atlas, item, lines),
        teams=atlas.mentions(atlas.teams(item), show="title", few=3),
        pis=atlas.mentions(atlas.pis(item), show="title", few=2),
        wsjf=_wsjf(atlas, item, scored),
        kind=state if said else kind,
    )


def _wsjf(atlas: Atlas, item: Item, scored: Wsjf | None) -> Cell | None:
    if scored is None or scored.value is None:
        return None
    return computed(scored.value, atlas.opened(item.id, "priority"), text=f"WSJF {decimal(scored.value)}")


def _labels(atlas: Atlas, item: Item, lines: Mapping[str, int]) -> tuple[ThemeLabel, ...]:
    themes = [theme for theme in atlas.portfolio.sight(item.id).themes if theme in lines]
    if not themes:
        return (ThemeLabel(None, 0, "no theme"),) if lines else ()
    return tuple(ThemeLabel(atlas.ref(theme), lines[theme], atlas.portfolio[theme].title) for theme in themes)


def _legend(atlas: Atlas, lines: Mapping[str, int]) -> tuple[ThemeLabel, ...]:
    known = tuple(ThemeLabel(atlas.ref(theme), line, atlas.portfolio[theme].title) for theme, line in lines.items())
    return (*known, ThemeLabel(None, 0, "no theme")) if known else ()


FAMILY = Family("kanban", 62, pages)
