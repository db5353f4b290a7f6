"""Frames of our own stages, played by their proofs: colours of the console alone, in as many palettes as it has."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from nesgan_game import nes
from nesgan_game.files import shipped
from nesgan_game.game.app.player_input import Input, pressing
from nesgan_game.game.app.screens.screen_stack import Start
from nesgan_game.game.app.screens.show import Show
from nesgan_game.game.rules.world import World
from nesgan_game.game.view.frame import View
from nesgan_game.game.view.hud import HEIGHT_PX
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.palette_effects import CYCLES, DARK_STEPS, SPELL_TICKS, STILL, darker, lightning
from nesgan_game.game.view.slot_layout import BACKGROUND, EMPTY, FIRST_SPRITE, GLASS, LIQUID, NIGHT
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.formats.tmx import read_tmx
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageList
from nesgan_game.paint.palettes import NATURE
from nesgan_game.physics.movement import Body, Button

MAPS = ("stage-01.tmx", "castle/stage-02.tmx", "castle/stage-05.tmx")


def played(stage: Stage, sprites: SpriteCache, every: int) -> Iterator[tuple[World, Frame]]:
    """Every so manieth frame of the stage's proof."""
    world, view = World(stage, seed=3), View(stage, sprites)
    assert stage.proof is not None
    for tick, buttons in enumerate(stage.proof.buttons()):
        if world.done:
            return
        world.step(buttons)
        if tick % every == 0 or world.camera.darkness:
            yield world, view.frame(world)


def rows(frame: Frame) -> dict[int, tuple[int, ...]]:
    """The palettes (four NES colours each) that a frame's field shows pixels of, by their first slot."""
    numbers = frame.table.numbers
    used = np.unique(frame.slots[HEIGHT_PX:] // 4 * 4).tolist()
    return {first: tuple(numbers[first : first + 4].tolist()) for first in used}


def check(frame: Frame) -> None:
    """Assert that an NES could show it."""
    numbers = frame.numbers()
    assert numbers.max() < len(nes.COLOURS)
    assert np.array_equal(nes.COLOURS[numbers], frame.rgb())
    shown, table = rows(frame), frame.table.numbers
    behind = {tuple(table[first : first + 4].tolist()) for first in range(BACKGROUND, LIQUID, 4)}
    behind |= {palette for first, palette in shown.items() if first == NIGHT}
    assert len(behind) <= nes.PALETTES
    assert len({palette[0] for palette in behind}) == 1, "one backdrop"
    for first, palette in shown.items():
        if first < EMPTY:
            assert any(set(palette) <= set(whole) for whole in behind), "cycles show colours of a palette in use"
    assert len({palette for first, palette in shown.items() if first >= FIRST_SPRITE}) <= nes.PALETTES
    assert all(first <= EMPTY or first >= FIRST_SPRITE for first in shown), "the display keeps to its strip"


@pytest.mark.slow
@pytest.mark.parametrize("name", MAPS)
def test_every_frame_of_our_stages_is_legal(name: str, sprites: SpriteCache) -> None:
    stage = read_tmx(shipped("levels") / name)
    assert len(stage.tiles.foreign) == 0
    count = 0
    for _, frame in played(stage, sprites, 31):
        assert frame.indexed
        check(frame)
        count += 1
    assert count > 40


def test_a_crowd_in_all_palettes_is_legal_too(castle: Callable[..., Stage], sprites: SpriteCache) -> None:
    world = World(castle("candle", "skeleton", "ghoul", "bat", "knight", "boss"), 2)
    view = View(world.stage, sprites)
    for place, enemy in enumerate(world.scene.enemies):
        enemy.x, enemy.y = (60 + 30 * place) * 256, world.hero.body.y
    frame = view.frame(world)
    assert frame.look.sprites.bit_count() > nes.PALETTES
    check(frame)


def test_a_fade_goes_through_the_colours_of_the_table(full_castle: Stage, sprites: SpriteCache) -> None:
    world, view = World(full_castle, 2), View(full_castle, sprites)
    light = view.frame(world).numbers()[HEIGHT_PX:]
    for steps in range(DARK_STEPS + 1):
        frame = view.frame(world, dim=steps)
        check(frame)
        assert np.array_equal(frame.numbers()[HEIGHT_PX:], darker(light, steps))
        assert np.array_equal(frame.numbers()[:HEIGHT_PX], view.frame(world).numbers()[:HEIGHT_PX])
    assert (frame.numbers()[HEIGHT_PX:] == nes.BLACK).all()


def test_water_goes_round_and_nothing_else_does(full_castle: Stage, sprites: SpriteCache) -> None:
    world, view = World(full_castle, 2, enemies=False), View(full_castle, sprites)
    world.hero.body = Body.at(20 * 16, 21 * 16)
    world.step(0)
    still, cycle = view.frame(world), CYCLES["liquid"]
    liquid = (still.slots >= LIQUID) & (still.slots < GLASS)
    assert liquid.any()
    frames = []
    for step in range(len(cycle.steps) + 1):
        look = still.look._replace(liquid=cycle.at(step * cycle.period), glass=STILL)
        frames.append(Frame(still.slots, still.colours, look).numbers())
        assert np.array_equal(frames[-1][~liquid], frames[0][~liquid])
        assert set(frames[-1][liquid].tolist()) <= set(full_castle.tiles.palettes[NATURE].tolist())
    assert (frames[0][liquid] != frames[1][liquid]).any()
    assert np.array_equal(frames[0], frames[-1])
    world.tick += cycle.period
    assert view.frame(world).look.liquid == cycle.at(world.tick) != still.look.liquid


def test_lightning_strikes_outdoors_only_and_not_where_it_harms(sprites: SpriteCache) -> None:
    stage = read_tmx(shipped("levels") / MAPS[0])
    tick = next(tick for tick in range(60 * SPELL_TICKS) if lightning(stage.seed, tick) == 2)
    world = World(stage, seed=3)
    view, calm = View(stage, sprites), View(stage, sprites, reduced_flashing=True)
    outdoors = next(room for room in stage.rooms if room.kind == "entrance")
    indoors = next(room for room in stage.rooms if not view.backdrop.outdoors(room.col * 16, room.row * 16))
    for room, strikes in ((outdoors, True), (indoors, False)):
        world.camera.x, world.camera.y = room.col * 16, room.row * 16
        world.tick = tick
        lit = view.frame(world)
        check(lit)
        assert bool(lit.look.flash) == strikes
        assert not calm.frame(world).look.flash
        assert np.array_equal(lit.slots, calm.frame(world).slots), "no pixel changes, only colours do"
        dark = Frame(lit.slots, lit.colours, lit.look._replace(flash=0))
        assert np.array_equal(lit.rgb(), dark.rgb()) != strikes


def test_effects_are_of_the_view_alone(full_castle: Stage, sprites: SpriteCache) -> None:
    seen, blind = World(full_castle, 3), World(full_castle, 3)
    view = View(full_castle, sprites)
    for tick in range(120):
        seen.step(Button.RIGHT if tick % 40 else Button.ATTACK)
        blind.step(Button.RIGHT if tick % 40 else Button.ATTACK)
        view.frame(seen)
    assert seen.hash() == blind.hash()


def test_title_and_pause_are_legal(sprites: SpriteCache) -> None:
    stage = read_tmx(shipped("levels") / MAPS[0])
    show = Show(StageList(stage), 4, sprites=sprites, reduced_flashing=True)
    show.maker.stage(1)
    show.tick()
    assert show.picture().numbers().max() < len(nes.COLOURS)
    show.tick(pressing(Button.START))
    assert show.picture().numbers().max() < len(nes.COLOURS)
    show.program.begin(Start())
    while show.mode != "play":
        show.tick()
    light = show.picture().numbers()[HEIGHT_PX + 168 :]
    show.tick(Input(back=True))
    paused = show.picture()
    assert np.array_equal(paused.numbers()[HEIGHT_PX + 168 :], darker(light, 1))
    assert np.array_equal(np.asarray(paused.image().convert("RGB")), show.frame())
