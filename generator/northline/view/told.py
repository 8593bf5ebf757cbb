"""What other trains tell, in the parts of our pages: mentions of their items, and numbers with who told them."""

from collections.abc import Iterable

from northline.model.cells import Computed, Input, Receipt, Ref, Refs, Text
from northline.model.other_train import OtherTrain, Told
from northline.model.page import href
from northline.model.score import Unit
from northline.view.atlas import TONES, Atlas, how, words
from northline.view.numbers import computed

# Past so many a cell stops being read; the train's own page has more.
FEW = 6
# So many addends are read one by one; of a portfolio of fifty trains, each has some.
MOST_INPUTS = 12


def leading(url: str) -> str:
    """A link to a page of another host as it is, to any other from wherever the page stands."""
    return url if "://" in url else href(url)


def ref(atlas: Atlas, told: Told) -> Ref:
    """A mention of an item of another train, under its full name."""
    kind = atlas.portfolio.kinds.get(told.type)
    return Ref(
        id=told.name,
        title=told.title,
        href=leading(told.url),
        base=kind.base if kind else "item",
        label=kind.label if kind else "Item",
        state=words(told.state),
        tone=TONES.get(told.state.casefold().replace(" ", "_"), ""),
    )


def outward(atlas: Atlas, item_id: str, *roles: str) -> tuple[Ref, ...]:
    """Mentions of the items of other trains that an item links to in some roles."""
    links = (one for one in atlas.portfolio.loose.get(item_id, ()) if one.role in roles)
    found = (atlas.portfolio.others.outward.get(one.target) for one in links)
    return tuple(ref(atlas, one) for one in found if one is not None)


def mentions(atlas: Atlas, told: Iterable[Told], *, empty: str = "", show: str = "title", few: int = FEW) -> Refs:
    """Several items of other trains in one cell; those past `few` are counted."""
    known = tuple(told)
    return Refs(tuple(ref(atlas, one) for one in known[:few]), empty, show, max(0, len(known) - few))


def train_ref(train: OtherTrain, text: str = "", url: str = "") -> Ref:
    """A mention of another train, leading to our page about it; or of a page of its site."""
    return Ref(text or train.name, text or train.name, leading(url or train.page), "art", "Train")


def source(train: OtherTrain) -> str:
    """Who told a number, and as of when."""
    return f"Told by {train.name}, as of {train.as_of.isoformat()}"


def number(
    train: OtherTrain,
    value: float | None,
    what: str,
    metric: str = "",
    inputs: tuple[Input, ...] = (),
    *,
    unit: Unit = Unit.NUMBER,
    address: str = "",
    note: str = "",
    tone: str = "",
) -> Computed | Text:
    """A number that another train tells; it opens to what it is, who told it, and the page of that train that has its parts."""
    there = (Input("has the parts", train_ref(train, "Its own page", train.at(address))),) if train.home else ()
    receipt = Receipt(f"{what}. {source(train)}.", (*inputs[:MOST_INPUTS], *there), how(metric) if metric else "")
    return computed(value, receipt, unit, note=note, tone=tone)
