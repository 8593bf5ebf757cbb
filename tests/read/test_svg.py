import pytest

from northline.read.svg import svg_danger

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ink="urn:ink">'
OUTSIDE = "a link to something outside"


def danger(inside: str) -> str:
    return svg_danger(f"{OPEN}{inside}</svg>".encode()).removeprefix("the SVG holds ")


@pytest.mark.parametrize(
    "inside",
    [
        '<rect fill="url(#g)"/>',
        "<style>.a { fill: red; clip-path: url('#c') }</style>",
        '<image href="data:image/png;base64,AAAA"/>',
        '<use xlink:href="#part"/>',
        '<a href="https://example.org"><text>x</text></a>',
        "<foreignObject><div xmlns='http://www.w3.org/1999/xhtml'>Text</div></foreignObject>",
        '<g ink:export="C:\\a\\b.png"/>',
        "<text>only a script in words: url(http://x)</text>",
    ],
)
def test_pictures_pass(inside: str) -> None:
    assert danger(inside) == ""


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ("<script>1</script>", "active content (<script>)"),
        ("<x:script xmlns:x='http://www.w3.org/2000/svg'/>", "active content (<script>)"),
        ("<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>", "active content (<iframe>)"),
        ('<rect onload="x()"/>', "a script (onload)"),
        ('<a href="javascript:x()"/>', "a link to something outside"),
        ('<a href="&#106;avascript:x()"/>', "a link to something outside"),
        ('<a xlink:href="data:text/html,x"/>', "a link to something outside"),
        ('<image href="https://example.org/x.png"/>', "a link to something outside"),
        ('<image href="data:image/svg+xml,x"/>', "a link to something outside"),
        ('<use href="other.svg#x"/>', "a link to something outside"),
        ('<foreignObject><h:img xmlns:h="http://www.w3.org/1999/xhtml" srcset="//example.org/x.png 2x"/></foreignObject>', OUTSIDE),
        ('<foreignObject><h:table xmlns:h="http://www.w3.org/1999/xhtml" background="//example.org/x.png"/></foreignObject>', OUTSIDE),
        ('<a href="#part" ping="https://example.org"/>', OUTSIDE),
        ('<set attributeName="href" to="javascript:x()"/>', "an animated link"),
        ('<animate attributeName="xlink:href" values="x"/>', "an animated link"),
        ("<style>@import 'x.css';</style>", "a style that loads something"),
        ("<style>a<g/>@im<![CDATA[port]]> 'x.css';</style>", "a style that loads something"),
        ('<rect style="fill: url(//example.org/x)"/>', "a style that loads something"),
        ('<rect style="fill: u\\72l(//example.org/x)"/>', "a style that loads something"),
        ("<?xml-stylesheet href='x.xsl'?>", "a processing instruction (xml-stylesheet)"),
        ("<g>", "XML that is not well-formed"),
    ],
)
def test_anything_that_acts_or_fetches_is_named(inside: str, what: str) -> None:
    assert danger(inside) == what


def test_entities_are_refused_before_they_expand() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>'
    assert svg_danger(bomb.encode()) == "the SVG holds a declaration of entities"


@pytest.mark.parametrize("data", [b"", b"\x1f\x8b\x08", b"\x00" * 9])
def test_what_is_no_xml_is_refused(data: bytes) -> None:
    assert svg_danger(data) == "the SVG holds XML that is not well-formed"
