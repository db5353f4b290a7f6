"""Properties of Tiled's elements as words and numbers; those of a class by the names of its members, as in stats.hp."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from nesgan_game.entity_kinds import Value

_WHOLE = ("int", "object")
_MOST_DEEP = 32
"""Classes within each other."""


def properties_of(element: ET.Element) -> dict[str, Value]:
    """Return an element's properties by name. Raises ValueError for one whose value is not of its type."""
    found: dict[str, Value] = {}
    _gather(element, "", found, 0)
    return found


def _gather(element: ET.Element, before: str, found: dict[str, Value], depth: int) -> None:
    if depth > _MOST_DEEP:
        raise ValueError("classes within classes within classes")
    for one in element.findall("properties/property"):
        name = before + one.get("name", "")
        if one.get("type") == "class":
            _gather(one, f"{name}.", found, depth + 1)
            continue
        text = one.get("value")
        found[name] = _value(one.get("type", "string"), (one.text or "") if text is None else text)


def _value(kind: str, text: str) -> Value:
    if kind == "bool":
        return text.lower() in ("true", "1")
    if kind == "float":
        return float(text)
    return int(text) if kind in _WHOLE else text
