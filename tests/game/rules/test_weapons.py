import pytest

from nesgan_game.catalogue import WEAPONS
from nesgan_game.game.rules.weapons import MOTIONS, fly, motion_of, shot_box, throw
from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.movement import PX, Terrain

ROOM = "\n".join(["." * 30 + "#"] * 8 + ["#" * 31])
TERRAIN = Terrain.from_roles(roles_from_text(ROOM))


def flight(kind: str, ticks: int = 400, facing: int = 1) -> tuple[list[tuple[int, int]], list[str]]:
    shot = throw(kind, 100 * PX, 100 * PX, facing, friendly=True)
    places, words = [], []
    for _ in range(ticks):
        words += fly(shot, TERRAIN)
        places.append((shot.x // PX, shot.y // PX))
        if shot.gone:
            break
    else:
        pytest.fail(f"{kind} never ends")
    return places, words


def test_dagger_flies_straight_until_a_wall() -> None:
    places, words = flight("dagger")
    assert len({y for _, y in places}) == 1
    assert words == ["spark"]
    assert places[-1][0] in range(480, 490)


def test_axe_and_bone_rise_and_fall() -> None:
    for kind in ("axe", "bone"):
        places, _ = flight(kind)
        top = min(y for _, y in places)
        assert places[0][1] - top > 20, kind
        assert places[-1][1] > 140, kind
        mirrored, _ = flight(kind, facing=-1)
        assert mirrored[5][0] - 100 == -(places[5][0] - 100) or abs(mirrored[5][0] + places[5][0] - 200) <= 1


def test_holy_water_burns_on_the_floor_for_a_while() -> None:
    places, words = flight("holy_water")
    assert words == ["splash"]
    assert places[-1][1] == 8 * 16
    assert [place[0] for place in places].count(places[-1][0]) >= WEAPONS["fire"].life_ticks


def test_cross_comes_back() -> None:
    for facing in (1, -1):
        places, _ = flight("cross", facing=facing)
        far = max(places, key=lambda place: facing * place[0])[0]
        assert abs(far - 100) > 60
        assert facing * (places[-1][0] - 100) < 0


@pytest.mark.parametrize("kind", sorted(WEAPONS))
def test_a_shot_starts_centred_on_the_hand(kind: str) -> None:
    box = shot_box(throw(kind, 100 * PX, 100 * PX, 1, friendly=False))
    assert abs((box.left + box.right) - 200) <= 1
    assert abs((box.top + box.bottom) - 200) <= 1
    assert motion_of(kind) in MOTIONS.values()


@pytest.mark.parametrize("kind", ["cross", "axe", "dagger"])
def test_nothing_thrown_leaves_the_map(kind: str) -> None:
    shot = throw(kind, 8 * PX, 100 * PX, -1, friendly=True)
    places = []
    while not shot.gone and shot.clock < 200:
        fly(shot, TERRAIN)
        places.append(shot.x // PX)
    assert all(x >= 0 for x in places[:-1])
    assert max(places) > 60 if kind == "cross" else shot.gone, "a cross comes back from the edge"
