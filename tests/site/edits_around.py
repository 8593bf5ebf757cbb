"""Random edits around the items of a small train: pages, pictures, history; and what its owner settles."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.history.repository import commit, git

Edit = Callable[[Path, Random], None]
TITLES = ("Ovens", "Mills <b>", "Dough & flour", "Bake 10 loaves", "Improve ovens")
BODIES = (
    "Plain words.\n",
    "See [[{other}]] and [a file](../features/feat-1.md).\n",
    "```view\nfrom: features\ncolumns: [id, title, state]\n```\n",
    "## Benefit hypothesis\n\nFaster by 10 %.\n",
    "## Acceptance criteria\n\n- See [[{other}]].\n- Warm.\n",
    "",
)


def _folder_or_file(folder: Path, chance: Random) -> None:
    """Let a folder take the place of a file of the same name, or of the same address, and the other way round."""
    text = f"# {chance.choice(TITLES)}\n\n[[FEAT-{chance.randint(1, 9)}]]\n"
    guide = folder / "content" / "guide"
    for place in (guide / "more.md", guide / "more"):
        if place.is_dir():
            shutil.rmtree(place)
        place.unlink(missing_ok=True)
    chosen = guide / chance.choice(("more.md", "more.md/index.md", "more/index.md", "more/README.md"))
    chosen.parent.mkdir(parents=True, exist_ok=True)
    chosen.write_text(text)


def _prose(folder: Path, chance: Random) -> None:
    text = (
        f"# {chance.choice(TITLES)}\n\n![Loaf](loaf.svg) [[FEAT-{chance.randint(1, 9)}]]\n\n{chance.choice(BODIES[:3]).format(other='T1')}"
    )
    (folder / "content" / "guide" / "start.md").write_text(text)


def _prose_body(folder: Path, chance: Random) -> None:
    file = folder / "content" / "guide" / "start.md"
    file.write_text(f"{file.read_text()}\n{chance.choice(BODIES[:3]).format(other='STORY-1')}")


def _picture(folder: Path, chance: Random) -> None:
    side = chance.randint(1, 9)
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}"><rect width="1" height="1"/></svg>'
    (folder / "content" / "guide" / "loaf.svg").write_text(drawing)


def _style(folder: Path, chance: Random) -> None:
    file = folder / "templates" / "assets" / chance.choice(("own.css", "northline.css", "own.js"))
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.exists() and chance.random() < 1 / 3:
        file.unlink()
    else:
        file.write_text(f"/* {chance.randint(1, 9)} */\n")


def _option(name: str, values: tuple[str, ...]) -> Edit:
    def edit(folder: Path, chance: Random) -> None:
        file = folder / "site_config.yml"
        lines = [line for line in file.read_text().splitlines() if not line.startswith(f"    {name}: ")]
        file.write_text("\n".join([*lines, *(f"    {name}: {value}" for value in chance.sample(values, 1) if value)]) + "\n")

    return edit


def _other_train(folder: Path, chance: Random) -> None:
    items = [
        {"id": f"PAY-{number}", "type": "feature", "title": chance.choice(TITLES), "url": f"features/pay-{number}/"} for number in (1, 2)
    ]
    told = {"format": "northline/1", "site": "Mills", "as_of": "2026-04-10", "items": items, "scores": {}, "findings": []}
    (folder / "mills.json").write_text(json.dumps(told))


def _history(folder: Path, chance: Random) -> None:
    """Commit, amend, or move the tag that a plan is held against."""
    if not (folder / ".git").exists():
        git(folder, "init", "-q", "-b", "main")
        (folder / ".gitignore").write_text("/site/\n/.site.*\n/.northline-cache/\n")
    commit(folder)
    words = chance.choice((("tag", "-f", "plan"), ("commit", "-q", "--amend", "--allow-empty", "-m", f"Plan {chance.randint(1, 9)}")))
    git(folder, *words)


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


AROUND_ITEMS: tuple[Edit, ...] = (_folder_or_file, _prose, *[_prose_body] * 2, _picture, *[_history] * 2)
OWNERS: tuple[Edit, ...] = (
    _configuration,
    _option("as_of", ("2026-04-15", "2026-04-16", "2026-05-20")),
    _option("explained", ("", "[maintenance]")),
    _option("severity", ("", "{dangling-link: warning}")),
    _option("arts", ("", "[mills.json]")),
    _other_train,
    _template,
    _style,
)
