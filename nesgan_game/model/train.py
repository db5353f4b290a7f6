"""Training of the `layout` generator, to be read from top to bottom: data, networks, one step, the loop around it.

Lightning Fabric carries it, so the same code runs on a CPU, a GPU or several processes. Loss: non-saturating with a
lazy R1 penalty; beside it the discriminator guesses the style vector of painted crops and the generator is paid for
being guessed right, which keeps different styles different.
"""

from __future__ import annotations

import logging
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 (the field's customary name)
from lightning_fabric import Fabric
from numpy.typing import NDArray
from torch import Tensor, nn

from nesgan_game.errors import AssetError, ConfigError, ModelError
from nesgan_game.model import checkpoint
from nesgan_game.model.dataset import Batch, SceneCrops
from nesgan_game.model.discriminator import Discriminator, DiscriminatorConfig
from nesgan_game.model.generator import GeneratorConfig, LayoutGenerator, quantise_levels
from nesgan_game.model.samples import sample_sheet, save_film, save_samples
from nesgan_game.nes import SCREEN_ROWS

_Network = TypeVar("_Network", bound=nn.Module)
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainConfig:
    """How to train; the defaults are the recipe of the shipped network."""

    steps: int = 12_000
    batch_size: int = 32
    crop_cells: int = 4
    scenes: int = 6_000
    """Scenes composed before training starts (57 KB each)."""
    learning_rate: float = 1e-3
    r1_weight: float = 0.3
    r1_every: int = 16
    style_weight: float = 2.0
    diversity_weight: float = 4.0
    """How much the generator pays for every bit that two styles differ less than two scenes of the data do."""
    average_half_life: int = 300
    """Steps after which a weight counts half in the averaged generator."""
    save_every: int = 250
    seed: int = 0
    compile: bool = False

    def __post_init__(self) -> None:
        if self.steps < 1 or self.batch_size < 4 or self.batch_size % 4:
            raise ConfigError("steps must be positive and batch_size a multiple of 4", "TrainConfig", "change them")
        if not 1 <= self.crop_cells <= SCREEN_ROWS:
            raise ConfigError(f"crop_cells must be 1 to {SCREEN_ROWS}", "TrainConfig", "change it")
        if min(self.scenes, self.r1_every, self.save_every, self.average_half_life) < 1 or not self.learning_rate > 0:
            raise ConfigError(
                "scenes, r1_every, save_every, average_half_life and learning_rate must be positive",
                "TrainConfig",
                "change them",
            )


@dataclass(slots=True)
class _Losses:
    discriminator: float = 0.0
    generator: float = 0.0
    style: float = 0.0
    penalty: float = 0.0
    diversity: float = 0.0


class Trainer:
    """Both networks with their optimisers, and the step that trains them."""

    def __init__(
        self, config: TrainConfig, generator: GeneratorConfig, discriminator: DiscriminatorConfig, diversity: float
    ) -> None:
        self.config = config
        self.diversity = diversity
        """Distance that two styles should have, as two scenes of the data do."""
        self.fabric = Fabric(accelerator="auto", devices=1)
        with torch.random.fork_rng():  # the networks' first weights come from the seed, and from nothing else
            torch.manual_seed(config.seed)
            g, d = _channels_last(LayoutGenerator(generator)), _channels_last(Discriminator(discriminator))
            self.average = LayoutGenerator(generator).to(self.fabric.device).eval().requires_grad_(False)
        self.average.load_state_dict(g.state_dict())
        self.generator, self.generator_optimiser = self.fabric.setup(g, _adam(g, config.learning_rate))
        self.discriminator, self.discriminator_optimiser = self.fabric.setup(d, _adam(d, config.learning_rate))
        if config.compile:
            g.tiles.compile(dynamic=False)
        self.fast_discriminator = (
            torch.compile(self.discriminator, dynamic=False) if config.compile else self.discriminator
        )
        self.step_done = 0
        self.losses = _Losses()

    def step(self, batch: Batch) -> None:
        """Train both networks on one batch."""
        config = self.config
        for optimiser in (self.generator_optimiser, self.discriminator_optimiser):
            for group in optimiser.param_groups:
                group["lr"] = config.learning_rate * _rate(self.step_done / config.steps)
        real, codes, z, other_z = (self._tensor(x) for x in (batch.levels, batch.codes, batch.z, batch.other_z))
        style = z * torch.rsqrt(z.square().mean(1, keepdim=True))
        soft = self.generator(codes, z)
        painted = quantise_levels(soft)

        self.discriminator.requires_grad_(True)
        real_cell, real_whole, _ = self.fast_discriminator(real, codes)
        cell, whole, guess = self.fast_discriminator(painted.detach(), codes)
        loss = (
            F.softplus(-real_cell).mean()
            + F.softplus(cell).mean()
            + F.softplus(-real_whole).mean()
            + F.softplus(whole).mean()
        )
        self.losses.discriminator = float(loss.detach()) / 2
        loss = loss + config.style_weight * F.mse_loss(guess, style)
        if self.step_done % config.r1_every == 0:
            penalty = self._penalty(real, codes)
            self.losses.penalty = float(penalty.detach())
            loss = loss + config.r1_weight * config.r1_every * penalty
        self._update(self.discriminator_optimiser, loss)

        self.discriminator.requires_grad_(False)
        cell, whole, guess = self.fast_discriminator(painted, codes)
        style_loss = F.mse_loss(guess, style)
        loss = F.softplus(-cell).mean() + F.softplus(-whole).mean()
        self.losses.generator, self.losses.style = float(loss.detach()) / 2, float(style_loss.detach())
        few = np.s_[::4]
        lack = self._sameness(soft[few], codes[few], other_z[few])
        self._update(self.generator_optimiser, loss + config.style_weight * style_loss + config.diversity_weight * lack)
        self.step_done += 1
        self._follow()

    def _sameness(self, soft: Tensor, codes: Tensor, other_z: Tensor) -> Tensor:
        """How much less than two scenes of the data two styles differ in the same layout; void left out."""
        other = self.generator(codes, other_z)
        share = (codes[..., 0] != 0).float().mean((1, 2))
        distance = (soft - other).abs().mean((1, 2, 3)) / share.clamp(min=0.1)
        self.losses.diversity = float(distance.mean().detach())
        return F.relu(self.diversity - distance).mean()

    def _update(self, optimiser: torch.optim.Optimizer, loss: Tensor) -> None:
        if not torch.isfinite(loss):
            raise ModelError(
                f"the loss became {float(loss.detach())} at step {self.step_done}",
                "train",
                "resume with a lower learning rate",
            )
        optimiser.zero_grad(set_to_none=True)
        self.fabric.backward(loss)
        optimiser.step()

    def _penalty(self, real: Tensor, codes: Tensor) -> Tensor:
        """R1: squared gradient of the real logits by the pixels, on half of the batch to save time."""
        half = (torch.arange(len(real)) // 4) % 2 == 0
        pixels = real[half].detach().requires_grad_(True)
        cell, whole, _ = self.discriminator(pixels, codes[half])
        (gradient,) = torch.autograd.grad(cell.mean((1, 2)).sum() + whole.sum(), pixels, create_graph=True)
        return gradient.square().sum((1, 2, 3)).mean()

    @torch.no_grad()
    def _follow(self) -> None:
        """Let the averaged generator follow; faster in the beginning, so that early samples are not those of noise."""
        keep = 0.5 ** (1 / min(self.config.average_half_life, 10 + self.step_done / 10))
        for slow, fast in zip(self.average.parameters(), self.generator.parameters(), strict=True):
            slow.lerp_(fast, 1 - keep)

    def _tensor(self, array: NDArray[np.float32] | NDArray[np.int64]) -> Tensor:
        return torch.from_numpy(array).to(self.fabric.device)

    def save(self, run: Path, settings: dict[str, Any]) -> None:
        """Checkpoint into the run's folder."""
        tensors = {
            **checkpoint.module_tensors(self.generator.module, "g."),
            **checkpoint.module_tensors(self.discriminator.module, "d."),
            **checkpoint.module_tensors(self.average, "a."),
            **checkpoint.optimiser_tensors(self.generator_optimiser, "og."),
            **checkpoint.optimiser_tensors(self.discriminator_optimiser, "od."),
        }
        checkpoint.save_tensors(run / "state.safetensors", {**tensors, "step": torch.tensor(self.step_done)})
        checkpoint.save_tensors(run / "generator.safetensors", checkpoint.module_tensors(self.average, ""))
        checkpoint.write_run(run, settings, self.step_done)

    def restore(self, run: Path) -> None:
        """Go on from the run's last checkpoint."""
        path = run / "state.safetensors"
        tensors = checkpoint.load_tensors(path)
        checkpoint.restore_module(self.generator.module, tensors, "g.", path)
        checkpoint.restore_module(self.discriminator.module, tensors, "d.", path)
        checkpoint.restore_module(self.average, tensors, "a.", path)
        checkpoint.restore_optimiser(self.generator_optimiser, tensors, "og.")
        checkpoint.restore_optimiser(self.discriminator_optimiser, tensors, "od.")
        if "step" not in tensors:
            raise AssetError("does not say at which step it was saved", path, "train anew")
        self.step_done = int(tensors["step"])


def _adam(network: nn.Module, rate: float) -> torch.optim.Adam:
    return torch.optim.Adam(network.parameters(), lr=rate, betas=(0.0, 0.99))


def _channels_last(network: _Network) -> _Network:
    """Lay the weights out as the fast CPU and GPU convolutions want them."""
    for parameter in network.parameters():
        if parameter.ndim == 4:
            parameter.data = parameter.data.contiguous(memory_format=torch.channels_last)
    return network


def _rate(progress: float) -> float:
    """Share of the learning rate: whole for the first 60 %, then down to a tenth along a line."""
    return 1.0 if progress < 0.6 else max(0.1, 1.0 - 0.9 * (progress - 0.6) / 0.4)


def resumed_config(run: Path, changes: dict[str, Any]) -> TrainConfig:
    """The configuration that a run was started with, `changes` (steps, say) applied. Raises AssetError, ConfigError."""
    saved = checkpoint.read_run(run).get("train")
    try:
        return TrainConfig(**{**saved, **changes})  # type: ignore[dict-item]
    except TypeError as error:
        raise ConfigError(f"has unusable training settings ({error})", run / "run.json", "train anew") from error


@contextmanager
def _asked_to_stop() -> Iterator[threading.Event]:
    """An event that the first Ctrl-C sets, so that no step is torn apart; the second one interrupts as usual.

    Outside the main thread, where signals cannot be caught, nothing sets it.
    """
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield asked
        return
    before = signal.getsignal(signal.SIGINT)

    def ask(*_: object) -> None:
        asked.set()
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, ask)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)


def train(
    crops: SceneCrops,
    run: Path,
    config: TrainConfig,
    generator: GeneratorConfig | None = None,
    *,
    resume: bool = False,
    progress: Callable[[int, dict[str, float]], None] | None = None,
) -> Path:
    """Train into the folder `run`, from its checkpoint if `resume`; Ctrl-C saves and ends well. Returns the folder."""
    generator = generator or GeneratorConfig()
    discriminator = DiscriminatorConfig(style_dim=generator.style_dim)
    trainer = Trainer(config, generator, discriminator, crops.diversity(config.seed))
    if resume:
        trainer.restore(run)
    settings: dict[str, Any] = {"arch": "layout", "train": asdict(config)}
    looks = crops.looks()
    settings |= {"looks": looks, "generator": asdict(generator), "discriminator": asdict(discriminator)}

    def save() -> None:
        trainer.save(run, settings)
        sheet = sample_sheet(trainer.average, config.seed, looks)
        save_samples(run / "samples" / f"{trainer.step_done:06d}.png", sheet)

    started, first, saved = time.monotonic(), trainer.step_done, -1
    with _asked_to_stop() as stop:
        while trainer.step_done < config.steps and not stop.is_set():
            step = trainer.step_done
            trainer.step(crops.batch(config.seed, step, config.batch_size, config.crop_cells, generator.style_dim))
            figures = asdict(trainer.losses)
            figures["images_per_s"] = (step + 1 - first) * config.batch_size / (time.monotonic() - started)
            if progress:
                progress(step + 1, figures)
            if trainer.step_done % config.save_every == 0:
                save()
                saved = trainer.step_done
    if stop.is_set():
        log.warning("interrupted at step %d: saved, go on with --resume", trainer.step_done)
    if saved != trainer.step_done:
        save()
    save_film(run / "samples", run / "training.gif")
    return run
