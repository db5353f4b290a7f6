"""What slots show: legal numbers, never more palettes than the console has."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nesgan_game import nes
from nesgan_game.game.view.colour_slots import FOREIGN, ColourSlots, Look, together
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.slot_layout import BACKGROUND, EMPTY, FIRST_FOREIGN, FIRST_SPRITE, GLASS, LIQUID, NIGHT
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.paint.palettes import NATURE, WALL

PALETTES = np.array([[15, 1, 17, 33], [15, 7, 23, 55], [15, 12, 28, 60], [15, 9, 26, 42]], np.uint8)
SHEETS = {
    "hero": "stand", "bat": "hang", "skeleton": "throw", "ghoul": "walk_0", "knight": "walk_0", "candle": "burn_0",
    "items": "heart",
}  # fmt: skip


def block(colours: ColourSlots, look: Look, first: int, palettes: int = 4) -> list[list[int]]:
    return colours.table(look).numbers[first : first + 4 * palettes].reshape(-1, 4).tolist()


@pytest.fixture
def colours(sprites: SpriteCache) -> ColourSlots:
    return ColourSlots(sprites, PALETTES, (0x01, 0x0C, 0x31))


def test_still_palettes_show_themselves_and_rgb_follows(colours: ColourSlots) -> None:
    table = colours.table(Look())
    assert block(colours, Look(), BACKGROUND) == PALETTES.tolist()
    assert block(colours, Look(), LIQUID) == PALETTES.tolist()
    assert block(colours, Look(), NIGHT, 1) == [[0x0F, 0x01, 0x0C, 0x31]]
    assert np.array_equal(table.rgb[:FIRST_FOREIGN], nes.COLOURS[table.numbers[:FIRST_FOREIGN]])
    assert table.words.view(np.uint8).reshape(-1, 4)[:, :3].tolist() == table.rgb.tolist()
    assert table.numbers[EMPTY] == nes.BLACK
    assert (table.numbers[FIRST_FOREIGN:] == FOREIGN).all()


def test_cycles_turn_the_colours_of_one_block_alone(colours: ColourSlots) -> None:
    turned = Look(liquid=(3, 1, 2))
    assert block(colours, turned, LIQUID) == PALETTES[:, [0, 3, 1, 2]].tolist()
    assert block(colours, turned, BACKGROUND) == block(colours, turned, GLASS) == PALETTES.tolist()


def test_the_night_takes_the_place_of_one_palette(colours: ColourSlots) -> None:
    night = Look(night=True)
    rows = [tuple(row) for first in (BACKGROUND, LIQUID, GLASS) for row in block(colours, night, first)]
    rows += [tuple(row) for row in block(colours, night, NIGHT, 1)]
    assert len(set(rows)) == nes.PALETTES
    assert block(colours, night, BACKGROUND)[NATURE] == PALETTES[WALL].tolist()
    assert block(colours, night, LIQUID)[NATURE] == [0x0F, 0x01, 0x0C, 0x31]


def test_a_fade_leaves_the_display_alone(colours: ColourSlots, sprites: SpriteCache) -> None:
    text = sprites.slot(0x30)
    hero = sprites.get("hero", "stand")
    for steps in range(5):
        numbers = colours.table(Look(darkness=steps)).numbers
        assert numbers[text] == 0x30
        assert numbers[: NIGHT + 4].max() < len(nes.COLOURS)
    black = colours.table(Look(darkness=4)).numbers
    assert set(black[: NIGHT + 4].tolist()) == {nes.BLACK}
    assert set(black[hero.slots].ravel().tolist()) == {nes.BLACK}


def test_foreign_colours_keep_their_own_and_fade_too(sprites: SpriteCache) -> None:
    foreign = np.array([[1, 2, 3], [200, 100, 40]], np.uint8)
    colours = ColourSlots(sprites, PALETTES, foreign=foreign)
    assert colours.table(Look()).rgb[FIRST_FOREIGN:][:2].tolist() == foreign.tolist()
    assert colours.table(Look(darkness=2)).rgb[FIRST_FOREIGN + 1].tolist() == [100, 50, 20]
    assert not colours.table(Look(darkness=4)).rgb[FIRST_FOREIGN:].any()


def test_more_than_four_sprite_palettes_become_four(sprites: SpriteCache, colours: ColourSlots) -> None:
    worn = 0
    for sheet, frame in SHEETS.items():
        worn |= sprites.get(sheet, frame).bit
    assert worn.bit_count() > nes.PALETTES
    rows = block(colours, Look(sprites=worn), FIRST_SPRITE, len(sprites.moving))
    shown = {tuple(row) for number, row in enumerate(rows) if worn >> number & 1}
    assert len(shown) == nes.PALETTES
    plain = block(colours, Look(), FIRST_SPRITE, len(sprites.moving))
    assert [row[:3] for row in plain] == [list(row[:3]) for row in sprites.moving]


@given(st.lists(st.tuples(*[st.integers(0, 63)] * 4), min_size=1, max_size=20, unique=True), st.data())
def test_the_nearest_palettes_go_together(palettes: list[tuple[int, int, int, int]], data: st.DataObject) -> None:
    used = data.draw(st.integers(1, 2 ** len(palettes) - 1))
    leader = together(palettes, used)
    assert set(leader) == {number for number in range(len(palettes)) if used >> number & 1}
    assert len(set(leader.values())) == min(len(leader), nes.PALETTES)
    assert all(leader[to] == to for to in leader.values())


@given(st.data())
def test_colours_looked_up_two_at_a_time_are_those_of_each_slot(data: st.DataObject) -> None:
    colours = ColourSlots(SpriteCache(), PALETTES, foreign=np.arange(90, dtype=np.uint8).reshape(30, 3))
    look = Look(darkness=data.draw(st.integers(0, 4)), night=data.draw(st.booleans()))
    high, wide = data.draw(st.tuples(st.integers(1, 9), st.integers(1, 9)))
    slots = data.draw(
        arrays(data.draw(st.sampled_from([np.uint8, np.uint16])), (high, wide), elements=st.integers(0, 229))
    )
    told = colours.table(look)
    for seen in (slots, slots[:, ::2], slots[::2], slots.T):
        assert np.array_equal(Frame(seen, colours, look).rgb(), told.rgb[seen])
