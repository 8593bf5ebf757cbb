"""Make a new item file with the next id."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rapidfuzz import fuzz, process

from northline.cli._leaving import UNPUBLISHED, USAGE, leave, or_leave
from northline.model.text import fold

if TYPE_CHECKING:
    from northline.model.kind import Kind
    from northline.model.portfolio import Portfolio

ALIKE = 60.0
# The arguments say these.
TAKEN = ("type", "title")


@click.command(help=__doc__)
@click.argument("kind")
@click.argument("title")
@click.option("-s", "--set", "pairs", multiple=True, metavar="FIELD=VALUE", help="Fill a field; may be given several times.")
@click.option("-f", "--config-file", type=click.Path(path_type=Path), default=Path("site_config.yml"), show_default=True)
def new(*, kind: str, title: str, pairs: tuple[str, ...], config_file: Path) -> None:
    """Write the file, never over another, and print where it is."""
    # Reading a site imports the whole pipeline; `--help` does not need it.
    from northline.exchange.new_item import new_item  # noqa: PLC0415
    from northline.site.load import load  # noqa: PLC0415

    loaded = or_leave(load(config_file))
    portfolio = loaded.train.portfolio
    meant = _kind(portfolio, kind)
    settings = _settings(portfolio, meant, pairs)
    words = " ".join(title.split())
    if not words:
        leave("a new item needs a title", USAGE)
    made = new_item(portfolio, meant, words, settings)
    file = loaded.content / made.path
    try:
        _write(file, made.text)
    except FileExistsError:
        leave(f"{_short(file)} exists already and stays as it is; give another id with --set id=ID", USAGE)
    except OSError as error:
        leave(f"error: {_short(file)}: {error.strerror or error}", UNPUBLISHED)
    click.echo(_short(file))


COMMAND = new


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as opened:
        opened.write(text)


def _kind(portfolio: "Portfolio", name: str) -> "Kind":
    names = {fold(word): kind for kind in portfolio.kinds.values() for word in (kind.label, kind.plural, *kind.aliases, kind.name)}
    if fold(name) not in names:
        leave(f"there is no kind {name}{_hint(name, portfolio.kinds)}", USAGE)
    return names[fold(name)]


def _settings(portfolio: "Portfolio", kind: "Kind", pairs: tuple[str, ...]) -> dict[str, str]:
    settings: dict[str, str] = {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        if not equals:
            leave(f"--set {pair}: expected FIELD=VALUE", USAGE)
        field = kind.by_name.get(fold(name))
        if field is None:
            leave(f"--set {pair}: a {kind.label.lower()} has no field {name}{_hint(name, [one.name for one in kind.fields])}", USAGE)
        problem = _problem(portfolio, kind, field.name, text.strip())
        if problem:
            leave(f"--set {pair}: {problem}", USAGE)
        settings[field.name] = text.strip()
    return settings


def _problem(portfolio: "Portfolio", kind: "Kind", name: str, text: str) -> str:
    """Why a field cannot be set to a text, or nothing."""
    from northline.model.ids import id_problem  # noqa: PLC0415  # as above
    from northline.model.place import Place  # noqa: PLC0415  # only once a field is set
    from northline.model.raw import Scalar  # noqa: PLC0415  # as above

    if name in TAKEN:
        return "the arguments say it already"
    if name == "id":
        return id_problem(text) or ("there is an item with this id" if portfolio.find(text) else "")
    complaints = kind.by_name[fold(name)].type.convert(Scalar(text, Place("")))[1]
    return f"expected {complaints[0].expected}" if complaints else ""


def _hint(name: str, known: Iterable[str]) -> str:
    listed = sorted(known)
    near = process.extractOne(fold(name), listed, scorer=fuzz.ratio, score_cutoff=ALIKE, processor=fold)
    return f"; did you mean {near[0]}?" if near else f"; known are {', '.join(listed)}"


def _short(path: Path) -> str:
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else str(path)
