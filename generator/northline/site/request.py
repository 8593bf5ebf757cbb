"""What a build is asked for beyond the configuration file, and what it tells when it is done."""

from collections.abc import Callable
from datetime import date

from northline.model.finding import Severity
from northline.model.frozen import Frozen
from northline.model.train import Train

Progress = Callable[[str, int, int], None]


def silent(_stage: str, _done: int, _total: int) -> None:
    """Tell nobody."""


class Request(Frozen):
    """Options of one build.

    `hold_at` is the severity at which the old site stays, None to publish in any case; `jobs` 0 means one process for
    each processor.
    """

    as_of: date | None = None
    hold_at: Severity | None = None
    profile: str = ""
    jobs: int = 0
    progress: Progress = silent

    def begin(self, stage: str) -> None:
        """Tell that a stage begins of which nobody knows how long it is."""
        self.progress(stage, 0, 0)


class Outcome(Frozen):
    """What a build came to; `published` is false when findings held it back, `dated` says where the as-of date comes from."""

    site: str
    published: bool
    pages: int
    items: int
    errors: int
    warnings: int
    as_of: str = ""
    dated: str = ""

    def worst(self) -> Severity | None:
        """The severity of the worst finding that counts, None when there is no error and no warning."""
        if self.errors:
            return Severity.ERROR
        return Severity.WARNING if self.warnings else None


def outcome(train: Train, site: str, pages: int, *, published: bool) -> Outcome:
    """The outcome of a build of this train."""
    return Outcome(
        site=site,
        published=published,
        pages=pages,
        items=sum(not item.implied for item in train.portfolio),
        errors=train.open_findings(Severity.ERROR),
        warnings=train.open_findings(Severity.WARNING),
        as_of=train.portfolio.as_of.isoformat(),
        dated=train.build.as_of_source,
    )


class HeldError(Exception):
    """Findings reach the severity at which the old site is to stay; it carries the outcome."""

    def __init__(self, result: Outcome) -> None:
        super().__init__("findings hold the site back")
        self.result = result


class OvertakenError(Exception):
    """Content has changed again while a preview is built: what is under way is given up."""
