"""The templates and what they may call: everything is escaped unless it has been set already."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.environment import TemplateModule

ICON = Markup('<svg class="i{}" aria-hidden="true"><use href="#i-{}"/></svg>')


@cache
def icon(name: str, look: str = "") -> Markup:
    """One of theme/icons.svg; `look` is a further class."""
    return ICON.format(f" {look}" if look else "", name)


def render(template: str, **values: object) -> Markup:
    """A template of `templates/`, filled in."""
    return Markup(_environment().get_template(template).render(**values).strip())  # noqa: S704 - autoescaped


def module(source: str, **values: object) -> TemplateModule:
    """A question kind's template: its output is the body, its macros are there to call."""
    return _compiled(source).make_module(dict(values))


@cache
def _compiled(source: str) -> Template:
    return _environment().from_string(source)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FunctionLoader(_source), autoescape=True, trim_blocks=True, lstrip_blocks=True,
        undefined=StrictUndefined, newline_sequence="\n", auto_reload=False,
    )  # fmt: skip
    made.globals["icon"] = icon
    return made


def _source(name: str) -> str | None:
    resource = files("scormkit.pages").joinpath("templates", *name.split("/"))
    return resource.read_text(encoding="utf-8") if resource.is_file() else None
