"""The whole way from files to pages, in reading order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from northline.check import catalogue as rules
from northline.check import check
from northline.config import Config
from northline.history.past import Past
from northline.history.snapshot import Snapshot
from northline.link import asked_names, link
from northline.link.reworded import Reworded, reworded
from northline.model.catalogue import Catalogue, MetricPage, RulePage
from northline.model.content import Content, ContentFile
from northline.model.fault import Fault
from northline.model.frozen import replace
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
from northline.score.again import Scored
from northline.view import family_pages, view


def silent(_stage: str) -> None:
    """Tell nobody which stage begins."""


@dataclass
class Last:
    """What the last assessment of a preview came to, so that the next one links and scores only what an edit touches."""

    content: Content = field(default_factory=Content)
    linked: Portfolio | None = None
    config: Config | None = None
    scored: Scored = field(default_factory=Scored)

    def link(self, content: Content, config: Config, as_of: date) -> Reworded | None:
        """The last portfolio with new words, if nothing else has changed; None after any other edit."""
        # What other trains say may change at any time.
        if config.arts or self.linked is None or self.config != config or self.linked.as_of != as_of:
            return None
        return reworded(self.content, content, self.linked)


def assess(
    files: Iterable[ContentFile],
    config: Config,
    as_of: date,
    build: Build,
    faults: tuple[Fault, ...] = (),
    *,
    known: Known | None = None,
    last: Last | None = None,
    past: Past | None = None,
    trains: Ask = alone,
    tell: Callable[[str], None] = silent,
) -> Train:
    """Read, link, score and check the files; `tell` is told of each stage as it begins.

    `faults` are what finding the files already showed, `known` is what the last reading found and `last` what the last
    assessment came to; `past` is the history that baselines are taken from, `trains` reads the other trains.
    """
    tell("reading")
    known, past = known or Known(), past or Past()
    content = read(files, config, known)
    content = replace(content, faults=(*faults, *content.faults))
    tell("linking")

    def plan_at(then: Snapshot) -> Portfolio:
        return link(read(then.files, config, known.beside()), config, as_of)

    again = last.link(content, config, as_of) if last else None
    neighbours = trains(asked_names(content)) if config.arts else NO_NEIGHBOURS
    linked = again.portfolio if again else link(content, config, as_of, neighbours)
    portfolio = past.with_baselines(with_kept_plans(content, linked, config, past), plan_at, (config, as_of))
    history = past.history(portfolio, plan_at)
    tell("scoring")
    scores = last.scored.score(portfolio, config, again.changed if again else None) if last else score(portfolio, config)
    if last:
        last.content, last.linked, last.config = content, linked, config
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
    return tuple(page for one in families(train, config).values() for page in one)


def family(name: str, train: Train, config: Config) -> Iterator[Page | Redirect]:
    """Yield the pages of one family alone."""
    return family_pages(name, train, config)


def families(train: Train, config: Config) -> Mapping[str, tuple[Page | Redirect, ...]]:
    """The same by family, in the same order."""
    return view(train, config)
