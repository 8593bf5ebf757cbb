"""What looks like a secret, and what does not."""

import time

import pytest

from northline.model.secrets import masked, secrets

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
}
NEGATIVE = (
    "ssh://git@example.org/x and https://example.org:8080/a@b",
    "mailto:ada@example.org, http://user:password@example.org, redis://x:$PASSWORD@host",
    "sk-learn, npm_config, ghp_short, AKIA, eyJ, pypi-server and glpat-x",
    "-----BEGIN CERTIFICATE-----\nMIIEow\n-----END CERTIFICATE-----",
    "a task-ant-hill and the risk-ant-colony",
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


@pytest.mark.parametrize("text", NEGATIVE)
def test_what_only_resembles_a_secret_is_left_alone(text: str) -> None:
    assert secrets(text) == ()
    assert masked(text) == text


def test_a_private_key_that_nothing_closes_is_masked_to_the_end() -> None:
    text = "x -----BEGIN " + "PRIVATE KEY-----\nMIIE\nmore"
    assert masked(text).replace("•", "") == "x \n\n"


@pytest.mark.parametrize("piece", ["://", "://a:b", "eyJ.", "-----BEGIN ", "gl-pat-", "xoxb-", "://" + "a" * 50])
def test_the_search_takes_time_in_proportion(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    start = time.process_time()
    masked(text)
    assert time.process_time() - start < 2
