"""Findings recognised again in another state of the content, wherever lines have moved to."""

import hashlib
from collections.abc import Iterable

from northline.model.finding import Finding


def fingerprints(findings: Iterable[Finding]) -> tuple[str, ...]:
    """A name for each finding, of its rule, item (else file) and message, so that it stays when lines and files move."""
    seen: dict[str, int] = {}
    found = []
    for one in findings:
        key = f"{one.code}\n{one.item or one.place.path}\n{one.message}"
        seen[key] = seen.get(key, 0) + 1
        found.append(hashlib.sha256(f"{key}\n{seen[key]}".encode()).hexdigest()[:32])
    return tuple(found)


def new_since(findings: tuple[Finding, ...], before: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that were not there before, wherever lines have moved to; one that was answered and is open again is new."""
    known = set(fingerprints(one for one in before if one.open))
    marks = dict(zip(fingerprints(one for one in findings if one.open), (one for one in findings if one.open), strict=True))
    fresh = {id(one) for mark, one in marks.items() if mark not in known}
    return tuple(one for one in findings if id(one) in fresh)
