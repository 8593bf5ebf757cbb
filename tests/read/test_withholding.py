"""What the readers of a profile may know of the content, file by file."""

import re
import time

import pytest
from tests.read.reading import read_files

from northline.config import Config
from northline.model.content import ContentFile
from northline.model.values import Votes
from northline.read import read
from northline.read.profile import for_readers
from northline.read.redaction import resolved
from northline.read.withheld_names import withheld_names

CONFIG = Config(profiles={"open": ("public",), "staff": ("public", "internal")})


def known(profile: str = "open", **files: str) -> dict[str, str]:
    """The files that a profile's readers may know, named as in `read_files`."""
    given = [
        ContentFile(name.replace("__", "/").replace("_md", ".md").replace("_png", ".png"), text.encode()) for name, text in files.items()
    ]
    return {file.path: file.data.decode() for file in for_readers(given, CONFIG, profile)}


def item(visibility: str, body: str = "Text.") -> str:
    return f"---\ntitle: One\n{visibility}\n---\n{body}\n"


def test_an_item_without_a_word_about_it_is_for_everybody() -> None:
    assert list(known(features__F1_md=item("state: ready"), features__F2_md=item("visibility: n/a"))) == [
        "features/F1.md",
        "features/F2.md",
    ]


@pytest.mark.parametrize(
    "visibility",
    [
        "visibility: restricted",
        "Visibility: RESTRICTED",
        "visibility: internal",
        "visibility: secret",
        "visibility: [restricted]",
        "visiblity: restricted",
        "audience: {who: internal}",
        "visibility: public\nvisibility: restricted",
        "visibility: public\nVisibility: restricted",
        "visibility: restricted\nbroken: [",
        "visibility: &a restricted",
        "state: ready\n---\n- visibility: restricted\n",
        "visiblity: restrictd",
        "visibilty: board",
        "restricted: true",
        "owner:\n  visibility: restricted",
        "owner: Ada\nroles:\n  product_owner: Ada\n  visibility: board",
        "tags:\n - a\n - visibility: restricted",
        "readings: [{value: 3, visibility: restricted}]",
        "hypothesis: |\n  We believe.\n  visibility: restricted",
        "points: restricted",
        "state: ready\n---\n| visibility | restricted |\n",
        "state: ready\n---\nvisiblity – restricted\n",
        "state: ready\n---\nVisibility = 'restricted'\n",
    ],
)
def test_what_may_not_be_public_is_not(visibility: str) -> None:
    assert known(features__F1_md=item(visibility)) == {}


@pytest.mark.parametrize(
    "harmless",
    ["tags: [restricted]", "restricted: no", "title: 'Visibility: internal tools for all'", "note: of internal use"],
)
def test_what_only_sounds_like_it_hides_nothing(harmless: str) -> None:
    assert list(known(features__F1_md=item(harmless))) == ["features/F1.md"]


@pytest.mark.parametrize(
    ("head", "row"),
    [("visiblity", "restricted"), ("visibilty", "board"), ("notes", "**Restricted**"), ("points | visibility", "restricted")],
)
def test_a_row_is_withheld_though_its_word_stands_in_another_column(head: str, row: str) -> None:
    columns = "---|" * (head.count("|") + 3)
    sheet = f"---\nsheet: feature\n---\n\n| id | title | {head} |\n|{columns}\n| F-1 | One | {row} |\n| F-2 | Two | |\n"
    assert "F-1" not in known(features__all_md=sheet)["features/all.md"]


SECTIONS = (
    "---\nsections: risk\n---\n\n## R-1: One\n\n{}\n\n### Phase-2: Layoffs\n\n#### R-3: More\n\n### R-4: Four\n\n- visibility: public\n"
)


@pytest.mark.parametrize("word", ["- visibility: restricted", "- owner: Ada\n- visiblity: board", "- visiblity: board"])
def test_what_stands_below_a_withheld_item_is_withheld_with_it_unless_it_says_otherwise(word: str) -> None:
    shown = known(risks__all_md=f"{SECTIONS.format(word)}\n## R-5: Five\n\n### R-6: Six\n")["risks/all.md"]
    assert re.findall("#+ (.*)", shown) == ["R-4: Four", "R-5: Five", "R-6: Six"]


def test_a_profile_may_name_several_visibilities() -> None:
    assert list(known("staff", features__F1_md=item("visibility: internal"), features__F2_md=item("visibility: restricted"))) == [
        "features/F1.md"
    ]


@pytest.mark.parametrize(
    "front",
    [
        *("visibility: restricted", "visibility: [public]", "visibilty: restricted", "title: [", "type: nonsense"),
        *("visiblity: board", "meta: {visibility: board}"),
    ],
)
def test_a_page_that_may_not_be_public_is_not(front: str) -> None:
    assert known(guide__page_md=f"---\n{front}\n---\nText.\n") == {}


def test_a_sheet_of_an_unknown_kind_is_no_page_that_shows_its_rows() -> None:
    assert known(guide__sheet_md="---\nsheet: fetures\n---\n| id | visibility |\n|---|---|\n| F1 | restricted |\n") == {}


def test_a_picture_is_for_those_who_see_a_text_that_leads_to_it() -> None:
    text = item("state: ready", "![one](../img/a%20b.png) <img src=/img/c.png>")
    shown = known(features__F1_md=text, **{"img/a b_png": "", "img/c_png": "", "img/d_png": ""})
    assert list(shown) == ["features/F1.md", "img/a b.png", "img/c.png"]


def test_the_neutral_word_stands_for_links_labels_and_ids() -> None:
    hidden = item("visibility: restricted\naliases: [OLD-9]")
    body = "[[F-9|Merger]] [Merger](F-9.md#x) [![M](x.png)](F-9.md) [M][1] f-009, F-9/F-1 and OLD-9.\n\n[1]: F-9.md 'Merger'"
    text = known(features__F_9_md="", **{"features/F-9_md": hidden, "features/F-1_md": item("state: ready", body)})["features/F-1.md"]
    assert text.partition("---\n")[2].partition("---\n")[2] == (
        "(withheld) (withheld) (withheld) (withheld) (withheld), (withheld)/F-1 and (withheld).\n\n\n"
    )


def test_words_that_are_ids_are_replaced_only_where_they_are_links() -> None:
    files = {"teams/storm_md": item("visibility: restricted"), "features/F-1_md": item("team: storm", "A storm. [[storm]]")}
    assert known(**files)["features/F-1.md"] == "---\ntitle: One\nteam: (withheld)\n---\nA storm. (withheld)\n"


def test_a_name_that_cannot_be_replaced_costs_the_file_that_says_it() -> None:
    files = {"teams/storm_md": item("visibility: restricted"), "features/F-1_md": item('team: "st\\x6frm"')}
    assert known(**files) == {}


def test_links_to_what_is_withheld_are_no_findings() -> None:
    files = [ContentFile("features/F-1.md", b"---\ntitle: One\nparent: (withheld)\n---\n")]
    assert read(files, CONFIG).faults == ()


def test_a_longer_name_that_is_shown_is_left_alone() -> None:
    content = read_files(features__F="---\nid: F-9\n---\n", features__G="---\nid: F-9.1\n---\n")
    hidden, shown = content.items
    assert withheld_names([hidden], [shown]).redact("F-9.1, F-9.10 and F-9") == "F-9.1, (withheld).10 and (withheld)"


@pytest.mark.parametrize(
    ("address", "path"), [("a.md", "x/a.md"), ("../a.md#b", "a.md"), ("/a.md", "a.md"), ("%61.md?x", "x/a.md"), ("..\\a.md", "a.md")]
)
def test_an_address_leads_to_a_content_path(address: str, path: str) -> None:
    assert resolved(address, "x/y.md") == path


WAYS = [
    *(
        '[Z](../features/F-9.md "Z (z)")',
        "[Z\nz](F-9.md)",
        "<a href='F-9.md'>Z</a>",
        "<A title=Z href=F-9.md>Z</A >",
        "[Z](features/../F-9.md)",
    ),
    *("[Z][r]\n\n[r]: F-9.md", "[Z][]\n\n[z]: F-9.md", "[Z]\n\n[z]: <F-9.md> (Z)", "[Z](F%2D9.md)", "![Z](<F-9.png>)", "[[ f-009 | Z ]]"),
    *(r"[Z \] z](F-9.md)", "[`]` Z](F-9.md)", "[a [b [Z]] z](F-9.md)", "[a [Z](F-9.md) b](F-1.md)", '[Z](F-9.md "z) \\" z")'),
    *("[Z][r]\n\n[r]:\nF-9.md", '[Z][r]\n\n[r]: F-9.md\n  "Z z"', "- [r]: F-9.md\n\n[Z][r]", "> 1. [r]: F-9.md\n\n[Z [b [z]]][r]"),
    *("[Z][r  x]\n\n[r x]: F-9.md", "[Z][r\nx]\n\n[R x]: F-9.md", "[[F-9|Z [b] z]]", "[Z](f-9.MD)", f"<a href=F-9.md>{'a' * 1200}Z</a>"),
    *("<a title=Z href=F-9.md>", "<img alt=Z src=F-9.png>", "[Z](../features/F-9/)", "[Z](F-9)"),
    *("_F-9_", "F-9s", "F\u20119", "F\\-9", "F&#45;9", "F\xad-9", "https://x.example/features/f-9/", "F-9/F-1"),
]


@pytest.mark.parametrize("way", WAYS)
def test_no_way_to_write_a_reference_tells_what_it_leads_to(way: str) -> None:
    files = {"features/F-9_md": item("visibility: restricted"), "features/F-1_md": item("state: ready", way)}
    body = known(**files)["features/F-1.md"].split("---\n")[-1]
    assert "(withheld)" in body
    assert not {"Z", "z", "9"} & set(body)


@pytest.mark.parametrize(
    "piece", ["[", "[a](", "[[a](b)", "<a >", "<a href=x>", "[a]: ", "![[", "F-9 ", "F-", "(", "[a][b]", "&#45;", "\n", "- \n", "_\n"]
)
def test_looking_for_references_takes_time_in_proportion(piece: str) -> None:
    files = {"features/F-9_md": item("visibility: restricted"), "guide/page_md": piece * (200_000 // len(piece)) + "\n\n[b]: F-9.md\n"}
    start = time.process_time()
    known(**files)
    assert time.process_time() - start < 20


def test_a_kept_plan_loses_the_rows_of_withheld_objectives_with_their_titles() -> None:
    rows = "| O-9 | Merger | |\n| o-009 | Merger | |\n| O-8 | Merger | internal |\n| O-1 | Berths | |\n"
    plan = item("start: 2026-01-01", f"# Baseline\n\n| id | title | visibility |\n|---|---|---|\n{rows}")
    shown = known(**{"objectives/O-9_md": item("visibility: restricted"), "pis/26.2_md": plan})["pis/26.2.md"]
    assert shown.endswith("|---|---|---|\n| O-1 | Berths | |\n\n")


@pytest.mark.parametrize("field", ["shown: storm, F-1", "requested_by: [storm]"])
def test_a_list_of_names_in_a_text_leads_to_items(field: str) -> None:
    folder = "demos" if field.startswith("shown") else "features"
    files = {"teams/storm_md": item("visibility: restricted"), f"{folder}/one_md": item(field)}
    assert field.replace("storm", "(withheld)") in known(**files)[f"{folder}/one.md"]


SVG = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M1 9"/><text>{}</text></svg>'


@pytest.mark.parametrize(
    ("name", "text", "there"),
    [
        *(("a.csv", "id,title\nM1,Merger\n", False), ("a.csv", "id\nM2\n", True), ("a.txt", "\ufeffsee m-1, m1", False)),
        *(("a.svg", SVG.format("M1"), False), ("a.svg", SVG.format("M2"), True), ("a.pdf", "M1", True), ("a.txt", "x" * 4_194_305, False)),
    ],
)
def test_a_copied_file_that_can_be_read_is_withheld_if_it_tells(name: str, text: str, *, there: bool) -> None:
    files = {"milestones/M1.md": item("visibility: restricted"), f"guide/{name}": text, "guide/p.md": f"See [the file]({name}).\n"}
    given = [ContentFile(path, said.encode("utf-16" if said[0] == "\ufeff" else "utf-8")) for path, said in files.items()]
    kept = {file.path: file.data.decode() for file in for_readers(given, CONFIG, "open")}
    assert (f"guide/{name}" in kept, "the file" in kept["guide/p.md"]) == (there, there)


def test_a_name_of_endless_digits_ends_nothing() -> None:
    name = f"a&#{'9' * 5_000};"
    hidden = item(f'visibility: restricted\naliases: "{name}"')
    assert list(known(features__F1_md=hidden, features__F2_md=item("state: ready", name))) == ["features/F2.md"]


@pytest.mark.parametrize(
    ("kind", "field", "expected"),
    [
        ("team", "capacity: {P-8: 10, P-9: 20, 26.2: 30}", {"26.2": 30}),
        ("team", "capacity: 'P-8: 10, P-9: 20'", {}),
        ("pi", "confidence: {P-8: [9, 9, 9, 9, 9], P-9: [1, 1, 1, 1, 1], crane: [0, 0, 1, 2, 3]}", {"crane": Votes((0, 0, 1, 2, 3))}),
        ("stakeholder", "rankings: [P-8, F-1, P-9, F-2]", {"F-1": 1, "F-2": 2}),
        ("stakeholder", "rankings: {P-8: 1, P-9: 2, F-1: 3}", {"F-1": 3}),
    ],
)
def test_what_is_counted_by_name_has_no_number_of_what_is_withheld(kind: str, field: str, expected: dict[str, object]) -> None:
    hidden = dict.fromkeys(("pis/P-8_md", "pis/P-9_md"), item("visibility: restricted"))
    shown = known(**hidden, **{f"{kind}s/one_md": item(field)})
    content = read((ContentFile(path, text.encode()) for path, text in shown.items()), CONFIG)
    assert content.faults == ()
    assert content.items[0].value(field.partition(":")[0]) == expected
