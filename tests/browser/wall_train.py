"""A train of twelve teams that plan six iterations with sixty dependencies, written as files: the most a board has to show."""

from collections.abc import Sequence
from pathlib import Path

from tests.browser.builds import ROOT

TEAMS = ("Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Juniper", "Larch", "Maple", "Oak", "Pine", "Rowan")
ITERATIONS, FEATURES, DEPENDENCIES = 6, 72, 60
STATUSES = ("committed", "accepted", "proposed", "done", "committed")
PI = """---
id: 30.1
type: pi
title: PI 30.1
start: 2030-01-07
end: 2030-03-29
status: committed
intent: Twelve teams keep sixty promises to each other.
iterations: 6
events:
  - {date: 2030-01-18, title: System Demo 1, kind: demo}
  - {date: 2030-03-27, title: Inspect and Adapt, kind: inspect-adapt}
---
"""
CONFIG = f"""site_name: Twelve teams
docs_dir: content
site_dir: site
theme:
  name: material
  custom_dir: {ROOT / "templates" / "theme"}
  font: false
plugins:
  search: {{}}
  northline:
    as_of: 2030-02-01
"""


def write(folder: Path) -> Path:
    """Write the train, and give its configuration."""
    content = folder / "content"
    for name, text in (("pis/30.1.md", PI), *_sheets()):
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    configuration = folder / "site_config.yml"
    configuration.write_text(CONFIG, encoding="utf-8")
    return configuration


def _sheets() -> tuple[tuple[str, str], ...]:
    teams = [(name, name, 7) for name in TEAMS]
    features = [_feature(number) for number in range(FEATURES)]
    dependencies = [_dependency(number) for number in range(DEPENDENCIES)]
    return (
        ("teams/teams.md", _sheet("team", ("ID", "Title", "Members"), teams)),
        ("features/features.md", _sheet("feature", ("ID", "Title", "PI", "Team", "Iteration", "State"), features)),
        (
            "dependencies/dependencies.md",
            _sheet("dependency", ("ID", "Title", "PI", "From", "To", "Needed by", "Promised for", "Status"), dependencies),
        ),
    )


def _feature(number: int) -> tuple[object, ...]:
    shared = f", {TEAMS[(number + 5) % 12]}" if number % 9 == 0 else ""
    title = f"What customers of the {TEAMS[number % 12]} shop can do with delivery number {number}"
    return (
        f"FEAT-{number}",
        title,
        "30.1",
        f"{TEAMS[number % 12]}{shared}",
        1 + (number // 12 + number * 5) % ITERATIONS,
        ("ready", "implementing", "done")[number % 3],
    )


def _dependency(number: int) -> tuple[object, ...]:
    """One in ten is late, one in five has no slack; nobody waits for itself."""
    needed = 2 + number * 7 % (ITERATIONS - 1)
    promised = needed + (1 if number % 10 == 4 and needed < ITERATIONS else 0 if number % 5 == 1 else -1)
    to = TEAMS[(number * 5 + 3 + number // 12) % 12]
    source = TEAMS[number % 12] if TEAMS[number % 12] != to else TEAMS[(number + 1) % 12]
    return (f"DEP-{number}", f"Data number {number}", "30.1", source, to, needed, promised, STATUSES[number % 5])


def _sheet(kind: str, heads: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> str:
    lines = (heads, ("---",) * len(heads), *rows)
    table = "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines)
    return f"---\nsheet: {kind}\n---\n\n{table}\n"
