"""Explain a finding or a metric: why it matters, how it is made, how to fix it."""

import sys
from typing import TYPE_CHECKING

import click
from rapidfuzz import fuzz, process

from northline.model.text import fold

if TYPE_CHECKING:
    from northline.model.catalogue import Catalogue

USAGE = 2
ALIKE = 60.0


@click.command(help=__doc__)
@click.argument("name", required=False, metavar="[CODE|NAME|METRIC]")
def explain(*, name: str | None) -> None:
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
        return
    near = process.extractOne(fold(name), list(pages), scorer=fuzz.ratio, score_cutoff=ALIKE)
    hint = f"; did you mean {_names(known)[near[0]]}?" if near else "; `northline explain` lists everything"
    click.echo(f"there is no check and no metric {name}{hint}", err=True)
    sys.exit(USAGE)


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


def _names(known: "Catalogue") -> dict[str, str]:
    """The name to type, by its folded form."""
    metrics = {fold(one.title): one.name for one in known.metrics.values()} | {fold(one.name): one.name for one in known.metrics.values()}
    rules = {fold(name): name for one in known.rules.values() for name in (one.name, one.code)}
    return metrics | rules
