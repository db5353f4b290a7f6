"""Tiled maps: what is written reads back equal, and what is hostile ends in one clear line."""

from __future__ import annotations

import base64
import logging
import re
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_library

from nesgan_game.errors import AssetError
from nesgan_game.level.build import build_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.fixture_faults import MOST_MOVERS
from nesgan_game.level.formats import tmx
from nesgan_game.level.formats.tmx import MAX_PROOF_TICKS, read_tmx, write_tmx
from nesgan_game.level.proof.prove import prove
from nesgan_game.level.stage import Entity, Proof, Stage, role_stage, roles_from_text
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import ROLE_INDEX


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(0)


@pytest.fixture(scope="module")
def stage(library: TileLibrary) -> Stage:
    return build_stage(library, 3, controls=Controls(rooms=5))


@pytest.fixture
def level(library: TileLibrary, stage: Stage, tmp_path: Path) -> Path:
    return write_tmx(stage, library, tmp_path)


def changed(level: Path, pattern: str, new: str | Callable[[re.Match[str]], str], count: int = 0) -> Path:
    text, found = re.subn(pattern, new, level.read_text(), count=count, flags=re.S)
    assert found, pattern
    level.write_text(text)
    return level


def test_round_trip_is_equal(level: Path, stage: Stage) -> None:
    again = read_tmx(level)
    for name in ("roles", "background", "field", "foreground", "tiles_rgba"):
        assert np.array_equal(getattr(again, name), getattr(stage, name)), name
    for name in ("name", "number", "seed", "theme", "difficulty", "time_limit", "rooms", "proof"):
        assert getattr(again, name) == getattr(stage, name), name
    assert dict(again.properties) == dict(stage.properties)
    by_id = [sorted(s.entities, key=lambda entity: entity.id) for s in (again, stage)]
    assert by_id[0] == by_id[1]


def test_a_stage_that_was_read_finds_its_library(level: Path, stage: Stage, library: TileLibrary) -> None:
    again = read_tmx(level)
    found = again.library
    assert found.name == library.name
    assert [tile.name for tile in found] == [tile.name for tile in library]
    pictures = again.tiles_rgba
    for number in np.unique(again.field[again.field >= 0]).tolist():
        assert (found.rgb(number)[found[number].opaque] == pictures[number][found[number].opaque][:, :3]).all()
    with pytest.raises(AssetError, match="has no library beside it"):
        _ = stage.library


def test_a_lean_map_has_none(library: TileLibrary, stage: Stage, tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="has no library beside it"):
        _ = read_tmx(write_tmx(stage, library, tmp_path, lean=True)).library


TIDE = {"cols": 1, "rows": 1, "rest": 99, "pace": 4, "up": 9, "phase": 2}


def with_fixtures(stage: Stage) -> Stage:
    """The stage with one of each fixture; the lock is that of its first door."""
    roles = stage.roles
    row, x = stage.hero.cell[0], stage.hero.x_px
    door = np.argwhere((roles[:-1] == ROLE_INDEX["door"]) & (roles[1:] == ROLE_INDEX["door"]))[0]
    mover = {"cols": 3, "dx": -16, "dy": 32, "period": 1200, "phase": 17, "dx2": 32, "dy2": 0}
    entities = (
        Entity(901, "mover", x + 64, row * 16 - 32, mover),
        Entity(902, "key", x + 16, (row + 1) * 16, {"key": 4}),
        Entity(903, "lock", int(door[1]) * 16 + 8, (int(door[0]) + 2) * 16, {"key": 4}),
        Entity(904, "item", x + 32, (row + 1) * 16, {"drop": "axe"}),
        Entity(905, "conveyor", x // 16 * 16 + 8, (row + 1) * 16, {"cols": 1, "speed": -96}),
        Entity(907, "lever", x, row * 16, {"gate": 2}),
        Entity(908, "gate", x // 16 * 16 + 40, row * 16 - 32, {"gate": 2, "rows": 1}),
        Entity(909, "rising_spikes", x // 16 * 16 + 8, (row + 1) * 16, {"cols": 1, "rest": 60, "up": 9, "phase": 3}),
        Entity(910, "pendulum", x + 64, row * 16 - 64, {"length": 40, "swing": 20, "period": 120, "phase": 7}),
        Entity(911, "springboard", x // 16 * 16 + 24, (row + 1) * 16, {"rise": 5}),
        Entity(912, "wind", x, row * 16, {"push": -30}),
        Entity(913, "darkness", x, row * 16, {"radius": 50}),
        Entity(915, "sign", x, row * 16, {"text": "{up} & {whip}: <throw>"}),
        Entity(914, "tide", x // 16 * 16 + 8, (row + 1) * 16, TIDE),
        Entity(906, "planks", x // 16 * 16 + 8, row * 16 - 32, {"cols": 1, "delay": 50, "back": 90}),
    )
    return replace(stage, entities=(*stage.entities, *entities), proof=None)


def test_fixtures_come_back(library: TileLibrary, stage: Stage, tmp_path: Path) -> None:
    before = with_fixtures(stage)
    after = read_tmx(write_tmx(before, library, tmp_path))
    by_id = [sorted(s.entities, key=lambda entity: entity.id) for s in (after, before)]
    assert by_id[0] == by_id[1]
    assert after.terrain().movers == before.terrain().movers
    assert after.terrain().acting == before.terrain().acting
    assert after.terrain().flags == before.terrain().flags != stage.terrain().flags


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [("period", "61", "no sound period"), ("period", "6", "no sound period"), ("period", "100000", "no sound period"),
     ("cols", "9", "no width"), ("dx", "-15", "goes nowhere"), ("phase", "1200", "no sound phase"),
     ("dy", "1104", "leaves the map"), ("key", "7", "no key number"), ("drop", "sword", "unknown 'sword'"),
     ("dx2", "8", "goes on to no cell")],
)  # fmt: skip
def test_a_fixture_that_makes_no_sense_is_named(
    library: TileLibrary, stage: Stage, tmp_path: Path, name: str, value: str, said: str
) -> None:
    level = write_tmx(with_fixtures(stage), library, tmp_path)
    head, tail = level.read_text().split('name="mover-901"')
    tail = re.sub(rf'(name="{name}" (?:type="int" )?value=)"[^"]*"', rf'\1"{value}"', tail, count=1)
    level.write_text(head + 'name="mover-901"' + tail)
    with pytest.raises(AssetError, match=said) as caught:
        read_tmx(level)
    assert "\n" not in str(caught.value)


def test_too_many_movers_are_refused(library: TileLibrary, stage: Stage, tmp_path: Path) -> None:
    one = next(entity for entity in with_fixtures(stage).entities if entity.kind == "mover")
    crowd = tuple(replace(one, id=1000 + number) for number in range(MOST_MOVERS + 1))
    level = write_tmx(replace(stage, entities=(*stage.entities, *crowd), proof=None), library, tmp_path)
    with pytest.raises(AssetError, match=r"has \d+ movers; keep"):
        read_tmx(level)


def test_same_stage_same_bytes(library: TileLibrary, stage: Stage, tmp_path: Path) -> None:
    first, second = (write_tmx(stage, library, tmp_path / name) for name in "ab")
    assert first.read_bytes() == second.read_bytes()
    assert (first.parent / "stage-01-tiles/tileset.tsx").is_file()


def test_plain_pytmx_opens_it(level: Path) -> None:
    import pytmx

    tmx = pytmx.TiledMap(str(level))
    assert [layer.name for layer in tmx.layers] == ["background", "field", "foreground", "rooms", "entities", "exits"]
    assert tmx.get_object_by_name("hero-1").type == "hero"


def test_a_proof_that_no_longer_wins_is_dropped(level: Path) -> None:
    assert read_tmx(changed(level, r'name="proof" value="[^"]*"', 'name="proof" value="2*10"')).proof is None
    assert read_tmx(changed(level, r'name="proof" value="[^"]*"', 'name="proof" value="rubbish"')).proof is None


def test_base64_and_zlib_layers_read_the_same(level: Path, stage: Stage) -> None:
    def packed(match: re.Match[str]) -> str:
        gids = np.array([int(gid) for gid in match.group(1).split(",")], dtype="<u4").tobytes()
        return f'<data encoding="base64" compression="zlib">{base64.b64encode(zlib.compress(gids)).decode()}</data>'

    again = read_tmx(changed(level, r'<data encoding="csv">(.*?)</data>', packed))
    assert np.array_equal(again.field, stage.field)


def test_flipped_tiles_are_flipped_pictures_with_the_same_role(level: Path, stage: Stage) -> None:
    gid = int(stage.field[stage.field >= 0][0]) + 1
    path = changed(level, rf"(?<=[\n,]){gid}(?=,)", str(gid | 1 << 31), count=1)
    again = read_tmx(path)
    assert len(again.tiles_rgba) == len(stage.tiles_rgba) + 1
    assert np.array_equal(again.tiles_rgba[-1], stage.tiles_rgba[gid - 1][:, ::-1])
    assert np.array_equal(again.roles, stage.roles)


def test_map_without_rooms_or_stage_data_is_one_room(level: Path) -> None:
    changed(level, r'<objectgroup id="4".*?</objectgroup>', "")
    changed(level, r'<properties>\s*<property name="branches".*?</properties>', "", count=1)
    again = read_tmx(level)
    assert [(room.row, room.col, room.rows, room.cols) for room in again.rooms] == [(0, 0, again.rows, again.cols)]
    assert again.time_limit == 300
    assert prove(again).ticks > 0


HERO = r'<object [^>]*type="hero".*?</object>'
HOSTILE: dict[str, tuple[str, str | Callable[[re.Match[str]], str], str]] = {
    "no hero": (HERO, "", "no hero"),
    "two heroes": (HERO, lambda match: match.group() * 2, "2 heroes"),
    "no exit": (r'<objectgroup id="6".*?</objectgroup>', "", "no exit"),
    "unknown kind": ('type="candle"', 'type="dragon"', "unknown kind 'dragon'"),
    "unknown drop": (r'name="drop" value="\w+"', 'name="drop" value="moon"', "unknown 'moon'"),
    "hero far outside": (r'(type="hero" x=)"\d+"', r'\1"1e9"', "outside the map"),
    "hero nowhere": (r'(type="hero" x=)"\d+"', r'\1"nan"', "outside the map"),
    "missing tileset": ("tileset.tsx", "nothing.tsx", "missing: stage-01-tiles/nothing.tsx"),
    "tileset outside": (r'source="[^"]*"', 'source="../../../../etc/passwd"', "outside its folder"),
    "tileset absolute": (r'source="[^"]*"', 'source="/etc/passwd"', "outside its folder"),
    "no tileset": (r"<tileset [^>]*/>", "", "no tileset"),
    "huge": (r'(<map [^>]*) width="\d+"', r'\1 width="999999999"', "999999999 x"),
    "negative": (r'(<map [^>]*) height="\d+"', r'\1 height="-4"', "whole number height"),
    "infinite": ('infinite="0"', 'infinite="1"', "fixed size"),
    "hexagonal": ('orientation="orthogonal"', 'orientation="hexagonal"', "orthogonal"),
    "wrong cells": ('tilewidth="16"', 'tilewidth="32"', "another size"),
    "short layer": (r'(<data encoding="csv">)\s*[^<]*', r"\g<1>1,2,3", "does not hold"),
    "odd encoding": ('encoding="csv"', 'encoding="runes"', "does not hold"),
    "unknown tile": (r"(?<=\n)0,", "70000,", "tile number 70000"),
    "no field": ('name="field"', 'name="meadow"', 'no tile layer "field"'),
    "room off the map": (r'(type="entrance" x=)"\d+"', r'\1"160000"', "outside the map"),
    "entities": (r"<map ", '<!DOCTYPE a [<!ENTITY b "c">]><map ', "XML entities"),
    "another root": (r"<map .*</map>", "<html/>", "not a Tiled map"),
    "bad number": (r'name="number" type="int" value="1"', 'name="number" type="int" value="one"', "one"),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_maps_end_in_one_line(name: str, level: Path, caplog: pytest.LogCaptureFixture) -> None:
    pattern, new, said = HOSTILE[name]
    with caplog.at_level(logging.WARNING), pytest.raises(AssetError, match=re.escape(said)) as caught:
        read_tmx(changed(level, pattern, new))
    assert "\n" not in str(caught.value)
    assert level.name in str(caught.value) or "tileset" in str(caught.value)
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


@pytest.mark.slow
@pytest.mark.parametrize(("old", "new", "said"), [
    ('value="ledge"', 'value="lava"', "unknown role 'lava'"),
    ('source="atlas.png"', 'source="../../../atlas.png"', "outside its folder"),
    ('source="atlas.png"', 'source="no.png"', "missing"),
    ('tilecount="', 'tilecount="99999', "too many"),
    ("</tileset>", "", "not whole XML"),
])  # fmt: skip
def test_hostile_tilesets_too(old: str, new: str, said: str, level: Path) -> None:
    tileset = level.parent / "stage-01-tiles/tileset.tsx"
    tileset.write_text(tileset.read_text().replace(old, new))
    with pytest.raises(AssetError, match=said):
        read_tmx(level)


def test_atlas_that_is_no_picture(level: Path) -> None:
    (level.parent / "stage-01-tiles/atlas.png").write_bytes(b"not a picture")
    with pytest.raises(AssetError, match=r"atlas.png.*is no PNG"):
        read_tmx(level)


@pytest.mark.slow
@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_truncated_files(share: float, level: Path) -> None:
    text = level.read_text()
    level.write_text(text[: int(len(text) * share)])
    with pytest.raises(AssetError, match="not whole XML"):
        read_tmx(level)


def test_zip_bomb_is_not_unpacked(level: Path) -> None:
    bomb = base64.b64encode(zlib.compress(bytes(50_000_000), 9)).decode()
    changed(level, r'<data encoding="csv">.*?</data>', f'<data encoding="base64" compression="zlib">{bomb}</data>')
    with pytest.raises(AssetError, match="does not hold"):
        read_tmx(level)


def test_missing_binary_and_folder(tmp_path: Path) -> None:
    (tmp_path / "noise.tmx").write_bytes(bytes(range(256)))
    for path in (tmp_path / "none.tmx", tmp_path / "noise.tmx", tmp_path):
        with pytest.raises(AssetError):
            read_tmx(path)


@pytest.mark.parametrize(
    ("title", "name"),
    [("../../out", "out"), ("/etc/x", "etc-x"), ("a\\b:c\0d", "a-b-c-d"), ("...", "stage"), ("a" * 400, "a" * 100)],
)
def test_a_title_leads_no_file_out_of_its_folder(title: str, name: str, tmp_path: Path) -> None:
    stage = replace(role_stage("x", roles_from_text("....\n....\n===="), ends()), name=title)
    folder = tmp_path / "a" / "b"
    path = write_tmx(stage, fake_library(0), folder)
    assert path == folder / f"{name}.tmx"
    files = {one.relative_to(tmp_path).parts[:3] for one in tmp_path.rglob("*") if one.is_file()}
    assert {parts[2] for parts in files} == {f"{name}.tmx", f"{name}-tiles"}


def test_a_proof_of_an_hour_is_not_played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = role_stage("x", roles_from_text("....\n....\n===="), ends())
    path = write_tmx(replace(stage, proof=Proof(((0, MAX_PROOF_TICKS + 1),), (), 1)), fake_library(0), tmp_path)
    monkeypatch.setattr(tmx, "replay", lambda *_: pytest.fail("it is played"))
    assert read_tmx(path).proof is None


def ends() -> tuple[Entity, ...]:
    return Entity(1, "hero", 8, 32, {}), Entity(2, "exit", 56, 32, {})
