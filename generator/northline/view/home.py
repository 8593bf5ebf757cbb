"""The start page: the vision, the current PI, where each role starts, how alignment stands, and what needs a decision."""

from collections.abc import Iterator

from northline.model.cells import Anchor, Bar, Cell, Column, Counted, Phrase, Ref, Row, Table, Text
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.page import Page, href
from northline.model.results.coverage import Coverage
from northline.model.results.predictability import Predictability
from northline.model.text import percent
from northline.view.atlas import Atlas, page
from northline.view.attention import entry, needs
from northline.view.family import Family
from northline.view.moment import moment, timely
from northline.view.numbers import computed, counted, gauge, phrase
from northline.view.parts import Agenda, Card, Cards, Gauges
from northline.view.pi.days import day
from northline.view.roles import roles
from northline.view.teams import team_card


class Home(Frozen):
    """What the start page shows."""

    site: str
    vision: Ref | None
    one_liner: str
    pi: Ref | None
    intent: str
    when: str
    coming: Ref | None
    outlook: str
    counts: Phrase
    starts: tuple[Anchor, ...]
    gauges: Gauges | None
    attention: Agenda
    attention_more: tuple[Anchor, ...]
    themes: Table | None
    teams: Cards | None
    questions: Cards


def pages(atlas: Atlas) -> Iterator[Page]:
    """The one start page."""
    title = atlas.train.build.site or atlas.config.art or "Northline"
    yield Page("", title, "home", home(atlas, title), section="home", nav="Home", search="")


def home(atlas: Atlas, site: str) -> Home:
    """The values of the start page."""
    vision, pi = atlas.portfolio.vision(), atlas.current_pi()
    today = moment(atlas)
    return Home(
        site=site,
        vision=atlas.ref(vision.id) if vision else None,
        one_liner=(vision.text("one_liner") or vision.title) if vision else "",
        pi=atlas.ref(pi.id) if pi else None,
        intent=pi.text("intent") if pi else "",
        when=_when(atlas, pi),
        coming=atlas.ref(today.coming.id) if today.coming and today.coming.id != atlas.calendar.current else None,
        outlook=today.outlook,
        counts=_counts(atlas),
        starts=tuple(page(role.label or role.title, f"roles/{role.slug}/") for role in roles()),
        gauges=_gauges(atlas, pi),
        attention=Agenda(tuple(entry(one) for one in needs(atlas, among=timely(atlas, today))), "No open finding asks for a decision."),
        attention_more=_more(atlas),
        themes=_themes(atlas, pi),
        teams=Cards(tuple(team_card(atlas, team, pi) for team in atlas.portfolio.of("team"))) if atlas.exists("team") else None,
        questions=_questions(atlas, pi),
    )


def _more(atlas: Atlas) -> tuple[Anchor, ...]:
    count = sum(one.open for one in atlas.train.findings)
    found = (page(f"{count} open findings" if count > 1 else "One open finding", "findings/"),) if count else ()
    return (page("What each role looks at today", "roles/"), *found)


def _when(atlas: Atlas, pi: Item | None) -> str:
    interval = atlas.calendar.by_id.get(pi.id) if pi else None
    if interval is None or interval.start is None or interval.end is None:
        return ""
    span = f"{day(interval.start)} – {day(interval.end)} {interval.end.year}"
    today = next((one for one in interval.iterations if one.start and one.end and one.start <= atlas.portfolio.as_of <= one.end), None)
    return f"{span} · iteration {today.id}" if today else span


def _counts(atlas: Atlas) -> Phrase:
    kinds = (("team", "teams"), ("objective", "objectives"), ("feature", "features"), ("story", "stories"))
    found = [(base, word) for base, word in kinds if atlas.exists(base)]
    return phrase(" · ".join(f"{{}} {word}" for _, word in found), *(_count(atlas, base) for base, _ in found))


def _count(atlas: Atlas, base: str) -> Counted | Text:
    """How many items behave like a kind, leading to their list; those of the train's own kinds are listed by themselves."""
    return counted(len(atlas.portfolio.of(base)), href(f"{atlas.portfolio.kinds[base].plural}/"))


def _gauges(atlas: Atlas, pi: Item | None) -> Gauges | None:
    """Coverage of the current PI, the last predictability, and open findings; None when nothing can be told."""
    found = []
    coverage = atlas.scores.get(Coverage, pi.id) if pi else None
    if pi and coverage:
        found += [
            gauge("Themes covered by a committed objective", coverage.breadth, href=atlas.receipt("coverage", pi.id)),
            gauge("Depth: outcomes really served", coverage.depth, href=atlas.receipt("coverage", pi.id, "depth")),
            gauge("Committed value that is linked", coverage.linked_value, href=atlas.receipt("coverage", pi.id, "linked_value")),
        ]
    last = _last_predictability(atlas)
    if last:
        name, result, spot = last
        found.append(
            gauge(
                f"Predictability of {name}",
                result.score,
                note=f"committed only {percent(result.committed_only.value)}" if result.committed_only.value is not None else "",
                href=atlas.receipt("predictability", spot),
            )
        )
    shown = tuple(one for one in found if one.score.value is not None)
    return Gauges(shown) if shown else None


def _last_predictability(atlas: Atlas) -> tuple[str, Predictability, str] | None:
    for interval in reversed(atlas.calendar.pis):
        result = atlas.scores.get(Predictability, interval.id)
        if result and result.score.value is not None:
            return interval.title, result, interval.id
    return None


def _themes(atlas: Atlas, pi: Item | None) -> Table | None:
    """Each theme's weight beside the value committed on it."""
    if not atlas.themes():
        return None
    coverage = atlas.scores.get(Coverage, pi.id) if pi else None
    columns = (
        Column("theme", "Strategic theme", wide=True),
        *(VALUE if atlas.has_values else ()),
        Column("objectives", "Objectives", "number"),
        Column("teams", "Teams"),
    )
    rows = tuple(_theme_row(atlas, theme, coverage, pi) for theme in atlas.themes())
    return Table("themes", f"Themes in {pi.title}" if pi else "Themes", columns, rows)


VALUE = (
    Column("share", "Share of committed value, against its weight", help="The line marks the theme's weight"),
    Column("value", "Value", "number"),
)


def _theme_row(atlas: Atlas, theme: Item, coverage: Coverage | None, pi: Item | None) -> Row:
    found = coverage.themes.get(theme.id) if coverage else None
    objectives = _reaching(atlas, theme, pi)
    teams = dict.fromkeys(team for one in objectives for team in atlas.portfolio.targets(one, "teams"))
    share: Cell = Text("–", quiet=True)
    at = atlas.receipt("coverage", pi.id if pi else "", theme.id)
    if found and found.share is not None:
        share = Bar(found.share, f"{percent(found.share)} of {percent(found.weight)}", mark=found.weight, at=at)
    return Row(
        (
            atlas.ref(theme.id),
            *((share, computed(found.value if found else None, at)) if atlas.has_values else ()),
            counted(len(objectives), atlas.listed(objectives), tone="" if objectives else "act"),
            atlas.mentions(teams, empty="nobody", show="title"),
        )
    )


def _reaching(atlas: Atlas, theme: Item, pi: Item | None) -> tuple[str, ...]:
    objectives = (one for one in atlas.portfolio.of("objective") if theme.id in atlas.portfolio.sight(one.id).themes)
    return tuple(one.id for one in objectives if pi is None or pi.id in atlas.pis(one))


def _questions(atlas: Atlas, pi: Item | None) -> Cards:
    """The questions each reader comes with, and the page that answers."""
    asked = [
        ("Product management", "Does everything serve the vision?", "alignment/"),
        ("Product management", "What should come next, and is the order right?", "backlog/"),
        ("Business Owner", "What do I get this PI, and what must I decide?", atlas.portfolio.urls[pi.id] if pi else ""),
        ("Everyone", "Who works on which outcome?", "traceability/"),
        ("Team member", "How does my team’s work reach the vision?", "teams/" if atlas.exists("team") else ""),
        ("Anyone planning ahead", "Where are we going after this PI?", "roadmap/"),
    ]
    return Cards(tuple(Card(question, href(url), kicker=who) for who, question, url in asked if url))


FAMILY = Family("home", 10, pages)
