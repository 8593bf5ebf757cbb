"""The checks, one file a family: any module here whose globals hold checks or tellings is found by itself."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from northline.check.rule import Case, Check, Rule, Telling
from northline.config import Config
from northline.model.finding import Finding
from northline.model.portfolio import Portfolio
from northline.model.scores import Scores


@cache
def _rules() -> tuple[Check | Telling, ...]:
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    found = {one.rule.code: one for module in modules for one in vars(module).values() if isinstance(one, Check | Telling)}
    return tuple(found[code] for code in sorted(found))


def catalogue() -> tuple[Rule, ...]:
    """Every rule, by code."""
    return tuple(one.rule for one in _rules())


def check(portfolio: Portfolio, scores: Scores, config: Config) -> tuple[Finding, ...]:
    """All findings, worst first, then by place; answered ones stay, marked as such."""
    case = Case(portfolio, scores, config)
    findings = _all(case)
    return tuple(sorted(findings, key=lambda one: (-one.severity, one.place, one.code, one.message)))


def _all(case: Case) -> Iterator[Finding]:
    tellings = {one.rule.name: one for one in _rules() if isinstance(one, Telling)}
    for fault in case.portfolio.faults:
        yield tellings[fault.rule](fault, case)
    for one in _rules():
        if isinstance(one, Check):
            yield from one(case)
