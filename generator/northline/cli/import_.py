"""Bring a backlog along: items from Jira, Azure DevOps or any CSV."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from northline.cli._leaving import UNPUBLISHED, USAGE, leave, or_leave
from northline.exchange.importers import IMPORTERS
from northline.model.frozen import Frozen

if TYPE_CHECKING:
    from northline.config import Config
    from northline.exchange.intake.map_file import ImportMap
    from northline.exchange.intake.memory import Base
    from northline.exchange.intake.planning import Plan, Present
    from northline.exchange.intake.sheet import Sheet

SKIPPED = 1
EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("import", help=__doc__)
@click.argument("form", metavar=f"[{'|'.join(IMPORTERS)}]", type=click.Choice(list(IMPORTERS)))
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=EXISTING)
@click.option("--map", "map_file", type=EXISTING, help="What columns, types and states mean here: a YAML file.")
@click.option(
    "--into", type=click.Path(file_okay=False, path_type=Path), help="Put new items into this folder. The site's content if left out."
)
@click.option("-f", "--config-file", type=click.Path(path_type=Path), default=Path("site_config.yml"), show_default=True)
@click.option("--dry-run", is_flag=True, help="Tell the same, and write nothing.")
def import_(*, form: str, files: tuple[Path, ...], map_file: Path | None, into: Path | None, config_file: Path, dry_run: bool) -> None:
    """Read everything, decide everything, then write; people's edits stay."""
    # Each is needed only once a command is really run.
    from northline.exchange.intake.drafting import gather  # noqa: PLC0415
    from northline.exchange.intake.planning import plan  # noqa: PLC0415
    from northline.exchange.intake.report import report  # noqa: PLC0415

    site = _site(config_file, into)
    said = _map(map_file, site.config)
    sheets = _sheets(files)
    present, memory = _present(site), _memory(site.root)
    gathered = gather(IMPORTERS[form], sheets, said, site.config.kinds, present.items)
    made = plan(gathered.drafts, present, memory, IMPORTERS[form])
    if not dry_run:
        _write(site.root, made, present)
    told = report(form, len(files), gathered, made)
    click.echo("\n".join((*told.lines, *(("", "Nothing was written (--dry-run).") if dry_run else ()))))
    sys.exit(0 if told.clean else SKIPPED)


COMMAND = import_


class _Site(Frozen):
    """Where an import goes: the folder whose items count, and the one in it for new ones."""

    config: "Config"
    root: Path
    folder: str


def _site(config_file: Path, into: Path | None) -> _Site:
    from northline.config import Config  # noqa: PLC0415  # as above
    from northline.site.load import read_setup  # noqa: PLC0415  # as above

    if into is not None and not config_file.is_file():
        site = _Site(Config(), _whole(into, config_file), "")
    else:
        setup = or_leave(read_setup(config_file))
        wanted = setup.content if into is None else _whole(into, config_file)
        within = wanted.is_relative_to(setup.content)
        root = setup.content if within else wanted
        site = _Site(setup.config, root, wanted.relative_to(root).as_posix().removeprefix("."))
    return site


def _whole(folder: Path, config_file: Path) -> Path:
    """The folder from the root on; neither it nor what lies below the site or this place may be a link."""
    plain = Path(os.path.normpath(folder.absolute()))
    for one in (plain, *plain.parents):
        inside = any(here in one.parents for here in (Path.cwd(), config_file.absolute().parent))
        if one.is_symlink() and (one == plain or inside):
            leave(f"{folder}: {one.name} is a symbolic link, which is not followed", USAGE)
    return plain.resolve()


def _map(file: Path | None, config: "Config") -> "ImportMap":
    from northline.exchange.intake.map_file import parse_map  # noqa: PLC0415  # as above
    from northline.read.yaml_tree import Origin, read_yaml  # noqa: PLC0415  # as above

    if file is None:
        return parse_map(None, config.kinds)[0]
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        leave(f"{file}: cannot be read: {error}", USAGE)
    tree = read_yaml(text, Origin(file.name))
    said, problems = parse_map(tree.root, config.kinds)
    wrong = [(fault.place, _yaml_problem(fault.rule, dict(fault.facts))) for fault in tree.faults]
    wrong += [(problem.place, problem.message) for problem in problems]
    if wrong:
        told = (f"{file}:{place.line}:{place.column}: {message}" for place, message in sorted(wrong))
        leave("\n".join(told), USAGE)
    return said


def _yaml_problem(rule: str, facts: dict[str, str]) -> str:
    if rule == "duplicate-key":
        return f"`{facts['key']}` stands in line {facts['first_line']} already"
    return f"not allowed in a map: {facts['what']}" if rule == "refused-yaml" else f"not valid YAML: {facts.get('problem', rule)}"


def _sheets(files: Sequence[Path]) -> "tuple[Sheet, ...]":
    from northline.exchange.intake.csv_rows import read_sheet  # noqa: PLC0415  # as above

    try:
        sheets = tuple(read_sheet(file.name, file.read_bytes()) for file in files)
    except OSError as error:
        leave(f"{error.filename}: {error.strerror or error}", USAGE)
    unread = [fault for sheet in sheets if not sheet.readable for fault in sheet.faults]
    if unread:
        leave("\n".join(f"{fault.place.path}: {fault.facts.get('problem', fault.rule)}" for fault in unread), USAGE)
    return sheets


def _present(site: _Site) -> "Present":
    from northline.exchange.intake.folder import paths_in, text_of  # noqa: PLC0415  # as above
    from northline.exchange.intake.planning import Present  # noqa: PLC0415  # as above
    from northline.read import read  # noqa: PLC0415  # as above
    from northline.site.content_files import content_files  # noqa: PLC0415  # as above

    files = content_files(site.root)[0] if site.root.is_dir() else ()
    paths, links = paths_in(site.root)
    texts: dict[str, str | None] = dict.fromkeys(paths)
    texts |= {file.path: text_of(file.data) for file in files if file.path.lower().endswith((".md", ".markdown"))}
    return Present(read(files, site.config).items, texts, links, site.folder)


def _memory(root: Path) -> "dict[str, Base]":
    from northline.exchange.intake.folder import link_on_the_way  # noqa: PLC0415  # as above
    from northline.exchange.intake.memory import FILE, read_memory  # noqa: PLC0415  # as above

    file = root / FILE
    if link_on_the_way(root, FILE):
        leave(f"{file}: a symbolic link, which is not followed", USAGE)
    if not file.exists():
        return {}
    try:
        known = read_memory(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        known = None
    if known is None:
        problem = "it is damaged, a merge left its marks perhaps; mend it, or remove it: then every difference counts as an edit of yours"
        leave(f"{file}: {problem}", USAGE)
    return dict(known)


def _write(root: Path, made: "Plan", present: "Present") -> None:
    """Write the items, and then what to remember: whatever ends this in between, the next import finds its way."""
    from northline.exchange.intake.folder import insist, put_text, write_text  # noqa: PLC0415  # as above
    from northline.exchange.intake.memory import FILE, memory_text  # noqa: PLC0415  # as above

    path = FILE
    try:
        for change in made.changes:
            path = change.path
            if not change.new:
                insist(root, path, present.texts[path])
            write_text(root, path, change.text, new=change.new)
        if made.memory:
            put_text(root, FILE, memory_text(made.memory))
    except OSError as error:
        leave(f"error: {path}: {error.strerror or error}", UNPUBLISHED)
