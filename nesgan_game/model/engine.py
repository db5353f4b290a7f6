"""Where training runs: Lightning Fabric on the CPU, on a GPU, or on the processes that `torchrun` started.

Networks stay unwrapped, as the discriminator runs several times in one step; the trainer averages gradients over the
processes itself.
"""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from lightning_fabric import Fabric
from lightning_fabric.loggers.tensorboard import TensorBoardLogger
from lightning_fabric.plugins.environments.torchelastic import TorchElasticEnvironment
from numpy.typing import NDArray
from torch import Tensor

from nesgan_game.errors import ConfigError

LOG = logging.getLogger(__name__)
DEVICES = ("auto", "cpu", "cuda")
PRECISIONS = ("auto", "32-true", "bf16-mixed", "16-mixed")
"""What numbers are multiplied in; "auto" is bf16-mixed where the hardware has it."""


def start(run: Path, *, device: str = "auto", precision: str = "auto", step: int = 0) -> Fabric:
    """A launched Fabric with a TensorBoard log in `run`/logs that goes on at `step`. Raises ConfigError."""
    if device not in DEVICES or precision not in PRECISIONS:
        names = f"a device of {', '.join(DEVICES)} and a precision of {', '.join(PRECISIONS)}"
        raise ConfigError(f"no {device!r} with {precision!r}", "training", f"use {names}")
    here, everywhere = _processes()
    gpus = torch.cuda.device_count() if device != "cpu" else 0
    if (device == "cuda" and gpus < here) or 0 < gpus < here:
        raise ConfigError(f"{here} processes but {gpus} usable GPUs here", "training", "start fewer or use the CPU")
    accelerator = "cuda" if gpus else "cpu"
    numbers: Any = best_precision(accelerator) if precision == "auto" else precision
    if (accelerator, numbers) == ("cpu", "16-mixed"):
        raise ConfigError("16-mixed needs a GPU", "training", "use 32-true or bf16-mixed")
    fabric = Fabric(
        accelerator=accelerator,
        devices=here,
        num_nodes=everywhere // here,
        strategy="ddp" if everywhere > 1 else "auto",
        precision=numbers,
        loggers=TensorBoardLogger(run, name="logs", version="", purge_step=step),
    )
    fabric.launch()
    return fabric


def best_precision(accelerator: str) -> str:
    """The fastest of PRECISIONS that is safe: bf16-mixed where the processor multiplies bfloat16 in hardware."""
    if accelerator == "cuda":
        return "bf16-mixed" if torch.cuda.is_bf16_supported(including_emulation=False) else "32-true"
    capabilities: dict[str, object] = getattr(torch.cpu, "get_capabilities", dict)()  # older versions cannot tell
    return "bf16-mixed" if capabilities.get("avx512_bf16") or capabilities.get("amx_bf16") else "32-true"


def leads() -> bool:
    """Whether this process is the one that writes and talks."""
    return not TorchElasticEnvironment.detect() or TorchElasticEnvironment().global_rank() == 0


def _processes() -> tuple[int, int]:
    """Processes on this machine and on all machines."""
    if not TorchElasticEnvironment.detect():
        return 1, 1
    return int(os.environ["LOCAL_WORLD_SIZE"]), TorchElasticEnvironment().world_size()


def mean(fabric: Fabric, values: Tensor) -> Tensor:
    """The mean of a tensor over the processes, all of which have to ask for it."""
    found = fabric.all_reduce(values, reduce_op="mean")
    assert isinstance(found, Tensor)
    return found


class Log:
    """The run's TensorBoard log. A disk that refuses it ends the log, in one line, and not the training."""

    def __init__(self, fabric: Fabric) -> None:
        self._fabric, self._refused = fabric, False

    def figures(self, figures: dict[str, float], step: int) -> None:
        """Put figures into it; every process has to ask."""
        self._put(partial(self._fabric.log_dict, figures, step))

    def picture(self, picture: NDArray[np.uint8], step: int) -> None:
        """Put a grey picture (H, W) of samples into it."""
        logger: Any = self._fabric.logger
        self._put(partial(logger.experiment.add_image, "samples", picture, step, dataformats="HW"))

    def _put(self, put: Callable[[], object]) -> None:
        if self._refused:
            return
        try:
            put()
        except (OSError, ValueError) as error:  # Fabric calls whatever TensorBoard raises a value that it cannot log
            self._refused = True
            reason = next((one.strerror for one in (error, error.__cause__) if isinstance(one, OSError)), str(error))
            LOG.warning("logs: cannot be written (%s); training goes on without", reason)


@contextmanager
def no_words_of_threads() -> Iterator[None]:
    """Let threads that fail for want of space, as TensorBoard's does, say nothing: the next to use them is told."""
    before = threading.excepthook

    def told(args: threading.ExceptHookArgs) -> None:
        if not isinstance(args.exc_value, OSError):
            before(args)

    threading.excepthook = told
    try:
        yield
    finally:
        threading.excepthook = before


class Effort:
    """Seconds trained so far, by the clock and by all processors; those before the run was resumed included."""

    def __init__(self, fabric: Fabric, before: dict[str, Any]) -> None:
        self.fabric = fabric
        self.wall, self.cpu = float(before.get("wall_seconds", 0)), float(before.get("cpu_seconds", 0))
        self.wall_start, self.cpu_start = time.monotonic(), time.process_time()

    def facts(self) -> dict[str, Any]:
        """What `run.json` keeps of it; every process has to ask."""
        cpu = torch.tensor(time.process_time() - self.cpu_start, device=self.fabric.device)
        return {
            "wall_seconds": round(self.wall + time.monotonic() - self.wall_start, 1),
            "cpu_seconds": round(self.cpu + float(mean(self.fabric, cpu)) * self.fabric.world_size, 1),
            "processes": self.fabric.world_size,
            "precision": str(self.fabric.strategy.precision.precision),
        }


@contextmanager
def asked_to_stop() -> Iterator[threading.Event]:
    """An event that the first Ctrl-C or SIGTERM sets, so that no step is torn apart; the next one acts as usual.

    Outside the main thread, where signals cannot be caught, nothing sets it.
    """
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield asked
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def ask(number: int, frame: object) -> None:
        del frame
        asked.set()
        signal.signal(number, before[signal.Signals(number)])

    for number in before:
        signal.signal(number, ask)
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
