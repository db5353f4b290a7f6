"""Painting objects with an exported network."""

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

from nesgan_game.errors import AssetError, ConfigError, ModelError
from nesgan_game.objects import OBJECT_KINDS, TRANSPARENT
from nesgan_game.paint.object_painter import ObjectPainter, read_kinds, without_specks


@pytest.fixture(scope="module")
def painter(toy_objects: Path) -> ObjectPainter:
    return ObjectPainter.load(toy_objects)


def all_of(painter: ObjectPainter) -> tuple[list[str], list[tuple[int, int]], np.ndarray]:
    wanted = [(kind.name, size) for kind in painter.kinds.values() for size in kind.sizes]
    z = np.random.default_rng(0).standard_normal((len(wanted), 32)).astype(np.float32)
    return [name for name, _ in wanted], [size for _, size in wanted], z


@pytest.mark.slow
def test_every_kind_is_painted_in_every_size_and_the_same_alone(painter: ObjectPainter) -> None:
    names, sizes, z = all_of(painter)
    painted = painter.paint(names, sizes, z)
    for n, (name, (rows, cols), picture) in enumerate(zip(names, sizes, painted, strict=True)):
        assert picture.shape == (16 * rows, 16 * cols)
        assert picture.dtype == np.uint8
        assert set(np.unique(picture).tolist()) <= {0, 1, 2, 3, TRANSPARENT}
        np.testing.assert_array_equal(picture, painter.paint([name], [(rows, cols)], z[n : n + 1])[0])


def test_it_knows_the_table_of_kinds(painter: ObjectPainter) -> None:
    assert list(painter.kinds) == [kind.name for kind in OBJECT_KINDS]
    for kind in OBJECT_KINDS:
        known = painter.kinds[kind.name]
        assert (known.role, known.anchor, known.sizes) == (kind.role, kind.anchor, kind.sizes)


@pytest.mark.parametrize(
    ("kinds", "sizes", "length", "said"),
    [
        (["sofa"], [(1, 1)], 32, "'sofa'"),
        (["throne"], [(1, 1)], 32, "throne is not painted"),
        (["throne"], [(3, 2)], 3, "throne needs"),
        (["throne"], [], 32, "one of each"),
    ],
)
def test_what_it_cannot_paint_is_refused(
    painter: ObjectPainter, kinds: list[str], sizes: list[tuple[int, int]], length: int, said: str
) -> None:
    with pytest.raises(ConfigError, match=said):
        painter.paint(kinds, sizes, np.zeros((1, length), np.float32))


def test_a_style_of_no_numbers_is_refused(painter: ObjectPainter) -> None:
    with pytest.raises(ConfigError, match="finite"):
        painter.paint(["throne"], [(3, 2)], np.full((1, 32), np.nan, np.float32))


def test_a_changed_or_foreign_network_is_refused(toy_objects: Path, toy_model: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no object painter"):
        ObjectPainter.load(toy_model)
    for path in (toy_objects, toy_objects.with_suffix(".json")):
        shutil.copy(path, tmp_path)
    copy = tmp_path / toy_objects.name
    copy.write_bytes(copy.read_bytes() + b" ")
    with pytest.raises(AssetError, match="hash"):
        ObjectPainter.load(copy)


def test_a_spoilt_list_of_kinds_is_refused(toy_objects: Path) -> None:
    facts: dict[str, Any] = json.loads(toy_objects.with_suffix(".json").read_text())
    assert len(read_kinds(facts, toy_objects)) == len(OBJECT_KINDS)
    entry = facts["objects"][0]
    cases: list[Any] = [
        [],
        [{}],
        7,
        [{**entry, "sizes": [[9, 9]]}],
        [{**entry, "slots": [99]}],
        [{**entry, "slots": "x"}],
    ]
    for spoilt in cases:
        with pytest.raises(ModelError):
            read_kinds({**facts, "objects": spoilt}, toy_objects)


@given(arrays(np.uint8, (2, 16, 16), elements=st.sampled_from([0, 3, TRANSPARENT, TRANSPARENT, TRANSPARENT])))
def test_specks_and_nothing_but_specks_are_taken_away(objects: np.ndarray) -> None:
    for levels, clean in zip(objects, without_specks(objects), strict=True):
        check_specks(levels, clean)


def check_specks(levels: np.ndarray, clean: np.ndarray) -> None:
    kept = clean != TRANSPARENT
    np.testing.assert_array_equal(clean[kept], levels[kept])
    pieces, count = ndimage.label(levels != TRANSPARENT, np.ones((3, 3)))
    sizes = np.bincount(pieces.ravel())[1:]
    for n in range(1, count + 1):
        piece = pieces == n
        assert kept[piece].all() == (sizes[n - 1] > 2 or (sizes <= 2).all()), "specks go, unless there is nothing else"
        assert kept[piece].all() or not kept[piece].any()


def test_the_shipped_network_paints_all_kinds() -> None:
    painter = ObjectPainter.load()
    names, sizes, z = all_of(painter)
    for name, picture in zip(names, painter.paint(names, sizes, z), strict=True):
        assert (picture != TRANSPARENT).mean() > 0.05, name
        assert len(np.unique(picture)) > 1, name
