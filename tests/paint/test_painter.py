from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from nesgan_game.errors import AssetError, ConfigError, ModelError, NesganError
from nesgan_game.files import shipped
from nesgan_game.model.layouts import imagine
from nesgan_game.paint.painter import Painter
from nesgan_game.paint.palettes import PALETTE_OF_ROLE
from nesgan_game.paint.screen import Screen
from nesgan_game.paint.themes import STYLE_DIM, THEMES, Theme, sample_theme
from nesgan_game.roles import ROLE_INDEX, ROLES

SHIPPED = shipped("assets/weights/layout.onnx")


@pytest.fixture(scope="module")
def painter() -> Painter:
    return Painter.load()


def draw(painter: Painter, seed: int, rows: int = 14, cols: int = 16) -> tuple[NDArray[np.uint8], Theme, Screen]:
    rng = np.random.default_rng(seed)
    theme = sample_theme(rng)
    roles = imagine(rng, rows, cols)
    return roles, theme, painter.paint(roles, theme, rng)


def test_the_shipped_network_says_what_it_is(painter: Painter) -> None:
    assert painter.facts["arch"] == "layout"
    assert painter.facts["licence"] == "CC0-1.0"
    assert painter.facts["steps"] > 0


@pytest.mark.parametrize(("rows", "cols"), [(14, 16), (6, 6), (1, 1), (9, 21)])
def test_screens_are_legal(painter: Painter, rows: int, cols: int) -> None:
    rng = np.random.default_rng(rows)
    theme = sample_theme(rng)
    roles = rng.integers(0, len(ROLES), (rows, cols)).astype(np.uint8)
    screen = painter.paint(roles, theme, rng)
    assert screen.pattern.shape == (16 * rows, 16 * cols)
    assert screen.pattern.dtype == np.uint8
    assert screen.pattern.max() <= 3
    np.testing.assert_array_equal(screen.attribute, PALETTE_OF_ROLE[roles])
    np.testing.assert_array_equal(screen.palettes, theme.palettes)
    assert set(np.unique(screen.colours())) <= set(np.unique(theme.palettes))


def test_void_is_the_backdrop(painter: Painter) -> None:
    for seed in range(8):
        roles, theme, screen = draw(painter, seed)
        void = np.kron(roles == ROLE_INDEX["void"], np.ones((16, 16), bool))
        assert not screen.pattern[void].any()
        assert (screen.colours()[void] == theme.palettes[0, 0]).all()
        assert screen.pattern[~void].any()


def test_a_seed_is_one_picture(painter: Painter) -> None:
    first, again = draw(painter, 5)[2], draw(Painter.load(), 5)[2]
    np.testing.assert_array_equal(first.pattern, again.pattern)
    assert len({draw(painter, seed)[2].pattern.tobytes() for seed in range(6)}) == 6


def test_the_style_vector_counts(painter: Painter) -> None:
    roles, theme, screen = draw(painter, 1)
    other = Theme(name=theme.name, z=-theme.z, materials=theme.materials, palettes=theme.palettes)
    one, two = (painter.paint(roles, look, np.random.default_rng(0)) for look in (theme, other))
    assert (one.pattern != two.pattern).any()
    assert one.pattern.shape == screen.pattern.shape


def test_the_ground_is_not_blank(painter: Painter) -> None:
    """In every theme cells of ground show more than one level, or the network was never trained."""
    roles = np.full((6, 8), ROLE_INDEX["wall"], np.uint8)
    roles[3], roles[4:] = ROLE_INDEX["ledge"], ROLE_INDEX["solid"]
    for number, name in enumerate(sorted(THEMES)):
        rng = np.random.default_rng(number)
        pattern = painter.paint(roles, sample_theme(rng, name), rng).pattern[48:]
        assert len(np.unique(pattern)) >= 2, name


def test_several_at_once(painter: Painter) -> None:
    rng = np.random.default_rng(3)
    theme, layouts = sample_theme(rng), [imagine(rng, 7, 9) for _ in range(3)]
    screens = painter.paint_all(layouts, theme, rng)
    assert len(screens) == 3
    for roles, screen in zip(layouts, screens, strict=True):
        np.testing.assert_array_equal(screen.attribute, PALETTE_OF_ROLE[roles])
    alone = painter.paint_all(layouts[:1], theme, np.random.default_rng(9))
    again = painter.paint(layouts[0], theme, np.random.default_rng(9))
    np.testing.assert_array_equal(alone[0].pattern, again.pattern)


@pytest.mark.parametrize(
    "layouts",
    [
        [],
        [np.ones((6, 6), np.uint8), np.ones((6, 7), np.uint8)],
        [np.ones(6, np.uint8)],
        [np.ones((0, 6), np.uint8)],
        [np.full((6, 6), len(ROLES), np.uint8)],
    ],
)
def test_layouts_that_cannot_be_painted(painter: Painter, layouts: list[NDArray[np.uint8]]) -> None:
    rng = np.random.default_rng(0)
    with pytest.raises(ConfigError, match="paint_all"):
        painter.paint_all(layouts, sample_theme(rng), rng)


# ---- files that are no network of ours ------------------------------------------------------------------------------


def copy(folder: Path, weights: bytes | None = None, *, mend_hash: bool = True, **changes: object) -> Path:
    """The shipped network with its facts, changed; `...` leaves a fact out."""
    data = SHIPPED.read_bytes() if weights is None else weights
    facts = json.loads(SHIPPED.with_suffix(".json").read_text(encoding="utf-8"))
    if mend_hash:
        facts["sha256"] = hashlib.sha256(data).hexdigest()
    facts = {name: value for name, value in {**facts, **changes}.items() if value is not ...}
    path = folder / "copy.onnx"
    path.write_bytes(data)
    path.with_suffix(".json").write_text(json.dumps(facts), encoding="utf-8")
    return path


def refused(path: Path, kind: type[NesganError]) -> str:
    with pytest.raises(kind) as caught:
        Painter.load(path)
    line = str(caught.value)
    assert "\n" not in line
    assert path.stem in line
    assert caught.value.next_step
    return line


def test_a_true_copy_paints_the_same(tmp_path: Path, painter: Painter) -> None:
    copied = Painter.load(copy(tmp_path))
    np.testing.assert_array_equal(draw(copied, 2, 6, 6)[2].pattern, draw(painter, 2, 6, 6)[2].pattern)


def test_changed_weights(tmp_path: Path) -> None:
    data = bytearray(SHIPPED.read_bytes())
    data[len(data) // 2] ^= 1
    assert "hash" in refused(copy(tmp_path, bytes(data), mend_hash=False), AssetError)
    assert "hash" in refused(copy(tmp_path, sha256=...), AssetError)


def test_missing_files(tmp_path: Path) -> None:
    path = copy(tmp_path)
    path.unlink()
    refused(path, AssetError)
    path = copy(tmp_path)
    path.with_suffix(".json").unlink()
    assert "copy.json" in refused(path, AssetError)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "nesgan-model", "version": 2}', "\x00"])
def test_broken_facts(tmp_path: Path, text: str) -> None:
    path = copy(tmp_path)
    path.with_suffix(".json").write_text(text, encoding="utf-8")
    refused(path, AssetError)


@pytest.mark.parametrize("value", [STYLE_DIM + 1, "32", None, ...])
def test_style_vectors_of_another_length(tmp_path: Path, value: object) -> None:
    refused(copy(tmp_path, style_dim=value), ModelError)


@pytest.mark.parametrize("value", [-1, 10**6, "2", None, ...])
def test_a_senseless_context(tmp_path: Path, value: object) -> None:
    refused(copy(tmp_path, context_cells=value), ModelError)


@pytest.mark.parametrize("weights", [b"", b"garbage", b"\x00" * 4096, SHIPPED.read_bytes()[:2000]])
def test_weights_that_are_none(tmp_path: Path, weights: bytes) -> None:
    assert "onnxruntime" in refused(copy(tmp_path, weights), ModelError)
