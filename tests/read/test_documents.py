import pytest
from tests.read.reading import read_files, read_text, told


def test_type_of_the_front_matter_makes_an_item_anywhere() -> None:
    assert [item.type for item in read_text("---\ntype: story\n---\n", "notes/a.md").items] == ["story"]


def test_type_of_the_front_matter_counts_more_than_the_folder() -> None:
    assert [item.type for item in read_text("---\ntype: story\n---\n").items] == ["story"]


def test_folder_makes_an_item_without_front_matter() -> None:
    (item,) = read_text("# Offline checkout\n\nText").items
    assert (item.id, item.type, item.title, item.body) == ("FEAT-1", "feature", "Offline checkout", "Text")


def test_enabler_by_type_or_folder_is_a_feature_of_that_kind() -> None:
    content = read_files(enablers__E_1="Text", a="---\ntype: enabler\n---\n", enablers__E_2="---\nkind: business\n---\n")
    assert {item.id: (item.type, item.text("kind")) for item in content.items} == {
        "a": ("feature", "enabler"),
        "E_1": ("feature", "enabler"),
        "E_2": ("feature", "business"),
    }


@pytest.mark.parametrize("path", ["features/README.md", "features/index.md", "features/_draft.md", "notes/a.md", "a.md"])
def test_other_markdown_is_a_page(path: str) -> None:
    content = read_text("---\ntitle: About\ntags: [x]\n---\n# Heading\n", path)
    assert (content.items, told(content)) == ((), [])
    (page,) = content.prose
    assert (page.path, page.title, page.body, page.body_line) == (path, "About", "# Heading\n", 5)
    assert page.front is not None


@pytest.mark.parametrize("front", ["id: FEAT-9", "type: feature"])
def test_index_with_id_or_type_is_an_item(front: str) -> None:
    assert len(read_text(f"---\n{front}\n---\n", "features/index.md").items) == 1


def test_page_is_called_by_its_heading_or_file() -> None:
    content = read_files(a="# Heading\n", b="Text", c="---\ntitle: n/a\n---\n")
    assert [page.title for page in content.prose] == ["Heading", "b", "c"]


def test_unknown_type_falls_back_to_the_folder() -> None:
    content = read_text("---\ntype: fature\n---\n")
    assert [item.type for item in content.items] == ["feature"]
    assert told(content) == ["unknown-type 2:7 fature"]


def test_unknown_type_elsewhere_is_a_page() -> None:
    content = read_text("---\ntype: fature\n---\n", "a.md")
    assert (len(content.items), len(content.prose)) == (0, 1)
    assert told(content) == ["unknown-type 2:7 fature"]


def test_broken_file_stays_as_a_stub_so_that_links_arrive() -> None:
    content = read_text("---\nid: FEAT-9\ntitle: Pay: later\n---\n\nText")
    (item,) = content.items
    assert (item.id, item.title, item.broken, item.body) == ("FEAT-9", "Pay: later", True, "Text")
    assert told(content) == ["invalid-front-matter 3:11 mapping values are not allowed in this context"]


def test_file_that_cannot_be_read_is_a_stub_too() -> None:
    content = read_text("\x00" * 10)
    assert [(item.id, item.broken) for item in content.items] == [("FEAT-1", True)]
    assert told(content) == ["unreadable-file 0:0 binary data"]


def test_invalid_id_is_cleaned_and_told() -> None:
    content = read_text("---\nid: FEAT 1\n---\n")
    assert [item.id for item in content.items] == ["FEAT-1"]
    assert told(content) == ["invalid-id 2:5 FEAT 1, it has white space, FEAT-1"]


@pytest.mark.parametrize("text", ["id: [A, B]", "id: {a: b}"])
def test_id_must_be_one_text(text: str) -> None:
    content = read_text(f"---\n{text}\n---\n")
    assert [fault.facts["problem"] for fault in content.faults if fault.rule == "invalid-id"] == ["it is not one text"]
    assert [item.id for item in content.items] == ["FEAT-1"]


def test_long_facts_are_cut() -> None:
    (fault,) = read_text(f"---\njob_size: {'9' * 5000}\n---\n").faults
    assert fault.facts["found"] == "9" * 200 + "…"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("---\ntype: visiontitle: Dinner is settled\n---\n", "invalid-front-matter 2:18"),
        ("---\ntitle: a\ntype: vis", "unclosed-front-matter 1:1"),
        ("---\ntitle: a\nsheet: stor", "unclosed-front-matter 1:1"),
        ("---\nsheet: story\nteam: A\n", "unclosed-front-matter 1:1"),
        ("---\nsections: story\nteam: A\n", "unclosed-front-matter 1:1"),
    ],
)
def test_a_file_that_was_cut_is_told_once(text: str, fault: str) -> None:
    assert [one[: len(fault)] for one in told(read_text(text, "notes/a.md"))] == [fault]


def test_an_unknown_type_beside_broken_front_matter_is_a_fault_of_its_own() -> None:
    rules = [one.partition(" ")[0] for one in told(read_text("---\ntype: vison\ntitle: [\n---\n", "notes/a.md"))]
    assert sorted(rules) == ["invalid-front-matter", "unknown-type"]
