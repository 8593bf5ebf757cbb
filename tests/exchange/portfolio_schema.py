"""The shape of `data/portfolio.json` as JSON Schema: what other programs may rely on, and nothing beside it."""

Schema = dict[str, object]

TEXT: Schema = {"type": "string"}
FLAG: Schema = {"type": "boolean"}
COUNT: Schema = {"type": "integer", "minimum": 0}
NUMBER: Schema = {"type": "number"}
RATIO: Schema = {"type": ["number", "null"], "minimum": 0, "maximum": 1}
SHARE: Schema = {"type": ["number", "null"], "minimum": 0}
COUNT_OR_NONE: Schema = {"type": ["integer", "null"], "minimum": 0}
MAYBE: Schema = {"type": ["number", "null"]}
IDS: Schema = {"type": "array", "items": TEXT}


def exactly(**properties: Schema) -> Schema:
    """An object with these properties and no others."""
    return {"type": "object", "properties": properties, "required": sorted(properties), "additionalProperties": False}


def by_name(values: Schema) -> Schema:
    """An object whose keys are ids or names."""
    return {"type": "object", "additionalProperties": values}


def listed(items: Schema) -> Schema:
    """A list."""
    return {"type": "array", "items": items}


def maybe(shape: Schema) -> Schema:
    """The shape, or null where there is nothing to score."""
    return {"anyOf": [shape, {"type": "null"}]}


ITEM = exactly(
    id=TEXT,
    type=TEXT,
    title=TEXT,
    state=TEXT,
    url={"type": "string", "pattern": "^[^/].*/$"},
    source=exactly(path={"type": "string", "pattern": "^content/"}, line=COUNT),
    fields=by_name({"type": ["string", "number", "array", "object"]}),
    more=by_name({"type": ["string", "array", "object"]}),
    links=listed(exactly(role=TEXT, target=TEXT, resolved=FLAG, share=RATIO)),
    backlinks=listed(exactly(role=TEXT, source=TEXT)),
    strength={"enum": ["explicit", "theme", "inherited", "dangling", "none"]},
    themes=IDS,
    sight=listed(IDS),
)
FINDING = exactly(
    code={"type": "string", "pattern": "^NL[0-9]{3}$"},
    name=TEXT,
    severity={"enum": ["error", "warning", "note"]},
    message=TEXT,
    path={"type": "string", "pattern": "^content(/|$)"},
    line=COUNT,
    column=COUNT,
    item=TEXT,
    hint=TEXT,
    explained_by=TEXT,
    allowed=TEXT,
)
WSJF = exactly(
    status={"enum": ["ranked", "incomplete", "undefined"]},
    cost_of_delay=MAYBE,
    job_size=MAYBE,
    value=MAYBE,
    rank={"type": ["integer", "null"], "minimum": 1},
    bundle=MAYBE,
    fragile=FLAG,
)
PARTS = exactly(link=NUMBER, measure=NUMBER, evidence=NUMBER, value=NUMBER, wording=NUMBER)
HUNDRED: Schema = {"type": ["number", "null"], "minimum": 0, "maximum": 100}
OBJECTIVE = exactly(alignment=HUNDRED, parts=PARTS, wording=IDS, paper_link=FLAG)
KPI = exactly(state=TEXT, progress=MAYBE, elapsed=RATIO, pace=MAYBE, current=MAYBE, stale=FLAG)
ORPHAN: dict[str, Schema] = {"ratio": RATIO, "explained": RATIO}
BURDEN: dict[str, Schema] = {
    "capacity": MAYBE,
    "load": NUMBER,
    "committed": NUMBER,
    "ratio": SHARE,
    "committed_ratio": SHARE,
    "state": {"enum": ["red", "amber", "tight", "ok", "slack", "unknown", "error", "none"]},
}
ART = exactly(sum=SHARE, mean=SHARE, committed_only=SHARE, provisional={"type": ["boolean", "null"]}, low=SHARE, high=SHARE)
VOTE: dict[str, Schema] = {"mean": {"type": ["number", "null"], "minimum": 1, "maximum": 5}, "low_votes": COUNT_OR_NONE}
PI = exactly(
    coverage=exactly(
        breadth=RATIO,
        depth=RATIO,
        linked_value=RATIO,
        allocation_fit=RATIO,
        themes=by_name(exactly(weight=RATIO, value=NUMBER, served=RATIO)),
    ),
    alignment=exactly(weighted=HUNDRED, simple=HUNDRED),
    orphan=exactly(basis={"enum": ["points", "count", None]}, teams=by_name(exactly(**ORPHAN)), **ORPHAN),
    inversion=exactly(
        pairs=COUNT_OR_NONE,
        inverted=COUNT_OR_NONE,
        rate=RATIO,
        unexplained_rate=RATIO,
        worst=maybe(exactly(planned=TEXT, ready=TEXT, gap=NUMBER, explained=TEXT)),
    ),
    duplicates=listed(exactly(a=TEXT, b=TEXT, similarity=RATIO)),
    load=by_name(exactly(iterations=by_name(exactly(**BURDEN)), **BURDEN)),
    uncommitted_share=RATIO,
    predictability=exactly(
        policy={"enum": ["baseline", "rebaselined", None]},
        art=ART,
        teams=by_name(exactly(value=SHARE, committed_only=SHARE, planned=NUMBER, actual=NUMBER)),
    ),
    scope_change=exactly(rate=SHARE, added=MAYBE, removed=MAYBE, changed=MAYBE, baseline=MAYBE),
    dependencies=exactly(
        exposure=MAYBE, items=by_name(exactly(slack={"type": "integer"}, probability=RATIO, value=NUMBER, exposure=NUMBER))
    ),
    confidence=exactly(teams=by_name(exactly(**VOTE)), **VOTE),
    allocation=exactly(deviation=RATIO, planned=by_name(RATIO), agreed=by_name(RATIO)),
)
PORTFOLIO: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **exactly(
        format={"const": "northline/1"},
        site=TEXT,
        as_of={"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        commit={"type": "string", "pattern": "^[0-9a-f]*$"},
        current_pi=TEXT,
        items=listed(ITEM),
        scores=exactly(
            wsjf=by_name(WSJF),
            objectives=by_name(OBJECTIVE),
            kpis=by_name(KPI),
            pis=by_name(PI),
            stakeholders=exactly(w=RATIO, conflicts=listed(exactly(item=TEXT, spread=NUMBER, ranks=by_name(NUMBER)))),
        ),
        findings=listed(FINDING),
    ),
}
