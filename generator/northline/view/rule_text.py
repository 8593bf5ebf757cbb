"""The parts of a rule's catalogue page: what it means, why it matters, how to fix it."""

from northline.model.catalogue import RulePage

FIX = "How to fix:"
WHY = "Why it matters:"


def paragraphs(doc: str) -> tuple[str, ...]:
    """The paragraphs of a page, each on one line."""
    return tuple(" ".join(part.split()) for part in doc.split("\n\n") if part.strip())


def meaning(rule: RulePage | None) -> str:
    """What a rule says, in its first paragraph."""
    found = paragraphs(rule.doc) if rule else ()
    return found[0] if found else ""


def named_part(rule: RulePage | None, name: str) -> str:
    """The paragraph that begins with a name, without it; empty when there is none."""
    found = (part.removeprefix(name).strip() for part in paragraphs(rule.doc) if part.startswith(name)) if rule else iter(())
    text = next(found, "")
    return text[:1].upper() + text[1:]
