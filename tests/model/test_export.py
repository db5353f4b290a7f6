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
from nesgan_game.errors import AssetError, ConfigError, ExportError, ModelError
from nesgan_game.files import read_json
from nesgan_game.model import checkpoint
from nesgan_game.model.dcgan import DcganGenerator
from nesgan_game.model.discriminator import Discriminator
from nesgan_game.model.export import export, load_discriminator, load_generator
from nesgan_game.model.generator import GeneratorConfig, LayoutGenerator, hard_levels
from nesgan_game.model.regions import ANCHORS
from nesgan_game.paint.themes import THEMES
from nesgan_game.rolemap.appearance import check_looks
from nesgan_game.rolemap.conditioning import CODE_SIZES

pytestmark = pytest.mark.slow

torch.set_num_threads(1)  # toy networks are slower on several
SOME_THEMES = {name: THEMES[name] for name in ("crypt",)}


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, toy_run: Path) -> Path:
    out = tmp_path_factory.mktemp("out") / "new" / "toy.onnx"
    assert export(toy_run, out, SOME_THEMES) == out.with_suffix(".json")
    return out


def test_the_graph_paints_what_the_network_paints(exported: Path, toy_run: Path) -> None:
    session = onnxruntime.InferenceSession(exported, providers=["CPUExecutionProvider"])
    generator = load_generator(toy_run)
    assert isinstance(generator, LayoutGenerator)
    rng = np.random.default_rng(0)
    for count in (1, 3, 40):
        codes = rng.integers(0, CODE_SIZES, (count, len(CODE_SIZES)))
        z = rng.standard_normal((1, 8)).astype(np.float32)
        (pattern,) = session.run(None, {"codes": codes, "z": z})
        with torch.no_grad():
            expected = hard_levels(generator.tiles(torch.from_numpy(codes), torch.from_numpy(z))).numpy()
        assert pattern.shape == expected.shape == (count, 16, 16)
        assert pattern.dtype == np.uint8
        assert len(np.unique(expected)) > 1
        assert (pattern == expected).mean() >= 0.999


def test_a_dcgan_is_exported_with_styles_alone(dream_onnx: Path, dream_run: Path) -> None:
    session = onnxruntime.InferenceSession(dream_onnx, providers=["CPUExecutionProvider"])
    assert [entry.name for entry in session.get_inputs()] == ["z"]
    generator = load_generator(dream_run)
    assert isinstance(generator, DcganGenerator)
    z = np.random.default_rng(0).standard_normal((3, 8)).astype(np.float32)
    (pattern,) = session.run(None, {"z": z})
    with torch.no_grad():
        expected = hard_levels(generator(torch.zeros(3, 14, 16, 0), torch.from_numpy(z)))[:, 0].numpy()
    assert pattern.shape == (3, 224, 256)
    assert (pattern == expected).mean() >= 0.999
    facts = read_json(dream_onnx.with_suffix(".json"), "nesgan-model", 1)
    assert facts["arch"] == "dcgan"
    assert "licence" not in facts, "what was learnt from anybody's pictures is not ours to give"


def test_the_facts_beside_it(exported: Path, toy_run: Path) -> None:
    facts = read_json(exported.with_suffix(".json"), "nesgan-model", 1)
    assert facts["sha256"] == hashlib.sha256(exported.read_bytes()).hexdigest()
    assert (facts["arch"], facts["style_dim"], facts["steps"], facts["licence"]) == ("layout", 8, 4, "CC0-1.0")
    run = checkpoint.read_run(toy_run)
    assert (facts["train"], facts["generator"], facts["looks"]) == (run["train"], run["generator"], run["looks"])
    assert check_looks(facts["looks"], exported)
    assert facts["regions"].keys() == SOME_THEMES.keys()
    assert {np.shape(anchors) for anchors in facts["regions"].values()} == {(ANCHORS, 8)}
    assert run["code"] == __version__
    assert {path.name for path in exported.parent.iterdir()} == {"toy.onnx", "toy.json"}


def test_a_run_is_one_export(exported: Path, toy_run: Path, tmp_path: Path) -> None:
    export(toy_run, tmp_path / "again.onnx", SOME_THEMES)
    for suffix in (".onnx", ".json"):
        assert (tmp_path / f"again{suffix}").read_bytes() == exported.with_suffix(suffix).read_bytes()


@pytest.mark.parametrize("before", [{}, {"toy.onnx": b"old", "toy.json": b"old, too"}], ids=["new", "replaced"])
def test_a_network_is_not_written_where_its_facts_cannot_be(
    toy_run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: dict[str, bytes]
) -> None:
    for name, data in before.items():
        (tmp_path / name).write_bytes(data)

    def full(path: Path, _: object) -> None:
        raise ExportError("cannot be written (No space left on device)", path, "free some space")

    monkeypatch.setattr("nesgan_game.model.export.write_json", full)
    with pytest.raises(ExportError, match=r"toy\.json: cannot be written"):
        export(toy_run, tmp_path / "toy.onnx", SOME_THEMES)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_the_averaged_weights_are_exported(toy_run: Path, small: GeneratorConfig) -> None:
    generator = load_generator(toy_run)
    assert isinstance(generator, LayoutGenerator)
    assert generator.config == small
    assert not generator.training
    state = checkpoint.load_tensors(toy_run / "state.safetensors")
    assert torch.equal(generator.tiles.out.weight, state["a.tiles.out.weight"])
    assert not torch.equal(generator.tiles.out.weight, state["g.tiles.out.weight"])


def test_the_discriminator_is_the_last_one(toy_run: Path) -> None:
    discriminator = load_discriminator(toy_run)
    assert isinstance(discriminator, Discriminator)
    assert not discriminator.training
    state = checkpoint.load_tensors(toy_run / "state.safetensors")
    assert torch.equal(discriminator.cell.weight, state["d.cell.weight"])


def test_a_wrong_suffix(tmp_path: Path, toy_run: Path) -> None:
    with pytest.raises(ConfigError, match=r"end in \.onnx"):
        export(toy_run, tmp_path / "model.pt", SOME_THEMES)
    assert not list(tmp_path.iterdir())


def test_no_run(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match=r"run\.json"):
        export(tmp_path, tmp_path / "a.onnx", SOME_THEMES)


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
        {"discriminator": None},
        {"train": ...},
        {"looks": ...},
        {"arch": ...},
        {"arch": "vae"},
        {"step": ...},
    ],
)
def test_spoilt_settings(spoilt: Path, changes: dict[str, Any]) -> None:
    facts = json.loads((spoilt / "run.json").read_text(encoding="utf-8"))
    facts = {name: value for name, value in {**facts, **changes}.items() if value is not ...}
    (spoilt / "run.json").write_text(json.dumps(facts), encoding="utf-8")
    with pytest.raises(ModelError, match=r"run\.json") as caught:
        export(spoilt, spoilt / "a.onnx", SOME_THEMES)
    assert "\n" not in str(caught.value)
    assert not (spoilt / "a.onnx").exists()


@pytest.mark.parametrize("name", ["generator.safetensors", "state.safetensors"])
def test_spoilt_weights(spoilt: Path, name: str) -> None:
    weights = spoilt / name
    weights.write_bytes(weights.read_bytes()[:100])
    with pytest.raises(AssetError, match=name):
        export(spoilt, spoilt / "a.onnx", SOME_THEMES)
    weights.unlink()
    with pytest.raises(AssetError, match=name):
        export(spoilt, spoilt / "a.onnx", SOME_THEMES)
    assert not (spoilt / "a.onnx").exists()
