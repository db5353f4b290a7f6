"""How far the floors lead, as cells: by leaps and drops, over platforms, behind doors and blocks; never too far."""

from __future__ import annotations

import numpy as np
import pytest
from acting import Thing, acting_stage, thing
from small_maps import small_stage

from nesgan_game.level.proof.floor_reach import floor_reach
from nesgan_game.level.proof.objectives import GraphCache
from nesgan_game.level.proof.validate import validate
from nesgan_game.level.search.exhaustive import explore
from nesgan_game.level.simulation.playthrough import Run

ABYSS = "\n#^^^^^^^^^^##"
BEHIND = "#######..######\n...D..........X\n@..L...........\n===============\n"
MAPS: dict[str, tuple[str, dict[str, Thing], set[int], set[int]]] = {
    "over a gap": ("@....X\n==..==", {}, set(range(6)), set()),
    "not over a wide one": ("@..........X\n=.........==" + ABYSS, {}, {0}, {9, 10, 11}),
    "on a platform": (
        "@..........X\n=.M.......==" + ABYSS,
        {"M": thing("mover", cols=2, dx=96, dy=0, period=240)},
        {0, *range(3, 8), 10, 11},
        set(),
    ),
    "over planks": ("@..........X\n===A....====\n###^^^^^^###", {"A": thing("planks", cols=5)}, set(range(12)), set()),
    "through a door": (
        BEHIND.replace("@..L", "@K.L"),
        {"L": thing("lock", on="D", key=1), "K": thing("key", key=1)},
        set(range(15)),
        set(),
    ),
    "not through a closed one": (
        BEHIND.replace("......X", "..K...X"),
        {"L": thing("lock", on="D", key=1), "K": thing("key", key=1)},
        {0, 1, 2},
        set(range(3, 15)),
    ),
    "through blocks": ("....####...\n....%......\n@...%.....X\n===========", {}, set(range(11)), set()),
}


@pytest.mark.parametrize("name", MAPS)
def test_columns_are_reached_or_not(name: str) -> None:
    text, things, reached, beyond = MAPS[name]
    stage = acting_stage(text, **things)
    cells = floor_reach(stage, GraphCache(stage))
    found = set(np.nonzero(cells[4:].any(axis=0))[0].tolist())
    assert cells.shape == (stage.rows, stage.cols)
    assert reached <= found
    assert not beyond & found


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 5, 10, 13, 22, 24])
def test_nothing_is_reached_that_no_search_of_all_states_reaches(seed: int) -> None:
    """Among them a key behind which there is no way back (1), and a platform that passes through rock (5)."""
    stage = small_stage(np.random.default_rng(seed), movers=seed % 3 == 2)
    assert stage is not None
    search, cells = explore(stage), floor_reach(stage, GraphCache(stage))
    assert search.complete
    assert cells.any()
    assert not (cells & ~search.visited).any()


def test_ways_that_the_pilot_has_struck_off_are_none() -> None:
    stage = acting_stage("@....X\n==..==")
    graphs = validate(stage).graphs
    assert graphs is not None
    graph = graphs.graph(stage.terrain())
    before = floor_reach(stage, graphs)
    for link in graph.links:
        graphs.strike_off(Run(stage), link)
    after = floor_reach(stage, graphs)
    assert before[4, 5]
    assert not after[:, 2:].any()
