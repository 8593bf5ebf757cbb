"""The same commit and options give the same bytes, whatever differs around the build."""

import builtins
import math
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import add
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.safety.trains import CONTENT, differing, northline, tree, write_train

from northline import pipeline
from northline.exchange.csv_tables import csv_tables
from northline.exchange.portfolio_json import portfolio_json
from northline.site.building import build_site
from northline.site.load import Loaded, load
from northline.site.request import Request

ROOT = Path(__file__).parents[2]
GIT = (
    ("i18n.logOutputEncoding", "ISO-8859-1"),
    ("color.ui", "always"),
    ("log.showSignature", "true"),
    ("core.quotePath", "true"),
    ("diff.renames", "false"),
)
# What the environment of a build may hold; locales that the machine lacks must do no harm either.
AROUND: Mapping[str, Mapping[str, str]] = {
    "another hash seed": {"PYTHONHASHSEED": "1"},
    "a third hash seed, far from Greenwich": {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati"},
    "a locale with commas": {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LANGUAGE": "de", "TZ": "America/St_Johns"},
    "a locale without Unicode": {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "a locale of one byte a letter": {"LC_ALL": "en_US.ISO-8859-1", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "a user's own git": {
        "GIT_CONFIG_COUNT": "5",
        **{f"GIT_CONFIG_KEY_{at}": key for at, (key, _) in enumerate(GIT)},
        **{f"GIT_CONFIG_VALUE_{at}": value for at, (_, value) in enumerate(GIT)},
    },
    "a terminal": {"COLUMNS": "40", "TERM": "xterm-256color", "FORCE_COLOR": "1", "CI": "true"},
}


def commit(folder: Path) -> None:
    """Put a train under version, at a fixed time, by a committer whose address must not leak."""
    stamp = "2026-09-08T10:00:00+0900"
    who = {"GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada.private@zebrafish.example", "GIT_AUTHOR_DATE": stamp}
    who |= {key.replace("AUTHOR", "COMMITTER"): value for key, value in who.items()}
    environment = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    for words in (("init", "-q", "-b", "main"), ("add", "."), ("commit", "-q", "-m", "Größer als zuvor")):
        subprocess.run(["git", *words], cwd=folder, env=environment, check=True, capture_output=True)


def lay_out(folder: Path, seed: int) -> Path:
    """Copy the sample to a folder, its files written in an order of their own."""
    files = [path for part in ("content", "templates") for path in sorted((ROOT / part).rglob("*")) if path.is_file()]
    random.Random(seed).shuffle(files)  # noqa: S311  # an order, no secret
    for file in files:
        place = folder / file.relative_to(ROOT)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
    text = (ROOT / "site_config.yml").read_text(encoding="utf-8")
    (folder / "content" / "guide" / "Überblick é.md").write_text("# Überblick\n\n[[FEAT-101]]\n", encoding="utf-8")
    # The date is taken from the commit, so that the clock would show.
    (folder / "site_config.yml").write_text("".join(line for line in text.splitlines(keepends=True) if "as_of" not in line))
    commit(folder)
    return folder


def built(folder: Path, around: Mapping[str, str], *words: str) -> dict[str, bytes]:
    """Build in a process of its own and give every file."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), **around}
    done = northline("build", "--fail-on", "never", *words, folder=folder, environment=environment)
    assert done.returncode == 0, done.stderr
    return tree(folder / "site")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """The sample, built once."""
    folder = lay_out(tmp_path_factory.mktemp("here"), 1)
    return folder, built(folder, {"PYTHONHASHSEED": "0", "TZ": "UTC"}, "--jobs", "1")


# Two builds differ in as much as they can; which of it made a difference is for the long run to say.
TOGETHER = {
    **AROUND["a terminal"],
    **AROUND["a user's own git"],
    **AROUND["a locale without Unicode"],
    "PYTHONHASHSEED": "99",
    "TZ": "Pacific/Kiritimati",
}


def test_all_that_is_around_a_build_does_not_show_together(tmp_path: Path, first: tuple[Path, dict[str, bytes]]) -> None:
    folder = lay_out(tmp_path / "a longer path, with späces" / "and depth", 2)
    assert differing(built(folder, TOGETHER, "--jobs", "2"), first[1]) == []


@pytest.mark.soak
@pytest.mark.parametrize("what", AROUND)
def test_what_is_around_a_build_does_not_show(tmp_path: Path, first: tuple[Path, dict[str, bytes]], what: str) -> None:
    folder = lay_out(tmp_path / "a longer path, with späces" / "and depth", len(what))
    assert differing(built(folder, AROUND[what], "--jobs", "2"), first[1]) == []


def test_a_build_over_an_earlier_one_with_its_caches_is_the_same(first: tuple[Path, dict[str, bytes]]) -> None:
    assert differing(built(first[0], {"PYTHONHASHSEED": "7"}, "--jobs", "2"), first[1]) == []


def test_no_place_person_or_clock_is_told(first: tuple[Path, dict[str, bytes]]) -> None:
    folder, files = first
    told = (str(folder).encode(), str(ROOT).encode(), b"zebrafish", f"{Path.home()}/".encode())
    assert [path for path, data in files.items() if any(word in data for word in told)] == []


def one_by_one(numbers: Iterable[float], start: float = 0) -> float:
    """How Python added up before 3.12."""
    return reduce(add, numbers, start)


def compensated(numbers: Iterable[float], start: float = 0) -> float:
    """How Python adds up floats since."""
    told = (start, *numbers)
    return math.fsum(told) if any(isinstance(one, float) for one in told) else one_by_one(told)


def numbers_of(monkeypatch: pytest.MonkeyPatch, adding: Callable[[Iterable[float]], float]) -> dict[str, bytes]:
    """Every number of the sample, in a Python that adds up in this way."""
    with monkeypatch.context() as changed:
        changed.setattr(builtins, "sum", adding)
        sample = load(ROOT / "site_config.yml")
        assert isinstance(sample, Loaded)
        tables = csv_tables(sample.train, pipeline.pages(sample.train, sample.config))
        return {"portfolio.json": portfolio_json(sample.train), **tables}


def test_no_version_of_python_shows_in_the_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    assert differing(numbers_of(monkeypatch, one_by_one), numbers_of(monkeypatch, compensated)) == []


TEXTS = ("# New\n", "---\ntitle: Other\n---\n", "---\nbad: [\n---\n")
ADDED = ("features/feat-8.md", "guide/more.md", "stories/st-1.md", "features")
PATHS = st.sampled_from(sorted(CONTENT))
EDITS = st.one_of(
    st.tuples(st.just("write"), PATHS, st.sampled_from(TEXTS)),
    st.tuples(st.just("add"), st.sampled_from(ADDED), st.just("# Eight\n\n[[FEAT-1]]\n")),
    st.tuples(st.sampled_from(["remove", "restore"]), PATHS, st.just("")),
)


def edit(content: Path, kind: str, path: str, text: str) -> None:
    """Make one edit, as far as it can be made."""
    file = content / path
    if kind == "remove":
        file.unlink(missing_ok=True)
    elif not file.is_dir():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(CONTENT[path] if kind == "restore" else text)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A train whose site is built again and again in one place."""
    folder = tmp_path_factory.mktemp("kept")
    write_train(folder)
    return folder


@settings(max_examples=int(os.environ.get("SOAK", "4")), deadline=None, suppress_health_check=list(HealthCheck))
@given(edits=st.lists(EDITS, min_size=1, max_size=4))
def test_a_site_built_over_an_earlier_one_is_the_site_built_from_nothing(
    kept: Path, tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, str, str]]
) -> None:
    for one in edits:
        edit(kept / "content", *one)
    build_site(kept / "site_config.yml", None, Request())
    clean = tmp_path_factory.mktemp("clean")
    shutil.copytree(kept / "content", clean / "content")
    shutil.copyfile(kept / "site_config.yml", clean / "site_config.yml")
    build_site(clean / "site_config.yml", None, Request())
    assert differing(tree(kept / "site"), tree(clean / "site")) == []
    shutil.rmtree(clean)


@pytest.mark.parametrize("words", [("build",), ("check",), ("explain", "wsjf")])
def test_a_python_without_docstrings_makes_no_other_site(tmp_path: Path, words: tuple[str, ...]) -> None:
    """What pages say of rules and metrics stands in docstrings."""
    write_train(tmp_path)
    done = northline(*words, folder=tmp_path, environment={**os.environ, "PYTHONOPTIMIZE": "2"})
    assert (done.returncode, done.stdout) == (2, "")
    assert "docstrings" in done.stderr
    assert not (tmp_path / "site").exists()


def test_the_engine_alone_makes_no_site_without_docstrings_either(tmp_path: Path) -> None:
    write_train(tmp_path)
    command = [sys.executable, "-OO", "-m", "mkdocs", "build", "-q", "-f", "site_config.yml"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode != 0
    assert "docstrings" in done.stderr
    assert not (tmp_path / "site").exists()
