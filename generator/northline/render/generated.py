"""Templates as the Python that is generated from them: short ways where the engine's own code is ready for anything.

In a template a dot reads an attribute (keys of a mapping are read in brackets), and what is called is a macro or a plain
function, never one that asks for the context.
"""

from collections.abc import Callable

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


def direct(macro: Macro, function: Callable[..., str], count: int) -> Callable[..., str]:
    """A macro that hands its function what it is called with; what is left out falls to its defaults."""

    def called(*arguments: object, **named: object) -> str:
        left = count - len(arguments)
        if named or left < 0:
            return macro(*arguments, **named)
        # A macro escapes what it writes.
        return _markup(Markup, function(*arguments, *(missing,) * left) if left else function(*arguments))

    return called


class Generator(CodeGenerator):
    """The engine's generator with a shorter way to attributes, to macros, and onto the page."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802  # names are the engine's
        """Import what the generated code calls of ours."""
        self.writeline(f"from {__name__} import direct, written")
        super().visit_Template(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  # as above
        """Read an attribute."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802  # as above
        """Call without a context, unless the call carries a block or arguments in a bundle."""
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
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

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("written(")


class SharedTemplate(Template):
    """A template whose macros are made once: they see what every template sees, and nothing of the page that imports them."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002  # the engine's signature
        return super()._get_default_module()
