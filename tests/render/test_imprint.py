"""A page's imprint tells its values from others that read differently."""

from dataclasses import dataclass

from northline.model.cells import Row, Text, Written
from northline.model.frozen import Frozen
from northline.model.page import Page
from northline.render.imprint import imprint
from northline.view.parts import Body, Section


class Told(Frozen):
    """Values with sections, as pages have them."""

    sections: tuple[Section, ...]


def taken(values: object, *, title: str = "Ovens", site: str = "") -> str:
    return imprint(Page("features/feat-1/", title, "item", values), values, site)


def test_equal_values_have_one_imprint() -> None:
    assert taken(Row((Text("warm"), Written("5", 5.0)))) == taken(Row((Text("warm"), Written("5", 5.0))))


def test_a_value_deep_inside_is_told() -> None:
    assert taken(Row((Text("warm"),))) != taken(Row((Text("cold"),)))


def test_equal_numbers_that_read_differently_are_told() -> None:
    assert taken(Written("0", 0)) != taken(Written("0", 0.0))


def test_parts_of_another_kind_with_equal_fields_are_told() -> None:
    assert taken(Text("warm")) != taken(Body("warm", "", ""))


def test_the_title_around_the_values_is_told() -> None:
    assert taken(Text("warm")) != taken(Text("warm"), title="Mills")


def test_only_a_body_with_links_is_touched_by_what_links_can_lead_to() -> None:
    plain, linking = (Told((Section("Words", "words", (Body(text, "FEAT-1", "a.md"),)),)) for text in ("Plain words.", "See [[FEAT-2]]."))
    assert taken(plain, site="one") == taken(plain, site="two")
    assert taken(linking, site="one") != taken(linking, site="two")


def test_a_body_in_an_unusual_place_is_touched_by_what_links_can_lead_to() -> None:
    body = Body("Plain words.", "FEAT-1", "a.md")
    assert taken(body, site="one") != taken(body, site="two")


def test_values_that_cannot_be_told_have_none() -> None:
    @dataclass(frozen=True)
    class Odd:
        made: object

    assert taken(Odd(lambda: None)) == ""


def test_equal_values_have_one_imprint_whether_or_not_they_are_one_object() -> None:
    word = Text("warm")
    assert taken(Row((word, word))) == taken(Row((Text("warm"), Text("warmth"[:4]))))
