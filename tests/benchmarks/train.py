"""A synthetic train of any size, one file an item: what the benchmarks measure on."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

WORDS = "customer stream latency billing checkout mobile platform quality audit release metric growth risk team order event".split()  # noqa: SIM905  # reads as prose
SCALE = (1, 2, 3, 5, 8, 13, 20)
START, WEEKS = date(2026, 3, 16), 10


@dataclass(frozen=True, slots=True)
class Shape:
    """How many teams and PIs a train has; the last PI but one is under way, or the last if there are two."""

    teams: int = 0
    pis: int = 2

    def periods(self) -> Iterator[tuple[str, date, date, str]]:
        """Yield each PI with its days and its status."""
        now = max(self.pis - 2, 1)
        for number in range(self.pis):
            start = START + timedelta(weeks=WEEKS * (number - now))
            status = "closed" if number < now else "committed" if number == now else "draft"
            yield f"26.{number + 1}", start, start + timedelta(weeks=WEEKS, days=-3), status


def write(folder: Path, size: int, seed: int = 7, shape: Shape | None = None) -> None:
    """Write a train of about `size` items and its configuration into an empty folder."""
    for path, text in _files(size, random.Random(seed), shape or Shape()):  # noqa: S311  # a repeatable train, no secret
        target = folder / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    options = "plugins:\n  search: {}\n  northline:\n    as_of: 2026-04-15\n"
    (folder / "site_config.yml").write_text(f"site_name: Bench\ndocs_dir: content\ntheme:\n  name: material\n{options}", encoding="utf-8")


def _files(size: int, chance: random.Random, shape: Shape) -> Iterator[tuple[str, str]]:
    features, objectives, teams = max(4, size // 10), max(4, size // 25), shape.teams or max(4, size // 800)
    pis = tuple(shape.periods())
    yield "visions/vis-1.md", _item("VIS-1", "Every customer served in one step", one_liner="One step for every customer")
    yield "guide.md", "---\ntitle: Ways of working\n---\n\nWe begin with [[FEAT-1]].\n"
    for number in range(1, 6):
        yield f"themes/t{number}.md", _item(f"T{number}", _words(chance, 3), weight=20)
    for number in range(1, teams + 1):
        yield f"teams/team-{number}.md", _item(f"team-{number}", f"Team {number}", members=7)
    for pi, start, end, status in pis:
        yield f"pis/{pi}.md", _item(pi, f"PI {pi}", start=start, end=end, iterations=5, status=status)
    for number in range(1, features + 1):
        scores = dict(
            zip(("user_business_value", "time_criticality", "risk_opportunity", "job_size"), chance.choices(SCALE, k=4), strict=True)
        )
        place = {"team": f"team-{chance.randint(1, teams)}", "pi": chance.choice(pis)[0], "supports": f"T{chance.randint(1, 5)}"}
        yield f"features/feat-{number}.md", _item(f"FEAT-{number}", _words(chance, 5), state="implementing", **place, **scores)
    for number in range(1, objectives + 1):
        place = {"team": f"team-{chance.randint(1, teams)}", "pi": chance.choice(pis)[0], "delivers": f"FEAT-{chance.randint(1, features)}"}
        title = f"Cut {_words(chance, 3)} from {chance.randint(20, 90)}% to {chance.randint(1, 9)}%"
        yield f"objectives/obj-{number}.md", _item(f"OBJ-{number}", title, business_value=chance.randint(1, 10), **place)
    for number in range(1, size - features - objectives - teams - len(pis) - 6 + 1):
        place = {"parent": f"FEAT-{chance.randint(1, features)}", "iteration": f"{chance.choice(pis)[0]}.{chance.randint(1, 5)}"}
        yield (
            f"stories/story-{number}.md",
            _item(f"STORY-{number}", _words(chance, 5), state="doing", points=chance.choice((1, 2, 3, 5)), **place),
        )


def _item(item_id: str, title: str, **fields: object) -> str:
    lines = [f"id: {item_id}", f'title: "{title}"', *(f"{name}: {value}" for name, value in fields.items())]
    return "---\n" + "\n".join(lines) + f"\n---\n\n{title} for **{item_id}**, in `code` and words.\n\n- one\n- two\n"


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count)).capitalize()
