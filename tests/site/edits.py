"""Random edits of a small train, as its authors and its owner make them."""

from collections.abc import Callable
from pathlib import Path
from random import Random

Edit = Callable[[Path, Random], None]
STATES = ("funnel", "ready", "implementing", "done")
TITLES = ("Ovens", "Mills <b>", "Dough & flour", "Bake 10 loaves", "Improve ovens")
BODIES = (
    "Plain words.\n",
    "See [[{other}]] and [a file](../features/feat-1.md).\n",
    "```view\nfrom: features\ncolumns: [id, title, state]\n```\n",
    "## Benefit hypothesis\n\nFaster by 10 %.\n",
    "",
)


def items(folder: Path) -> list[Path]:
    """The files of features and stories, in order."""
    return sorted([*(folder / "content" / "features").glob("*.md"), *(folder / "content" / "stories").glob("*.md")])


def everything(folder: Path) -> list[Path]:
    """The files of all items, goals, PIs and promises included, in order."""
    return sorted(one for one in (folder / "content").rglob("*.md") if one.parent.name != "guide")


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


def _configuration(folder: Path, chance: Random) -> None:
    file = folder / "site_config.yml"
    lines = [line for line in file.read_text().splitlines() if not line.startswith(("site_name", "    terms"))]
    file.write_text(
        "\n".join([f"site_name: Train {chance.randint(1, 9)}", *lines, f"    terms: {chance.choice(('safe5', 'safe6'))}"]) + "\n"
    )


def _template(folder: Path, chance: Random) -> None:
    file = folder / "templates" / "pages" / "redirect.html.j2"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"<p>{chance.randint(1, 9)}</p>{{{{ target }}}}")
    own = folder / "templates" / "parts" / "head.html.j2"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(f"{{%- macro head(one) -%}}<h1>{chance.randint(1, 9)} {{{{ one.title }}}}</h1>{{%- endmacro -%}}")


# What people change often stands more than once.
EDITS: tuple[Edit, ...] = (
    *[_changed("title", TITLES)] * 3,
    *[_changed("title", TITLES, everything)] * 2,
    *[_body] * 3,
    *[_changed("state", STATES)] * 2,
    _changed("supports", ("T1", "T2", "OUT-1", "NOPE")),
    _changed("parent", ("FEAT-1", "FEAT-2", "FEAT-9")),
    _changed("aliases", ("OLD-1", "OLD-2")),
    _changed("team", ("red", "blue")),
    _new,
    _delete,
    _rename,
    _configuration,
    _template,
)


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
