"""Two trains in one site: what their page says, where it leads, and that a changed file changes the site."""

import json
from pathlib import Path

import pytest
from mkdocs.commands.build import build as build_with_engine
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from tests.site.opened import Site, astray, closed
from tests.site.two_trains import FILE, build, page, rows, tell, write_both

from northline.site.checked import Checked, checked
from northline.site.load import Loaded, load
from northline.site.other_trains import watched
from northline.site.settings import read_settings

TRAINS = ("trains/", "trains/payments/", "features/feat-1/", "objectives/obj-1/")
HOME = "https://example.org/payments/"


@pytest.fixture(scope="module")
def configuration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_both(tmp_path_factory.mktemp("trains"))


@pytest.fixture(scope="module")
def site(configuration: Path) -> Path:
    return build(configuration)


def with_arts(configuration: Path, arts: str) -> Path:
    """The configuration with other words under `arts`."""
    head = configuration.read_text().partition("    arts:")[0]
    configuration.write_text(f"{head}{arts}\n")
    return configuration


def links(site: Path, url: str) -> list[str]:
    return [one.attributes.get("href", "") for one in page(site, url).all("a")]


def test_each_train_stands_in_a_row_with_its_own_date(site: Path) -> None:
    found = rows(page(site, "trains/"), "standing")
    assert [name.split(" this")[0] for name in found] == ["Order to Door", "Payments"]
    assert found["Payments"][:2] == ["Nobody thinks about how they pay.", "26.2"]
    assert found["Payments"][2].startswith("2026-03-20 12 days before this site")


def test_a_number_of_another_train_says_who_told_it(site: Path) -> None:
    row = rows(page(site, "trains/"), "standing")["Payments"]
    assert row[4].startswith("70 %Breadth of coverage in 26.2. Told by Payments, as of 2026-03-20.")
    assert row[7].startswith("90 %Actual ÷ planned value of 26.1. Told by Payments")


def test_themes_meet_by_title_and_gaps_are_said(site: Path) -> None:
    found = {name: served for name, (served, *_) in rows(page(site, "trains/"), "themes").items()}
    assert found == {
        "T1 Speed people notice": "only Order to Door",
        "T2 Paid without a thought": "several trains",
        "T3 Fewer empty trips": "nobody",
        "Payments:P2 No fraud on our cards": "nobody",
    }


def test_dependencies_are_told_both_ways_those_to_answer_first(site: Path) -> None:
    tree = page(site, "trains/")
    heading = next(one for one in tree.all("h2") if one.id == "dependencies")
    table = next(one for one in heading.above if "nl-section" in one.classes)
    told = [[" ".join(cell.text.split()).split(" ")[0] for cell in row.all("th", "td")][:4] for row in table.all("tr")[1:]]
    assert told == [
        ["OBJ-1", "Payments:FEAT-7", "DEP-1", "proposed"],
        ["Payments:OBJ-1", "FEAT-1", "Payments:DEP-5", "accepted"],
        ["FEAT-1", "Payments:FEAT-7", "depends", "implementing"],
        ["Payments:FEAT-8", "FEAT-1", "depends", "–"],
    ]


def test_who_else_works_on_the_same_outcome_and_what_the_others_plan(site: Path) -> None:
    tree = page(site, "trains/")
    shared = rows(tree, "shared")
    assert list(shared) == ["OUT-2 Refused payments under 2 %"]
    assert shared["OUT-2 Refused payments under 2 %"][0] == "OBJ-1 Refused payments down from 4 % to 2 %"
    assert rows(tree, "plans") == {"Payments": ["Cards on file work in every shop", "Card schemes certify the vault"]}


def test_an_item_shows_what_ties_it_to_other_trains(site: Path) -> None:
    assert rows(page(site, "features/feat-1/"), "trains") == {
        "depends on": ["Payments:FEAT-7 A token for every card on file", "2026-03-20"],
        "needed by": ["Payments:FEAT-8 Wallet button for partners", "2026-03-20"],
        "provides through": ["Payments:DEP-5 A place for the wallet button", "2026-03-20"],
    }
    assert list(rows(page(site, "objectives/obj-1/"), "trains")) == ["shared with", "works on “Refused payments under 2 %” too"]


@pytest.mark.parametrize("url", ["features/feat-1/", "guide/payments/", "pi/26.2/board/"])
def test_a_reference_leads_to_the_other_site(site: Path, url: str) -> None:
    assert f"{HOME}features/feat-7/index.html" in links(site, url)


def test_what_leads_out_leads_to_the_configured_address_alone(site: Path) -> None:
    out = [link for url in TRAINS for link in links(site, url) if "://" in link]
    assert [link for link in out if not link.startswith(HOME)] == []


def test_every_number_on_their_pages_opens(site: Path) -> None:
    built = Site(site.resolve())
    urls = ("trains", "trains/payments")
    assert [f"{url}: {one}" for url in urls for one in closed(built, url)] == []
    assert [f"{url}: {one}" for url in urls for one in astray(built, url)] == []


def test_trains_stand_in_the_navigation_only_beside_others(site: Path, tmp_path: Path) -> None:
    alone = build(with_arts(write_both(tmp_path), ""))
    assert 'href="../trains/index.html"' in (site / "teams" / "index.html").read_text(encoding="utf-8")
    assert "trains/" not in (alone / "teams" / "index.html").read_text(encoding="utf-8")
    assert not (alone / "trains").exists()


def test_without_an_address_everything_leads_to_our_page_about_the_train(tmp_path: Path) -> None:
    site = build(with_arts(write_both(tmp_path), "    arts: {Payments: trains/payments.json}"))
    assert "../../trains/payments/index.html" in links(site, "features/feat-1/")
    assert not any("example.org" in link for url in TRAINS for link in links(site, url))


def test_a_site_beside_ours_is_reached_from_any_depth(tmp_path: Path) -> None:
    site = build(with_arts(write_both(tmp_path), "    arts: {Payments: {path: trains/payments.json, url: ../payments}}"))
    assert "../../../payments/features/feat-7/index.html" in links(site, "features/feat-1/")
    assert "../../../payments/features/feat-7/index.html" in links(site, "guide/payments/")


@pytest.mark.parametrize(
    ("arts", "said"),
    [
        ("    arts: [trains/gone.json]", "the configuration names trains/gone.json under arts, and there is no such file"),
        ("    arts: [content/guide/payments.md]", "the configuration names content/guide/payments.md under arts, and it is not JSON"),
        ("    arts: [trains]", "the configuration names trains under arts, and there is no such file"),
        ("    arts: {Order to Door: trains/payments.json}", "trains/payments.json, which the configuration names under arts, is"),
    ],
)
def test_a_file_that_cannot_be_used_is_a_finding_of_check_and_the_rest_goes_on(tmp_path: Path, arts: str, said: str) -> None:
    found = checked(with_arts(write_both(tmp_path), arts))
    assert isinstance(found, Checked)
    assert any(one.message.startswith(said) for one in found.findings)
    assert any(one.message == "FEAT-1 depends on Payments:FEAT-7, which does not exist" for one in found.findings)


def test_a_finding_never_tells_where_on_the_machine_a_file_lies(tmp_path: Path) -> None:
    found = checked(with_arts(write_both(tmp_path), f"    arts: [{tmp_path}/secret/gone.json]"))
    assert isinstance(found, Checked)
    assert [one.message for one in found.findings if one.name == "other-train-unread"] == [
        "the configuration names gone.json under arts, and there is no such file"
    ]


def test_our_own_file_tells_links_to_other_trains_as_not_resolved_and_none_of_their_items(configuration: Path, site: Path) -> None:
    data = json.loads((site / "data" / "portfolio.json").read_text(encoding="utf-8"))
    feature = next(one for one in data["items"] if one["id"] == "FEAT-1")
    assert {"role": "depends_on", "target": "Payments:FEAT-7", "resolved": False, "share": None} in feature["links"]
    assert data["current_pi"] == "26.2"
    loaded = load(configuration)
    assert isinstance(loaded, Loaded)
    assert not any(":" in one["id"] for one in data["items"])


def test_hostile_texts_of_another_train_stay_text(tmp_path: Path) -> None:
    configuration = write_both(tmp_path)
    file = configuration.parent / FILE
    data = json.loads(file.read_text(encoding="utf-8"))
    for one in data["items"]:
        one["title"] = '"><script>alert(1)</script>\x02{{ 7 * 7 }}'
        one["url"] = "javascript:alert(1)//"
        one["state"] = one["fields"]["status"] = '"><img src=x onerror=alert(2)>'
    file.write_text(json.dumps(data))
    site = build(configuration)
    for url in TRAINS:
        html = (site / url / "index.html").read_text(encoding="utf-8")
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert "javascript:alert" not in html
        assert "\x02" not in html


def test_a_restricted_item_of_ours_is_not_named_where_another_train_links_to_it(tmp_path: Path) -> None:
    configuration = write_both(tmp_path)
    configuration.write_text(configuration.read_text() + "    profiles: {public: [public, internal]}\n")
    feature = configuration.parent / "content" / "features" / "FEAT-1.md"
    feature.write_text(feature.read_text().replace("team: CHK", "team: CHK\nvisibility: restricted"))
    site = build(configuration, "public")
    assert "an item that is not here" in page(site, "trains/").text
    told = [file for file in site.rglob("*") if file.is_file() and b"A second way to pay" in file.read_bytes()]
    assert told == []
    assert not any(b"FEAT-1" in (site / url / "index.html").read_bytes() for url in TRAINS[:2])


def tree(site: Path) -> dict[str, bytes]:
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def change(folder: Path) -> None:
    """Let the other train change a title and a value, and rename what we link to."""
    plan = folder / "payments" / "content" / "objectives" / "objectives.md"
    plan.write_text(plan.read_text().replace("| 8 |", "| 3 |").replace("Cards on file refused", "Saved cards refused"))
    feature = folder / "payments" / "content" / "features" / "FEAT-7.md"
    feature.rename(feature.with_name("FEAT-70.md"))
    tell(folder)


def test_a_build_after_another_train_changed_equals_a_clean_one(tmp_path: Path) -> None:
    configuration = write_both(tmp_path / "one")
    build(configuration)
    change(tmp_path / "one")
    found = tree(build(configuration))
    write_both(tmp_path / "two")
    change(tmp_path / "two")
    assert found == tree(build(tmp_path / "two" / "harbour" / "site_config.yml"))
    assert b"Saved cards refused" in found["trains/index.html"]


def test_a_preview_notices_that_another_train_changed(tmp_path: Path) -> None:
    configuration = write_both(tmp_path)
    config = load_config(str(configuration), site_dir=str(tmp_path / "site"))
    config.plugins.on_startup(command="serve", dirty=False)
    build_with_engine(config, serve_url="http://127.0.0.1/")
    change(tmp_path)
    build_with_engine(config, serve_url="http://127.0.0.1/")
    assert b"Saved cards refused" in (tmp_path / "site" / "trains" / "index.html").read_bytes()
    assert b"no such item" in (tmp_path / "site" / "features" / "feat-1" / "index.html").read_bytes()


def test_a_preview_watches_the_folders_of_the_files(configuration: Path) -> None:
    options = read_settings(configuration).config
    assert watched(configuration.parent, options) == (configuration.parent / "trains",)
    assert watched(configuration.parent / "nowhere", options) == ()


def test_a_preview_is_told_to_watch_them(configuration: Path) -> None:
    config = load_config(str(configuration))
    server = LiveReloadServer(lambda: None, host="localhost", port=0, root=str(configuration.parent), mount_path="/")
    for path in (config.docs_dir, config.config_file_path):
        server.watch(path)
    config.plugins["northline"].on_serve(server, config=config, builder=server.builder)
    assert str(configuration.parent / "trains") in server._watched_paths  # noqa: SLF001  # the engine has no other way to ask


def test_a_kept_check_is_made_anew_when_another_train_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("northline.site.checked.MANY", 0)
    configuration = write_both(tmp_path)
    before = checked(configuration)
    assert checked(configuration) == before
    change(tmp_path)
    after = checked(configuration)
    assert isinstance(after, Checked)
    assert "FEAT-1 depends on Payments:FEAT-7, which Payments does not have" in [one.message for one in after.findings]


def test_trains_may_name_each_other(tmp_path: Path) -> None:
    configuration = write_both(tmp_path)
    ours = load(configuration)
    assert isinstance(ours, Loaded)
    theirs = tmp_path / "payments" / "site_config.yml"
    (tmp_path / "payments" / "door.json").write_bytes((build(configuration) / "data" / "portfolio.json").read_bytes())
    theirs.write_text(theirs.read_text() + "    arts: {Order to Door: door.json}\n")
    found = checked(theirs)
    assert isinstance(found, Checked)
    assert [one.message for one in found.findings if one.name == "dangling-link"] == ["FEAT-8 is part of EPIC-404, which does not exist"]
