"""What a reader reads: the words and digits of cells, without where they lead."""

from northline.model.cells import Cell, Computed, Counted, Ref, Refs, Several, Written


def said(one: object) -> str:
    """A cell as text, a number with its note."""
    if isinstance(one, Several):
        return " ".join(text for part in one.parts if (text := said(part)))
    if isinstance(one, Written | Counted | Computed):
        return f"{one.text} {one.note}".strip()
    if isinstance(one, Refs):
        return ", ".join(ref.id for ref in one.refs) or one.empty
    if isinstance(one, Ref):
        return one.title
    return str(getattr(one, "text", one))


def listed(one: Cell) -> list[str]:
    """The ids of the items that a number opens to."""
    at = one.at if isinstance(one, Counted | Computed) else ""
    if isinstance(at, str):
        return []
    refs = at if isinstance(at, tuple) else tuple(each.ref for each in at.inputs if each.ref)
    return [ref.id for ref in refs]
