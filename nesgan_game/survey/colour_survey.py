"""How castles of all themes look in play: colour_contrast over many stages, into colours.csv and colours.json."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from nesgan_game.files import write_json
from nesgan_game.level.build import build_stage
from nesgan_game.level.castle import STAGES, Castle
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.paint.painter import Painter
from nesgan_game.paint.theme_kinds import THEMES
from nesgan_game.survey.colour_contrast import CLEAR, ColourContrast, colour_contrast
from nesgan_game.survey.run_survey import Plan, write_table

COLUMNS = ("seed", "theme", "stage", "hero", "hero_clear", "enemies", "enemies_clear", "busyness", "wall", "hues")
"""Of colours.csv. hero: places measured, hero_clear: those of a contrast of CLEAR at least; the same for enemies."""
DIGITS = 4
LIGHTER, APART = 0.08, 0.1
"""By how much a material is to be lighter than the wall, or to differ from it, to be told from it (by eye)."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One stage of a castle and its figures."""

    seed: int
    theme: str
    number: int
    found: ColourContrast


def survey_colours(
    plan: Plan, library: TileLibrary | None, out: Path, tell: Callable[[], object], painter: Painter | None = None
) -> list[str]:
    """Measure plan.count stages into a folder; returns the lines to be shown. `tell` is called as stages get done.

    Without a library the themes take turns, a castle and one of its STAGES stages for each seed. Raises AssemblyError,
    ExportError.
    """
    seen = []
    for one in measure(plan, library, painter):
        seen.append(one)
        tell()
    write_table(out / "colours.csv", COLUMNS, map(_row, seen))
    told = summary(seen)
    write_json(out / "colours.json", {"seed": plan.seed, "controls": plan.controls.told(), **told})
    return lines(told)


def measure(plan: Plan, library: TileLibrary | None = None, painter: Painter | None = None) -> Iterator[Seen]:
    """Stages of plan.seeds, measured."""
    painter = Painter.load() if painter is None and library is None else painter
    names = sorted(THEMES)
    for turn, seed in enumerate(plan.seeds):
        number = 1 + turn % STAGES
        if library is not None:
            stage = build_stage(library, seed, number, plan.controls)
        else:
            theme = names[turn % len(names)]
            stage = Castle(seed, theme=theme, controls=plan.controls, painter=painter).stage(number)
        yield Seen(seed, stage.theme, number, colour_contrast(stage))


def _row(one: Seen) -> list[str]:
    hero, enemies = one.found.hero, [far for _, far in one.found.enemies]
    counts = [len(hero), _clear(hero), len(enemies), _clear(enemies)]
    shades = [f"{one.found.busyness:.{DIGITS}f}", f"{one.found.wall:.{DIGITS}f}"]
    return [str(one.seed), one.theme, str(one.number), *map(str, counts), *shades, str(one.found.hues)]


def _clear(contrasts: Sequence[float]) -> int:
    return sum(far >= CLEAR for far in contrasts)


def summary(seen: Sequence[Seen]) -> dict[str, Any]:
    """Shares of clear places of the hero and of each enemy, busyness, materials, hues; all and by theme."""
    themes = sorted({one.theme for one in seen})
    kinds = sorted({kind for one in seen for kind, _ in one.found.enemies})
    materials = sorted({name for one in seen for name, _, _ in one.found.materials})
    told = [(name, lighter, apart) for one in seen for name, lighter, apart in one.found.materials]
    return {
        "stages": len(seen),
        "all": _figures(seen),
        "themes": {theme: _figures([one for one in seen if one.theme == theme]) for theme in themes},
        "enemies": {kind: _share([far for one in seen for k, far in one.found.enemies if k == kind]) for kind in kinds},
        "materials": {
            name: {
                "lighter": _mean([lighter >= LIGHTER for n, lighter, _ in told if n == name]),
                "apart": _mean([apart >= APART for n, _, apart in told if n == name]),
            }
            for name in materials
        },
    }


def _figures(seen: Sequence[Seen]) -> dict[str, float]:
    busy = [one.found.busyness for one in seen]
    return {
        "hero_clear": _share([far for one in seen for far in one.found.hero]),
        "enemies_clear": _share([far for one in seen for _, far in one.found.enemies]),
        "busyness": _mean(busy),
        "busyness_most": round(max(busy, default=0.0), DIGITS),
        "wall": _mean([one.found.wall for one in seen]),
        "hues": _mean([one.found.hues for one in seen]),
    }


def _share(contrasts: Sequence[float]) -> float:
    return _mean([far >= CLEAR for far in contrasts])


def _mean(values: Sequence[float]) -> float:
    return round(float(np.mean(values)), DIGITS) if values else 0.0


def lines(told: dict[str, Any]) -> list[str]:
    """A summary as a table."""
    rows = [("", "hero", "enemies", "busy", "most", "wall", "hues")]
    for name, one in (("all", told["all"]), *told["themes"].items()):
        rows.append(
            (
                name,
                f"{one['hero_clear']:.1%}",
                f"{one['enemies_clear']:.1%}",
                *(f"{one[key]:.3f}" for key in ("busyness", "busyness_most", "wall")),
                f"{one['hues']:.1f}",
            )
        )
    rows += [(kind, "", f"{share:.1%}", "", "", "", "") for kind, share in told["enemies"].items()]
    table = ["".join(f"{text:<11}" for text in row).rstrip() for row in rows]
    apart = (
        f"{name} {one['apart']:.0%}, lighter {one['lighter']:.0%}" for name, one in sorted(told["materials"].items())
    )
    return [*table, "told from the wall: " + "; ".join(apart)]
