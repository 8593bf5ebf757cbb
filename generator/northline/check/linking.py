"""What linking items can find wrong, in words."""

from northline.check.case import Case
from northline.check.other_trains import instead
from northline.check.phrases import a_kind, link, listed
from northline.check.rule import telling
from northline.check.suggest import did_you_mean
from northline.model.fault import Fault
from northline.model.finding import Severity

HOW = {"case": "upper and lower case differ", "padding": "leading zeros differ", "zero-padding": "leading zeros differ"}


def _expected_bases(fault: Fault, case: Case) -> tuple[str, ...]:
    """The kinds that the field behind a link may point to."""
    item = case.portfolio.items.get(fault.item)
    kind = case.portfolio.kinds.get(item.type) if item else None
    fields = (one for one in kind.fields if one.name == fault.facts["role"]) if kind else iter(())
    field = next(fields, None)
    return field.targets if field else ()


@telling("NL201", "dangling-link", Severity.ERROR)
def dangling_link(fault: Fault, case: Case) -> tuple[str, str]:
    """A link names an item that does not exist.

    Why it matters: the thread from the work to the vision is cut here, and scores leave the link out.

    How to fix: correct the id, add the item, or remove the link; an old id can live on under `aliases:`.

    Example: `depends_on: [FEAT-99]` after FEAT-99 was renamed to FEAT-9.
    """
    role, target = fault.facts["role"], fault.facts["target"]
    if "train" in fault.facts:
        return f"{link(fault.item, role, target)}, which {fault.facts['train']} does not have", instead(fault, case)
    hint = did_you_mean(case.names.closest(target, _expected_bases(fault, case))) or "correct the id, or add the item"
    return f"{link(fault.item, role, target)}, which does not exist", hint


@telling("NL202", "wrong-type-link", Severity.ERROR)
def wrong_type_link(fault: Fault, case: Case) -> tuple[str, str]:
    """A link points to an item of a kind that it cannot point to.

    Why it matters: a feature that "supports" another feature reaches no theme by it.

    How to fix: link to an item of the expected kind, or use `relates_to`, which may point to anything.

    Example: `supports: [FEAT-3]`, where an outcome, a theme or a KPI is expected.
    """
    facts = fault.facts
    kinds = [name.strip() for name in facts["expected"].replace(" or ", ",").split(",") if name.strip()]
    expected = listed([a_kind(case.portfolio, name) for name in kinds], "or")
    found = a_kind(case.portfolio, facts["type"])
    return f"{link(fault.item, facts['role'], facts['target'])}, which is {found}", f"expected {expected}"


@telling("NL203", "forgiving-link", Severity.NOTE, gather=True)
def forgiving_link(fault: Fault, _: Case) -> tuple[str, str]:
    """A link was found although it is not written like the id.

    Why it matters: it works here, and fails in tools that compare ids letter by letter.

    How to fix: write the id as the item has it.

    Example: `parent: epic-3` for EPIC-3, or `FEAT-007` for FEAT-7.
    """
    facts = fault.facts
    how = HOW.get(facts["how"], facts["how"])
    return f"{link(fault.item, facts['role'], facts['written'])}, taken as {facts['target']} ({how})", f"write {facts['target']}"


@telling("NL204", "duplicate-id", Severity.ERROR)
def duplicate_id(fault: Fault, _: Case) -> tuple[str, str]:
    """Two items have the same id, or ids that differ only by case.

    Why it matters: links to it can mean only one of them, and one page would hide the other.

    How to fix: give one of them a new id.

    Example: a file copied to begin a new feature, its id not changed.
    """
    # The place stays out of the message, by which a finding is known again when lines move.
    return f"the id {fault.facts['id']} is taken", f"it stands first in {fault.facts['first']}; give one of the two a new id"


@telling("NL205", "parent-cycle", Severity.ERROR)
def parent_cycle(fault: Fault, _: Case) -> tuple[str, str]:
    """Items are each other's parents, in a circle.

    Why it matters: nothing in the circle can reach the vision.

    How to fix: remove the parent that points back down.

    Example: EPIC-1 is part of EPIC-2, which is part of EPIC-1.
    """
    return f"these are part of each other in a circle: {fault.facts['ids']}", "remove the parent that points back down"


@telling("NL206", "dependency-cycle", Severity.ERROR)
def dependency_cycle(fault: Fault, _: Case) -> tuple[str, str]:
    """Items wait for each other, in a circle.

    Why it matters: none of them can be finished first, and no order of work is right.

    How to fix: split one of the items so that a part can go first, or drop the link that is not a real need.

    Example: FEAT-1 depends on FEAT-2, FEAT-2 on FEAT-3, FEAT-3 on FEAT-1.
    """
    return f"these wait for each other in a circle: {fault.facts['ids']}", "split one, or drop the link that is not a real need"


@telling("NL207", "alias-collision", Severity.WARNING)
def alias_collision(fault: Fault, _: Case) -> tuple[str, str]:
    """An alias is also the name of another item.

    Why it matters: a link by that name can mean either.

    How to fix: remove the alias from one of the two.

    Example: FEAT-9 has the alias CHK, and so has FEAT-12.
    """
    return f"the alias {fault.facts['alias']} of {fault.item} also names {fault.facts['other']}", "remove it from one of the two"


@telling("NL208", "slug-collision", Severity.WARNING)
def slug_collision(fault: Fault, _: Case) -> tuple[str, str]:
    """Two ids lead to the same address, or one to that of a page of our own.

    Why it matters: one of the two pages gets another address than its id promises.

    How to fix: change one id so that they differ in letters and digits. A PI cannot be called `current` or `explorer`.

    Example: `FEAT/1` and `FEAT-1` both become `/features/feat-1/`.
    """
    if not fault.facts["other"]:
        return f"{fault.item} would have the address {fault.facts['slug']}, which is kept for a page of our own", "choose another id"
    return f"{fault.item} would have the address {fault.facts['slug']}, as {fault.facts['other']} has", "change one of the two ids"


@telling("NL209", "dangling-wiki-link", Severity.ERROR)
def dangling_wiki_link(fault: Fault, case: Case) -> tuple[str, str]:
    """A link in the text names an item that does not exist.

    Why it matters: readers see a name that they cannot follow.

    How to fix: correct the id between the double brackets, or write it without them.

    Example: `[[FEAT-99]]` after FEAT-99 was renamed.
    """
    target = fault.facts["target"]
    if "train" in fault.facts:
        return f"the text links to {target}, which {fault.facts['train']} does not have", instead(fault, case)
    return f"the text links to {target}, which does not exist", did_you_mean(
        case.names.closest(target)
    ) or "correct the id, or add the item"


@telling("NL210", "self-link", Severity.ERROR)
def self_link(fault: Fault, _: Case) -> tuple[str, str]:
    """An item links to itself.

    Why it matters: it says nothing, and hides that the real target is missing.

    How to fix: name the item that is meant.

    Example: `parent: FEAT-7` on FEAT-7 itself.
    """
    return f"{link(fault.item, fault.facts['role'], 'itself')}", "name the item that is meant, or remove the link"


@telling("NL211", "unknown-iteration", Severity.WARNING, gather=True)
def unknown_iteration(fault: Fault, _: Case) -> tuple[str, str]:
    """An iteration is named that no PI has.

    Why it matters: the work shows in the unscheduled column and in nobody's load.

    How to fix: name it as PI and number, such as `26.2.3`, or add it to the PI's `iterations:`.

    Example: `iteration: 7` in a PI of five iterations.
    """
    subject = fault.item or "this"
    return f"{subject} names the iteration {fault.facts['iteration']}, which no PI has", "name it as PI and number, such as 26.2.3"
