"""The plans that a train names as its baselines: what each PI's content was when it was committed."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from northline.history.snapshot import Snapshot, commit_of, snapshot
from northline.model.fault import Fault
from northline.model.portfolio import Portfolio

Make = Callable[[Snapshot], Portfolio]


@dataclass
class Past:
    """A content folder's history; without a folder there is none to be had, and nobody is told so.

    A preview keeps it from build to build: what a commit holds never changes. `told` is false for readers who may not
    know of earlier plans at all.
    """

    folder: Path | None = None
    told: bool = True
    _plans: dict[str, Portfolio | None] = field(default_factory=dict, repr=False)
    _under: object = field(default=None, repr=False)

    def with_baselines(self, portfolio: Portfolio, make: Make, under: object) -> Portfolio:
        """The portfolio with the baselines that its PIs name.

        `make` reads and links the files of a commit, `under` what decides how: options and day. When it differs, all is made again.
        """
        if self.folder is None or not self.told:
            return portfolio
        if under != self._under:
            self._plans.clear()
            self._under = under
        named = {pi.id: pi.text("baseline") for pi in portfolio.of("pi") if pi.text("baseline")}
        plans = {pi: self._plan(self.folder, ref, make) for pi, ref in named.items()}
        missing = tuple(_missing(portfolio, pi, named[pi]) for pi, plan in plans.items() if plan is None)
        found = {pi: plan for pi, plan in plans.items() if plan is not None}
        return replace(portfolio, baselines={**portfolio.baselines, **found}, faults=(*portfolio.faults, *missing))

    def _plan(self, folder: Path, ref: str, make: Make) -> Portfolio | None:
        commit = commit_of(folder, ref)
        if commit and commit not in self._plans:
            then = snapshot(folder, commit)
            self._plans[commit] = make(then) if then else None
        return self._plans.get(commit)


def _missing(portfolio: Portfolio, pi: str, ref: str) -> Fault:
    return Fault("baseline-not-found", portfolio[pi].place_of("baseline"), pi, {"baseline": ref})
