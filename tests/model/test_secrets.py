"""What looks like a secret, and what does not."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northline.model.secret_forms import AROUND, RUN, STEMS, TELLTALE
from northline.model.secrets import is_suspect, masked, secrets

# Put together here, so that no scanner of repositories takes this file for a leak.
LONG = "A1b2C3d4E5f6G7h8J9k0" * 5
POSITIVE = {
    "a private key": "-----BEGIN " + "RSA PRIVATE KEY-----\nMIIEow\nabc\n-----END RSA PRIVATE KEY-----",
    "an age key": "AGE-SECRET-" + "KEY-1" + "Q" * 58,
    "an AWS access key": "AKI" + "AIOSFODNN7EXAMPLE",
    "an AWS secret key": "aws_secret_" + "access_key = " + LONG[:40],
    "an Azure storage key": "Account" + "Key=" + LONG[:86] + "==",
    "a GitHub token": "gh" + "p_" + LONG[:36],
    "a GitLab token": "gl" + "pat-" + LONG[:20],
    "a Slack token": "xo" + "xb-" + "1234567890-abcdef",
    "a webhook address": "https://hooks." + "slack.com/services/T0000/B0000/" + LONG[:24],
    "a Google key": "AI" + "za" + LONG[:35],
    "a Stripe key": "sk_" + "live_" + LONG[:24],
    "an npm token": "np" + "m_" + LONG[:36],
    "a PyPI token": "py" + "pi-" + LONG[:60],
    "an API key": "sk-" + "ant-" + LONG[:40],
    "a SendGrid key": "S" + "G." + LONG[:22] + "." + LONG[:43],
    "an Atlassian token": "AT" + "ATT3" + LONG[:60],
    "a web token": "ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JzdWIiOiIxMjM0NTY3.dBjftJeZ4CVPmB92K27uh",
    "a password in an address": "postgres://ada:" + "hunter42@db.example/train",
    "a signed address": "https://x.example/invoke?s" + "ig=" + LONG[:43],
    "a named key": "DD_API" + "_KEY=" + "0a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f",
    "a credential": "Authorization: " + "Bearer " + LONG[:24],
    "a password of curl": "curl https://x.example -u ada" + ":" + "hunter42",
    "a Telegram token": "1234567890" + ":AA" + LONG[:33],
    "a Terraform token": LONG[:14] + ".atlas" + "v1." + LONG[:60],
    "an Azure secret": "abc8" + "Q~" + LONG[:34],
}
# Others of a kind that has several forms.
MORE = (
    *("MY_TOKEN_gh" + "p_" + LONG[:36], "x" + "gh" + "p_" + LONG[:36]),
    *(
        "gl" + "pat-" + LONG[:27] + ".01." + LONG[:9],
        "GR1348941" + LONG[:20],
        "xo" + "xe.xo" + "xp-1-" + LONG[:60],
        "GOCS" + "PX-" + LONG[:28],
    ),
    *(
        "h" + "f_" + "abcdefghij" * 3 + "abcd",
        "dckr_" + "pat_" + LONG[:27],
        "hv" + "s." + LONG[:90],
        "do" + "p_v1_" + "0123456789abcdef" * 4,
    ),
    *(
        "https://discord.com/api/web" + "hooks/123456789/" + LONG[:68],
        "SharedAccess" + "Key=" + LONG[:43] + "=",
        "sk-" + "or-v1-" + "0a" * 32,
    ),
    *(
        "---- BEGIN SSH2 ENCRYPTED PRI" + "VATE KEY ----\nabcd1234",
        "-----begin rsa pri" + "vate key-----\nabcd1234",
        "ATC" + "TT3" + LONG[:90],
    ),
    *(
        "redis://:" + LONG[:12] + "@h:6379",
        "mysql://ada:a/b:c$d*e{f'" + LONG[:9] + "@db",
        "smtp://ada@x.example:" + LONG[:9] + "@mail.example",
    ),
    *(
        "https://oauth2:" + LONG * 3 + "@h.example",
        "ftp://a:xy@h.example",
        "mysql://ada:a@" + LONG[:9] + "@db",
        "https://" + "0a1b2c3d" * 5 + "@h.example",
    ),
    *("jdbc:x://h/db?user=a&pass" + "word=" + LONG[:9], "Server=h;Pass" + "word=" + LONG[:9] + ";"),
)
# What an editor, an exporter or YAML makes of a token, and no page shows.
HIDDEN = (
    *("gh" + r"p\_" + LONG[:36], "gl" + r"pat\-" + LONG[:20], "gh" + "p&#95;" + LONG[:36], "gh" + r"p\x5f" + LONG[:36]),
    *(
        "gh" + "p_" + LONG[:18] + "\u200b" + LONG[:18],
        "gh" + "p_" + LONG[:9] + "\\\n  " + LONG[:27],
        "gh" + "p_" + LONG[:18] + "<wbr>" + LONG[:18],
    ),
    r"\-\-\-\-\-BEGIN RSA PRI" + r"VATE KEY\-\-\-\-\-" + "\nabcd1234",
)
NEGATIVE = (
    "ssh://git@example.org/x and https://example.org:8080/a@b",
    "mailto:ada@example.org, http://user:password@example.org, redis://x:$PASSWORD@host",
    "sk-learn, npm_config, ghp_short, AKIA, eyJ, pypi-server and glpat-x",
    "-----BEGIN CERTIFICATE-----\nMIIEow\n-----END CERTIFICATE-----",
    "a task-ant-hill and the risk-ant-colony",
    "3f786850e387550fdab836ed7e6dc881de23001b sha256:" + "0a1b2c3d" * 8 + " 123e4567-e89b-12d3-a456-426614174000",
    "data:image/png;base64," + LONG * 20 + " sha512-" + LONG[:86] + "==",
    "https://example.org:8080/x@2x.png http://[::1]:80/@x ssh://git@h.example:7999/a.git https://a.example:8443,b@c.example",
    "redis://:password@localhost, https://u:${TOKEN}@h, https://u:$token@h, https://u:%TOKEN%@h, curl -u user:password x",
    "api_key: ask_the_platform_team_for_one, API_KEY=your_api_key_goes_here_please, ?pwd=<yours>&password=xxxx",
    "pypi-server-installation-guide-for-teams-of-many-kinds-of-people, secret_santa_of_the_whole_train_of_2026_and_friends",
    "https://docs.example/d/" + LONG[:44] + "/edit?id=" + LONG[:30] + " Authorization: Bearer <token>",
)


@pytest.mark.parametrize("kind", POSITIVE)
def test_a_secret_is_found_and_masked_to_its_last_character(kind: str) -> None:
    text = f"before {POSITIVE[kind]} after"
    (found,) = secrets(text)
    assert found.kind == kind
    hidden = masked(text)
    assert (hidden[:7], hidden[-6:], len(hidden)) == ("before ", " after", len(text))
    assert hidden.count("\n") == text.count("\n")
    assert POSITIVE[kind].partition("@")[0][-4:] not in hidden


@pytest.mark.parametrize("text", [*MORE, *HIDDEN])
def test_every_form_of_a_secret_is_masked(text: str) -> None:
    hidden = masked(f"before {text} after")
    assert (hidden[:7], hidden[-6:], len(hidden)) == ("before ", " after", len(text) + 13) or "BEGIN" in text.upper()
    assert not any(piece in hidden for piece in (LONG[:9], "abcd1234", "0a1b2c3d", ":xy", "abcdefghij"))


def test_what_stands_between_two_forms_of_writing_is_one_secret() -> None:
    (found,) = secrets("gh" + "p_" + LONG[:40] + r"\_" + LONG[:10])
    assert found.kind == "a GitHub token"


@pytest.mark.parametrize("text", NEGATIVE)
def test_what_only_resembles_a_secret_is_left_alone(text: str) -> None:
    assert secrets(text) == ()
    assert masked(text) == text


def test_every_word_around_a_secret_has_a_stem() -> None:
    assert [word for word in AROUND if not any(stem in word for stem in STEMS)] == []


@given(
    st.lists(
        st.sampled_from(["gh" + "p_", LONG[:19], LONG[:20], " ", "\n", "\x1c", "\u2028", "\u3000", "é" * 20, "key", "1//0", "=", "pwd="])
    ).map("".join)
)
def test_the_cheap_look_is_as_suspicious_as_one_at_every_run(text: str) -> None:
    telltale = re.search(TELLTALE, " ".join(re.findall(RUN, text)))
    assert is_suspect(text) == (telltale is not None or any(word in text.lower() for word in AROUND))


def test_a_private_key_that_nothing_closes_is_masked_to_the_end() -> None:
    text = "x -----BEGIN " + "PRIVATE KEY-----\nMIIE\nmore"
    assert masked(text).replace("•", "") == "x \n\n"


@pytest.mark.parametrize(
    "piece", ["://", "://a:b", "eyJ.", "-----BEGIN ", "gl-pat-", "xoxb-", "://" + "a" * 50, "api_key=", "\\_", "postgres://a:"]
)
def test_the_search_takes_time_in_proportion(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    start = time.process_time()
    masked(text)
    assert time.process_time() - start < 2
