from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nesgan_game.errors import AssetError, ConfigError, ModelError, NesganError
from nesgan_game.paint.dcgan_painter import DcganPainter, dye, is_dcgan, theme_palettes
from nesgan_game.paint.onnx_model import open_network
from nesgan_game.paint.palettes import ACCENT, GROUND, WALL
from nesgan_game.seeds import stream


def test_the_graph_paints_what_the_network_paints(dream_onnx: Path, dream_run: Path) -> None:
    import torch

    from nesgan_game.model.export import load_generator
    from nesgan_game.model.generator import hard_levels

    z = stream(0).standard_normal((5, 8))
    patterns = DcganPainter.load(dream_onnx).patterns(z)
    with torch.no_grad():
        levels = load_generator(dream_run)(torch.zeros((5, 14, 16, 0), dtype=torch.int64), torch.from_numpy(z))
    expected = hard_levels(levels)[:, 0].numpy()
    assert patterns.shape == expected.shape == (5, 224, 256)
    assert patterns.dtype == np.uint8
    assert len(np.unique(expected)) > 1
    assert (patterns == expected).mean() >= 0.999


def test_the_facts_beside_it(dream_onnx: Path, dream_run: Path) -> None:
    facts = json.loads(dream_onnx.with_suffix(".json").read_text(encoding="utf-8"))
    run = json.loads((dream_run / "run.json").read_text(encoding="utf-8"))
    assert (facts["format"], facts["arch"], facts["style_dim"], facts["steps"]) == ("nesgan-model", "dcgan", 8, 3)
    assert facts["train"] == run["train"]
    assert facts["sha256"] == hashlib.sha256(dream_onnx.read_bytes()).hexdigest()
    assert "licence" not in facts, "nobody knows that of somebody's pictures"
    assert is_dcgan(dream_onnx)


def test_a_seed_is_one_screen(dream_onnx: Path) -> None:
    painter = DcganPainter.load(dream_onnx)
    palettes = theme_palettes(stream(0), "crypt")[1]
    first, again = (painter.paint(palettes, stream(4), 6) for _ in range(2))
    assert [screen.pattern.tobytes() for screen in first] == [screen.pattern.tobytes() for screen in again]
    assert len({screen.pattern.tobytes() for screen in first}) == 6
    for screen in first:
        assert screen.pattern.shape == (224, 256)
        assert (screen.palettes == palettes).all()
        assert (screen.attribute == dye(screen.pattern)).all()


def test_light_cells_are_ground_and_shining_ones_have_an_accent() -> None:
    pattern = np.zeros((32, 48), np.uint8)
    pattern[16:] = 2
    pattern[5, 20] = 3
    np.testing.assert_array_equal(dye(pattern), [[WALL, ACCENT, WALL], [GROUND] * 3])
    assert (dye(np.ones((16, 16), np.uint8)) == GROUND).all()


def test_themes_lend_their_palettes() -> None:
    names = {theme_palettes(stream(seed))[0] for seed in range(30)}
    assert len(names) > 3
    name, palettes = theme_palettes(stream(0), "tower")
    assert name == "tower"
    assert palettes.shape == (4, 4)
    with pytest.raises(ConfigError, match="no theme is called 'disco'"):
        theme_palettes(stream(0), "disco")


# ---- files that are no network of ours ------------------------------------------------------------------------------


def copy(dream_onnx: Path, folder: Path, weights: bytes | None = None, **changes: object) -> Path:
    """The exported network with its facts, changed, its hash mended; `...` leaves a fact out."""
    data = dream_onnx.read_bytes() if weights is None else weights
    facts = json.loads(dream_onnx.with_suffix(".json").read_text(encoding="utf-8"))
    facts = {**facts, "sha256": hashlib.sha256(data).hexdigest(), **changes}
    path = folder / "copy.onnx"
    path.write_bytes(data)
    kept = {name: value for name, value in facts.items() if value is not ...}
    path.with_suffix(".json").write_text(json.dumps(kept), encoding="utf-8")
    return path


def refused(path: Path, kind: type[NesganError]) -> str:
    with pytest.raises(kind) as caught:
        DcganPainter.load(path)
    line = str(caught.value)
    assert "\n" not in line
    assert path.stem in line
    assert caught.value.next_step
    return line


@pytest.mark.parametrize(
    "changes", [{"arch": "layout"}, {"arch": ...}, {"style_dim": "8"}, {"style_dim": 0}, {"style_dim": True}]
)
def test_facts_that_do_not_fit(dream_onnx: Path, tmp_path: Path, changes: dict[str, Any]) -> None:
    refused(copy(dream_onnx, tmp_path, **changes), ModelError)


def test_style_vectors_of_absurd_length(dream_onnx: Path, tmp_path: Path) -> None:
    assert "1000000000" in refused(copy(dream_onnx, tmp_path, style_dim=10**9), ModelError)


def test_spoilt_files(dream_onnx: Path, tmp_path: Path) -> None:
    assert "hash" in refused(copy(dream_onnx, tmp_path, sha256="0" * 64), AssetError)
    assert "is no ONNX file" in refused(copy(dream_onnx, tmp_path, b"garbage"), ModelError)
    path = copy(dream_onnx, tmp_path)
    path.unlink()
    refused(path, AssetError)
    path.with_suffix(".json").unlink()
    refused(path, AssetError)
    with pytest.raises(AssetError):
        open_network(path)
