"""What reading can find wrong with files, in words."""

from northline.check.case import Case
from northline.check.rule import telling
from northline.model.fault import Fault
from northline.model.finding import Severity


@telling("NL101", "unreadable-file", Severity.ERROR)
def unreadable_file(fault: Fault, _: Case) -> tuple[str, str]:
    """A file cannot be read.

    Why it matters: nothing in it reaches the site, and links to it lead nowhere.

    How to fix: check that the file exists, is text, and may be read by the build.

    Example: a file without read permission in `content/features/`.
    """
    return f"this file cannot be read: {fault.facts['problem']}", "check that it is text and may be read"


@telling("NL102", "invalid-front-matter", Severity.ERROR)
def invalid_front_matter(fault: Fault, _: Case) -> tuple[str, str]:
    """The front matter of a file is not valid YAML.

    Why it matters: its fields are lost, so the item shows without team, PI or links.

    How to fix: mend the lines between the two `---`; put quotes around a text that holds a colon or begins with a sign.

    Example: `title: Checkout: offline` needs quotes, `title: "Checkout: offline"`.
    """
    return f"the front matter is not valid: {fault.facts['problem']}", "put quotes around texts that hold `: ` or begin with a sign"


@telling("NL103", "duplicate-key", Severity.ERROR)
def duplicate_key(fault: Fault, _: Case) -> tuple[str, str]:
    """A field is given twice in one item.

    Why it matters: only one of the two can count, and readers of the file see the other.

    How to fix: keep one line and delete the other.

    Example: `state: ready` on line 4 and `state: done` on line 9.
    """
    facts = fault.facts
    # The line stays out of the message, by which a finding is known again when lines move.
    return f"{facts['key']} is given twice", f"keep one of the two; the first is on line {facts['first_line']}"


@telling("NL104", "refused-yaml", Severity.ERROR)
def refused_yaml(fault: Fault, _: Case) -> tuple[str, str]:
    """The front matter uses a feature of YAML that is refused.

    Why it matters: anchors, tags and very deep nesting can stall a build; plain fields never need them.

    How to fix: write the values out in full.

    Example: `team: &t Storefront` in one place and `team: *t` in another.
    """
    return f"the front matter uses what is refused here: {fault.facts['what']}", "write plain fields, values written out in full"


@telling("NL105", "unclosed-front-matter", Severity.ERROR)
def unclosed_front_matter(_: Fault, __: Case) -> tuple[str, str]:
    """The front matter begins with `---` and never ends.

    Why it matters: where fields end and text begins is a guess, so the item may lose either.

    How to fix: add a line with `---` after the last field.

    Example: a file whose second `---` was deleted with the paragraph below it.
    """
    return "the front matter is not closed", "add a line with --- after the last field"


@telling("NL106", "file-too-large", Severity.ERROR)
def file_too_large(fault: Fault, _: Case) -> tuple[str, str]:
    """A file is larger than what is read.

    Why it matters: a limit keeps one pasted log from stalling everybody's build.

    How to fix: split the file, or keep the data elsewhere and link to it.

    Example: an export of 40 MB saved as `content/backlog.md`.
    """
    return f"this file is too large: {fault.facts['size']}, the limit is {fault.facts['limit']}", "split it, or link to it"


@telling("NL107", "odd-encoding", Severity.ERROR)
def odd_encoding(fault: Fault, _: Case) -> tuple[str, str]:
    """A file is not written in UTF-8.

    Why it matters: accented letters and signs show as something else.

    How to fix: save the file as UTF-8 in the editor.

    Example: a sheet exported by a spreadsheet program in Latin-1.
    """
    return f"this file is not clean UTF-8: {fault.facts['problem']}", "save it as UTF-8"


@telling("NL108", "symlink-refused", Severity.ERROR)
def symlink_refused(_: Fault, __: Case) -> tuple[str, str]:
    """The content folder holds a symbolic link.

    Why it matters: it could publish files from outside the content folder.

    How to fix: put the file itself in its place.

    Example: `content/notes`, a link to a home directory.
    """
    return "this is a symbolic link, which is not followed", "put the file itself here"


@telling("NL109", "unsafe-file-name", Severity.ERROR)
def unsafe_file_name(_: Fault, __: Case) -> tuple[str, str]:
    """A file's name holds characters that are not safe in links and pages.

    Why it matters: such names break links, archives or other systems' checkouts.

    How to fix: rename it with letters, digits, `.`, `_` and `-`.

    Example: a file name with a line break or a quotation mark.
    """
    return "the name of this file holds unsafe characters", "use letters, digits, ., _ and -"


@telling("NL110", "refused-file", Severity.WARNING)
def refused_file(fault: Fault, _: Case) -> tuple[str, str]:
    """A file lies in the content folder that is not published.

    Why it matters: a key, a backup or a script does not belong on a public site.

    How to fix: move it out of the content folder.

    Example: `content/features/feat-7.md.bak`.
    """
    return f"this file is not published: {fault.facts['why']}", "move it out of the content folder"
