"""How each train stands: a row of numbers for this site's own, and one for each other train as its file tells it."""

from northline.model.addition import exact_sum
from northline.model.cells import Anchor, Badge, Cell, Column, Computed, Input, Receipt, Row, Several, Table, Text
from northline.model.finding import Severity
from northline.model.other_train import OtherTrain
from northline.model.page import href
from northline.model.results.coverage import Coverage
from northline.model.results.orphan import Orphan
from northline.model.results.predictability import Predictability
from northline.model.score import Unit
from northline.model.text import decimal, slug
from northline.view.atlas import Atlas
from northline.view.numbers import NOTHING, absent, computed, counted, written
from northline.view.parts import Section
from northline.view.sums import valued
from northline.view.told import FEW, leading, number, ref, train_ref

COLUMNS = (
    Column("train", "Train"),
    Column("vision", "Vision in one line", wide=True),
    Column("pi", "Current PI"),
    Column("as_of", "As of"),
    Column(
        "value",
        "Value",
        "number",
        "Planned value of the committed objectives; relative within each team, so never rank trains by it",
    ),
    Column("coverage", "Coverage", "number", "Share of the weight of its themes that committed objectives serve"),
    Column("linked", "Linked value", "number"),
    Column("orphan", "Orphan work", "number"),
    Column("predictability", "Predictability", "number", "Of the last closed PI"),
    Column("errors", "Errors", "number", "Open errors among its findings"),
)


def standing(atlas: Atlas) -> Section:
    """All trains of the site, this site's own first."""
    rows = (*((our_row(atlas),) if has_plan(atlas) else ()), *(their_row(atlas, one) for one in atlas.portfolio.others.trains))
    table = Table("trains", "Trains, each in its own current PI and as of its own date", COLUMNS, rows, tools=len(rows) > FEW)
    intro = "Every train is scored by its own site; a number opens to what it is made of, or to who told it."
    return Section("How does each train stand?", "standing", (table,), intro=intro, count=len(rows))


def has_plan(atlas: Atlas) -> bool:
    """Whether this site has a train of its own; one that only brings others together has none."""
    return atlas.exists("objective", "feature", "pi")


def our_name(atlas: Atlas) -> str:
    """What this site's own train is called."""
    return atlas.config.art or atlas.train.build.site or "This train"


def pi_title(atlas: Atlas, pi: str) -> str:
    """What a PI is called in a sentence."""
    return atlas.ref(pi).title if pi in atlas.refs else f"PI {pi}" if pi else "no PI"


def our_row(atlas: Atlas) -> Row:
    """This site's own train."""
    pi, last, vision = atlas.calendar.current, _last_closed(atlas), atlas.portfolio.vision()
    coverage, orphan = atlas.scores.get(Coverage, pi), atlas.scores.get(Orphan, pi)
    at, past = atlas.receipt("coverage", pi), atlas.scores.get(Predictability, last)
    errors = atlas.train.open_findings(Severity.ERROR)
    cells: tuple[Cell, ...] = (
        Several((Anchor(our_name(atlas), href("")), Badge("this site", "info"))),
        Anchor(vision.text("one_liner") or vision.title, href("vision/")) if vision else absent("none"),
        atlas.ref(pi) if pi else NOTHING,
        written(atlas.portfolio.as_of),
        valued(atlas, atlas.standing.get(pi, ()), at=href(f"pi/{slug(pi)}/")),
        computed(coverage.breadth.value if coverage else None, at, Unit.RATIO),
        computed(coverage.linked_value.value if coverage else None, at, Unit.RATIO),
        computed(orphan.all.ratio.value if orphan else None, atlas.receipt("orphan", pi), Unit.RATIO),
        computed(past.score.value if past else None, atlas.receipt("predictability", last), Unit.RATIO, note=last),
        counted(errors, href("findings/"), tone="act" if errors else ""),
    )
    return Row(cells)


def _last_closed(atlas: Atlas) -> str:
    return next((pi.id for pi in reversed(atlas.calendar.pis) if pi.closed), "")


def their_row(atlas: Atlas, train: OtherTrain) -> Row:
    """Another train, as its file tells it."""
    pi, last = train.current, train.closed[-1] if train.closed else ""
    told, address = train.numbers(pi), f"pi/{slug(pi)}/" if pi else ""
    cells: tuple[Cell, ...] = (
        Several(
            (train_ref(train), *(() if train.home else (Badge("no address", "quiet", "the configuration does not say where its site is"),)))
        ),
        Anchor(train.vision.words.get("one_liner") or train.vision.title, leading(train.vision.url)) if train.vision else absent("none"),
        Anchor(pi, leading(train.at(address))) if pi else NOTHING,
        Several((written(train.as_of), age(atlas, train))),
        _value(atlas, train, pi),
        number(train, told.breadth, f"Breadth of coverage in {pi}", "coverage", unit=Unit.RATIO, address=address),
        number(train, told.linked_value, f"Linked value in {pi}", "coverage", unit=Unit.RATIO, address=address),
        number(train, told.orphan, f"Orphan work in {pi}", "orphan", unit=Unit.RATIO, address=address),
        number(
            train,
            train.numbers(last).predictability,
            f"Actual ÷ planned value of {last}",
            "predictability",
            unit=Unit.RATIO,
            address=f"pi/{slug(last)}/" if last else "",
            note=last,
        ),
        number(train, float(train.errors), "Open errors", address="findings/", tone="act" if train.errors else ""),
    )
    return Row(cells)


def _value(atlas: Atlas, train: OtherTrain, pi: str) -> Cell:
    addends = [one for one in train.planned(pi) if one.committed and one.value is not None]
    inputs = tuple(Input(decimal(one.value or 0), ref(atlas, one)) for one in addends)
    total = exact_sum(one.value or 0 for one in addends) if addends else None
    return number(train, total, f"The planned value of its committed objectives in {pi}", "totals", inputs, address=f"pi/{slug(pi)}/")


def age(atlas: Atlas, train: OtherTrain) -> Computed | Text:
    """How far the date of a train's file lies from this site's."""
    days = (atlas.portfolio.as_of - train.as_of).days
    if not days:
        return Text("as this site", quiet=True)
    many = "day" if abs(days) == 1 else "days"
    inputs = (
        Input(f"{atlas.portfolio.as_of.isoformat()}, the date of this site"),
        Input(f"{train.as_of.isoformat()}, the date of its file"),
    )
    receipt = Receipt("The days between the two dates.", inputs, "")
    return computed(float(abs(days)), receipt, text=f"{abs(days)} {many} {'before' if days > 0 else 'after'} this site")
