"""Checks on the columns of WSJF: every value on the scale, a 1 in each column."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import kind_word, some
from northline.check.rule import TRAIN, Rule, check
from northline.check.wsjf import COLUMNS, WORDS, scored
from northline.model.finding import Finding, Severity
from northline.model.results.wsjf import WsjfColumns
from northline.model.text import decimal

# A column of fewer items has no smallest one worth speaking of.
COLUMN = 3
# Where more than a third of all values are off the scale, the train uses another scale.
OTHER_SCALE = 1 / 3


@check("NL604", "scale-slip", Severity.WARNING)
def scale_slip(rule: Rule, case: Case) -> Iterator[Finding]:
    """A component of WSJF is not a value of the scale.

    Why it matters: relative estimates work because all use the same few steps; 21 for 20 is a common slip.

    How to fix: take the nearest step, or set your own scale with `wsjf_scale:`.

    Example: `user_business_value: 21`, where the scale is 1, 2, 3, 5, 8, 13, 20.
    """
    scale = case.config.wsjf_scale
    scores = [(item, name, item.number(name)) for item, _ in scored(case) for name in COLUMNS]
    given = [(item, name, value) for item, name, value in scores if value]
    slips = [one for one in given if one[2] not in scale]
    steps = ", ".join(decimal(step, 2) for step in scale)
    if len(slips) > COLUMN and len(slips) > len(given) * OTHER_SCALE:
        message = f"{len(slips)} of {len(given)} WSJF components are not on the scale {steps}"
        yield rule.at(TRAIN, message, hint="set wsjf_scale in site_config.yml to the scale that you use")
        return
    for item, name, value in slips:
        nearest = min(scale, key=lambda step: (abs(step - value), step))
        message = f"the {WORDS[name]} of {item.id} is {decimal(value, 2)}, which is not on the scale {steps}"
        yield rule.on(item, message, field=name, hint=f"the nearest step is {decimal(nearest, 2)}")


@check("NL605", "column-without-one", Severity.WARNING)
def column_without_one(rule: Rule, case: Case) -> Iterator[Finding]:
    """A column of WSJF has no 1 in a backlog.

    Why it matters: the smallest item of each column is the unit of all others; without a 1, numbers drift upwards.

    How to fix: find the smallest item of the column, make it a 1, and compare the others with it.

    Example: every time criticality is 5 or more, because everything is urgent.
    """
    for base, check_of in sorted(case.scores.of(WsjfColumns).items()):
        for name in check_of.unanchored:
            smallest, first = check_of.columns[name].smallest or 0, check_of.scale[0]
            given = [(item, value) for item in case.items(base) if (value := item.number(name)) is not None]
            least = [item for item, value in given if value == smallest]
            if len(given) >= COLUMN and smallest > 0 and least:
                kind = kind_word(case.portfolio.kinds.get(base), base)
                message = f"no {kind} has {decimal(first, 2)} as its {WORDS[name]}; the smallest is {decimal(smallest, 2)}"
                hint = f"make the smallest ({some([item.id for item in least])}) a {decimal(first, 2)}, and compare the others with it"
                yield rule.on(least[0], message, field=name, hint=hint)
