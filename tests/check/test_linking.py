from tests.check.backlogs import TRAIN, of, said, told


def test_dangling_link_names_both_ends_and_suggests_the_closest_id() -> None:
    backlog = """
    features/FEAT-7.md
        depends_on: [FEAT-99]
    features/FEAT-9.md
        title: Pay by card
    """
    assert told("dangling-link", backlog) == ["FEAT-7 depends on FEAT-99, which does not exist | did you mean FEAT-9?"]


def test_dangling_link_stands_at_the_id_that_is_wrong() -> None:
    backlog = """
    features/FEAT-7.md
        depends_on: [FEAT-99]
    """
    (finding,) = of("dangling-link", backlog)
    place = finding.place
    assert (finding.code, finding.item, place.path, place.line, place.column, place.width) == (
        "NL201",
        "FEAT-7",
        "features/FEAT-7.md",
        2,
        14,
        7,
    )


def test_dangling_link_suggests_only_what_may_stand_there() -> None:
    backlog = """
    features/OUT-2.md
        title: A feature with the wrong kind of name
    features/FEAT-7.md
        supports: OUT-3
    """
    assert told("dangling-link", TRAIN, backlog) == ["FEAT-7 supports OUT-3, which does not exist | did you mean OUT-1?"]


def test_dangling_link_written_as_a_title_suggests_the_item_of_that_title() -> None:
    backlog = """
    features/FEAT-7.md
        depends_on: Pay by wallet
    features/FEAT-31.md
        title: Pay by wallets
    """
    assert told("dangling-link", backlog) == ["FEAT-7 depends on Pay by wallet, which does not exist | did you mean FEAT-31?"]


def test_dangling_link_unlike_anything_asks_for_the_id_or_the_item() -> None:
    backlog = """
    features/FEAT-7.md
        depends_on: ZZZ
    """
    assert told("dangling-link", backlog) == ["FEAT-7 depends on ZZZ, which does not exist | correct the id, or add the item"]


def test_wrong_type_link_says_what_it_found_and_what_it_expects() -> None:
    backlog = """
    features/FEAT-7.md
        supports: FEAT-9
    features/FEAT-9.md
        title: Pay by card
    """
    expected = "FEAT-7 supports FEAT-9, which is a feature | expected an outcome, a theme, a KPI or a vision"
    assert told("wrong-type-link", backlog) == [expected]


def test_forgiving_link_says_how_the_names_differ() -> None:
    backlog = """
    features/FEAT-7.md
        parent: epic-3
        depends_on: FEAT-009
    features/FEAT-9.md
        title: Pay by card
    epics/EPIC-3.md
        title: Checkout
    """
    assert told("forgiving-link", backlog) == [
        "FEAT-7 is part of epic-3, taken as EPIC-3 (upper and lower case differ) | write EPIC-3",
        "FEAT-7 depends on FEAT-009, taken as FEAT-9 (leading zeros differ) | write FEAT-9",
    ]


def test_duplicate_id_points_to_the_first() -> None:
    backlog = """
    features/a.md
        id: FEAT-7
    features/b.md
        id: feat-7
    """
    (finding,) = of("duplicate-id", backlog)
    assert "feat-7" in finding.message.casefold()
    assert [place.path for place in finding.related] == ["features/a.md"]


def test_cycles_are_told_whole_and_once() -> None:
    backlog = """
    features/FEAT-1.md
        depends_on: FEAT-2
    features/FEAT-2.md
        depends_on: FEAT-1
    epics/EPIC-1.md
        parent: EPIC-2
    epics/EPIC-2.md
        parent: EPIC-1
    """
    assert said("dependency-cycle", backlog) == ["these wait for each other in a circle: FEAT-1, FEAT-2"]
    assert said("parent-cycle", backlog) == ["these are part of each other in a circle: EPIC-1, EPIC-2"]


def test_self_link_is_an_error() -> None:
    backlog = """
    features/FEAT-7.md
        relates_to: FEAT-7
    """
    assert told("self-link", backlog) == ["FEAT-7 relates to itself | name the item that is meant, or remove the link"]


def test_dangling_wiki_link_suggests_the_closest_id() -> None:
    backlog = """
    features/FEAT-7.md
        title: Pay by wallet
        | Needs [[FEAT-71]] first.
    """
    assert told("dangling-wiki-link", backlog) == ["the text links to FEAT-71, which does not exist | did you mean FEAT-7?"]


def test_unknown_iteration_names_the_item() -> None:
    backlog = """
    features/FEAT-7.md
        pi: 26.2
        iteration: 7
    """
    expected = "FEAT-7 names the iteration 7, which no PI has | name it as PI and number, such as 26.2.3"
    assert told("unknown-iteration", TRAIN, backlog) == [expected]


def test_alias_and_address_collisions_name_the_other_item() -> None:
    backlog = """
    features/a.md
        id: FEAT-1
        aliases: [CHK]
    features/b.md
        id: FEAT/1
        aliases: [CHK]
    """
    assert len(said("alias-collision", backlog)) == 1
    assert said("slug-collision", backlog) == ["FEAT/1 would have the address feat-1, as FEAT-1 has"]


def test_a_pi_with_the_name_of_a_page_of_our_own_is_told_so() -> None:
    backlog = """
    pis/current.md
        id: current
    """
    assert said("slug-collision", backlog) == ["current would have the address current, which is kept for a page of our own"]
