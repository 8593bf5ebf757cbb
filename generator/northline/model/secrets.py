"""Secrets that people paste into texts: what they look like, and the text without them."""

import re
from dataclasses import dataclass

MASK = "•"
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("a private key", r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----"),
    ("an age key", r"AGE-SECRET-KEY-1[0-9A-Z]{50,}"),
    ("an AWS access key", r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"),
    ("an AWS secret key", r"(?i:aws_secret_access_key)[\"']?[ \t]*[=:][ \t]*[\"']?[A-Za-z0-9/+]{40}"),
    ("an Azure storage key", r"AccountKey=[A-Za-z0-9+/=]{60,}"),
    ("a GitHub token", r"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})"),
    ("a GitLab token", r"\bgl(?:pat|dt|rt|ptt|ft|soat|cbt|oas)-[A-Za-z0-9_-]{20,}"),
    ("a Slack token", r"\bx(?:ox[abeoprs]|app)-[A-Za-z0-9-]{10,}"),
    ("a webhook address", r"https://hooks\.slack\.com/services/[A-Za-z0-9/]{20,}"),
    ("a Google key", r"\bAIza[0-9A-Za-z_-]{35}"),
    ("a Stripe key", r"\b[sr]k_live_[0-9A-Za-z]{16,}"),
    ("an npm token", r"\bnpm_[A-Za-z0-9]{36}"),
    ("a PyPI token", r"\bpypi-[A-Za-z0-9_-]{50,}"),
    ("an API key", r"\bsk-(?:ant|proj|svcacct)-[A-Za-z0-9_-]{20,}"),
    ("a SendGrid key", r"\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}"),
    ("an Atlassian token", r"\bATATT3[A-Za-z0-9_=-]{50,}"),
    ("a web token", r"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}"),
    ("a password in an address", r"(?<=://)[^\s:/@<>\"'`]{1,100}:(?!(?i:pass(?:word)?|secret|token|x+)@)[^\s:/@<>\"'`$*{}]{3,200}(?=@)"),
)
_ANY = re.compile("|".join(f"({pattern})" for _, pattern in _PATTERNS))
# One cheap look at a text spares nearly every one the search by all patterns.
_TELLTALE = re.compile(
    r"-----BEGIN|AGE-S|AKIA|ASIA|(?i:secret_access)|AccountKey|gh[pousr]_|github_pat|gl[a-z]{2,4}-|xox|xapp-|hooks\.slack|AIza|k_live_"
    r"|npm_|pypi-|sk-|SG\.|ATATT|eyJ|://[^\s/@]{3,}@"
)
_END = re.compile(r"-----END [A-Z0-9 ]{0,60}-----")


@dataclass(frozen=True, slots=True)
class Secret:
    """What looks like a secret, from `start` to `end` in a text; `kind` says what it is, never what it says."""

    kind: str
    start: int
    end: int


def secrets(text: str) -> tuple[Secret, ...]:
    """The secrets of a text, in order."""
    if not _TELLTALE.search(text):
        return ()
    found: list[Secret] = []
    position = 0
    while match := _ANY.search(text, position):
        kind = _PATTERNS[(match.lastindex or 1) - 1][0]
        position = _key_end(text, match.end()) if match.lastindex == 1 else match.end()
        found.append(Secret(kind, match.start(), position))
    return tuple(found)


def _key_end(text: str, start: int) -> int:
    """Where a private key ends; one that nothing closes goes on to the end of the text."""
    closing = _END.search(text, start)
    return closing.end() if closing else len(text)


def masked(text: str) -> str:
    """The text with a dot for each character of a secret; lines and columns stay what they are."""
    pieces: list[str] = []
    done = 0
    for one in secrets(text):
        pieces += (text[done : one.start], re.sub(r"[^\n]", MASK, text[one.start : one.end]))
        done = one.end
    return "".join((*pieces, text[done:])) if pieces else text
