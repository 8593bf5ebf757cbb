"""What fuzzing feeds with bytes: each reader of content, and the laws that hold whatever the bytes are."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from tests.render.inspection import wrongs

from northline.check import check
from northline.config import Config
from northline.link import link
from northline.model.content import Content, ContentFile
from northline.model.finding import Finding
from northline.model.secrets import masked, secrets
from northline.read import read
from northline.read.profile import for_readers
from northline.read.svg import svg_danger
from northline.render.links import Destinations, LinkResolver
from northline.render.markdown import body_html
from northline.score import score

CONFIG = Config(profiles={"open": ("public",)})
AS_OF = date(2026, 9, 9)
KINDS = sorted(CONFIG.kinds)
CANARY = "zebrafish"
_RESOLVER = LinkResolver(Destinations(lambda name: "a/" if name == "A" else None), "features/f-1.md", str)


def _kind(data: bytes) -> str:
    """A kind for the bytes, told by the first of them."""
    return KINDS[data[0] % len(KINDS)] if data else KINDS[0]


def _file(path: str, *parts: bytes) -> ContentFile:
    return ContentFile(path, b"".join(parts))


def _judged(files: Iterable[ContentFile]) -> tuple[Content, tuple[Finding, ...]]:
    """Read, link, score and check; every finding has a rule, words and a place in the file it names."""
    files = tuple(files)
    content = read(files, CONFIG)
    portfolio = link(content, CONFIG, AS_OF)
    findings = check(portfolio, score(portfolio, CONFIG), CONFIG)
    lines = {file.path: file.data.count(b"\n") + file.data.count(b"\r") + 2 for file in files}
    for one in findings:
        assert one.code.startswith("NL"), one
        assert one.message, one
        assert "\n" not in one.message, one
        assert 0 <= one.place.line <= lines.get(one.place.path, 0), one
    for links in portfolio.links.values():
        for one_link in links:
            assert not one_link.resolved or one_link in portfolio.backlinks[one_link.target], one_link
    return content, findings


def front_matter(data: bytes) -> None:
    """A file of any kind with this front matter is one item, whatever stands in it."""
    kind = _kind(data)
    content, _ = _judged([_file(f"{kind}/x-1.md", b"---\n", data[1:], b"\n---\nText.\n")])
    assert len(content.items) + len(content.prose) >= 1 or content.faults


def sheet(data: bytes) -> None:
    """A sheet of any kind is read, and says why when it gives nothing."""
    content, _ = _judged([_file("sheets/x.md", b"---\nsheet: ", _kind(data).encode(), b"\n---\n\n", data[1:])])
    assert content.items or content.faults


def sections(data: bytes) -> None:
    """A file of sections is read, and says why when it gives nothing."""
    content, _ = _judged([_file("notes/x.md", b"---\nsections: ", _kind(data).encode(), b"\n---\n\n", data[1:])])
    assert content.items or content.faults


def links(data: bytes) -> None:
    """Items named and linked in any way are all there, each link with its inverse, each id once."""
    parts = data.split(b"\0")[:24]
    rows = [part.replace(b"\n", b" ").replace(b"|", b" ") for part in parts]
    table = b"| id | parent | depends_on | supports | aliases |\n|-|-|-|-|-|\n"
    cells = [b"| " + b" | ".join(rows[(at + step * step) % len(rows)] for step in range(5)) + b" |\n" for at in range(len(rows))]
    content, _ = _judged([_file("sheets/x.md", b"---\nsheet: feature\n---\n\n", table, *cells)])
    portfolio = link(content, CONFIG, AS_OF)
    assert len(portfolio.items) >= len(content.items)
    assert len(set(portfolio.urls.values())) == len(portfolio.urls)


def body(data: bytes) -> None:
    """A body becomes HTML in which nothing runs, nothing asks another host, and nothing passes for the page."""
    html = body_html(data.decode("utf-8", "replace"), _RESOLVER).html
    assert wrongs(str(html)) == []


def secret(data: bytes) -> None:
    """Masking keeps length and lines, and leaves no secret behind."""
    text = data.decode("utf-8", "replace")
    hidden = masked(text)
    assert (len(hidden), hidden.count("\n")) == (len(text), text.count("\n"))
    assert not secrets(hidden)


def svg(data: bytes) -> None:
    """Any bytes are judged."""
    svg_danger(data)


def profile(data: bytes) -> None:
    """A restricted item leaves no word behind, whatever else is written beside it."""
    hidden = f"---\nid: Z-77\ntitle: {CANARY}\nvisibility: restricted\n---\n{CANARY}\n".encode()
    beside = data.replace(CANARY.encode(), b"")
    files = [_file("features/z.md", hidden), _file("features/x.md", b"---\ntitle: x\n", beside), _file("guide/y.md", beside)]
    row = b"\n\n| id | title | visibility |\n|-|-|-|\n| Z-78 | zebrafish | restricted |\n"
    files.append(_file("sheets/s.md", b"---\nsheet: story\n---\n", beside, row))
    # Text of a sheet beside its tables, such as a table inside a fence that nothing closes, is nobody's and never shown.
    content = read(for_readers(files, CONFIG, "open"), CONFIG)
    assert CANARY not in repr((content.items, content.prose, content.faults, content.queries))


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    one.__name__: one for one in (front_matter, sheet, sections, links, body, secret, svg, profile)
}
