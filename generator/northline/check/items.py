"""What reading can find wrong with items, sheets and sections, in words."""

from northline.check.case import Case
from northline.check.phrases import a_kind, kind_word
from northline.check.rule import telling
from northline.check.suggest import closest, did_you_mean
from northline.model.fault import Fault
from northline.model.finding import Severity


@telling("NL111", "unknown-type", Severity.ERROR)
def unknown_type(fault: Fault, case: Case) -> tuple[str, str]:
    """An item's type is not one that the site knows.

    Why it matters: nobody knows what its fields mean, so it takes part in no score and no page.

    How to fix: use a known type, or declare the new one under `kinds:` in site_config.yml.

    Example: `type: featuer`.
    """
    written = fault.facts["type"]
    names = [name for kind in case.config.kinds.values() for name in (kind.name, kind.plural, *kind.aliases)]
    return f"there is no type {written}", did_you_mean(closest(written, names)) or f"known: {', '.join(case.config.kinds)}"


@telling("NL112", "invalid-id", Severity.ERROR)
def invalid_id(fault: Fault, _: Case) -> tuple[str, str]:
    """An id cannot be used.

    Why it matters: ids become addresses of pages and targets of links.

    How to fix: use 1 to 80 characters without space, brackets, `|`, `<`, `>`, quotes or `..`.

    Example: `id: FEAT 12` should be `id: FEAT-12`.
    """
    return f"the id {fault.facts['id']} cannot be used: {fault.facts['problem']}", "use letters, digits and hyphens, such as FEAT-12"


@telling("NL113", "row-too-wide", Severity.WARNING)
def row_too_wide(fault: Fault, _: Case) -> tuple[str, str]:
    r"""A row of a sheet has more cells than the table has columns.

    Why it matters: the cells beyond the last column belong to no field; often a text holds a bare `|`.

    How to fix: write `\|` for a bar inside a cell.

    Example: `| FEAT-3 | Pay by card | wallet | 8 |` under three columns.
    """
    return f"this row has {fault.facts['cells']} cells for {fault.facts['columns']} columns", "write \\| for a bar inside a cell"


@telling("NL123", "row-outside-table", Severity.ERROR)
def row_outside_table(fault: Fault, _: Case) -> tuple[str, str]:
    """Lines of a sheet look like rows, and belong to no table.

    Why it matters: the items in them are missing from the site; a blank line is enough to end a table.

    How to fix: take out the blank line above, or give the rows a header and a line of dashes with as many cells as the header.

    Example: `| FEAT-3 | Pay by card |` below a blank line.
    """
    lines = int(fault.facts["lines"])
    what = (
        "this line looks like a row of a table, and belongs" if lines == 1 else f"these {lines} lines look like rows of a table, and belong"
    )
    return f"{what} to none", "take out the blank line above, or add a header and a line of dashes that has as many cells"


@telling("NL114", "sheet-without-rows", Severity.WARNING)
def sheet_without_rows(fault: Fault, case: Case) -> tuple[str, str]:
    """A file says that it is a sheet, and holds no row.

    Why it matters: its items are missing from the site.

    How to fix: add a Markdown table with a header, a line of dashes and a row an item.

    Example: `sheet: story` above a bullet list.
    """
    word = kind_word(case.config.kinds.get(fault.facts["type"]), fault.facts["type"])
    return f"this {word} sheet has no rows", "add a Markdown table: a header, a line of dashes, one row an item"


@telling("NL115", "section-without-items", Severity.WARNING)
def section_without_items(fault: Fault, case: Case) -> tuple[str, str]:
    """A file says that its headings are items, and none begins with an id.

    Why it matters: its items are missing from the site.

    How to fix: begin each item's heading with its id and a colon.

    Example: `## FEAT-12: Offline checkout`.
    """
    what = a_kind(case.portfolio, fault.facts["type"])
    return f"no heading of this file is {what}", "begin headings with an id, such as ## FEAT-12: Offline checkout"


@telling("NL116", "body-too-large", Severity.ERROR)
def body_too_large(fault: Fault, _: Case) -> tuple[str, str]:
    """An item's text is longer than what is shown.

    Why it matters: a limit keeps one pasted log from stalling everybody's build.

    How to fix: move the long part to a file of its own and link to it.

    Example: a chat log of 2 MB under a feature.
    """
    return (
        f"the text is too long: {fault.facts['size']}, the limit is {fault.facts['limit']}",
        "move the long part elsewhere, and link to it",
    )


@telling("NL117", "body-too-deep", Severity.ERROR)
def body_too_deep(fault: Fault, _: Case) -> tuple[str, str]:
    """An item's text nests lists, quotes or columns beyond the limit.

    Why it matters: such a text stalls the build and no reader can follow it.

    How to fix: flatten the list or the quotes, or split the table.

    Example: a quote of a quote, a hundred levels deep.
    """
    return f"the text goes beyond a limit: {fault.facts['what']}, at most {fault.facts['limit']}", "flatten or split it"


@telling("NL118", "unknown-column", Severity.NOTE, gather=True)
def unknown_column(fault: Fault, _: Case) -> tuple[str, str]:
    """A column of a sheet is not a field of its kind.

    Why it matters: what stands in it is kept and shown under "more", and counts in no score.

    How to fix: name the column after the field that is meant, or leave it as it is.

    Example: a column `Estimated effort` beside `Job size`.
    """
    return f"the column {fault.facts['column']} is not a known field", "name it after a field, or let it stand: it shows under “more”"
