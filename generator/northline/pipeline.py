"""The whole way from files to pages, in reading order."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from northline.check import catalogue as rules
from northline.check import check
from northline.config import Config
from northline.history.past import Past
from northline.link import link
from northline.model.catalogue import Catalogue, MetricPage, RulePage
from northline.model.content import Content, ContentFile
from northline.model.fault import Fault
from northline.model.page import Page, Redirect
from northline.model.portfolio import Portfolio
from northline.model.train import Build, Train
from northline.read import read
from northline.read.kept_plan import kept_plans
from northline.read.known import Known
from northline.render.bodies import faults as body_faults
from northline.render.views import faults as view_faults
from northline.score import catalogue as documentation
from northline.score import metrics, score
from northline.view import view


def silent(_stage: str) -> None:
    """Tell nobody which stage begins."""


def assess(
    files: Iterable[ContentFile],
    config: Config,
    as_of: date,
    build: Build,
    faults: tuple[Fault, ...] = (),
    *,
    known: Known | None = None,
    past: Past | None = None,
    tell: Callable[[str], None] = silent,
) -> Train:
    """Read, link, score and check the files; `tell` is told of each stage as it begins.

    `faults` are what finding the files already showed, `known` is what the last reading found; `past` is the
    history that baselines are taken from.
    """
    tell("reading")
    known = known or Known()
    content = read(files, config, known)
    content = replace(content, faults=(*faults, *content.faults))
    tell("linking")
    portfolio = with_baselines(content, link(content, config, as_of), config, past or Past(), known)
    tell("scoring")
    scores = score(portfolio, config)
    shown = (*view_faults(content.queries, portfolio, scores), *body_faults(portfolio))
    portfolio = replace(portfolio, faults=(*portfolio.faults, *shown))
    tell("checking")
    findings = check(portfolio, scores, config)
    return Train(build, portfolio, scores, findings, content.prose, content.assets, catalogue(), content.queries)


def with_baselines(content: Content, portfolio: Portfolio, config: Config, past: Past, known: Known) -> Portfolio:
    """The portfolio with the plans that its PIs were committed with: of the commits they name, else as they keep them."""
    if not past.told:
        return portfolio
    as_of = portfolio.as_of
    kept = kept_plans(portfolio.of("pi"), config.kinds)
    if kept.pis:
        others = tuple(one for one in content.items if one.base != "objective" or kept.pis.isdisjoint(portfolio.targets(one.id, "pi")))
        plan = link(replace(content, items=(*others, *kept.objectives)), config, as_of)
        portfolio = replace(portfolio, baselines=dict.fromkeys(sorted(kept.pis), plan))
    portfolio = replace(portfolio, faults=(*portfolio.faults, *kept.faults))
    return past.with_baselines(portfolio, lambda then: link(read(then.files, config, known.beside()), config, as_of), (config, as_of))


def catalogue() -> Catalogue:
    """What every rule and metric says of itself."""
    pages_of_rules = {rule.code: RulePage(rule.code, rule.name, rule.severity, rule.doc) for rule in rules()}
    told = documentation()
    pages_of_metrics = {one.name: MetricPage(one.name, *told[one.name], one.result) for one in metrics()}
    return Catalogue(pages_of_rules, pages_of_metrics)


def pages(train: Train, config: Config) -> tuple[Page | Redirect, ...]:
    """Every page of the site as values, navigation pages first."""
    return view(train, config)
