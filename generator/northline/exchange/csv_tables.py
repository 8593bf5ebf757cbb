"""`data/*.csv`: a file for each kind of item, and one for each table of a report page."""

from collections.abc import Iterable

from northline.exchange.csv_text import write_csv
from northline.exchange.item_tables import item_tables
from northline.exchange.page_tables import page_table, page_tables
from northline.model.cells import Table
from northline.model.page import Page, Redirect, view_file
from northline.model.train import Train


def csv_tables(train: Train, pages: Iterable[Page | Redirect]) -> dict[str, bytes]:
    """CSV files by their path in the site; a kind's own file holds more than the list on its page, and wins."""
    files = {one.file: write_csv(one.head, one.rows) for one in page_tables(pages)}
    kinds = {f"data/{one.kind.plural}.csv": write_csv(one.columns, one.rows) for one in item_tables(train.portfolio)}
    return files | kinds


def view_tables(tables: Iterable[Table]) -> dict[str, bytes]:
    """CSV files of the tables that answer view blocks."""
    found = (page_table(view_file(table.name), table) for table in tables)
    return {one.file: write_csv(one.head, one.rows) for one in found}
