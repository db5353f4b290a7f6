"""A graph that takes over what another terrain has in common with its own is the one that is found from nothing."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.level.proof.nav_graph import Graph
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.physics.movement import CELL, Acting, Mover, Terrain, Wind
from nesgan_game.roles import ROLE_INDEX, ROLES

SHARES = {"solid": 5, "ledge": 3, "platform": 4, "spikes": 1, "stair_up_right": 1, "stair_up_left": 1, "breakable": 1}
SMALL = Physics(body=(8 * 256, 20 * 256, 12 * 256), jump=1300)


def drawn(rng: np.random.Generator) -> np.ndarray:
    """A random role map, open enough to leap about in."""
    weights = np.array([SHARES.get(role.name, 40 if role.name == "wall" else 0) for role in ROLES], dtype=float)
    roles = rng.choice(len(ROLES), size=(16, 30), p=weights / weights.sum()).astype(np.uint8)
    roles[-1, rng.integers(0, 25) :] = ROLE_INDEX["solid"]
    return roles


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), acts=st.booleans(), small=st.booleans())
def test_what_has_not_changed_is_taken_over_as_it_would_be_found(seed: int, acts: bool, small: bool) -> None:
    rng = np.random.default_rng(seed)
    roles, physics = drawn(rng), SMALL if small else OURS
    movers = (Mover(10 * CELL, 8 * CELL, CELL, 4 * CELL, 0, 200, 0),) if acts else ()
    acting = Acting(winds=(Wind(2 * CELL, 3 * CELL, 7 * CELL, 9 * CELL, 40),)) if acts else Acting()
    graph = None
    for _ in range(4):
        terrain = Terrain.from_roles(roles, movers, acting=acting, physics=physics)
        graph = Graph.of(terrain, graph)
        assert graph.links == Graph.of(terrain).links
        roles = roles.copy()
        for _ in range(int(rng.integers(1, 6))):
            cell = int(rng.integers(0, 16)), int(rng.integers(0, 30))
            roles[cell] = ROLE_INDEX[rng.choice([*SHARES, "wall", "wall", "wall"])]
