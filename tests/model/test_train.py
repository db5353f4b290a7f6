from __future__ import annotations

import json
import math
import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from nesgan_game.dataset.dataset import Batch, SceneCrops
from nesgan_game.dataset.screenshots import PictureCrops
from nesgan_game.errors import AssetError, ModelError
from nesgan_game.model import checkpoint, engine
from nesgan_game.model.architectures import Networks, networks
from nesgan_game.model.config import TrainConfig, resumed_config
from nesgan_game.model.generator import GeneratorConfig
from nesgan_game.model.train import FIGURES, Trainer, train

pytestmark = pytest.mark.slow

TOY = TrainConfig(steps=4, batch_size=8, crop_cells=2, save_every=2, seed=3, precision="32-true")
Make = Callable[..., Trainer]

torch.set_num_threads(1)  # toy networks are slower on several


def copy_of(module: nn.Module) -> dict[str, torch.Tensor]:
    return {name: tensor.detach().clone() for name, tensor in module.state_dict().items()}


def batch(crops: SceneCrops, step: int = 0, size: int = 8) -> Batch:
    return crops.batch(0, step, size, 2, 8)


@pytest.fixture
def make(tmp_path: Path, toy_networks: Networks) -> Make:
    """make(**changes of the config) is a trainer of toy networks; `networks=` for others."""

    def trainer(*, networks: Networks = toy_networks, diversity: float = 0.5, **changes: Any) -> Trainer:
        return Trainer(
            engine.start(tmp_path, device="cpu", precision=TOY.precision), replace(TOY, **changes), networks, diversity
        )

    return trainer


# ---- one step -------------------------------------------------------------------------------------------------------


def test_a_step_trains_both_networks(make: Make, crops: SceneCrops) -> None:
    trainer = make()
    networks = (trainer.generator, trainer.discriminator, trainer.average)
    before = [copy_of(network) for network in networks]
    trainer.step(batch(crops))
    assert trainer.step_done == 1
    for network, old in zip(networks, before, strict=True):
        assert [name for name, tensor in network.state_dict().items() if torch.equal(tensor, old[name])] == []
    figures, more = trainer.told(7.0)
    assert tuple(figures) == FIGURES
    assert all(math.isfinite(value) for value in figures.values())
    assert figures["penalty"] > 0, "the first step pays the penalty"
    assert more == [7.0]


def test_whole_screens_train_without_any_codes(make: Make, screens: PictureCrops, dream_networks: Networks) -> None:
    trainer = make(networks=dream_networks, augment=True)
    before = copy_of(trainer.generator)
    trainer.step(screens.batch(0, 0, 8, 2, 8))
    assert all(not torch.equal(tensor, before[name]) for name, tensor in trainer.generator.state_dict().items())
    assert 0 < trainer.told()[0]["diversity"] < 2


def test_augmentation_changes_what_is_learnt(make: Make, crops: SceneCrops) -> None:
    weights = []
    for augment in (False, True, True):
        trainer = make(augment=augment)
        trainer.step(batch(crops))
        weights.append(copy_of(trainer.discriminator)["pixels.weight"])
    assert torch.equal(weights[1], weights[2])
    assert not torch.equal(weights[0], weights[1])


def test_styles_are_paid_for_differing(make: Make, crops: SceneCrops) -> None:
    """Few crops of equal codes under two styles: what they lack in distance is the price."""
    trainer, few = make(), batch(crops)
    codes, z, other_z = (torch.from_numpy(x) for x in (few.codes, few.z, few.other_z))
    with torch.no_grad():
        soft = trainer._paint(codes, z)
        lack = float(trainer._sameness(soft, codes, other_z))
        distance = float(trainer.figures["diversity"])
        assert 0 < distance < 2
        assert lack < 0.5
        trainer.diversity = 5.0
        assert float(trainer._sameness(soft, codes, other_z)) == pytest.approx(5 - distance, rel=1e-4)
        trainer.diversity = 0.0
        assert float(trainer._sameness(soft, codes, other_z)) == 0
        assert float(trainer._sameness(soft, codes, z)) == 0
        trainer.diversity = 1.0
        assert float(trainer._sameness(soft, codes, z)) == pytest.approx(1), "the same style lacks everything"


def test_the_penalty_looks_at_every_second_group(make: Make, crops: SceneCrops) -> None:
    trainer, whole = make(), batch(crops, size=16)
    real, codes = torch.from_numpy(whole.levels), torch.from_numpy(whole.codes)
    kept = [0, 1, 2, 3, 8, 9, 10, 11]
    spoilt = torch.full_like(real, 0.25)
    spoilt[kept] = real[kept]
    first = trainer._penalty(real, codes)
    assert first > 0
    assert torch.equal(trainer._penalty(spoilt, codes), first)
    halves = [trainer._penalty(real[part], codes[part]) for part in (slice(0, 8), slice(8, 16))]
    torch.testing.assert_close(torch.stack(halves).mean(), first)


def test_the_average_follows_between_old_and_new(make: Make, crops: SceneCrops) -> None:
    trainer = make()
    old = copy_of(trainer.average)["tiles.out.weight"]
    trainer.step(batch(crops))
    new = copy_of(trainer.generator)["tiles.out.weight"]
    share = (copy_of(trainer.average)["tiles.out.weight"] - old) / (new - old)
    keep = 0.5 ** (1 / 10.1)
    moved = (new - old).abs() > 1e-4
    torch.testing.assert_close(share[moved], torch.full_like(share[moved], 1 - keep), atol=1e-2, rtol=0)


def test_the_learning_rate_falls_at_the_end(make: Make, crops: SceneCrops) -> None:
    trainer, rates = make(), []
    for step in range(4):
        trainer.step(batch(crops, step))
        rates.append(trainer.generator_optimiser.param_groups[0]["lr"] / TOY.learning_rate)
    np.testing.assert_allclose(rates, [1, 1, 1, 1 - 0.9 * 0.15 / 0.4])


def test_the_discriminator_learns_what_is_real(make: Make, crops: SceneCrops) -> None:
    trainer, losses = make(steps=100, learning_rate=3e-3), []
    for _ in range(30):
        trainer.step(batch(crops))  # the same one again and again
        losses.append(trainer.told()[0]["discriminator"])
    assert losses[0] == pytest.approx(2 * math.log(2), abs=0.4)
    assert losses[-1] < 0.8 * losses[0]


def test_a_loss_gone_wrong_is_told(make: Make, crops: SceneCrops) -> None:
    trainer = make()
    with torch.no_grad():
        trainer.discriminator.cell.bias.fill_(math.nan)  # type: ignore[operator, union-attr]
    before = copy_of(trainer.generator)
    with pytest.raises(ModelError, match="loss became nan at step 0"):
        trainer.step(batch(crops))
    assert all(torch.equal(tensor, before[name]) for name, tensor in trainer.generator.state_dict().items())


def test_short_numbers_train_as_well(tmp_path: Path, crops: SceneCrops, toy_networks: Networks) -> None:
    train(crops, tmp_path, replace(TOY, steps=2, precision="bf16-mixed"), toy_networks, device="cpu")
    assert checkpoint.read_run(tmp_path)["precision"] == "bf16-mixed"
    state = load_file(tmp_path / "state.safetensors")
    assert all(tensor.dtype in (torch.float32, torch.int64) for tensor in state.values())
    assert all(tensor.isfinite().all() for tensor in state.values())


# ---- a run ----------------------------------------------------------------------------------------------------------


def test_a_run_leaves_its_files(toy_run: Path, toy_networks: Networks) -> None:
    files = {path.relative_to(toy_run).as_posix() for path in toy_run.rglob("*") if path.is_file()}
    logs = {name for name in files if name.startswith("logs/events.out.tfevents")}
    pictures = {"samples/000002.png", "samples/000004.png"}
    assert len(logs) == 1
    assert files - logs == {"run.json", "state.safetensors", "generator.safetensors", "training.gif"} | pictures
    facts = json.loads((toy_run / "run.json").read_text(encoding="utf-8"))
    assert (facts["format"], facts["step"], facts["arch"]) == ("nesgan-run", 4, "layout")
    assert facts["train"]["seed"] == 3
    assert GeneratorConfig(**facts["generator"]) == toy_networks.generator
    assert facts["discriminator"]["style_dim"] == toy_networks.style_dim
    assert facts["looks"]["solid"]
    assert facts["processes"] == 1
    averaged, state = load_file(toy_run / "generator.safetensors"), load_file(toy_run / "state.safetensors")
    assert all(torch.equal(tensor, state[f"a.{name}"]) for name, tensor in averaged.items())


def test_the_log_holds_curves_and_pictures(toy_run: Path) -> None:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    events = EventAccumulator(str(toy_run / "logs"))
    events.Reload()
    assert set(FIGURES) | {"images_per_s"} <= set(events.Tags()["scalars"])
    assert [event.step for event in events.Images("samples")] == [2, 4]


def test_progress_tells_finite_figures(tmp_path: Path, crops: SceneCrops, toy_networks: Networks) -> None:
    told: list[tuple[int, dict[str, float]]] = []
    train(crops, tmp_path, replace(TOY, steps=2), toy_networks, device="cpu", progress=lambda *args: told.append(args))
    assert [step for step, _ in told] == [1, 2]
    for _, figures in told:
        assert set(figures) == {*FIGURES, "images_per_s"}
        assert all(math.isfinite(value) for value in figures.values())


def same_state(one: Path, other: Path) -> bool:
    for name in ("state.safetensors", "generator.safetensors"):
        once, twice = load_file(one / name), load_file(other / name)
        assert once.keys() == twice.keys()
        if [key for key in once if not torch.equal(once[key], twice[key])]:
            return False
    return True


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_goes_on_as_if_never_interrupted(
    tmp_path: Path,
    toy_run: Path,
    crops: SceneCrops,
    toy_networks: Networks,
    caplog: pytest.LogCaptureFixture,
    number: signal.Signals,
) -> None:
    handler = signal.getsignal(number)

    def stop(step: int, figures: dict[str, float]) -> None:
        del figures
        if step == 2:  # between two checks, so that one further step is made
            os.kill(os.getpid(), number)

    train(crops, tmp_path, TOY, toy_networks, device="cpu", progress=stop)
    assert "interrupted at step 3" in caplog.text
    assert signal.getsignal(number) is handler
    before = checkpoint.read_run(tmp_path)
    assert before["step"] == 3
    torch.manual_seed(12345)  # nothing of the process may matter
    train(crops, tmp_path, resumed_config(tmp_path, {}), toy_networks, device="cpu", resume=True)
    after = checkpoint.read_run(tmp_path)
    assert after["step"] == 4
    assert after["cpu_seconds"] >= before["cpu_seconds"]
    assert after["wall_seconds"] >= before["wall_seconds"]
    assert same_state(tmp_path, toy_run)
    assert (tmp_path / "samples/000004.png").read_bytes() == (toy_run / "samples/000004.png").read_bytes()


class _Killed(Exception):
    pass


def test_a_killed_run_goes_on_from_its_last_checkpoint(
    tmp_path: Path, toy_run: Path, crops: SceneCrops, toy_networks: Networks
) -> None:
    def die(step: int, figures: dict[str, float]) -> None:
        del figures
        if step == 4:
            raise _Killed

    with pytest.raises(_Killed):
        train(crops, tmp_path, TOY, toy_networks, device="cpu", progress=die)
    assert checkpoint.read_run(tmp_path)["step"] == 2
    train(crops, tmp_path, resumed_config(tmp_path, {}), toy_networks, device="cpu", resume=True)
    assert same_state(tmp_path, toy_run)


def test_a_resumed_dcgan_is_exact_too(
    tmp_path: Path, dream_run: Path, screens: PictureCrops, dream_networks: Networks
) -> None:
    config = resumed_config(dream_run, {"save_every": 2})

    def die(step: int, figures: dict[str, float]) -> None:
        del figures
        if step == 3:
            raise _Killed

    with pytest.raises(_Killed):
        train(screens, tmp_path, config, dream_networks, device="cpu", progress=die)
    train(screens, tmp_path, config, dream_networks, device="cpu", resume=True)
    assert same_state(tmp_path, dream_run)


def test_the_seed_matters(tmp_path: Path, toy_run: Path, crops: SceneCrops, toy_networks: Networks) -> None:
    train(crops, tmp_path, replace(TOY, seed=4, steps=1), toy_networks, device="cpu")
    one, other = (load_file(run / "generator.safetensors")["tiles.out.weight"] for run in (tmp_path, toy_run))
    assert not torch.equal(one, other)


# ---- what is wrong --------------------------------------------------------------------------------------------------


def refused(trainer: Trainer, run: Path) -> str:
    with pytest.raises(AssetError) as caught:
        trainer.restore(run)
    line = str(caught.value)
    assert "\n" not in line
    assert str(run / "state.safetensors") in line
    return line


def test_broken_states_are_refused(tmp_path: Path, make: Make, toy_run: Path) -> None:
    trainer, run = make(), tmp_path / "run"
    refused(trainer, run)
    run.mkdir()
    whole = (toy_run / "state.safetensors").read_bytes()
    for data in (b"", b"garbage", whole[: len(whole) // 2], b"\xff" * 64):
        (run / "state.safetensors").write_bytes(data)
        refused(trainer, run)


def test_states_that_lack_something_are_refused(tmp_path: Path, make: Make, toy_run: Path) -> None:
    trainer = make()
    tensors = load_file(toy_run / "state.safetensors")
    for missing in ("step", "g.tiles.out.bias", "d.cell.bias", "a.tiles.out.bias"):
        left = {name: tensor for name, tensor in tensors.items() if name != missing}
        checkpoint.save_tensors(tmp_path / "state.safetensors", left)
        refused(trainer, tmp_path)


def test_the_state_of_another_network_is_refused(tmp_path: Path, make: Make) -> None:
    other = make(networks=networks("layout", {"style_dim": 8, "mapping": 8, "cell_channels": 8}, {"channels": 8}))
    other.save(tmp_path, {})
    assert "another network" in refused(make(), tmp_path)
