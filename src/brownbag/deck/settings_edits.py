"""Settings of a talk and of a slide, and the changes that set them where the author wrote them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable

import yaml

from brownbag.deck.attributes import NO_ATTRIBUTES, Attributes, split_attributes
from brownbag.deck.comments import Meaning, meaning_of
from brownbag.deck.front_matter import find_front, read_front
from brownbag.deck.layout_choices import layout_choices_text
from brownbag.deck.model import LayoutChoice
from brownbag.deck.outline import outline
from brownbag.deck.parts import CommentNode, HeadingNode
from brownbag.deck.patch import Patch, difference
from brownbag.deck.scan import end_of_settings
from brownbag.deck.settings import same_setting
from brownbag.deck.slide_edits import newline_of, slide_span


def set_meta(text: str, key: str, value: str | None) -> Patch:
    """Return the change that makes ``key`` of the talk's settings ``value``; None or "" takes it away.

    A setting that stands there by another tool's name (``author`` for
    ``presenter``) is changed under that name.
    """
    return _set(text, key, value, _line)


def set_theme(text: str, theme: str, choices: Iterable[LayoutChoice] = ()) -> Patch:
    """Return the one change that makes ``theme`` the talk's theme, with ``choices`` among its layouts.

    Choices that were there before belonged to another template, and go.
    """
    themed = set_meta(text, "theme", theme).apply(text)
    chosen = layout_choices_text(choices)
    return difference(text, _set(themed, "layouts", chosen, "{}: {}".format).apply(themed))


def _set(text: str, key: str, value: str | None, line_of: Callable[[str, str | None], str]) -> Patch:
    """Return the change of one setting; ``line_of`` writes a key and its value as a line."""
    front = find_front(text)
    newline = newline_of(text)
    entries, _ = read_front(front)
    if front.style == "pandoc":
        lines = [_line(entry.key, str(entry.value)) for entry in entries if not same_setting(entry.key, key)]
        lines += [line_of(key, value)] if value else []
        return difference(text, _block(lines, newline) + text[front.end :].lstrip("\r\n"))
    if front.style == "":
        return difference(text, _block([line_of(key, value)], newline) + text) if value else Patch(0, "", "")
    lines = front.body.replace("\r\n", "\n").split("\n")
    if lines and not lines[-1]:
        lines.pop()
    at = next((entry.line - front.line for entry in entries if same_setting(entry.key, key)), None)
    if at is None:
        lines += [line_of(key, value)] if value else []
    else:
        last = at + 1
        while last < len(lines) and re.match(r"[ \t]+\S|-[ \t]|[ \t]*$", lines[last]) and lines[last].strip():
            last += 1
        lines[at:last] = [line_of(lines[at].partition(":")[0].strip(), value)] if value else []
    body = "".join(line + newline for line in lines)
    start = text.find(front.body) if front.body else front.end
    return difference(text, text[:start] + body + text[start + len(front.body) :])


def _block(lines: list[str], newline: str) -> str:
    return newline.join(["---", *lines, "---", "", ""]) if lines else ""


def _line(key: str, value: str | None) -> str:
    words = " ".join((value or "").split())
    try:
        node = yaml.compose(f"{key}: {words}", Loader=yaml.SafeLoader)
        value_node = node.value[0][1] if isinstance(node, yaml.MappingNode) else None
        is_plain = isinstance(value_node, yaml.ScalarNode) and value_node.value == words
        is_plain = is_plain and not str(value_node and value_node.tag).endswith(":null")
    except (yaml.YAMLError, RecursionError):
        is_plain = False
    return f"{key}: {words if is_plain else json.dumps(words, ensure_ascii=False)}"


def set_slide_setting(text: str, index: int, key: str, value: str | None) -> Patch:
    """Return the change that makes ``key`` of the slide ``value``; None takes it away.

    It goes where the slide says it already, else after its title, else into a
    comment at its start. ``hidden`` takes "true".
    """
    start, end = slide_span(text, index)
    newline = newline_of(text)
    lines = text[start:end].replace("\r\n", "\n").split("\n")
    settings_end = end_of_settings(lines, 0)
    changed = _in_settings(lines, settings_end, key, value) or _in_comment(lines, key, value)
    if not changed:
        _in_title(lines, max(settings_end + 1, 0), key, value)
    return difference(text, text[:start] + newline.join(lines) + text[end:])


def _in_settings(lines: list[str], end: int, key: str, value: str | None) -> bool:
    for number in range(max(end, 0)):
        if lines[number].partition(":")[0].strip().lower() == key:
            lines[number : number + 1] = [_line(key, value)] if value else []
            return True
    return False


def _in_comment(lines: list[str], key: str, value: str | None) -> bool:
    nodes, _ = outline(list(enumerate(lines, 1)))
    for node in nodes:
        if not isinstance(node, CommentNode) or not node.is_alone:
            continue
        meaning, entries = meaning_of(node.text)
        if meaning is Meaning.SETTINGS and any(entry.key.lstrip("_").lower() == key for entry in entries):
            others = [_line(e.key, str(e.value)) for e in entries if e.key.lstrip("_").lower() != key]
            kept = [*others, *([_line(key, value)] if value else [])]
            lines[node.line - 1 : node.last] = _comment(kept)
            return True
    return False


def _comment(settings: list[str]) -> list[str]:
    if len(settings) > 1:
        return ["<!--", *settings, "-->"]
    return [f"<!-- {settings[0]} -->"] if settings else []


def _in_title(lines: list[str], first: int, key: str, value: str | None) -> None:
    nodes, _ = outline(list(enumerate(lines, 1))[first:])
    heading = next((node for node in nodes if isinstance(node, HeadingNode)), None)
    if heading is None:
        if value:
            lines[first:first] = [f"<!-- {_line(key, value)} -->", ""]
        return
    words, given = split_attributes(lines[heading.line - 1])
    attributes = _attributes_text(given if given is not NO_ATTRIBUTES else Attributes(), key, value)
    lines[heading.line - 1] = f"{words.rstrip()} {{{attributes}}}" if attributes else words.rstrip()


def _attributes_text(given: Attributes, key: str, value: str | None) -> str:
    identifier = (value or "").lstrip("#") if key == "id" else given.id
    classes = [name for name in given.classes if not (key == "hidden" and name == "hidden")]
    pairs = dict(given.values)
    if key == "hidden":
        pairs.pop("hidden", None)
        classes += ["hidden"] if value and value.lower() not in ("false", "no") else []
    elif key != "id":
        if value and key in pairs:
            pairs[key] = value
        else:
            pairs.pop(key, None)
            pairs |= {key: value} if value else {}
    words = [f"#{identifier}"] if identifier else []
    words += [name if name in ("hidden", "incremental", "-") else f".{name}" for name in classes]
    return " ".join([*words, *(f"{name}={_quoted(text)}" for name, text in pairs.items())])


def _quoted(value: str) -> str:
    value = value.replace('"', "'").replace("\n", " ").replace("{", "(").replace("}", ")")
    return value if re.fullmatch(r"[^\s\"'{}]+", value) else f'"{value}"'
