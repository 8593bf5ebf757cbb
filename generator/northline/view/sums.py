"""Sums of what items have, each opening to its addends."""

from collections.abc import Iterable

from northline.model.addition import exact_sum
from northline.model.cells import Computed, Input, Receipt, Text
from northline.model.item import Item
from northline.model.score import Unit
from northline.model.text import decimal
from northline.view.atlas import IN_PLACE, Atlas, how
from northline.view.numbers import absent, computed

# A longer list of addends is read on the pages of the items.
MOST = 30


def summed(atlas: Atlas, items: Iterable[Item], field: str, *, at: str = "", note: str = "", empty: str = "–") -> Computed | Text:
    """The sum of a field of some items, with the value of each; `at` leads to them where they are too many for one cell.

    Items that do not have the field add nothing; when none has it, there is no sum.
    """
    given = [(item, value) for item in items if (value := item.number(field)) is not None]
    if not given:
        return absent(empty)
    return computed(exact_sum(value for _, value in given), _receipt(atlas, given, field, at), note=note)


def _receipt(atlas: Atlas, given: list[tuple[Item, float]], field: str, at: str) -> str | Receipt:
    if at and len(given) > IN_PLACE:
        return at
    return added(atlas, ((item.id, value) for item, value in given), f"The sum of {field.replace('_', ' ')}:", "totals")


def added(atlas: Atlas, addends: Iterable[tuple[str, float]], formula: str, metric: str) -> Receipt:
    """The receipt of a sum over items; past some dozens the addends are counted."""
    listed = tuple(addends)
    inputs = tuple(Input(decimal(value), atlas.ref(item)) for item, value in listed[:MOST])
    more = (Input(f"and {len(listed) - MOST} more"),) if len(listed) > MOST else ()
    return Receipt(formula, (*inputs, *more), how(metric))


def valued(atlas: Atlas, objectives: Iterable[Item], *, at: str = "") -> Computed | Text:
    """The planned business value of those objectives that are committed."""
    return summed(atlas, (one for one in objectives if one.committed), "business_value", at=at)


def share(over: float, under: float, inputs: tuple[Input, ...], formula: str, metric: str) -> Computed | Text:
    """A ratio with its fraction, opening to what it divides; nothing when there is nothing to divide by."""
    if not under:
        return absent()
    text = f"{decimal(over)} of {decimal(under)} · {decimal(over / under * 100)} %"
    return computed(over / under, Receipt(formula, inputs, how(metric)), Unit.RATIO, text=text)
