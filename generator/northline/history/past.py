"""A train's content as it was: the plans that PIs name as their baselines, and what changed since earlier days."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from northline.history.difference import items_between
from northline.history.log import before, log, parent
from northline.history.snapshot import Snapshot, commit_of, snapshot
from northline.model.fault import Fault
from northline.model.frozen import replace
from northline.model.history import Commit, History, Since
from northline.model.portfolio import Portfolio

COMMITS = 50
# Git's words for what a ref was at some time in this very clone, by its own log and the clock: no other clone knows the same.
_LOCAL = "@{"
Make = Callable[[Snapshot], Portfolio]


@dataclass
class Past:
    """A content folder's history; without a folder there is none to be had, and nobody is told so.

    A preview keeps it from build to build: what a commit holds never changes. `told` is false for readers who may not
    know of earlier plans at all, `recent` says whether what changed of late is wanted as well.
    """

    folder: Path | None = None
    told: bool = True
    recent: bool = False
    _plans: dict[str, Portfolio | None] = field(default_factory=dict, repr=False)
    _under: object = field(default=None, repr=False)

    def with_baselines(self, portfolio: Portfolio, make: Make, under: object) -> Portfolio:
        """The portfolio with the baselines that its PIs name.

        `make` reads and links the files of a commit, `under` what decides how: options and day. When it differs, all is made again.
        """
        folder = self._open
        if folder is None:
            return portfolio
        if under != self._under:
            self._plans.clear()
            self._under = under
        named = {pi.id: pi.text("baseline") for pi in portfolio.of("pi") if pi.text("baseline")}
        plans = {pi: self._plan(folder, commit_of(folder, ref), make) if _LOCAL not in ref else None for pi, ref in named.items()}
        missing = tuple(_missing(portfolio, pi, named[pi]) for pi, plan in plans.items() if plan is None)
        found = {pi: plan for pi, plan in plans.items() if plan is not None}
        return replace(portfolio, baselines={**portfolio.baselines, **found}, faults=(*portfolio.faults, *missing))

    def history(self, portfolio: Portfolio, make: Make) -> History:
        """The last commits, and what changed since the last one, yesterday, the iteration's and the PI's first day.

        Nothing is told at a date before the last commit: what is here now was not there then.
        """
        folder = self._open if self.recent else None
        commits = log(folder, COMMITS) if folder else ()
        if folder is None or not commits or commits[0].day > portfolio.as_of:
            return History()
        since: dict[str, Since] = {}
        for what, commit in _points(folder, portfolio, commits[0]):
            plan = self._plan(folder, commit.hash, make) if commit.hash not in since else None
            if plan is not None:
                since[commit.hash] = Since(what, commit, items_between(plan, portfolio, commit.hash, ""))
        return History(commits, tuple(since.values()))

    @property
    def _open(self) -> Path | None:
        """The folder whose history may be told, if any."""
        return self.folder if self.told else None

    def _plan(self, folder: Path, commit: str, make: Make) -> Portfolio | None:
        if commit and commit not in self._plans:
            then = snapshot(folder, commit)
            self._plans[commit] = make(then) if then else None
        return self._plans.get(commit)


def _points(folder: Path, portfolio: Portfolio, last: Commit) -> Iterator[tuple[str, Commit]]:
    """Yield the earlier states that readers ask for, the nearest first, with the words for them."""
    calendar, day = portfolio.calendar, portfolio.as_of
    interval = calendar.by_id.get(calendar.current)
    iteration = (
        next((one for one in interval.iterations if one.start and one.end and one.start <= day <= one.end), None) if interval else None
    )
    firsts = (
        ("yesterday", day),
        (f"iteration {iteration.id} began" if iteration else "", iteration.start if iteration else None),
        (f"{interval.title} began" if interval else "", interval.start if interval else None),
    )
    if (previous := parent(folder, last)) is not None:
        yield "the last change", previous
    for what, first in firsts:
        found = before(folder, first) if first and first <= day else None
        if found is not None:
            yield what, found


def _missing(portfolio: Portfolio, pi: str, ref: str) -> Fault:
    return Fault("baseline-not-found", portfolio[pi].place_of("baseline"), pi, {"baseline": ref})
