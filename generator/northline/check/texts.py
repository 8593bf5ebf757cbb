"""What can go wrong with texts on their way to a page, in words."""

from northline.check.case import Case
from northline.check.rule import telling
from northline.model.fault import Fault
from northline.model.finding import Severity


@telling("NL122", "text-too-long", Severity.ERROR)
def text_too_long(fault: Fault, _: Case) -> tuple[str, str]:
    """A title or a field is longer than what is shown of it.

    Why it matters: titles and fields stand on many pages; one pasted log could fill all of them.

    How to fix: shorten it, and move the rest into the item's text.

    Example: a title of 5,000 characters, because a whole mail was pasted into the heading.
    """
    facts = fault.facts
    return f"{facts['field']} is cut: it has {facts['size']} characters, at most {facts['limit']} are shown", "move the rest into the text"


@telling("NL121", "text-not-rendered", Severity.ERROR)
def text_not_rendered(fault: Fault, _: Case) -> tuple[str, str]:
    """A text cannot be rendered, and is shown as it was written.

    Why it matters: readers find source where a page should be. Only `northline build` renders prose and knows of all such pages.

    How to fix: look for what is unusual in it, such as tags that are not closed or thousands of brackets; or split it.

    Example: a page with a hundred thousand tags that nothing closes, pasted from another system.
    """
    return f"this text is shown as it was written: {fault.facts['problem']}", "simplify what is unusual in it, or split it"
