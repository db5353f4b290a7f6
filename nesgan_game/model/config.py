"""How to train: the settings that a run is started with and that `run.json` keeps."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nesgan_game.errors import ConfigError
from nesgan_game.model import checkpoint
from nesgan_game.model.architectures import Networks, networks, networks_of
from nesgan_game.model.engine import PRECISIONS
from nesgan_game.nes import SCREEN_ROWS

GROUP = 4
"""Consecutive crops that the discriminator compares: a process holds whole groups, and half of them can be told off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainConfig:
    """How to train; the defaults are the recipe of the shipped network."""

    steps: int = 12_000
    batch_size: int = 32
    """Crops of one step in each process."""
    crop_cells: int = 4
    scenes: int = 6_000
    """Scenes composed before training starts (57 KB each)."""
    learning_rate: float = 1e-3
    r1_weight: float = 0.3
    r1_every: int = 16
    style_weight: float = 2.0
    diversity_weight: float = 4.0
    """How much the generator pays for every bit that two styles differ less than two scenes of the data do."""
    match_weight: float = 5.0
    """How much `objects` pays for pixels that are not as drawn."""
    match_steps: int = 0
    """Steps at first in which `objects` learns from the drawings alone, at half the cost of a step."""
    judge_rate: float = 1.0
    """Learning rate of the discriminator, as a share of the generator's."""
    judge_every: int = 1
    """Steps of `objects` from one with the discriminator to the next; those between cost half as much."""
    average_half_life: int = 300
    """Steps after which a weight counts half in the averaged generator."""
    save_every: int = 250
    seed: int = 0
    augment: bool = False
    precision: str = "auto"
    compile: bool = False

    def __post_init__(self) -> None:
        if self.steps < 1 or self.batch_size < 2 * GROUP or self.batch_size % (2 * GROUP):
            raise ConfigError(
                f"steps must be positive and batch_size a multiple of {2 * GROUP}", "TrainConfig", "change them"
            )
        if not 1 <= self.crop_cells <= SCREEN_ROWS:
            raise ConfigError(f"crop_cells must be 1 to {SCREEN_ROWS}", "TrainConfig", "change it")
        if min(self.scenes, self.r1_every, self.save_every, self.average_half_life) < 1 or not self.learning_rate > 0:
            raise ConfigError(
                "scenes, r1_every, save_every, average_half_life and learning_rate must be positive",
                "TrainConfig",
                "change them",
            )
        if self.precision not in PRECISIONS:
            raise ConfigError(f"no precision {self.precision!r}", "TrainConfig", f"use {', '.join(PRECISIONS)}")


RECIPES: dict[str, dict[str, Any]] = {
    "layout": {},
    "dcgan": {"batch_size": 16},
    "objects": {
        "steps": 20_000,
        "batch_size": 48,
        "learning_rate": 1.5e-3,
        "r1_weight": 0.3,
        "r1_every": 8,
        "scenes": 600,
        "match_steps": 2_000,
        "judge_rate": 0.33,
        "judge_every": 2,
    },
    "creatures": {
        "steps": 12_000,
        "batch_size": 64,
        "learning_rate": 1.5e-3,
        "r1_weight": 0.3,
        "r1_every": 8,
        "match_steps": 500,
        "judge_rate": 0.33,
        "judge_every": 2,
    },
}
"""What an architecture wants different from the defaults."""


def resumed_config(run: Path, changes: dict[str, Any]) -> TrainConfig:
    """The configuration that a run was started with, `changes` (steps, say) applied. Raises AssetError, ConfigError."""
    saved = checkpoint.read_run(run).get("train")
    try:
        return TrainConfig(**{**saved, **changes})  # type: ignore[dict-item]
    except TypeError as error:
        raise ConfigError(f"has unusable training settings ({error})", run / "run.json", "train anew") from error


def plan(
    run: Path, arch: str | None, seed: int, changes: dict[str, Any], *, resume: bool
) -> tuple[Networks, TrainConfig]:
    """Networks and settings of a fresh run of `arch` (layout when None), or of the one in `run` that is to go on.

    Raises ConfigError, AssetError, ModelError.
    """
    if not resume:
        arch = arch or "layout"
        return networks(arch), TrainConfig(**{"seed": seed, **RECIPES[arch], **changes})
    found = networks_of(run)
    if arch not in (None, found.arch):
        raise ConfigError(f"trains {found.arch}, not {arch}", run, "leave --arch out or choose another --out")
    return found, resumed_config(run, changes)


UNSAVED = ("logs", *checkpoint.WEIGHTS)
"""What a run that ended before its first checkpoint was whole has left: nothing to go on from, nothing in the way."""


def refuse_held(run: Path) -> None:
    """Raise ConfigError where a fresh run would mix with what a folder holds. Asked before any writes."""
    if (run / "run.json").is_file():
        steps = checkpoint.read_run(run).get("step", 0)
        raise ConfigError(f"holds a run of {steps} steps", run, "--resume goes on with it, or choose another --out")
    if run.is_dir() and any(not file.name.startswith(".") and file.name not in UNSAVED for file in run.iterdir()):
        raise ConfigError("holds files already", run, "choose another --out")
