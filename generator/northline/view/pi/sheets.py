"""The objective sheets of a PI: for each team what it commits to and what it hopes for, and the train's own objectives."""

from collections.abc import Iterable, Iterator, Sequence

from northline.model.cells import Badge, Cell, Column, Computed, Phrase, Said, Several, Table, Text
from northline.model.frozen import Frozen, replace
from northline.model.item import Item
from northline.model.page import Page
from northline.model.results.alignment import Alignment
from northline.view import columns
from northline.view.atlas import Atlas
from northline.view.columns import ItemColumn, items_table, text_column
from northline.view.numbers import computed, counted, phrase
from northline.view.parts import Block, Section
from northline.view.pi.coherence import second_looks
from northline.view.pi.frame import Frame, frame, page
from northline.view.pi.plan import Plan, committed_value
from northline.view.pi.promises import anchor
from northline.view.pi.state import told
from northline.view.pi.sufficiency import sufficiency
from northline.view.sums import summed as sum_of
from northline.view.sums import valued

EMPTY = "No objective is recorded for this PI. Each team writes its own: `type: objective`, `pi`, `team`, `supports`, `business_value`."
SUMMED = {"business_value", "actual_value"}


class Sheets(Frozen):
    """The objectives' page: questions about the whole, then a sheet for each team, printed one to a page."""

    frame: Frame
    whole: tuple[Section, ...]
    sheets: tuple[Section, ...]
    empty: str = ""


def pages(plan: Plan) -> Page:
    """The page of objectives."""
    found = plan.of("objective")
    values = Sheets(
        frame(
            plan,
            "objectives",
            told(plan, f"What do the teams promise in {plan.title}?", f"What did the teams promise in {plan.title}?"),
            lead(plan),
        ),
        tuple(one for one in (sufficiency(plan), train(plan), second_looks(plan)) if one is not None) if found else (),
        tuple(_sheets(plan)),
        "" if found else EMPTY,
    )
    return page(plan, "objectives", values, "objectives")


def lead(plan: Plan) -> str | Phrase:
    """How many objectives with how much value the teams have, and the train of its own, in one sentence."""
    if not plan.standing:
        return ""
    train = {one.id for one in plan.train_objectives}
    own = tuple(one for one in plan.standing if one.id in train)
    teams = tuple(one for one in plan.standing if one.id not in train)
    listed = plan.atlas.listed
    extra = [one.id for one in plan.standing if not one.committed]
    said: list[Said] = [*_worth(plan, teams, ""), *_worth(plan, own, " of the whole train")]
    said += [", " if said else "", counted(len(extra), listed(extra)), " uncommitted"] if extra else []
    said += ["; ", counted(len(plan.dropped), listed(one.id for one in plan.dropped)), " dropped on the way"] if plan.dropped else []
    return Phrase((*said, "."))


def _worth(plan: Plan, objectives: tuple[Item, ...], whose: str) -> tuple[Said, ...]:
    sure = [one for one in objectives if one.committed]
    if not sure:
        return ()
    told_apart, worth = "committed " if plan.atlas.has_commitment else "", valued(plan.atlas, sure)
    count = counted(len(sure), plan.atlas.listed(one.id for one in sure))
    words = (", " if whose else "", count, f" {told_apart}{'objective' if len(sure) == 1 else 'objectives'}{whose}")
    return (*words, " worth ", worth) if isinstance(worth, Computed) and worth.sort else words


def _sheets(plan: Plan) -> Iterator[Section]:
    for team in plan.teams:
        mine = plan.objectives_of(team)
        if mine:
            yield Section(
                plan.atlas.ref(team).title,
                anchor(team),
                tuple(tables(plan, mine, plan.atlas.ref(team).title, anchor(team))),
                intro=_sum(plan, mine),
            )
    if plan.teamless:
        yield Section("Objectives without a team", "no-team", tuple(tables(plan, plan.teamless, "no team", "no-team")))


def _sum(plan: Plan, objectives: Sequence[Item]) -> str | Phrase:
    """What a team stands for, in one line."""
    standing = [one for one in objectives if one.value("status") != "dropped"]
    lost = [one for one in objectives if one not in standing]
    sums = {
        "{} of value committed": valued(plan.atlas, standing),
        "{} dropped": valued(plan.atlas, lost),
        "{} uncommitted": sum_of(plan.atlas, (one for one in standing if not one.committed), "business_value"),
        "{} delivered": sum_of(plan.atlas, objectives, "actual_value"),
    }
    told_ = {text: found for text, found in sums.items() if isinstance(found, Computed) and (found.sort or "delivered" in text)}
    return phrase(" · ".join(told_), *told_.values()) if told_ else ""


def tables(plan: Plan, objectives: Sequence[Item], whose: str, name: str) -> Iterator[Block]:
    """The two familiar tables, each with its sum, or one where nobody told the two apart; `name` begins their file names."""
    if not plan.atlas.has_commitment:
        yield summed(plan.atlas, items_table(plan.atlas, objectives, COLUMNS, f"Objectives of {whose}", name=name), objectives)
        return
    for committed, word in ((True, "Committed"), (False, "Uncommitted")):
        chosen = [one for one in objectives if one.committed is committed]
        if chosen:
            yield summed(
                plan.atlas, items_table(plan.atlas, chosen, COLUMNS, f"{word} objectives of {whose}", name=f"{name}-{word.lower()}"), chosen
            )


def summed(atlas: Atlas, table: Table, objectives: Iterable[Item]) -> Table:
    """The table with a sum under each column of value; dropped objectives keep what was planned for them."""
    listed = tuple(objectives)
    if not any(column.name in SUMMED for column in table.columns):
        return table
    return replace(table, total=tuple(_total(atlas, column, listed) for column in table.columns))


def _total(atlas: Atlas, column: Column, objectives: Sequence[Item]) -> Cell:
    if column.name == "item":
        return Text("Sum")
    return sum_of(atlas, objectives, column.name, empty="") if column.name in SUMMED else Text("")


def train(plan: Plan) -> Section | None:
    """The train's own objectives, each with the team objectives that add up to it; None when there are none."""
    found = plan.train_objectives
    if not found:
        return None
    table = summed(plan.atlas, items_table(plan.atlas, found, (*COLUMNS, ROLLED), "Objectives of the whole train", name="train"), found)
    title = told(plan, "What does the whole train promise?", "What did the whole train promise?")
    return Section(title, "train", (table,), count=len(found))


def _alignment(atlas: Atlas, item: Item) -> float | None:
    found = atlas.scores.get(Alignment, item.id)
    return found.score.value if found else None


def _rolled(atlas: Atlas, item: Item) -> Cell:
    """The team objectives that add up to one of the train: committed ones with their value, then the others."""
    found = [one for one in atlas.portfolio.linking(item.id, "rolls_up_to") if one.value("status") != "dropped"]
    sure, extra = ([one for one in found if one.committed is wanted] for wanted in (True, False))
    if not sure:
        return Several((Badge("no team commits", "watch"), *_uncommitted(atlas, extra)))
    worth = valued(atlas, sure) if committed_value(tuple(sure)) else None
    said = (Text("worth"), worth) if worth else ()
    return Several((atlas.mentions(one.id for one in sure), *said, *_uncommitted(atlas, extra)))


def _uncommitted(atlas: Atlas, objectives: Sequence[Item]) -> tuple[Cell, ...]:
    return (Text("uncommitted:"), atlas.mentions(one.id for one in objectives)) if objectives else ()


ROLLED = ItemColumn(Column("rolled", "Carried by team objectives", wide=True), _rolled, lambda *_: True)
ALIGNMENT = ItemColumn(
    Column("alignment", "Alignment", "number", "0–100: link, measure, evidence, value and wording"),
    lambda atlas, item: computed(_alignment(atlas, item), atlas.opened(item.id, "alignment")),
    lambda atlas, item: _alignment(atlas, item) is not None,
)
COLUMNS = (
    columns.ITEM,
    text_column("success", "Met when", wide=True),
    columns.PLANNED_VALUE,
    columns.ACTUAL_VALUE,
    columns.SUPPORTS,
    columns.DELIVERS,
    columns.KPIS,
    columns.BUSINESS_OWNER,
    columns.STATE,
    columns.SIGHT,
    ALIGNMENT,
)
