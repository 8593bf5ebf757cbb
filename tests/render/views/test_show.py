"""What readers see of a view: each of its forms, its order, its groups, and what stands there when it finds nothing."""

from tests.render.views.views import TEMPLATES, shown, train, words

from northline.render import Renderer


def test_a_table_has_the_columns_asked_for() -> None:
    block = 'from: features\nwhere: pi == "26.2"\ncolumns: [id, title, team, wsjf]\nas: table'
    assert words(block) == [
        "Features where pi == &#34;26.2&#34;",
        *("ID", "Title", "Team", "WSJF"),
        *("FEAT-1", "Steam &lt;oven&gt;", "Bakers", "5"),
        *("FEAT-10", "Sweet buns", "Bakers", "–"),
    ]


def test_links_lead_from_where_the_page_stands() -> None:
    assert 'href="../../features/feat-1/index.html"' in shown("from: features")


def test_a_list_names_items_and_their_columns() -> None:
    assert words("from: features\ncolumns: [id, state]\nas: list\nlimit: 1") == [
        *("FEAT-1", "Steam &lt;oven&gt;", "·", "ready"),
        "2 more are left out.",
    ]


def test_a_board_has_a_stack_for_each_state_in_the_order_of_the_kanban() -> None:
    assert words("from: features\nas: board") == [
        *("funnel", "1", "Slow dough", "FEAT-2"),
        *("ready", "2", "Steam &lt;oven&gt;", "FEAT-1", "Sweet buns", "FEAT-10"),
    ]


def test_a_count_is_a_number_with_what_was_counted() -> None:
    assert words("from: features\nwhere: team\nas: count") == ["2", "features", "Features where team"]


def test_a_count_can_be_split_by_group() -> None:
    assert words("from: features\nas: count\ngroup: pi")[3:] == ["26.2: 2", "26.10: 1"]


def test_a_title_stands_for_the_caption() -> None:
    assert words("from: features\ntitle: What we bake\ncolumns: id")[0] == "What we bake"


def test_nothing_found_is_said() -> None:
    assert words('from: features\nwhere: pi == "26.9"') == ["None found: Features where pi == &#34;26.9&#34;."]


def test_the_largest_come_first_with_a_minus_and_those_without_a_value_last() -> None:
    assert words("from: features\ncolumns: id\nsort: -wsjf")[2:] == ["FEAT-1", "FEAT-2", "FEAT-10"]
    assert words("from: features\ncolumns: id\nsort: wsjf")[2:] == ["FEAT-2", "FEAT-1", "FEAT-10"]


def test_equals_are_ordered_by_the_next_name() -> None:
    assert words("from: features\ncolumns: id\nsort: [-pi, title]")[2:] == ["FEAT-2", "FEAT-1", "FEAT-10"]


def test_groups_make_a_table_each() -> None:
    told = words("from: features\ncolumns: id\ngroup: team")
    assert told == ["Features: Bakers", "ID", "FEAT-1", "FEAT-10", "Features: none", "ID", "FEAT-2"]


def names(*blocks: str) -> list[str]:
    return [table.name for table in Renderer((TEMPLATES,), train(*blocks)).view_tables()]


def test_a_table_has_a_file_that_its_title_names() -> None:
    assert names("from: features\ntitle: What we bake") == ["view/what-we-bake"]
    assert ' href="../../data/view-what-we-bake.csv" download>CSV</a>' in shown("from: features\ntitle: What we bake")


def test_tables_of_groups_and_of_equal_titles_have_files_of_their_own() -> None:
    found = names("from: features\ngroup: pi", "from: features\ntitle: A", "from: teams\ntitle: A", "from: teams\nas: list")
    assert len(found) == len(set(found)) == 4


def test_a_long_table_can_be_sorted_and_searched_and_a_short_one_is_left_alone() -> None:
    block = "from: stories\ntitle: Stories"
    short, long = (Renderer((TEMPLATES,), train(block, stories=count)).view(block, "") for count in (10, 11))
    assert "data-nl-table" not in short
    assert 'data-nl-table="view/stories"' in long


def test_a_sort_of_a_kind_can_be_asked_for() -> None:
    assert words("from: enablers\ncolumns: id")[2:] == ["FEAT-10"]


def test_several_kinds_can_be_asked_for() -> None:
    assert words("from: [teams, themes]\ncolumns: id")[2:] == ["T1", "A"]


def test_a_broken_view_says_so_in_its_place() -> None:
    assert words("from: features\nwhere: wsfj > 5") == [
        "This view cannot be shown.",
        "Line 2: there is no field or score called wsfj",
        "did you mean wsjf?",
        "from: features",
        "where: wsfj &gt; 5",
        "All findings",
    ]


def test_a_view_in_the_body_of_an_item_is_answered_too() -> None:
    assessed = train("from: teams\ncolumns: title", path="epics/EPIC-1.md")
    (query,) = assessed.queries
    assert (query.item, query.place.line) == ("EPIC-1", 4)
    assert "Bakers" in Renderer((TEMPLATES,), assessed).view(query.key, "epics/epic-1/")


def test_a_block_that_no_reading_knew_stays_code() -> None:
    assert Renderer((TEMPLATES,), train()).view("from: <b>", "") == '<pre tabindex="0"><code>from: &lt;b&gt;</code></pre>'
