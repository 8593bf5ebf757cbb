"""A tiny train, written to disk, that the tests of the engine's edge build."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

CONFIGURATION = """
site_name: Tiny & <train>
site_url: https://example.org/train/
docs_dir: content
theme: material
plugins:
  search: {}
  northline:
    as_of: 2026-09-09
"""
CONTENT = {
    "visions/vision.md": "---\nid: VIS\ntitle: Vision\none_liner: Bread <b>for</b> all\n---\nWhy we are here.\n",
    "themes/t1.md": "---\nid: T1\ntitle: Fresh bread\nweight: 1\nsupports: VIS\n---\n",
    "features/feat-1.md": (
        '---\nid: FEAT-1\ntitle: Oven </title><script>alert(1)</script> & "steam"\nsupports: T1\naliases: [OLD-1]\n---\n'
        "Body with [[FEAT-2]].\n"
    ),
    "features/feat-2.md": "---\nid: FEAT-2\ntitle: Slow dough\nparent: FEAT-404\n---\n<script>alert(2)</script>\n",
    "guide/start.md": (
        "---\ntitle: Start <i>here</i>\ntemplate: evil.html\n---\n"
        "# Start\n\nSee [[FEAT-1|the oven]], [[NOPE]], [dough](../features/feat-2.md) and [gone](gone.md).\n\n"
        '!!! note "Mind"\n    The oven is hot.\n\n<script>alert(3)</script>\n\n![loaf](loaf.png)\n'
    ),
    "guide/words.md": "note: this line is text\n\nAnd {{ config }} stays.\n",
}
PICTURE = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
    b"\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
)
Write = Callable[[Path], Path]


def write_train(folder: Path) -> Path:
    """Write the train below a folder and give its configuration file."""
    for path, text in CONTENT.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    (folder / "content" / "guide" / "loaf.png").write_bytes(PICTURE)
    configuration = folder / "site_config.yml"
    configuration.write_text(CONFIGURATION)
    return configuration


@pytest.fixture
def train(tmp_path: Path) -> Path:
    """The configuration file of a tiny train of its own."""
    return write_train(tmp_path)


@pytest.fixture(scope="session")
def writer() -> Write:
    """Write the tiny train anywhere."""
    return write_train


@pytest.fixture(autouse=True)
def quiet_engine() -> Iterator[None]:
    """Leave the engine's loggers as they were."""
    logger = logging.getLogger("mkdocs")
    before = (list(logger.handlers), logger.propagate, logger.level)
    yield
    logger.handlers[:], logger.propagate = before[0], before[1]
    logger.setLevel(before[2])
