"""Checkpoints of a training run: tensors as safetensors, everything else as JSON; nothing is ever unpickled.

A run's folder holds `run.json` (configurations, step, version), `generator.safetensors` (the averaged weights that are
exported), `state.safetensors` (everything needed to go on), samples and logs.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from nesgan_game import __version__
from nesgan_game.errors import AssetError, ExportError
from nesgan_game.files import opened, read_json, replacing, write_json

Tensors = dict[str, Tensor]
STATE, GENERATOR = WEIGHTS = ("state.safetensors", "generator.safetensors")


def save_tensors(path: Path, tensors: Tensors) -> None:
    """Write tensors, all or nothing. Raises ExportError, which says how to go on."""
    try:
        with replacing(path) as temporary:
            save_file({name: tensor.detach().cpu().contiguous() for name, tensor in tensors.items()}, temporary)
    except SafetensorError as error:  # its own class, not OSError, where the disk is full
        on = ", then go on with --resume" if (path.parent / "run.json").is_file() else ""
        raise ExportError(f"cannot be written ({error})", path, f"free some space{on}") from error


def clear_torn(run: Path) -> None:
    """Remove checkpoints that a killed program was writing; only for who has the run alone."""
    for part in run.glob(".*.safetensors"):
        with suppress(OSError):
            part.unlink()


def load_tensors(path: Path) -> Tensors:
    """Read tensors onto the CPU. Raises AssetError when the file is missing or broken."""
    try:
        with opened(path):  # safetensors would wait for ever at a pipe
            return dict(load_file(path))
    except (OSError, SafetensorError) as error:
        raise AssetError(
            f"is no readable safetensors file ({error})", path, "give the folder of a training run"
        ) from error


def optimiser_tensors(optimiser: torch.optim.Optimizer, prefix: str) -> Tensors:
    """The state of an Adam optimiser as named tensors."""
    state: dict[int, dict[str, Tensor]] = optimiser.state_dict()["state"]
    return {f"{prefix}{index}.{name}": value for index, entry in state.items() for name, value in entry.items()}


def restore_optimiser(optimiser: torch.optim.Optimizer, tensors: Tensors, prefix: str) -> None:
    """Put back what `optimiser_tensors` gave."""
    state: dict[int, dict[str, Tensor]] = {}
    for key, value in tensors.items():
        if key.startswith(prefix):
            index, name = key[len(prefix) :].split(".", 1)
            state.setdefault(int(index), {})[name] = value
    optimiser.load_state_dict({"state": state, "param_groups": optimiser.state_dict()["param_groups"]})


def module_tensors(module: nn.Module, prefix: str) -> Tensors:
    """A module's parameters and buffers under a prefix."""
    return {prefix + name: tensor for name, tensor in module.state_dict().items()}


def restore_module(module: nn.Module, tensors: Tensors, prefix: str, where: Path) -> None:
    """Put back what `module_tensors` gave. Raises AssetError when shapes or names differ."""
    own = {key[len(prefix) :]: value for key, value in tensors.items() if key.startswith(prefix)}
    try:
        module.load_state_dict(own)
    except RuntimeError as error:
        raise AssetError(
            f"holds weights of another network ({error})", where, "use the configuration saved beside it"
        ) from error


def number_tensors(numbers: dict[str, Any], prefix: str) -> Tensors:
    """Plain numbers under a prefix."""
    return {prefix + name: torch.tensor(value, dtype=torch.float64) for name, value in numbers.items()}


def restored_numbers(tensors: Tensors, prefix: str) -> dict[str, float]:
    """What `number_tensors` was given; whole numbers come back as such."""
    found = {key[len(prefix) :]: float(value) for key, value in tensors.items() if key.startswith(prefix)}
    return {name: int(value) if value.is_integer() else value for name, value in found.items()}


def write_run(run: Path, settings: dict[str, Any], step: int) -> None:
    """Write `run.json`."""
    write_json(run / "run.json", {"format": "nesgan-run", "version": 1, "code": __version__, "step": step, **settings})


def read_run(run: Path) -> dict[str, Any]:
    """Read `run.json`. Raises AssetError."""
    return read_json(run / "run.json", "nesgan-run", 1)
