"""Training of `objects`: a conditional GAN whose generator is also shown the drawing that each design belongs to.

The generator paints the very designs of the batch. It is paid for fooling the discriminator, which knows kind, size and
design, and for every pixel that it gets as drawn. The discriminator is shown the painted and the drawn object of one
design and says which is which, a relativistic pairing loss (Huang et al. 2024, "The GAN is dead; long live the GAN!"):
asked about each by itself it learnt nothing in 200 steps, asked about pairs it was right in nine of ten cases after
twelve. Objects of one size are painted together on a canvas of that size.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 (the field's customary name)
from lightning_fabric import Fabric
from numpy.typing import NDArray
from torch import Tensor

from nesgan_game.dataset.object_data import GROUP, Groups, ObjectBatch
from nesgan_game.errors import ConfigError
from nesgan_game.model import checkpoint, engine
from nesgan_game.model.architectures import Networks, adam
from nesgan_game.model.config import TrainConfig
from nesgan_game.model.objects.object_networks import places, real_shown, shown, targets_of
from nesgan_game.model.objects.object_samples import object_sheet
from nesgan_game.model.train import Trainer, go_through

OBJECT_FIGURES = ("discriminator", "generator", "match", "penalty", "wrong")
"""What every step tells of itself."""
MOMENTUM = 0.8
"""Of the generator's optimiser; tuned by hand."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Group:
    """Objects of one size in training: kind, size and code, how they are drawn, and how they are painted."""

    told: tuple[Tensor, ...]
    targets: Tensor
    logits: Tensor
    free: bool
    """Whether it was painted to designs of other objects."""


class ObjectTrainer(Trainer):
    """Both networks with their optimisers, and the step that trains them."""

    least_batch = GROUP
    """A batch is a multiple of this."""

    def __init__(self, fabric: Fabric, config: TrainConfig, networks: Networks) -> None:
        super().__init__(fabric, config, networks, 0.0)
        # Drawings tell the generator the same at every step, so that it can gather speed.
        self.generator_optimiser = fabric.setup_optimizers(adam(self.generator, config.learning_rate, MOMENTUM))
        self.figures = dict.fromkeys(OBJECT_FIGURES, torch.zeros(()))

    def sheet(self) -> NDArray[np.uint8]:
        """What the averaged generator paints by now, for people."""
        return object_sheet(self.average, self.config.seed)

    def places(self, rows: int, cols: int) -> tuple[Tensor, Tensor]:
        """What tells the generator where an object of that size lies."""
        return places(rows, cols)

    def learn(self, batches: list[ObjectBatch]) -> None:
        """Train both networks on this process's groups."""
        self._set_rate()
        judged = self._judged()
        groups = [self._painted(batch) for batch in batches if judged or not batch.free]
        if judged:
            self._teach_discriminator(groups)
        self._teach_generator(groups)
        self.step_done += 1
        self._follow()

    def _judged(self) -> bool:
        """Whether the discriminator takes part in this step."""
        return self.step_done >= self.config.match_steps and self.step_done % self.config.judge_every == 0

    def _painted(self, batch: ObjectBatch) -> _Group:
        device = self.fabric.device
        told = tuple(torch.from_numpy(x).to(device) for x in (batch.kinds, batch.sizes, batch.codes))
        where = (x.to(device) for x in self.places(*batch.sizes[0].tolist()))
        with self.fabric.autocast():
            logits = self.generator(*told, *where)
        targets = targets_of(torch.from_numpy(batch.levels).to(device))
        return _Group(told=told, targets=targets, logits=logits.float(), free=batch.free)

    def _teach_discriminator(self, groups: list[_Group]) -> None:
        config = self.config
        self.discriminator.requires_grad_(True)
        losses = []
        for group in groups:
            real_whole, real_patch = self._seen(real_shown(group.targets), group)
            whole, patch = self._seen(shown(group.logits).detach(), group)
            losses.append(F.softplus(whole - real_whole).mean() + F.softplus(patch - real_patch).mean())
        loss = torch.stack(losses).mean()
        self.figures["discriminator"] = loss.detach() / 2
        if self.step_done // config.judge_every % config.r1_every == 0:
            half = groups[::2]
            penalty = torch.stack([self._slope(group) for group in half]).mean()
            self.figures["penalty"] = penalty.detach()
            loss = loss + config.r1_weight * config.r1_every * penalty
        self._update(self.discriminator, self.discriminator_optimiser, loss)

    def _slope(self, group: _Group) -> Tensor:
        """R1: squared gradient of the logits of drawings by their pixels, in full precision."""
        pixels = real_shown(group.targets).requires_grad_(True)
        whole, patch = self.discriminator(pixels, *group.told)
        (gradient,) = torch.autograd.grad(whole.sum() + patch.mean((1, 2)).sum(), pixels, create_graph=True)
        return gradient.square().sum((1, 2, 3)).mean()

    def _teach_generator(self, groups: list[_Group]) -> None:
        self.discriminator.requires_grad_(False)
        fooled, matched, wrong = [], [], []
        for group in groups:
            if self._judged():
                whole, patch = self._seen(shown(group.logits), group)
                with torch.no_grad():
                    real_whole, real_patch = self._seen(real_shown(group.targets), group)
                fooled.append(F.softplus(real_whole - whole).mean() + F.softplus(real_patch - patch).mean())
            if group.free:
                continue
            opaque = group.targets[:, :1]
            each = F.binary_cross_entropy_with_logits(group.logits, group.targets, reduction="none")
            matched.append((each[:, 0] + (each[:, 1:] * opaque).sum(1)).mean())
            apart = ((group.logits > 0).float() - group.targets).abs()
            wrong.append(torch.maximum(apart[:, 0], (apart[:, 1:] * opaque).amax(1)).mean())
        match = torch.stack(matched).mean()
        self.figures["match"] = match.detach()
        loss = torch.zeros_like(match)
        if fooled:
            loss = torch.stack(fooled).mean()
            self.figures["generator"] = loss.detach() / 2
        self.figures["wrong"] = torch.stack(wrong).mean().detach()
        self._update(self.generator, self.generator_optimiser, loss + self.config.match_weight * match)

    def _seen(self, pictures: Tensor, group: _Group) -> tuple[Tensor, Tensor]:
        with self.fabric.autocast():
            whole, patch = self._fast_discriminator(pictures, *group.told)
        return whole.float(), patch.float()


def train_objects(
    data: Groups,
    run: Path,
    config: TrainConfig,
    networks: Networks,
    *,
    device: str = "auto",
    resume: bool = False,
    progress: Callable[[int, dict[str, float]], None] | None = None,
    kind: type[ObjectTrainer] = ObjectTrainer,
) -> Path:
    """Train into the folder `run`, as `train.train` does for the other networks."""
    if config.batch_size % kind.least_batch:
        raise ConfigError(f"batch_size must be a multiple of {kind.least_batch}", "train", "change it")
    before = checkpoint.read_run(run) if resume else {}
    fabric = engine.start(run, device=device, precision=config.precision, step=int(before.get("step", 0)))
    trainer = kind(fabric, config, networks)
    if resume:
        trainer.restore(run)
    size, first = config.batch_size, config.batch_size * fabric.global_rank
    everywhere, part = size * fabric.world_size, slice(first, first + size)

    def step(number: int) -> None:
        trainer.learn(data.groups(config.seed, number, everywhere, part=part))

    effort = engine.Effort(fabric, before)
    return go_through(trainer, run, effort, step=step, sheet=trainer.sheet, looks=data.looks(), progress=progress)
