"""Azure DevOps' export: paths, tags, HTML, and the tree in which the order of rows is the hierarchy."""

import pytest
from tests.exchange.importers.tables import drafts, gathered, told, values

BOM = "\ufeff"


def test_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    table = f"{BOM}ID,Work Item Type,Title\r\n7,Feature,Checkout\r\n"
    assert drafts("azure", table)["7"].title == "Checkout"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("Proj\\PI 26.2\\Iteration 3", {"pi": ("26.2",), "iteration": "3"}),
        ("Proj\\PI 26.2", {"pi": ("26.2",)}),
        ("Proj", {}),
        ("Proj\\Falcons\\PI 26.2\\26.2.3", {"pi": ("26.2",), "iteration": "26.2.3"}),
        ("Proj\\26.2\\IP Iteration", {"pi": ("26.2",), "iteration": "IP"}),
        ("Proj\\Autumn plan\\Sprint 04", {"pi": ("Autumn-plan",), "iteration": "4"}),
    ],
)
def test_iteration_path_gives_pi_and_iteration(path: str, expected: dict[str, object]) -> None:
    assert values("azure", f"ID,Work Item Type,Iteration Path\n7,User Story,{path}\n")["7"] == expected


@pytest.mark.parametrize(("path", "expected"), [("Proj\\ART\\Falcon", {"teams": ("Falcon",)}), ("Proj", {})])
def test_area_path_gives_the_team(path: str, expected: dict[str, object]) -> None:
    assert values("azure", f"ID,Work Item Type,Area Path\n7,User Story,{path}\n")["7"] == expected


def test_tags_are_separated_by_semicolons_and_say_more_than_tags() -> None:
    table = "ID,Work Item Type,Tags\n7,Objective,fast; theme:Growth; uncommitted\n8,Risk,ROAM-Owned\n"
    found = values("azure", table)
    assert found["7"] == {"tags": ("fast", "theme:Growth", "uncommitted"), "supports": ("Growth",), "commitment": "uncommitted"}
    assert found["8"] == {"tags": ("ROAM-Owned",), "roam": "owned"}


def test_description_in_html_becomes_markdown() -> None:
    table = 'ID,Work Item Type,Description\n7,Feature,"<div>Why <b>now</b></div><ul><li>one</li></ul>"\n'
    assert drafts("azure", table)["7"].body == "Why **now**\n\n- one"


def test_order_of_rows_is_the_hierarchy_in_the_tree_form() -> None:
    """Epic 1 → feature 2 → stories 3 and 4; feature 5 is the epic's again, and epic 6 begins anew."""
    table = (
        "ID,Work Item Type,Title 1,Title 2,Title 3\n"
        "1,Epic,Growth,,\n2,Feature,,Checkout,\n3,User Story,,,Pay\n4,User Story,,,Refund\n5,Feature,,Search,\n6,Epic,Trust,,\n"
    )
    found = drafts("azure", table)
    assert {item_id: one.values.get("parent") for item_id, one in found.items()} == {
        "1": (),
        "2": ("1",),
        "3": ("2",),
        "4": ("2",),
        "5": ("1",),
        "6": (),
    }
    assert [one.title for one in found.values()] == ["Growth", "Checkout", "Pay", "Refund", "Search", "Trust"]


def test_column_for_the_parent_counts_more_than_the_tree() -> None:
    table = "ID,Work Item Type,Title 1,Title 2,Parent\n1,Epic,Growth,,\n2,Feature,,Checkout,9\n"
    assert values("azure", table)["2"] == {"parent": ("9",)}


def test_tree_begins_anew_in_every_file() -> None:
    first = "ID,Work Item Type,Title 1,Title 2\n1,Epic,Growth,\n"
    second = "ID,Work Item Type,Title 1,Title 2\n2,Feature,,Checkout\n"
    assert values("azure", first, second)["2"] == {}


def test_effort_is_the_size_of_a_feature_and_the_points_of_a_story() -> None:
    table = "ID,Work Item Type,Effort\n1,Feature,8\n2,Product Backlog Item,3\n"
    assert values("azure", table) == {"1": {"job_size": "8"}, "2": {"points": "3"}}


def test_architectural_value_area_is_an_enabler() -> None:
    assert values("azure", "ID,Work Item Type,Value Area\n1,Feature,Architectural\n") == {"1": {"kind": "enabler"}}


def test_mail_address_of_the_owner_stays_behind() -> None:
    assert values("azure", "ID,Work Item Type,Assigned To\n1,Epic,Jane Doe <jane@x.org>\n") == {"1": {"owner": ("Jane Doe",)}}


def test_row_without_an_id_is_skipped_and_adopts_no_children() -> None:
    table = "ID,Work Item Type,Title 1,Title 2\n1,Epic,Growth,\n,Epic,Lost,\n3,Feature,,Checkout\n"
    found = gathered("azure", table)
    assert told(found) == [("row-skipped", 3, "it has no ID")]
    assert found.drafts[1].values["parent"] == ()
