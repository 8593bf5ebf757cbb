"""Checks on the vision: that there is one, only one at a time, and that somebody looked at it lately."""

from collections import defaultdict
from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import listed
from northline.check.rule import TRAIN, Rule, check
from northline.model.finding import Finding, Severity
from northline.model.item import Item

LEVELS = {"art": "the ART", "": "the ART", "solution": "the solution", "portfolio": "the portfolio"}


@check("NL401", "no-vision", Severity.WARNING)
def no_vision(rule: Rule, case: Case) -> Iterator[Finding]:
    """The train has no vision.

    Why it matters: nothing can be traced to a vision that is not written down.

    How to fix: add one file in `content/visions/` with a title and a `one_liner`.

    Example: `northline new vision "Dinner is settled"`.
    """
    if case.items() and not case.portfolio.of("vision"):
        yield rule.at(TRAIN, "there is no vision", hint="add one, with a title and a one_liner: northline new vision TITLE")


@check("NL402", "two-current-visions", Severity.ERROR)
def two_current_visions(rule: Rule, case: Case) -> Iterator[Finding]:
    """Two visions are current at the same level.

    Why it matters: people would follow different visions, and the site can put only one on every page.

    How to fix: let the newer one supersede the other: `supersedes: VIS-1`.

    Example: last year's vision is still there beside this year's.
    """
    for level, visions in sorted(_current(case).items()):
        for other in visions[1:]:
            ids = listed([one.id for one in visions])
            message = (
                f"{ids} are both current for {LEVELS[level]}" if len(visions) == len("ab") else f"{ids} are all current for {LEVELS[level]}"
            )
            hint = f"say which one stands: supersedes: {visions[0].id}"
            yield rule.on(other, message, hint=hint, related=(visions[0].place,))
            break


def _current(case: Case) -> dict[str, list[Item]]:
    """Visions by level that nothing supersedes and that are written for the current PI, or for none in particular."""
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for vision in case.items("vision"):
        pis = case.portfolio.targets(vision.id, "pi")
        timely = not pis or case.portfolio.calendar.current in pis
        if timely and not case.portfolio.sources(vision.id, "supersedes"):
            level = vision.text("level")
            found["" if level == "art" else level].append(vision)
    return found


@check("NL403", "stale-vision", Severity.WARNING)
def stale_vision(rule: Rule, case: Case) -> Iterator[Finding]:
    """The vision was not reviewed for a long time.

    Why it matters: a vision that nobody looks at stops steering; markets and customers move on.

    How to fix: read it with the Business Owners before the next PI, and set `reviewed:`.

    Example: last reviewed 200 days ago, where 120 are agreed (`stale_after:`).
    """
    vision, limit = case.portfolio.vision(), case.config.stale_after["vision"]
    dates = ((name, vision.date(name)) for name in ("reviewed", "updated", "created")) if vision else iter(())
    field, looked_at = next(((name, date) for name, date in dates if date), ("", None))
    if vision is None or looked_at is None:
        return
    age = (case.portfolio.as_of - looked_at).days
    if age > limit:
        yield rule.on(
            vision, f"{vision.id} was last reviewed {age} days ago; {limit} are agreed", field=field, hint="review it, and set reviewed:"
        )
