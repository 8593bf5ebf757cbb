"""Restricted items leave no trace in a profile that excludes them, in whatever form they are written and named."""

import gzip
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.safety.trains import CONTENT, PICTURE, differing, northline, tree, write_train

from northline.site.building import ConfigurationProblemError, build_site
from northline.site.request import Request

# Each is found nowhere but in what is restricted, and in what refers to it.
CANARIES = ("zebrafish", "secret-7", "secret-8", "secret-9", "secret-6", "98765", "umbra", "26.9", "layoff", "old-77", "misspelt")
SECRET: dict[str, str | bytes] = {
    "features/secret-7.md": "---\ntitle: Zebrafish merger\nvisibility: restricted\naliases: [OLD-77]\nparent: FEAT-1\nsupports: OUT-1\n"
    "team: crane\npi: 26.2\npoints: 98765\nowner: Zebrafish Owner\n---\nZebrafish body with [[FEAT-2]].\n\n![plan](zebrafish.png)\n",
    "features/zebrafish.png": PICTURE,
    "features/secret-6.md": "---\ntitle: Zebrafish with a misspelt field\nvisiblity: Restricted\n---\n",
    "features/secret-5.md": "---\ntitle: [Zebrafish broken\nvisibility: restricted\n---\n",
    "features/secret-4.md": "---\ntitle: Zebrafish unclear\nvisibility: top secret\n---\n",
    "teams/umbra.md": "---\ntitle: Zebrafish team\nvisibility: restricted\n---\n",
    "pis/26.9.md": "---\ntitle: PI Zebrafish\nstart: 2027-01-01\nvisibility: restricted\n---\n",
    "guide/layoff.md": "---\ntitle: Zebrafish page\nvisibility: restricted\n---\n# Zebrafish\n",
    "guide/zebrafish.key": "Zebrafish",
    "guide/zebrafish-latin.md": b"Zebrafish \xe9\n",
    "objectives/closed.md": "---\nsheet: objective\nvisibility: restricted\npi: 26.2\nteam: crane\n---\n\n"
    "| id | title | business value |\n|---|---|---|\n| SECRET-9 | Zebrafish objective | 10 |\n",
}
OBJECTIVES = CONTENT["objectives/26.2.md"].split("\n")
# What refers to it, each reference between « and ».
REFERRING = {
    "features/feat-3.md": "---\ntitle: Crane feed for «SECRET-7»\ndepends_on: [«secret-07», FEAT-1]\nparent: «OLD-77»\nteam: «umbra»\n"
    "pi: «26.9»\niteration: «26.9.2»\nstate: ready\nnote: see «SECRET-7»\n---\n"
    "See «[[SECRET-7|the Zebrafish merger]]», «[Zebrafish](secret-7.md)», «SECRET-7»/FEAT-1 "
    "and «[page](../guide/layoff.md#zebrafish)».\n",
    "teams/tug.md": "---\ntitle: Tug\nmembers: 4\ncapacity: {«26.9»: 12, 26.2: 30}\n---\n",
    "stakeholders/port.md": "---\ntitle: Port\nrankings: [FEAT-1, «SECRET-7», FEAT-2]\n---\n",
    "guide/index.md": "# Guide\n\nAsk «[[umbra]]» about «secret-7».\n",
}


def told() -> dict[str, str]:
    """What refers to something restricted, as its author wrote it."""
    return {path: text.replace("«", "").replace("»", "") for path, text in REFERRING.items()}


def neutral() -> dict[str, str]:
    """The same as if its author had written the neutral word each time."""
    return {path: re.sub("«[^»]*»", "(withheld)", text) for path, text in REFERRING.items()}


def mixed(*, secret: bool) -> dict[str, str]:
    """A sheet and a file of sections of which one item is restricted, with it or as if it had never been written."""
    table = [
        f"{line} visibility |" if line.startswith("| id") else f"{line}---|" if line.startswith("|---") else line for line in OBJECTIVES
    ]
    sheet = [f"{line} |" if line.startswith("| OBJ") else line for line in table]
    sheet[8:8] = ["| SECRET-8 | Zebrafish row | 9 | SECRET-7 | OUT-1 | restricted |"] if secret else []
    risks = CONTENT["risks/risks.md"]
    hidden = (
        "## SECRET-8b2: Zebrafish risk\n\n- visibility: restricted\n- owner: Zebrafish\n\n```\n# Zebrafish\n```\n\n### Zebrafish more\n\n"
    )
    open_end = "# Later\n\n## RISK-2: Fog\n\n- roam: accepted\n"
    return {"objectives/26.2.md": "\n".join(sheet), "risks/risks.md": risks + (hidden if secret else "") + open_end}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site of the profile `open`, and that of a train in which nothing restricted was ever written."""
    whole = tmp_path_factory.mktemp("whole")
    build_site(write_train(whole, told(), mixed(secret=True), SECRET), None, Request(profile="open"))
    never = tmp_path_factory.mktemp("never")
    build_site(write_train(never, neutral(), mixed(secret=False)), None, Request())
    return whole / "site", never / "site"


def contents(site: Path) -> Iterator[tuple[str, bytes]]:
    for path, data in tree(site).items():
        yield path, gzip.decompress(data) if path.endswith(".gz") else data


def test_no_file_of_the_site_holds_a_word_of_what_is_withheld(sites: tuple[Path, Path]) -> None:
    found = [
        (path, canary)
        for path, data in contents(sites[0])
        if not path.startswith("assets/")
        for canary in CANARIES
        if canary in path.lower() or canary.encode() in data.lower()
    ]
    assert found == []


def test_the_site_is_to_the_byte_that_of_a_train_without_what_is_withheld(sites: tuple[Path, Path]) -> None:
    with_secrets, without = (dict(contents(site)) for site in sites)
    assert sorted(with_secrets) == sorted(without)
    assert [path for path, data in with_secrets.items() if data != without[path]] == []


def test_a_neutral_word_stands_where_something_shown_refers_to_it(sites: tuple[Path, Path]) -> None:
    html = (sites[0] / "features" / "feat-3" / "index.html").read_text()
    assert "See (withheld), (withheld), (withheld)/" in html
    assert "(withheld), not found" not in html


def test_a_site_for_fewer_readers_keeps_nothing_of_one_for_more_in_its_place(tmp_path: Path, sites: tuple[Path, Path]) -> None:
    train = write_train(tmp_path, told(), mixed(secret=True), SECRET)
    build_site(train, None, Request())
    build_site(train, None, Request(profile="open"))
    assert differing(tree(tmp_path / "site"), tree(sites[0])) == []


def test_without_a_profile_everything_is_there(tmp_path: Path) -> None:
    build_site(write_train(tmp_path, told(), mixed(secret=True), SECRET), None, Request())
    assert "Zebrafish merger" in (tmp_path / "site" / "features" / "secret-7" / "index.html").read_text()
    assert (tmp_path / "site" / "features" / "zebrafish.png").is_file()


def test_what_commits_say_is_not_told_to_the_readers_of_a_profile(tmp_path: Path) -> None:
    train = write_train(tmp_path)
    subject = "Plan the zebrafish layoff"
    for words in (("init", "-q"), ("add", "-A"), ("-c", "user.name=Umbra", "-c", "user.email=u@example.org", "commit", "-qm", subject)):
        subprocess.run(["git", "-C", str(tmp_path), *words], check=True, env={**os.environ, "GIT_COMMITTER_DATE": "2026-09-01T12:00:00Z"})
    told = {}
    for profile in ("", "open"):
        build_site(train, tmp_path / "built" / f"site{profile}", Request(profile=profile))
        told[profile] = [path for path, data in tree(tmp_path / "built" / f"site{profile}").items() if b"zebrafish" in data]
    assert "changes.atom" in told[""]
    assert told["open"] == []


def test_internal_items_are_for_the_profiles_that_name_them(tmp_path: Path) -> None:
    train = write_train(tmp_path, {"features/feat-9.md": "---\ntitle: Inner\nvisibility: internal\n---\n"})
    for profile, there in (("staff", True), ("open", False)):
        build_site(train, tmp_path / profile, Request(profile=profile))
        assert (tmp_path / profile / "features" / "feat-9").is_dir() is there


def test_an_unknown_profile_is_a_mistake_in_usage(tmp_path: Path) -> None:
    train = write_train(tmp_path)
    with pytest.raises(ConfigurationProblemError, match="there is no profile boss; known: open, staff"):
        build_site(train, None, Request(profile="boss"))
    assert not (tmp_path / "site").exists()
    for command in (("build",), ("check",), ("export", "json")):
        done = northline(*command, "--profile", "boss", folder=tmp_path)
        assert (done.returncode, "there is no profile boss" in done.stderr) == (2, True)


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "github", "gitlab"])
def test_findings_of_a_profile_tell_nothing(tmp_path: Path, form: str) -> None:
    write_train(tmp_path, told(), mixed(secret=True), SECRET)
    done = northline("check", "--profile", "open", "--format", form, folder=tmp_path)
    assert [canary for canary in CANARIES if canary in (done.stdout + done.stderr).lower()] == []


@pytest.mark.parametrize("form", ["json", "ics", "schema"])
def test_exports_of_a_profile_tell_nothing(tmp_path: Path, form: str) -> None:
    write_train(tmp_path, told(), mixed(secret=True), SECRET)
    done = northline("export", form, "--profile", "open", folder=tmp_path)
    assert done.returncode == 0
    assert [canary for canary in CANARIES if canary in done.stdout.lower()] == []
