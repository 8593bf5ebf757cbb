"""The expression of a view's `where`: a small part of Jinja's language, compiled in its sandbox, bounded in every way."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jinja2 import TemplateSyntaxError, nodes
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from northline.model.frozen import Frozen
from northline.render.views.values import MISSING, Missing, Value, Words

LONGEST = 500
DEEPEST = 30
_ARITHMETIC: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b if b else MISSING,
}
_LOGIC = (nodes.Name, nodes.Const, nodes.List, nodes.Tuple, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not)
_SUMS = (nodes.Neg, nodes.Pos, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div)
_ALLOWED = (*_LOGIC, *_SUMS, nodes.Filter, nodes.Test)
_REFUSED: Mapping[type[nodes.Node], str] = {
    nodes.Call: "calls are not allowed in a view",
    nodes.Getattr: "a name has no parts that a view could ask for",
    nodes.Getitem: "brackets behind a name are not allowed in a view",
    nodes.Pow: "powers are not allowed in a view",
    nodes.Concat: "texts cannot be joined in a view",
}
_CLASSES = {float: "a number", int: "a number", bool: "true or false"}


class ExpressionError(Exception):
    """Why an expression cannot be used; `unknown` is the name in it that nobody knows."""

    def __init__(self, problem: str, unknown: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.unknown = unknown


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which arithmetic is for numbers; whatever is intercepted is not computed while compiling either."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})
    intercepted_unops = frozenset({"+", "-"})

    def call_binop(self, context: object, operator: str, left: Any, right: Any) -> object:  # noqa: ARG002, ANN401  # Jinja's signature
        """Compute with two numbers; with nothing the result is nothing."""
        if isinstance(left, Missing) or isinstance(right, Missing):
            return MISSING
        _numbers(operator, left, right)
        return _ARITHMETIC[operator](left, right)

    def call_unop(self, context: object, operator: str, arg: Any) -> object:  # noqa: ARG002, ANN401  # Jinja's signature
        """Give a number its sign."""
        if isinstance(arg, Missing):
            return MISSING
        _numbers(operator, arg)
        return -arg if operator == "-" else arg


def _numbers(operator: str, *given: object) -> None:
    for one in given:
        if not isinstance(one, int | float):
            raise ExpressionError(f"`{operator}` is for numbers, not for {_kind(one)}")


def _kind(value: object) -> str:
    return _CLASSES.get(type(value), "a text" if isinstance(value, str) else "a list")


def _length(value: object) -> object:
    if isinstance(value, Words):
        return len(value.members) or len(str(value))
    return len(value) if isinstance(value, str | list | tuple | Missing) else 0


def _number_filter(change: Callable[[float], float]) -> Callable[[object], object]:
    return lambda value: change(value) if isinstance(value, int | float) else value


def _text_filter(change: Callable[[str], str]) -> Callable[[object], object]:
    return lambda value: change(str(value)) if isinstance(value, str) else value


_FILTERS = {
    "lower": _text_filter(str.lower),
    "upper": _text_filter(str.upper),
    "length": _length,
    "count": _length,
    "abs": _number_filter(abs),
    "round": _number_filter(round),
}
_TESTS = {
    "defined": lambda value: not isinstance(value, Missing),
    "undefined": lambda value: isinstance(value, Missing),
    "none": lambda value: value is None or isinstance(value, Missing),
    "empty": lambda value: not value,
}


def _sandbox() -> _Sandbox:
    sandbox = _Sandbox(autoescape=False)
    sandbox.globals, sandbox.filters, sandbox.tests = {}, dict(_FILTERS), dict(_TESTS)
    return sandbox


_SANDBOX = _sandbox()


class Expression(Frozen):
    """A compiled expression, and the names it asks for as written."""

    names: tuple[str, ...]
    _evaluate: Callable[..., object]

    def holds(self, values: Mapping[str, Value]) -> bool:
        """Whether it is true of an item's values; `ExpressionError` says why it makes no sense."""
        try:
            return bool(self._evaluate(**values))
        except TypeError as error:
            raise ExpressionError("it compares what cannot be compared, such as a text with a number") from error
        except OverflowError as error:
            raise ExpressionError("it computes a number that is too large") from error


def compiled(source: str, numeric: Callable[[str], bool | None]) -> Expression:
    """Compile an expression; `numeric` says of a name whether it is a number, None when nobody knows the name."""
    if len(source) > LONGEST:
        raise ExpressionError(f"it is longer than {LONGEST} characters")
    try:
        tree = _parsed(source)
        names = tuple(dict.fromkeys(_judged(tree, numeric)))
        return Expression(names, _SANDBOX.compile_expression(source, undefined_to_none=False))
    except TemplateSyntaxError as error:
        why = "it ends too early" if "end of" in str(error.message) else error.message
        raise ExpressionError(f"it cannot be read: {why}") from error
    except (RecursionError, SyntaxError, MemoryError, ValueError) as error:
        raise ExpressionError("it cannot be read: it is too deep or holds a number that is too long") from error


def _parsed(source: str) -> nodes.Expr:
    parser = Parser(_SANDBOX, source, state="variable")
    tree = parser.parse_expression()
    if not parser.stream.eos:
        rest = parser.stream.current.value
        raise ExpressionError("`=` compares nothing; write `==`" if rest == "=" else f"it cannot be read from `{rest}` on")
    return tree


def _judged(tree: nodes.Expr, numeric: Callable[[str], bool | None]) -> Iterator[str]:
    """Yield the names in an expression, each node of which must be of the small language."""
    waiting: list[tuple[nodes.Node, int]] = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        if depth > DEEPEST:
            raise ExpressionError(f"it nests deeper than {DEEPEST}")
        _allowed(node)
        if isinstance(node, nodes.Name):
            if numeric(node.name) is None:
                raise ExpressionError(f"there is no field or score called {node.name}", node.name)
            yield node.name
        if isinstance(node, nodes.Compare):
            _comparable(node, numeric)
        waiting.extend((child, depth + 1) for child in reversed(list(node.iter_child_nodes())))


def _allowed(node: nodes.Node) -> None:
    if not isinstance(node, _ALLOWED):
        raise ExpressionError(_REFUSED.get(type(node), f"`{type(node).__name__.lower()}` is not allowed in a view"))
    if isinstance(node, nodes.Filter | nodes.Test):
        known = _FILTERS if isinstance(node, nodes.Filter) else _TESTS
        if node.name not in known:
            raise ExpressionError(f"there is no `{node.name}` here; known: {', '.join(sorted(known))}")
        if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise ExpressionError(f"`{node.name}` takes nothing in brackets")


def _comparable(compare: nodes.Compare, numeric: Callable[[str], bool | None]) -> None:
    """Refuse at once what would silently be false for every item."""
    left: nodes.Node = compare.expr
    for operand in compare.ops:
        name, const, holder = _pair(left, operand.expr)
        if operand.op in {"in", "notin"}:
            if isinstance(operand.expr, nodes.Const) and isinstance(left, nodes.Name):
                raise ExpressionError(f'`in` wants a list behind it: {left.name} in ["…", "…"]')
        elif name and const is not None and not isinstance(const, bool):
            _same_sort(name, const, holder, numeric)
        left = operand.expr


def _pair(left: nodes.Node, right: nodes.Node) -> tuple[str, object, str]:
    for one, other in ((left, right), (right, left)):
        if isinstance(one, nodes.Name) and isinstance(other, nodes.Const):
            return one.name, other.value, str(other.value)
    return "", None, ""


def _same_sort(name: str, const: object, written: str, numeric: Callable[[str], bool | None]) -> None:
    is_number = numeric(name)
    if is_number is False and isinstance(const, int | float):
        raise ExpressionError(f'{name} is a text: write the {written} in quotes, as in {name} == "{written}"')
    if is_number and isinstance(const, str):
        raise ExpressionError(f"{name} is a number: write it without quotes")
