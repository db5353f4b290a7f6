"""Finding a theme: shipped, from a file, registered in code, or offered by another package. None needs a training run.

Another package offers themes through the entry-point group "nesgan_game.themes": the point's name is the theme's name,
its object a ThemeKind. Only the one that is asked for is loaded. A theme file is TOML or JSON with the fields of
ThemeKind, `format = "nesgan-theme"` and `version = 1`; examples/moor.toml is one.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nesgan_game.errors import AssetError, ConfigError
from nesgan_game.files import read_json, read_toml
from nesgan_game.objects import object_kind
from nesgan_game.paint.theme_kinds import THEMES, ThemeKind
from nesgan_game.paint.theme_objects import PLAIN
from nesgan_game.plugins import MEND, load_offer

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "nesgan_game.themes"
"""Entry points of this group are further themes."""
FORMAT, VERSION = "nesgan-theme", 1
SUFFIXES = (".toml", ".json")
_OTHER_NAME = "choose another name"
_LOG = logging.getLogger(__name__)
_registered: dict[str, ThemeKind] = {}

AnyTheme = str | Path | ThemeKind
"""A theme by its name, by the path of a .toml or .json file, or as the row itself."""


def find_theme(theme: AnyTheme) -> ThemeKind:
    """The row of a theme. Raises ConfigError for a name that is none, naming those there are, AssetError for a file."""
    if isinstance(theme, ThemeKind):
        return _checked(theme)
    if Path(theme).suffix.lower() in SUFFIXES:
        return load_theme(theme)
    name = str(theme)
    known = THEMES.get(name) or _registered.get(name)
    if known is not None:
        return known
    from importlib.metadata import entry_points  # as in catalogue

    points = {point.value: point for point in entry_points(group=GROUP, name=name)}
    if len(points) > 1:
        where = " and ".join(sorted(points))
        raise ConfigError("is offered by several packages", f"theme {name!r} of {where}", "uninstall all but one")
    for point in points.values():
        return _checked(_offered(point))
    raise ConfigError(
        f"no theme is called {name[:40]!r}",
        "theme",
        f"choose one of {', '.join(sorted(themes()))}, or give a file that ends in {' or '.join(SUFFIXES)}",
    )


def objects_shown(provenance: Mapping[str, Any]) -> tuple[str, ...]:
    """Kinds of objects for a library that tells this of its origin: those it names, those of its theme, or a plain set.

    Raises ConfigError for a kind that is none.
    """
    told = provenance.get("objects")
    if told is None:
        theme = THEMES.get(str(provenance.get("theme")))
        return theme.shown if theme else PLAIN
    if not isinstance(told, Sequence) or isinstance(told, str):
        raise ConfigError("has objects that are no list", "provenance of a library", "give names of kinds of objects")
    return tuple(object_kind(str(name)[:40]).name for name in told)


def load_theme(path: Path | str) -> ThemeKind:
    """The theme that a file tells of. Raises AssetError for what is no theme, ConfigError for a name that is taken."""
    path = Path(path)
    told = (read_json if path.suffix.lower() == ".json" else read_toml)(path, FORMAT, VERSION)
    try:
        kind = ThemeKind.from_dict({key: value for key, value in told.items() if key not in ("format", "version")})
    except ConfigError as error:
        raise AssetError(f"{error.where}: {error.what}", path, error.next_step) from error
    return _checked(kind)


def register(kind: ThemeKind) -> None:
    """Add a theme under its name. Raises ConfigError for a taken name and for what is no ThemeKind."""
    if not isinstance(kind, ThemeKind):
        raise ConfigError(f"is a {type(kind).__name__}, not a ThemeKind", "theme", "offer a ThemeKind")
    if kind.name not in THEMES:
        _registered.setdefault(kind.name, kind)
    _checked(kind)


def themes() -> dict[str, ThemeKind]:
    """All themes by name: shipped, registered, and offered by installed packages.

    A package's theme that is broken is left out and named in a warning of one line.
    """
    from importlib.metadata import entry_points

    found = {**THEMES, **_registered}
    for point in sorted(entry_points(group=GROUP)):
        try:
            kind = _offered(point)
            if found.setdefault(kind.name, kind) != kind:
                raise ConfigError("is there already", f"theme {kind.name!r} of {point.value}", _OTHER_NAME)
        except ConfigError as error:
            _LOG.warning("%s", error)
    return found


def _checked(kind: ThemeKind) -> ThemeKind:
    """The row, unless another one goes by its name: a castle tells its themes by name. Raises ConfigError."""
    if (THEMES.get(kind.name) or _registered.get(kind.name) or kind) != kind:
        raise ConfigError("is there already", f"theme {kind.name!r}", _OTHER_NAME)
    return kind


def _offered(point: EntryPoint) -> ThemeKind:
    """What a package offers. Raises ConfigError, naming it, for what is broken."""
    kind = load_offer(point, "theme")
    if not isinstance(kind, ThemeKind):
        raise ConfigError(f"the theme {point.name!r} is a {type(kind).__name__}, not a ThemeKind", point.value, MEND)
    if kind.name != point.name:
        raise ConfigError(f"the theme {point.name!r} calls itself {kind.name!r}", point.value, MEND)
    return kind
