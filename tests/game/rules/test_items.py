import pytest

from nesgan_game.catalogue import ITEMS
from nesgan_game.game.rules import items
from nesgan_game.game.rules.entities import Item
from nesgan_game.game.rules.hero import BEST_WHIP, ENERGY, MOST_HEARTS, Hero
from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.movement import PX, Body, Terrain

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
