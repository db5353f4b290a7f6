"""All benches by name, and those that a run without names measures."""

from __future__ import annotations

from collections.abc import Sequence

from nesgan_game.bench import make_benches, play_benches, start_benches, tile_benches
from nesgan_game.bench.figure import Bench, Figure, Plan
from nesgan_game.errors import ConfigError

BENCHES: dict[str, Bench] = {
    "start": start_benches.starts,
    "paint": make_benches.painting,
    "palettes": make_benches.reduction,
    "dedupe": tile_benches.dedupe_tiles,
    "library": make_benches.library,
    "stage": make_benches.stages,
    "files": make_benches.keeping,
    "tick": play_benches.ticks,
    "frame": play_benches.frames,
    "state": play_benches.states,
    "environment": play_benches.environment,
    "memory": start_benches.memory,
    "many-screens": tile_benches.many_screens,
    "left-over": tile_benches.left_over,
}
"""What `nesgan-game bench` can measure, by the name that the rows begin with."""
ASKED_FOR = ("many-screens", "left-over")
"""Measured only where they are named: they take long, or count tiles and no time."""


def measured(names: Sequence[str], plan: Plan) -> dict[str, list[Figure]]:
    """Figures by bench, of some or of all but ASKED_FOR. Raises ConfigError for a name that there is not."""
    for name in names:
        if name not in BENCHES:
            raise ConfigError(f"no bench is called {name!r}", "bench", f"use {', '.join(BENCHES)}")
    chosen = names or [name for name in BENCHES if name not in ASKED_FOR]
    return {name: BENCHES[name](plan) for name in chosen}
