"""Small maps of kinds that a quick look judges wrongly, both ways; the truth was found by play, tick by tick."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType

import pytest

from nesgan_game.errors import Unplayable
from nesgan_game.game.app.session import prove_in_world
from nesgan_game.level.proof.prove import prove, replay
from nesgan_game.level.proof.validate import validate, with_proof
from nesgan_game.level.proof.verdict import judge
from nesgan_game.level.search.exhaustive import explore
from nesgan_game.level.stage import Entity, Room, Stage, Value, role_stage, roles_from_text


def stage(text: str, *entities: Entity, **rest: object) -> Stage:
    """Hero where the text has H, exit where it has X, both on the cell below."""
    found = list(entities)
    for row, line in enumerate(text.strip("\n").split("\n")):
        for col, glyph in enumerate(line):
            if glyph in "HX":
                found.append(entity("hero" if glyph == "H" else "exit", col * 16 + 8, row * 16 + 16))
    plain = text.replace("H", ".").replace("X", ".")
    numbered = tuple(Entity(n, e.kind, e.x_px, e.y_px, e.properties) for n, e in enumerate(found, 1))
    return role_stage("judged", roles_from_text(plain), numbered, **rest)


def entity(kind: str, x_px: int, y_px: int, **properties: Value) -> Entity:
    return Entity(0, kind, x_px, y_px, MappingProxyType(dict(properties)))


def mover(x_px: int, y_px: int, cols: int, dx: int, dy: int, period: int) -> Entity:
    return entity("mover", x_px, y_px, cols=cols, dx=dx, dy=dy, period=period, phase=0)


HALL = "##################\n" + "#................#\n" * 4
STAIR = HALL + "#.......##.......#\n#H....../.......X#\n##################"
LIFT = (
    "################\n" + "#..............#\n" * 5 + "#.............X#\n" + "#.........######\n" * 4
    + "#H........######\n################"
)  # fmt: skip
CRAWL = "##################\n#...........######\n#...........######\n#.....#######....#\n#.....#######....#\n" \
        "#H...........X...#\n##################"  # fmt: skip
KEY = "##################\n" + "#..........#.....#\n" * 4 + "#..........D.....#\n#H.........D....X#\n" \
      + "###...############\n" * 3 + "###^^^############"  # fmt: skip
BLOCK = "..................\n" * 5 + ".........%........\n.........%........\nH........%.......X\n" \
        "#######..#########\n#######..#########\n#######^^#########"  # fmt: skip
LINTEL = "####################\n" + "#.......############\n" * 3 + "#H.......###########\n########.###########\n" \
         + "########...........#\n" * 2 + "########..........X#\n####################"  # fmt: skip
SHAFT = "..................\n" * 5 + "H................X\n#####----#########\n" + "#####....#########\n" * 3 \
        + "##################"  # fmt: skip

PLAYABLE = {
    "stairs whose first step is blocked": stage(STAIR),
    "a lift flush with the floor": stage(LIFT, mover(144, 192, 2, 0, -80, 240)),
    "an exit behind a crawl": stage(CRAWL),
    "a key taken in the leap": stage(KEY, entity("key", 72, 80, key=1), entity("lock", 184, 112, key=1)),
    "a block across a gap": stage(BLOCK),
    "crawling off under a lintel": stage(LINTEL),
    "all ground moves": stage(
        "................\n" * 3 + "..H.X...........\n" + "................\n" * 4, mover(48, 64, 4, 48, 0, 120)
    ),
    "a shaft that nobody enters": stage(SHAFT),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", PLAYABLE)
def test_what_can_be_won_is_said_to_be(name: str) -> None:
    here = PLAYABLE[name]
    report = validate(here)
    assert report.faults == ()
    assert report.proof is not None
    assert replay(here, report.proof.inputs) == report.proof
    proved = role_stage(here.name, here.roles, here.entities, proof=report.proof)
    assert prove_in_world(proved).result == "clear"
    assert judge(report.search or explore(here)).way is not None


ROOF = (
    ".....................\n" * 3 + ".....H.........X.....\n....#############....\n"
    + ".....................\n" * 3 + "#####################"
)  # fmt: skip
SEALED = "####################\n#...........########\n" + "#...........#......#\n" * 2 + "#H.........X#......#\n" \
         "####################"  # fmt: skip
FLAT = "..................\n" * 5 + "H................X\n##################"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("here", "said", "next_step"),
    [
        (
            stage(ROOF, rooms=(Room("a", "hall", 0, 4, 5, 13),)),
            "a place outside all rooms at row 7, column 10",
            "make a room of it",
        ),
        (stage(SEALED, entity("boss", 248, 80)), "a boss that nobody can reach at row 4, column 15", "open the way"),
        (stage(FLAT, time_limit=2), "the shortest way found takes 4 s, time_limit is 2", "give it 4 or more"),
        (stage(FLAT, time_limit=0), "its time_limit is 0 s", "1 second or more"),
        (stage(FLAT.replace("H...", "H..^")), "", ""),
        (stage("......\n......\n......\n^....X\n======", entity("hero", 8, 64)), "the hero on what kills", "spikes"),
    ],
    ids=["outside", "boss", "clock", "no clock", "fine", "spikes"],
)
def test_what_cannot_be_won_is_named(here: Stage, said: str, next_step: str) -> None:
    if not said:
        assert validate(here).faults == ()
        return
    with pytest.raises(Unplayable) as caught:
        with_proof(here)
    assert said in str(caught.value)
    assert next_step in str(caught.value)


GUARDED = "..................\n" * 2 + "...%%%............\n" * 2 \
          + "..................\nH................X\n##################"  # fmt: skip
HALLS = (Room("a", "hall", 0, 0, 7, 12), Room("b", "hall", 0, 12, 7, 6))


def test_a_search_that_is_cut_off_overrules_no_way_found_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Six blocks that touch are more than the quick proof judges; a hundred states are not enough to meet the boss."""
    here = stage(GUARDED, entity("boss", 232, 96), rooms=HALLS)
    monkeypatch.setattr("nesgan_game.level.proof.validate.explore", partial(explore, most=100))
    report = validate(here)
    assert report.search is not None
    assert not report.search.complete
    assert not judge(report.search).boss_reached
    assert report.faults == ()
    assert report.proof == prove(here)


def test_a_way_past_no_boss_wins_nothing_where_the_search_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nesgan_game.level.proof.validate.explore", partial(explore, most=500))
    report = validate(stage(SEALED, entity("boss", 248, 80)))
    (fault,) = report.faults
    assert report.proof is None
    assert fault.what == "no way to the boss found", "that nobody can reach it has not been shown"
    assert fault.next_step.endswith("or make it smaller: the search gave up after 501 states")


def test_a_search_that_is_cut_off_names_no_place_before_the_one_that_the_floors_lead_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here = stage(FLAT.replace("#" * 18, "###########^^^^^^#"))
    monkeypatch.setattr("nesgan_game.level.proof.validate.explore", partial(explore, most=10))
    (fault,) = validate(here).faults
    assert (fault.row, fault.col) == (5, 10)
    assert "make it smaller: the search gave up after" in fault.next_step


def test_a_clock_that_is_long_enough_passes() -> None:
    report = validate(stage(FLAT, time_limit=4))
    assert report.faults == ()
    assert report.proof is not None
    assert report.proof.ticks < 4 * 60


@pytest.mark.slow
def test_a_clock_too_short_for_a_straight_walk_needs_no_search() -> None:
    alone = validate(stage(FLAT, time_limit=2))
    assert (len(alone.faults), alone.search) == (1, None)
    carried = validate(stage(FLAT, mover(64, 80, 2, 160, 0, 160), time_limit=2))
    assert carried.search is not None, "a platform may carry him there sooner"


@pytest.mark.slow
def test_a_bridge_of_blocks_is_judged_as_it_can_be_broken() -> None:
    """Whole it is a bridge and all broken a gap to be leapt; with its middle left one falls beside it for ever."""
    text = "............\n" * 4 + "H..........X\n####%%%%####\n" + "####....####\n" * 4 + "############"
    verdict = judge(explore(stage(text)))
    assert verdict.way is not None
    assert verdict.complete
    assert all(row == 9 for row, _ in verdict.stuck)


@pytest.mark.slow
def test_a_search_that_is_cut_short_says_so() -> None:
    here = PLAYABLE["a shaft that nobody enters"]
    assert not explore(here, most=100).complete
    told: list[int] = []
    assert explore(here, told.append).complete
    assert told == sorted(told)
