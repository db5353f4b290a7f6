"""One canonical text for any state made of records, lists and whole numbers, and its fingerprint."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from typing import Any


def plain(value: object) -> Any:
    """The value in words JSON knows, of records the fields that count when they are compared.

    Raises TypeError for anything that is not exact, floats above all.
    """
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return int(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value) if field.compare}
    if isinstance(value, Mapping):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    if isinstance(value, (set, frozenset)):
        return sorted(plain(entry) for entry in value)
    raise TypeError(f"a state cannot hold {type(value).__name__}")


def fingerprint(value: object) -> str:
    """sha256 in hex of the canonical text: equal states, equal fingerprints, on every machine."""
    text = json.dumps(plain(value), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
