import os

from northline.site.aside import Aside


def test_work_is_done_by_another_process() -> None:
    assert Aside.begin(lambda: str(os.getpid()).encode(), forked=True).result() != str(os.getpid()).encode()


def test_work_that_may_not_be_forked_is_done_here() -> None:
    assert Aside.begin(lambda: str(os.getpid()).encode(), forked=False).result() == str(os.getpid()).encode()


def test_more_than_a_pipe_holds_arrives_whole() -> None:
    assert Aside.begin(lambda: b"loaf" * 1_000_000, forked=True).result() == b"loaf" * 1_000_000


def test_a_process_that_died_leaves_the_work_to_be_done_here() -> None:
    here = os.getpid()
    assert Aside.begin(lambda: b"done" if os.getpid() == here else os._exit(1), forked=True).result() == b"done"
