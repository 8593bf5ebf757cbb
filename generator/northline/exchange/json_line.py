"""A value as JSON on one line, keys sorted, blanks behind commas and colons: the standard library's bytes, made in C."""

import json

import msgspec

from northline.exchange.plain_data import Exponential

_SLOW = json.JSONEncoder(ensure_ascii=False, sort_keys=True, allow_nan=False)


def json_line(value: object) -> bytes:
    """One line without its end; `value` is made of what `plain` gives."""
    try:
        return msgspec.json.format(_FAST.encode(value), indent=0)
    except UnicodeEncodeError:
        # An author's escape can name half a character, which UTF-8 cannot hold.
        return _SLOW.encode(value).encode("utf-8", "replace")


def _spelled(value: object) -> msgspec.Raw:
    """Write an exponent as the standard library does."""
    if isinstance(value, Exponential):
        return msgspec.Raw(float.__repr__(value).encode())
    message = f"{type(value).__name__} is not plain"
    raise TypeError(message)


_FAST = msgspec.json.Encoder(enc_hook=_spelled, order="deterministic")
