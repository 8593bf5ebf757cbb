"""What a page family is: a name, its place in the navigation, and the function that yields its pages."""

from collections.abc import Callable, Iterator

from northline.model.frozen import Frozen
from northline.model.page import Page, Redirect
from northline.view.atlas import Atlas


class Family(Frozen):
    """A family of pages; families with a lower order come first in the navigation."""

    name: str
    order: int
    pages: Callable[[Atlas], Iterator[Page | Redirect]]
