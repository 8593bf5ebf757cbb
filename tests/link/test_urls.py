from tests.link.backlog import faults, linked


def test_urls_follow_kind_and_id() -> None:
    portfolio = linked("FEAT-101 feature\nTeam-A team\n26.2 pi\nSTORY/7 story")
    assert dict(portfolio.urls) == {
        "FEAT-101": "features/feat-101/",
        "STORY/7": "stories/story-7/",
        "Team-A": "teams/team-a/",
        "26.2": "pi/26.2/",
    }


def test_the_current_vision_has_the_vision_page_others_their_own() -> None:
    portfolio = linked("VIS-1 vision\nVIS-2 vision supersedes=VIS-1")
    assert dict(portfolio.urls) == {"VIS-1": "visions/vis-1/", "VIS-2": "vision/"}


def test_of_two_items_with_one_slug_the_later_in_natural_order_gives_way() -> None:
    portfolio = linked("A/1 feature\nA-1 feature")
    assert dict(portfolio.urls) == {"A-1": "features/a-1/", "A/1": "features/a-1-2/"}
    (fault,) = faults(portfolio, "slug-collision")
    assert (fault.item, fault.facts) == ("A/1", {"slug": "a-1", "other": "A-1"})


def test_an_item_keeps_its_own_slug_against_one_that_gives_way() -> None:
    portfolio = linked("A/1 feature\nA-1 feature\nA-1-2 feature")
    assert dict(portfolio.urls) == {"A-1": "features/a-1/", "A-1-2": "features/a-1-2/", "A/1": "features/a-1-3/"}


def test_no_pi_takes_the_address_of_a_page_of_our_own() -> None:
    portfolio = linked("current pi\nexplorer pi\nexplorer-2 pi")
    assert [portfolio.urls[pi] for pi in ("current", "explorer", "explorer-2")] == ["pi/current-2/", "pi/explorer-3/", "pi/explorer-2/"]
    assert [(fault.rule, fault.item, fault.facts["other"]) for fault in portfolio.faults] == [
        ("slug-collision", "current", ""),
        ("slug-collision", "explorer", ""),
    ]
