"""Numbers as they are held against bounds: without the last bits that adding and dividing leave behind."""

# Far below any difference that a reader can see, far above what arithmetic rounds away.
_DIGITS = 9


def exact(value: float) -> float:
    """A number fit to be compared: three thirds of a point are one point, and 0.1 + 0.2 is 0.3."""
    return round(value, _DIGITS)
