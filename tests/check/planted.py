"""A planted fault for every rule: the smallest backlog in which the rule finds something.

A plant stands beside the small train of `backlogs`, unless it is the train that is at fault: then it stands alone.
"""

from collections.abc import Mapping

from tests.check.backlogs import TRAIN

OBJ = """
objectives/OBJ-1.md
    title: Late orders fall from 6 % to 2 % for everyone
    team: A
    pi: 26.2
    business_value: 5
    business_owner: Ada
    kpis: KPI-1
    supports: OUT-1
"""


def objective(title: str = "Late orders fall from 6 % to 2 % for everyone", *lines: str, name: str = "OBJ-1", pi: str = "26.2") -> str:
    """An objective with a value, an owner and the given lines."""
    given = (f"title: {title}", f"pi: {pi}", "business_value: 5", "business_owner: Ada", *lines)
    return "\n".join((f"objectives/{name}.md", *(f"    {line}" for line in given), ""))


def feature(name: str, *lines: str) -> str:
    """A feature with the given lines."""
    return "\n".join((f"features/{name}.md", *(f"    {line}" for line in lines), ""))


def wsjf(name: str, scores: tuple[int, int, int, int], *lines: str) -> str:
    """A feature with value, criticality, risk or opportunity, and size."""
    names = ("user_business_value", "time_criticality", "risk_opportunity", "job_size")
    return feature(name, *(f"{column}: {score}" for column, score in zip(names, scores, strict=True)), *lines)


def work(name: str, points: float, *lines: str, pi: str = "26.2") -> str:
    """A story of team A in a PI."""
    return "\n".join(
        (f"stories/{name}.md", f"    pi: {pi}", "    team: A", f"    points: {points}", *(f"    {line}" for line in lines), "")
    )


CLOSED = "pis/26.1.md\n    start: 2026-01-05\n    end: 2026-03-13\n    status: closed\n"
TITLE = "Failed card payments fall from 4% to 2% in checkout"
BESIDE: Mapping[str, str] = {
    # reading
    "invalid-front-matter": feature("FEAT-1", "title: [Pay"),
    "duplicate-key": feature("FEAT-1", "state: ready", "state: done"),
    "refused-yaml": feature("FEAT-1", "owner: &a Ada"),
    "unknown-type": "notes/N-1.md\n    type: featuer\n",
    "invalid-id": feature("FEAT-1", "id: FEAT 1"),
    "row-too-wide": "stories/s.md\n    sheet: story\n    | | id | title |\n    | |---|---|\n    | | S-1 | One | more |\n",
    "unknown-column": "stories/s.md\n    sheet: story\n    | | id | mood | title |\n    | |---|---|---|\n    | | S-1 | good | One |\n",
    "row-outside-table": "stories/s.md\n    sheet: story\n    | | S-1 | One |\n    | | S-2 | Two |\n",
    "sheet-without-rows": "stories/s.md\n    sheet: story\n    | No table.\n",
    "section-without-items": "features/s.md\n    sections: feature\n    | No heading.\n",
    "body-too-large": feature("FEAT-1", "state: ready") + f"    | {'many words ' * 30_000}\n",
    "body-too-deep": feature("FEAT-1", "state: ready") + f"    | {'> ' * 200}deep\n",
    "text-too-long": feature("FEAT-1", f"title: {'long ' * 2_000}"),
    "broken-view": feature("FEAT-1", "state: ready") + "    | ```view\n    | from: featurs\n    | ```\n",
    "secret": feature("FEAT-1", "state: ready") + "    | https://ada:correct-horse-battery@example.org/\n",
    # linking
    "dangling-link": objective() + "    supports: OUT-9\n",
    "wrong-type-link": objective() + "    kpis: T1\n",
    "forgiving-link": objective() + "    supports: out-1\n",
    "duplicate-id": feature("FEAT-1", "state: ready") + feature("more/feat-1", "state: ready"),
    "parent-cycle": feature("FEAT-1", "parent: FEAT-2") + feature("FEAT-2", "parent: FEAT-1"),
    "dependency-cycle": feature("FEAT-1", "depends_on: FEAT-2") + feature("FEAT-2", "depends_on: FEAT-1"),
    "alias-collision": feature("FEAT-1", "aliases: FEAT-2") + feature("FEAT-2", "state: ready"),
    "slug-collision": feature("a", "id: FEAT/1") + feature("b", "id: FEAT-1"),
    "dangling-wiki-link": feature("FEAT-1", "state: ready") + "    | See [[FEAT-9]].\n",
    "self-link": feature("FEAT-1", "depends_on: FEAT-1"),
    "unknown-iteration": work("S-1", 1, "iteration: 26.2.9"),
    "unknown-name": "stakeholders/SH-1.md\n    rankings: [FEAT-9, FEAT-8]\n",
    # values
    "invalid-value": feature("FEAT-1", "due: next Friday"),
    "value-out-of-range": objective() + "    actual_value: 20\n",
    "unknown-field": feature("FEAT-1", "job_sise: 3"),
    "unknown-state": feature("FEAT-1", "state: brewing"),
    "stored-total-differs": "pis/26.4.md\n    planned_value: 42\n",
    # strategy
    "two-current-visions": "visions/VIS-2.md\n    title: Lunch is settled\n",
    "stale-vision": "visions/VIS-0.md\n    title: Breakfast\n    level: art\n    supersedes: VIS-1\n    reviewed: 2025-01-01\n",
    "theme-weights": "themes/T2.md\n    weight: 70\n",
    "theme-without-weight": "themes/T2.md\n    title: Lunch\n",
    "theme-without-outcome": "themes/T2.md\n    weight: 50\n",
    "outcome-without-measure": "outcomes/OUT-2.md\n    parent: T1\n",
    "zero-weight-theme": "themes/T2.md\n    weight: 0\n",
    # alignment
    "no-line-of-sight": objective(),
    "dangling-sight": "outcomes/OUT-2.md\n    title: Alone\n" + objective() + "    supports: OUT-2\n",
    "retired-theme": "themes/T2.md\n    status: retired\n" + objective() + "    supports: T2\n",
    "diluted-link": "".join(f"themes/T{n}.md\n    weight: 10\n" for n in range(2, 5)) + objective() + "    supports: [T1, T2, T3, T4]\n",
    "shares-not-whole": objective() + "    supports: [OUT-1: 60%, T1: 30%]\n",
    "orphan-work": work("S-1", 3),
    "paper-link": objective("Renew the build servers at 3 sites") + "    supports: OUT-1\n",
    "theme-unserved": "themes/T2.md\n    weight: 50\n" + objective() + "    supports: T1\n",
    "outcome-unserved": "outcomes/OUT-2.md\n    parent: T1\n" + objective() + "    supports: OUT-1\n",
    "outcome-only-uncommitted": (
        "outcomes/OUT-2.md\n    parent: T1\n"
        + objective()
        + "    supports: OUT-1\n"
        + objective(TITLE, "supports: OUT-2", "commitment: uncommitted", name="OBJ-2")
    ),
    "team-without-objectives": objective(),
    # wording
    "not-measurable": objective("Orders arrive on time for everyone"),
    "output-verb": objective("Implement the new order service in 3 shops"),
    "vague-word": objective("Improve the order service for everyone"),
    "feature-copy": feature("FEAT-1", "title: Orders are kept through sign-in", "pi: 26.2")
    + objective("Orders are kept through sign-in", "delivers: FEAT-1"),
    "jargon": objective("Finish PAY-1234 and PAY-1235 for 3 shops"),
    "compound": objective("Orders fall by 3 % and refactor the reporting module"),
    "date-outside-pi": objective("Late orders fall to 2 % by 2027-01-31"),
    "non-committal": objective("Support the warehouse team in 3 shops"),
    "too-short": objective("Faster orders"),
    "too-long": objective(" ".join(["orders"] * 31)),
    "no-owner-or-value": OBJ + "objectives/OBJ-2.md\n    title: Late trucks fall from 6 % to 2 %\n    team: A\n    pi: 26.2\n",
    # order
    "wsjf-incomplete": feature("FEAT-1", "user_business_value: 5", "job_size: 3"),
    "wsjf-undefined": wsjf("FEAT-1", (5, 3, 3, 0)),
    "wsjf-missing": wsjf("FEAT-1", (5, 3, 3, 1)) + feature("FEAT-2", "state: ready"),
    "scale-slip": wsjf("FEAT-1", (21, 1, 1, 1)),
    "column-without-one": "".join(wsjf(f"FEAT-{n}", (n, 1, 1, 1)) for n in (2, 3, 5)),
    "stored-wsjf-differs": wsjf("FEAT-1", (8, 13, 3, 5), "wsjf: 5.2"),
    "wsjf-on-story": "stories/S-1.md\n    time_criticality: 8\n",
    "stale-score": wsjf("FEAT-1", (8, 13, 3, 5), "reviewed: 2025-01-01"),
    "priority-inversion": wsjf("FEAT-1", (1, 1, 1, 5), "pi: 26.2") + wsjf("FEAT-2", (8, 8, 8, 1), "state: ready"),
    "rank-against-dependency": (
        wsjf("FEAT-1", (20, 20, 20, 1), "depends_on: FEAT-2")
        + wsjf("FEAT-2", (1, 1, 1, 20))
        + wsjf("FEAT-3", (5, 5, 5, 1))
        + wsjf("FEAT-4", (5, 5, 5, 2))
    ),
    # objectives and features of a plan
    "duplicate-objective": "teams/B.md\n    members: 6\n" + objective(TITLE, "team: A") + objective(TITLE, "team: B", name="OBJ-2"),
    "similar-objective": (
        "teams/B.md\n    members: 6\n"
        + objective(TITLE, "team: A")
        + objective(TITLE.replace("checkout", "the app"), "team: B", name="OBJ-2")
    ),
    "committed-on-uncommitted": (
        objective(TITLE, "depends_on: OBJ-2") + objective("Late trucks fall by 3 % a week", "commitment: uncommitted", name="OBJ-2")
    ),
    "delivers-outside-pi": feature("FEAT-1", "pi: 26.3") + objective() + "    delivers: FEAT-1\n",
    "shared-feature": (
        "teams/B.md\n    members: 6\n"
        + feature("FEAT-1", "pi: 26.2")
        + objective(TITLE, "team: A", "delivers: FEAT-1")
        + objective("Late trucks arrive within a day of the plan", "team: B", "delivers: FEAT-1", name="OBJ-2")
    ),
    "objective-without-pi": OBJ + "objectives/OBJ-2.md\n    team: A\n",
    "value-all-alike": "".join(objective(f"Late orders fall by {n} %", "team: A", name=f"OBJ-{n}") for n in range(1, 5)),
    "no-benefit-hypothesis": feature("FEAT-1", "state: ready"),
    "no-acceptance-criteria": feature("FEAT-1", "state: ready"),
    "feature-in-two-pis": feature("FEAT-1", "pi: [26.2, 26.3]"),
    "committed-in-future-pi": feature("FEAT-1", "pi: 26.3", "commitment: committed"),
    "predecessor-later": feature("FEAT-1", "pi: 26.2", "depends_on: FEAT-2") + feature("FEAT-2", "pi: 26.3"),
    "story-points-differ": feature("FEAT-1", "pi: 26.2", "points: 40") + work("S-1", 55, "parent: FEAT-1"),
    # the calendar and the PI
    "dates-reversed": "pis/27.1.md\n    start: 2027-03-16\n    end: 2026-12-22\n",
    "pis-overlap": "pis/26.25.md\n    start: 2026-05-18\n    end: 2026-05-23\n",
    "pi-without-dates": "pis/27.1.md\n    title: Some day\n",
    "iteration-outside-pi": (
        "pis/27.1.md\n    start: 2027-01-04\n    end: 2027-01-31\n    iterations: [{id: 1, start: 2027-01-25, end: 2027-02-07}]\n"
    ),
    "pi-not-closed": "pis/26.1.md\n    start: 2026-01-05\n    end: 2026-03-13\n    status: committed\n",
    "low-confidence": "pis/27.1.md\n    status: committed\n    confidence: {A: [3, 9, 10, 4, 1]}\n",
    "allocation-not-whole": "pis/27.1.md\n    allocation: {business: 60%, enablers: 60%}\n",
    "no-baseline": "pis/27.1.md\n    status: committed\n" + objective(TITLE, name="OBJ-2", pi="27.1"),
    "feature-work-in-ip": (
        "pis/27.1.md\n    start: 2027-01-04\n    end: 2027-01-31\n    iterations: [{id: 1}, {id: 2, kind: ip}]\n"
        + feature("FEAT-1", "pi: 27.1", "iteration: 27.1.2")
    ),
    # risks, milestones, dependencies
    "risk-not-roamed": "risks/R-1.md\n    pi: 26.2\n",
    "risk-without-owner": "risks/R-1.md\n    pi: 26.2\n    roam: owned\n",
    "milestone-unserved": "milestones/M-1.md\n    due: 2026-05-01\n",
    "milestone-without-date": "milestones/M-1.md\n    title: Audit\n",
    "dependency-unanswered": "dependencies/D-1.md\n    pi: 26.2\n    from: A\n    to: A\n",
    "promised-too-late": "dependencies/D-1.md\n    from: A\n    to: A\n    needed_by: 26.2.1\n    promised_for: 26.2.2\n",
    "dependency-on-itself": "dependencies/D-1.md\n    from: A\n    to: A\n",
    "dependency-without-ends": "dependencies/D-1.md\n    title: Address service\n",
    "no-guard-band": "teams/B.md\n    capacity: {26.2: 10}\nstories/S-1.md\n    pi: 26.2\n    team: B\n    points: 9.8\n",
    "load-without-capacity": "teams/B.md\n    capacity: {26.2: 0}\nstories/S-1.md\n    pi: 26.2\n    team: B\n    points: 1\n",
    "overload": "teams/B.md\n    capacity: {26.2: 10}\nstories/S-1.md\n    pi: 26.2\n    team: B\n    points: 11\n",
    "uncommitted-overload": (
        "teams/B.md\n    capacity: {26.2: 10}\nstories/S-1.md\n    pi: 26.2\n    team: B\n    points: 11\n"
        + objective(TITLE, "delivers: S-1", "commitment: uncommitted")
    ),
    "overloaded-iteration": (
        "teams/B.md\n    capacity: {26.2.1: 5, 26.2.2: 10}\nstories/S-1.md\n    pi: 26.2\n    iteration: 1\n    team: B\n    points: 6\n"
    ),
    "feature-larger-than-pi": "teams/B.md\n    capacity: {26.2: 10}\n" + feature("FEAT-1", "pi: 26.2", "team: B", "points: 11"),
    "thin-commitment": work("S-1", 5) + objective(TITLE, "delivers: S-1", "commitment: uncommitted"),
    # execution
    "watermelon": feature("FEAT-1", "pi: 26.2", "tags: blocked") + objective() + "    delivers: FEAT-1\n    status: on_track\n",
    "never-demoed": "pis/26.1.md\n    start: 2026-01-05\n    end: 2026-04-02\n    status: committed\n" + objective(TITLE, pi="26.1"),
    "feedback-open": "feedback/FB-1.md\n    date: 2025-06-01\n",
    "carried-over-twice": (
        feature("FEAT-1", "pi: 26.2", "continues: FEAT-2") + feature("FEAT-2", "continues: FEAT-3") + feature("FEAT-3", "state: ready")
    ),
    "epic-undecided": "epics/EPIC-1.md\n    mvp: FEAT-1 in one shop\n" + feature("FEAT-1", "state: done", "parent: EPIC-1"),
    "change-without-record": objective() + "    status: dropped\n",
    "actual-missing": CLOSED + objective(TITLE, pi="26.1"),
    "actual-without-planned": "objectives/OBJ-1.md\n    pi: 26.2\n    team: A\n    actual_value: 5\n",
    "status-against-value": objective() + "    status: met\n    actual_value: 0\n",
    "kpi-unmeasured": "kpis/KPI-2.md\n    start: 2026-01-01\n",
    "stale-kpi": "kpis/KPI-2.md\n    readings: [{date: 2025-01-01, value: 3}]\n",
    "guardrail-breached": "kpis/KPI-2.md\n    max: 1\n    readings: [{date: 2026-03-20, value: 3}]\n",
    "predictability-above-plan": (
        CLOSED
        + "pis/25.4.md\n    start: 2025-10-06\n    end: 2025-12-12\n    status: closed\n"
        + objective(TITLE, "actual_value: 9", pi="26.1")
        + objective(TITLE, "actual_value: 9", name="OBJ-2", pi="25.4")
    ),
    "decision-incomplete": "decisions/DEC-1.md\n    title: Wallet first\n",
    # what switches checks off
    "unused-allowance": OBJ + "    allow: [{check: too-short, reason: it is a slogan}]\n",
    "unknown-check": OBJ + "    allow: [{check: too-shrot, reason: it is a slogan}]\n",
}
ALONE: Mapping[str, str] = {
    "no-vision": feature("FEAT-1", "state: ready"),
    "no-themes": feature("FEAT-1", "state: ready"),
}
PLANTS: Mapping[str, tuple[str, ...]] = {name: (TRAIN, plant) for name, plant in BESIDE.items()} | {
    name: (plant,) for name, plant in ALONE.items()
}
# What no front matter can hold: whole files as bytes.
FILES: Mapping[str, Mapping[str, bytes]] = {
    "unreadable-file": {"features/a.md": b"\x00\x01\x02"},
    "odd-encoding": {"features/a.md": b"---\ntitle: Caf\xe9\n---\n"},
    "unclosed-front-matter": {"features/a.md": b"---\ntitle: Open\n"},
}
