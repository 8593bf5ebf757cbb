"""Secrets in content, in words that never repeat them."""

from northline.check.case import Case
from northline.check.rule import telling
from northline.model.fault import Fault
from northline.model.finding import Severity


@telling("NL120", "secret", Severity.ERROR)
def secret(fault: Fault, _: Case) -> tuple[str, str]:
    """A file holds what looks like a secret: a token, a private key, a password in an address.

    Why it matters: whoever can read the repository or the site can use it. No page shows it, but git remembers it.

    How to fix: revoke it first, then remove it from the file; deleting the line leaves it in the history.

    Example: a token pasted into `content/guide/setup.md` with the command that needed it.
    """
    return f"this looks like {fault.facts['kind']}", "revoke it first, then remove it: git remembers what you delete"
