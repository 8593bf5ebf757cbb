"""What to look at again in a PI's objectives: the balance of commitment, values that say nothing, promises on sand."""

from northline.model.cells import Badge, Cell, Column, Phrase, Row, Several, Table, Text
from northline.model.item import Item
from northline.model.results.uncommitted import Uncommitted
from northline.model.results.wording import Wording
from northline.model.score import Unit
from northline.model.text import decimal
from northline.view.atlas import page, words
from northline.view.numbers import absent, computed, counted, phrase, written_text
from northline.view.parts import Block, Findings, Section
from northline.view.pi.plan import Plan

CHECKS = frozenset(
    {
        *("committed-on-uncommitted", "delivers-outside-pi", "shared-feature", "value-all-alike", "no-owner-or-value"),
        *("duplicate-objective", "similar-objective", "no-line-of-sight", "dangling-sight", "diluted-link", "paper-link"),
        *("thin-commitment", "no-guard-band"),
    }
)
MANY = 8
# Rarer advice is read on the pages of the objectives.
MOST_COMMON = 4


def second_looks(plan: Plan) -> Section | None:
    """Commitment balance by team, and the open findings on objectives; None once the PI is over."""
    if plan.closed:
        return None
    ids = {one.id for one in plan.of("objective")} | {plan.id, *plan.teams}
    found = [one for one in plan.atlas.train.findings if one.open and one.item in ids and one.name in CHECKS]
    blocks: list[Block] = [balance(plan)] if plan.teams and plan.atlas.has_commitment else []
    blocks.append(Findings(tuple(plan.atlas.finding(one) for one in found[:MANY]), "The checks found nothing to look at again."))
    advice = _advice(plan)
    if advice:
        blocks.append(advice)
    links = (page("All findings", "findings/"),) if len(found) > MANY or advice else ()
    return Section("What should be looked at again?", "second-looks", tuple(blocks), count=len(found) or None, links=links)


def balance(plan: Plan) -> Table:
    """Committed beside uncommitted, in objectives and in value, by team."""
    columns = (
        Column("team", "Team"),
        Column("committed", "Committed", "number"),
        Column("uncommitted", "Uncommitted", "number"),
        Column("share", "Uncommitted share", help="Of points, else of value, else of objectives: 5–25 % is healthy"),
        Column("values", "Values given, high to low"),
        Column("missing", "Without a value", "number"),
        Column("bare", "Deliver no feature"),
    )
    rows = tuple(_row(plan, team) for team in plan.teams if plan.objectives_of(team))
    return Table("balance", "How the commitment is balanced", columns, rows, "No team has an objective.")


def _row(plan: Plan, team: str) -> Row:
    mine = [one for one in plan.objectives_of(team) if one.value("status") != "dropped"]
    sure = [one for one in mine if one.committed]
    given = sorted((found for one in mine if (found := one.number("business_value")) is not None), reverse=True)
    bare_of_value = [one.id for one in mine if one.number("business_value") is None]
    bare = [one.id for one in mine if not plan.atlas.portfolio.targets(one.id, "delivers")]
    cells: tuple[Cell, ...] = (
        plan.atlas.mentions((team,), show="title"),
        counted(len(sure), plan.atlas.listed(one.id for one in sure)),
        counted(len(mine) - len(sure), plan.atlas.listed(one.id for one in mine if not one.committed)),
        _share(plan, team),
        written_text(" ".join(decimal(one) for one in given)) if given else absent("none given"),
        counted(len(bare_of_value), plan.atlas.listed(bare_of_value), empty="–"),
        plan.atlas.mentions(bare, empty="–"),
    )
    return Row(cells)


def _share(plan: Plan, team: str) -> Cell:
    found = plan.atlas.scores.get(Uncommitted, plan.id)
    score = found.teams.get(team) if found else None
    if score is None or score.value is None:
        return Text("–", quiet=True)
    share = computed(score.value, plan.atlas.receipt("uncommitted", plan.id, team), Unit.RATIO)
    return Several((share, Badge(score.band, "good" if score.band == "healthy" else "watch"))) if score.band else share


def _advice(plan: Plan) -> Phrase | None:
    """How many objectives could be worded better, and most often why; None when none."""
    found: dict[str, list[str]] = {}
    advised = [one.id for one in plan.standing if _findings(plan, one)]
    for one in plan.standing:
        for name in _findings(plan, one):
            found.setdefault(name, []).append(one.id)
    if not advised:
        return None
    most = sorted(found, key=lambda name: (-len(found[name]), name))[:MOST_COMMON]
    said = ", ".join(f"{words(name.replace('-', ' '))} {{}}" for name in most)
    listed = plan.atlas.listed
    whole = counted(len(advised), listed(advised))
    return phrase(
        f"{{}} objectives could be worded better: {said}.", whole, *(counted(len(found[name]), listed(found[name])) for name in most)
    )


def _findings(plan: Plan, objective: Item) -> tuple[str, ...]:
    found = plan.atlas.scores.get(Wording, objective.id)
    return found.names if found else ()
