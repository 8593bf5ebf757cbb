import pytest

from northline.model.content import ContentFile
from northline.read.admission import Entry, admit


def entry(path: str) -> Entry:
    return admit(ContentFile(path, b""))[0]


def refusal(path: str) -> tuple[str, str]:
    decision, (fault,) = admit(ContentFile(path, b""))
    assert decision is Entry.OUT
    return fault.rule, fault.facts.get("why", "")


@pytest.mark.parametrize("path", ["a.md", "features/FEAT-1.MD", "v1.2/a.markdown", "Größe & Co (neu), 'x' #1 +=@~.md", "a b.md"])
def test_markdown_is_read(path: str) -> None:
    assert entry(path) is Entry.MARKDOWN


@pytest.mark.parametrize("path", ["a.png", "img/a.JPG", "a.pdf", "data/a.csv", "a.xlsx", "a.txt"])
def test_pictures_and_papers_are_copied(path: str) -> None:
    assert entry(path) is Entry.ASSET


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("a.html", "files of this kind are not published"),
        ("a.js", "files of this kind are not published"),
        ("settings.yml", "files of this kind are not published"),
        ("Makefile", "files of this kind are not published"),
        (".env", "hidden files are not published"),
        (".obsidian/a.md", "hidden files are not published"),
        ("404.html/a.png", "its folder 404.html is called like a file"),
        ("guide/data.JSON/a.md", "its folder data.JSON is called like a file"),
        ("a.md~", "it looks like a backup"),
        ("a.md.orig", "it looks like a backup"),
        ("a.md.bak", "it looks like a backup"),
        (".a.md.swp", "hidden files are not published"),
        ("server.pem", "it looks like a key"),
        ("keys/id_rsa", "it looks like a key"),
    ],
)
def test_everything_else_stays_out_with_a_reason(path: str, why: str) -> None:
    assert refusal(path) == ("refused-file", why)


@pytest.mark.parametrize("path", [".gitkeep", "features/.gitkeep", ".DS_Store"])
def test_files_of_tools_are_passed_over_in_silence(path: str) -> None:
    assert admit(ContentFile(path, b"")) == (Entry.OUT, ())


@pytest.mark.parametrize(
    "path",
    [
        "<script>.md",
        'a".md',
        "a|b.md",
        "a?.md",
        "a*.md",
        "a\\b.md",
        "javascript:x.md",
        "a\nb.md",
        " a.md",
        "a/b .md/c.md ",
        "../a.md",
        "/a.md",
        "a//b.md",
        "%2e%2e%2fa.md",
        "a\u202egnp.md",
        "a\udcff.md",
    ],
)
def test_names_that_could_be_taken_for_something_else_are_unsafe(path: str) -> None:
    assert refusal(path) == ("unsafe-file-name", "")


def test_place_of_an_unsafe_name_can_be_printed() -> None:
    _, (fault,) = admit(ContentFile("a\x1b[2J\udcff.md", b""))
    assert fault.place.path == "a\N{REPLACEMENT CHARACTER}[2J\N{REPLACEMENT CHARACTER}.md"


def test_svg_is_copied_only_if_it_is_a_picture() -> None:
    picture = ContentFile("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>')
    assert admit(picture) == (Entry.ASSET, ())
    _, (fault,) = admit(ContentFile("a.svg", b"<svg><script/></svg>"))
    assert fault.facts == {"why": "the SVG holds active content (<script>)"}


def test_a_text_with_a_secret_is_not_copied() -> None:
    decision, (fault,) = admit(ContentFile("a.csv", b"x\n1,AKI" + b"AIOSFODNN7EXAMPLE\n"))
    assert (decision, fault.rule, fault.place.line, fault.facts) == (Entry.OUT, "secret", 2, {"kind": "an AWS access key"})


def test_a_text_in_utf_16_is_looked_through_as_well() -> None:
    decision, (fault,) = admit(ContentFile("a.txt", ("x\nAKI" + "AIOSFODNN7EXAMPLE").encode("utf-16")))
    assert (decision, fault.rule, fault.place.line) == (Entry.OUT, "secret", 2)


def test_a_file_whose_name_is_a_secret_stays_out_and_is_not_named() -> None:
    decision, (fault,) = admit(ContentFile("guide/gh" + "p_" + "A1b2C3d4E5" * 4 + ".md", b"x"))
    assert (decision, fault.rule, fault.place.path) == (Entry.OUT, "secret", f"guide/{'•' * 44}.md")
