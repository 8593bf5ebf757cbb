"""What a check is: a rule with a code and a name, found by a function whose docstring is its catalogue page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from inspect import getdoc

from northline.config import Config
from northline.model.fault import Fault
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.place import Place
from northline.model.portfolio import Portfolio
from northline.model.scores import Scores


@dataclass(frozen=True, slots=True)
class Case:
    """What a check looks at."""

    portfolio: Portfolio
    scores: Scores
    config: Config


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's code, name, usual severity and catalogue page."""

    code: str
    name: str
    severity: Severity
    doc: str

    def at(self, place: Place, message: str, *, item: str = "", hint: str = "", related: tuple[Place, ...] = ()) -> Finding:
        """A finding of this rule at a place."""
        return Finding(self.code, self.name, self.severity, message, place, item, hint, related)

    def on(self, item: Item, message: str, *, field: str = "", hint: str = "", related: tuple[Place, ...] = ()) -> Finding:
        """A finding of this rule on an item, at one of its fields if it is given."""
        place = item.place_of(field) if field else item.place
        return self.at(place, message, item=item.id, hint=hint, related=related)


Find = Callable[[Rule, Case], Iterator[Finding]]
Say = Callable[[Fault, Case], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that looks for itself."""

    rule: Rule
    find: Find

    def __call__(self, case: Case) -> Iterator[Finding]:
        """Yield what the rule finds."""
        return self.find(self.rule, case)


@dataclass(frozen=True, slots=True)
class Telling:
    """A rule that puts a fault seen by reading or linking into words: message and hint."""

    rule: Rule
    say: Say

    def __call__(self, fault: Fault, case: Case) -> Finding:
        """Say the fault as a finding."""
        message, hint = self.say(fault, case)
        return replace(self.rule.at(fault.place, message, item=fault.item, hint=hint), related=fault.related)


def check(code: str, name: str, severity: Severity) -> Callable[[Find], Check]:
    """Make a check of a function that yields findings; its docstring is the catalogue page."""
    return lambda find: Check(Rule(code, name, severity, getdoc(find) or ""), find)


def telling(code: str, name: str, severity: Severity) -> Callable[[Say], Telling]:
    """Make a rule of a function that words a fault; its docstring is the catalogue page."""
    return lambda say: Telling(Rule(code, name, severity, getdoc(say) or ""), say)
