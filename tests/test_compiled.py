"""The wheel with compiled rules and proofs: all listed modules, and castles, stages, worlds and copies as without."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PROJECT = HERE.parent
HOOK = tomllib.loads((PROJECT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]
MODULES: list[str] = HOOK["custom"]["modules"]
COMPILER = (sysconfig.get_config_var("CC") or "cc").split()[0]
ASKED = "NESGAN_COMPILED"
NEEDS = pytest.mark.skipif(
    os.name != "posix" or not shutil.which(COMPILER) or not Path(sysconfig.get_path("include"), "Python.h").exists(),
    reason="needs a C compiler and Python's headers",
)
PATIENT = pytest.mark.skipif(
    ASKED not in os.environ, reason=f"takes two minutes; {ASKED}=1 asks for it, as .ci/check does"
)
REPLAY = """
import json, sys
sys.path.append(sys.argv[1])
import test_golden
from nesgan_game.bench.past_ratios import proof_compiled, rules_compiled
print(json.dumps([rules_compiled() and proof_compiled(), test_golden.parts(*test_golden.CASES[0])]))
"""
STAGES = 24
"""Stages built in plain Python and compiled, with nothing that acts, as much as usual, and twice as much, in turn."""
BUILD = """
import hashlib, json, sys
from nesgan_game.level.build import bare_stage
from nesgan_game.level.controls import Controls
def told(seed):
    stage = bare_stage(seed, controls=Controls(length=160, acting=seed % 3, branches=seed % 2))
    entities = [(one.kind, one.x_px, one.y_px, sorted(one.properties.items())) for one in stage.entities]
    parts = [stage.roles.tobytes(), entities, stage.rooms, stage.proof, stage.branch_proof, stage.time_limit]
    return [hashlib.sha256(repr(part).encode()).hexdigest() for part in parts]
print(json.dumps([told(seed) for seed in range(int(sys.argv[1]))]))
"""


def test_every_listed_module_is_there() -> None:
    assert HOOK["custom"]["enable-by-default"] is False
    assert list(dict.fromkeys(MODULES)) == MODULES
    assert [name for name in MODULES if not (PROJECT / name).is_file()] == []


def test_nothing_compiled_counts_on_a_property_that_is_kept() -> None:
    """mypyc works a cached_property out each time that it is asked for, and says nothing."""
    assert [name for name in MODULES if "cached_property" in (PROJECT / name).read_text(encoding="utf-8")] == []


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled wheel, unpacked."""
    folder = tmp_path_factory.mktemp("compiled")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist")]
    environment = {**os.environ, "HATCH_BUILD_HOOKS_ENABLE": "1"}
    done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    (wheel,) = (folder / "dist").iterdir()
    assert not wheel.name.endswith("none-any.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run(
        [sys.executable, *arguments], cwd=installed.parent, env=environment, capture_output=True, text=True
    )


@NEEDS
@PATIENT
@pytest.mark.slow
def test_compiled_modules_stand_beside_their_sources_and_nothing_is_left_in_the_project(installed: Path) -> None:
    for name in MODULES:
        libraries = [(installed / name).with_suffix(ending) for ending in EXTENSION_SUFFIXES]
        assert (installed / name).is_file()
        assert sum(path.is_file() for path in libraries) == 1, name
    assert [*PROJECT.glob("nesgan_game/**/*.so"), *PROJECT.glob("*.so")] == []


@NEEDS
@PATIENT
@pytest.mark.slow
def test_a_castle_and_its_replay_are_the_same_bytes(installed: Path) -> None:
    done = run(installed, "-c", REPLAY, str(HERE))
    assert done.returncode == 0, done.stderr
    are_compiled, found = json.loads(done.stdout)
    assert are_compiled
    assert found == json.loads((HERE / "golden.json").read_text())["seed 7, stage 1"]


@NEEDS
@PATIENT
@pytest.mark.slow
def test_stages_proofs_and_enemies_are_the_same(installed: Path) -> None:
    compiled, plain = (run(site, "-c", BUILD, str(STAGES)) for site in (installed, PROJECT))
    assert (compiled.returncode, plain.returncode) == (0, 0), compiled.stderr + plain.stderr
    assert json.loads(compiled.stdout) == json.loads(plain.stdout)


@NEEDS
@PATIENT
@pytest.mark.slow
def test_compiled_worlds_are_copied_pickled_and_hashed_as_others(installed: Path) -> None:
    told = ("-m", "pytest", "-n", "0", "-p", "no:cacheprovider", "-c", str(PROJECT / "pyproject.toml"))
    of_worlds = [str(HERE / "game" / "rules" / name) for name in ("test_world.py", "test_world_copies.py")]
    done = run(installed, *told, *of_worlds)
    assert done.returncode == 0, done.stdout[-2000:]
