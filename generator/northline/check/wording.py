"""Advice on how PI objectives are worded; what is looked for is the wording metric's business, the words are ours."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.crowds import crowded
from northline.check.phrases import shortened
from northline.check.rule import Rule, check
from northline.model.finding import Finding, Severity
from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.place import Place
from northline.model.raw import Scalar
from northline.model.results.wording import Wording, WordingFinding


def _advice(rule: Rule, case: Case, *, says: str, many: str, hint: str) -> Iterator[Finding]:
    """Yield what the metric found under the rule's name, on objectives whose text can still change."""
    found = [(one, advice) for one in case.items("objective") for advice in _named(case, one, rule.name)]
    each = (rule.at(_marked(one, advice), _said(one, says, advice), item=one.id, hint=hint) for one, advice in found)
    yield from crowded(rule, case, each, many=many)


def _named(case: Case, objective: Item, name: str) -> tuple[WordingFinding, ...]:
    wording = case.scores.get(Wording, objective.id)
    return tuple(one for one in wording.findings if one.name == name and not case.is_past(objective)) if wording else ()


def _said(objective: Item, says: str, advice: WordingFinding) -> str:
    return f"{objective.id} “{shortened(objective.title)}” {says.replace('NOTE', advice.note)}"


def _marked(objective: Item, one: WordingFinding) -> Place:
    """The words it is about, when the title stands in the file letter by letter; else the title."""
    place = objective.place_of("title")
    value = objective.fields.get("title")
    plain = (
        value is not None and isinstance(value.raw, Scalar) and value.raw.text == objective.title and place.width == len(objective.title)
    )
    if not (one.spans and plain):
        return place
    start, end = one.spans[0]
    return replace(place, column=place.column + start, width=max(1, end - start))


@check("NL501", "not-measurable", Severity.WARNING)
def not_measurable(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective has no number and no KPI.

    Why it matters: at the end of the PI its value is a matter of opinion.

    How to fix: say from what to what, or name a KPI under `kpis:`.

    Example: "Improve onboarding" becomes "New merchants onboard in under 10 minutes".
    """
    yield from _advice(
        rule, case, says="cannot be measured: no number, no KPI", many="cannot be measured", hint="say from what to what, or name a KPI"
    )


@check("NL502", "output-verb", Severity.WARNING)
def output_verb(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective says what will be built, not what for.

    Why it matters: the team can finish it and change nothing for a customer.

    How to fix: begin with what will be different, or add "so that …".

    Example: "Build self-service KYC" becomes "Build self-service KYC so that merchants onboard in under 10 minutes".
    """
    yield from _advice(
        rule,
        case,
        says="begins with output (“NOTE”) and names no outcome",
        many="begin with output and name no outcome",
        hint="say what will be different, or add “so that …”",
    )


@check("NL503", "vague-word", Severity.WARNING)
def vague_word(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective uses a word that anything satisfies, and no number.

    Why it matters: "better" is reached on the first day, or never.

    How to fix: replace the word by the difference that a customer would notice.

    Example: "Robust search" becomes "Search finds the right product first in 9 of 10 cases".
    """
    yield from _advice(
        rule, case, says="is vague (“NOTE”)", many="are vague", hint="replace the word by the difference somebody would notice"
    )


@check("NL504", "feature-copy", Severity.WARNING)
def feature_copy(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective repeats the title of a feature it delivers.

    Why it matters: objectives say the intent; a list of features leaves no room to reach it another way.

    How to fix: say what the feature is for; keep it under `delivers:`.

    Example: "Pay by wallet" as objective and as feature.
    """
    yield from _advice(
        rule, case, says="repeats the title of NOTE", many="repeat the title of a feature", hint="say what the feature is for"
    )


@check("NL505", "jargon", Severity.NOTE)
def jargon(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective is written in ticket ids or acronyms.

    Why it matters: Business Owners give value to what they understand.

    How to fix: say it in their words; links carry the ids.

    Example: "Complete PAY-1234 and PAY-1301" says nothing outside the team.
    """
    yield from _advice(
        rule,
        case,
        says="speaks in ids or acronyms (NOTE)",
        many="speak in ids or acronyms",
        hint="say it in the Business Owner's words; links carry the ids",
    )


@check("NL506", "compound", Severity.WARNING)
def compound(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective holds two objectives.

    Why it matters: one half done gives no honest actual value.

    How to fix: split it, each half with its own value.

    Example: "Migrate the billing database and refactor the reports".
    """
    yield from _advice(
        rule, case, says="holds two objectives (“NOTE”)", many="hold two objectives", hint="split it, each with its own value"
    )


@check("NL507", "date-outside-pi", Severity.WARNING)
def date_outside_pi(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective names a date outside of its PI.

    Why it matters: it cannot be reached, or was reached before the PI began.

    How to fix: say what will be true at the end of this PI.

    Example: "Live in Ghent by December", in a PI that ends in October.
    """
    yield from _advice(
        rule,
        case,
        says="names a date outside of its PI (“NOTE”)",
        many="name a date outside of it",
        hint="say what will be true at the end of this PI",
    )


@check("NL508", "non-committal", Severity.WARNING)
def non_committal(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective promises effort, not a result.

    Why it matters: "support" and "continue" are met by showing up.

    How to fix: say what the effort brings about, and for whom.

    Example: "Support team Falcon" becomes "Falcon's orders arrive through our API from week 6".
    """
    yield from _advice(
        rule,
        case,
        says="promises effort, not a result (“NOTE”)",
        many="promise effort, not a result",
        hint="say what the effort brings about, and for whom",
    )


@check("NL509", "too-short", Severity.NOTE)
def too_short(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective has fewer than four words.

    Why it matters: a label is not an intent; each reader completes it differently.

    How to fix: say who has what at the end of the PI.

    Example: "OAuth 2.1" becomes "Partners sign in without passwords from May".
    """
    yield from _advice(rule, case, says="is very short (NOTE)", many="are very short", hint="say who has what at the end of the PI")


@check("NL510", "too-long", Severity.NOTE)
def too_long(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective has more than thirty words.

    Why it matters: what cannot be said in one breath is not remembered at the end of the PI.

    How to fix: keep the intent in the title; the rest belongs into the text below.

    Example: a paragraph with scope, reasons and dates as one title.
    """
    yield from _advice(rule, case, says="is very long (NOTE)", many="are very long", hint="keep the intent in the title, the rest below")
