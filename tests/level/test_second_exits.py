"""Stages with two exits: both proved, told apart, written and read; the door to a branch leads to a stage there is."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pytest
from fakes import TWO_WAYS as OPEN
from fakes import fake_library, two_ways

from nesgan_game.errors import AssemblyError, AssetError
from nesgan_game.game.app.session import prove_in_world
from nesgan_game.game.rules.world import World
from nesgan_game.level.build import dress_stage
from nesgan_game.level.castle import Castle
from nesgan_game.level.encounters.fairness import unfair
from nesgan_game.level.explore.loops import find_openings
from nesgan_game.level.formats.castle_folder import read_castle, seal_castle, write_castle
from nesgan_game.level.formats.tmx import read_tmx, write_tmx
from nesgan_game.level.proof.faults import misplaced
from nesgan_game.level.proof.prove import replay
from nesgan_game.level.proof.softlock import softlocks
from nesgan_game.level.proof.validate import validate, with_proof
from nesgan_game.level.stage import BRANCH, Entity, Stage
from nesgan_game.level.stage_source import stage_places
from nesgan_game.physics.movement import Body, Button

PLACES = ((1, 2), (0, 3))
"""Seeds of castles and numbers of their stages that fork."""


@cache
def forked(seed: int, number: int) -> Stage:
    return Castle(seed).bare(number)


WALLED = "..#.................\n..#.................\nY.#.....H.........X.\n===================="


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES)
def test_both_exits_are_proved_and_played(place: tuple[int, int]) -> None:
    stage = forked(*place)
    assert stage.proof is not None
    assert stage.branch_proof is not None
    assert replay(stage, stage.proof.inputs) == stage.proof
    assert replay(stage.toward(BRANCH), stage.branch_proof.inputs) == stage.branch_proof
    assert [prove_in_world(stage, branch=way).branch for way in ("", BRANCH)] == ["", BRANCH]
    assert softlocks(stage.toward("")) == [], "from everywhere one comes to the plain exit"
    assert misplaced(stage) == []
    assert unfair(stage) == []


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES)
def test_the_second_exit_lies_at_a_dead_end_with_a_sign(place: tuple[int, int]) -> None:
    stage = forked(*place)
    (door,) = stage.exits_to(BRANCH)
    room = stage.room_at(door.x_px, door.y_px)
    assert room == stage.rooms[-1], "the last of the branches"
    others = {tuple(sorted((one.one, one.other))) for one in find_openings(stage)}
    assert len([pair for pair in others if len(stage.rooms) - 1 in pair]) == 1
    assert stage.proof is not None
    assert not any(room.holds(row, col) for row, col in stage.proof.route if row >= 0), "off the plain way"
    signs = [one for one in stage.of_kind("sign") if abs(one.x_px - door.x_px) <= 48 and one.y_px == door.y_px]
    theme = Castle(place[0]).theme(place[1] + 1, BRANCH)
    assert theme.upper() in str(signs[0].properties["text"])


@pytest.mark.slow
def test_the_plain_way_is_as_it_was_without_branches() -> None:
    castle = Castle(1)
    assert castle.branches(3) == (BRANCH,)
    for number in (1, 3):
        assert not castle.bare(number).forks
    assert castle.bare(3).name == "stage-03"
    beside = castle.bare(3, BRANCH)
    assert (beside.name, beside.number, beside.branch) == ("stage-03b", 3, BRANCH)
    assert not beside.forks


def test_nobody_guards_the_second_exit() -> None:
    plain = two_ways(OPEN)
    boss = Entity(9, "boss", 17 * 16, 48, MappingProxyType({"facing": -1}))
    world = World(replace(plain, entities=(*plain.entities, boss)), 3)
    assert world.guarded
    while not world.won and world.tick < 300:
        world.step(Button.LEFT)
    assert (world.result, world.branch) == ("clear", BRANCH)


def test_the_hash_of_the_plain_way_knows_of_no_branch() -> None:
    world = World(two_ways(OPEN), 3)
    before = world.hash()
    world.branch = BRANCH
    assert world.hash() != before
    world.branch = ""
    assert world.hash() == before


@pytest.mark.slow  # the search of all states
def test_check_proves_both_exits_or_says_which_is_out_of_reach() -> None:
    report = validate(two_ways(OPEN))
    assert report.faults == ()
    assert report.proof is not None
    assert report.branch_proof is not None
    assert with_proof(two_ways(OPEN)).branch_proof is not None
    (fault,) = validate(two_ways(WALLED)).faults
    assert "no way to the second exit" in str(fault)
    assert validate(two_ways(WALLED.replace("Y", "X"))).faults == (), "of two exits of one way, one is enough"


def test_a_plain_way_past_the_second_exit_is_told() -> None:
    astray = "....................\n....................\n..H......Y........X.\n===================="
    (fault,) = validate(two_ways(astray)).faults
    assert "past an exit to elsewhere" in fault.what
    assert (fault.row, abs(fault.col - 9) <= 1) == (2, True)


def test_a_stage_needs_an_exit_of_the_plain_way() -> None:
    with pytest.raises(AssemblyError, match="no exit of the plain way"):
        two_ways(OPEN.replace("X", "."))
    stage, nowhere = two_ways(OPEN), MappingProxyType({"branch": "c"})
    odd = tuple(replace(one, properties=nowhere) if one.branch else one for one in stage.entities)
    with pytest.raises(AssemblyError, match="leads to no branch"):
        replace(stage, entities=odd)


@pytest.mark.slow
def test_maps_say_where_each_exit_leads(tmp_path: Path) -> None:
    library = fake_library(0)
    made = dress_stage(forked(1, 2), library)
    path = write_tmx(made, library, tmp_path)
    read = read_tmx(path)
    assert read.exits == made.exits
    assert (read.proof, read.branch_proof) == (made.proof, made.branch_proof)
    text = path.read_text()
    assert 'name="to stage-03"' in text
    assert 'name="to stage-03b"' in text
    plain = text.replace('<property name="branch" value="b" />', "")
    path.write_text(plain)
    assert not read_tmx(path).forks
    start = text.index('name="to stage-03"')
    one = text[text.rindex("<object ", 0, start) : text.index("</object>", start) + len("</object>")]
    path.write_text(text.replace(one, ""))
    with pytest.raises(AssetError, match="no exit of the plain way"):
        read_tmx(path)


def test_a_castle_in_a_folder_has_its_branches(tmp_path: Path) -> None:
    library = fake_library(0)
    castle = Castle(1, 3, library=library)
    for number, branch in stage_places(castle):
        drawn = OPEN if castle.branches(number + 1) else OPEN.replace("Y", ".")
        made = with_proof(replace(two_ways(drawn, number=number), name=f"stage-{number:02d}{branch}"))
        castle._kept[number, branch] = dress_stage(made, library), library
    index = write_castle(castle, tmp_path / "castle")
    told = json.loads(index.read_text())
    assert told["version"] == 2
    assert [one["file"] for one in told["stages"]] == ["stage-01.tmx", "stage-02.tmx", "stage-03.tmx"]
    assert [(one["file"], one["number"], one["branch"]) for one in told["branches"]] == [("stage-03b.tmx", 3, "b")]
    again = read_castle(seal_castle(index))
    assert [again.branches(number) for number in (1, 2, 3, 4)] == [(), (), (BRANCH,), ()]
    assert again.theme(3, BRANCH) == castle.theme(3, BRANCH)
    assert again.stage(3, BRANCH).proof == castle.stage(3, BRANCH).proof
    assert again.stage(2).branch_proof == castle.stage(2).branch_proof
    index.write_text(json.dumps({**told, "branches": [{**told["branches"][0], "number": 9}]}))
    with pytest.raises(AssetError, match="a branch beside no stage"):
        read_castle(index)


def test_bodies_at_the_second_exit_are_not_at_the_first() -> None:
    stage = two_ways(OPEN)
    (door,) = stage.exits_to(BRANCH)
    assert not stage.at_exit(Body.at(door.x_px, door.y_px))
    assert stage.toward(BRANCH).at_exit(Body.at(door.x_px, door.y_px))
    assert len(stage.exits) == 2
    assert stage.forks
