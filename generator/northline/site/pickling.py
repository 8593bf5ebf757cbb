"""What was read as bytes for another process or the next build: dataclasses as calls of their class, three times faster to load."""

import io
import pickle

from northline.model.fieldwise import Fieldwise

_WAYS = Fieldwise()


def pickled(value: object) -> bytes:
    """A value as bytes; the errors of `pickle` for what cannot be written."""
    told = io.BytesIO()
    pickler = pickle.Pickler(told, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _WAYS
    pickler.dump(value)
    return told.getvalue()
