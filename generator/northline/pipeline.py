"""The whole way from files to pages, in reading order."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from northline.check import catalogue as rules
from northline.check import check
from northline.config import Config
from northline.history.past import Past
from northline.history.snapshot import Snapshot
from northline.link import asked_names, link
from northline.model.catalogue import Catalogue, MetricPage, RulePage
from northline.model.content import Content, ContentFile
from northline.model.fault import Fault
from northline.model.others import NO_NEIGHBOURS, Ask, alone
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
    trains: Ask = alone,
    tell: Callable[[str], None] = silent,
) -> Train:
    """Read, link, score and check the files; `tell` is told of each stage as it begins.

    `faults` are what finding the files already showed, `known` is what the last reading found; `past` is the
    history that baselines are taken from, `trains` reads the other trains.
    """
    tell("reading")
    known, past = known or Known(), past or Past()
    content = read(files, config, known)
    content = replace(content, faults=(*faults, *content.faults))
    tell("linking")

    def plan_at(then: Snapshot) -> Portfolio:
        return link(read(then.files, config, known.beside()), config, as_of)

    portfolio = link(content, config, as_of, trains(asked_names(content)) if config.arts else NO_NEIGHBOURS)
    portfolio = past.with_baselines(with_kept_plans(content, portfolio, config, past), plan_at, (config, as_of))
    history = past.history(portfolio, plan_at)
    tell("scoring")
    scores = score(portfolio, config)
    shown = (*view_faults(content.queries, portfolio, scores), *body_faults(portfolio))
    portfolio = replace(portfolio, faults=(*portfolio.faults, *shown))
    tell("checking")
    findings = check(portfolio, scores, config)
    return Train(build, portfolio, scores, findings, content.prose, content.assets, catalogue(), content.queries, history)


def with_kept_plans(content: Content, portfolio: Portfolio, config: Config, past: Past) -> Portfolio:
    """The portfolio with the plans that its PIs keep in their own files."""
    if not past.told:
        return portfolio
    kept = kept_plans(portfolio.of("pi"), config.kinds)
    if kept.pis:
        others = tuple(one for one in content.items if one.base != "objective" or kept.pis.isdisjoint(portfolio.targets(one.id, "pi")))
        plan = link(replace(content, items=(*others, *kept.objectives)), config, portfolio.as_of)
        portfolio = replace(portfolio, baselines=dict.fromkeys(sorted(kept.pis), plan))
    return replace(portfolio, faults=(*portfolio.faults, *kept.faults))


def catalogue() -> Catalogue:
    """What every rule and metric says of itself."""
    pages_of_rules = {rule.code: RulePage(rule.code, rule.name, rule.severity, rule.doc) for rule in rules()}
    told = documentation()
    pages_of_metrics = {one.name: MetricPage(one.name, *told[one.name], one.result) for one in metrics()}
    return Catalogue(pages_of_rules, pages_of_metrics)


def pages(train: Train, config: Config) -> tuple[Page | Redirect, ...]:
    """Every page of the site as values, navigation pages first."""
    return view(train, config)
