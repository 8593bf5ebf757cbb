"""Whether an objective's business value can be trusted: who gave it, what it is beside the team's others, what came of it."""

from collections.abc import Iterator, Sequence

from northline.model.addition import exact_sum
from northline.model.cells import Badge, Column, Input, Receipt, Row, Several, Table, Text
from northline.model.item import Item
from northline.model.score import Unit
from northline.model.text import decimal, percent
from northline.view.atlas import FEW, Atlas, how
from northline.view.numbers import absent, computed, written_text
from northline.view.parts import Section
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
    beside = _beside(atlas, item)
    if value is not None and len(beside) > 1 and item.value("status") != "dropped":
        yield _share(value, [other for committed, other in beside if committed is item.committed], committed=item.committed)
        yield _apart([other for _, other in beside])
    if value is not None and item.number("actual_value") is not None:
        yield _actual(value, item.number("actual_value") or 0.0, committed=item.committed)


def _planned(value: float | None) -> Row:
    if value is None:
        return Row((Text("It has a planned value"), Badge("no", "watch"), Text("It counts in no number that weighs by value")))
    return Row((Text("It has a planned value"), Badge("yes", "good"), written_text(f"{decimal(value)} of 10")))


def _beside(atlas: Atlas, item: Item) -> Sequence[tuple[bool, float]]:
    """Commitment and value of the valued objectives of the same teams in the same PI, the item included."""
    keys = [(pi, team) for pi in pis_of(atlas, item) for team in atlas.teams(item)]
    groups = [atlas.standing_of.get(key, ()) for key in keys]
    mine = groups[0] if len(groups) == 1 else tuple({one.id: one for group in groups for one in group}.values())
    return [(one.committed, value) for one in mine if (value := one.number("business_value")) is not None]


def _share(value: float, same: Sequence[float], *, committed: bool) -> Row:
    word = "committed" if committed else "uncommitted"
    total = exact_sum(same)
    if not total:
        return Row((Text("Its part of the team’s value"), Badge(word), absent()))
    receipt = Receipt(f"Its value ÷ the {word} values of the team:", tuple(Input(decimal(one)) for one in same), how("totals"))
    text = f"{decimal(value)} of {decimal(total)} {word} · {percent(value / total)}"
    return Row((Text("Its part of the team’s value"), Badge(word), computed(value / total, receipt, Unit.RATIO, text=text)))


def _apart(values: Sequence[float]) -> Row:
    alike = len(values) >= ENOUGH and len(set(values)) == 1
    listed = _listed(sorted(values, reverse=True))
    verdict = Badge("all alike", "watch") if alike else Badge("yes", "good")
    said = (written_text(listed), Text("equal values rank nothing")) if alike else (written_text(listed),)
    return Row((Text("The team’s values tell its objectives apart"), verdict, Several(said)))


def _listed(values: Sequence[float]) -> str:
    if len(values) > FEW:
        return f"{len(values)} objectives, from {decimal(values[-1])} to {decimal(values[0])}"
    return ", ".join(decimal(one) for one in values)


def _actual(planned: float, actual: float, *, committed: bool) -> Row:
    more = actual > planned
    verdict = Badge("more than planned", "info") if more else Badge("as planned", "good") if actual == planned else Badge("less", "watch")
    said = (written_text(decimal(actual)), Text("given at the System Demo,"), written_text(decimal(planned)), Text("planned"))
    extra = () if committed else (Text("(uncommitted, so it adds to actual but not to planned value)"),)
    return Row((Text("What came of it"), verdict, Several((*said, *extra))))
