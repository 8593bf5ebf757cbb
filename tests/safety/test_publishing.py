"""Whatever ends a build, the published site is whole: the old one, or the new one."""

import os
import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.safety.killing import generations, kill_after, start
from tests.safety.trains import CONTENT, northline, tree, write_train

ONE, TWO = "EDITION-ONE", "EDITION-TWO"
KILLS = int(os.environ.get("SOAK", "0")) * 3 or 6


def change(folder: Path, edition: str) -> None:
    """Let the vision, which stands on every page, name the edition."""
    vision = folder / "content" / "visions" / "vis-1.md"
    vision.write_text(CONTENT["visions/vis-1.md"].replace("Every ship", f"{edition}, every ship"))


@pytest.fixture
def train(tmp_path: Path) -> Path:
    """The folder of a train whose first edition is published."""
    write_train(tmp_path)
    change(tmp_path, ONE)
    done = northline("build", "--fail-on", "never", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert generations(tmp_path / "site") == {ONE}
    return tmp_path


def kill_many(train: Path, kills: int) -> int:
    """Kill builds at instants spread over their time; every page must be there and of one edition after each."""
    files = sorted(tree(train / "site"))
    started = time.monotonic()
    start(train).communicate()
    whole = time.monotonic() - started
    killed = 0
    instants = random.Random(kills)  # noqa: S311  # instants, no secret
    for turn in range(kills):
        change(train, (TWO, ONE)[turn % 2])
        # Most instants lie in the last third, where pages are written and sites are swapped.
        share = (turn + instants.random()) / kills
        began = time.monotonic()
        if kill_after(start(train), whole * (0.3 + 0.8 * share)):
            killed += 1
        else:
            # The machine was busier when the first build was timed: later instants go by this one.
            whole = min(whole, time.monotonic() - began)
        assert len(generations(train / "site")) == 1
        assert sorted(tree(train / "site")) == files
    return killed


def test_a_killed_build_leaves_one_whole_site(train: Path) -> None:
    assert kill_many(train, KILLS) > 0
    assert northline("build", "--fail-on", "never", folder=train).returncode == 0
    assert sorted(path.name for path in train.iterdir() if ".new-" in path.name or path.name.endswith((".old", ".lock"))) == []


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_hundred_killed_builds_leave_one_whole_site(train: Path) -> None:
    assert kill_many(train, 100) > 20


def test_readers_meet_a_whole_site_while_builds_replace_it(train: Path) -> None:
    seen: set[str] = set()
    missing: list[str] = []
    over = threading.Event()

    def read() -> None:
        pages = [train / "site" / path for path in ("index.html", "features/feat-1/index.html", "404.html", "data/portfolio.json")]
        while not over.is_set():
            for page in pages:
                try:
                    seen.update(edition for edition in (ONE, TWO) if edition in page.read_text(encoding="utf-8"))
                except OSError as error:
                    missing.append(str(error))

    reader = threading.Thread(target=read)
    reader.start()
    for edition in (TWO, ONE, TWO):
        change(train, edition)
        build = start(train)
        build.communicate(timeout=100)
        assert build.returncode == 0
    over.set()
    reader.join()
    assert missing == []
    assert seen == {ONE, TWO}


def test_builds_at_once_end_in_one_whole_site(train: Path) -> None:
    change(train, TWO)
    builds = [start(train) for _ in range(3)]
    told = [build.communicate(timeout=100)[0].decode() for build in builds]
    codes = [build.returncode for build in builds]
    assert set(codes) <= {0, 3}
    assert 0 in codes
    assert all("another build is publishing" in words for words, code in zip(told, codes, strict=True) if code)
    assert generations(train / "site") == {TWO}


def test_a_full_disk_leaves_the_old_site(train: Path) -> None:
    before = tree(train / "site")
    change(train, TWO)
    # No file may grow beyond 64 KiB: the theme's own scripts are larger, and fail to be written.
    limited = f"ulimit -f 64; exec '{sys.executable}' -c 'from northline.cli import main; main()' build --fail-on never --out other"
    shutil.copytree(train / "site", train / "other")
    done = subprocess.run(["bash", "-c", limited], cwd=train, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 3, done.stdout + done.stderr
    assert "The published site, if any, is as it was." in done.stderr
    assert tree(train / "other") == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with room for little; only a superuser can mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=14m", "tmpfs", str(place)], check=False, capture_output=True).returncode:
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_file_system_without_room_leaves_the_old_site(train: Path, small_disk: Path) -> None:
    out = small_disk / "site"
    assert northline("build", "--fail-on", "never", "--out", out, folder=train).returncode == 0
    before = tree(out)
    room = os.statvfs(small_disk)
    (small_disk / "ballast").write_bytes(b"x" * (room.f_bavail * room.f_frsize - 65536))
    (train / "content" / "guide" / "start.md").write_text("# Start\n\n" + "word " * 40_000)
    change(train, TWO)
    done = northline("build", "--fail-on", "never", "--out", out, folder=train)
    assert done.returncode == 3, done.stderr
    assert "No space left on device" in done.stderr
    assert tree(out) == before
    (small_disk / "ballast").unlink()
    assert northline("build", "--fail-on", "never", "--out", out, folder=train).returncode == 0
    assert generations(out) == {TWO}


def test_findings_that_were_to_hold_the_site_leave_the_old_one(train: Path) -> None:
    before = tree(train / "site")
    change(train, TWO)
    (train / "content" / "features" / "bad.md").write_text("---\nbad: [\n---\n")
    done = northline("build", "--fail-on", "error", folder=train)
    assert done.returncode == 1
    assert "the old site stays" in done.stdout
    assert tree(train / "site") == before


@pytest.mark.skipif(os.geteuid() == 0, reason="a superuser may write anywhere")
def test_a_place_that_cannot_be_written_leaves_the_old_site(train: Path) -> None:
    before = tree(train / "site")
    train.chmod(0o500)
    done = northline("build", "--fail-on", "never", folder=train)
    train.chmod(0o700)
    assert done.returncode == 3
    assert tree(train / "site") == before
