"""Two processes with half of the batch each train exactly as one process with all of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from safetensors.torch import load_file

pytestmark = pytest.mark.slow

WORKER = Path(__file__).with_name("worker.py")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """(folder of one process, folder of two)."""
    alone, together = tmp_path_factory.mktemp("alone"), tmp_path_factory.mktemp("together")
    torchrun = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
    for command in ([sys.executable, WORKER, alone, "16"], [*torchrun, WORKER, together, "8"]):
        done = subprocess.run([str(word) for word in command], env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    return alone, together


@pytest.mark.parametrize("arch", ["layout", "dcgan"])
def test_two_processes_learn_what_one_learns(folders: tuple[Path, Path], arch: str) -> None:
    one, two = (json.loads((folder / f"{arch}.json").read_text(encoding="utf-8")) for folder in folders)
    assert len(one) == len(two) == 5
    for first, second in zip(one, two, strict=True):
        assert first.keys() == second.keys()
        for name in first.keys() - {"images_per_s"}:
            assert second[name] == pytest.approx(first[name], rel=1e-3, abs=1e-5), name
    assert one[0]["penalty"] != one[-1]["penalty"]
    weights = [load_file(folder / arch / "generator.safetensors") for folder in folders]
    for name in weights[0]:
        np.testing.assert_allclose(weights[1][name], weights[0][name], atol=1e-3)


def test_two_processes_leave_one_run(folders: tuple[Path, Path]) -> None:
    alone, together = (folder / "layout" for folder in folders)
    facts = [json.loads((run / "run.json").read_text(encoding="utf-8")) for run in (alone, together)]
    assert [fact["processes"] for fact in facts] == [1, 2]
    assert all(fact["cpu_seconds"] > 0 and fact["wall_seconds"] > 0 for fact in facts)
    files = [sorted(path.relative_to(run).as_posix() for path in run.rglob("*.[psg]*")) for run in (alone, together)]
    assert files[0] == files[1]
    assert len(list((together / "logs").iterdir())) == 1
