from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from nesgan_game.errors import ConfigError
from nesgan_game.model import engine
from nesgan_game.model.engine import Effort, asked_to_stop, best_precision, leads, start

pytestmark = pytest.mark.slow


def test_one_process_on_the_cpu(tmp_path: Path) -> None:
    fabric = start(tmp_path, device="cpu", precision="32-true")
    assert (fabric.world_size, fabric.global_rank, fabric.device.type) == (1, 0, "cpu")
    assert leads()
    assert not any(tmp_path.iterdir()), "nothing is written before something is logged"


@pytest.mark.parametrize("wish", [{"device": "abacus"}, {"precision": "8-bit"}])
def test_unknown_devices_and_precisions(tmp_path: Path, wish: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match="use a device of auto, cpu, cuda"):
        start(tmp_path, **wish)


def test_sixteen_bits_need_a_gpu(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="16-mixed needs a GPU"):
        start(tmp_path, device="cpu", precision="16-mixed")


def test_a_gpu_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 0)
    with pytest.raises(ConfigError, match="1 processes but 0 usable GPUs"):
        start(tmp_path, device="cuda")


def test_more_processes_than_gpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(engine, "_processes", lambda: (3, 3))
    with pytest.raises(ConfigError, match="3 processes but 2 usable GPUs"):
        start(tmp_path)


@pytest.mark.parametrize(
    ("found", "expected"),
    [({}, "32-true"), ({"avx512_bf16": True}, "bf16-mixed"), ({"amx_bf16": True}, "bf16-mixed"), (None, "32-true")],
)
def test_short_numbers_only_where_the_processor_has_them(
    monkeypatch: pytest.MonkeyPatch, found: dict[str, Any] | None, expected: str
) -> None:
    if found is None:
        monkeypatch.delattr(torch.cpu, "get_capabilities", raising=False)
    else:
        monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: found, raising=False)
    assert best_precision("cpu") == expected


def test_effort_adds_up_over_resumes(tmp_path: Path) -> None:
    fabric = start(tmp_path, device="cpu", precision="32-true")
    effort = Effort(fabric, {"wall_seconds": 100.0, "cpu_seconds": 50.0})
    end = time.process_time() + 0.2
    while time.process_time() < end:
        pass
    facts = effort.facts()
    assert facts["wall_seconds"] >= 100.2
    assert facts["cpu_seconds"] >= 50.2
    assert (facts["processes"], facts["precision"]) == (1, "32-true")


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl-C raises KeyboardInterrupt: a shell starts what it runs in the background with SIGINT ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_the_second_signal_acts_as_usual() -> None:
    with asked_to_stop() as asked:
        os.kill(os.getpid(), signal.SIGINT)
        assert asked.wait(5)
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL, "the other one is still awaited"
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_signals_are_left_alone_outside_the_main_thread() -> None:
    seen: list[bool] = []

    def run() -> None:
        with asked_to_stop() as asked:
            seen.append(asked.is_set())

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert seen == [False]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_log_that_the_disk_refuses_ends_and_the_training_does_not(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    resource = pytest.importorskip("resource")
    fabric = start(tmp_path, device="cpu", precision="32-true")
    log, picture = engine.Log(fabric), np.random.default_rng(0).integers(0, 256, (300, 300)).astype(np.uint8)
    log.figures({"loss": 1.0}, 0)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with engine.no_words_of_threads():
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, limits[1]))
        try:
            for step in range(20):
                log.picture(picture, step)
                log.figures({"loss": 1.0}, step)
                time.sleep(0.01)  # the log's thread writes
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert [record.message for record in caplog.records] == [
        "logs: cannot be written (File too large); training goes on without"
    ]
    assert "Traceback" not in capsys.readouterr().err
