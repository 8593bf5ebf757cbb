"""Every file that a site offers to other programs, by its path in the site."""

from collections.abc import Iterable

from northline.exchange.atom import changes_atom
from northline.exchange.badges import badges
from northline.exchange.calendar_ics import calendar_ics
from northline.exchange.csv_tables import csv_tables
from northline.exchange.portfolio_json import portfolio_json
from northline.exchange.schema import front_matter_schema
from northline.model.page import Page, Redirect
from northline.model.train import Train


def data_files(train: Train, pages: Iterable[Page | Redirect], portfolio: bytes | None = None) -> dict[str, bytes]:
    """The data files of a train and of its pages; `portfolio` is the train's own file, if somebody made it already."""
    return {
        "data/portfolio.json": portfolio_json(train) if portfolio is None else portfolio,
        "data/northline.schema.json": front_matter_schema(train.portfolio.kinds),
        "data/calendar.ics": calendar_ics(train),
        "changes.atom": changes_atom(train),
        **csv_tables(train, pages),
        **badges(train),
    }
