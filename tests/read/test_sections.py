import pytest
from tests.read.reading import read_text, told

from northline.model.content import Content
from northline.model.place import Place


def sections(body: str, front: str = "sections: feature") -> Content:
    return read_text(f"---\n{front}\n---\n{body}", "work.md")


def ids(content: Content) -> list[str]:
    return [item.id for item in content.items]


FILE = """# Enablers

Kept by the architect.

## FEAT-12: Offline checkout

- state: done
- **Team**: Storefront
- depends_on: FEAT-1, FEAT-2

First paragraph.

### Details

- not a field

## FEAT-13 - Read model
Text
"""


def test_headings_with_an_id_are_items() -> None:
    content = sections(FILE)
    assert [(item.id, item.title, item.form) for item in content.items] == [
        ("FEAT-12", "Offline checkout", "section"),
        ("FEAT-13", "Read model", "section"),
    ]
    assert content.faults == ()


def test_list_under_the_heading_gives_fields() -> None:
    first = sections(FILE).items[0]
    assert (first.state, first.text("teams"), first.names("depends_on")) == ("done", "Storefront", ("FEAT-1", "FEAT-2"))


def test_rest_is_the_body_with_deeper_headings() -> None:
    first, second = sections(FILE).items
    assert (first.body, first.body_line) == ("First paragraph.\n\n### Details\n\n- not a field", 14)
    assert (second.body, second.body_line) == ("Text", 21)


def test_places_are_those_of_the_values() -> None:
    first = sections(FILE).items[0]
    assert first.place == Place("work.md", 8, 1)
    assert first.place_of("id") == Place("work.md", 8, 4, 7)
    assert first.place_of("title") == Place("work.md", 8, 13, 16)
    assert first.place_of("state") == Place("work.md", 10, 10, 4)
    assert first.place_of("teams") == Place("work.md", 11, 13, 10)
    assert [one.place.column for one in first.references("depends_on")] == [15, 23]


@pytest.mark.parametrize("heading", ["# FEAT-1: A", "###### FEAT-1 – A", "## FEAT-1", "## FEAT-1 : A", "## feat/1: A"])
def test_heading_may_have_any_level_and_mark(heading: str) -> None:
    assert len(sections(f"{heading}\n").items) == 1


def test_colon_without_a_title_is_not_part_of_the_id() -> None:
    assert [(item.id, item.title) for item in sections("## FEAT-1:\n").items] == [("FEAT-1", "FEAT-1")]


@pytest.mark.parametrize("heading", ["## Note: a word", "## Offline checkout", "## 2026", "## FEAT-1 without a mark"])
def test_word_before_a_colon_is_no_id(heading: str) -> None:
    content = sections(f"{heading}\n\nText")
    assert (content.items, told(content)) == ((), ["section-without-items 4:0 feature"])


def test_fields_under_a_heading_prove_that_it_is_an_item() -> None:
    content = sections("## Storefront: The shop\n\n- members: 7\n", "sections: team")
    assert [(item.id, item.title, item.number("members")) for item in content.items] == [("Storefront", "The shop", 7.0)]


def test_number_is_an_id_at_the_level_of_items_only() -> None:
    body = "## 26.1: First\n\n### 2026-03-01: Kickoff\n\nText\n\n## 26.2: Second\n"
    assert ids(sections(body, "sections: pi")) == ["26.1", "26.2"]


def test_heading_in_code_is_no_item() -> None:
    assert ids(sections("## FEAT-1: A\n\n```\n## FEAT-2: B\n```\n")) == ["FEAT-1"]


def test_item_within_an_item_ends_it() -> None:
    content = sections("## FEAT-1: A\nOne\n### FEAT-2: B\nTwo\n")
    assert [(item.id, item.body) for item in content.items] == [("FEAT-1", "One"), ("FEAT-2", "Two")]


def test_heading_above_the_level_of_an_item_ends_it() -> None:
    content = sections("## FEAT-1: A\nOne\n# Later\nIntro\n## FEAT-2: B\n")
    assert [item.body for item in content.items] == ["One", ""]


def test_blank_lines_may_part_the_fields() -> None:
    content = sections("## FEAT-1: A\n\n\n- state: done\n\n- job_size: 5\n\nText")
    assert (content.items[0].state, content.items[0].number("job_size"), content.items[0].body) == ("done", 5.0, "Text")


def test_list_that_names_no_field_is_text() -> None:
    content = sections("## FEAT-1: A\n\n- Note: call Ada\n- https://example.org\n")
    assert content.items[0].body == "- Note: call Ada\n- https://example.org"
    assert content.faults == ()


def test_unknown_field_in_a_list_of_fields_is_more() -> None:
    content = sections("## FEAT-1: A\n- state: done\n- colour: red\n")
    assert content.items[0].written("colour") == "red"
    assert told(content) == ["unknown-field 6:3 colour"]


def test_text_below_a_bullet_belongs_to_it() -> None:
    content = sections("## FEAT-1: A\n- acceptance_criteria:\n  - Fast\n  - Safe\n- benefit_hypothesis: If\n  then\n")
    assert content.items[0].text("acceptance_criteria") == "- Fast\n- Safe"
    assert content.items[0].text("benefit_hypothesis") == "If\nthen"


def test_list_below_a_bullet_is_a_list() -> None:
    content = sections("## A1: A\n- capacity:\n  - 26.1: 40\n  - 26.2: 48\n", "sections: team")
    assert content.items[0].amounts("capacity") == {"26.1": 40.0, "26.2": 48.0}


def test_front_matter_holds_defaults() -> None:
    content = sections("## FEAT-1: A\n- team: B\n## FEAT-2: C\n", "sections: feature\ntitle: All\nteam: A\ntags: [runway]")
    assert [(item.text("teams"), item.text("tags"), item.title) for item in content.items] == [
        ("B", "runway", "A"),
        ("A", "runway", "C"),
    ]


def test_heading_above_objectives_tells_commitment() -> None:
    content = sections("# Committed\n## O-1: A\n# Stretch\n## O-2: B\n", "sections: objective")
    assert [item.committed for item in content.items] == [True, False]


def test_id_given_again_in_the_list_is_a_duplicate() -> None:
    content = sections("## FEAT-1: A\n- id: FEAT-2\n- state: done\n")
    assert (ids(content), told(content)) == (["FEAT-1"], ["duplicate-key 5:3 id, 4"])


def test_section_may_be_of_another_type() -> None:
    content = sections("## S-1: A\n- type: story\n- state: todo\n")
    assert [(item.type, item.state) for item in content.items] == [("story", "todo")]
