"""Linking: items as read become a portfolio, linked both ways, on a calendar, each with its line of sight."""

from datetime import date

from northline.config import Config
from northline.link.backlinks import backlinks
from northline.link.calendar import calendar
from northline.link.cycles import cycles
from northline.link.elsewhere import asked_names, inward
from northline.link.ids import alias_collisions, distinct, register
from northline.link.implied import implied
from northline.link.in_order import in_order
from northline.link.iterations import mentions as iteration_mentions
from northline.link.iterations import spoken, unknown_iterations
from northline.link.mentions import check_prose, mentions
from northline.link.references import resolver, written_links
from northline.link.sight import sights
from northline.link.urls import urls
from northline.model.content import Content
from northline.model.frozen import replace
from northline.model.others import NO_NEIGHBOURS, Neighbours, Others
from northline.model.portfolio import Portfolio

__all__ = ["asked_names", "link"]


def link(content: Content, config: Config, as_of: date, neighbours: Neighbours = NO_NEIGHBOURS) -> Portfolio:
    """Make one portfolio of all items; whatever does not fit becomes a fault, and no item is left out."""
    items, duplicates = distinct(content.items)
    known = register(items, config.kinds)
    if stand_ins := implied(known, config.kinds):
        known = register((*items, *stand_ins), config.kinds)
    others = Others(neighbours.own, neighbours.trains)
    resolve = resolver(known, others)
    links = {one: written + mentions(known.items[one], resolve) for one, written in written_links(resolve, config.kinds).items()}
    check_prose(content.prose, resolve)

    named = iteration_mentions(known, links)
    pis = [item for item in known.items.values() if item.base == "pi"]
    dated = calendar(pis, known.names, spoken(named, known), as_of)
    portfolio = Portfolio(as_of, known.items, config.kinds, links, backlinks(links), calendar=dated, names=known.names)
    rounds, round_faults = cycles(portfolio)
    places, place_faults = urls(portfolio)
    faults = (
        *neighbours.faults,
        *content.faults,
        *duplicates,
        *alias_collisions(items),
        *resolve.faults,
        *unknown_iterations(named, dated, known),
        *round_faults,
        *place_faults,
    )
    met = replace(others, outward=dict(sorted(resolve.outward.items())), inward=inward(others, known))
    return replace(portfolio, sights=sights(portfolio), urls=places, cycles=rounds, faults=in_order(faults), others=met)
