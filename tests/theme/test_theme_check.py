from __future__ import annotations

from brownbag.theme.check import describe
from brownbag.theme.model import Theme
from theme.templates import MASTER, Template


def test_a_template_is_described_in_plain_sentences(default_theme: Theme):
    sentences = describe(default_theme)
    assert sentences[0] == "“Office Theme” has 11 layouts for slides of 10 × 7.5 inches (4:3)."
    assert "“Two Content” serves slides with two columns." in sentences
    assert "There is no layout for statements; “Title and Content” is used instead." in sentences
    assert "Headings are set in Calibri, text in Calibri." in sentences
    assert all(sentence.endswith(".") for sentence in sentences)


def test_fonts_without_a_twin_are_named(template: Template):
    template.replace(MASTER, '<a:latin typeface="+mj-lt"/>', '<a:latin typeface="Gotham"/>')
    sentences = describe(template.read(), lambda family: family != "Gotham")
    assert any(sentence.startswith("Brown Bag does not carry Gotham") for sentence in sentences)


def test_fonts_with_a_twin_are_not_complained_about(default_theme: Theme):
    assert not any("does not carry" in sentence for sentence in describe(default_theme, lambda _: True))


def test_what_cannot_be_shown_is_among_the_sentences(template: Template):
    old = '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>'
    template.replace(MASTER, old, '<p:bgPr><a:pattFill prst="pct20"/></p:bgPr>')
    assert any("Patterns of the template" in sentence for sentence in describe(template.read()))
