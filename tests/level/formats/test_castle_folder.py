"""Castles as folders: what is written is read again, equal castles are equal bytes, a changed file is told."""

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import fake_library

from nesgan_game.errors import AssetError, ConfigError, ExportError
from nesgan_game.game.app.headless import headless
from nesgan_game.level.castle import Castle, build_castle
from nesgan_game.level.controls import Controls
from nesgan_game.level.formats.castle_folder import read_castle, seal_castle, write_castle

SEED = 5


@pytest.fixture(scope="module")
def castle() -> Castle:
    return build_castle(SEED, 2, library=fake_library(0), controls=Controls(rooms=5))


@pytest.fixture
def index(castle: Castle, tmp_path: Path) -> Path:
    return write_castle(castle, tmp_path / "castle", "1.2.3")


@pytest.mark.slow
def test_a_castle_comes_back(castle: Castle, index: Path) -> None:
    for given in (index, index.parent, str(index.parent)):
        again = read_castle(given)
        assert (again.seed, again.count) == (SEED, 2)
    for number in (1, 2):
        made, read = castle.stage(number), again.stage(number)
        assert read.proof == made.proof
        assert np.array_equal(read.field, made.field)
        assert again.theme(number) == made.theme == read.theme
    with pytest.raises(ConfigError, match="no stage 3"):
        again.stage(3)
    told = headless(again, seed=1, ticks=50)
    assert told == headless(castle, seed=1, ticks=50)


def test_the_index_tells_it_all(castle: Castle, index: Path) -> None:
    told = json.loads(index.read_text())
    assert (told["format"], told["version"], told["seed"], told["package"]) == ("nesgan-castle", 1, SEED, "1.2.3")
    assert told["library"] == fake_library(0).name
    assert told["parameters"]["rooms"] == 5
    assert told["parameters"]["difficulty"] is told["parameters"]["theme"] is None
    for number, entry in enumerate(told["stages"], 1):
        stage = castle.stage(number)
        assert entry["file"] == f"stage-{number:02d}.tmx"
        assert entry["rooms"] == [room.kind for room in stage.rooms]
        figures = entry["figures"]
        assert stage.proof is not None
        assert figures["ticks"] == stage.proof.ticks
        assert figures["enemies"] == len(stage.enemies) > 0
        assert figures["cells"] == sum(room.rows * room.cols for room in stage.rooms)
        assert 4 <= figures["chr_tiles"] <= 4 * len(stage.tiles_rgba)
        assert set(entry["sha256"]) == {entry["file"], "tiles/atlas.png", "tiles/tileset.tsx"}
        assert (index.parent / f"stage-{number:02d}.png").is_file()


@pytest.mark.slow
def test_equal_castles_are_equal_bytes(castle: Castle, index: Path, tmp_path: Path) -> None:
    again = write_castle(castle, tmp_path / "again", "1.2.3")
    first, second = (
        {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}
        for root in (index.parent, again.parent)
    )
    assert first == second


def test_a_lean_castle_has_what_its_maps_need(castle: Castle, tmp_path: Path) -> None:
    index = write_castle(castle, tmp_path / "lean", lean=True)
    assert {path.name for path in (tmp_path / "lean/tiles").iterdir()} == {"atlas.png", "tileset.tsx"}
    assert np.array_equal(read_castle(index).stage(1).field, castle.stage(1).field)


@pytest.mark.slow
def test_a_castle_changed_by_hand_is_sealed_again(index: Path) -> None:
    level = index.parent / "stage-01.tmx"
    text = level.read_text()
    head, tail = text.split('name="proof" value="', 1)
    level.write_text(head + 'name="proof" value="' + "1*1 " + tail[tail.index('"') :])
    with pytest.raises(AssetError, match="seal it"):
        read_castle(index)
    assert seal_castle(index.parent) == index
    assert read_castle(index).stage(1).proof is not None
    sealed = json.loads(index.read_text())["stages"][0]["figures"]
    assert sealed["ticks"] > 0
    assert sealed["chr_tiles"] > 0
    level.write_text("<map/>")
    with pytest.raises(AssetError, match=r"stage-01\.tmx"):
        seal_castle(index)


@pytest.mark.slow
def test_a_castle_that_cannot_be_written_is_not_proved_first(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (index.parent / "stage-01.tmx").write_text("<map/>")

    def refused(path: Path, *_: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(ExportError, match=r"castle\.json: cannot be written"):
        seal_castle(index)


def edit(change: Callable[[dict[str, Any]], None]) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        told = json.loads(index.read_text())
        change(told)
        index.write_text(json.dumps(told))

    return damage


DAMAGES: dict[str, tuple[Callable[[Path], Any], str]] = {
    "another version": (edit(lambda told: told.update(version=3)), "version 3"),
    "another format": (edit(lambda told: told.update(format="nesgan-replay")), "not a nesgan-castle"),
    "no seed": (edit(lambda told: told.pop("seed")), "lacks a field"),
    "negative seed": (edit(lambda told: told.update(seed=-3)), "seed -3"),
    "no stages": (edit(lambda told: told.update(stages=[])), "0 stages"),
    "stages are words": (edit(lambda told: told.update(stages=["a"])), "lacks a field"),
    "a hundred": (edit(lambda told: told.update(stages=told["stages"] * 50)), "100 stages"),
    "no sum": (edit(lambda told: told["stages"][0].update(sha256={})), "no sha256"),
    "wrong sum": (edit(lambda told: told["stages"][1]["sha256"].update({"stage-02.tmx": "0"})), "is not the file"),
    "outside": (edit(lambda told: told["stages"][0]["sha256"].update({"../../etc/passwd": "0"})), "outside its folder"),
    "zero byte": (edit(lambda told: told["stages"][0]["sha256"].update({"a\0b": "0"})), "cannot be"),
    "edited stage": (lambda index: (index.parent / "stage-01.tmx").write_text("<map/>"), "is not the file"),
    "missing stage": (lambda index: (index.parent / "stage-02.tmx").unlink(), "cannot be read"),
    "other tiles": (lambda index: (index.parent / "tiles/atlas.png").write_bytes(b"x"), "is not the file"),
    "no index": (lambda index: index.unlink(), "no such file"),
    "broken": (lambda index: index.write_text("{"), "not JSON"),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_castle_ends_in_one_line(name: str, index: Path) -> None:
    damage, said = DAMAGES[name]
    damage(index)
    with pytest.raises(AssetError, match=said) as caught:
        read_castle(index)
    assert "\n" not in str(caught.value)
    assert str(caught.value).count("; ") >= 1, "what next"
