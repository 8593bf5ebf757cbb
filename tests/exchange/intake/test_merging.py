"""Three sides of one item: what a person wrote stays, what the source changed arrives, and both at once is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.intake.files import draft

from northline.exchange.intake.draft import Draft, Value
from northline.exchange.intake.item_text import item_text
from northline.exchange.intake.merging import Conflict, Merged, first_base, merge
from northline.model.frozen import replace

OLD = draft("Old text.\n\nOf two paragraphs.", title="Pay", state="ready", teams=("Falcon",), job_size="5", due="")
FILE = item_text(OLD)
BASE = first_base(OLD)


def again(text: str, now: Draft, base: dict[str, str] | None = None) -> Merged:
    merged = merge(text, now, BASE if base is None else base)
    assert merged is not None
    return merged


def new(body: str | None = "Old text.\n\nOf two paragraphs.", **values: Value) -> Draft:
    said: dict[str, Value] = {"title": "Pay", "state": "ready", "teams": ("Falcon",), "job_size": "5", "due": ""}
    return replace(draft(body), values={"type": "feature", **said, **values})


def test_file_of_a_new_item() -> None:
    front = ["id: A-1", "type: feature", "title: Pay", "state: ready", "team: Falcon", "job_size: 5", 'source: "jira:A-1"']
    assert "\n".join(["---", *front, "---", "", "Old text.", "", "Of two paragraphs.", ""]) == FILE


def test_same_source_and_same_file_change_nothing() -> None:
    assert again(FILE, OLD) == Merged(FILE, BASE)


def test_change_of_the_source_arrives_in_its_own_line() -> None:
    merged = again(FILE, new(state="done", job_size="8"))
    assert merged.text == FILE.replace("state: ready", "state: done").replace("job_size: 5", "job_size: 8")
    assert (merged.changed, merged.conflicts) == (("state", "job_size"), ())


def test_new_field_comes_last_and_an_emptied_one_goes() -> None:
    merged = again(FILE, new(due="2026-03-16", job_size=""))
    assert merged.text == FILE.replace("job_size: 5\n", "").replace('"jira:A-1"\n', '"jira:A-1"\ndue: 2026-03-16\n')


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("state: ready", "state: implementing  # since the demo"),
        ("title: Pay", "# a remark\ntitle: Pay"),
        ("job_size: 5\n", ""),
        ("team: Falcon", "team: [Falcon, Heron]"),
        ("team: Falcon\njob_size: 5", "job_size: 5\nteam: Falcon"),
        ("---\n\nOld", "priority: high\n---\n\nOld"),
        ("Old text.", "Better text."),
        ("Old text.", "## Ours\n\nMore.\n\nOld text."),
        ("paragraphs.\n", "paragraphs.\n\n## Decision\n\nYes.\n"),
        ("Old text.\n\nOf two paragraphs.\n", ""),
    ],
)
def test_whatever_people_change_stays_as_long_as_the_source_says_the_same(before: str, after: str) -> None:
    edited = FILE.replace(before, after, 1)
    assert edited != FILE
    merged = again(edited, OLD)
    assert (merged.text, merged.conflicts) == (edited, ())


def test_change_on_both_sides_keeps_the_persons_and_is_told_once() -> None:
    edited = FILE.replace("state: ready", "state: implementing")
    merged = again(edited, new(state="done"))
    assert (merged.text, merged.kept, merged.conflicts) == (edited, ("state",), (Conflict("state", "implementing", "done"),))
    later = again(merged.text, new(state="done"), dict(merged.base))
    assert (later.text, later.kept, later.conflicts) == (edited, ("state",), ())


def test_same_change_on_both_sides_is_no_conflict() -> None:
    edited = FILE.replace("state: ready", "state: done")
    merged = again(edited, new(state="done"))
    assert (merged.text, merged.kept, merged.conflicts) == (edited, (), ())
    assert again(edited, new(state="ready"), dict(merged.base)).text == FILE


def test_change_beside_a_comment_leaves_the_comment() -> None:
    edited = FILE.replace("state: ready", "state: ready   # agreed").replace("job_size: 5", "job_size: 5 # by all")
    merged = again(edited, new(state="done", job_size=""))
    assert "\nstate: done   # agreed\n" in merged.text
    assert "\njob_size: # by all\n" in merged.text


@pytest.mark.parametrize(
    "layout",
    [
        "team:\n  - Falcon",
        "team:\n- Falcon",
        "team: [Falcon]",
        'team: "Falcon"',
        "team: [\n  Falcon,\n  ]",
        "Agile Team: Falcon",
    ],
)
def test_other_layout_of_the_same_value_is_no_edit_of_a_person(layout: str) -> None:
    edited = FILE.replace("team: Falcon", layout)
    assert again(edited, OLD).text == edited
    merged = again(edited, new(teams=("Heron",)))
    assert merged.conflicts == ()
    assert merged.text == edited.replace(layout, f"{layout.partition(':')[0]}: Heron")


def test_blanks_and_a_comment_around_a_value_stay() -> None:
    edited = FILE.replace("team: Falcon", "team:\n  - Falcon # the old ones").replace("job_size: 5", "job_size:    5")
    merged = again(edited, new(teams=("Heron",), job_size="8"))
    assert "\nteam: Heron # the old ones\njob_size:    8\n" in merged.text


@pytest.mark.parametrize(
    "layout", ["team:\n  - Falcon # the old ones\n  - Heron", "team: [\n  # the old ones\n  Falcon]", "team: Falcon\nsquad: Falcon"]
)
def test_value_that_cannot_be_replaced_without_loss_is_kept_and_told(layout: str) -> None:
    edited = FILE.replace("team: Falcon", layout)
    assert again(edited, OLD).text == edited
    merged = again(edited, new(teams=("Osprey",)))
    assert (merged.text, [one.field for one in merged.conflicts]) == (edited, ["teams"])


def test_text_of_several_lines_is_replaced_whole() -> None:
    old = draft(title="Pay", acceptance_criteria="- a\n- b", benefit_hypothesis="x")
    now = draft(title="Pay", acceptance_criteria="- a\n\n- c: d", benefit_hypothesis="x")
    merged = again(item_text(old), now, dict(first_base(old)))
    assert merged.text == item_text(now)


def test_new_text_of_the_source_replaces_the_old_and_leaves_what_people_wrote_around_it() -> None:
    edited = FILE.replace("Old text.", "Before.\n\nOld text.").replace("paragraphs.\n", "paragraphs.\n\nAfter.\n")
    merged = again(edited, new("New."))
    assert merged.text.endswith("---\n\nBefore.\n\nNew.\n\nAfter.\n")


def test_new_text_against_an_edited_one_is_a_conflict() -> None:
    edited = FILE.replace("Old text.", "Better text.")
    merged = again(edited, new("New."))
    assert (merged.text, [one.field for one in merged.conflicts]) == (edited, ["body"])


def test_first_text_of_the_source_goes_above_what_people_wrote() -> None:
    old = draft("", title="Pay")
    edited = item_text(old) + "\nOurs.\n"
    assert again(edited, draft("Theirs.", title="Pay"), dict(first_base(old))).text.endswith("---\n\nTheirs.\n\nOurs.\n")


def test_field_that_the_export_no_longer_has_stays_and_is_remembered() -> None:
    merged = again(FILE, draft(title="Pay"))
    assert (merged.text, merged.base) == (FILE, BASE)


def test_lost_memory_makes_every_difference_a_persons() -> None:
    merged = again(FILE, new("New.", state="done", due="2026-03-16"), {})
    assert [one.field for one in merged.conflicts] == ["state", "body"]
    assert merged.text == FILE.replace('"jira:A-1"\n', '"jira:A-1"\ndue: 2026-03-16\n')


@pytest.mark.parametrize("text", ["", "no front matter", "---\nid: A-1\n", "---\n{id: A-1}\n---\n", "---\n- a\n---\n", "---\nid: [\n---\n"])
def test_file_without_plain_front_matter_is_not_touched(text: str) -> None:
    assert merge(text, OLD, BASE) is None


VALUES = st.sampled_from(["ready", "done", "funnel", ""])
NAMES = st.lists(st.sampled_from(["Falcon", "Heron", "Doe, J"]), max_size=2, unique=True).map(tuple)
BODIES = st.sampled_from(["", "One.", "One.\n\nTwo.", "Two.", "# A\n\ntext"])
SIDES = st.builds(lambda state, owner, body: draft(body, title="Pay", state=state, owner=owner), VALUES, NAMES, BODIES)


@given(SIDES, SIDES)
def test_untouched_file_becomes_what_the_source_says(old: Draft, now: Draft) -> None:
    merged = again(item_text(old), now, dict(first_base(old)))
    assert (merged.conflicts, merged.kept) == ((), ())
    assert again(merged.text, now, {}).conflicts == ()
    assert dict(merged.base) == dict(first_base(now))


@given(
    SIDES,
    SIDES,
    st.sampled_from(["# a remark", "mood: good", 'more: "x: y"', "list:\n  - a # b"]),
    st.sampled_from(["", "Ours.", "a\n\n- b"]),
)
def test_every_line_that_people_add_survives_every_import(old: Draft, now: Draft, line: str, text: str) -> None:
    edited = item_text(old).replace("\nsource:", f"\n{line}\nsource:", 1) + f"\n{text}\n"
    merged = again(edited, now, dict(first_base(old)))
    assert line in merged.text
    assert merged.text.rstrip("\n").endswith(text)
    assert merged.conflicts == ()
