from northline.view.paging import chunks


def test_a_short_list_is_one_page_without_links() -> None:
    (only,) = chunks([1, 2], "x/", size=2)
    assert (only.url, only.entries, only.pager) == ("x/", [1, 2], ())


def test_a_long_list_goes_on_below_its_first_page() -> None:
    made = list(chunks([1, 2, 3], "x/", size=2))
    assert [(one.url, one.entries) for one in made] == [("x/", [1, 2]), ("x/2/", [3])]
    assert [link.text for link in made[0].pager] == ["Page 1", "Page 2"]


def test_only_later_pages_carry_their_number() -> None:
    assert [one.titled("All") for one in chunks([1, 2, 3], "x/", size=2)] == ["All", "All, page 2"]


def test_an_empty_list_has_no_pages() -> None:
    assert list(chunks([], "x/")) == []
