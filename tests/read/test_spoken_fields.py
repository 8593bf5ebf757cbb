from tests.read.reading import read_item

from northline.model.place import Place

BODY = """Why we do it.

## Benefit hypothesis

  If it is fast, people stay.

## Acceptance criteria

- Fast

### Notes

- Safe

## Other
"""


def test_headings_of_the_body_fill_fields() -> None:
    item = read_item(BODY)
    assert item.text("benefit_hypothesis") == "If it is fast, people stay."
    assert item.text("acceptance_criteria") == "- Fast\n\n### Notes\n\n- Safe"


def test_place_is_the_first_line_below_the_heading() -> None:
    item = read_item(f"---\nid: FEAT-1\n---\n{BODY}")
    assert item.place_of("benefit_hypothesis") == Place("features/FEAT-1.md", 8, 3, 27)


def test_body_keeps_what_it_says() -> None:
    assert read_item(BODY).body == BODY.strip()


def test_alias_may_be_the_heading() -> None:
    assert read_item("## AC\nFast").text("acceptance_criteria") == "Fast"


def test_front_matter_counts_more() -> None:
    assert read_item(f"---\nbenefit_hypothesis: Short\n---\n{BODY}").text("benefit_hypothesis") == "Short"


def test_empty_front_matter_gives_way() -> None:
    assert read_item(f"---\nbenefit_hypothesis:\n---\n{BODY}").text("benefit_hypothesis") == "If it is fast, people stay."


def test_heading_with_nothing_below_says_nothing() -> None:
    assert read_item("## Benefit hypothesis\n\n## Acceptance criteria\nTBD\n").value("acceptance_criteria") is None


def test_kinds_without_these_fields_have_plain_headings() -> None:
    assert "benefit_hypothesis" not in read_item(BODY, "stories/S-1.md").fields
