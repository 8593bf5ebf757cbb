"""What is wrong with single values and fields, in words."""

from northline.check.case import Case
from northline.check.phrases import kind_word, shortened
from northline.check.rule import telling
from northline.check.suggest import NEAR_MISS, closest, did_you_mean
from northline.model.fault import Fault
from northline.model.finding import Severity
from northline.model.kind import Kind
from northline.model.text import fold

SHORTEST = 4


def _kind(fault: Fault, case: Case) -> Kind | None:
    item = case.portfolio.items.get(fault.item)
    return case.portfolio.kinds.get(item.type) if item else None


def _field_words(fault: Fault, case: Case) -> str:
    kind, name = _kind(fault, case), fault.facts["field"]
    field = kind.by_name.get(fold(name)) if kind else None
    return kind_of_words(field.words) if field else name.replace("_", " ")


def kind_of_words(label: str) -> str:
    """A field's label inside a sentence: `Business owner` → `business owner`, `PI` stays."""
    return label if label.split(maxsplit=1)[0].isupper() else label[:1].lower() + label[1:]


def _subject(fault: Fault, case: Case) -> str:
    words = _field_words(fault, case)
    return f"the {words} of {fault.item}" if fault.item else f"the {words}"


@telling("NL301", "invalid-value", Severity.ERROR)
def invalid_value(fault: Fault, case: Case) -> tuple[str, str]:
    """A field holds what it cannot hold.

    Why it matters: the value is left out of every score and list.

    How to fix: write what the message expects; `TBD`, `n/a` and `-` mean "nothing yet".

    Example: `due: next Friday` where a date such as 2026-03-16 is expected.
    """
    return f"{_subject(fault, case)} is “{shortened(fault.facts['found'])}”", _expected(fault)


@telling("NL302", "value-out-of-range", Severity.ERROR)
def value_out_of_range(fault: Fault, case: Case) -> tuple[str, str]:
    """A number lies outside of its scale.

    Why it matters: it would outweigh all others, so it is left out.

    How to fix: use the scale that the message names.

    Example: `business_value: 20` on an objective, where 1 to 10 is the scale.
    """
    return f"{_subject(fault, case)} is out of range: {shortened(fault.facts['found'])}", _expected(fault)


def _expected(fault: Fault) -> str:
    choices = [word.strip() for word in fault.facts["expected"].removeprefix("one of ").split(",")]
    near = closest(fault.facts["found"], choices) if len(choices) > 1 else ""
    return did_you_mean(near) or f"expected {fault.facts['expected']}"


@telling("NL303", "unknown-field", Severity.WARNING, gather=True)
def unknown_field(fault: Fault, case: Case) -> tuple[str, str] | None:
    """A field's name is nearly that of a known field.

    Why it matters: a misspelt field is kept and shown under "more", and counts nowhere.

    How to fix: correct the name. A field of your own is welcome when it is not nearly a known one.

    Example: `job_szie: 5`.
    """
    kind, item = _kind(fault, case), case.portfolio.items.get(fault.item)
    name = fault.facts["field"]
    if kind is None or item is None or len(fold(name)) < SHORTEST:
        return None
    near = closest(name, (*(one.name for one in kind.fields), *(alias for one in kind.fields for alias in one.aliases)), NEAR_MISS)
    meant = kind.by_name.get(fold(near)) if near else None
    if meant is None or meant.name in item.fields:
        return None
    return f"{fault.item} has a field {name}, which {kind_word(kind)} items do not have", did_you_mean(meant.name)


@telling("NL304", "unknown-state", Severity.WARNING, gather=True)
def unknown_state(fault: Fault, case: Case) -> tuple[str, str]:
    """An item is in a state that its Kanban does not have.

    Why it matters: its card stands in the column "unmapped", and nobody knows whether it is ready or done.

    How to fix: use a state of the Kanban, or add yours under `states:` in site_config.yml.

    Example: `state: in progress` where the Kanban says `implementing`.
    """
    kind, state = _kind(fault, case), fault.facts["state"]
    states = kind.states if kind else ()
    hint = did_you_mean(closest(state, states)) or f"known: {', '.join(states)}"
    return f"{fault.item} is in state {state}, which the {kind_word(kind, 'item')} Kanban does not have", hint
