from tests.exchange.findings.reports import DANGLING, NO_VISION, NOTE, SHORT, UNSERVED, report

from northline.exchange.findings.text import alignment, counts, write
from northline.model.content import ContentFile
from northline.model.frozen import replace
from northline.model.place import Place


def test_finding_shows_what_where_the_line_itself_and_what_to_do() -> None:
    assert write(report(DANGLING)) == (
        "error[NL201] dangling-link: FEAT-7 depends on FEAT-99, which does not exist\n"
        "  --> content/features/FEAT-7.md:9:14\n"
        "   |\n"
        " 9 |   depends_on: [FEAT-99]\n"
        "   |                ^^^^^^^\n"
        "   = hint: did you mean FEAT-9?\n"
        "   = more: northline explain NL201\n"
        "\n"
        "1 error, 0 warnings, 0 notes\n"
    )


def test_finding_on_the_train_stands_at_the_content_folder() -> None:
    assert write(report(NO_VISION)).splitlines()[:3] == [
        "warning[NL401] no-vision: there is no vision",
        "  --> content",
        "   = more: northline explain NL401",
    ]


def test_answered_findings_are_told_in_brief() -> None:
    assert write(report(UNSERVED, SHORT)) == (
        "warning[NL430] theme-unserved: no objective serves T2 (explained by DEC-1)\n"
        "  --> content/themes/T2.md:1:1\n"
        "\n"
        "note[NL509] too-short: OBJ-1 is very short (allowed: a slogan)\n"
        "  --> content/objectives/OBJ-1.md:2:8\n"
        "\n"
        "0 errors, 0 warnings, 0 notes · 1 explained, 1 allowed\n"
        "alignment: 0 unexplained, 1 explained\n"
    )


def test_last_line_counts_what_is_open_and_what_is_answered() -> None:
    assert counts((DANGLING, DANGLING, UNSERVED, SHORT, NO_VISION, NOTE)) == "2 errors, 1 warning, 1 note · 1 explained, 1 allowed"
    assert counts(()) == "0 errors, 0 warnings, 0 notes"


def test_alignment_counts_what_is_explained_and_what_is_not() -> None:
    allowed = replace(UNSERVED, explained_by="", allowed="next year")
    assert alignment((DANGLING, UNSERVED, NO_VISION, allowed, NOTE)) == "alignment: 1 unexplained, 1 explained, 1 allowed"
    assert alignment((DANGLING, SHORT)) == ""


def test_gutter_grows_with_the_line_number() -> None:
    file = ContentFile("features/FEAT-7.md", b"\n" * 99 + b"parent: X\n")
    place = Place("features/FEAT-7.md", 100, 9, 1)
    assert write(report(replace(DANGLING, place=place), files=(file,))).splitlines()[1:5] == [
        "    --> content/features/FEAT-7.md:100:9",
        "     |",
        " 100 |   parent: X",
        "     |           ^",
    ]


def test_wide_letters_take_two_columns() -> None:
    file = ContentFile("a.md", "日本: 東京\n".encode())
    lines = write(report(replace(DANGLING, place=Place("a.md", 1, 5, 2)), files=(file,))).splitlines()
    assert lines[3:5] == [" 1 |   日本: 東京", "   |         ^^^^"]


def test_long_line_is_shown_around_the_place() -> None:
    file = ContentFile("a.md", b"x" * 300 + b"FEAT-99" + b"y" * 300)
    lines = write(report(replace(DANGLING, place=Place("a.md", 1, 301, 7)), files=(file,))).splitlines()
    assert lines[3] == f" 1 |   …{'x' * 40}FEAT-99{'y' * 73}…"
    assert lines[4] == f"   |    {' ' * 40}^^^^^^^"


def test_what_acts_on_a_terminal_is_not_passed_on() -> None:
    hostile = replace(NO_VISION, message="a\x1b[2Jb\u202ec\nd")
    assert write(report(hostile)).splitlines()[0] == "warning[NL401] no-vision: a\ufffd[2Jb\ufffdc d"


def test_colours_are_for_terminals_only() -> None:
    assert "\x1b[" not in write(report(DANGLING, SHORT))
    assert write(report(DANGLING, color=True)).startswith("\x1b[31m\x1b[1merror[NL201]\x1b[0m dangling-link: FEAT-7")
