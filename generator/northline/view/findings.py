"""All findings, by rule: what is wrong, what it means, how to mend it, and what has been answered."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from northline.model.cells import Anchor, Badge, Cell, Column, Computed, Input, Phrase, Receipt, Row, Table, Text
from northline.model.finding import Finding, Severity
from northline.model.frozen import Frozen
from northline.model.page import Page, Redirect, href
from northline.view.atlas import Atlas
from northline.view.family import Family
from northline.view.numbers import counted, phrase
from northline.view.paging import chunks
from northline.view.parts import Crumb, FindingLine
from northline.view.rule_text import FIX, WHY, meaning, named_part

# More than this in a group is folded; more than a page can carry goes to pages of its own.
SHOWN = 50
MOST_OF_RULE = 200
# On a site with very many findings each group gives only a taste, so that the page stays below a megabyte.
MOST_OF_ALL = 1000
TASTE = 20
TONES = {Severity.ERROR: "act", Severity.WARNING: "watch", Severity.NOTE: "quiet"}
GOOD = "Nothing was found. Every link leads somewhere, every number adds up: a good moment to look at the plan itself."


class FindingGroup(Frozen):
    """The findings of one rule: a few in sight, the rest folded, or on a page of their own."""

    anchor: str
    code: str
    name: str
    severity: str
    count: int
    about: str
    why: str
    fix: str
    shown: tuple[FindingLine, ...]
    folded: tuple[FindingLine, ...] = ()
    more: Anchor | None = None


class Tally(Frozen):
    """A count with its name."""

    label: str
    count: Cell


class FindingsPage(Frozen):
    """What a findings page shows."""

    title: str
    lead: str | Phrase
    tallies: tuple[Tally, ...]
    contents: Table | None
    groups: tuple[FindingGroup, ...]
    answered: tuple[FindingLine, ...] = ()
    answered_count: int = 0
    answered_more: Anchor | None = None
    kicker: str = ""
    crumbs: tuple[Crumb, ...] = ()
    badges: tuple[Badge, ...] = ()
    pager: tuple[Anchor, ...] = ()


def pages(atlas: Atlas) -> Iterator[Page | Redirect]:
    """The page of all findings, and pages of their own for rules that find very much."""
    findings = atlas.train.findings
    waiting = [one for one in findings if one.open]
    answered = [one for one in findings if not one.open]
    groups = by_rule(waiting)
    limit = MOST_OF_RULE if len(findings) <= MOST_OF_ALL else TASTE
    yield _front(atlas, groups, limit)
    for code, group in groups.items():
        if len(group) > limit:
            yield from _pages_of(atlas, group, f"{code} {group[0].name}", url(code))
    if len(answered) > limit:
        yield from _pages_of(atlas, answered, "Answered findings", url("answered"))


def by_rule(findings: Sequence[Finding]) -> Mapping[str, list[Finding]]:
    """Findings by code; worse rules first, then by code."""
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for one in findings:
        found[one.code].append(one)
    return {code: found[code] for code in sorted(found, key=lambda code: (-max(one.severity for one in found[code]), code))}


def url(code: str) -> str:
    """Where the findings of one rule stand when they are too many."""
    return f"findings/{code.lower()}/"


def _front(atlas: Atlas, groups: Mapping[str, list[Finding]], limit: int) -> Page:
    findings = atlas.train.findings
    waiting = [one for one in findings if one.open]
    answered = [one for one in findings if not one.open]
    shown = FindingsPage(
        title="Findings",
        lead=_lead(waiting, answered),
        tallies=(*(_tally(waiting, severity) for severity in reversed(Severity)), *_answers(findings)),
        contents=_contents(atlas, groups) if len(groups) > 1 else None,
        groups=tuple(_group(atlas, code, group, limit) for code, group in groups.items()),
        answered=tuple(atlas.finding(one) for one in answered[:limit]),
        answered_count=len(answered),
        answered_more=Anchor(f"All {len(answered)} answered findings", href(url("answered"))) if len(answered) > limit else None,
    )
    return Page("findings/", "Findings", "findings", shown, section="findings", nav="Findings", search=str(shown.lead))


def _lead(waiting: Sequence[Finding], answered: Sequence[Finding]) -> str | Phrase:
    if not waiting:
        return phrase(f"{GOOD} {{}} have been answered.", _by_rule(answered)) if answered else GOOD
    errors = [one for one in waiting if one.severity is Severity.ERROR]
    if errors:
        many = "error" if len(errors) == 1 else "errors"
        return phrase(f"{{}} {many} to mend first: contradictions and links that lead nowhere.", _by_rule(errors))
    return "No errors. What is left are warnings and notes on quality and risk."


def _tally(findings: Sequence[Finding], severity: Severity) -> Tally:
    found = [one for one in findings if one.severity is severity]
    return _tallied(severity.word if len(found) == 1 else f"{severity.word}s", found)


def _answers(findings: Sequence[Finding]) -> Iterator[Tally]:
    """Yield what is left to explain in alignment, which is the number to drive down, and what has been answered by whom."""
    yield _tallied("unexplained in alignment", [one for one in findings if one.aligns and one.open])
    yield _tallied("explained by a decision", [one for one in findings if one.explained_by and not one.allowed])
    yield _tallied("allowed with a reason", [one for one in findings if one.allowed])


def _tallied(label: str, findings: Sequence[Finding]) -> Tally:
    return Tally(label, _by_rule(findings) if findings else counted(0, ""))


def _by_rule(findings: Sequence[Finding]) -> Computed:
    """How many findings there are, opening to how many of each rule."""
    inputs = tuple(Input(f"{code} {len(group)}") for code, group in by_rule(findings).items())
    return Computed(str(len(findings)), Receipt("By rule:", inputs, ""), float(len(findings)))


def _contents(atlas: Atlas, groups: Mapping[str, list[Finding]]) -> Table:
    rules = atlas.train.catalogue.rules
    columns = (
        Column("rule", "Rule", ""),
        Column("meaning", "What it says", "", wide=True),
        Column("severity", "Severity", ""),
        Column("count", "Findings", "number"),
    )
    rows = tuple(
        Row(
            (
                Anchor(f"{code} {group[0].name}", f"#{code.lower()}"),
                Text(meaning(rules.get(code))),
                Badge(_worst(group).word, TONES[_worst(group)]),
                counted(len(group), f"#{code.lower()}"),
            )
        )
        for code, group in groups.items()
    )
    return Table("rules", "Rules that found something, worst first", columns, rows)


def _worst(group: Sequence[Finding]) -> Severity:
    return max(one.severity for one in group)


def _group(atlas: Atlas, code: str, group: Sequence[Finding], limit: int) -> FindingGroup:
    rule = atlas.train.catalogue.rules.get(code)
    kept = group if len(group) <= limit else group[: min(limit, TASTE)]
    lines = tuple(atlas.finding(one) for one in kept)
    shown = len(lines) if len(lines) <= SHOWN + 1 else SHOWN
    return FindingGroup(
        anchor=code.lower(),
        code=code,
        name=group[0].name,
        severity=_worst(group).word,
        count=len(group),
        about=meaning(rule),
        why=named_part(rule, WHY),
        fix=named_part(rule, FIX),
        shown=lines[:shown],
        folded=lines[shown:],
        more=Anchor(f"All {len(group)} findings of {code}", href(url(code))) if len(group) > len(lines) else None,
    )


def _pages_of(atlas: Atlas, findings: Sequence[Finding], title: str, where: str) -> Iterator[Page]:
    """Yield pages of one long list, each with links to the others."""
    crumbs = (Crumb("Findings", href("findings/")),)
    for chunk in chunks(findings, where):
        lines = tuple(atlas.finding(finding) for finding in chunk.entries)
        group = FindingGroup("all", "", "What was found", "", len(lines), "", "", "", lines)
        heading = chunk.titled(title)
        shown = FindingsPage(
            heading, phrase("{} in all.", counted(len(findings), href(where))), (), None, (group,), crumbs=crumbs, pager=chunk.pager
        )
        yield Page(chunk.url, heading, "findings", shown, section="findings")


FAMILY = Family("findings", 100, pages)
