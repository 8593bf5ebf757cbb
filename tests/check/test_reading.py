from tests.check.backlogs import AS_OF, of, told

from northline.check import check
from northline.config import Config
from northline.link import link
from northline.model.content import Content, ContentFile
from northline.model.fault import Fault
from northline.model.finding import Severity
from northline.model.place import Place
from northline.read import read
from northline.score import score


def tell(fault: Fault) -> str:
    portfolio = link(Content(faults=(fault,)), Config(), AS_OF)
    (finding,) = check(portfolio, score(portfolio, Config()), Config())
    return f"{finding.message} | {finding.hint}"


def read_bytes(path: str, data: bytes) -> list[str]:
    content = read((ContentFile(path, data),), Config())
    portfolio = link(content, Config(), AS_OF)
    return [one.name for one in check(portfolio, score(portfolio, Config()), Config()) if one.severity is Severity.ERROR]


def test_duplicate_key_names_the_first_line() -> None:
    backlog = """
    features/FEAT-7.md
        state: ready
        title: Pay by wallet
        state: done
    """
    assert told("duplicate-key", backlog) == ["state is given twice | keep one of the two; the first is on line 2"]
    assert [one.place.line for one in of("duplicate-key", backlog)] == [4]


def test_invalid_front_matter_gives_the_reason() -> None:
    backlog = """
    features/FEAT-7.md
        title: [Pay
    """
    (text,) = told("invalid-front-matter", backlog)
    assert text.startswith("the front matter is not valid: ")


def test_refused_yaml_names_what_is_refused() -> None:
    backlog = """
    features/FEAT-7.md
        team: &t Storefront
    """
    (text,) = told("refused-yaml", backlog)
    assert text.startswith("the front matter uses what is refused here: ")


def test_broken_files_are_findings_not_exceptions() -> None:
    assert read_bytes("features/a.md", b"\x00\x01\x02") == ["unreadable-file"]
    assert read_bytes("features/a.md", b"---\ntitle: Caf\xe9\n---\n") == ["odd-encoding"]
    assert read_bytes("features/a.md", b"---\ntitle: Open\n") == ["unclosed-front-matter"]


def test_faults_of_the_file_system_are_told() -> None:
    place = Place("x")
    assert tell(Fault("symlink-refused", place)) == "this is a symbolic link, which is not followed | put the file itself here"
    assert tell(Fault("unsafe-file-name", place)).startswith("the name of this file holds unsafe characters")
    assert tell(Fault("refused-file", place, facts={"why": "it is a key"})) == (
        "this file is not published: it is a key | move it out of the content folder"
    )
    assert tell(Fault("file-too-large", place, facts={"size": "9", "limit": "5"})).startswith("this file is too large: 9, the limit is 5")


def test_bodies_beyond_the_limits_are_told() -> None:
    place = Place("x", 3)
    assert tell(Fault("body-too-large", place, facts={"size": "9", "limit": "5"})).startswith("the text is too long: 9, the limit is 5")
    facts = {"what": "nested blocks", "limit": "100"}
    assert tell(Fault("body-too-deep", place, facts=facts)).startswith("the text goes beyond a limit: nested blocks, at most 100")
