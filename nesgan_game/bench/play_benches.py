"""How long play takes: ticks, frames, copies of a game, steps of a learner's environment."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from nesgan_game import nes
from nesgan_game.bench.figure import YARD, YARDS, Figure, Plan, Work, add, clocked, timed
from nesgan_game.bench.make_benches import bench_library, bench_stages
from nesgan_game.bench.pyxel_yardstick import pyxel_yards
from nesgan_game.catalogue import ENEMIES
from nesgan_game.seeds import stream

if TYPE_CHECKING:
    from nesgan_game.game.rules.world import World
    from nesgan_game.game.view.backdrop import Backdrop
    from nesgan_game.game.view.sprite_cache import Slots
    from nesgan_game.level.stage import Stage

_FRAMES = 60
"""Moments of a walk that are drawn."""
_APART = 8
"""Ticks between them."""
_STEPS = 200
"""Steps of an environment."""
_CROWD_STEPS = 40
"""Steps of a crowd; twice as many are gone before, so that its heroes are apart."""


def ticks(plan: Plan) -> list[Figure]:
    """Ticks of a world with nobody in it but the hero, with eight who walk, and with eight of different kinds."""
    mixed = ("ghoul", "skeleton", "knight", "hopper", "axeman", "spearman", "bat", "head")
    figures, count = [], plan.of(1_000)
    for name, kinds in (("the hero alone", ()), ("8 ghouls", ("ghoul",) * 8), ("8 of 8 kinds", mixed)):
        play, yards = partial(_play, _bench_room(kinds), plan.seed, count), partial(add, YARD // 10 * count)
        seconds, ratio = clocked(play, yards)
        rate = count / max(seconds, 1e-9)
        figures.append(Figure(name=f"tick: {name}", value=rate, unit="ticks/s", ratio=ratio / 10, to=YARDS))
    return figures


def _bench_room(kinds: Sequence[str]) -> Stage:
    """A hall of two screens with these enemies and no way out within reach."""
    from nesgan_game.level.stage import Entity, role_stage, roles_from_text

    rows = [*["#" + "." * 30 + "#"] * 11, "=" * 32]
    floor = 11 * nes.TILE_PX
    entities = [Entity(1, "hero", 16 * nes.TILE_PX, floor, {"facing": 1}), Entity(2, "exit", 24, 3 * nes.TILE_PX, {})]
    for number, kind in enumerate(kinds):
        spawn = ENEMIES[kind].spawn
        high = 5 if spawn is not None and spawn.perch in ("ceiling", "air") else 0
        place = (3 + 3 * number) * nes.TILE_PX, floor - high * nes.TILE_PX
        entities.append(Entity(3 + number, kind, *place, {"facing": -1}))
    return role_stage("bench", roles_from_text("\n".join(rows)), tuple(entities))


def _play(stage: Stage, seed: int, count: int) -> None:
    """Walk to and fro for so many ticks; blows push, but nothing wears out."""
    from nesgan_game.game.rules.hero import ENERGY
    from nesgan_game.game.rules.world import World
    from nesgan_game.physics.movement import Button

    world = World(stage, seed)
    words = [int(Button.RIGHT)] * 20 + [0] * 10 + [int(Button.LEFT)] * 20 + [0] * 20
    for tick in range(count):
        world.step(words[tick % len(words)])
        world.hero.energy, world.hero.blink = ENERGY, 0
        world.ticks_left = count


def frames(plan: Plan) -> list[Figure]:
    """The frames of a walk through a stage in painted tiles; beside it the same cut-outs scrolled to by pyscroll, and
    beside the stage alone a tile map that Pyxel draws.
    """
    from nesgan_game.game.view.frame import View
    from nesgan_game.level.build import dress_stage

    stage = dress_stage(bench_stages(plan.seed, 1)[0], bench_library(plan.seed))
    view, moments = View(stage), _moments(stage, plan)
    centres = [(one.camera.x + nes.SCREEN_WIDTH_PX // 2, one.camera.y + nes.SCREEN_HEIGHT_PX // 2) for one in moments]
    draw = partial(_each, view.draw, moments)
    field = np.empty((nes.FIELD_ROWS * nes.TILE_PX, nes.SCREEN_WIDTH_PX), view.backdrop.dtype)
    alone = timed("frame: the stage alone, in slots", partial(_cut, view.backdrop, field, moments), len(moments))
    if (theirs := pyxel_yards()) is not None and alone.ratio:
        alone = replace(alone, beside=theirs / alone.ratio, other="Pyxel, a tile map in its colours")
    return [
        timed("frame: drawn", draw, len(moments), others=_pyscroll(stage, centres)),
        alone,
        timed("frame: the stage's backdrop composed", partial(View, stage), rounds=2),
    ]


def states(plan: Plan) -> list[Figure]:
    """Copies of worlds on a walk through a stage."""
    from nesgan_game.game.rules.world import World

    moments = _moments(bench_stages(plan.seed, 1)[0], plan)
    return [timed("state: a copy of a world", partial(_each, World.copy, moments), len(moments))]


def _moments(stage: Stage, plan: Plan) -> list[World]:
    """Worlds on the way of a stage's proof."""
    from nesgan_game.game.rules.world import World

    world, moments = World(stage, plan.seed), list[World]()
    for tick, buttons in enumerate(stage.proof.buttons() if stage.proof else ()):
        world.step(buttons)
        if tick % _APART == 0:
            moments.append(world.copy())
        if len(moments) == plan.of(_FRAMES):
            break
    return moments


def _each(work: Any, things: Sequence[Any]) -> None:
    for one in things:
        work(one)


def _cut(backdrop: Backdrop, field: Slots, moments: Sequence[World]) -> None:
    for one in moments:
        backdrop.cut(field, one.camera.x, one.camera.y, one.tick)


def _pyscroll(stage: Stage, centres: Sequence[tuple[int, int]]) -> dict[str, Work]:
    if importlib.util.find_spec("pyscroll") is None:
        return {}
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")  # pyscroll wants a display to convert tiles for; nothing is shown
    import pygame
    import pyscroll

    from nesgan_game.pygame.pyscroll_map import StageMap

    size = nes.SCREEN_WIDTH_PX, nes.SCREEN_HEIGHT_PX
    pygame.display.init()
    pygame.display.set_mode(size)
    surface = pygame.Surface(size)
    renderer = pyscroll.BufferedRenderer(StageMap(stage), size, clamp_camera=True, alpha=True)

    def draw() -> None:
        for centre in centres:
            renderer.center(centre)
            renderer.draw(surface, surface.get_rect())

    return {"pyscroll, tiles alone": draw}


def environment(plan: Plan) -> list[Figure]:
    """Steps of the learners' environment, one tick each, as symbols and 64x64 pixels, and of heroes of a crowd; none
    without gymnasium.
    """
    if importlib.util.find_spec("gymnasium") is None:
        return []
    from nesgan_game.rl.castle_env import CastleEnv

    steps = plan.of(_STEPS)
    figures = []
    for observation, others in (("symbols", _minigrid(steps)), ("pixels_64", _crafter(steps))):
        env = CastleEnv(observation, seed=plan.seed, frame_skip=1, rooms=4, patience=100.0)
        env.reset(seed=plan.seed)
        name = f"environment: a step, {observation.replace('_', ' ')}"
        figures.append(timed(name, partial(_steps, env, steps), steps, rounds=3, others=others))
    return [*figures, *_crowds(plan)]


def _crowds(plan: Plan) -> list[Figure]:
    """Steps of one of many heroes who are played at once."""
    from nesgan_game.rl.actions import WALKING
    from nesgan_game.rl.crowd_env import CrowdVectorEnv

    figures = []
    for heroes, observation in ((64, "symbols"), (64, "pixels_64"), (4096, "symbols")):
        env = CrowdVectorEnv(heroes, None, observation, seed=plan.seed, copy=False, frame_skip=1, rooms=4)
        rng, steps = stream(plan.seed, "bench", "crowd"), plan.of(_CROWD_STEPS)
        actions = list(rng.integers(len(WALKING), size=(2 * steps, heroes)))
        env.reset(seed=plan.seed)
        _each(env.step, actions)
        name = f"environment: a step of one of {heroes:,}, {observation.replace('_', ' ')}"
        figures.append(timed(name, partial(_each, env.step, actions[steps:]), steps * heroes, rounds=3))
    return figures


def _steps(env: Any, count: int) -> None:
    for number in range(count):
        done = env.step(number // 20 % 3)
        if done[2]:
            env.reset()


def _minigrid(steps: int) -> dict[str, Work]:
    if importlib.util.find_spec("minigrid") is None:
        return {}
    import gymnasium
    import minigrid

    name = "MiniGrid-DoorKey-8x8-v0"
    if name not in gymnasium.registry:  # some versions are there by being imported, and say so of each a second time
        minigrid.register_minigrid_envs()
    env = gymnasium.make(name)
    env.reset(seed=0)
    return {"MiniGrid's DoorKey": partial(_steps, env, steps)}


def _crafter(steps: int) -> dict[str, Work]:
    if importlib.util.find_spec("crafter") is None:
        return {}
    import crafter

    env = crafter.Env(seed=0)
    env.reset()

    def play() -> None:
        for number in range(steps):
            if env.step(number // 20 % 5)[2]:
                env.reset()

    return {"Crafter": play}
