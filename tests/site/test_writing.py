"""Pages written by several processes, each taking what nobody else has taken."""

import os
import signal
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

import pytest

from northline.site import writing
from northline.site.ledger import Entry, Ledger
from northline.site.writing import Writer, write_all

PAGES = 1000
Act = Callable[[int], None]


def writer(act: Act = lambda _: None) -> Writer:
    """Writes a thousand pages, each as the process that wrote it."""

    def write(some: range) -> list[tuple[str, Entry]]:
        for number in some:
            act(number)
        return [(str(number), Entry("", str(os.getpid()))) for number in some]

    return cast("Writer", SimpleNamespace(pages=range(PAGES), last=Ledger("same"), write=write))


def quiet(_stage: str, _done: int, _total: int) -> None:
    pass


def test_every_page_is_written_once_by_one_of_them() -> None:
    found = write_all(writer(lambda _: time.sleep(0.0005)), 3, quiet)
    assert sorted(found.pages, key=int) == [str(number) for number in range(PAGES)]
    assert len({entry.result for entry in found.pages.values()}) == 3
    assert str(os.getpid()) in {entry.result for entry in found.pages.values()}
    assert found.shared == "same"


@pytest.mark.parametrize("jobs", [1, 2])
def test_progress_ends_where_all_is_written(jobs: int) -> None:
    told: list[tuple[str, int, int]] = []
    write_all(writer(), jobs, lambda *one: told.append(one))
    assert told[-1] == ("pages", PAGES, PAGES)
    assert [done for _, done, _ in told] == sorted(done for _, done, _ in told)


def elsewhere(act: Callable[[], None]) -> Act:
    """Act in every process but this one, and let it have a turn."""
    here = os.getpid()

    def once(_: int) -> None:
        if os.getpid() != here:
            act()
        time.sleep(0.0005)

    return once


def fail() -> None:
    raise ValueError("no such oven")


def test_what_stops_a_worker_stops_the_build() -> None:
    with pytest.raises(ValueError, match="no such oven"):
        write_all(writer(elsewhere(fail)), 2, quiet)


def test_a_worker_that_dies_stops_the_build() -> None:
    with pytest.raises(ChildProcessError):
        write_all(writer(elsewhere(lambda: os._exit(1))), 2, quiet)


def test_a_worker_that_stands_still_holds_up_no_build_that_is_given_up() -> None:
    def stumble(_: int) -> None:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGSTOP)
        time.sleep(0.001)

    def interrupt(_stage: str, done: int, _total: int) -> None:
        if done > PAGES / 4:
            raise KeyboardInterrupt

    here = os.getpid()
    with pytest.raises(KeyboardInterrupt):
        write_all(writer(stumble), 2, interrupt)


def test_few_pages_are_written_by_this_process_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "FEW", PAGES + 1)
    assert {entry.result for entry in write_all(writer(), 2, quiet).pages.values()} == {str(os.getpid())}
