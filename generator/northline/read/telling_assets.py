"""Files that are copied as they are, and hold text: which of them tell of something withheld, so that they stay out as well."""

import re

from northline.model.content import ContentFile
from northline.model.copied import TEXTS
from northline.read.admission import suffix_of
from northline.read.redaction import Redactor
from northline.read.sources import decode

# Shapes and styles look like ids: `M1` moves a pen.
_SHAPES = re.compile(
    r"""\s(?:d|points|transform|gradientTransform|viewBox|values|keyTimes|style|class)\s*=\s*(?:"[^"]*"|'[^']*')|<style\b[^<]*""",
    re.IGNORECASE,
)


def tells(file: ContentFile, redactor: Redactor) -> bool:
    """Whether a file that is copied names something withheld; one that is too large to look through may."""
    suffix = suffix_of(file.path.rpartition("/")[2])
    if suffix not in TEXTS:
        return False
    source = decode(file)
    text = _SHAPES.sub(" ", source.text) if suffix == ".svg" else source.text
    return not source.readable or redactor.text(text, file.path) != text
