"""Castles for learners: an environment for gymnasium, and a native one of many games side by side.

    import gymnasium, nesgan_game.rl
    env = gymnasium.make("nesgan/Castle-v0", observation="pixels_64")
    games = gymnasium.make_vec("nesgan/Castle-v0", num_envs=16)

In the order in which data passes: actions, route_progress, stage_supply, midway, castle_game, symbol_view, pixel_view,
small_view, observers, castle_env, vector_castles, crowd, crowd_view, crowd_pixels, crowd_env. The extra
`rl` brings gymnasium. What happens to a game depends on seed and actions alone.
"""

import gymnasium

from nesgan_game.rl.castle_env import CastleEnv
from nesgan_game.rl.castle_game import CastleGame, SavedGame, Task
from nesgan_game.rl.crowd import Crowd
from nesgan_game.rl.crowd_env import CrowdVectorEnv
from nesgan_game.rl.vector_castles import CastleVectorEnv

__all__ = ["ENV_ID", "CastleEnv", "CastleGame", "CastleVectorEnv", "Crowd", "CrowdVectorEnv", "SavedGame", "Task"]

ENV_ID = "nesgan/Castle-v0"

if ENV_ID not in gymnasium.registry:
    gymnasium.register(
        ENV_ID,
        entry_point="nesgan_game.rl.castle_env:CastleEnv",
        vector_entry_point="nesgan_game.rl.vector_castles:CastleVectorEnv",
    )
