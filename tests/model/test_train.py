from __future__ import annotations

import json
import math
import os
import signal
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from nesgan_game.errors import AssetError, ConfigError, ModelError
from nesgan_game.model import checkpoint
from nesgan_game.model.dataset import Batch, SceneCrops
from nesgan_game.model.discriminator import DiscriminatorConfig
from nesgan_game.model.generator import GeneratorConfig
from nesgan_game.model.samples import sample_sheet
from nesgan_game.model.train import TrainConfig, Trainer, resumed_config, train

TOY = TrainConfig(steps=4, batch_size=4, crop_cells=2, save_every=2, seed=3)

torch.set_num_threads(1)  # toy networks are slower on several


def copy_of(module: nn.Module) -> dict[str, torch.Tensor]:
    return {name: tensor.detach().clone() for name, tensor in module.state_dict().items()}


def batch(crops: SceneCrops, step: int = 0, size: int = 4) -> Batch:
    return crops.batch(0, step, size, 2, 2, 8)


@pytest.fixture
def trainer(small: GeneratorConfig) -> Trainer:
    return Trainer(TOY, small, DiscriminatorConfig(channels=8, style_dim=8), 0.5)


# ---- one step -------------------------------------------------------------------------------------------------------


def test_a_step_trains_both_networks(trainer: Trainer, crops: SceneCrops) -> None:
    networks = (trainer.generator.module, trainer.discriminator.module, trainer.average)
    before = [copy_of(network) for network in networks]
    trainer.step(batch(crops))
    assert trainer.step_done == 1
    for network, old in zip(networks, before, strict=True):
        unchanged = [name for name, tensor in network.state_dict().items() if torch.equal(tensor, old[name])]
        assert not unchanged
    figures = trainer.losses
    assert all(math.isfinite(value) for value in (figures.discriminator, figures.generator, figures.style))
    assert figures.penalty > 0, "the first step pays the penalty"


def test_styles_are_paid_for_differing(trainer: Trainer, crops: SceneCrops) -> None:
    """Few crops of equal roles under two styles: what they lack in distance is the price."""
    few = batch(crops, size=8)
    soft_inputs = [torch.from_numpy(x) for x in (few.roles, few.materials, few.variants, few.z)]
    with torch.no_grad():
        soft = trainer.generator(*soft_inputs)
        lack = float(trainer._sameness(soft, *soft_inputs))
        assert 0 < trainer.losses.diversity < 2
        trainer.diversity = 5.0
        assert float(trainer._sameness(soft, *soft_inputs)) == pytest.approx(5 - trainer.losses.diversity, rel=1e-4)
        assert lack < 0.5
        trainer.diversity = 0.0
        assert float(trainer._sameness(soft, *soft_inputs)) == 0


def test_the_average_follows_between_old_and_new(trainer: Trainer, crops: SceneCrops) -> None:
    old = copy_of(trainer.average)["out.weight"]
    trainer.step(batch(crops))
    new = copy_of(trainer.generator.module)["out.weight"]
    share = (copy_of(trainer.average)["out.weight"] - old) / (new - old)
    keep = 0.5 ** (1 / 10.1)
    moved = (new - old).abs() > 1e-4
    torch.testing.assert_close(share[moved], torch.full_like(share[moved], 1 - keep), atol=1e-2, rtol=0)


def test_the_learning_rate_falls_at_the_end(trainer: Trainer, crops: SceneCrops) -> None:
    rates = []
    for step in range(4):
        trainer.step(batch(crops, step))
        rates.append(trainer.generator_optimiser.param_groups[0]["lr"] / TOY.learning_rate)
    np.testing.assert_allclose(rates, [1, 1, 1, 1 - 0.9 * 0.15 / 0.4])


def test_the_discriminator_learns_what_is_real(small: GeneratorConfig, crops: SceneCrops) -> None:
    config = replace(TOY, steps=100, learning_rate=3e-3)
    trainer = Trainer(config, small, DiscriminatorConfig(channels=8, style_dim=8), 0.5)
    losses = []
    for _ in range(30):
        trainer.step(batch(crops))  # the same one again and again
        losses.append(trainer.losses.discriminator)
    assert losses[0] == pytest.approx(2 * math.log(2), abs=0.4)
    assert losses[-1] < 0.8 * losses[0]


def test_a_loss_gone_wrong_is_told(trainer: Trainer, crops: SceneCrops) -> None:
    with torch.no_grad():
        trainer.discriminator.module.cell.bias.fill_(math.nan)
    before = copy_of(trainer.generator.module)
    with pytest.raises(ModelError, match="loss became nan at step 0"):
        trainer.step(batch(crops))
    assert all(torch.equal(tensor, before[name]) for name, tensor in trainer.generator.module.state_dict().items())


@pytest.mark.parametrize("size", [4, 8, 12])
def test_all_allowed_batch_sizes_work(small: GeneratorConfig, crops: SceneCrops, size: int) -> None:
    trainer = Trainer(replace(TOY, batch_size=size), small, DiscriminatorConfig(channels=4, style_dim=8), 0.5)
    trainer.step(batch(crops, size=size))
    assert trainer.step_done == 1


# ---- a run ----------------------------------------------------------------------------------------------------------


def test_a_run_leaves_its_files(toy_run: Path, small: GeneratorConfig) -> None:
    files = {path.relative_to(toy_run).as_posix() for path in toy_run.rglob("*") if path.is_file()}
    pictures = {"samples/000002.png", "samples/000004.png"}
    assert files == {"run.json", "state.safetensors", "generator.safetensors", "training.gif"} | pictures
    facts = json.loads((toy_run / "run.json").read_text(encoding="utf-8"))
    assert (facts["format"], facts["step"], facts["arch"]) == ("nesgan-run", 4, "layout")
    assert facts["train"]["seed"] == 3
    assert GeneratorConfig(**facts["generator"]) == small
    assert facts["discriminator"]["style_dim"] == small.style_dim
    averaged, state = load_file(toy_run / "generator.safetensors"), load_file(toy_run / "state.safetensors")
    assert all(torch.equal(tensor, state[f"a.{name}"]) for name, tensor in averaged.items())


def test_progress_tells_finite_figures(tmp_path: Path, crops: SceneCrops, small: GeneratorConfig) -> None:
    told: list[tuple[int, dict[str, float]]] = []
    train(crops, tmp_path, replace(TOY, steps=2), small, progress=lambda step, figures: told.append((step, figures)))
    assert [step for step, _ in told] == [1, 2]
    for _, figures in told:
        assert set(figures) == {"discriminator", "generator", "style", "penalty", "diversity", "images_per_s"}
        assert all(math.isfinite(value) for value in figures.values())


def test_an_interrupted_run_goes_on_as_if_never_interrupted(
    tmp_path: Path, toy_run: Path, crops: SceneCrops, small: GeneratorConfig, caplog: pytest.LogCaptureFixture
) -> None:
    def stop(step: int, figures: dict[str, float]) -> None:
        del figures
        if step == 3:
            os.kill(os.getpid(), signal.SIGINT)

    train(crops, tmp_path, TOY, small, progress=stop)
    assert "interrupted at step 3" in caplog.text
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert checkpoint.read_run(tmp_path)["step"] == 3
    torch.manual_seed(12345)  # nothing of the process may matter
    train(crops, tmp_path, resumed_config(tmp_path, {}), small, resume=True)
    assert checkpoint.read_run(tmp_path)["step"] == 4
    for name in ("state.safetensors", "generator.safetensors"):
        once, twice = load_file(toy_run / name), load_file(tmp_path / name)
        assert once.keys() == twice.keys()
        assert [key for key in once if not torch.equal(once[key], twice[key])] == []
    assert (tmp_path / "samples/000004.png").read_bytes() == (toy_run / "samples/000004.png").read_bytes()


def test_the_seed_matters(tmp_path: Path, toy_run: Path, crops: SceneCrops, small: GeneratorConfig) -> None:
    train(crops, tmp_path, replace(TOY, seed=4, steps=1), small)
    name = "generator.safetensors"
    assert not torch.equal(load_file(tmp_path / name)["out.weight"], load_file(toy_run / name)["out.weight"])


def test_sample_sheet_is_fixed_by_its_seed(trainer: Trainer, crops: SceneCrops) -> None:
    tables = crops.material_tables()
    first = sample_sheet(trainer.average, 1, tables, 2)
    assert first.shape == (2, 224, 256)
    assert first.max() <= 3
    np.testing.assert_array_equal(first, sample_sheet(trainer.average, 1, tables, 2))
    assert (first != sample_sheet(trainer.average, 2, tables, 2)).any()


# ---- what is wrong --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [
        {"steps": 0},
        {"batch_size": 0},
        {"batch_size": 6},
        {"crop_cells": 0},
        {"crop_cells": 15},
        {"scenes": 0},
        {"save_every": 0},
        {"r1_every": 0},
        {"average_half_life": 0},
        {"learning_rate": 0.0},
        {"learning_rate": math.nan},
    ],
)
def test_senseless_settings(changes: dict[str, Any]) -> None:
    with pytest.raises(ConfigError):
        TrainConfig(**changes)


def test_resumed_config_takes_changes(toy_run: Path) -> None:
    assert resumed_config(toy_run, {}) == TOY
    assert resumed_config(toy_run, {"steps": 9}) == replace(TOY, steps=9)


@pytest.mark.parametrize("saved", [None, 3, {"stepps": 3}, {"steps": "many"}, {"steps": -1}, {"batch_size": [4]}])
def test_resumed_config_of_a_spoilt_run(tmp_path: Path, saved: object) -> None:
    checkpoint.write_run(tmp_path, {"train": saved}, 0)
    with pytest.raises(ConfigError) as caught:
        resumed_config(tmp_path, {})
    assert "\n" not in str(caught.value)


def test_resumed_config_of_no_run(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match=r"run\.json"):
        resumed_config(tmp_path, {})


def refused(trainer: Trainer, run: Path) -> str:
    with pytest.raises(AssetError) as caught:
        trainer.restore(run)
    line = str(caught.value)
    assert "\n" not in line
    assert str(run / "state.safetensors") in line
    return line


def test_broken_states_are_refused(tmp_path: Path, trainer: Trainer, toy_run: Path) -> None:
    refused(trainer, tmp_path)
    state = tmp_path / "state.safetensors"
    whole = (toy_run / "state.safetensors").read_bytes()
    for data in (b"", b"garbage", whole[: len(whole) // 2], b"\xff" * 64):
        state.write_bytes(data)
        refused(trainer, tmp_path)


def test_states_that_lack_something_are_refused(tmp_path: Path, small: GeneratorConfig, toy_run: Path) -> None:
    trainer = Trainer(TOY, small, DiscriminatorConfig(style_dim=8), 0.5)
    tensors = load_file(toy_run / "state.safetensors")
    for missing in ("step", "g.out.bias", "d.cell.bias", "a.out.bias"):
        left = {name: tensor for name, tensor in tensors.items() if name != missing}
        checkpoint.save_tensors(tmp_path / "state.safetensors", left)
        refused(trainer, tmp_path)


def test_the_state_of_another_network_is_refused(tmp_path: Path, trainer: Trainer) -> None:
    other = Trainer(TOY, GeneratorConfig(style_dim=8, cell_channels=8), DiscriminatorConfig(style_dim=8), 0.5)
    other.save(tmp_path, {})
    assert "another network" in refused(trainer, tmp_path)
