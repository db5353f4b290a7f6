"""How long what is made takes: painted screens, palettes, libraries, stages with their proof and their tiles, files."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from nesgan_game.bench.figure import YARDS, Figure, Plan, in_yards, timed
from nesgan_game.bench.tile_benches import PER_THEME, painted_screens
from nesgan_game.seeds import stream

if TYPE_CHECKING:
    from nesgan_game.level.stage import Stage
    from nesgan_game.library.tile_library import TileLibrary

CELLS = 256
"""Columns of the way through the stages that are built."""
STAGES = 9
"""Stages built; medians are told, and the slowest."""
_NOISE = 12
"""How much the channels of a picture are changed that is to be reduced, so that nothing of it is exact."""


@cache
def bench_library(seed: int) -> TileLibrary:
    """A painted library, the same for all benches."""
    from nesgan_game.library.tile_library import TileLibrary

    return TileLibrary.generate(seed=seed)


@cache
def bench_stages(seed: int, count: int) -> tuple[Stage, ...]:
    """Stages without tiles, of CELLS columns each."""
    from nesgan_game.level.build import bare_stage
    from nesgan_game.level.controls import Controls

    return tuple(bare_stage(seed + number, controls=Controls(length=CELLS)) for number in range(count))


def painting(plan: Plan) -> list[Figure]:
    """Screens of one theme painted together, as those of a library are."""
    from nesgan_game.library.painted_screens import layouts
    from nesgan_game.paint.painter import Painter
    from nesgan_game.paint.themes import sample_theme

    rng = stream(plan.seed, "bench", "painting")
    painter, maps, theme = Painter.load(), layouts(rng, plan.of(PER_THEME)), sample_theme(rng)
    return [timed("paint: a screen", lambda: painter.paint_all(maps, theme, rng), len(maps), rounds=3)]


def reduction(plan: Plan) -> list[Figure]:
    """A picture that no four palettes show exactly, reduced to four."""
    from nesgan_game.imaging.quantise import quantise

    screen, _ = painted_screens(plan, 1)[0]
    rgb = screen.rgb().astype(np.int64)
    noisy = np.clip(rgb + stream(plan.seed, "bench", "noise").integers(-_NOISE, _NOISE, rgb.shape), 0, 255)
    picture = noisy.astype(np.uint8)
    return [timed("palettes: a picture reduced to four", lambda: quantise(picture), rounds=3)]


def library(plan: Plan) -> list[Figure]:
    """A library painted for play."""
    from nesgan_game.library.tile_library import TileLibrary

    return [timed("library: painted for play", lambda: TileLibrary.generate(seed=plan.seed), rounds=2)]


def stages(plan: Plan) -> list[Figure]:
    """Stages of CELLS columns: laid out, proved and peopled; their proof, its soft-locks and their tiles apart."""
    from nesgan_game.level.build import bare_stage, dress_stage
    from nesgan_game.level.controls import Controls
    from nesgan_game.level.proof.prove import prove
    from nesgan_game.level.proof.softlock import softlocks

    count, tiles, controls = plan.of(STAGES), bench_library(plan.seed), Controls(length=CELLS)
    made = bench_stages(plan.seed, count)
    parts: dict[str, Callable[[int], object]] = {
        "laid out, proved, peopled": lambda number: bare_stage(plan.seed + number, controls=controls),
        "the proof alone": lambda number: prove(made[number]),
        "soft-locks alone": lambda number: softlocks(made[number]),
        "furnished and filled": lambda number: dress_stage(made[number], tiles),
    }
    figures = []
    for name, work in parts.items():
        # Once each: that stages differ says more than that clocks do.
        taken = [in_yards(lambda work=work, n=n: work(n), rounds=1) for n in range(count)]  # type: ignore[misc]
        middle, most = (statistics.median(yards for _, yards in taken), max(yards for _, yards in taken))
        told = statistics.median(ms for ms, _ in taken)
        figures.append(Figure(name=f"stage: {name}, median", value=told, unit="ms", ratio=middle, to=YARDS))
        if work is parts["laid out, proved, peopled"]:
            slowest = max(ms for ms, _ in taken)
            figures.append(Figure(name=f"stage: {name}, slowest", value=slowest, unit="ms", ratio=most, to=YARDS))
    return figures


def keeping(plan: Plan) -> list[Figure]:
    """A map and a library written and read again."""
    from nesgan_game.level.build import dress_stage
    from nesgan_game.level.formats.tmx import read_tmx
    from nesgan_game.level.formats.tmx_writer import write_tmx
    from nesgan_game.library.tile_library import TileLibrary

    tiles = bench_library(plan.seed)
    stage = dress_stage(bench_stages(plan.seed, 1)[0], tiles)
    with tempfile.TemporaryDirectory() as made:
        folder, number = Path(made), iter(range(1_000_000))
        saved, level = folder / "saved", write_tmx(stage, tiles, folder)
        tiles.save(saved)
        return [
            timed("files: a stage saved", lambda: write_tmx(stage, tiles, folder / str(next(number))), rounds=2),
            timed("files: a map loaded", lambda: read_tmx(level), rounds=3),
            timed("files: a library saved", lambda: tiles.save(folder / str(next(number))), rounds=2),
            timed("files: a library loaded", lambda: TileLibrary.load(saved), rounds=3),
        ]
