"""The management review: what does not fit together in a plan, question by question."""

from collections.abc import Iterator

from northline.model.cells import Anchor, Column, Row, Table, Text
from northline.model.page import href
from northline.view.atlas import page
from northline.view.parts import Section
from northline.view.pi.plan import Plan

# What the review asks, and the checks that answer it.
QUESTIONS = (
    ("Do two teams promise the same?", ("duplicate-objective", "similar-objective", "shared-feature")),
    ("Does less valuable work come first?", ("priority-inversion", "rank-against-dependency", "predecessor-later")),
    ("Is an outcome or theme left out?", ("theme-unserved", "outcome-unserved", "outcome-only-uncommitted", "team-without-objectives")),
    (
        "Does a team carry too much?",
        ("overload", "uncommitted-overload", "load-without-capacity", "no-guard-band", "feature-work-in-ip", "low-confidence"),
    ),
    (
        "Does a promise stand on uncertain ground?",
        ("committed-on-uncommitted", "promised-too-late", "dependency-unanswered", "risk-not-roamed"),
    ),
    ("Does work serve no theme?", ("no-line-of-sight", "dangling-sight", "retired-theme", "orphan-work")),
)
FEW = 3


def concerned(plan: Plan) -> frozenset[str]:
    """Ids whose findings belong on the PI's pages: what is planned in it, itself, and the strategy while it is current."""
    ids = {plan.id, *(item.id for items in plan.gathered.values() for item in items)}
    if plan.current:
        ids |= {one.id for one in plan.atlas.portfolio.of("outcome", "theme", "vision", "team")}
    return frozenset(ids)


def review(plan: Plan) -> Section | None:
    """Open findings on the plan under the question that each answers; None once the PI is over."""
    if plan.closed:
        return None
    ids = concerned(plan)
    rows = tuple(row for question, names in QUESTIONS for row in _answer(plan, ids, question, names))
    columns = (
        Column("worst", "What does not fit", wide=True),
        Column("item", "On"),
        Column("question", "Question of the review"),
        Column("hint", "What to do", wide=True),
    )
    table = Table("", "Open findings by question", columns, rows, "The checks found no contradiction in this plan.")
    links = (page("How alignment stands", "alignment/"), page("All findings", "findings/"))
    return Section("What does not fit together?", "management-review", (table,), links=links)


def _answer(plan: Plan, ids: frozenset[str], question: str, names: tuple[str, ...]) -> Iterator[Row]:
    found = [one for one in plan.atlas.train.findings if one.open and one.item in ids and one.name in names]
    for one in found[:FEW]:
        yield Row(
            (
                Anchor(one.message, href("findings/", one.code.lower())),
                plan.atlas.mentions((one.item,)),
                Text(question),
                Text(one.hint or "–", quiet=not one.hint),
            )
        )
