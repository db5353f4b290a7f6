"""`nesgan-game doctor` tells what is there, what is not and what to do, and its status says whether one can play."""

import importlib
import json
import os
import re
import shutil
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from nesgan_game.cli import doctor, machine, main
from nesgan_game.cli.doctor import EXTRAS, NEEDED, numbers
from nesgan_game.cli.machine import FAULT, NOTE, OK, Finding, unwritable
from nesgan_game.errors import with_extra
from nesgan_game.files import shipped

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())["project"]
MODULES = {"lightning-fabric": "lightning_fabric"}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("HOME", str(tmp_path))


def only(check: Callable[[], Iterator[Finding]], subject: str) -> Finding:
    (found,) = [one for one in check() if one.subject == subject]
    return found


def test_it_looks_for_what_the_project_needs() -> None:
    asked = {one.dists[0]: one.least for one in NEEDED}
    assert asked == dict(line.split(">=") for line in PROJECT["dependencies"])
    for name, (modules, _) in EXTRAS.items():
        dists = [line.split(">=")[0] for line in PROJECT["optional-dependencies"][name]]
        own = [MODULES.get(dist, dist) for dist in dists if not dist.startswith("nesgan_game")]
        assert list(modules) == own, name


def test_where_all_is_there_the_game_can_be_played(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("nesgan_game ")
    assert lines[-1] == "The game can be played."
    assert {line.split()[0] for line in lines[1:-1]} <= {OK, NOTE}
    assert main(["doctor", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert len(told) == len(lines) - 2
    assert set(told[0]) == {"subject", "state", "told", "to_do"}
    assert all(one["to_do"] for one in told if one["state"] != OK)


def test_no_display_is_a_fault_and_no_sound_is_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    assert only(machine.sound, "sound").state == NOTE
    monkeypatch.setattr(doctor, "CHECKS", (machine.display, machine.sound))
    assert main(["doctor"]) == 0
    monkeypatch.setenv("SDL_VIDEODRIVER", "no-such-driver")
    assert main(["doctor"]) == 1
    captured = capsys.readouterr()
    assert captured.out.splitlines()[-1] == "1 fault: see above."
    assert "--headless" in captured.out
    assert captured.err == ""


def test_a_package_that_is_missing_old_or_broken_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    import_module = importlib.import_module

    def without(name: str) -> ModuleType:
        if name in ("scipy", "tqdm"):
            raise ImportError(f"lib{name}.so is not there")
        return import_module(name)

    versions: dict[str, str | None] = {"scipy": None, "tqdm": "4.70", "numpy": "1.26.4"}
    monkeypatch.setattr(importlib, "import_module", without)
    monkeypatch.setattr(doctor, "_version", lambda dists: versions.get(dists[0], "99"))
    found = {one.subject: one for one in doctor.packages() if one.state != OK}
    assert {one.state for one in found.values()} == {FAULT}
    assert {name: one.told for name, one in found.items()} == {
        "numpy": "1.26.4 is older than 2.0",
        "scipy": "is not installed",
        "tqdm": "4.70 cannot be loaded (libtqdm.so is not there)",
    }
    assert found["scipy"].to_do == "python -m pip install 'scipy>=1.13'"


@pytest.mark.parametrize("harm", ["gone", "torn"])
def test_every_network_that_is_not_whole_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, harm: str) -> None:
    for path in shipped("assets/weights").glob("*.*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    for name in ("layout", "creatures"):
        network = tmp_path / f"{name}.onnx"
        if harm == "gone":
            network.unlink()
        else:
            network.write_bytes(network.read_bytes()[:-1])
    monkeypatch.setattr(doctor, "shipped", lambda _name: tmp_path)
    found = {one.subject: one for one in doctor.weights()}
    assert {name: one.state for name, one in found.items()} == {
        "network layout": FAULT,
        "network objects": OK,
        "network creatures": FAULT,
    }
    assert "layout.onnx" in found["network layout"].told
    assert found["network layout"].to_do == "install nesgan_game again"


def test_an_extra_that_is_missing_is_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "EXTRAS", {"music": (("mido", "no_such_module"), "music")})
    found = only(doctor.extras, "extra music")
    assert (found.state, found.to_do) == (NOTE, with_extra("music"))
    assert "no_such_module" in found.told
    assert "mido" not in found.told


def test_folders_are_looked_at_and_left_alone(tmp_path: Path) -> None:
    assert unwritable(tmp_path / "new" / "deeper") == ""
    assert unwritable(tmp_path) == ""
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "file").write_text("")
    assert "is no folder" in unwritable(tmp_path / "file" / "saves")
    (tmp_path / "data").write_text("in the way")
    assert only(machine.folders, "saves").state == FAULT
    assert only(machine.folders, "cache").state == OK


def test_a_disk_without_space_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(Path())
    for free, states in ((0, [FAULT, NOTE, NOTE]), (50_000_000, [NOTE, NOTE, NOTE]), (10**9, [OK, OK, OK])):
        monkeypatch.setattr(shutil, "disk_usage", lambda _path, free=free: usage._replace(free=free))
        found = [one for one in machine.folders() if one.subject != "temporary"]
        assert [one.state for one in found] == states
        assert all(("the disk is" in one.told) == (one.state != OK) for one in found)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="needs another user whom rights bar")
def test_a_home_that_nobody_may_look_into_is_a_fault_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "data" / "nesgan-game").mkdir(parents=True)
    (tmp_path / "data").chmod(0o700)
    monkeypatch.setattr(doctor, "CHECKS", (machine.folders, machine.clock))
    os.seteuid(65534)
    try:
        found = {one.subject: one for one in doctor.findings()}
    finally:
        os.seteuid(0)
    assert (found["saves"].state, found["clock"].state) == (FAULT, OK)
    assert "Permission denied" in found["saves"].told


def test_without_a_home_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*_: object) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr("platformdirs.user_data_path", nowhere)
    monkeypatch.setattr(doctor, "CHECKS", (machine.folders, machine.clock))
    (told, clock) = doctor.findings()
    assert (told.state, told.told, told.to_do[:8]) == (FAULT, "HOME: no home folder is known", "set HOME")
    assert clock.state == OK


def test_a_clock_that_is_behind_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    assert only(machine.clock, "clock").state == OK
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now - 366 * 86_400)
    found = only(machine.clock, "clock")
    assert (found.state, found.to_do) == (NOTE, "set the clock: the castle of the day follows it")
    assert re.search(r"is before \w+\.py was written", found.told)


@pytest.mark.parametrize(
    ("version", "told"), [("4", (4, 0, 0)), ("2.4.6rc1", (2, 4, 6)), ("1.2.3.4", (1, 2, 3)), ("x", (0, 0, 0))]
)
def test_versions_are_numbers(version: str, told: tuple[int, ...]) -> None:
    assert numbers(version) == told


def test_whatever_a_check_stumbles_over_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def half_there() -> Iterator[Finding]:
        raise AttributeError("partially initialized module 'pygame'\nhas no attribute 'rect'")

    monkeypatch.setattr(doctor, "CHECKS", (half_there,))
    (found,) = doctor.findings()
    assert (found.subject, found.state) == ("half_there", FAULT)
    assert found.told == (
        "cannot be looked at (AttributeError: partially initialized module 'pygame' has no attribute 'rect')"
    )
