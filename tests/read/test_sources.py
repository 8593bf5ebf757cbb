import codecs

import pytest

from northline.model.content import ContentFile
from northline.read.sources import MAX_FILE, Source, decode


def decoded(data: bytes) -> Source:
    return decode(ContentFile("a.md", data))


def facts(source: Source) -> list[tuple[str, int, dict[str, str]]]:
    return [(fault.rule, fault.place.line, dict(fault.facts)) for fault in source.faults]


def test_utf8_needs_no_word() -> None:
    assert decoded("Crème brûlée ✓".encode()) == Source("a.md", "Crème brûlée ✓")


def test_byte_order_mark_of_utf8_is_left_out() -> None:
    assert decoded(codecs.BOM_UTF8 + b"text") == Source("a.md", "text")


@pytest.mark.parametrize(("bom", "codec"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")])
def test_utf16_is_read_and_reported(bom: bytes, codec: str) -> None:
    source = decoded(bom + "Größe".encode(codec))
    assert source.text == "Größe"
    assert facts(source) == [("odd-encoding", 0, {"problem": "UTF-16 instead of UTF-8"})]


def test_other_encodings_are_read_as_windows_1252_and_the_line_is_named() -> None:
    source = decoded("a\nb €".encode("cp1252"))
    assert source.text == "a\nb €"
    assert facts(source) == [("odd-encoding", 2, {"problem": "not UTF-8, read as Windows-1252"})]


@pytest.mark.parametrize("data", [b"a\r\nb\r\n", b"a\rb\r", b"a\nb\n"])
def test_every_line_end_becomes_a_newline(data: bytes) -> None:
    assert decoded(data).text == "a\nb\n"


def test_control_characters_are_replaced_and_the_first_is_placed() -> None:
    source = decoded(b"one\ntwo \x00 and \x07")
    assert source.text == "one\ntwo \N{REPLACEMENT CHARACTER} and \N{REPLACEMENT CHARACTER}"
    (fault,) = source.faults
    assert (fault.place.line, fault.place.column, fault.facts) == (2, 5, {"problem": "control character U+0000"})


def test_binary_data_is_not_read() -> None:
    source = decoded(b"\x89PNG\x00\x00\x00\x00")
    assert (source.text, source.readable) == ("", False)
    assert facts(source) == [("unreadable-file", 0, {"problem": "binary data"})]


def test_file_above_the_limit_is_not_read() -> None:
    source = decoded(b"x" * (MAX_FILE + 1))
    assert (source.text, source.readable) == ("", False)
    assert facts(source) == [("file-too-large", 0, {"size": str(MAX_FILE + 1), "limit": str(MAX_FILE)})]


def test_file_at_the_limit_is_read() -> None:
    assert decoded(b"x" * MAX_FILE).faults == ()
