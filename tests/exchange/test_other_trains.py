"""Another train's file: what is kept of one that the program wrote, and what a broken or hostile one comes to."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.trains import read, train
from tests.score.trains import golden, item, objective, pi

from northline.exchange import other_trains
from northline.exchange.other_trains import Unread, other_train
from northline.exchange.portfolio_json import portfolio_json
from northline.model.item import Item
from northline.model.other_train import Art, OtherTrain, Told
from northline.model.train import Train

ART = Art("trains/payments.json", "Payments", "https://example.org/payments/")


def told(of: Train, *wanted: str, art: Art = ART) -> OtherTrain:
    """What is kept of a train that our own program wrote."""
    found = other_train(art, portfolio_json(of), wanted)
    assert isinstance(found, OtherTrain)
    return found


def changed(*items: Item, **changes: object) -> OtherTrain:
    """What is kept of a train whose first item was changed in the file."""
    data = read(train(*items))
    data["items"][0] |= changes
    found = other_train(ART, json.dumps(data).encode(), ())
    assert isinstance(found, OtherTrain)
    return found


def only(found: OtherTrain, base: str) -> Told:
    (one,) = found.of(base)
    return one


def test_numbers_of_a_pi_are_those_of_its_own_site() -> None:
    found = told(train(golden()))
    assert found.current == "26.2"
    assert found.numbers("26.2").breadth == pytest.approx(0.80)
    assert found.numbers("26.2").linked_value == pytest.approx(0.75)
    assert found.numbers("26.2").themes == {"T1": 16, "T2": 8, "T3": 0}


def test_a_number_that_is_not_told_is_none_and_not_zero() -> None:
    found = told(train(pi()))
    assert (found.numbers("26.2").breadth, found.numbers("26.2").predictability, found.numbers("no such PI").orphan) == (None, None, None)


def test_objectives_keep_value_commitment_and_the_goals_they_reach() -> None:
    of = train(
        pi(), item("vision", "V"), item("theme", "T1", parent="V"), item("outcome", "OUT-1", parent="T1"),
        objective("O1", "A", 9, supports="OUT-1"), objective("O2", "A", 4, commitment="uncommitted"),
        objective("O3", "A", 5, status="dropped"),
    )  # fmt: skip
    found = told(of)
    assert [(one.id, one.value, one.committed, one.goals) for one in found.planned("26.2")] == [
        ("O1", 9.0, True, ("T1", "OUT-1")),
        ("O2", 4.0, False, ()),
    ]
    assert [one.id for one in found.serving("OUT-1", "26.2")] == ["O1"]


def test_an_objective_of_the_whole_train_is_told_from_one_of_a_team() -> None:
    found = told(train(pi(), item("art", "PAY"), item("objective", "O1", art="PAY", pi="26.2"), objective("O2", "A", 4)))
    assert {one.id: one.whole for one in found.of("objective")} == {"O1": True, "O2": False}


def test_work_below_objectives_stays_on_its_own_site() -> None:
    found = told(train(pi(), item("feature", "F1"), item("story", "S1", parent="F1"), item("risk", "R1"), item("milestone", "M1")))
    assert [one.id for one in found.items] == ["M1"]
    assert found.ids == ()


def test_themes_that_do_not_count_are_no_goals() -> None:
    found = told(train(item("theme", "T1"), item("theme", "T2", status="retired"), item("theme", "T3", weight=0)))
    assert [one.id for one in found.of("theme")] == ["T1"]


def test_of_several_visions_the_one_on_its_pages_is_kept() -> None:
    found = told(train(item("vision", "OLD"), item("vision", "NEW", supersedes="OLD", one_liner="Paid at once")))
    assert [(one.id, one.words) for one in found.of("vision")] == [("NEW", {"one_liner": "Paid at once"})]


def test_closed_pis_stand_in_order_of_time() -> None:
    first = item("pi", "B", start="2026-01-05", end="2026-03-13", status="closed")
    second = item("pi", "A", start="2026-03-16", end="2026-05-22", status="closed")
    assert told(train(second, first)).closed == ("B", "A")


def test_open_errors_are_those_that_nobody_answered() -> None:
    broken = item("feature", "F1", parent="F9")
    allowed = item("feature", "F2", parent="F9", allow=[{"check": "dangling-link", "reason": "moved"}])
    assert (told(train(broken)).errors, told(train(broken, allowed)).errors) == (1, 1)


def test_only_what_texts_ask_for_is_named() -> None:
    found = told(train(item("feature", "F1"), item("feature", "F2")), "Payments:F2", "Elsewhere:F1")
    assert list(found.named) == ["f2"]
    assert found.ids == ("F1", "F2")


def test_links_beyond_the_limit_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(other_trains, "MOST_CROSSINGS", 1)
    assert len(told(train(item("feature", "F1", depends_on="Harbour:FEAT-1, Harbour:FEAT-2"))).crossings) == 1


def test_links_that_leave_the_train_are_kept_with_their_source() -> None:
    found = told(train(item("feature", "F1", depends_on="Harbour:FEAT-1, F9"), item("feature", "F2", relates_to="F1")))
    assert [(one.role, one.source.id, one.written) for one in found.crossings] == [("depends_on", "F1", "Harbour:FEAT-1")]


def test_a_train_without_a_name_here_is_called_as_its_site_is() -> None:
    assert told(train(site="Pay & Go"), art=Art("a/b.json")).name == "Pay & Go"
    assert told(train(site=""), art=Art("a/b.json")).name == "b"


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example/",
        "https://evil.example/",
        "javascript:alert(1)/",
        "../../etc/",
        "a/../../b/",
        "/root/",
        "features/f1",
        'a"b/',
        "",
        7,
    ],
)
def test_an_address_that_could_lead_elsewhere_is_replaced_by_our_page_about_the_train(address: object) -> None:
    assert only(changed(item("milestone", "M1"), url=address), "milestone").url == "trains/payments/"


@pytest.mark.parametrize(
    ("home", "url"),
    [
        ("https://example.org/pay/", "https://example.org/pay/milestones/m1/index.html"),
        ("../pay/", "../pay/milestones/m1/"),
        ("", "trains/payments/"),
    ],
)
def test_an_address_is_joined_to_the_configured_one_alone(home: str, url: str) -> None:
    assert only(told(train(item("milestone", "M1")), art=Art("p.json", "Payments", home)), "milestone").url == url


def test_a_text_can_hold_nothing_that_pages_keep_for_themselves() -> None:
    found = changed(item("milestone", "M1"), title="\x02up\x03 \u202eevil\ud800 " + "long " * 200)
    title = only(found, "milestone").title
    assert title.startswith("up evil long long")
    assert len(title) == 500


def test_a_secret_in_another_file_is_not_repeated() -> None:
    found = changed(item("milestone", "M1"), title="Token ghp_" + "a" * 36)
    assert only(found, "milestone").title == f"Token {'•' * 40}"


@pytest.mark.parametrize("value", ["9", True, -1, 11, 1e400, None, [], float("nan")])
def test_a_value_that_no_business_owner_can_give_is_none(value: Any) -> None:  # noqa: ANN401  # whatever JSON can hold
    assert only(changed(objective("O1", "A", 4), fields={"business_value": value, "pi": ["26.2"]}), "objective").value is None


@pytest.mark.parametrize(
    "changes",
    [
        {"fields": 7},
        {"links": {"a": 1}},
        {"sight": [3, [4]]},
        {"themes": "T1"},
        {"title": None},
        {"type": ["x"]},
        {"links": [1, {"resolved": False}]},
    ],
)
def test_an_item_of_another_shape_harms_nothing_else(changes: dict[str, object]) -> None:
    found = changed(item("milestone", "M1"), item("milestone", "M2"), **changes)
    assert "M2" in [one.id for one in found.items]


@pytest.mark.parametrize("item_id", ["a b", "", "<i>", "x" * 81, 7, None, "a\x02"])
def test_an_item_without_a_proper_id_is_left_out(item_id: object) -> None:
    assert [one.id for one in changed(item("milestone", "M1"), item("milestone", "M2"), id=item_id).items] == ["M2"]


HEAD = b'{"format": "northline/1", "as_of": "2026-04-01", '


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "it is not JSON"),
        (b"not JSON", "it is not JSON"),
        (b"\xff\xfe\x00", "it is not JSON"),
        (b"[]", "it is not a portfolio.json"),
        (b'{"items": []}', "it is not a portfolio.json"),
        (b'{"format": "northline/0", "as_of": "2026-04-01", "items": []}', "its format is northline/0, and not northline/1"),
        (b'{"format": "northline/1", "as_of": "soon", "items": []}', "it has no items or no as-of date"),
        (HEAD + b'"items": 3}', "it has no items or no as-of date"),
        (b"[" * 200_000, "it nests too deeply"),
        (b'{"format": ' + b"9" * 5000 + b"}", "it is not JSON"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_what_to_do(data: bytes, problem: str) -> None:
    found = other_train(ART, data, ())
    assert isinstance(found, Unread)
    assert (found.problem, bool(found.advice)) == (problem, True)


NAMES = (
    *("id", "type", "title", "url", "state", "fields", "themes", "sight", "links", "pis", "severity", "format", "pi", "status", "from"),
    *("weight", "aliases", "business_value", "commitment", "start", "end", "due", "role", "target", "resolved", "coverage", "backlinks"),
)
WORDS = ("objective", "theme", "vision", "dependency", "T1", "Other:FEAT-1", "26.1", "2026-04-01", "closed", "error", "a/", "\ud800")
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 12) | st.floats() | st.just(10**40) | st.sampled_from(WORDS),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=25,
)
ITEMS = st.fixed_dictionaries(
    {"id": st.sampled_from(["T1", "O-1", "26.1", "VIS"]), "type": st.sampled_from(["theme", "objective", "pi", "vision", "milestone"])},
    optional={name: ANYTHING for name in NAMES if name not in {"id", "type"}},
)
FILES = st.fixed_dictionaries(
    {"format": st.just("northline/1"), "as_of": st.just("2026-04-01"), "items": st.lists(ITEMS | ANYTHING, max_size=5)},
    optional=dict.fromkeys(("site", "current_pi", "scores", "findings", "more"), ANYTHING),
)


@given(FILES)
def test_what_is_passed_over_tells_nothing(file: dict[str, object]) -> None:
    data = json.dumps(file).encode()
    # A file that begins with a mark of its encoding is none of ours, and is read whole.
    assert other_train(ART, data, ["Payments:T1"]) == other_train(ART, b"\xef\xbb\xbf" + data, ["Payments:T1"])


@pytest.mark.parametrize("limit", ["MOST_VALUES", "MOST_BYTES"])
def test_a_file_beyond_the_limits_is_not_parsed(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(other_trains, limit, 10)
    found = other_train(ART, HEAD + b'"items": [' + b"[]," * 20 + b"[]]}", ())
    assert isinstance(found, Unread)
    assert found.problem == "it is too large"


def test_a_file_without_anything_is_a_train_without_anything() -> None:
    found = other_train(ART, HEAD + b'"items": []}', ())
    assert found == OtherTrain("Payments", ART.path, date(2026, 4, 1), ART.url)
