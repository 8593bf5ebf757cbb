"""Character references of HTML as the characters they stand for, however many digits somebody writes."""

import re
from html import unescape

_ZEROS = re.compile(r"&#0+(?=[0-9])")
# The last character has seven digits. The standard library turns any number of them into an integer, which Python refuses
# from 4,301 on by an exception; where a sanitiser asks, that would let an address through unjudged.
_ENDLESS = re.compile(r"&#[0-9]{8,}")
_BEYOND = "&#9999999"


def unescaped(html: str) -> str:
    """The text that HTML stands for; a number that no character has becomes a replacement character."""
    if "&" not in html:
        return html
    return unescape(_ENDLESS.sub(_BEYOND, _ZEROS.sub("&#", html)))
