"""Training of the generators, to be read from top to bottom: settings, networks, one step, the loop around it.

Lightning Fabric carries it, so the same command trains on a CPU, on a GPU, or on several processes under `torchrun`,
which together draw the batch that one process would draw and average their gradients. Loss: non-saturating with a lazy
R1 penalty; beside it the discriminator guesses the style vector of painted crops and the generator is paid for being
guessed right, which keeps different styles different.
"""

from __future__ import annotations

import copy
import logging
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 (the field's customary name)
from lightning_fabric import Fabric
from numpy.typing import NDArray
from torch import Tensor, nn

from nesgan_game.dataset.collect import Crops
from nesgan_game.dataset.dataset import Batch
from nesgan_game.errors import AssetError, ModelError
from nesgan_game.model import checkpoint, engine
from nesgan_game.model.architectures import Networks, adam, channels_last
from nesgan_game.model.augment import augment, draw_changes
from nesgan_game.model.config import GROUP, TrainConfig
from nesgan_game.model.generator import quantise_levels
from nesgan_game.model.samples import contact_sheet, sample_sheet, save_film, save_sheet
from nesgan_game.roles import ROLES

log = logging.getLogger(__name__)

LOG_EVERY = 10
"""Steps between two points of the TensorBoard curves."""
FIGURES = ("discriminator", "generator", "style", "penalty", "diversity")
"""What every step tells of itself."""


class Trainer:
    """Both networks with their optimisers, and the step that trains them."""

    def __init__(
        self,
        fabric: Fabric,
        config: TrainConfig,
        networks: Networks,
        diversity: float,
        weights: NDArray[np.float32] | None = None,
    ) -> None:
        self.fabric, self.config, self.networks, self.diversity = fabric, config, networks, diversity
        self.weights = self._tensor(np.ones(len(ROLES), np.float32) if weights is None else weights)
        with torch.random.fork_rng():  # the networks' first weights come from the seed, and from nothing else
            torch.manual_seed(config.seed)
            self.generator = fabric.to_device(channels_last(networks.build_generator()))
            self.discriminator = fabric.to_device(channels_last(networks.build_discriminator()))
        self.average = copy.deepcopy(self.generator).eval().requires_grad_(False)
        self.generator_optimiser: Any = fabric.setup_optimizers(adam(self.generator, config.learning_rate))
        self.discriminator_optimiser: Any = fabric.setup_optimizers(adam(self.discriminator, config.learning_rate))
        if config.compile:  # the layouts of every step differ, the painting of their tiles does not
            getattr(self.generator, "tiles", self.generator).compile(dynamic=False)
        self._fast_discriminator = (
            torch.compile(self.discriminator, dynamic=False) if config.compile else self.discriminator
        )
        self.step_done = 0
        self.figures = dict.fromkeys(FIGURES, torch.zeros(()))

    # ---- one step ---------------------------------------------------------------------------------------------------

    def step(self, batch: Batch) -> None:
        """Train both networks on this process's part of a batch."""
        self._set_rate()
        real, codes, z, other_z = (self._tensor(x) for x in (batch.levels, batch.codes, batch.z, batch.other_z))
        style = z * torch.rsqrt(z.square().mean(1, keepdim=True))
        soft = self._paint(codes, z)
        painted = quantise_levels(soft)
        self._train_discriminator(real, painted.detach(), codes, style)
        self._train_generator(soft, painted, codes, style, other_z)
        self.step_done += 1
        self._follow()

    def _set_rate(self) -> None:
        rate = self.config.learning_rate * _rate(self.step_done / self.config.steps)
        for optimiser, share in (
            (self.generator_optimiser, 1.0),
            (self.discriminator_optimiser, self.config.judge_rate),
        ):
            for group in optimiser.param_groups:
                group["lr"] = rate * share

    def _train_discriminator(self, real: Tensor, painted: Tensor, codes: Tensor, style: Tensor) -> None:
        config = self.config
        self.discriminator.requires_grad_(True)
        seen, seen_codes = self._changed(real, codes, 0)
        real_cell, real_whole, _ = self._judge(seen, seen_codes)
        painted, painted_codes = self._changed(painted, codes, 1)
        cell, whole, guess = self._judge(painted, painted_codes)
        loss = (
            self._mean(F.softplus(-real_cell), seen_codes)
            + self._mean(F.softplus(cell), painted_codes)
            + F.softplus(-real_whole).mean()
            + F.softplus(whole).mean()
        )
        self.figures["discriminator"] = loss.detach() / 2
        loss = loss + config.style_weight * F.mse_loss(guess, style)
        if self.step_done % config.r1_every == 0:
            penalty = self._penalty(seen, seen_codes)
            self.figures["penalty"] = penalty.detach()
            loss = loss + config.r1_weight * config.r1_every * penalty
        self._update(self.discriminator, self.discriminator_optimiser, loss)

    def _train_generator(self, soft: Tensor, painted: Tensor, codes: Tensor, style: Tensor, other_z: Tensor) -> None:
        config = self.config
        self.discriminator.requires_grad_(False)
        painted, painted_codes = self._changed(painted, codes, 2)
        cell, whole, guess = self._judge(painted, painted_codes)
        style_loss = F.mse_loss(guess, style)
        loss = self._mean(F.softplus(-cell), painted_codes) + F.softplus(-whole).mean()
        self.figures["generator"], self.figures["style"] = loss.detach() / 2, style_loss.detach()
        lack = self._sameness(soft[::GROUP], codes[::GROUP], other_z[::GROUP])
        loss = loss + config.style_weight * style_loss + config.diversity_weight * lack
        self._update(self.generator, self.generator_optimiser, loss)

    def _mean(self, cells: Tensor, codes: Tensor) -> Tensor:
        """Mean of a loss per cell (N, R, C); rare roles count for more, or the few objects would never matter."""
        return (cells * self.weights[codes[..., 0]]).mean() if codes.shape[-1] else cells.mean()

    def _sameness(self, soft: Tensor, codes: Tensor, other_z: Tensor) -> Tensor:
        """How much less than two scenes of the data two styles differ in the same layout; void left out."""
        distance = (soft - self._paint(codes, other_z)).abs().mean((1, 2, 3))
        if codes.shape[-1]:
            distance = distance / (codes[..., 0] != 0).float().mean((1, 2)).clamp(min=0.1)
        self.figures["diversity"] = distance.mean().detach()
        return F.relu(self.diversity - distance).mean()

    def _penalty(self, real: Tensor, codes: Tensor) -> Tensor:
        """R1: squared gradient of the real logits by the pixels, on every second group to save time.

        In full precision, as the squares of small gradients leave the range of the shorter numbers.
        """
        half = torch.arange(len(real), device=real.device) % (2 * GROUP) < GROUP
        pixels = real[half].detach().requires_grad_(True)
        cell, whole, _ = self.discriminator(pixels, codes[half])
        (gradient,) = torch.autograd.grad(cell.mean((1, 2)).sum() + whole.sum(), pixels, create_graph=True)
        return gradient.square().sum((1, 2, 3)).mean()

    def _paint(self, codes: Tensor, z: Tensor) -> Tensor:
        with self.fabric.autocast():
            levels: Tensor = self.generator(codes, z)
        return levels.float()

    def _judge(self, levels: Tensor, codes: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        with self.fabric.autocast():
            cell, whole, guess = self._fast_discriminator(levels, codes)
        return cell.float(), whole.float(), guess.float()

    def _changed(self, levels: Tensor, codes: Tensor, which: int) -> tuple[Tensor, Tensor]:
        """What the discriminator is shown: drawn for the whole step, so that a part of it sees its own part."""
        if not self.config.augment:
            return levels, codes
        n, rows, cols, facts = codes.shape
        first = self.fabric.global_rank * n
        changes = draw_changes(
            n * self.fabric.world_size, rows, cols, (self.config.seed, self.step_done, which), mirror=facts == 0
        )
        return augment(levels, codes, changes[first : first + n])

    def _update(self, network: nn.Module, optimiser: torch.optim.Optimizer, loss: Tensor) -> None:
        """One step down the gradient of the loss, averaged over the processes."""
        optimiser.zero_grad(set_to_none=True)
        self.fabric.backward(loss)
        told = self._average(network, loss.detach())
        if not np.isfinite(told):
            raise ModelError(
                f"the loss became {told} at step {self.step_done}", "train", "resume with a lower learning rate"
            )
        optimiser.step()

    def _average(self, network: nn.Module, loss: Tensor) -> float:
        """Average the gradients in place, and the loss, which is returned; all at once, as every call has to wait."""
        if self.fabric.world_size == 1:
            return float(loss)
        gradients = [parameter.grad for parameter in network.parameters() if parameter.grad is not None]
        flat = torch.cat([loss.reshape(1), *(gradient.flatten() for gradient in gradients)])
        flat = engine.mean(self.fabric, flat)
        parts = torch.split(flat[1:], [gradient.numel() for gradient in gradients])
        for gradient, part in zip(gradients, parts, strict=True):
            gradient.copy_(part.view(gradient.shape))
        return float(flat[0])

    @torch.no_grad()
    def _follow(self) -> None:
        """Let the averaged generator follow; faster in the beginning, so that early samples are not those of noise."""
        keep = 0.5 ** (1 / min(self.config.average_half_life, 10 + self.step_done / 10))
        for slow, fast in zip(self.average.parameters(), self.generator.parameters(), strict=True):
            slow.lerp_(fast, 1 - keep)

    def _tensor(self, array: NDArray[np.float32] | NDArray[np.int64]) -> Tensor:
        return torch.from_numpy(array).to(self.fabric.device)

    def told(self, *more: float) -> tuple[dict[str, float], list[float]]:
        """The last step's figures and numbers of the caller's, averaged over the processes."""
        values = [*(float(figure) for figure in self.figures.values()), *more]
        mean = engine.mean(self.fabric, torch.tensor(values, device=self.fabric.device)).tolist()
        return dict(zip(self.figures, mean, strict=False)), mean[len(self.figures) :]

    # ---- the run's folder -------------------------------------------------------------------------------------------

    def save(self, run: Path, facts: dict[str, Any]) -> None:
        """Checkpoint into the run's folder, `facts` beside the settings; one process writes."""
        tensors = {
            **checkpoint.module_tensors(self.generator, "g."),
            **checkpoint.module_tensors(self.discriminator, "d."),
            **checkpoint.module_tensors(self.average, "a."),
            **checkpoint.optimiser_tensors(self.generator_optimiser, "og."),
            **checkpoint.optimiser_tensors(self.discriminator_optimiser, "od."),
            **checkpoint.number_tensors(self.fabric.strategy.precision.state_dict(), "p."),
            "step": torch.tensor(self.step_done),
        }
        networks = self.networks
        settings = {"arch": networks.arch, "train": asdict(self.config), **facts}
        settings |= {"generator": asdict(networks.generator), "discriminator": asdict(networks.discriminator)}
        if self.fabric.is_global_zero:
            checkpoint.save_tensors(run / checkpoint.STATE, tensors)
            checkpoint.save_tensors(run / checkpoint.GENERATOR, checkpoint.module_tensors(self.average, ""))
            checkpoint.write_run(run, settings, self.step_done)

    def restore(self, run: Path) -> None:
        """Go on from the run's last checkpoint; every process reads it."""
        path = run / checkpoint.STATE
        tensors = checkpoint.load_tensors(path)
        checkpoint.restore_module(self.generator, tensors, "g.", path)
        checkpoint.restore_module(self.discriminator, tensors, "d.", path)
        checkpoint.restore_module(self.average, tensors, "a.", path)
        checkpoint.restore_optimiser(self.generator_optimiser, tensors, "og.")
        checkpoint.restore_optimiser(self.discriminator_optimiser, tensors, "od.")
        if scale := checkpoint.restored_numbers(tensors, "p."):
            self.fabric.strategy.precision.load_state_dict(scale)
        if "step" not in tensors:
            raise AssetError("does not say at which step it was saved", path, "train anew")
        self.step_done = int(tensors["step"])


def _rate(progress: float) -> float:
    """Share of the learning rate: whole for the first 60 %, then down to a tenth along a line."""
    return 1.0 if progress < 0.6 else max(0.1, 1.0 - 0.9 * (progress - 0.6) / 0.4)


def go_through(
    trainer: Trainer,
    run: Path,
    effort: engine.Effort,
    *,
    step: Callable[[int], None],
    sheet: Callable[[], NDArray[np.uint8]],
    looks: Any,
    progress: Callable[[int, dict[str, float]], None] | None,
) -> Path:
    """Train until the last step or Ctrl-C, and save now and then and in the end. Returns the run's folder.

    step: trains with the batch of that number; sheet: a picture (H, W) or (H, W, 3) of what is painted meanwhile;
    looks: what the run's file tells of the data.
    """
    fabric, config, journal = trainer.fabric, trainer.config, engine.Log(trainer.fabric)

    def save() -> None:
        trainer.save(run, {"looks": looks, **effort.facts()})
        if fabric.is_global_zero:
            picture = sheet()
            save_sheet(run / "samples" / f"{trainer.step_done:06d}.png", picture)
            journal.picture(picture, trainer.step_done)
        fabric.barrier()

    everywhere = config.batch_size * fabric.world_size
    started, begun, saved = time.monotonic(), trainer.step_done, -1
    stopping = False
    with engine.no_words_of_threads(), engine.asked_to_stop() as asked:
        while trainer.step_done < config.steps and not stopping:
            number = trainer.step_done
            step(number)
            figures, (asked_by,) = trainer.told(float(asked.is_set()))
            stopping = asked_by > 0
            figures["images_per_s"] = (number + 1 - begun) * everywhere / (time.monotonic() - started)
            if fabric.is_global_zero and progress:
                progress(number + 1, figures)
            if number % LOG_EVERY == 0:
                journal.figures(figures, number)
            if trainer.step_done % config.save_every == 0:
                save()
                saved = trainer.step_done
    if stopping:
        log.warning("interrupted at step %d: saved, go on with --resume", trainer.step_done)
    if saved != trainer.step_done:
        save()
    if fabric.is_global_zero:
        save_film(run / "samples", run / "training.gif")
    return run


def train(
    crops: Crops,
    run: Path,
    config: TrainConfig,
    networks: Networks,
    *,
    device: str = "auto",
    resume: bool = False,
    progress: Callable[[int, dict[str, float]], None] | None = None,
) -> Path:
    """Train into the folder `run`, from its checkpoint if `resume`; Ctrl-C saves and ends well. Returns the folder.

    Raises ConfigError, AssetError, and ModelError when a loss is no longer a number.
    """
    before = checkpoint.read_run(run) if resume else {}
    fabric = engine.start(run, device=device, precision=config.precision, step=int(before.get("step", 0)))
    trainer = Trainer(fabric, config, networks, crops.diversity(config.seed), crops.weights())
    if resume:
        trainer.restore(run)
    size, first = config.batch_size, config.batch_size * fabric.global_rank
    everywhere, part = size * fabric.world_size, slice(first, first + size)
    looks = crops.looks()

    def step(number: int) -> None:
        trainer.step(crops.batch(config.seed, number, everywhere, config.crop_cells, networks.style_dim, part=part))

    def sheet() -> NDArray[np.uint8]:
        return contact_sheet(sample_sheet(trainer.average, networks.style_dim, config.seed, looks))

    effort = engine.Effort(fabric, before)
    return go_through(trainer, run, effort, step=step, sheet=sheet, looks=looks, progress=progress)
