"""Whether an objective's business value can be trusted: who gave it, what it is beside the team's others, what came of it."""

from collections.abc import Iterator, Sequence

from northline.model.item import Item
from northline.model.text import decimal, percent
from northline.view.atlas import Atlas
from northline.view.matrix import is_dropped
from northline.view.parts import Badge, Column, Row, Section, Table, Text
from northline.view.periods import pis_of

# Fewer values than this may be equal by chance.
ENOUGH = 3


def worth(atlas: Atlas, item: Item) -> Section | None:
    """What to know about the value of an objective; None on a train that gives none."""
    if not atlas.has_values:
        return None
    columns = (Column("check", "Check", ""), Column("verdict", "Verdict", ""), Column("detail", "In detail", "", wide=True))
    table = Table("", "Business value, relative within a team: never compare teams by it", columns, tuple(_rows(atlas, item)))
    return Section("Can its value be trusted?", "value", (table,))


def _rows(atlas: Atlas, item: Item) -> Iterator[Row]:
    value, owner = item.number("business_value"), item.text("business_owner")
    yield _planned(value)
    yield Row(
        (Text("A Business Owner stands behind it"), Badge("yes", "good") if owner else Badge("no", "watch"), Text(owner or "none named"))
    )
    others = _beside(atlas, item)
    if value is not None and len(others) > 1:
        yield _share(item, value, others)
        yield _apart([one.number("business_value") or 0.0 for one in others])
    if value is not None and item.number("actual_value") is not None:
        yield _actual(value, item.number("actual_value") or 0.0, committed=item.committed)


def _planned(value: float | None) -> Row:
    if value is None:
        return Row((Text("It has a planned value"), Badge("no", "watch"), Text("It counts in no number that weighs by value")))
    return Row((Text("It has a planned value"), Badge("yes", "good"), Text(f"{decimal(value)} of 10")))


def _beside(atlas: Atlas, item: Item) -> Sequence[Item]:
    """The valued objectives of the same teams in the same PI, itself included."""
    teams, pis = set(atlas.teams(item)), set(pis_of(atlas, item))
    found = (one for team in sorted(teams) for one in atlas.portfolio.linking(team, "teams") if one.base == "objective")
    mine = {one.id: one for one in found if pis & set(pis_of(atlas, one)) and not is_dropped(one)}
    return [one for one in mine.values() if one.number("business_value") is not None]


def _share(item: Item, value: float, others: Sequence[Item]) -> Row:
    same = [one.number("business_value") or 0.0 for one in others if one.committed is item.committed]
    word = "committed" if item.committed else "uncommitted"
    total = sum(same)
    share = f"{decimal(value)} of {decimal(total)} {word} · {percent(value / total)}" if total else "–"
    return Row((Text("Its part of the team’s value"), Badge(f"{len(same)} {word}", "quiet"), Text(share)))


def _apart(values: Sequence[float]) -> Row:
    alike = len(values) >= ENOUGH and len(set(values)) == 1
    listed = ", ".join(decimal(one) for one in sorted(values, reverse=True))
    verdict = Badge("all alike", "watch") if alike else Badge("yes", "good")
    said = f"{listed}: equal values rank nothing" if alike else listed
    return Row((Text("The team’s values tell its objectives apart"), verdict, Text(said)))


def _actual(planned: float, actual: float, *, committed: bool) -> Row:
    more = actual > planned
    verdict = Badge("more than planned", "info") if more else Badge("as planned", "good") if actual == planned else Badge("less", "watch")
    said = f"{decimal(actual)} given at the System Demo, {decimal(planned)} planned"
    extra = "" if committed else "; uncommitted, so it adds to actual but not to planned value"
    return Row((Text("What came of it"), verdict, Text(said + extra)))
