"""Disks that are full at any page, calls that are refused, SIGKILL at any of them: tests/failing.py, in small."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FAILING = Path(__file__).parent / "failing.py"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="forks, and asks the system as Linux has it"),
]


def tried(kind: str, *commands: str) -> str:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    argv = [sys.executable, str(FAILING), kind, "--", *commands]
    done = subprocess.run(argv, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_call_that_is_refused_is_one_line_and_leaves_what_was_there() -> None:
    told = tried("refused", "examples", "tiled-project")
    assert " 0 bad" in told
    assert int(told.splitlines()[-1].split(" tried")[0].split()[-1]) > 20


def test_killed_at_any_call_nothing_is_lost_and_the_next_run_ends_well() -> None:
    told = tried("killed", "examples", "tiled-project")
    assert told.count(" 0 bad") == 2


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root mounts disks")
def test_a_disk_full_at_any_page_is_one_line_and_leaves_nothing(tmp_path: Path) -> None:
    mount = ["mount", "-t", "tmpfs", "-o", "size=4096", "tmpfs", str(tmp_path)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("nor does this root")
    subprocess.run(["umount", str(tmp_path)], check=True)
    assert " 0 bad" in tried("full", "examples", "tiled-project")
