"""Some broken files for every reader: each is read, or refused in one line; nothing else comes of any.

NESGAN_FUZZ=1000 tries so many for each reader instead; tests/fuzz/run.py tries a million, and goes on where it ended.
"""

from __future__ import annotations

import itertools
import json
import os
import sys
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("resource", reason="a reader is watched with the Unix module resource")
if sys.platform != "linux":
    pytest.skip("what a reader takes is told by Linux's /proc", allow_module_level=True)

from fuzz import watch
from fuzz.mutations import BYTES, OF_ENDING, mutated
from fuzz.readers import READERS, Reader
from fuzz.run import add, chunk, table
from fuzz.tries import Desk, cases_of, changed_case, scratch, seed_of, tried
from fuzz.watch import Fault, watched

NEEDS = {"checkpoint": "safetensors", "network": "onnx"}
"""Readers whose files are made by a package of the extra `train`."""
COUNT = int(os.environ.get("NESGAN_FUZZ", "0"))
SECONDS = 600.0


@pytest.fixture
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Desk:
    name = str(request.param)
    if name in NEEDS:
        pytest.importorskip(NEEDS[name], reason=f"{NEEDS[name]} is not installed")
    return Desk(tmp_path, READERS[name])


EVERY = [pytest.param(name, marks=pytest.mark.slow if name in NEEDS else ()) for name in READERS]


@pytest.mark.parametrize("desk", EVERY, indirect=True)
def test_broken_files_are_read_or_refused_in_one_line(desk: Desk) -> None:
    name = desk.reader.name
    found: dict[Fault, str] = {}
    for number in range(COUNT or 2 + round(desk.reader.share / 4)):
        seed = seed_of(2026, name, number)
        for fault in tried(desk, seed).faults:
            found.setdefault(fault, seed)
    assert found == {}, f"try it again: python tests/fuzz/run.py --again '{next(iter(found.values()), '')}'"


@pytest.mark.parametrize("desk", EVERY, indirect=True)
def test_pipes_folders_and_nothing_in_the_place_of_files(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "WAITS_SECONDS", 5.0)
    for name, what in itertools.product(cases_of(desk.reader.name)[0], ("pipe", "folder", "missing")):
        rest = {other: data for other, data in cases_of(desk.reader.name)[0].items() if other != name}
        desk.clear()
        desk.lay(rest, {name: what})
        assert desk.read().faults == (), f"{name} is a {what}"


@pytest.mark.slow
def test_a_long_run_goes_on_and_tells_what_dies(tmp_path: Path) -> None:
    journal = {"seed": 5, "readers": {}}
    add(journal, "replay", chunk("replay", 5, 0, 2, 20, SECONDS))
    add(journal, "replay", chunk("replay", 5, 40, 2, 20, SECONDS))
    told = json.loads(json.dumps(journal))["readers"]["replay"]
    assert told["done"] == 40
    assert told["faults"] == {}
    assert "replay" in table(journal)
    del tmp_path


def test_a_seed_makes_the_same_case_again() -> None:
    for name in ("tmx", "replay", "library", "screen"):
        seeds = [seed_of(3, name, number) for number in range(6)]
        first, second = ([changed_case(READERS[name], seed) for seed in seeds] for _ in range(2))
        assert first == second
        assert len({str(case) for _, case, _ in first}) > 4


def test_every_change_changes_and_none_fails_on_any_file() -> None:
    rng = Random(1)
    kinds = ("tmx", "tmj", "theme", "screen", "library")
    whole = [(name, data) for kind in kinds for name, data in cases_of(kind)[0].items()]
    for name, data in whole:
        made = {mutated(name, data, rng, [b"other"]) for _ in range(10)}
        assert len(made) > 6
    assert set(OF_ENDING) >= {Path(name).suffix for name, _ in whole}
    for change in BYTES:
        change(b"", rng)


# ---- the watch sees what it is there for ----------------------------------------------------------------------------


def faults(read: object, folder: Path) -> set[str]:
    return {fault.kind for fault in watched(read, folder, folder).faults}  # type: ignore[arg-type]


def test_the_watch_sees_what_no_reader_may_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "HANGS_SECONDS", 0.2)
    (tmp_path / "in").mkdir()
    (tmp_path / "out.txt").write_text("x")
    inside = tmp_path / "in"
    (inside / "a.txt").write_text("x")
    (inside / "link.txt").symlink_to("../out.txt")

    def broken(_: Path) -> None:
        raise KeyError("x")

    def busy(_: Path) -> None:
        while True:
            pass

    assert faults(lambda at: (at / "a.txt").read_text(), inside) == set()
    assert faults(lambda at: (at / "../out.txt").read_text(), inside) == {"outside"}
    assert faults(lambda at: (at / "link.txt").read_text(), inside) == {"outside"}
    assert faults(lambda at: (at / "b.txt").write_text("x"), inside) == {"written"}
    assert faults(lambda at: (at / "b.txt").rename(at / "c.txt"), inside) == {"written"}
    assert faults(lambda _: b"x" * (100 << 20), inside) >= {"memory"}
    assert faults(broken, inside) == {"exception"}
    assert faults(busy, inside) == {"slow"}


def test_a_line_must_say_what_where_and_what_to_do(tmp_path: Path) -> None:
    from nesgan_game.errors import AssetError

    def refuse(*words: str) -> set[Fault]:
        def read(_: Path) -> None:
            raise AssetError(*words)

        return set(watched(read, tmp_path, tmp_path).faults)

    assert refuse("is broken", "file", "mend it") == set()
    assert {fault.kind for fault in refuse("is broken", "file")} == {"line"}
    assert {fault.kind for fault in refuse("is broken")} == {"line"}
    assert {fault.kind for fault in refuse("is broken", "file" * 400, "mend it")} == {"line"}


def test_parts_that_are_left_behind_are_seen(tmp_path: Path) -> None:
    def leave(folder: Path) -> None:
        (folder / ".part").write_bytes(b"half")

    reader = Reader(name="kept", cases=READERS["kept"].cases, read=lambda _: None, writes=True)
    desk = Desk(tmp_path, reader)
    leave(desk.here)
    assert [fault.kind for fault in desk.left()] == ["left"]
    assert scratch().is_dir()
