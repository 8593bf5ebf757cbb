"""Explain a finding or a metric: why it matters, how it is made, how to fix it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rapidfuzz import fuzz, process

from northline.cli._leaving import USAGE, leave, or_leave
from northline.model.text import fold

if TYPE_CHECKING:
    from northline.model.catalogue import Catalogue, MetricPage
    from northline.model.cells import Row

ALIKE = 60.0


@click.command(help=__doc__)
@click.argument("name", required=False, metavar="[CODE|NAME|METRIC]")
@click.option("-f", "--config-file", type=click.Path(path_type=Path), help="Add what this site's values are, for a metric.")
def explain(*, name: str | None, config_file: Path | None) -> None:
    """Print the catalogue page of a rule or metric, or the list of all."""
    # The catalogue imports every check and metric; `--help` does not need them.
    from northline.pipeline import catalogue  # noqa: PLC0415

    known = catalogue()
    if not name:
        click.echo(listing(known), nl=False)
        return
    pages = _pages(known)
    page = pages.get(fold(name))
    if page is not None:
        click.echo(page)
        metric = _metrics(known).get(fold(name))
        if metric and config_file:
            click.echo("\n".join(_values(metric, config_file)))
        return
    near = process.extractOne(fold(name), list(pages), scorer=fuzz.ratio, score_cutoff=ALIKE)
    hint = f"; did you mean {_names(known)[near[0]]}?" if near else "; `northline explain` lists everything"
    leave(f"there is no check and no metric {name}{hint}", USAGE)


COMMAND = explain


def listing(known: "Catalogue") -> str:
    """Everything that can be explained, a line each."""
    rules = [f"{one.code}  {one.name:<26} {one.severity.word:<8} {one.doc.partition(chr(10))[0]}" for one in known.rules.values()]
    metrics = [f"{one.name:<33} {'metric':<8} {one.title}" for one in known.metrics.values()]
    return "\n".join([*rules, "", *sorted(metrics)]) + "\n"


def _pages(known: "Catalogue") -> dict[str, str]:
    """Every page by the folded names that lead to it; codes and names of rules win over metrics."""
    pages: dict[str, str] = {}
    for metric in known.metrics.values():
        text = f"{metric.title} ({metric.name})\n\n{metric.doc.strip()}"
        pages |= {fold(metric.title): text, fold(metric.name): text}
    for rule in known.rules.values():
        text = f"{rule.code} {rule.name} ({rule.severity.word})\n\n{rule.doc.strip()}"
        pages |= {fold(rule.name): text, fold(rule.code): text}
    return pages


def _metrics(known: "Catalogue") -> "dict[str, MetricPage]":
    """The metrics by the folded names that lead to them; where a rule has the name, it is the rule that is explained."""
    rules = {fold(name) for one in known.rules.values() for name in (one.name, one.code)}
    named = {fold(name): one for one in known.metrics.values() for name in (one.title, one.name)}
    return {name: one for name, one in named.items() if name not in rules}


def _values(metric: "MetricPage", config_file: Path) -> Iterator[str]:
    """Yield the lines that say of a site what the page of the metric says: every number, and the formula filled in."""
    # Reading a site imports the whole pipeline; a page of the catalogue does not need it.
    from northline.site.load import load  # noqa: PLC0415
    from northline.view.atlas import Atlas  # noqa: PLC0415
    from northline.view.worked import told  # noqa: PLC0415

    loaded = or_leave(load(config_file, None))
    yield f"\nValues of {loaded.train.build.site or config_file}, as of {loaded.moment.date}:\n"
    yield from (_line(row) for row in told(Atlas(loaded.train, loaded.config), metric))


def _line(row: "Row") -> str:
    from northline.exchange.page_tables import cell_text  # noqa: PLC0415  # as above

    return " · ".join(text for cell in row.cells if (text := cell_text(cell)))


def _names(known: "Catalogue") -> dict[str, str]:
    """The name to type, by its folded form."""
    metrics = {fold(one.title): one.name for one in known.metrics.values()} | {fold(one.name): one.name for one in known.metrics.values()}
    rules = {fold(name): name for one in known.rules.values() for name in (one.name, one.code)}
    return metrics | rules
