import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.catalogue import ENEMIES, ITEMS
from nesgan_game.entity_rows import LOOT
from nesgan_game.game.rules import items
from nesgan_game.game.rules.entities import Item
from nesgan_game.game.rules.hero import BEST_WHIP, ENERGY, MOST_HEARTS, Hero
from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.movement import PX, Body, Terrain
from nesgan_game.survey.play.random_play import in_rock

TERRAIN = Terrain.from_roles(roles_from_text("........\n........\n........\n........\n####..##\n"))


def test_a_heart_falls_swaying_lies_blinks_and_goes() -> None:
    (heart,) = items.drop("heart_small", 40 * PX, 20 * PX)
    xs, seen = set(), []
    ticks = 0
    while items.fall(heart, TERRAIN):
        ticks += 1
        xs.add(heart.x // PX)
        if heart.clock:
            seen.append(items.shown(heart))
            assert heart.y == 64 * PX
    assert max(xs) - min(xs) > 8
    assert len(seen) == items.LASTS_TICKS - 1
    assert all(seen[: items.LASTS_TICKS - items.BLINKS_TICKS - 2])
    assert not all(seen[-items.BLINKS_TICKS :])
    assert ticks < 600


def test_an_item_in_a_shaft_is_lost() -> None:
    (bag,) = items.drop("bag", 72 * PX, 20 * PX)
    for _ in range(300):
        if not items.fall(bag, TERRAIN):
            return
    pytest.fail("it still falls")


def test_an_item_dropped_on_a_floor_stays_there() -> None:
    (coin,) = items.drop("coin", 24 * PX, 64 * PX)
    items.fall(coin, TERRAIN)
    assert coin.y == 64 * PX
    assert items.drop("", 0, 0) == []


@pytest.mark.parametrize("kind", sorted({kind for table in LOOT.values() for kind in table if kind}))
def test_what_enemies_leave_is_no_larger_than_they_are(kind: str) -> None:
    """So that it is free wherever they are free."""
    assert (ITEMS[kind].width_px, ITEMS[kind].height_px) == (items.ITEM_PX, items.ITEM_PX)
    assert all(min(one.width_px, one.height_px) >= items.ITEM_PX for one in map(ENEMIES.__getitem__, ENEMIES.own))


@given(x=st.integers(6, 8 * 16 - 6), y=st.integers(items.ITEM_PX, 5 * 16))
def test_what_falls_out_of_a_wall_is_free_and_on_the_heros_side(x: int, y: int) -> None:
    hero = Body.at(24, 64)
    found_x, found_y = items.out_of_rock(x * PX, y * PX, hero, TERRAIN)
    (coin,) = items.drop("coin", found_x, found_y)
    assert not in_rock(items.item_box(coin), TERRAIN)
    (there,) = items.drop("coin", x * PX, y * PX)
    if not in_rock(items.item_box(there), TERRAIN):
        assert (coin.x, coin.y) == (there.x, there.y), "who is free stays"
    assert min(x, 24) <= coin.x // PX <= max(x, 24)
    assert min(y, 64) <= coin.y // PX <= max(y, 64)


@pytest.mark.parametrize("kind", ITEMS.own)
def test_every_drop_gives_something(kind: str) -> None:
    hero = Hero(Body.at(0, 0), energy=5)
    before = (hero.hearts, hero.score, hero.whip, hero.weapon, hero.energy, hero.blink, hero.shots)
    assert items.take(hero, kind) in {"heart", "money", "item"}
    after = (hero.hearts, hero.score, hero.whip, hero.weapon, hero.energy, hero.blink, hero.shots)
    assert after != before or ITEMS[kind].smites or ITEMS[kind].ends, "those two work on the scene (test_combat)"


def test_gifts_have_limits() -> None:
    hero = Hero(Body.at(0, 0))
    for kind in ("heart", "whip_up", "roast") * 30:
        items.take(hero, kind)
    assert (hero.hearts, hero.whip, hero.energy) == (MOST_HEARTS, BEST_WHIP, ENERGY)
    items.take(hero, "potion")
    assert hero.blink == ITEMS["potion"].harmless_ticks
    assert items.take(Hero(Body.at(0, 0), score=19_950), "coin") == "item"


def test_boxes_stand_on_the_feet() -> None:
    assert items.item_box(Item("coin", 100 * PX, 50 * PX, 0)).bottom == 50


def test_an_item_never_gets_into_the_rock_beside_its_fall() -> None:
    shaft = Terrain.from_roles(roles_from_text("........\n........\n##..####\n##..####\n##.=####\n"))
    for kind, x_px in (("heart_small", 44), ("heart", 42), ("bag", 50)):
        (item,) = items.drop(kind, x_px * PX, 20 * PX)
        while items.fall(item, shaft) and not item.clock:
            box = items.item_box(item)
            corners = [(y // 16, x // 16) for y in (box.top, box.bottom - 1) for x in (box.left, box.right - 1)]
            assert not any(row >= 0 and shaft.solid_at(row, col) for row, col in corners), (kind, box)
    assert item.y == 64 * PX, "a bag lies on what is under a part of it"
