"""What a check is: a rule with a code and a name, found by a function whose docstring is its catalogue page."""

from collections.abc import Callable, Iterator
from inspect import getdoc

from northline.check.case import Case
from northline.model.fault import Fault
from northline.model.finding import Finding, Severity
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.place import Place

# A finding about the train as a whole stands at the content folder itself.
TRAIN = Place("")
# A message quotes what authors write, and a field may hold a whole page.
LONGEST = 400


class Rule(Frozen):
    """A rule's code, name, usual severity and catalogue page."""

    code: str
    name: str
    severity: Severity
    doc: str

    def at(self, place: Place, message: str, *, item: str = "", hint: str = "", related: tuple[Place, ...] = ()) -> Finding:
        """A finding of this rule at a place."""
        return Finding(self.code, self.name, self.severity, _flat(message), place, item, _flat(hint), related)

    def on(self, item: Item, message: str, *, field: str = "", hint: str = "", related: tuple[Place, ...] = ()) -> Finding:
        """A finding of this rule on an item, at one of its fields if it is given."""
        return self.at(spot(item, field), message, item=item.id, hint=hint, related=related)

    @property
    def summary(self) -> str:
        """The first sentence of the catalogue page."""
        return self.doc.partition("\n")[0]


def _flat(text: str) -> str:
    """A text on one line and of a length that people read, whatever an author wrote into a field."""
    line = " ".join(text.splitlines()) if len(text.splitlines()) > 1 else text
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def spot(item: Item, field: str = "") -> Place:
    """Where a finding on an item stands: at a field, else where its id or title is written, else where it starts."""
    known = next((name for name in (field, "id", "title") if name in item.fields or name in item.more), "")
    return item.place_of(known)


Find = Callable[[Rule, Case], Iterator[Finding]]
Say = Callable[[Fault, Case], tuple[str, str] | None]
Look = Callable[[Rule, Case, tuple[Finding, ...]], Iterator[Finding]]


class Check(Frozen):
    """A rule that looks for itself."""

    rule: Rule
    find: Find

    def __call__(self, case: Case) -> Iterator[Finding]:
        """Yield what the rule finds."""
        return self.find(self.rule, case)


class Telling(Frozen):
    """A rule that puts a fault seen by reading or linking into words: message and hint, or None to let it pass.

    With `gather`, a fault that many items share is told once.
    """

    rule: Rule
    say: Say
    gather: bool = False

    def __call__(self, fault: Fault, case: Case) -> Finding | None:
        """Say the fault as a finding."""
        said = self.say(fault, case)
        # A row of a plan that is kept may tell of an objective that is gone: nobody could open it.
        item = fault.item if fault.item in case.portfolio.items else ""
        return self.rule.at(fault.place, said[0], item=item, hint=said[1], related=fault.related) if said else None


class Review(Frozen):
    """A rule that looks at the findings of all others."""

    rule: Rule
    look: Look

    def __call__(self, case: Case, findings: tuple[Finding, ...]) -> Iterator[Finding]:
        """Yield what the rule finds."""
        return self.look(self.rule, case, findings)


def check(code: str, name: str, severity: Severity) -> Callable[[Find], Check]:
    """Make a check of a function that yields findings; its docstring is the catalogue page."""
    return lambda find: Check(Rule(code, name, severity, getdoc(find) or ""), find)


def telling(code: str, name: str, severity: Severity, *, gather: bool = False) -> Callable[[Say], Telling]:
    """Make a rule of a function that words a fault; its docstring is the catalogue page."""
    return lambda say: Telling(Rule(code, name, severity, getdoc(say) or ""), say, gather)


def review(code: str, name: str, severity: Severity) -> Callable[[Look], Review]:
    """Make a rule of a function that looks at the findings of all others; its docstring is the catalogue page."""
    return lambda look: Review(Rule(code, name, severity, getdoc(look) or ""), look)
