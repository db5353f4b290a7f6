from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
import torch

from nesgan_game import __version__
from nesgan_game.errors import AssetError, ConfigError, ModelError
from nesgan_game.files import read_json
from nesgan_game.model import checkpoint
from nesgan_game.model.export import export, load_generator
from nesgan_game.model.generator import CONTEXT_CELLS, GeneratorConfig, hard_levels
from nesgan_game.roles import MATERIALS, ROLES

torch.set_num_threads(1)  # toy networks are slower on several


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, toy_run: Path) -> Path:
    out = tmp_path_factory.mktemp("out") / "new" / "toy.onnx"
    assert export(toy_run, out) == out.with_suffix(".json")
    return out


def test_the_graph_paints_what_the_network_paints(exported: Path, toy_run: Path) -> None:
    session = onnxruntime.InferenceSession(exported, providers=["CPUExecutionProvider"])
    generator = load_generator(toy_run)
    rng = np.random.default_rng(0)
    for count, rows, cols in ((1, 14, 16), (3, 4, 4), (2, 1, 7), (1, 9, 2)):
        shape = (count, rows + 2 * CONTEXT_CELLS, cols + 2 * CONTEXT_CELLS)
        inputs = {
            "roles": rng.integers(0, len(ROLES), shape),
            "materials": rng.integers(0, len(MATERIALS), shape),
            "variants": rng.integers(0, 16, shape),
            "z": rng.standard_normal((count, 8)).astype(np.float32),
        }
        (pattern,) = session.run(None, inputs)
        with torch.no_grad():
            expected = hard_levels(generator(*(torch.from_numpy(x) for x in inputs.values())))[:, 0].numpy()
        assert pattern.shape == expected.shape == (count, 16 * rows, 16 * cols)
        assert pattern.dtype == np.uint8
        assert len(np.unique(expected)) > 1
        assert (pattern == expected).mean() >= 0.999


def test_the_facts_beside_it(exported: Path, toy_run: Path) -> None:
    facts = read_json(exported.with_suffix(".json"), "nesgan-model", 1)
    assert facts["sha256"] == hashlib.sha256(exported.read_bytes()).hexdigest()
    assert (facts["arch"], facts["context_cells"], facts["style_dim"], facts["steps"]) == ("layout", 2, 8, 4)
    run = checkpoint.read_run(toy_run)
    assert (facts["train"], facts["generator"]) == (run["train"], run["generator"])
    assert run["code"] == __version__
    assert {path.name for path in exported.parent.iterdir()} == {"toy.onnx", "toy.json"}


def test_the_averaged_weights_are_exported(toy_run: Path, small: GeneratorConfig) -> None:
    generator = load_generator(toy_run)
    assert generator.config == small
    assert not generator.training
    state = checkpoint.load_tensors(toy_run / "state.safetensors")
    assert torch.equal(generator.out.weight, state["a.out.weight"])
    assert not torch.equal(generator.out.weight, state["g.out.weight"])


def test_a_wrong_suffix(tmp_path: Path, toy_run: Path) -> None:
    with pytest.raises(ConfigError, match=r"end in \.onnx"):
        export(toy_run, tmp_path / "model.pt")
    assert not list(tmp_path.iterdir())


def test_no_run(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match=r"run\.json"):
        export(tmp_path, tmp_path / "a.onnx")


@pytest.fixture
def spoilt(tmp_path: Path, toy_run: Path) -> Path:
    return Path(shutil.copytree(toy_run, tmp_path / "spoilt"))


@pytest.mark.parametrize(
    "changes",
    [
        {"generator": None},
        {"generator": {"depth": 3}},
        {"generator": {"style_dim": "x"}},
        {"generator": {"style_dim": -4}},
        {"train": ...},
        {"arch": ...},
        {"step": ...},
    ],
)
def test_spoilt_settings(spoilt: Path, changes: dict[str, Any]) -> None:
    facts = json.loads((spoilt / "run.json").read_text(encoding="utf-8"))
    facts = {name: value for name, value in {**facts, **changes}.items() if value is not ...}
    (spoilt / "run.json").write_text(json.dumps(facts), encoding="utf-8")
    with pytest.raises(ModelError, match=r"run\.json") as caught:
        export(spoilt, spoilt / "a.onnx")
    assert "\n" not in str(caught.value)
    assert not (spoilt / "a.onnx").exists()


def test_spoilt_weights(spoilt: Path) -> None:
    weights = spoilt / "generator.safetensors"
    weights.write_bytes(weights.read_bytes()[:100])
    with pytest.raises(AssetError, match=r"generator\.safetensors"):
        export(spoilt, spoilt / "a.onnx")
    weights.unlink()
    with pytest.raises(AssetError, match=r"generator\.safetensors"):
        export(spoilt, spoilt / "a.onnx")
