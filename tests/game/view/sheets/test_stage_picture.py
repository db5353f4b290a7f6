"""Whole stages with everything in them, and the way on demand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from castle import EVERYBODY
from PIL import Image

from nesgan_game.game.view.sheets.route_lines import FLOWN, WALKED, legs
from nesgan_game.game.view.sheets.stage_picture import picture, save_stage_picture
from nesgan_game.game.view.sprite_cache import Pixels
from nesgan_game.level.proof.prove import prove
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TILE_PX


def changed(one: Pixels, other: Pixels, row: int, col: int) -> bool:
    place = np.s_[row * TILE_PX : (row + 1) * TILE_PX, col * TILE_PX : (col + 1) * TILE_PX]
    return bool((one[place] != other[place]).any())


def test_everybody_is_seen_where_he_waits(castle: Callable[..., Stage]) -> None:
    peopled, empty = castle(*EVERYBODY), castle()
    with_all, without = picture(peopled), picture(empty)
    assert with_all.shape == (peopled.rows * TILE_PX, peopled.cols * TILE_PX, 3)
    shown = [one for one in peopled.entities if one.kind in ("candle", "skeleton", "ghoul", "bat", "knight")]
    assert len(shown) > 6
    assert all(changed(with_all, without, *one.cell) for one in shown)


def test_the_way_is_drawn_on_demand_with_leaps_apart(castle: Callable[..., Stage]) -> None:
    stage = castle()
    stage = replace(stage, proof=prove(stage))
    assert stage.proof is not None
    steps = list(legs(stage))
    assert {flown for _, _, flown in steps} == {True, False}
    assert [one for one, _, _ in steps] == list(stage.proof.route[:-1])
    plain, drawn = picture(stage), picture(stage, route=True)
    for colour in (WALKED, FLOWN):
        assert (drawn == colour).all(axis=2).sum() > (plain == colour).all(axis=2).sum() + 50


def test_equal_stages_make_equal_bytes(castle: Callable[..., Stage], tmp_path: Path) -> None:
    stage = castle(*EVERYBODY)
    for name in ("a.png", "b.png"):
        save_stage_picture(stage, tmp_path / name)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    with Image.open(tmp_path / "a.png") as image:
        assert np.array_equal(np.asarray(image.convert("RGB")), picture(stage))
