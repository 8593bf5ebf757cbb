"""Our options in `site_config.yml`, with the place of each, so that a mistake is told with its line."""

from pathlib import Path

import yaml

from northline.config import Config, Problem, parse
from northline.model.frozen import Frozen
from northline.model.place import Place
from northline.model.raw import Listing, Raw, Scalar, Table

PLUGIN = "northline"


class Settings(Frozen):
    """Validated options, and what is wrong with them."""

    config: Config
    problems: tuple[Problem, ...] = ()


def read_settings(path: Path) -> Settings:
    """Read our options from the configuration file; a file that cannot be read is one problem."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = options(text, path.name)
    except (OSError, UnicodeDecodeError) as error:
        return Settings(Config(), (Problem(f"cannot be read: {error}", Place(path.name)),))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(path.name, mark.line + 1, mark.column + 1) if mark else Place(path.name)
        return Settings(Config(), (Problem(f"is not valid YAML: {error.problem or error.context}", place),))
    except (yaml.YAMLError, RecursionError):
        return Settings(
            Config(), (Problem("is not valid YAML: a character that YAML does not allow, or lists too deep", Place(path.name)),)
        )
    return Settings(*parse(table))


def lines(problems: tuple[Problem, ...]) -> tuple[str, ...]:
    """The problems as people read them: `site_config.yml:LINE: message`."""
    return tuple(f"{one.place.path}:{one.place.line or 1}: {one.message}" for one in problems)


def options(text: str, name: str) -> Table | None:
    """The table under `plugins → northline`, in the mapping or the list form; None when it holds nothing."""
    # Composing builds no values, so tags that MkDocs allows in its configuration do no harm here.
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    plugins = _child(root, "plugins")
    entries = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    found = next((node for node in (_child(entry, PLUGIN) for entry in entries) if node is not None), None)
    return _table(found, name) if isinstance(found, yaml.MappingNode) else None


def _child(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    pairs: list[tuple[yaml.Node, yaml.Node]] = node.value
    return next((value for name, value in pairs if name.value == key), None)


def _raw(node: yaml.Node, name: str) -> Raw:
    # The configuration is trusted and its nesting is its author's own, so this may recurse.
    if isinstance(node, yaml.MappingNode):
        return _table(node, name)
    if isinstance(node, yaml.SequenceNode):
        return Listing(tuple(_raw(entry, name) for entry in node.value), _place(node, name))
    return _scalar(node, name)


def _table(node: yaml.MappingNode, name: str) -> Table:
    entries = tuple((_scalar(key, name), _raw(value, name)) for key, value in node.value)
    return Table(entries, _place(node, name))


def _scalar(node: yaml.Node, name: str) -> Scalar:
    return Scalar(str(node.value), _place(node, name))


def _place(node: yaml.Node, name: str) -> Place:
    start, end = node.start_mark, node.end_mark
    width = max(1, end.column - start.column) if start.line == end.line else 1
    return Place(name, start.line + 1, start.column + 1, width)
