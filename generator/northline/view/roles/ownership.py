"""Who owns what, and what nobody owns."""

from collections.abc import Iterator, Sequence

from northline.model.cells import Badge, Cell, Column, Row, Table, Text
from northline.model.item import Item
from northline.view.atlas import Atlas
from northline.view.numbers import counted
from northline.view.parts import Section
from northline.view.roles.outlook import Outlook

# Kinds that somebody has to answer for, with the field that says who.
OWNED = (
    ("theme", "owner"),
    ("outcome", "owner"),
    ("kpi", "owner"),
    ("epic", "owner"),
    ("feature", "owner"),
    ("objective", "business_owner"),
    ("risk", "owner"),
)
TEAM_ROLES = (("product_owner", "Product owner"), ("scrum_master", "Scrum Master"))
HOLES = 8


def ownership(outlook: Outlook) -> Section | None:
    """How much of each kind has an owner, and the roles that teams leave open; None on a train without either."""
    rows = (*_kinds(outlook), *_roles(outlook.atlas))
    if not rows:
        return None
    columns = (
        Column("what", "What"),
        Column("owned", "With an owner", "number"),
        Column("all", "Of", "number"),
        Column("holes", "Nobody answers for", wide=True),
    )
    return Section("What does nobody own?", "ownership", (Table("ownership", "Owners and holes", columns, tuple(rows)),))


def _kinds(outlook: Outlook) -> Iterator[Row]:
    for base, field in OWNED:
        items = _concerned(outlook, base)
        if items:
            kind = outlook.atlas.portfolio.kinds.get(base)
            label = kind.label_plural if kind else base
            where = f" of {outlook.plan.title}" if outlook.plan and base in {"feature", "objective", "risk"} else ""
            yield _row(outlook.atlas, f"{label}{where}", items, [one for one in items if not one.value(field)])


def _concerned(outlook: Outlook, base: str) -> Sequence[Item]:
    """Items that need an owner now: what is done, retired or dropped needs none."""
    portfolio = outlook.atlas.portfolio
    if base == "theme":
        return portfolio.active_themes()
    if base == "objective":
        return outlook.plan.standing if outlook.plan else ()
    found = outlook.plan.of(base) if outlook.plan and base in {"feature", "risk"} else portfolio.of(base)
    return tuple(one for one in found if not portfolio.finished(one) and one.value("roam") != "resolved")


def _roles(atlas: Atlas) -> Iterator[Row]:
    """Yield a row for each role that a team should fill, where any team says who fills it."""
    teams = [team for team in atlas.portfolio.of("team") if not team.implied]
    for role, label in TEAM_ROLES:
        missing = [team for team in teams if not _fills(team, role)]
        if teams and len(missing) < len(teams):
            yield _row(atlas, f"Teams with a {label}", teams, missing)


def _fills(team: Item, role: str) -> bool:
    value = team.value("roles")
    return isinstance(value, dict) and bool(value.get(role))


def _row(atlas: Atlas, label: str, items: Sequence[Item], holes: Sequence[Item]) -> Row:
    owned = len(items) - len(holes)
    cells: tuple[Cell, ...] = (
        Text(label),
        counted(owned, atlas.listed(one.id for one in items if one not in holes), tone="act" if not owned else "watch" if holes else ""),
        counted(len(items), atlas.listed(one.id for one in items)),
        atlas.mentions((one.id for one in holes), few=HOLES) if holes else Badge("each has one", "good"),
    )
    return Row(cells)
