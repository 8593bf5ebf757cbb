"""The checks, one file a family: any module here whose globals hold checks, tellings or reviews is found by itself."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from northline.check.answers import Answers, at_severity
from northline.check.case import Case
from northline.check.gather import gather
from northline.check.rule import Check, Review, Rule, Telling
from northline.config import Config
from northline.model.finding import Finding
from northline.model.portfolio import Portfolio
from northline.model.scores import Scores


@cache
def _rules() -> tuple[Check | Telling | Review, ...]:
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    found = {one.rule.code: one for module in modules for one in vars(module).values() if isinstance(one, Check | Telling | Review)}
    return tuple(found[code] for code in sorted(found))


def catalogue() -> tuple[Rule, ...]:
    """Every rule, by code."""
    return tuple(one.rule for one in _rules())


def check(portfolio: Portfolio, scores: Scores, config: Config) -> tuple[Finding, ...]:
    """All findings, worst first, then by place; answered ones stay, marked as such."""
    case = Case(portfolio, scores, config, tuple((rule.code, rule.name) for rule in catalogue()))
    answers = Answers(portfolio)
    seen = tuple(answers(one) for one in at_severity(_seen(case), config))
    reviewed = at_severity(_reviewed(case, seen), config)
    return tuple(sorted((*seen, *reviewed), key=lambda one: (-one.severity, one.place, one.code, one.message)))


def _seen(case: Case) -> Iterator[Finding]:
    """Yield what was told by reading and linking, then what each check finds."""
    tellings = {one.rule.name: one for one in _rules() if isinstance(one, Telling)}
    yield from gather(case, tellings)
    for one in _rules():
        if isinstance(one, Check):
            yield from one(case)


def _reviewed(case: Case, seen: tuple[Finding, ...]) -> Iterator[Finding]:
    for one in _rules():
        if isinstance(one, Review):
            yield from one(case, seen)
