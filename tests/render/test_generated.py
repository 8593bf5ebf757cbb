"""Templates generate what the engine would, by shorter ways."""

from dataclasses import dataclass
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from northline.render.generated import Generator, SharedTemplate

PARTS = """
{%- macro cell(one, look="plain", more="") -%}<i class="{{ look }}">{{ one }}{{ more }}</i>{%- endmacro -%}
{%- macro row(all) -%}{% for each in all %}{{ cell(each, more=loop.index) }}{% endfor %}{%- endmacro -%}
{%- macro framed(title) -%}<b>{{ title }}</b>{{ caller() }}{%- endmacro -%}
{%- macro listed() -%}{{ varargs | join("-") }}{{ kwargs.get("last", "") }}{%- endmacro -%}
"""
TEMPLATES = {
    "text": "{{ one.text }}",
    "nested": "{{ one.inner.text }}{{ one.inner.number + 1 }}",
    "method": "{{ one.text.upper() }}",
    "macro": '{% import "parts" as parts %}{{ parts.cell(one.text) }}',
    "macro with a place": '{% import "parts" as parts %}{{ parts.cell(one.text, "wide") }}',
    "macro with a name": '{% import "parts" as parts %}{{ parts.cell(one.text, more=one.number) }}',
    "macro in a loop": '{% import "parts" as parts %}{{ parts.row([one.text, one.number, none]) }}',
    "macro with a block": '{% import "parts" as parts %}{% call parts.framed(one.text) %}{{ one.number }}{% endcall %}',
    "macro that takes anything": '{% import "parts" as parts %}{{ parts.listed(1, one.number, last=one.text) }}',
    "bundle of names": '{% import "parts" as parts %}{{ parts.cell(one.text, **{"more": one.number}) }}',
    "bundle": '{% import "parts" as parts %}{{ parts.cell(*[one.text, "wide"]) }}',
    "set": "{% set made %}<u>{{ one.text }}</u>{% endset %}{{ made }}",
    "unescaped": "{% autoescape false %}{{ one.text }}{% endautoescape %}{{ one.text }}",
    "filter": "{{ [one.text, one.number] | join(', ') }}",
    "key": '{{ {"text": one.text}["text"] }}',
    "markup": "{{ one.markup }}{{ one.markup.unescape() }}",
    "choice": "{{ one.text if one.number else '' }}{{ none }}{{ true }}{{ 1.5 }}",
}


@dataclass(frozen=True)
class One:
    """Something for templates to show."""

    text: str
    number: int = 3
    markup: Any = None
    inner: Any = None


ONE = One("<script>'&\"", markup=Markup("<em>a &amp; b</em>"), inner=One("a", 41))


def rendered(name: str, *, short: bool) -> str:
    environment = Environment(loader=DictLoader({**TEMPLATES, "parts": PARTS}), autoescape=True, undefined=StrictUndefined)
    if short:
        environment.code_generator_class, environment.template_class = Generator, SharedTemplate
    return environment.get_template(name).render(one=ONE)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_gives_what_the_engine_gives(name: str) -> None:
    assert rendered(name, short=True) == rendered(name, short=False)


def test_text_is_escaped() -> None:
    assert rendered("text", short=True) == "&lt;script&gt;&#39;&amp;&#34;"


def test_what_a_macro_gives_is_markup_and_what_it_was_given_is_escaped() -> None:
    assert rendered("macro with a place", short=True) == '<i class="wide">&lt;script&gt;&#39;&amp;&#34;</i>'


def environment(source: str) -> Environment:
    made = Environment(loader=DictLoader({"page": source, "parts": PARTS}), autoescape=True, undefined=StrictUndefined)
    made.code_generator_class, made.template_class = Generator, SharedTemplate
    return made


def test_a_name_that_nobody_gave_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="'two' is undefined"):
        environment("{{ two }}").get_template("page").render(one=ONE)


def test_an_attribute_that_is_not_there_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'wrong'"):
        environment("{{ one.wrong }}").get_template("page").render(one=ONE)


@pytest.mark.parametrize(
    ("call", "wrong"),
    [("cell(1, 2, 3, 4)", "cell.. takes from 0 to 3"), ("cell(1, other=2)", "takes no keyword argument 'other'")],
)
def test_a_macro_that_is_called_wrongly_says_so(call: str, wrong: str) -> None:
    with pytest.raises(TypeError, match=wrong):
        environment(f'{{% import "parts" as parts %}}{{{{ parts.{call} }}}}').get_template("page").render(one=ONE)


def test_a_macro_without_a_needed_argument_says_so() -> None:
    with pytest.raises(UndefinedError, match="parameter 'one' was not provided"):
        environment('{% import "parts" as parts %}{{ parts.cell() }}').get_template("page").render(one=ONE)
