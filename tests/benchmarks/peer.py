"""The same train for sphinx-needs, a page an item in its fastest set-up, so that both can be timed in one run."""

from collections.abc import Iterable
from pathlib import Path

# Names that sphinx-needs keeps for itself.
RENAMED = {"state": "item_state", "status": "item_status"}
LINKS = ("parent", "supports", "delivers")
CONF = """project = 'ART'
extensions = ['sphinx_needs']
html_theme = 'alabaster'
html_sidebars = {{'**': ['searchbox.html']}}
html_copy_source = False
needs_types = {types!r}
needs_fields = {{name: {{'schema': {{'type': 'string'}}, 'default': ''}} for name in {fields!r}}}
needs_id_regex = '^[A-Za-z0-9.-]+$'
needs_build_json = True
"""


def write_peer(content: Path, out: Path) -> None:
    """Write the items of a content folder as a sphinx-needs project, with the one table of all items that we have many of."""
    fields: set[str] = set()
    kinds = sorted(folder.name for folder in content.iterdir())
    for kind in kinds:
        pages = sorted((content / kind).glob("*.md"))
        for page in pages:
            text, used = _directive(kind, page.read_text(encoding="utf-8"))
            fields |= used
            _write(out / kind / f"{page.stem}.rst", text)
        _write(out / kind / "index.rst", _index(kind, (page.stem for page in pages)))
    _write(
        out / "all.rst",
        "All items\n=========\n\n.. needtable::\n   :columns: id;title;type;item_state;team;pi;outgoing;incoming\n   :style: table\n",
    )
    _write(out / "index.rst", _index("ART", ("all", *(f"{kind}/index" for kind in kinds))))
    types = [{"directive": kind, "title": kind, "prefix": "", "color": "#BFD8D2", "style": "node"} for kind in kinds]
    _write(out / "conf.py", CONF.format(types=types, fields=sorted(fields)))


def _directive(kind: str, markdown: str) -> tuple[str, set[str]]:
    _, front, body = markdown.split("---\n", 2)
    fields = dict(line.split(": ", 1) for line in front.splitlines())
    title = fields.pop("title").strip('"')
    linked = [fields.pop(name) for name in LINKS if name in fields]
    options = {RENAMED.get(name, name): text for name, text in fields.items()} | ({"links": ", ".join(linked)} if linked else {})
    lines = "".join(f"   :{name}: {text}\n" for name, text in options.items())
    words = body.replace("`", "``").replace("- ", "* ").strip().replace("\n", "\n   ")
    return f"{title}\n{'=' * (len(title) + 2)}\n\n.. {kind}:: {title}\n{lines}\n   {words}\n", set(options) - {"id", "links"}


def _index(title: str, pages: Iterable[str]) -> str:
    listed = "".join(f"   {page}\n" for page in pages)
    return f"{title}\n{'=' * len(title)}\n\n.. toctree::\n   :maxdepth: 1\n\n{listed}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
