from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.game.rules import camera as cameras
from nesgan_game.game.rules.camera import Views
from nesgan_game.level.stage import Room, Stage
from nesgan_game.physics.movement import Body, Stance


@given(x=st.integers(0, 31 * 16))
def test_camera_centres_the_hero_and_stays_in_the_room(full_castle: Stage, x: int) -> None:
    seen = cameras.snap(Views(full_castle), Body.at(x, 21 * 16)).box()
    assert 0 <= seen.left <= 256
    assert (seen.top, seen.bottom) == (192, 384)
    if 128 <= x <= 384:
        assert (seen.left + seen.right) // 2 == x


def test_a_leap_alone_changes_no_storey(full_castle: Stage) -> None:
    camera = cameras.snap(Views(full_castle), Body.at(100, 21 * 16))
    leaping = Body.at(100, 11 * 16)._replace(stance=Stance.AIR, vy=-300)
    assert cameras.follow(camera, Views(full_castle), leaping) == ""
    assert camera.y == 192
    assert cameras.follow(camera, Views(full_castle), leaping._replace(stance=Stance.STAND)) == "fade"


def test_a_tall_room_shows_one_storey_at_a_time(full_castle: Stage) -> None:
    tower = replace(full_castle, rooms=(Room("tower", "tower", 0, 0, 24, 48),))
    low, high = cameras.snap(Views(tower), Body.at(100, 21 * 16)), cameras.snap(Views(tower), Body.at(100, 9 * 16))
    assert (low.y, high.y) == (192, 0)
    assert (low.storey, high.storey) == (1, 0)


def test_a_narrow_room_is_centred_and_no_room_means_the_whole_map(full_castle: Stage) -> None:
    closet = replace(full_castle, rooms=(Room("closet", "hidden", 12, 0, 12, 8),))
    assert cameras.snap(Views(closet), Body.at(64, 21 * 16)).x == -64
    bare = replace(full_castle, rooms=())
    camera = cameras.snap(Views(bare), Body.at(700, 21 * 16))
    assert camera.x == 48 * 16 - 256
    assert cameras.follow(camera, Views(bare), Body.at(60, 21 * 16)) == ""
    assert camera.x == 0


def test_outside_all_rooms_the_camera_stays_with_the_last_one(full_castle: Stage) -> None:
    camera = cameras.snap(Views(full_castle), Body.at(40 * 16, 21 * 16))
    assert cameras.follow(camera, Views(full_castle), Body.at(40 * 16, 2 * 16)) == ""
    assert camera.room == 1
