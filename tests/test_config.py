"""Our options, and what is said when one is wrong."""

from datetime import date

import pytest

from northline.config import Config, parse
from northline.model.finding import Severity
from northline.model.other_train import Art
from northline.model.raw import Table
from northline.read.yaml_tree import Origin, read_yaml


def read(text: str) -> tuple[Config, list[str]]:
    """The configuration of a text, and its problems as `line: message`."""
    tree = read_yaml(text, Origin("site_config.yml"))
    assert not tree.faults
    assert isinstance(tree.root, Table)
    config, problems = parse(tree.root)
    return config, [f"{problem.place.line}: {problem.message}" for problem in problems]


def test_no_options_are_a_whole_configuration() -> None:
    assert parse(None) == (Config(), ())


def test_every_option_is_read() -> None:
    text = """
art: Order to Door
as_of: 2026-09-09
wsjf_scale: [1, 2, 4, 8]
explained: [Maintenance]
predictability: rebaselined
stale_after: {kpi: 30}
states: {story: [open, closed]}
wip: {implementing: 4}
severity: {orphan-work: note, stale-kpi: off}
terms: safe5
"""
    config, problems = read(text)
    assert problems == []
    assert (config.art, config.as_of, config.wsjf_scale) == ("Order to Door", date(2026, 9, 9), (1.0, 2.0, 4.0, 8.0))
    assert (config.explained, config.predictability, config.terms) == (frozenset({"maintenance"}), "rebaselined", "safe5")
    assert dict(config.stale_after) == {"kpi": 30, "score": 90, "vision": 120}
    assert config.kinds["story"].states == ("open", "closed")
    assert dict(config.wip) == {"implementing": 4}
    assert dict(config.severity) == {"orphan-work": Severity.NOTE, "stale-kpi": None}


def test_a_custom_kind_behaves_like_a_built_in_one() -> None:
    config, problems = read("kinds:\n  spike: {like: story, plural: spikes, states: [open, shut], fields: {timebox: number}}")
    spike = config.kinds["spike"]
    assert problems == []
    assert (spike.base, spike.plural, spike.states) == ("story", "spikes", ("open", "shut"))
    assert "timebox" in spike.by_name
    assert "points" in spike.by_name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("as_of: soon", "1: `as_of`: expected a date such as 2026-03-16"),
        ("wsjf_scale: [3, 2, 1]", "1: `wsjf_scale`: expected a rising list of numbers above 0, such as [1, 2, 3, 5, 8, 13, 20]"),
        ("terms: safe7", "1: `terms`: expected safe6 or safe5"),
        ("\nseverity: {orphan-work: loud}", "2: `severity`: expected error, warning, note or off"),
        ("wip: {done: many}", "1: `wip`: expected a whole number, 0 or more"),
    ],
)
def test_a_wrong_value_is_said_with_its_line(text: str, said: str) -> None:
    assert read(text)[1] == [said]


PAYMENTS = Art("trains/payments.json", "Payments", "https://example.org/payments/")


@pytest.mark.parametrize(
    ("text", "arts"),
    [
        ("arts:", ()),
        ("arts: trains/payments.json", (Art("trains/payments.json"),)),
        ("arts: [a.json, b.json]", (Art("a.json"), Art("b.json"))),
        ("arts:\n- Payments: trains/payments.json\n- b.json", (Art("trains/payments.json", "Payments"), Art("b.json"))),
        ("arts:\n- {name: Payments, path: trains/payments.json, url: 'https://example.org/payments'}", (PAYMENTS,)),
        ("arts: {name: Payments, path: trains/payments.json, url: 'https://example.org/payments/'}", (PAYMENTS,)),
        (
            "arts:\n  Payments: {path: trains/payments.json, url: 'https://example.org/payments/'}\n  B: b.json",
            (PAYMENTS, Art("b.json", "B")),
        ),
        ("arts: {B: {path: b.json, url: ../b}}", (Art("b.json", "B", "../b/"),)),
    ],
)
def test_other_trains_are_named_in_short_or_in_full(text: str, arts: tuple[Art, ...]) -> None:
    config, problems = read(text)
    assert problems == []
    assert config.arts == arts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("arts: [{name: Payments}]", "1: `arts`: expected the path of a train's portfolio.json, or a mapping with path, name and url"),
        ("arts:\n  A B: a.json\n  A-B: b.json", "3: `arts`: expected a name for each train that no other has; A-B is taken"),
        ("arts: {'A:B': a.json}", "1: `arts`: expected a name without `:`, since references are written NAME:ID"),
        ("arts: {A: {path: a.json, url: 'javascript:alert(1)'}}", "1: `arts`: expected `url:` the address of that train's site, such as"),
        ("arts: {A: {path: a.json, url: /a}}", "1: `arts`: expected `url:` the address of that train's site, such as"),
    ],
)
def test_a_train_that_cannot_be_used_is_said_with_its_line(text: str, said: str) -> None:
    (problem,) = read(text)[1]
    assert problem.startswith(said)


def test_an_unknown_option_is_said_and_the_others_still_count() -> None:
    config, problems = read("arts_: x\nart: Mine")
    assert config.art == "Mine"
    assert problems[0].startswith("1: unknown option `arts_`; known: art, arts, as_of")


def test_an_unknown_kind_to_behave_like_is_said() -> None:
    assert read("kinds: {spike: {like: storey}}")[1][0].startswith("1: `kinds`: expected `like:` one of the built-in kinds")


def test_a_profile_names_visibilities_that_exist() -> None:
    assert read("profiles: {open: [Public], staff: public}")[0].profiles == {"open": ("public",), "staff": ("public",)}
    assert read("profiles: {open: [pubic]}")[1] == ["1: `profiles`: expected visibilities, each of public, internal, restricted"]
