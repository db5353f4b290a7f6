"""Sprites dreamt up for a castle, by a network that makes no art."""

from pathlib import Path

import numpy as np
import pytest

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.view.dream.dreamt_sprites import LOOKS, dreamt_sheets, frames_of
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.nes import CHR_PX
from nesgan_game.paint.creatures.creature_painter import CreaturePainter


@pytest.fixture(scope="module")
def painter(toy_creatures: Path) -> CreaturePainter:
    return CreaturePainter.load(toy_creatures)


@pytest.fixture
def creature() -> np.ndarray:
    """A body of two levels on two feet of different length, an eye on its right."""
    pattern = np.zeros((32, 24), np.uint8)
    pattern[4:26, 5:19] = 2
    pattern[8, 15] = 3
    pattern[26:32, 6:9] = 1
    pattern[26:31, 14:18] = 1
    return pattern


def test_looks_are_of_common_enemies_and_suit_their_boxes() -> None:
    common = {enemy for enemy in ENEMIES.own if not ENEMIES[enemy].boss}
    assert set(LOOKS) <= common
    assert len(LOOKS) * 2 > len(common)
    for enemy, (_, (rows, cols)) in LOOKS.items():
        kind = ENEMIES[enemy]
        assert kind.height_px <= rows * CHR_PX <= kind.height_px + 10
        assert kind.width_px <= cols * CHR_PX


def test_dreamt_sheets_replace_the_drawn_ones_frame_by_frame(painter: CreaturePainter) -> None:
    drawn = SpriteCache()
    dreamt = dreamt_sheets(painter, drawn.sheet, 7)
    for enemy, (_, (rows, cols)) in LOOKS.items():
        old = drawn.sheet(ENEMIES[enemy].sprite.sheet)
        new = dreamt[old.name]
        assert (new.palette, set(new.frames)) == (old.palette, set(old.frames))
        for name, frame in new.frames.items():
            if frame is old.frames[name]:
                assert name == "thread"
                continue
            assert frame.index.shape == (CHR_PX * rows, CHR_PX * cols)
            assert frame.anchor == (CHR_PX * cols // 2, CHR_PX * rows)
            assert frame.index.max() <= 3
    cache = SpriteCache(instead=dreamt)
    assert cache.get("ghoul", "walk_0").slots.shape == (32, 24)
    assert cache.get("boss", "idle_0").mask.shape == drawn.get("boss", "idle_0").mask.shape


def test_castles_differ_and_stay_as_they_are(painter: CreaturePainter) -> None:
    sheets = [dreamt_sheets(painter, SpriteCache().sheet, seed) for seed in (1, 1, 2, 3, 4)]
    walkers = ("ghoul", "skeleton", "knight", "axeman")
    pictures = [b"".join(s[name].frames["walk_0"].index.tobytes() for name in walkers) for s in sheets]
    assert pictures[0] == pictures[1]
    assert len(set(pictures)) > 1


def test_a_walker_bobs_and_steps(creature: np.ndarray) -> None:
    first, second = frames_of(creature, ("walk_0", "walk_1"))
    np.testing.assert_array_equal(first, creature)
    assert (second[:5] == 0).all()  # one lower
    assert second[5, 5:19].all()
    assert second[31].any()  # feet on the floor all the same
    np.testing.assert_array_equal(second[31] > 0, creature[31, ::-1] > 0)  # the other foot
    assert (second == 3).sum() == 1


def test_a_thrower_leans_back_and_loses_nothing(creature: np.ndarray) -> None:
    (leant,) = frames_of(creature, ("throw",))
    np.testing.assert_array_equal(leant[16:], creature[16:])
    np.testing.assert_array_equal(leant[4:8, 3:17], creature[4:8, 5:19])
    for level in (1, 2, 3):
        assert (leant == level).sum() == (creature == level).sum()
    at_the_edge = np.roll(creature, -5, 1)
    np.testing.assert_array_equal(frames_of(at_the_edge, ("throw",))[0], at_the_edge)


def test_wings_beat(creature: np.ndarray) -> None:
    up, middle, down, hanging = frames_of(creature, ("fly_0", "fly_1", "fly_2", "hang"))
    np.testing.assert_array_equal(middle, creature)
    np.testing.assert_array_equal(up[:-2], creature[2:])
    assert int(np.argmax(down.any(1))) == 6
    np.testing.assert_array_equal(hanging, creature[::-1])
