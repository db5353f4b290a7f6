"""Creatures cut from described sheets."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from nesgan_game.creatures import CREATURE_KINDS
from nesgan_game.dataset.creature_cuts import OUTLINE, fitted, load_creatures
from nesgan_game.dataset.tile_sheets import DESCRIPTIONS
from nesgan_game.errors import AssetError
from nesgan_game.nes import CHR_PX
from nesgan_game.objects import TRANSPARENT


def figure() -> np.ndarray:
    """A body of three shades with an eye, outlined in black, its black shadow beside it, and a speck."""
    rgba = np.zeros((32, 32, 4), np.uint8)
    rgba[4:29, 8:20] = (0, 0, 0, 255)
    rgba[26:29, 20:28] = (0, 0, 0, 255)
    rgba[5:28, 9:19] = (90, 90, 90, 255)
    rgba[5:14, 9:19] = (180, 180, 180, 255)
    rgba[16:20, 11:17] = (250, 250, 250, 255)
    rgba[8, 12] = (0, 0, 0, 255)
    rgba[0, 0] = (250, 0, 0, 255)
    return rgba


def folder(where: Path, creatures: Any, **pictures: np.ndarray) -> tuple[Path, Path]:
    """(descriptions, data) with one source."""
    (where / "told").mkdir()
    (where / "data" / "one").mkdir(parents=True)
    description = {"format": "nesgan-source", "version": 1, "name": "one", "creatures": creatures}
    (where / "told" / "one.json").write_text(json.dumps(description))
    for name, rgba in pictures.items():
        Image.fromarray(rgba).save(where / "data" / "one" / f"{name}.png")
    return where / "told", where / "data"


def test_outline_shadow_and_specks_are_left_out(tmp_path: Path) -> None:
    (creature,) = load_creatures(*folder(tmp_path, [{"kind": "ghoul", "files": ["*.png"]}], a=figure()))
    assert (creature.kind, creature.source) == ("ghoul", "one")
    assert creature.picture.shape == (23, 10, 2)
    assert creature.picture[..., 1].all()  # the eye is no hole, as it does not reach the border
    assert creature.picture[3, 3, 0] == 0


def test_a_creature_keeps_its_eye_and_gets_an_outline(tmp_path: Path) -> None:
    (creature,) = load_creatures(*folder(tmp_path, [{"kind": "ghoul", "files": ["*.png"]}], a=figure()))
    levels = fitted(creature.picture, (4, 3))
    assert levels.shape == (32, 24)
    rows, cols = np.flatnonzero((levels != TRANSPARENT).any(1)), np.flatnonzero((levels != TRANSPARENT).any(0))
    assert (rows[0], rows[-1], cols[0], cols[-1]) == (7, 31, 6, 17)
    assert (levels[31, 7:17] == OUTLINE).all()
    inner = levels[8:31, 7:17]
    assert inner[3, 3] == OUTLINE
    assert set(np.unique(np.delete(inner.ravel(), 33))) == {2, 3}


def test_frames_side_by_side_are_a_creature_each(tmp_path: Path) -> None:
    strip = np.concatenate([figure(), np.zeros_like(figure()), figure()[:, ::-1]], 1)
    told = [{"kind": "beast", "files": ["s.png"], "frames": 3}]
    first, last = load_creatures(*folder(tmp_path, told, s=strip))  # the empty one is none
    np.testing.assert_array_equal(first.picture, last.picture[:, ::-1])


@given(st.integers(3, 70), st.integers(3, 70), st.sampled_from([size for k in CREATURE_KINDS for size in k.sizes]))
def test_every_creature_fits_its_canvas(height: int, width: int, size: tuple[int, int]) -> None:
    rng = np.random.default_rng([height, width])
    picture = np.stack([rng.random((height, width)), np.ones((height, width))], -1).astype(np.float32)
    levels = fitted(picture, size)
    assert levels.shape == (CHR_PX * size[0], CHR_PX * size[1])
    opaque = levels != TRANSPARENT
    assert set(np.unique(levels)) <= {1, 2, 3, TRANSPARENT}
    assert opaque[-1].any()  # stands on the floor
    framed = np.pad(opaque, 1)
    edge = opaque & ~(framed[:-2, 1:-1] & framed[2:, 1:-1] & framed[1:-1, :-2] & framed[1:-1, 2:])
    assert (levels[edge] == OUTLINE).all()


@pytest.mark.parametrize(
    ("creatures", "said"),
    [
        ([{"kind": "sofa", "files": ["*.png"]}], "unknown kind of creature 'sofa'"),
        ([{"kind": "bat", "files": ["b*.png"]}], "no picture matches"),
        ([{"kind": "bat"}], "malformed"),
        ([{"kind": "bat", "files": ["*.png"], "frames": "two"}], "malformed"),
        ([{"kind": "bat", "files": ["*.png"], "frames": float("inf")}], "malformed"),
        ([{"kind": "bat", "files": ["*.png"], "frames": 0}], "malformed"),
        (7, "malformed"),
        ([], "no described creatures"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, creatures: Any, said: str) -> None:
    with pytest.raises(AssetError, match=said):
        load_creatures(*folder(tmp_path, creatures, a=figure()))


def test_a_broken_picture_is_refused(tmp_path: Path) -> None:
    told, data = folder(tmp_path, [{"kind": "bat", "files": ["*.png"]}])
    (data / "one" / "a.png").write_bytes(b"no picture")
    with pytest.raises(AssetError, match="is no PNG, JPEG or GIF picture"):
        load_creatures(told, data)


def test_the_shipped_descriptions_name_known_kinds() -> None:
    known = {kind.name for kind in CREATURE_KINDS}
    named = set()
    for path in DESCRIPTIONS.glob("*.json"):
        for item in json.loads(path.read_text(encoding="utf-8")).get("creatures", []):
            assert set(item) <= {"kind", "files", "frames"}
            named.add(item["kind"])
    assert named == known


def test_more_frames_than_pixels_are_refused(tmp_path: Path) -> None:
    told, data = folder(tmp_path, [{"kind": "bat", "files": ["*.png"], "frames": 10**9}])
    Image.new("RGBA", (32, 32), (255, 255, 255, 255)).save(data / "one" / "a.png")
    with pytest.raises(AssetError, match="1000000000 frames in 32 px"):
        load_creatures(told, data)


def test_creatures_outside_are_not_read(tmp_path: Path) -> None:
    told, data = folder(tmp_path, [{"kind": "bat", "files": ["../*.png"]}])
    Image.new("RGBA", (32, 32), (255, 255, 255, 255)).save(data / "a.png")
    with pytest.raises(AssetError, match="outside its folder"):
        load_creatures(told, data)
