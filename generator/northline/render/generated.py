"""Templates as the Python that is generated from them: short ways where the engine's own code is ready for anything.

In a template a dot reads an attribute (keys of a mapping are read in brackets), and what is called is a macro or a plain
function, never one that asks for the context.
"""

from collections.abc import Callable, Mapping
from functools import cached_property

import markupsafe
from jinja2 import Template, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

# What `escape` does to plain text, before it makes markup of it, which takes ten times as long.
_plain: Callable[[str], str] = getattr(markupsafe, "_escape_inner", escape)
_markup: Callable[[type[Markup], str], Markup] = str.__new__


def written(value: object) -> str:
    """A value as it stands on a page: markup as it is, all else escaped."""
    if type(value) is str:
        return _plain(value)
    return value if type(value) is Markup else escape(value)


def made(parts: list[str]) -> Markup:
    """What a macro has written, which it escaped where it had to."""
    return _markup(Markup, "".join(parts))


def direct(macro: Macro, function: Callable[..., Markup], count: int) -> Callable[..., Markup]:
    """The function of a macro, which may be called as it is; what is left out falls to the macro's own defaults."""
    function.__defaults__ = (missing,) * count
    function.__qualname__ = macro.name or "caller"
    function.by_name = macro  # type: ignore[attr-defined]  # functions bear what they are given
    return function


def by_name(called: Callable[..., object]) -> Callable[..., object]:
    """What to call with arguments by name: a macro knows them, its function has names of its own."""
    return getattr(called, "by_name", called)


class Generator(CodeGenerator):
    """The engine's generator with a shorter way to attributes, to macros, and onto the page."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802  # names are the engine's
        """Import what the generated code calls of ours."""
        self.writeline(f"from {__name__} import by_name, direct, made, written")
        super().visit_Template(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  # as above
        """Read an attribute."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802  # as above
        """Call without a context, unless the call carries a block."""
        if forward_caller:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        named = bool(node.kwargs or node.dyn_kwargs)
        self.write("by_name(" if named else "")
        self.visit(node.node, frame)
        self.write(")(" if named else "(")
        bundles = (("*", node.dyn_args), ("**", node.dyn_kwargs))
        for mark, argument in (*(("", one) for one in node.args), *(("", one) for one in node.kwargs), *bundles):
            if argument is not None:
                self.write(mark)
                self.visit(argument, frame)
                self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Define a macro, which is called directly unless it asks for more than its arguments."""
        if macro_ref.accesses_caller or macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            super().macro_def(macro_ref, frame)
            return
        self.write("direct(")
        super().macro_def(macro_ref, frame)
        self.write(f", macro, {len(macro_ref.node.args)})")

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:  # noqa: FBT001, FBT002  # the engine's signature
        """Return what was written; only macros ask for it as it is."""
        if force_unescaped:
            self.writeline(f"return made({frame.buffer})")
        else:
            super().return_buffer_contents(frame, force_unescaped=force_unescaped)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("written(")


class SharedTemplate(Template):
    """A template whose macros are made once: they see what every template sees, and nothing of the page that imports them."""

    @cached_property
    def _seen(self) -> dict[str, object]:
        return dict(self.globals)

    def new_context(
        self,
        vars: dict[str, object] | None = None,  # noqa: A002  # the engine's signature
        shared: bool = False,  # noqa: FBT001, FBT002
        locals: Mapping[str, object] | None = None,  # noqa: A002
    ) -> Context:
        """What a page sees; what every template sees is looked up once, not for each page."""
        if shared or locals:
            return super().new_context(vars, shared, locals)
        return self.environment.context_class(self.environment, {**self._seen, **(vars or {})}, self.name, self.blocks)

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002  # the engine's signature
        return super()._get_default_module()
