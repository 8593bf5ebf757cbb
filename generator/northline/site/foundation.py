"""What all pages of a build are made from beside their own values: the program, the templates, the theme around each of them."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from northline.model.page import Page
from northline.model.train import Train
from northline.site.links import depth
from northline.site.program import digest, digest_of
from northline.site.splicing import Press

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def shared_digest(config: "MkDocsConfig", folders: Iterable[Path], pages: Iterable[Page], press: Press) -> str:
    """A digest of everything that more than one page is made from.

    What the theme makes of the configuration, the navigation and the environment is taken from what it puts around
    pages, one for each section and depth, so that nothing of it can be forgotten.
    """
    samples = {(page.section, depth(page.url)): page for page in reversed(tuple(pages))}
    shells = (repr(press.sample(samples[key])).encode("utf-8", "surrogatepass") for key in sorted(samples))
    return digest_of([digest().encode(), settings_digest(config, folders).encode(), *shells])


def settings_digest(config: "MkDocsConfig", folders: Iterable[Path]) -> str:
    """A digest of what the site's owner writes: the configuration, our templates, and those of a theme of its own."""
    settings = Path(config.config_file_path).read_bytes()
    return digest_of([settings, *_files([*folders, *_own_theme(config)])])


def links_digest(train: Train) -> str:
    """A digest of all that the links of a text can lead to."""
    portfolio = train.portfolio
    beyond = [(name, told.url) for name, told in sorted(portfolio.others.outward.items())]
    places = [(item.id, item.place.path, item.implied) for item in portfolio]
    prose = [one.path for one in train.prose]
    known = [sorted(portfolio.names.items()), sorted(portfolio.urls.items()), places, prose, train.assets, beyond]
    return digest_of([json.dumps(known).encode()])


def _own_theme(config: "MkDocsConfig") -> list[Path]:
    return [Path(config.theme.custom_dir)] if config.theme.custom_dir else []


def _files(folders: Iterable[Path]) -> Iterator[bytes]:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape")
                yield path.read_bytes()
