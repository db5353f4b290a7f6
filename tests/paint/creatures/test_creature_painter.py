"""The creature painter on a network that makes no art."""

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import ndimage

from nesgan_game.creatures import CREATURE_KINDS, DESIGN_LENGTH
from nesgan_game.errors import AssetError, ConfigError, ModelError
from nesgan_game.files import shipped
from nesgan_game.paint.creatures.creature_painter import CreaturePainter, in_one_piece, read_creatures
from nesgan_game.seeds import stream


@pytest.fixture(scope="module")
def painter(toy_creatures: Path) -> CreaturePainter:
    return CreaturePainter.load(toy_creatures)


def test_the_shipped_network_fits_and_leaves_the_weights_within_8_mb() -> None:
    assert {name: tuple(sizes) for name, sizes in CreaturePainter.load().kinds.items()} == {
        kind.name: kind.sizes for kind in CREATURE_KINDS
    }
    assert sum(path.stat().st_size for path in shipped("assets/weights").glob("*.onnx")) <= 8_000_000


def designs(count: int) -> np.ndarray:
    return np.random.default_rng(0).standard_normal((count, DESIGN_LENGTH)).astype(np.float32)


@pytest.mark.slow
def test_every_kind_is_painted_in_every_size(painter: CreaturePainter) -> None:
    assert {name: tuple(sizes) for name, sizes in painter.kinds.items()} == {k.name: k.sizes for k in CREATURE_KINDS}
    for kind in CREATURE_KINDS:
        for rows, cols in kind.sizes:
            painted = painter.paint(kind.name, (rows, cols), designs(3))
            assert painted.shape == (3, 8 * rows, 8 * cols)
            assert painted.dtype == np.uint8
            assert painted.max() <= 3
            for one in painted:
                assert ndimage.label(one, np.ones((3, 3)))[1] <= 1
    assert painter.paint("bat", (2, 2), designs(0)).shape == (0, 16, 16)


def test_a_dream_comes_from_its_numbers_alone(painter: CreaturePainter) -> None:
    first, again = (painter.dream("demon", (4, 3), stream(7, "test")) for _ in range(2))
    np.testing.assert_array_equal(first, again)
    assert first.shape == (32, 24)
    known = painter.paint("demon", (4, 3), np.array(painter.kinds["demon"][4, 3], np.float32))
    assert (known == first).all((1, 2)).any()
    with pytest.raises(ConfigError, match="paints no demon"):
        painter.dream("demon", (2, 2), stream(7, "test"))


@pytest.mark.parametrize(
    ("kind", "size", "z", "said"),
    [
        ("sofa", (2, 2), designs(1), "paints no sofa"),
        ("bat", (4, 3), designs(1), r"paints no bat of \(4, 3\)"),
        ("bat", (2, 2), designs(1)[:, :-1], "another shape"),
        ("bat", (2, 2), designs(1)[0], "another shape"),
        ("bat", (2, 2), np.full((1, DESIGN_LENGTH), np.nan, np.float32), "finite"),
    ],
)
def test_what_cannot_be_painted_is_refused(
    painter: CreaturePainter, kind: str, size: tuple[int, int], z: np.ndarray, said: str
) -> None:
    with pytest.raises(ConfigError, match=said):
        painter.paint(kind, size, z)


@pytest.mark.slow
def test_a_changed_or_foreign_network_is_refused(toy_creatures: Path, toy_objects: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no creature painter"):
        CreaturePainter.load(toy_objects)
    for path in (toy_creatures, toy_creatures.with_suffix(".json")):
        shutil.copy(path, tmp_path)
    copy = tmp_path / toy_creatures.name
    copy.write_bytes(copy.read_bytes() + b" ")
    with pytest.raises(AssetError, match="hash"):
        CreaturePainter.load(copy)


def test_a_spoilt_list_of_kinds_is_refused(toy_creatures: Path) -> None:
    facts: dict[str, Any] = json.loads(toy_creatures.with_suffix(".json").read_text())
    assert len(read_creatures(facts, toy_creatures)) == len(CREATURE_KINDS)
    cases: list[Any] = [
        [],
        [{}],
        7,
        [{"name": "bat", "designs": {}}],
        [{"name": "bat", "designs": {"9x9": [[0.0] * DESIGN_LENGTH]}}],
        [{"name": "bat", "designs": {"2x2": [[0.0] * 3]}}],
        [{"name": "bat", "designs": {"2x2": [["x"] * DESIGN_LENGTH]}}],
        [{"name": "bat", "designs": {"2": [[0.0] * DESIGN_LENGTH]}}],
        [{"name": "bat", "designs": 3}],
    ]
    for spoilt in cases:
        with pytest.raises(ModelError):
            read_creatures({**facts, "creatures": spoilt}, toy_creatures)


@given(arrays(np.uint8, (16, 16), elements=st.integers(0, 3)))
def test_the_largest_piece_is_kept_as_it_is(pattern: np.ndarray) -> None:
    clean = in_one_piece(pattern)
    kept = clean > 0
    np.testing.assert_array_equal(clean[kept], pattern[kept])
    pieces, count = ndimage.label(pattern, np.ones((3, 3)))
    assert kept.sum() == (np.bincount(pieces.ravel())[1:].max() if count else 0)
