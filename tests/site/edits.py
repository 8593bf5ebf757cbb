"""Random edits of a small train, as its authors and its owner make them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tests.site.edits_around import AROUND_ITEMS, BODIES, OWNERS, TITLES, Edit

STATES = ("funnel", "ready", "implementing", "done")


def items(folder: Path) -> list[Path]:
    """The files of features and stories, in order."""
    return sorted([*(folder / "content" / "features").rglob("*.md"), *(folder / "content" / "stories").glob("*.md")])


def pis(folder: Path) -> list[Path]:
    """The files of PIs, in order."""
    return sorted((folder / "content" / "pis").glob("*.md"))


def visions(folder: Path) -> list[Path]:
    """The file of the vision."""
    return [folder / "content" / "visions" / "vis.md"]


def everything(folder: Path) -> list[Path]:
    """The files of all items, goals, PIs and promises included, in order."""
    return sorted(one for one in (folder / "content").rglob("*.md") if "guide" not in one.parts)


def write_item(folder: Path, kind: str, number: int, chance: Random, **fields: str) -> None:
    """Write one item with a title, a state, a link and a body by chance."""
    told = {"title": f"Work {chance.randint(1, 99)}", "state": chance.choice(STATES), **fields}
    if kind == "story":
        told = {"parent": f"FEAT-{chance.randint(1, 6)}", "points": str(chance.randint(1, 8)), "pi": "26.1", **told}
    else:
        told = {"supports": chance.choice(("T1", "T2", "OUT-1")), "pi": chance.choice(("26.1", "26.2")), **told}
    plural, prefix = {"story": ("stories", "STORY"), "feature": ("features", "FEAT")}[kind]
    body = chance.choice(BODIES).format(other=f"FEAT-{chance.randint(1, 9)}")
    file = folder / "content" / plural / f"{prefix.lower()}-{number}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("---\n" + "".join(f"{name}: {text}\n" for name, text in told.items()) + f"---\n{body}")


def _changed(field: str, values: tuple[str, ...], among: Callable[[Path], list[Path]] = items) -> Edit:
    def edit(folder: Path, chance: Random) -> None:
        file = chance.choice(among(folder))
        lines = [line for line in file.read_text().splitlines() if not line.startswith(f"{field}: ")]
        lines.insert(1, f"{field}: {chance.choice(values)}")
        file.write_text("\n".join(lines) + "\n")

    return edit


def _body(folder: Path, chance: Random) -> None:
    file = chance.choice(items(folder))
    front = file.read_text().split("---\n")[1]
    file.write_text(f"---\n{front}---\n" + chance.choice(BODIES).format(other=f"STORY-{chance.randint(1, 9)}"))


def _new(folder: Path, chance: Random) -> None:
    write_item(folder, chance.choice(("story", "feature")), chance.randint(7, 30), chance)


def _delete(folder: Path, chance: Random) -> None:
    if len(items(folder)) > 6:  # enough to go on with
        chance.choice(items(folder)).unlink()


def _rename(folder: Path, chance: Random) -> None:
    file = chance.choice(items(folder))
    file.rename(file.with_name(f"{file.stem.rpartition('-')[0]}-{chance.randint(31, 60)}.md"))


def _move(folder: Path, chance: Random) -> None:
    file = chance.choice(items(folder))
    place = folder / "content" / chance.choice(("features", "stories", "features/later")) / file.name
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        file.rename(place)


# What people change often stands more than once.
AUTHORS: tuple[Edit, ...] = (
    *[_changed("title", TITLES)] * 3,
    *[_changed("title", TITLES, everything)] * 2,
    *[_body] * 3,
    *[_changed("state", STATES)] * 2,
    _changed("supports", ("T1", "T2", "OUT-1", "NOPE")),
    _changed("parent", ("FEAT-1", "FEAT-2", "FEAT-9")),
    _changed("aliases", ("OLD-1", "OLD-2")),
    _changed("team", ("red", "blue")),
    _changed("depends_on", ("FEAT-1", "Mills:PAY-1", "Mills:PAY-2")),
    _changed("baseline", ("plan", "HEAD~1", "nowhere"), pis),
    *[_changed("one_liner", ("Bread for all", "Bread <b>for</b> everybody", "Warm bread at nine"), visions)] * 2,
    _new,
    _delete,
    _rename,
    _move,
    *AROUND_ITEMS,
)


def course(chance: Random) -> Iterator[Edit]:
    """Yield edits by chance for ever, every one before any comes once more.

    What an owner changes touches every page: a build after it would show nothing of what authors' edits leave as it was.
    """
    while True:
        yield from chance.sample(AUTHORS, len(AUTHORS))
        yield from chance.sample(OWNERS, len(OWNERS))


def write_start(folder: Path, chance: Random) -> Path:
    """Write the train that is edited; its configuration file."""
    fixed = {
        "visions/vis.md": "---\ntitle: Bread for all\n---\n",
        "themes/t1.md": "---\ntitle: Fresh\nweight: 60\nsupports: VIS\n---\n",
        "themes/t2.md": "---\ntitle: Near\nweight: 40\nsupports: VIS\n---\n",
        "outcomes/out-1.md": "---\ntitle: Warm at nine\nparent: T1\n---\n",
        "pis/26.1.md": "---\nstart: 2026-01-05\nend: 2026-03-13\niterations: 3\nstatus: closed\n---\n",
        "pis/26.2.md": "---\nstart: 2026-03-16\nend: 2026-05-22\niterations: 3\nstatus: committed\n---\n",
        "objectives/obj-1.md": "---\ntitle: Bake 10 loaves\npi: 26.2\nteam: red\ndelivers: FEAT-1\nsupports: OUT-1\n---\n",
        "guide/start.md": "# Start\n\nSee [[FEAT-1]].\n",
    }
    for path, text in fixed.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    for number in range(1, 7):
        write_item(folder, "feature", number, chance)
        write_item(folder, "story", number, chance)
    configuration = folder / "site_config.yml"
    configuration.write_text(
        "site_name: Train\ndocs_dir: content\ntheme: material\nplugins:\n  search: {}\n  northline:\n    as_of: 2026-04-15\n"
    )
    return configuration
