"""Whether wishes go together at all: asked of the planner before anything is built, and told with what must give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from nesgan_game.errors import AssemblyError, ConfigError
from nesgan_game.level.controls import RANGES, Controls
from nesgan_game.level.planning.plan import Plan
from nesgan_game.level.planning.planner import plan
from nesgan_game.seeds import stream

_TRIES, _PROBES = 2, 1
"""Plans asked for before wishes count as impossible, and before one that is less than they does; each tries hundreds of
layouts (planner.PLAN_TRIES)."""
_HALVINGS = 3
"""Steps towards the nearest wish that can be had: within an eighth of the distance."""
_OPEN: dict[str, Callable[[Plan], float]] = {
    "length": lambda found: found.length,
    "rooms": lambda found: len(found.path),
    "branches": lambda found: len(found.branches),
    "verticality": lambda _: 0.5,
}
"""Wishes that can be left open, in the order in which they are to give; what a plan without them has of each."""


def refuse_impossible(controls: Controls, seed: int = 0) -> None:
    """Raise ConfigError where no plan has all that is wished for: it names the wish that must give, and to what."""
    if _plan(controls, seed, _TRIES) is None:
        raise conflict(controls, seed)


def conflict(controls: Controls, seed: int = 0) -> ConfigError:
    """Return the error for wishes that no plan has."""
    ways = (_way_out(controls, name, seed) for name in _OPEN)
    asked = [f"{name} {value:g}" for name in _OPEN if (value := getattr(controls, name)) is not None]
    asked += ["locks"] if controls.locks else []
    what = f"no stage has {', '.join(asked)} all at once"
    return ConfigError(what, "controls", next((f"make it {way}" for way in ways if way), "ask for less"))


def _way_out(controls: Controls, name: str, seed: int) -> str:
    """A wish, as in "length 440", with which there is a plan, the others as they are; empty where there is none."""
    wish = getattr(controls, name)
    found = None if wish is None else _plan(_with(controls, name, None), seed)
    if found is None:
        return ""
    least, most = RANGES[name]
    has = min(max(_OPEN[name](found), least), most)
    return f"{name} {_nearest(controls, name, wish, has, seed):g}" if _possible(controls, name, has, seed) else ""


def _plan(controls: Controls, seed: int, tries: int = _PROBES) -> Plan | None:
    for number in range(tries):
        try:
            return plan(stream(seed, "wishes", number), controls)
        except AssemblyError:
            continue
    return None


def _nearest(controls: Controls, name: str, wish: float, has: float, seed: int) -> float:
    """The value nearest to a wish that can be had, on the way from one that can."""
    whole = isinstance(wish, int)
    good, bad = has, float(wish)
    for _ in range(_HALVINGS):
        middle: Any = (good + bad) / 2
        middle = round(middle) if whole else round(middle, 2)
        if middle in (good, bad):
            break
        if _possible(controls, name, middle, seed):
            good = middle
        else:
            bad = middle
    return good


def _possible(controls: Controls, name: str, value: float, seed: int) -> bool:
    try:
        changed = _with(controls, name, value)
    except ConfigError:
        return False
    return _plan(changed, seed) is not None


def _with(controls: Controls, name: str, value: float | None) -> Controls:
    changed: dict[str, Any] = {name: value}
    return replace(controls, **changed)
