"""Bosses: awake when the hero is near, every blow told by a pose, two phases, and never in rock or out of the room."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.catalogue import ENEMIES, WEAPONS
from nesgan_game.game.rules.bosses.boss_moves import fits_at
from nesgan_game.game.rules.enemies import Surroundings, enemy_box, live
from nesgan_game.game.rules.entities import Box, Enemy
from nesgan_game.game.rules.rng import Rng
from nesgan_game.game.rules.state_hash import fingerprint
from nesgan_game.game.rules.weapons import fly
from nesgan_game.game.rules.world import World
from nesgan_game.level.stage import Stage, roles_from_text
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import PX, Body, Terrain

LAIRS = tuple(
    Terrain.from_roles(roles_from_text(dedent(text).strip()))
    for text in (
        """
        ################################
        #..............................#
        #..............................#
        #..............................#
        #.........====.................#
        #..............................#
        #....====......................#
        #..............................#
        #..........................#####
        #......##..................#####
        ################################
        ################################
        """,
        """
        ################################
        ######....####.....####...######
        #.....................#........#
        #..............................#
        #..............................#
        #.......##...............##....#
        #..............................#
        #.....................==.......#
        #...##....................##...#
        #...##...................###...#
        ###########~~##########~~#######
        ################################
        """,
    )
)
FLOORS = (10, 10)
ROOM = Box(0, 0, 32 * TILE_PX, 12 * TILE_PX)
BOSSES = [kind for kind in ENEMIES.own if ENEMIES[kind].boss]
WIND_UPS = ("wind", "aim", "brace", "coil", "glare", "sink")


def boss_at(kind: str, lair: int, x_px: int, health: int) -> Enemy:
    x, y = x_px * PX, FLOORS[lair] * TILE_PX * PX
    return Enemy(1, kind, x, y, -1, health, x, y, 0, full=16)


def around(lair: int, seed: int = 1) -> Surroundings:
    return Surroundings(LAIRS[lair], Body.at(120, FLOORS[lair] * TILE_PX), Rng.seeded(seed), ROOM)


def modes(kind: str, health: int, ticks: int = 1500) -> list[tuple[str, int]]:
    """The modes of a boss before a hero who stands still, each with how long it lasts."""
    boss, scene = boss_at(kind, 0, 200, health), around(0)
    told = []
    for _ in range(ticks):
        live(boss, scene)
        told.append(boss.mode)
    return [(mode, len(list(run))) for mode, run in groupby(told)][1:-1]


@pytest.mark.parametrize("kind", BOSSES)
def test_every_blow_is_told_and_the_second_phase_is_another(kind: str) -> None:
    calm, hurried = modes(kind, 16), modes(kind, 8)
    wound_up = [ticks for mode, ticks in calm + hurried if mode in WIND_UPS]
    assert wound_up
    assert all(12 <= ticks <= 25 for ticks in wound_up), wound_up
    blows = [sum(mode in WIND_UPS for mode, _ in some) for some in (calm, hurried)]
    assert {mode for mode, _ in calm} != {mode for mode, _ in hurried} or blows[0] < blows[1]
    sprite = ENEMIES[kind].sprite
    assert all(sprite.frame(mode, 0, 0) not in sprite.moves.frames for mode in WIND_UPS if mode in dict(calm + hurried))


@pytest.mark.parametrize("kind", BOSSES)
def test_it_sleeps_until_the_hero_is_near_and_throws_what_can_be_dodged(kind: str) -> None:
    boss, scene = boss_at(kind, 0, 200, 8), around(0)
    scene.hero = Body.at(400, FLOORS[0] * TILE_PX)
    for _ in range(50):
        live(boss, scene)
    assert boss.mode == "rest"
    scene.hero = Body.at(130, FLOORS[0] * TILE_PX)
    for _ in range(600):
        live(boss, scene)
    assert scene.sounds[0] == "roar"
    assert ENEMIES[kind].throws in {shot.kind for shot in scene.shots}
    assert all(not shot.friendly and abs(shot.vx) <= 768 for shot in scene.shots)


HEROES = st.lists(st.tuples(st.integers(20, 490), st.integers(0, 120)), min_size=1, max_size=8)


@pytest.mark.parametrize("kind", BOSSES)
@settings(max_examples=12, deadline=None)
@given(
    lair=st.integers(0, 1), spot=st.integers(120, 320), health=st.integers(1, 16), heroes=HEROES, seed=st.integers(0, 9)
)
def test_wherever_the_hero_goes_it_stays_out_of_rock(
    kind: str, lair: int, spot: int, health: int, heroes: list[tuple[int, int]], seed: int
) -> None:
    ends = []
    for _ in range(2):
        boss, scene = boss_at(kind, lair, spot, health), around(lair, seed)
        if not fits_at(boss, boss.x, boss.y, scene):
            return
        for x_px, high_px in heroes:
            scene.hero = Body.at(x_px, FLOORS[lair] * TILE_PX - high_px)
            for _ in range(90):
                live(boss, scene)
                assert fits_at(boss, boss.x, boss.y, scene), boss
        assert not boss.gone
        ends.append(fingerprint([boss, *scene.shots]))
    assert ends[0] == ends[1]


def test_what_stirs_hurts_nobody_before_it_comes_out(castle: Callable[..., Stage]) -> None:
    world = World(castle("boss"), 1)
    world.scene.enemies = []
    scene = around(0)
    briar = boss_at("briar", 0, 180, 4)
    while not any(shot.kind == "stir" for shot in scene.shots):
        live(briar, scene)
    stir = next(shot for shot in scene.shots if shot.kind == "stir")
    assert stir.damage == 0
    while stir.kind == "stir":
        fly(stir, LAIRS[0])
    assert (stir.kind, stir.damage) == ("root", WEAPONS["root"].damage)
    assert abs(stir.x - scene.hero.x) <= PX


def test_crawlers_follow_the_floor_and_break_on_walls() -> None:
    gorgon, scene = boss_at("gorgon", 0, 260, 16), around(0)
    scene.hero = Body.at(200, FLOORS[0] * TILE_PX)
    while not scene.shots:
        live(gorgon, scene)
    adder = scene.shots[0]
    heights = []
    while not adder.gone:
        fly(adder, LAIRS[0])
        heights.append(adder.y // PX)
    assert heights[-1] == FLOORS[0] * TILE_PX
    assert adder.x // PX // TILE_PX in (8, 9), "the block before the wall"


def test_a_boss_is_spared_longer_after_a_hit_and_falls_only_once(castle: Callable[..., Stage]) -> None:
    world = World(castle("boss"), 1)
    boss = world.scene.boss
    assert boss is not None
    assert boss.full == boss.health
    assert enemy_box(boss).bottom == boss.y // PX
