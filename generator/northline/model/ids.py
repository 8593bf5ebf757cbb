"""What an id may look like, and what becomes of one that may not."""

import re

MAX_LENGTH = 80
_BLANKS = re.compile(r"\s+")
_FORBIDDEN = re.compile(r'[\[\]|<>"\x00-\x1f\x7f-\x9f]')
_DOTS = re.compile(r"\.{2,}")
_RULES = (
    (re.compile(r"\s"), "it has white space"),
    (_FORBIDDEN, 'it has one of [ ] | < > "'),
    (re.compile(r"\.\."), "it has `..`"),
    (re.compile(r"/"), "it begins with `/`"),
)


def id_problem(text: str) -> str:
    """Why a text cannot be an id, or nothing."""
    if not text:
        return "it is missing"
    if len(text) > MAX_LENGTH:
        return f"it is longer than {MAX_LENGTH} characters"
    if _is_ordinary(text):
        return ""
    *anywhere, leading = _RULES
    for pattern, problem in anywhere:
        if pattern.search(text):
            return problem
    return leading[1] if leading[0].match(text) else ""


def clean_id(text: str) -> str:
    """The nearest valid id, or nothing when no character is left."""
    if _is_ordinary(text):
        return text[:MAX_LENGTH]
    joined = _BLANKS.sub("-", text.strip())
    kept = _DOTS.sub(".", _FORBIDDEN.sub("", joined)).lstrip("/")
    return kept[:MAX_LENGTH]


def _is_ordinary(text: str) -> bool:
    """Whether a text has only letters, digits and hyphens, as nearly every id does: then nothing is wrong with its characters."""
    return text.replace("-", "").isalnum()


def stem_id(path: str) -> str:
    """The id that a file's name gives."""
    return clean_id(stem_of(path)) or "item"


def stem_of(path: str) -> str:
    """A file's name without its ending."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[0] or name
