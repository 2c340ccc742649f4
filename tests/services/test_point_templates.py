"""Templates are points that a registrar can take once their gaps are filled in."""

from __future__ import annotations

import pytest

from binder.domain import placeholders
from binder.domain.municipality import PointStyle
from binder.domain.point_rules import has_full_stop, second_measure
from binder.domain.point_style import style_of
from binder.services.point_templates import GAP, PointTemplate, templates

ALL = pytest.mark.parametrize("template", templates(), ids=lambda template: template.name)
STYLES = pytest.mark.parametrize("style", PointStyle)


@ALL
@STYLES
def test_a_template_has_the_style_it_is_asked_for(template: PointTemplate, style: PointStyle) -> None:
    assert style_of(template.in_style(style)) is style


@ALL
@STYLES
def test_a_template_with_gaps_cannot_be_signed(template: PointTemplate, style: PointStyle) -> None:
    text = template.in_style(style)
    assert len(placeholders.find(text)) == text.count(GAP) > 0


@ALL
@STYLES
def test_a_filled_in_template_is_one_measure(template: PointTemplate, style: PointStyle) -> None:
    text = template.in_style(style).replace(GAP, "nämnden")
    assert has_full_stop(text)
    assert second_measure(text) is None


def test_names_are_told_apart() -> None:
    assert len({template.name for template in templates()}) == len(templates())
