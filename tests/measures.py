"""Made-up stages of a survey, for tests that need no real ones; work for worker pools: other processes import it."""

import os
import time
from pathlib import Path
from typing import Any

from nesgan_game.level.expressive_range import PATH_POINTS
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.survey.stage_design import Design
from nesgan_game.survey.stage_measures import FIGURES, Measured


def one(seed: int, path: str = "", **figures: float) -> Measured:
    return Measured(
        seed=seed,
        proved=True,
        softlock_free=True,
        figures={**dict.fromkeys(FIGURES, 0.0), **figures},
        path=path or "hall:" + "6" * PATH_POINTS,
        fault="",
        seconds=seed / 10,
        cpu_seconds=seed / 20,
        inputs=((2, 9),),
    )


def designed(**figures: Any) -> Design:
    plain: dict[str, Any] = {
        "rooms": (("hall", "#.# ..#"),),
        "screens": 1,
        "tower_screens": 0,
        "cycles": 0,
        "two_ways": 0,
        "secrets": 0,
        "standing": (0, 0, 0, 0, 0, 0, 5, 0, 0, 15, 0, 0),
        "candles": (),
        "walked_back": True,
        "demand": 0,
        "sights": 0,
        "vistas": 0,
        "lights": (),
        "second_exit": False,
    }
    return Design(**{**plain, **figures})


def failed(seed: int) -> Measured:
    return Measured(
        seed=seed,
        proved=False,
        softlock_free=False,
        figures=dict.fromkeys(FIGURES, 0.0),
        path="",
        fault="stage 1: no playable layout",
        seconds=2,
        cpu_seconds=1,
        inputs=(),
    )


def count_tiles(library: TileLibrary, task: int) -> int:
    return task * 100 + len(library) + 0 // task


def vanish(_library: TileLibrary, _task: int) -> int:
    os._exit(9)


def linger(_library: TileLibrary, path: str) -> int:
    Path(path).write_text(str(os.getpid()))
    time.sleep(600)
    return 0


def nap(_library: TileLibrary, task: int) -> int:
    """Take a while."""
    time.sleep(0.2)
    return task
